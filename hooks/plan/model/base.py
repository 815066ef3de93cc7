"""What every record is made of: texts, dates, numbers, ids and references, each with its message to an editor.

All values of a file arrive as text (see `plan.source`); the types here decide what they are.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, PlainSerializer, StringConstraints
from pydantic_core import PydanticCustomError

from plan.model.typed import DATE, EMAIL, NUMBER, OPEN_DATE, PHONE, WEB, WHOLE, YES_NO
from plan.periods import PartialDate, parse_partial_date


class Record(BaseModel):
    """Anything that is read from `plan_data/`: frozen, and with no name that it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


def mistake(code: str, what: str, fix: str) -> PydanticCustomError:
    """An error that pydantic carries to the loader, with our own words: what is wrong and how to mend it."""
    # Half of a pair of surrogates, as "\ud800" in quotation marks makes, is text that nothing can write out.
    said = {"what": what.encode("utf-8", "replace").decode(), "fix": fix}
    return PydanticCustomError(code, "{what}", said)


@dataclass(frozen=True)
class Refers:
    """Marks a text that must be the id of another record of the kind given."""

    kind: str


@dataclass(frozen=True)
class Words:
    """Marks text that readers see; `markdown` says whether it may be formatted."""

    markdown: bool = False


@dataclass(frozen=True)
class Published:
    """Marks a way to reach somebody that the organisation makes public, such as a team's phone number."""


def _line(value: object) -> object:
    if isinstance(value, str) and "\n" in value.strip():
        raise mistake("one-line", "this must be one line", "Take out the line break, or use > after the colon.")
    return value


Line = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=240),
    BeforeValidator(_line),
    Words(),
]
"""One line of plain words, such as a title or a role."""

Title = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=150),
    BeforeValidator(_line),
    Words(),
]
"""The name of a page or record: it stands in headings, menus and search results."""

Prose = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=20_000), Words(markdown=True)]
"""One or more paragraphs of Markdown."""

Id = Annotated[str, Field(pattern=r"^[a-z][a-z0-9-]{1,29}$")]
"""A short permanent name: it stands in addresses and commands and never changes (StratML and Excel set its limits)."""


def _date(value: object) -> object:
    if not isinstance(value, str):
        return value
    try:
        if not DATE.matches(value):
            raise ValueError
        return date.fromisoformat(value)
    except ValueError:
        raise mistake("date", f"'{value[:40]}' is not a date", DATE.fix) from None


Date = Annotated[date, BeforeValidator(_date), DATE.schema]
"""A day, written 2026-03-31."""


def _partial(value: object) -> object:
    if isinstance(value, dict):
        raise mistake("partial-date", "this is not a date", "Write it on one line, such as 2026-03-31.")
    if not isinstance(value, str):
        return value
    try:
        return parse_partial_date(value)
    except ValueError as error:
        fix = str(error) if str(error).startswith(("Write", "There")) else "That day does not exist: check the month."
        raise mistake("partial-date", f"'{value[:40]}' is not a date", fix) from None


OpenDate = Annotated[PartialDate, BeforeValidator(_partial), PlainSerializer(str), OPEN_DATE.schema]
"""A day, or a month or year of which the rest is open: 2026-03-31, 2026-03 or 2026."""


def _number(value: object) -> object:
    if isinstance(value, str) and not NUMBER.matches(value):
        raise mistake("number", f"'{value[:40]}' is not a number", NUMBER.fix)
    return value.replace("−", "-") if isinstance(value, str) else value


Number = Annotated[Decimal, BeforeValidator(_number), NUMBER.schema]
"""A number, kept to the digit as it was written."""


def _whole(value: object) -> object:
    if isinstance(value, str) and not WHOLE.matches(value):
        raise mistake("whole-number", f"'{value[:40]}' is not a whole number", WHOLE.fix)
    return value


Whole = Annotated[int, BeforeValidator(_whole), WHOLE.schema]
"""A whole number, not negative."""


def _yes_no(value: object) -> object:
    if not isinstance(value, str):
        return value
    if not YES_NO.matches(value):
        raise mistake("yes-no", f"'{value[:40]}' is not yes or no", YES_NO.fix)
    return value == "yes"


YesNo = Annotated[bool, BeforeValidator(_yes_no), YES_NO.schema]
"""Yes or no."""


def _web(value: object) -> object:
    if isinstance(value, str) and not WEB.matches(value):
        raise mistake("web-address", f"'{value[:40]}' is not a web address", WEB.fix)
    return value


Web = Annotated[str, StringConstraints(max_length=2000), BeforeValidator(_web), WEB.schema]
"""A web address, beginning with https:// or http://."""


def _email(value: object) -> object:
    if isinstance(value, str) and not EMAIL.matches(value):
        raise mistake("email", f"'{value[:40]}' is not an email address", EMAIL.fix)
    return value


Email = Annotated[str, BeforeValidator(_email), Published(), EMAIL.schema]
"""An email address that the organisation publishes."""


def _phone(value: object) -> object:
    if isinstance(value, str) and not PHONE.matches(value):
        raise mistake("phone", f"'{value[:40]}' is not a phone number", PHONE.fix)
    return value


Phone = Annotated[str, BeforeValidator(_phone), Published(), PHONE.schema]
"""A phone number that the organisation publishes."""

FileName = Annotated[
    str, StringConstraints(strip_whitespace=True, pattern=r"^[A-Za-z0-9][A-Za-z0-9._-]*$"), Refers("files")
]
"""A file in `plan_data/files/`: letters, digits, dots, hyphens and underscores, no spaces."""

OutcomeId = Annotated[str, Refers("outcomes")]
PriorityId = Annotated[str, Refers("priorities")]
MeasureId = Annotated[str, Refers("measures")]
ActionId = Annotated[str, Refers("actions")]
DeliveryPlanId = Annotated[str, Refers("delivery_plans")]
PartnerId = Annotated[str, Refers("partners")]
GroupId = Annotated[str, Refers("groups")]
EngagementId = Annotated[str, Refers("engagement")]
BoardId = Annotated[str, Refers("boards")]
DecisionId = Annotated[str, Refers("decisions")]
PictureName = Annotated[str, Refers("pictures")]
TermId = Annotated[str, Refers("glossary")]
PreviousPlanId = Annotated[str, Refers("previous")]

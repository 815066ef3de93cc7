"""What every record is made of: texts, dates, numbers, ids and references, each with its message to an editor.

All values of a file arrive as text (see `plan.source`); the types here decide what they are.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, PlainSerializer, StringConstraints
from pydantic_core import PydanticCustomError

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
        if not re.fullmatch(r"[12][0-9]{3}-[0-9][0-9]-[0-9][0-9]", value):
            raise ValueError
        return date.fromisoformat(value)
    except ValueError:
        raise mistake(
            "date", f"'{value[:40]}' is not a date", "Write dates as year-month-day, such as 2026-03-31."
        ) from None


Date = Annotated[date, BeforeValidator(_date)]
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


OpenDate = Annotated[PartialDate, BeforeValidator(_partial), PlainSerializer(str)]
"""A day, or a month or year of which the rest is open: 2026-03-31, 2026-03 or 2026."""


def _number(value: object) -> object:
    if isinstance(value, str) and not re.fullmatch(r"[-−]?[0-9]{1,15}(\.[0-9]{1,10})?", value):
        raise mistake(
            "number",
            f"'{value[:40]}' is not a number",
            "Write a plain number such as 1234.5, with no comma, no %, no £ and no words.",
        )
    return value.replace("−", "-") if isinstance(value, str) else value


Number = Annotated[Decimal, BeforeValidator(_number)]
"""A number, kept to the digit as it was written."""


def _whole(value: object) -> object:
    if isinstance(value, str) and not re.fullmatch(r"[0-9]{1,6}", value):
        raise mistake("whole-number", f"'{value[:40]}' is not a whole number", "Write a whole number such as 12.")
    return value


Whole = Annotated[int, BeforeValidator(_whole)]
"""A whole number, not negative."""


def _yes_no(value: object) -> object:
    if not isinstance(value, str):
        return value
    if value not in ("yes", "no"):
        raise mistake("yes-no", f"'{value[:40]}' is not yes or no", "Write yes or no.")
    return value == "yes"


YesNo = Annotated[bool, BeforeValidator(_yes_no)]
"""Yes or no."""


def _web(value: object) -> object:
    if isinstance(value, str) and not re.fullmatch(r"https?://[^\s/]+\.[^\s]+|https?://localhost[^\s]*", value):
        raise mistake(
            "web-address",
            f"'{value[:40]}' is not a web address",
            "Write the whole address as the browser shows it, beginning with https://.",
        )
    return value


Web = Annotated[str, StringConstraints(max_length=2000), BeforeValidator(_web)]
"""A web address, beginning with https:// or http://."""


def _email(value: object) -> object:
    if isinstance(value, str) and not re.fullmatch(r"[^@\s<>\"]+@[^@\s<>\"]+\.[a-zA-Z]{2,}", value):
        raise mistake("email", f"'{value[:40]}' is not an email address", "Write it like plan@council.example.")
    return value


Email = Annotated[str, BeforeValidator(_email), Published()]
"""An email address that the organisation publishes."""


def _phone(value: object) -> object:
    if isinstance(value, str) and not re.fullmatch(r"\+?[0-9 ()-]{3,24}", value):
        raise mistake(
            "phone", f"'{value[:40]}' is not a phone number", "Write digits and spaces, such as 01234 567890."
        )
    return value


Phone = Annotated[str, BeforeValidator(_phone), Published()]
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

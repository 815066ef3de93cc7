"""A plan with its placeholders filled: each text in the words of its version, and everything else as it was."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property, partial

from plan.audiences import AUDIENCES, STANDARD, Audience
from plan.load.kinds import FOLDERS, SINGLE_FILES
from plan.model.base import Record
from plan.model.plan import Plan
from plan.placeholders.answers import Answers
from plan.placeholders.forms import in_form
from plan.placeholders.written import Placeholder, has_braces, placeholders, replaced
from plan.source.yaml_file import Loc
from plan.walk import Field, RecordT, Walker
from plan.wording import Wording

_SPECIAL = re.compile(r"([\\`*_\[\]])")
"""What Markdown would not print as it is."""
_BEGINS_SENTENCE = re.compile(r"(?:^|[.!?]\s|\n\s*\n|(?:^|\n)\s*(?:[-*+>]|\d+[.)])\s)\s*[*_\"'“‘(]*$")
_BEGINS_LINE = re.compile(r"(?:^|\n)[\s>*+-]*$")
_ENDS_NUMBER = re.compile(r"[.)](?:\s|$)")
"""What makes of a number at the beginning of a line a numbered list."""
_OTHERS = {audience.id: audience for audience in AUDIENCES if audience is not STANDARD}


@dataclass(frozen=True)
class Filler:
    """Fills the placeholders of one plan."""

    plan: Plan
    today: date
    words: Mapping[str, str]
    """The words of the interface, of every version."""

    def text(self, field: Field, own: Record) -> str:
        """A text of the record `own` with its placeholders filled, in the words of the version that it belongs to.

        Raises PlaceholderError for the first one that cannot be filled.
        """
        if not has_braces(field.value):
            return field.value
        return replaced(field.value, (self.value(each, field, own) for each in placeholders(field.value)))

    def value(self, asked: Placeholder, field: Field, own: Record) -> str:
        """What stands in the place of one placeholder. Raises PlaceholderError when it cannot be filled."""
        t = self._wordings[version_of(field.loc).id]
        found = in_form(self._answers.to(asked, own, field.loc), asked, t, self.today)
        before, after = field.value[: asked.start], field.value[asked.end :]
        if _BEGINS_SENTENCE.search(before):
            found = found[:1].upper() + found[1:]
        if not (field.words and field.words.markdown):
            return found
        is_list = found.isdigit() and _BEGINS_LINE.search(before) and _ENDS_NUMBER.match(after)
        return f"{found}\\" if is_list else _SPECIAL.sub(r"\\\1", found)

    @cached_property
    def _answers(self) -> Answers:
        return Answers(self.plan, self.today)

    @cached_property
    def _wordings(self) -> dict[str, Wording]:
        return {audience.id: Wording(self.words, audience) for audience in AUDIENCES}


def has_placeholders(field: Field) -> bool:
    """Whether placeholders stand for something in a text: in what readers see, but for notes of figures and units.

    What a unit counts is written behind every figure, that of its own placeholder too.
    """
    return field.words is not None and "observations" not in field.loc and not is_of_unit(field.loc)


def is_of_unit(loc: Loc) -> bool:
    """Whether a text says what a measure counts: child, children."""
    return loc[-2:-1] == ("unit",)


def version_of(loc: Loc) -> Audience:
    """The version that a text belongs to, by its place in the file."""
    return next((_OTHERS[str(key)] for key in loc if key in _OTHERS), STANDARD)


def filled(plan: Plan, today: date, words: Mapping[str, str]) -> Plan:
    """A plan, and its earlier plans, with every placeholder filled; the plan itself where there is none.

    `words` are those of the interface. Notes of figures, units, ids and addresses have no placeholders. Raises
    PlaceholderError where a placeholder cannot be filled, which the check of placeholders has reported before.
    """
    walker = Walker()
    earlier = tuple(_filled(each, each.plan.as_at or today, words, walker) for each in plan.previous)
    kept = all(new is old for new, old in zip(earlier, plan.previous, strict=True))
    return _filled(plan if kept else replace(plan, previous=earlier), today, words, walker)


def _filled(plan: Plan, today: date, words: Mapping[str, str], walker: Walker) -> Plan:
    filler = Filler(plan, today, words)
    updates: dict[str, object] = {}
    for name, old in _records(plan):
        new = tuple(_record(filler, each, walker) for each in old)
        if any(one is not other for one, other in zip(new, old, strict=True)):
            updates[name] = new if isinstance(getattr(plan, name), tuple) else new[0]
    return replace(plan, **updates) if updates else plan  # type: ignore[arg-type]


def _records(plan: Plan) -> Iterator[tuple[str, tuple[Record, ...]]]:
    """The records of every file of a plan that readers see something of, by the attribute that holds them."""
    for kind in (*SINGLE_FILES, *FOLDERS):
        found = getattr(plan, kind.name)
        if found:
            yield kind.name, found if isinstance(found, tuple) else (found,)


def _record(filler: Filler, record: RecordT, walker: Walker) -> RecordT:
    return walker.changed(record, partial(_text, filler, record), without="observations")


def _text(filler: Filler, own: Record, field: Field) -> str:
    return filler.text(field, own) if has_placeholders(field) else field.value

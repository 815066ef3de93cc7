"""Whether every placeholder can be filled: one of the checks across files."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from plan.checks.scope import Entry, Scope
from plan.periods import PartialDate
from plan.placeholders.asked import PlaceholderError
from plan.placeholders.filling import has_placeholders, is_of_unit
from plan.placeholders.of_readings import MOVING
from plan.placeholders.written import Placeholder, has_braces, placeholders
from plan.problems import Problem, quoted
from plan.source.yaml_file import Loc
from plan.walk import Field

_KINDS = {"no-such-measure": ("measure", "measures"), "no-such-action": ("action", "actions")}


def unfilled(scope: Scope) -> Iterator[Problem]:
    """Every placeholder that stands for nothing, and every one that would change a text which keeps its date."""
    found = ((entry, text) for entry in scope.entries for text in entry.fields if text.words and has_braces(text.value))
    for entry, text in found:
        if is_of_unit(text.loc):
            yield _in_unit(entry, text)
        if not has_placeholders(text):
            continue  # notes of figures stand beside what they are about
        day = _day_of(entry, text.loc)
        for asked in placeholders(text.value):
            problem = _unfilled(scope, entry, text, asked) or _changing(entry, text.loc, asked, day)
            if problem:
                yield entry.at_words(problem, asked.words)


def _unfilled(scope: Scope, entry: Entry, text: Field, asked: Placeholder) -> Problem | None:
    try:
        scope.filler.value(asked, text, entry.record)
    except PlaceholderError as error:
        one, kind = _KINDS.get(error.code, ("", ""))
        name = asked.names[0] if asked.names else ""
        now = scope.renamed[kind].get(name) if kind else None
        if now:
            what = f"the {one} {quoted(name)} was renamed to '{now}'"
            return entry.error(text.loc, "renamed", what, f"Write {now} here.")
        if kind and name in scope.ids[kind]:
            return None  # it is there, and has mistakes of its own
        return entry.error(text.loc, error.code, error.what, error.fix)
    return None


def _in_unit(entry: Entry, text: Field) -> Problem:
    """What is counted is written behind every figure, so no figure can stand in it."""
    what = f"{quoted(text.value)} says what is counted, so it has no braces and no figures from the data"
    return entry.error(text.loc, "placeholder-in-unit", what, "Write only the thing that is counted, such as children.")


def _day_of(entry: Entry, loc: Loc) -> date | PartialDate | None:
    """The day of the innermost dated record round a place, such as an update, a decision or a judgement."""
    found = None
    for at, record in entry.records:
        day = record.__dict__.get("date") or record.__dict__.get("on")
        if isinstance(day, date | PartialDate) and loc[: len(at)] == at:
            found = day
    return found


def _changing(entry: Entry, loc: Loc, asked: Placeholder, day: date | PartialDate | None) -> Problem | None:
    """What was said on a day stays as it was said, also when there is a newer figure."""
    if day is None or asked.name not in MOVING:
        return None
    what = f"this text is of {day}, and {quoted(asked.words)} would change it when a newer figure comes"
    fix = "Type the figure of that day. The check holds it against the data."
    return entry.error(loc, "placeholder-in-dated-text", what, fix)

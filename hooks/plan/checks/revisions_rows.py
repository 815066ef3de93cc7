"""One published row in two versions of a plan: whether it may differ as it does, and what to say when it may not."""

from __future__ import annotations

from typing import NamedTuple

from plan.model.measure import Observation, Symbol
from plan.problems import HIDDEN, Level

_FIGURES = ("value", "lower", "upper", "numerator", "denominator")
_NOT_FINAL: frozenset[Symbol] = frozenset({"p", "e", "f"})
"""Provisional, estimated, forecast: readers were told to expect another number."""
_TELL = (
    "The old number stays in the history of changes and in every copy of the site. Tell the person who looks after the "
    "data (information governance) today; taking the number out is not enough."
)


class Told(NamedTuple):
    """What is wrong with a row, at one of its fields."""

    level: Level
    code: str
    what: str
    fix: str
    field: str = "value"
    secret: bool = False
    """Whether its line must not be shown: a number in it is confidential in one of the two versions."""


def about(row: Observation) -> tuple[str, str | None, str | None, tuple[tuple[str, str], ...]]:
    """What a row is about, by which it is found in another version: its period, part, comparator and categories."""
    return row.period, row.part, row.comparator, tuple(sorted(row.breakdown.items()))


def compared(then: Observation, now: Observation) -> Told | None:
    """What to say about a row that was published, given the same row now; None where all is explained.

    A number may change when the row is marked r and has a new note. A provisional, estimated or forecast number may
    also change when that mark is taken away, because that is what readers were told to expect, or when a new note
    says why.
    """
    if "c" in then.symbols or "c" in now.symbols:
        return _confidential(then, now)
    changed = [name for name in _FIGURES if getattr(then, name) not in (None, getattr(now, name))]
    if not changed:
        return None
    if _NOT_FINAL.intersection(then.symbols):
        return _not_final(then, now, changed[0])
    if now.value is None:
        return None if _has_new_note(then, now) else _withdrawn(then, now)
    return _revised(then, now, changed)


def _confidential(then: Observation, now: Observation) -> Told | None:
    if "c" in then.symbols and "c" in now.symbols:
        return None
    period = f"the value for {now.period}"
    if "c" in now.symbols:
        if then.value is None:
            return None
        what = f"{period} was published, and it is marked c (confidential) now: {HIDDEN}"
        return Told(Level.WARNING, "became-confidential", what, _TELL, "symbol", secret=True)
    if all(getattr(now, name) is None for name in _FIGURES):
        return None
    what = f"{period} was marked c (confidential), and it is a number now: {HIDDEN}"
    fix = "Was this meant? If not, take the number out, put c back and tell the person who looks after the data. "
    if _has_new_note(then, now):
        return Told(Level.WARNING, "no-longer-confidential", what, fix.rstrip(), secret=True)
    fix += "If it was, say in note why the number can be published now."
    return Told(Level.ERROR, "no-longer-confidential", what, fix, secret=True)


def _not_final(then: Observation, now: Observation, name: str) -> Told | None:
    if not _NOT_FINAL.intersection(now.symbols) or _has_new_note(then, now):
        return None
    mark = next(symbol for symbol in then.symbols if symbol in _NOT_FINAL)
    what = f"{_was_and_is(then, now, name)}, and no note says why"
    fix = f"Say in note why it changed, or take {mark} away if this is the final figure."
    return Told(Level.WARNING, "provisional-changed", what, fix, name)


def _withdrawn(then: Observation, now: Observation) -> Told:
    what = f"{_was_and_is(then, now, 'value')}, and no note says why it was withdrawn"
    return Told(Level.ERROR, "figure-withdrawn", what, "Put the value back, or say in note why it was withdrawn.")


def _revised(then: Observation, now: Observation, changed: list[str]) -> Told | None:
    missing = [] if "r" in now.symbols else ["it is not marked r (revised)"]
    if not now.note:
        missing.append("no note says why")
    elif not _has_new_note(then, now):
        missing.append("the note is the one that it had before")
    if not missing:
        return None
    level = Level.ERROR if changed[0] == "value" else Level.WARNING
    what = f"{_was_and_is(then, now, changed[0])}, but {' and '.join(missing)}"
    fix = (
        "People may have used the old number. If it was right, put it back. If not, write r in symbol and say in note "
        "what was wrong."
    )
    return Told(level, "revised-in-silence", what, fix, changed[0])


def _was_and_is(then: Observation, now: Observation, name: str) -> str:
    """What a figure was and what it is; only of a row that is confidential in neither version."""
    new = getattr(now, name)
    is_now = f"is {new} now" if new is not None else f"is {' '.join(now.symbols) or 'empty'} now"
    return f"{_column(name)} for {now.period} was {getattr(then, name)} and {is_now}"


def _column(name: str) -> str:
    """A column in a sentence: the value, but 'lower'."""
    return "the value" if name == "value" else f"'{name}'"


def _has_new_note(then: Observation, now: Observation) -> bool:
    return bool(now.note) and now.note != then.note

"""Results that flip because of a change, and actions that become late or done, on one day for both states."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from plan.checks.scope import Scope
from plan.model.actions import Action
from plan.model.measure import Measure
from plan.model.target import Result
from plan.reading import Reading, readings_of
from plan.schedule import Timing, timing

_BEST_FIRST: tuple[Result, ...] = ("met", "on_track", "right_way", "too_slow", "no_change", "wrong_way")
"""Results that say how good it is; the others say that nobody can tell."""


@dataclass(frozen=True)
class ResultChange:
    """A result that is another one because of a change."""

    title: str
    """Of the measure, or of one of its parts."""
    before: Result
    now: Result
    way: Literal["better", "worse", ""]
    """Whether that is better or worse; empty where either of them says that nobody can tell."""


@dataclass(frozen=True)
class TimingChange:
    """An action that is late, on time, done or stopped because of a change, and was not before."""

    before: Timing
    now: Timing


def changed_results(then: Measure, now: Measure, before: Scope, after: Scope) -> Iterator[ResultChange]:
    """The results of a measure and its parts that are others in two states of it, each on the day of its plan."""
    old = {reading.part: reading for reading in readings_of(then, before.today)}
    for reading in readings_of(now, after.today):
        known = old.get(reading.part)
        if known and known.progress.result != reading.progress.result:
            yield _flipped(known, reading)


def _flipped(then: Reading, now: Reading) -> ResultChange:
    before, after = then.progress.result, now.progress.result
    return ResultChange(now.title, before, after, way(before, after))


def way(before: Result, now: Result) -> Literal["better", "worse", ""]:
    """Whether a result is better or worse than another; empty for the same, and where one says that nobody can tell."""
    if before == now or before not in _BEST_FIRST or now not in _BEST_FIRST:
        return ""
    return "better" if _BEST_FIRST.index(now) < _BEST_FIRST.index(before) else "worse"


def changed_timing(then: Action, now: Action, today: date) -> Iterator[TimingChange]:
    """How an action stands on a day, where that is otherwise than before."""
    before, after = timing(then, today), timing(now, today)
    if before != after:
        yield TimingChange(before, after)

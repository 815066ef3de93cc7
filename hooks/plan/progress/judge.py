"""Chooses the method for a reading and gives its progress: the one way in for views, checks and open data."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date

from plan.model.measure import Reading
from plan.model.target import Method, Result, TargetKind
from plan.progress.band import band
from plan.progress.case import Case, NoAnswer
from plan.progress.growth import growth
from plan.progress.interval import interval
from plan.progress.result import Progress, Why
from plan.progress.statements import judgement, milestone
from plan.progress.straight_line import change_alone, straight_line
from plan.progress.threshold import threshold
from plan.progress.trend import trend
from plan.series import Series

_METHODS: dict[Method, Callable[[Case], Progress]] = {
    "growth": growth,
    "straight_line": straight_line,
    "band": band,
    "interval": interval,
    "trend": trend,
    "threshold": threshold,
    "milestone": milestone,
    "judgement": judgement,
}

_USUAL: dict[TargetKind, Method] = {
    "reach_by": "straight_line",
    "close_gap": "straight_line",
    "stay_at_or_above": "threshold",
    "stay_at_or_below": "threshold",
    "stay_within": "threshold",
    "milestone": "milestone",
}

_ABOUT_TARGET: frozenset[Method] = frozenset({"straight_line", "threshold", "milestone"})

_WITHOUT_TARGET: dict[TargetKind, Why] = {"set_baseline": "baseline_to_set", "none_yet": "not_set_yet"}


def progress(reading: Reading, series: Series, today: date) -> Progress:
    """How a reading is going on a day, by the method that it names or else the usual one for its kind of target.

    Usual are the straight line for reach_by and close_gap (the change since the baseline alone for a gap with no
    time to close it by, and for direction_only), threshold for stay_*, and milestone. Without a target there is no
    progress to tell, unless a method is named that needs none. Never raises: what cannot be told has a reason.
    """
    case = Case(reading, series, today, method_of(reading))
    judge = _METHODS[case.method] if case.method else change_alone
    try:
        _has_target(case)
        return judge(case)
    except NoAnswer as answer:
        return case.answer(answer.result, why=answer.why)


def method_of(reading: Reading) -> Method | None:
    """The method by which a reading is judged; None if only the change since the baseline is, or nothing."""
    if reading.progress is not None:
        return reading.progress.method
    target = reading.target
    if target is None or (target.kind == "close_gap" and target.period is None):
        return None
    return _USUAL.get(target.kind)


def overall(results: Iterable[Progress]) -> Result | None:
    """The result of a measure with several parts if all have the same one; None if they are mixed or there are none.

    Never an average: one part on track does not make up for another that goes the wrong way.
    """
    found = {each.result for each in results}
    return found.pop() if len(found) == 1 else None


def _has_target(case: Case) -> None:
    target = case.reading.target
    if case.method is not None and case.method not in _ABOUT_TARGET:
        return
    why: Why | None = "no_target" if target is None else _WITHOUT_TARGET.get(target.kind)
    if why is not None:
        raise NoAnswer(why, "no_target")

"""The method threshold: whether a value stays where it should, at or above, at or below, or within."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from plan.model.target import Result
from plan.progress.case import Case, NoAnswer
from plan.progress.result import Progress
from plan.progress.yardstick import distance


def threshold(case: Case) -> Progress:
    """Whether the latest value is on the right side of its limits, which themselves are on the right side: met.

    On the wrong side the value before it decides: nearer to the limits than that is too_slow, as near is no_change,
    further away is wrong_way. So is a value on the wrong side with nothing before it that it compares with.

    Source: performance.gov's targets to maintain at or above and at or below a threshold, and the range that Open SDG
    asks to be transformed by hand. Exact arithmetic; the polarity plays no part: the target says which side is right.
    """
    case.has_begun()
    lower, upper = _limits(case)
    latest = case.latest()
    case.is_unbroken(latest)
    outside = distance(latest.value, lower, upper)
    if outside == 0:
        return case.answer("met", latest)
    try:
        before = case.previous(latest)
    except NoAnswer:
        return case.answer("wrong_way", latest)
    nearer = distance(before.value, lower, upper) - outside
    result: Result = "too_slow" if nearer > 0 else "wrong_way" if nearer < 0 else "no_change"
    return replace(case.answer(result, before, latest), compared_with=before.point)


def _limits(case: Case) -> tuple[Decimal | None, Decimal | None]:
    """The lowest and the highest value that keep the target; None is open."""
    target = case.reading.target
    if target is None:
        raise NoAnswer("method_does_not_fit")
    limits: dict[str, tuple[Decimal | None, Decimal | None]] = {
        "stay_at_or_above": (target.value, None),
        "stay_at_or_below": (None, target.value),
        "stay_within": (target.lower, target.upper),
    }
    if target.kind not in limits:
        raise NoAnswer("method_does_not_fit")
    return limits[target.kind]

"""The method band: whether the last change is larger than the band chosen for the measure, as Scotland judges it."""

from __future__ import annotations

from dataclasses import replace

from plan.progress.case import Case, NoAnswer
from plan.progress.result import Progress
from plan.progress.straight_line import direction


def band(case: Case) -> Progress:
    """Whether the latest value differs from the one before it by the band or more.

    Less than the band is no_change; the band itself and more is right_way or wrong_way. A target that is reached is
    met. Source: Scotland's National Performance Framework, "Criteria for Change": each indicator has a band of its
    own ("0.1 percentage points or more"), held against the change between the last two values. Exact arithmetic.
    """
    case.has_begun()
    yardstick, latest = case.yardstick(), case.latest()
    if case.is_reached(latest):
        return case.answer("met", latest)
    method = case.reading.progress
    if method is None or method.band is None:
        raise NoAnswer("method_does_not_fit")
    before = case.previous(latest)
    gain = yardstick.gain(before.value, latest.value)
    result = direction(yardstick, before.value, latest.value) if abs(gain) >= method.band else "no_change"
    return replace(case.answer(result, before, latest), compared_with=before.point, band=method.band)

"""The method straight_line: position against the line from the baseline to the target. Also the plain change."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

from plan.model.target import Result
from plan.periods import Period
from plan.progress.case import Case, Figure, NoAnswer
from plan.progress.result import Progress
from plan.progress.yardstick import Yardstick
from plan.progress.years import years_between, years_into


def straight_line(case: Case) -> Progress:
    """Whether the latest value is where steady progress would have brought it by now.

    The line leads from the baseline through the interim steps to the target, evenly in time. On the line or better is
    on_track; better than the baseline but behind the line is too_slow; otherwise no_change or wrong_way. A target that
    is reached is met. After the target's period the line stays at the target, so that a target that was missed is
    too_slow at best. There is no tolerance, which would be an opinion: the method `band` is there to state one.

    Source: linear interpolation. performance.gov's share (current - start) / (target - start) is the same line without
    time, and Kausal Watch calls an indicator late by the same comparison with its dated goals. Exact arithmetic.
    """
    case.has_begun()
    yardstick, latest = case.yardstick(), case.latest()
    case.is_unbroken(latest)
    if case.is_reached(latest):
        return case.answer("met", latest)
    start = case.start(latest)
    expected = _line_at(latest.point.period, _corners(case, start, yardstick))
    ahead = yardstick.sign * (Fraction(yardstick.size(latest.value)) - expected)
    result: Result = direction(yardstick, start.value, latest.value)
    if ahead >= 0:
        result = "on_track"
    elif result == "right_way":
        result = "too_slow"
    shown = Decimal(expected.numerator) / expected.denominator if yardstick.in_values else None
    return replace(case.answer(result, start, latest), expected_now=shown)


def change_alone(case: Case) -> Progress:
    """For a target that is a direction and no number: better than the baseline, the same, or worse.

    Any difference counts, so the result can turn on chance alone from one year to the next; `band` and `trend` are
    there for measures that swing.
    """
    case.has_begun()
    yardstick, latest = case.yardstick(), case.latest()
    case.is_unbroken(latest)
    if case.is_reached(latest):
        return case.answer("met", latest)
    start = case.start(latest)
    return case.answer(direction(yardstick, start.value, latest.value), start, latest)


def direction(yardstick: Yardstick, earlier: Decimal, later: Decimal) -> Result:
    """The result of a change from one value to another, for any method that asks no more than which way it went."""
    gain = yardstick.gain(earlier, later)
    return "right_way" if gain > 0 else "wrong_way" if gain < 0 else "no_change"


def _corners(case: Case, start: Figure, yardstick: Yardstick) -> list[tuple[Fraction, Fraction]]:
    """Time and size of the baseline, of the steps between and of the target."""
    target, value, end = case.reading.target, case.target_value, case.series.target_period
    if target is None or target.kind not in ("reach_by", "close_gap") or value is None:
        raise NoAnswer("method_does_not_fit")
    if end is None:
        raise NoAnswer("no_target_period")
    first = start.point.period
    if end <= first:
        raise NoAnswer("target_before_baseline")
    if years_between(first, end) <= 0:
        raise NoAnswer("overlapping_periods")
    steps = [step for step in case.series.interim if first < step[0] < end]
    line = [(first, start.value), *steps, (end, value)]
    return [(years_into(period), Fraction(yardstick.size(number))) for period, number in _forward(line)]


def _forward(line: list[tuple[Period, Decimal]]) -> list[tuple[Period, Decimal]]:
    """The corners without the steps that begin no later than a corner before them, or no earlier than the last one."""
    found, end = line[:1], line[-1]
    for step in line[1:-1]:
        if years_between(found[-1][0], step[0]) > 0 and years_between(step[0], end[0]) > 0:
            found.append(step)
    return [*found, end]


def _line_at(period: Period, corners: list[tuple[Fraction, Fraction]]) -> Fraction:
    """The size that a line has at a period after its first corner."""
    now = years_into(period)
    for (earlier, low), (later, high) in pairwise(corners):
        if now <= later:
            return low + (high - low) * (now - earlier) / (later - earlier)
    return corners[-1][1]

"""How the latest value stands against a comparator by its confidence limits: a field of its own, and a method."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from plan.model.measure import Reading
from plan.model.target import Result
from plan.progress.case import Case, NoAnswer, reliable, why_no_value
from plan.progress.result import Comparison, Progress, Standing
from plan.progress.yardstick import closes_gap, yardstick_of
from plan.series import Point, Series

_RESULTS: dict[Comparison, Result] = {"better": "right_way", "similar": "no_change", "worse": "wrong_way"}


def standing(reading: Reading, series: Series, comparator: str) -> Standing:
    """How the latest value stands against the value of `comparator` in the same period, and why nobody can tell.

    Lower if the whole interval lies below the comparator's value, higher if it lies above, otherwise similar (touching
    is similar). By the polarity that is better or worse; where neither way is better it stays higher or lower. Without
    limits, or without a value that can be relied on for the same period, nobody can tell.
    Source: Fingertips, comparison of 95% confidence intervals with a reference value. Exact arithmetic.
    """
    latest, other = series.latest, counterpart(series, comparator)
    if latest is None or latest.value is None:
        return Standing(comparator, "cannot_tell", why_no_value(latest), other)
    if other is None or other.value is None:
        return Standing(comparator, "cannot_tell", "no_comparator", other)
    if _is_broken(series, comparator, other, latest):
        return Standing(comparator, "cannot_tell", "series_break", other)
    if "u" in (*latest.symbols, *other.symbols):
        return Standing(comparator, "cannot_tell", "low_reliability", other)
    if latest.lower is None or latest.upper is None:
        return Standing(comparator, "cannot_tell", "no_interval", other)
    return Standing(comparator, _standing(reading, latest.lower, latest.upper, other.value), other=other)


def counterpart(series: Series, comparator: str) -> Point | None:
    """The comparator's point for the period of the latest point, if it has one that is not a forecast.

    For a comparator that is another time: the point of that period, its own or else the measure's, which must be
    earlier than the latest.
    """
    latest, fixed = series.latest, series.fixed_periods.get(comparator)
    if latest is None or (fixed is not None and fixed >= latest.period):
        return None
    points = series.comparators.get(comparator, series.points if fixed else ())
    return next((each for each in points if each.period == (fixed or latest.period) and not each.is_forecast), None)


def _is_broken(series: Series, comparator: str, other: Point, latest: Point) -> bool:
    """Whether the comparator is an earlier time of the same series, counted in another way."""
    return comparator not in series.comparators and series.broken_between(other.period, latest.period)


def interval(case: Case) -> Progress:
    """The comparison with the comparator that the method names, as a result: right_way, no_change or wrong_way.

    `comparison` in the answer says it better ("better than England") and is what a page should print. A target that is
    reached is met.
    """
    case.has_begun()
    latest = case.latest()
    if case.is_reached(latest):
        return case.answer("met", latest)
    method = case.reading.progress
    name = method.comparator if method else None
    other = counterpart(case.series, name) if name else None
    if name is None or other is None or other.value is None:
        raise NoAnswer("no_comparator")
    if _is_broken(case.series, name, other, latest.point):
        raise NoAnswer("series_break")
    if latest.point.lower is None or latest.point.upper is None:
        raise NoAnswer("no_interval")
    benchmark = reliable(other, other.value)
    stands = _standing(case.reading, latest.point.lower, latest.point.upper, benchmark.value)
    if yardstick_of(case.reading) is None or stands not in _RESULTS:
        answer = case.answer("cannot_tell", why="direction_unknown")
    else:
        answer = case.answer(_RESULTS[stands], latest, benchmark)
    return replace(answer, compared_with=other, comparison=stands)


def _standing(reading: Reading, lower: Decimal, upper: Decimal, other: Decimal) -> Comparison:
    if lower <= other <= upper:
        return "similar"
    higher, yardstick = lower > other, yardstick_of(reading)
    # An interval of gaps has no size without its sign unless the same group is ahead throughout.
    unclear = closes_gap(reading) and min(lower, other) < 0
    if yardstick is None or not yardstick.in_values or unclear:
        return "higher" if higher else "lower"
    return "better" if higher == (yardstick.sign == 1) else "worse"

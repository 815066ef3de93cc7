"""One reading before its judge, for every method: the figures it may rely on, or the reason why there is no answer."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from plan.model.measure import Reading, Symbol
from plan.model.target import Method, Result
from plan.progress.result import Progress, Why
from plan.progress.yardstick import Yardstick, yardstick_of
from plan.series import Point, Series

_WITHOUT_VALUE: dict[Symbol, Why] = {
    "c": "suppressed",
    "low": "too_small",
    "x": "not_available",
    "z": "not_applicable",
    "w": "none_recorded",
}
"""In the order in which they count when two stand together."""


class NoAnswer(Exception):  # noqa: N818 - not an error: a plan may honestly be too young or too uncertain to judge
    """That a method has no answer, and why: every method may raise it, and `progress` makes an answer of it."""

    def __init__(self, why: Why, result: Result = "cannot_tell") -> None:
        super().__init__(why)
        self.why, self.result = why, result


@dataclass(frozen=True)
class Figure:
    """A point that has a value."""

    point: Point
    value: Decimal


@dataclass(frozen=True)
class Case:
    """What is to be judged: a reading, its series, the day of the build and the method."""

    reading: Reading
    series: Series
    today: date
    method: Method | None

    def answer(self, result: Result, *decided_by: Figure, why: Why | None = None) -> Progress:
        """The answer, with what every answer shows beside it."""
        target = self.reading.target
        return Progress(
            result=result,
            method=self.method,
            worked_out_on=self.today,
            why=why,
            decided_by=tuple(figure.point for figure in decided_by),
            baseline=self.series.baseline,
            latest=self.series.latest,
            target_value=self.target_value,
            target_lower=target.lower if target else None,
            target_upper=target.upper if target else None,
            target_period=self.series.target_period,
            target_time_passed=self.target_time_passed,
        )

    @property
    def target_value(self) -> Decimal | None:
        """The target's value; a gap without another target is to be closed altogether."""
        target = self.reading.target
        if target is None:
            return None
        return Decimal(0) if target.kind == "close_gap" and target.value is None else target.value

    @property
    def target_time_passed(self) -> bool:
        """Whether the time in which the target should be reached or done is over."""
        target, period = self.reading.target, self.series.target_period
        if target is None:
            return False
        last_day = period.last_day if period else target.by.last_day if target.by else self.today
        return last_day < self.today

    def latest(self) -> Figure:
        """The newest value, if the newest period has one: an older value is never passed off as the latest."""
        point = self.series.latest
        if point is None:
            raise NoAnswer("no_figures")
        if point.period.first_day > self.today:
            raise NoAnswer("in_the_future")
        if point.value is None:
            raise NoAnswer(why_no_value(point))
        return reliable(point, point.value)

    def start(self, latest: Figure) -> Figure:
        """The baseline's value, which needs a later one to show anything."""
        if self.series.baseline_period is None:
            raise NoAnswer("no_baseline")
        if latest.point.period <= self.series.baseline_period:
            raise NoAnswer("no_later_value", "too_early")
        point = self.series.baseline
        if point is None or point.value is None:
            raise NoAnswer("no_baseline_value")
        if latest.point.period.first_day <= point.period.first_day:
            raise NoAnswer("overlapping_periods")
        return reliable(point, point.value)

    def previous(self, latest: Figure) -> Figure:
        """The newest value before the latest, if the two compare."""
        point = self.series.previous
        if point is None or point.value is None:
            raise NoAnswer("no_later_value", "too_early")
        if self.series.broken_between(point.period, latest.point.period):
            raise NoAnswer("series_break")
        return reliable(point, point.value)

    def yardstick(self) -> Yardstick:
        """Which way is better."""
        yardstick = yardstick_of(self.reading)
        if yardstick is None:
            raise NoAnswer("direction_unknown")
        return yardstick

    def has_begun(self) -> None:
        """Before the baseline's period is over there is nothing to compare with."""
        period = self.series.baseline_period
        if period is not None and self.today <= period.last_day:
            raise NoAnswer("baseline_not_over", "too_early")

    def is_unbroken(self, latest: Figure) -> None:
        """After a new way of counting the latest value compares neither with the baseline nor with a target."""
        if self._is_broken(latest):
            raise NoAnswer("series_break")

    def is_reached(self, latest: Figure) -> bool:
        """Whether a target value is reached: then it is met however it got there (as in Open SDG).

        For a range: the value lies within it. For a gap: it is no larger than it was to become. Never where neither
        way is better.
        """
        target, yardstick, value = self.reading.target, yardstick_of(self.reading), self.target_value
        if target is None or target.kind not in ("reach_by", "close_gap") or yardstick is None or value is None:
            return False
        if self._is_broken(latest):
            return False
        if not yardstick.in_values:
            return yardstick.size(latest.value) == 0
        return yardstick.gain(value, latest.value) >= 0

    def _is_broken(self, latest: Figure) -> bool:
        start = self.series.baseline_period
        return start is not None and self.series.broken_between(start, latest.point.period)


def why_no_value(point: Point | None) -> Why:
    """Why there is no value to use: what stands instead of it, or that there is no figure at all."""
    if point is None:
        return "no_figures"
    return next((why for symbol, why in _WITHOUT_VALUE.items() if symbol in point.symbols), "no_value")


def reliable(point: Point, value: Decimal) -> Figure:
    """The point as a figure that may decide a result. Low reliability (u) may not."""
    if "u" in point.symbols:
        raise NoAnswer("low_reliability")
    return Figure(point, value)

"""What is worked out about a measure, in the form in which plan.json gives it: every number that decided, and why."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from plan.model.measure import NO_VALUE, Symbol
from plan.model.target import Method, Result
from plan.progress import Change, Comparison, Progress, Standing, Verdict, Why
from plan.reading import Reading
from plan.series import Point


@dataclass(frozen=True)
class PointNow:
    """A figure of one period."""

    period: str
    """The period, as the figures name it."""
    period_end: date
    """Its last day."""
    symbols: tuple[Symbol, ...]
    """The symbols on the figure."""
    value: Decimal | None = None
    """The figure itself; not there where a symbol stands instead of it."""
    lower: Decimal | None = None
    """Its lower 95% confidence limit."""
    upper: Decimal | None = None
    """Its upper 95% confidence limit."""


@dataclass(frozen=True)
class TargetNow:
    """The target that the progress was worked out with."""

    value: Decimal | None = None
    """The value to reach or to keep to."""
    lower: Decimal | None = None
    """The lower end of a range to keep within."""
    upper: Decimal | None = None
    """The upper end of a range to keep within."""
    period: str | None = None
    """The period in which it should be reached."""
    time_passed: bool = False
    """Whether its time is over."""


@dataclass(frozen=True)
class ChangeNow:
    """How far the newest figure has moved since an earlier one."""

    since: PointNow
    """The earlier figure."""
    amount: Decimal
    """The newest figure less that one: above nought is up. For percentages these are percentage points."""
    verdict: Verdict
    """Whether that is better: same where it does not count; neither where no way is better, or the periods overlap."""


@dataclass(frozen=True)
class StandingNow:
    """How the newest figure stands against that of a comparator for the same period. It never touches the result."""

    comparator: str
    """The id of the comparator."""
    comparison: Comparison
    """How it stands; higher and lower where no way is better."""
    why: Why | None = None
    """Why it cannot be told, where it cannot."""
    other: PointNow | None = None
    """The comparator's figure."""


@dataclass(frozen=True)
class InputsNow:
    """The further numbers that a method works with; each method has its own."""

    expected_now: Decimal | None = None
    """straight_line: what the newest figure needed to be."""
    ratio: Decimal | None = None
    """growth: the growth so far as a share of the growth needed."""
    growth_a_year: Decimal | None = None
    """growth: the change a year so far, 0.02 for 2%."""
    growth_needed: Decimal | None = None
    """growth: the change a year that leads from the baseline to the target."""
    limit_factor: Decimal | None = None
    """growth with a natural limit: by how much the thresholds shrink near it."""
    band: Decimal | None = None
    """band: the change that counts as a change."""
    chi_squared: Decimal | None = None
    """trend: how strong it is; above 9.55 is a trend."""


@dataclass(frozen=True)
class ProgressNow:
    """How a measure, or one part of it, is going on the day in as_of, with everything that decided it."""

    result: Result
    """The result. right_way and wrong_way are about the direction alone, where there is no target."""
    worked_out_on: date
    """The day whose knowledge this is."""
    provisional: bool
    """Whether a figure that decided may still change."""
    estimated: bool
    """Whether a figure that decided is an estimate."""
    decided_by: tuple[PointNow, ...]
    """The figures that decided the result."""
    target: TargetNow
    """The target that it was worked out with; empty where there is none."""
    inputs: InputsNow
    """The further numbers that the method works with."""
    comparisons: tuple[StandingNow, ...]
    """How the newest figure stands against each comparator."""
    part: str | None = None
    """The id of the part, in a measure of several parts."""
    why: Why | None = None
    """Why there is no answer, where the result is no_target, too_early or cannot_tell."""
    method: Method | None = None
    """How it was worked out; not there where only the change since the baseline is judged, or nothing."""
    latest: PointNow | None = None
    """The newest figure that is not a forecast."""
    baseline: PointNow | None = None
    """Where it started."""
    compared_with: PointNow | None = None
    """band and threshold: the figure before; interval: that of the comparator."""
    comparison: Comparison | None = None
    """interval: how the newest figure stands against the comparator."""
    change: ChangeNow | None = None
    """The change since the baseline, where there is one to tell."""
    recent_change: ChangeNow | None = None
    """The change since the figure before the newest, where there is one to tell."""


def progress_now(reading: Reading) -> ProgressNow:
    """How a reading is going, in the form in which plan.json gives it."""
    found = reading.progress
    return ProgressNow(
        result=found.result,
        worked_out_on=found.worked_out_on,
        provisional=found.provisional,
        estimated=found.estimated,
        decided_by=tuple(_point(each) for each in found.decided_by),
        target=_target(found),
        inputs=_inputs(found),
        comparisons=tuple(map(_standing, reading.standings)),
        part=reading.part or None,
        why=found.why,
        method=found.method,
        latest=_point_or_none(reading.series.latest),
        baseline=_point_or_none(found.baseline),
        compared_with=_point_or_none(found.compared_with),
        comparison=found.comparison,
        change=_change(reading.change),
        recent_change=_change(reading.recent),
    )


def _point(point: Point) -> PointNow:
    told = PointNow(point.period.label, point.period.last_day, point.symbols)
    if not NO_VALUE.isdisjoint(point.symbols):
        return told
    return PointNow(told.period, told.period_end, told.symbols, point.value, point.lower, point.upper)


def _point_or_none(point: Point | None) -> PointNow | None:
    return _point(point) if point else None


def _target(found: Progress) -> TargetNow:
    return TargetNow(
        found.target_value,
        found.target_lower,
        found.target_upper,
        found.target_period.label if found.target_period else None,
        found.target_time_passed,
    )


def _inputs(found: Progress) -> InputsNow:
    return InputsNow(
        found.expected_now,
        found.ratio,
        found.growth_a_year,
        found.growth_needed,
        found.limit_factor,
        found.band,
        found.chi_squared,
    )


def _change(change: Change | None) -> ChangeNow | None:
    return ChangeNow(_point(change.since), change.amount, change.verdict) if change else None


def _standing(found: Standing) -> StandingNow:
    return StandingNow(found.comparator, found.comparison, found.why, _point_or_none(found.other))

"""The numbers of one reading (a measure or one of its parts) in time order, for progress, charts, tables and data."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import NamedTuple

from plan.model.measure import NO_VALUE, Gap, Measure, Observation, Reading, Symbol
from plan.periods import Period, PeriodKind, parse_period


class Point(NamedTuple):
    """One period of a series. `value` is None where a symbol stands instead of a number."""

    period: Period
    value: Decimal | None = None
    symbols: tuple[Symbol, ...] = ()
    lower: Decimal | None = None
    upper: Decimal | None = None
    numerator: Decimal | None = None
    denominator: Decimal | None = None
    note: str | None = None

    @property
    def is_forecast(self) -> bool:
        """A forecast (f) says what is expected: it is drawn, but never used as what happened."""
        return "f" in self.symbols


Points = tuple[Point, ...]


@dataclass(frozen=True)
class Series:
    """All points of one reading, oldest first."""

    reading: Reading
    period_kind: PeriodKind | None
    points: Points
    """The whole: no breakdown, no comparator. For a gap: the differences between its two groups."""
    comparators: Mapping[str, Points]
    fixed_periods: Mapping[str, Period]
    """For comparators that are another time: which."""
    breakdowns: Mapping[str, Mapping[str, Points]]
    """By breakdown, then by category. Rows that cross two breakdowns are in the observations only."""
    baseline_period: Period | None
    target_period: Period | None
    interim: tuple[tuple[Period, Decimal], ...]
    """The steps on the way to the target, oldest first."""

    @cached_property
    def actual(self) -> Points:
        """The points that are not forecasts."""
        return tuple(point for point in self.points if not point.is_forecast)

    @cached_property
    def latest(self) -> Point | None:
        """The newest point that is not a forecast, whether it has a value or a symbol instead."""
        return next((point for point in reversed(self.points) if not point.is_forecast), None)

    @cached_property
    def latest_with_value(self) -> Point | None:
        """The newest point that is not a forecast and has a value."""
        return next((point for point in reversed(self.actual) if point.value is not None), None)

    @cached_property
    def previous(self) -> Point | None:
        """The newest point with a value before the latest point."""
        before = (point for point in reversed(self.actual[:-1]) if point.value is not None)
        return next(before, None)

    @cached_property
    def baseline(self) -> Point | None:
        """The point of the baseline's period, which may lack a value; None where the series has no such period."""
        return next((point for point in self.actual if point.period == self.baseline_period), None)

    def broken_between(self, earlier: Period, later: Period) -> bool:
        """Whether a new way of counting (b) begins after `earlier` and up to `later`: the two do not compare."""
        return any("b" in point.symbols for point in self.points if earlier < point.period <= later)


def series_of(measure: Measure, part: str | None = None) -> Series:
    """The series of a measure, or of its part with the id `part`.

    Raises KeyError when the measure has no such part, and ValueError when a period is not in its kind's spelling
    or the measure has observations without a kind of period: the loader reports both before anything gets here.
    """
    reading = _reading(measure, part)
    periods = _Periods(measure.period_kind)
    rows = _grouped((row for row in measure.observations if row.part == part), periods)
    sought = {comparator.id: _whole(reading, rows, comparator.id) for comparator in measure.comparators}
    target = reading.target
    steps = sorted((periods.read(step.period), step.value) for step in target.interim) if target else []
    return Series(
        reading=reading,
        period_kind=measure.period_kind,
        points=_whole(reading, rows, None),
        comparators={name: points for name, points in sought.items() if points},
        fixed_periods={each.id: periods.read(each.period) for each in measure.comparators if each.period},
        breakdowns=_breakdowns(rows),
        baseline_period=periods.read(reading.baseline.period) if reading.baseline else None,
        target_period=periods.read(target.period) if target and target.period else None,
        interim=tuple(steps),
    )


_Rows = Mapping[tuple[str | None, tuple[tuple[str, str], ...]], Points]
"""Points by comparator and the categories that they are about, sorted by breakdown."""


class _Periods:
    """Reads each label of one measure once."""

    def __init__(self, kind: PeriodKind | None) -> None:
        self._kind = kind
        self._read: dict[str, Period] = {}

    def read(self, label: str) -> Period:
        if label not in self._read:
            if self._kind is None:
                raise ValueError("A measure with periods needs its kind of period.")
            self._read[label] = parse_period(label, self._kind)
        return self._read[label]


def _reading(measure: Measure, part: str | None) -> Reading:
    if part is None:
        return measure
    return {each.id: each for each in measure.parts}[part]


def _grouped(observations: Iterable[Observation], periods: _Periods) -> _Rows:
    rows: defaultdict[tuple[str | None, tuple[tuple[str, str], ...]], list[Point]] = defaultdict(list)
    for row in observations:
        rows[row.comparator, tuple(sorted(row.breakdown.items()))].append(_point(row, periods.read(row.period)))
    return {key: tuple(sorted(points, key=lambda point: point.period)) for key, points in rows.items()}


def _point(row: Observation, period: Period) -> Point:
    if not NO_VALUE.isdisjoint(row.symbols):
        # Whatever number stands beside such a symbol must not travel any further.
        return Point(period, symbols=row.symbols, note=row.note)
    return Point(period, row.value, row.symbols, row.lower, row.upper, row.numerator, row.denominator, row.note)


def _whole(reading: Reading, rows: _Rows, comparator: str | None) -> Points:
    if reading.kind == "gap" and reading.gap is not None:
        return _differences(reading.gap, rows, comparator)
    return rows.get((comparator, ()), ())


def _differences(gap: Gap, rows: _Rows, comparator: str | None) -> Points:
    """`to` minus `from` in each period that either has."""
    start = {point.period: point for point in rows.get((comparator, ((gap.breakdown, gap.from_),)), ())}
    end = {point.period: point for point in rows.get((comparator, ((gap.breakdown, gap.to),)), ())}
    return tuple(_difference(period, start.get(period), end.get(period)) for period in sorted({*start, *end}))


def _difference(period: Period, start: Point | None, end: Point | None) -> Point:
    """Has no value where a side has none, its symbols saying why, and no limits: they do not follow from two pairs."""
    sides = [side for side in (start, end) if side is not None]
    symbols = tuple(dict.fromkeys(symbol for side in sides for symbol in side.symbols))
    note = "; ".join(dict.fromkeys(side.note for side in sides if side.note)) or None
    if start is None or end is None:
        return Point(period, symbols=tuple(dict.fromkeys((*symbols, "x"))), note=note)
    value = None if start.value is None or end.value is None else end.value - start.value
    return Point(period, value, symbols, note=note)


def _breakdowns(rows: _Rows) -> dict[str, dict[str, Points]]:
    found: defaultdict[str, dict[str, Points]] = defaultdict(dict)
    for (comparator, categories), points in rows.items():
        if comparator is None and len(categories) == 1:
            breakdown, category = categories[0]
            found[breakdown][category] = points
    return dict(found)

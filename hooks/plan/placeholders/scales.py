"""How the figures of one reading are written wherever words are few: in all places in the same way."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from plan.placeholders.amounts import Scale, scale_of
from plan.reading import Reading
from plan.series import Point


def told_points(reading: Reading, today: date) -> tuple[Point, ...]:
    """The start, or else the figure before, and the newest figure, as far as they have values and compare.

    These are the figures of a measure in a few words. A time that has not come yet has none.
    """
    series, latest = reading.series, reading.series.latest
    if latest is None or latest.period.first_day > today:
        return ()
    before = series.baseline if series.baseline and series.baseline.value is not None else series.previous
    is_before = before is not None and before.value is not None and before.period < latest.period
    if before is None or not is_before or series.broken_between(before.period, latest.period):
        before = None
    return tuple(point for point in (before, latest) if point and point.value is not None)


def plain_scale(reading: Reading, today: date) -> Scale:
    """How the figures of a reading are written wherever words are few: in all places in the same way."""
    values = [point.value for point in told_points(reading, today) if point.value is not None]
    return scale_of(values, reading.definition, reading.decimals, aims(reading))


def aims(reading: Reading) -> tuple[Decimal, ...]:
    """Every number that the target of a reading names."""
    target = reading.definition.target
    found = (target.value, target.lower, target.upper) if target else ()
    return tuple(value for value in found if value is not None)

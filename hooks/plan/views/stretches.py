"""Where a series holds together: what a line may join, and what a sentence may compare."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

from plan.periods import Period
from plan.series import Point, Points, Series

_LONGER = 1.85
"""A step between two periods that is this many times the shortest one leaves out a period in between.

Between the terms of a school year lie 3 to 5 months, so 1.7 times the shortest is no gap yet.
"""


def comparable(series: Series) -> Points:
    """The newest points with values, oldest first, since figures have been counted in the way of the newest."""
    found: list[Point] = []
    for point in reversed(series.actual):
        if point.value is not None:
            found.append(point)
        if "b" in point.symbols and found:
            break
    return tuple(reversed(found))


def left_out(points: Points) -> tuple[tuple[Period, Period], ...]:
    """Pairs of periods between which the series skips a time that its rhythm would have.

    The shortest step is the rhythm: a survey of every second year leaves out nothing. Single days have no rhythm.
    """
    periods = [point.period for point in points]
    steps = [(later.first_day - earlier.first_day).days for earlier, later in pairwise(periods)]
    if len(steps) < 2 or periods[0].kind == "day":
        return ()
    longest = min(steps) * _LONGER
    return tuple(pair for pair, step in zip(pairwise(periods), steps, strict=True) if step > longest)


def values_in_rhythm(series: Series) -> tuple[Decimal | None, ...]:
    """The values that are no forecasts, oldest first, with None wherever a line must not be drawn.

    That is where a figure is missing, where the series leaves out a time, and where a new way of counting begins.
    """
    gaps = {later for _, later in left_out(series.actual)}
    found: list[Decimal | None] = []
    for point in series.actual:
        if point.period in gaps or ("b" in point.symbols and point.value is not None):
            found.append(None)
        found.append(point.value)
    return tuple(found)

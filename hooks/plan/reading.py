"""How one measure, or one part of it, is going: its values in time and what they mean on a day."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property

from plan.formats import exactness, rounded
from plan.model.measure import Measure, Part
from plan.model.measure import Reading as Definition
from plan.progress import Change, Progress, Standing, change, progress, standing
from plan.series import Points, Series, series_of

MOST_DECIMALS = 6
"""More digits after the point than a measure may ask for are shown of nothing."""


@dataclass(frozen=True)
class Reading:
    """A measure or a part of one, with its series and its progress."""

    definition: Definition
    title: str
    part: str
    """The part's id; empty for a whole measure."""
    series: Series
    progress: Progress
    change: Change | None
    """The change since the baseline, where there is one to tell."""
    recent: Change | None
    """The change since the figure before the newest, where there is one to tell."""
    standings: tuple[Standing, ...]
    """How the newest figure stands against each comparator that this reading has figures for."""
    measure: Measure
    """The measure that it belongs to."""

    @cached_property
    def decimals(self) -> int:
        """The digits after the point in every figure that is shown: as the measure says, else as many as the most
        exact of its figures has, so that one column is never written in two ways. Pence come in twos.

        There are more where the newest figure would look like the one that denies it its result: 94.96% has not met a
        target of 95%, and a result "going the right way" from 20% to 20% would say nothing.
        """
        asked = self.definition.decimals if self.definition.decimals is not None else self._most_exact()
        latest = self.progress.latest.value if self.progress.latest else None
        if latest is None:
            return asked
        return max((apart(abs(latest), abs(other), asked) for other in self._held_against()), default=asked)

    def exact(self, agreed: Decimal) -> int:
        """The digits after the point of a figure that people agreed on, such as a target: none of them is cut off."""
        return max(self.decimals, exactness(agreed))

    def _most_exact(self) -> int:
        most = min(max(map(exactness, self._numbers()), default=0), MOST_DECIMALS)
        unit = self.definition.unit
        return 2 if most == 1 and unit and unit.type == "money" else most

    def _held_against(self) -> Iterator[Decimal]:
        """What a reader sees the newest figure beside who asks why its result is what it is."""
        target, found = self.definition.target, self.progress
        if target and found.result != "met":
            yield from (number for number in (target.value, target.lower, target.upper) if number is not None)
        if found.result in ("right_way", "wrong_way"):
            points = (found.baseline, found.compared_with)
            yield from (point.value for point in points if point is not None and point.value is not None)

    def _numbers(self) -> Iterator[Decimal]:
        """Every value and limit of the reading, of its comparators and of its groups."""
        series = self.series
        groups = (points for categories in series.breakdowns.values() for points in categories.values())
        lines: tuple[Points, ...] = (series.points, *series.comparators.values(), *groups)
        for point in (point for line in lines for point in line):
            yield from (number for number in (point.value, point.lower, point.upper) if number is not None)


def apart(value: Decimal, other: Decimal, decimals: int) -> int:
    """With how many digits two different numbers are seen to be different: `decimals` where that is enough.

    Otherwise 16.04 would stand as 16 beside a line at 16, and a reader could not see why it is too slow.
    """
    for digits in range(decimals, MOST_DECIMALS + 1):
        if value == other or rounded(value, digits) != rounded(other, digits):
            return digits
    return decimals


def readings_of(measure: Measure, today: date) -> tuple[Reading, ...]:
    """The readings of a measure on a day: one, or one for each of its parts."""
    parts: tuple[Part | None, ...] = measure.parts or (None,)
    return tuple(_reading(measure, part, today) for part in parts)


def _reading(measure: Measure, part: Part | None, today: date) -> Reading:
    series = series_of(measure, part.id if part else None)
    definition: Definition = part or measure
    title = part.title if part else measure.title
    return Reading(
        definition,
        title,
        part.id if part else "",
        series,
        progress(definition, series, today),
        change(series),
        change(series, "previous"),
        tuple(standing(definition, series, each.id) for each in measure.comparators if _is_known(series, each.id)),
        measure,
    )


def _is_known(series: Series, comparator: str) -> bool:
    """Whether there is anything to compare with: figures of the comparator, or our own of another time."""
    return comparator in series.comparators or bool(comparator in series.fixed_periods and series.points)

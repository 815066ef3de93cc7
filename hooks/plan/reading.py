"""How one measure, or one part of it, is going: its values in time and what they mean on a day."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property

from plan.formats import exactness
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
        """
        definition = self.definition
        if definition.decimals is not None:
            return definition.decimals
        most = min(max(map(exactness, self._numbers()), default=0), MOST_DECIMALS)
        return 2 if most == 1 and definition.unit and definition.unit.type == "money" else most

    def exact(self, agreed: Decimal) -> int:
        """The digits after the point of a figure that people agreed on, such as a target: none of them is cut off."""
        return max(self.decimals, exactness(agreed))

    def _numbers(self) -> Iterator[Decimal]:
        """Every value and limit of the reading, of its comparators and of its groups."""
        series = self.series
        groups = (points for categories in series.breakdowns.values() for points in categories.values())
        lines: tuple[Points, ...] = (series.points, *series.comparators.values(), *groups)
        for point in (point for line in lines for point in line):
            yield from (number for number in (point.value, point.lower, point.upper) if number is not None)


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

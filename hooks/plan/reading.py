"""How one measure, or one part of it, is going: its values in time and what they mean on a day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from plan.model.measure import Measure, Part
from plan.model.measure import Reading as Definition
from plan.progress import Change, Progress, Standing, change, progress, standing
from plan.series import Series, series_of


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
        tuple(standing(definition, series, each.id) for each in measure.comparators if each.id in series.comparators),
    )

"""The readings of a measure with their figures, as they were on a day, for the checks that hold words against them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from plan.formats import rounded
from plan.model.measure import Measure, Reading
from plan.model.target import Target
from plan.progress.change import Change, change
from plan.progress.yardstick import closes_gap, distance, yardstick_of
from plan.series import Point, Series, series_of
from plan.source.yaml_file import Loc


@dataclass(frozen=True)
class Read:
    """One reading of a measure, where it stands in the file, and its series."""

    loc: Loc
    reading: Reading
    series: Series

    def changes(self) -> tuple[Change, ...]:
        """The latest value against the one before it, and against the baseline, as far as they compare.

        A change that readers do not see because it is rounded away is none.
        """
        found = (change(self.series, since) for since in ("previous", "baseline"))
        return tuple(one for one in found if one and self._is_seen(one))

    def since_last(self) -> tuple[Change, ...]:
        """The latest value against the one before it, if they compare."""
        found = change(self.series, "previous")
        return (found,) if found and self._is_seen(found) else ()

    def since(self, year: str = "") -> tuple[Change, ...]:
        """The latest value against each earlier one that it compares with, oldest first; only those of a year if given.

        A year is that of a period's label, so 2021 stands for 2021 to 2022 as well.
        """
        latest = self.series.latest
        found: list[Change | None] = []
        for point in self.series.actual[:-1]:
            if latest and year in point.period.label and not self.series.broken_between(point.period, latest.period):
                found.append(change(replace(self.series, points=(point, latest)), "previous"))
        return tuple(one for one in found if one and self._is_seen(one))

    def _is_seen(self, one: Change) -> bool:
        places = self.reading.decimals
        if places is None or one.since.value is None or one.latest.value is None:
            return True
        return rounded(one.since.value, places) != rounded(one.latest.value, places)

    def grew(self, one: Change) -> bool:
        """Whether the number is larger than before; a gap is the larger, the further it is from nought."""
        if closes_gap(self.reading) and one.since.value is not None and one.latest.value is not None:
            return abs(one.latest.value) > abs(one.since.value)
        return one.amount > 0

    def reached(self) -> bool | None:
        """Whether the target is reached, by the value of its own period or else the latest; None if nobody can tell."""
        target, point = self.reading.target, self._deciding()
        if target is None or point is None or point.value is None or "u" in point.symbols:
            return None
        limits = _limits(target)
        if limits:
            return distance(point.value, *limits) == 0
        yardstick, value = yardstick_of(self.reading), target.value
        if target.kind not in ("reach_by", "close_gap") or yardstick is None or value is None:
            return None
        if not yardstick.in_values:
            return yardstick.size(point.value) == 0
        return yardstick.gain(value, point.value) >= 0

    def _deciding(self) -> Point | None:
        due = (point for point in self.series.actual if point.period == self.series.target_period)
        return next(due, self.series.latest)


def _limits(target: Target) -> tuple[Decimal | None, Decimal | None] | None:
    limits: dict[str, tuple[Decimal | None, Decimal | None]] = {
        "stay_at_or_above": (target.value, None),
        "stay_at_or_below": (None, target.value),
        "stay_within": (target.lower, target.upper),
    }
    return limits.get(target.kind)


def readings_of(measure: Measure, on: date | None = None) -> Iterator[Read]:
    """The measure and its parts, as far as their periods could be read, with the figures of what was over on a day."""
    readings: list[tuple[Loc, Reading, str | None]] = [((), measure, None)]
    readings += [(("parts", index), part, part.id) for index, part in enumerate(measure.parts)]
    for loc, reading, part in readings:
        try:
            series = series_of(measure, part)
        except ValueError:  # a period in another spelling, of which the loader has told
            continue
        yield Read(loc, reading, series if on is None else _until(series, on))


def _until(series: Series, day: date) -> Series:
    return replace(series, points=tuple(point for point in series.points if point.period.last_day <= day))


def told(one: Change) -> str:
    """Both values of a change in words, for messages: 23.1 in 2025 to 2026, after 22.6 in 2024 to 2025."""
    parts = (f"{point.value:f} in {point.period.label}" for point in (one.latest, one.since) if point.value is not None)
    return ", after ".join(parts)

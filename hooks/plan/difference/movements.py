"""What moved between two states of a plan, each on its own day: a board asks what happened since it last met."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from plan.difference.hiding import is_secret
from plan.difference.results import way
from plan.model.actions import Action
from plan.model.measure import Measure
from plan.model.plan import Plan
from plan.periods import Period, parse_period
from plan.progress.change import change
from plan.reading import Reading, readings_of
from plan.schedule import Timing, timing


@dataclass(frozen=True)
class MeasureMove:
    """One reading of a measure that has another newest figure, another result or another target than before."""

    before: Reading
    now: Reading
    hidden: bool
    """Whether either of its newest figures is confidential in either state: neither may be shown."""

    @property
    def has_moved(self) -> bool:
        """Whether its newest figure or its result is another one."""
        results = (self.before.progress.result, self.now.progress.result)
        return results[0] != results[1] or _newest(self.before) != _newest(self.now)

    @property
    def way(self) -> Literal["better", "worse", ""]:
        """Whether it got better or worse: as its result says, else as its newest figure does; empty if neither."""
        return way(self.before.progress.result, self.now.progress.result) or self._way_of_figures()

    def _way_of_figures(self) -> Literal["better", "worse", ""]:
        start, series = self.before.series.latest, self.now.series
        latest = series.latest
        if self.hidden or start is None or latest is None or start.period >= latest.period:
            return ""
        if series.broken_between(start.period, latest.period):
            return ""
        between = tuple(point for point in series.points if not start.period < point.period < latest.period)
        found = change(replace(series, points=between), "previous")
        known = found is not None and found.since.period == start.period
        return found.verdict if found and known and found.verdict in ("better", "worse") else ""


@dataclass(frozen=True)
class ActionMove:
    """An action that stands otherwise than before, or is due on another day."""

    before: Action | None
    """None for a new one."""
    now: Action
    timing_before: Timing | None
    timing_now: Timing


def moved_measures(then: Plan, now: Plan, days: tuple[date, date]) -> Iterator[MeasureMove]:
    """Every reading that both states have, each as it stood on its day, in the order of the plan."""
    for measure in now.measures:
        old = next((each for each in then.measures if each.id in (measure.id, *measure.old_ids)), None)
        before = {reading.part: reading for reading in readings_of(old, days[0])} if old else {}
        for reading in readings_of(measure, days[1]):
            known = before.get(reading.part)
            if known:
                yield MeasureMove(known, reading, _is_hidden(known, reading))


def moved_actions(then: Plan, now: Plan, days: tuple[date, date]) -> Iterator[ActionMove]:
    """Every action that stands otherwise than it did on the earlier day, in the order of the plan."""
    for action in now.actions:
        old = next((each for each in then.actions if each.id in (action.id, *action.old_ids)), None)
        before, after = timing(old, days[0]) if old else None, timing(action, days[1])
        if old is None or before != after or old.due != action.due:
            yield ActionMove(old, action, before, after)


def _newest(reading: Reading) -> object:
    latest = reading.series.latest
    return latest and (latest.period, latest.value, latest.symbols)


def _is_hidden(before: Reading, now: Reading) -> bool:
    secret = {*_secret_periods(before.measure, before), *_secret_periods(now.measure, now)}
    shown = (before.series.latest, now.series.latest)
    return any(point.period in secret for point in shown if point is not None)


def _secret_periods(measure: Measure, reading: Reading) -> Iterator[Period]:
    """The periods of which the whole is confidential, or for a gap one of its groups."""
    for row in measure.observations:
        own = (row.part or "") == reading.part and (not row.breakdown or reading.definition.gap is not None)
        if own and row.comparator is None and is_secret(row) and measure.period_kind:
            yield parse_period(row.period, measure.period_kind)

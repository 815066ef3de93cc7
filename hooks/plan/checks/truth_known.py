"""Every number that a sentence about a measure may truly say: its figures, what follows from them, its targets."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from itertools import combinations
from typing import NamedTuple

from plan.checks.truth_quantities import QuantityKind
from plan.checks.truth_readings import Read, readings_of
from plan.model.measure import NO_VALUE, Measure, Observation
from plan.model.target import Target, Unit
from plan.periods import Period, parse_period

_KINDS: dict[str, QuantityKind] = {
    "percent": "percent",
    "count": "count",
    "rate": "rate",
    "money": "money",
    "score": "score",
    "days": "days",
    "months": "months",
}


class Known(NamedTuple):
    """A number that is in the data, or follows from two that are."""

    kind: QuantityKind
    value: Decimal
    label: str = ""
    """What it is, for messages: its period, or the target. Empty for one that only follows."""
    period: Period | None = None


def known_figures(measure: Measure, on: date | None) -> Iterator[Known]:
    """The figures of a measure, of its parts, breakdowns and comparators as they were on a day, and its targets.

    A confidential figure is in no row, so it is not known here.
    """
    for read in readings_of(measure, on):
        unit = read.reading.unit
        if unit is None:
            continue
        kind = _KINDS[unit.type]
        part = next((one.id for one in measure.parts if one is read.reading), None)
        rows = list(_rows(measure, part, on))
        yield from (Known(kind, row.value, period.label, period) for row, period in rows if row.value is not None)
        yield from _counts(rows, unit)
        yield from _targets(read.reading.target, kind)
        yield from _that_follow(read, kind, rows)


def _rows(measure: Measure, part: str | None, on: date | None) -> Iterator[tuple[Observation, Period]]:
    for row in measure.observations:
        if row.part != part or not NO_VALUE.isdisjoint(row.symbols) or measure.period_kind is None:
            continue
        period = parse_period(row.period, measure.period_kind)
        if on is None or period.last_day <= on:
            yield row, period


def _counts(rows: Iterable[tuple[Observation, Period]], unit: Unit) -> Iterator[Known]:
    """Limits, in the measure's unit, and numerators and denominators, which count people or things."""
    for row, period in rows:
        for value in (row.lower, row.upper):
            if value is not None:
                yield Known(_KINDS[unit.type], value, period.label, period)
        for value in (row.numerator, row.denominator):
            if value is not None:
                yield Known("count", value, period.label, period)
        if row.numerator is not None and row.denominator:
            yield Known("percent", 100 * row.numerator / row.denominator, period=period)


def _targets(target: Target | None, kind: QuantityKind) -> Iterator[Known]:
    if target is None:
        return
    for value in (target.value, target.lower, target.upper):
        if value is not None:
            yield Known(kind, value, "the target")
    for step in target.interim:
        yield Known(kind, step.value, f"a step to the target, {step.period}")


def _that_follow(read: Read, kind: QuantityKind, rows: list[tuple[Observation, Period]]) -> Iterator[Known]:
    """Differences in time, between groups and from the target; shares that the percentage leaves; relative changes."""
    values = [point.value for point in read.series.points if point.value is not None]
    series: defaultdict[object, list[Decimal]] = defaultdict(list)
    for row, period in rows:
        if row.value is not None:
            series[row.comparator, tuple(sorted(row.breakdown.items()))].append(row.value)
            series[period].append(row.value)
    target = read.reading.target
    goals = [target.value] if target and target.value is not None else []
    for many in (*series.values(), values):
        for one, other in combinations(many, 2):
            yield Known(kind, one - other)
            if kind == "percent" and one and other:
                yield Known(kind, 100 * (other - one) / one)
                yield Known(kind, 100 * (one - other) / other)
    yield from (Known(kind, value) for value in values)
    yield from (Known(kind, value - goal) for value in values for goal in goals)
    if kind == "percent":
        yield from (Known(kind, 100 - value) for value in (*values, *goals))


def numbers_in_words(measure: Measure) -> frozenset[Decimal]:
    """The numbers that a measure's own words define: aged 5 to 15, within 20 weeks, and those of its public notes."""
    readings = (measure, *measure.parts)
    texts: list[str | None] = [measure.title, measure.question, measure.definition, measure.why_this, measure.caveats]
    texts += [reading.target.text for reading in readings if reading.target]
    texts += [reading.baseline.note for reading in readings if reading.baseline]
    texts += [row.note for row in measure.observations if "c" not in row.symbols]
    texts += [category.title for breakdown in measure.breakdowns for category in breakdown.categories]
    texts += [part.title for part in measure.parts]
    whole = " ".join(text for text in texts if text)
    return frozenset(Decimal(found.replace(",", "")) for found in re.findall(r"\d[\d,]*(?:\.\d+)?", whole))

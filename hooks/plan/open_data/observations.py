"""The observations of measures as rows of a table, in one lasting order, without a number that may not be there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import TypeVar

from plan.edition import Edition
from plan.model.measure import NO_VALUE, Measure, Observation, Part
from plan.open_data.cells import MARK, csv_lines, safe
from plan.open_data.columns import columns, splits
from plan.open_data.readings import Cells, what, which
from plan.periods import Period, parse_period

Key = TypeVar("Key")


def table(edition: Edition, bodies: Iterable[str]) -> str:
    """The text of the CSV file of some measures of an edition: the columns' names, and below them what `body` made."""
    return MARK + csv_lines([[column.name for column in columns(edition)]]) + "".join(bodies)


def body(edition: Edition, measure: Measure) -> str:
    """All observations of a measure as lines of such a file."""
    return csv_lines(_Rows(edition, measure).in_order())


def fixed(value: Decimal | None, decimals: int | None = None) -> str:
    """A number in full, never 1E-6, with at least the digits that its measure shows and none of its own left out."""
    if value is None:
        return ""
    places = decimals or 0
    exponent = value.as_tuple().exponent
    has_them = isinstance(exponent, int) and -exponent >= places
    return format(value if has_them else value.quantize(Decimal(1).scaleb(-places)), "f")


def figures(row: Observation, decimals: int | None) -> Cells:
    """Value, limits, numerator and denominator: nothing where a symbol says that there is no number to tell."""
    if not NO_VALUE.isdisjoint(row.symbols):
        return ("",) * 5
    limits = (fixed(each, decimals) for each in (row.value, row.lower, row.upper))
    return (*limits, fixed(row.numerator), fixed(row.denominator))


class _Rows:
    """The rows of one measure. What all rows of a part say alike is worked out once."""

    def __init__(self, edition: Edition, measure: Measure) -> None:
        self._t, self._measure, self._pairs = edition.t, measure, splits(edition)
        self._area = safe(edition.plan.plan.area)
        parts: dict[str | None, Part | None] = {None: None, **{part.id: part for part in measure.parts}}
        self._before = {id_: which(edition, measure, part) for id_, part in parts.items()}
        self._after = {id_: what(edition, measure, part) for id_, part in parts.items()}
        self._decimals = {id_: (part or measure).decimals for id_, part in parts.items()}
        self._comparators = {each.id: safe(each.title) for each in measure.comparators}
        self._breakdowns = {each.id: safe(each.title) for each in measure.breakdowns}
        self._groups = {(by.id, each.id): safe(each.title) for by in measure.breakdowns for each in by.categories}
        self._part_places = _places(parts)
        self._comparator_places = _places((None, *self._comparators))
        self._group_places = _places(self._groups)

    def in_order(self) -> Iterator[Cells]:
        """The rows: by part, comparator and groups as the measure declares them, the whole first; oldest first."""
        kind = self._measure.period_kind
        if kind is not None:
            rows = [(row, parse_period(row.period, kind)) for row in self._measure.observations]
            for row, period in sorted(rows, key=lambda pair: (self._place(pair[0]), pair[1])):
                yield self._cells(row, period)

    def _place(self, row: Observation) -> tuple[int, int, list[int]]:
        groups = sorted(self._group_places[group] for group in row.breakdown.items())
        return self._part_places[row.part], self._comparator_places[row.comparator], groups

    def _cells(self, row: Observation, period: Period) -> Cells:
        return (
            *self._before[row.part],
            *(row.period, period.kind, period.first_day.isoformat(), period.last_day.isoformat()),
            *(("", row.comparator, self._comparators[row.comparator]) if row.comparator else (self._area, "", "")),
            *self._split(row),
            *figures(row, self._decimals[row.part]),
            *(" ".join(row.symbols), "; ".join(self._t(f"symbol.{each}") for each in row.symbols)),
            safe(row.note or ""),
            *self._after[row.part],
        )

    def _split(self, row: Observation) -> Iterator[str]:
        """Its breakdowns in the order in which the measure declares them, each with its category."""
        for group in sorted(row.breakdown.items(), key=self._group_places.__getitem__):
            yield from (group[0], self._breakdowns[group[0]], group[1], self._groups[group])
        yield from ("",) * 4 * (self._pairs - len(row.breakdown))


def _places(keys: Iterable[Key]) -> dict[Key, int]:
    return {key: place for place, key in enumerate(keys)}

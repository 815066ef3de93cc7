"""Which figures of a measure add up to which others, so that a reader can work out one from the rest."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction
from itertools import permutations
from typing import NamedTuple

from plan.checks.disclosure_cells import (
    WHOLE,
    Cell,
    Quantity,
    Rows,
    adding,
    definition_of,
    is_whole,
    known,
    rounding,
    total_in,
    unit_type,
    whole_of,
)
from plan.checks.disclosure_ranges import Range
from plan.model.measure import Measure

ENOUGH = 2
"""So many periods must show that parts of a measure or comparators add up before it is believed."""


class Family(NamedTuple):
    """Sums of one sort, which hold in all periods or in none: the categories of a breakdown below the same total."""

    name: str
    part: str | None
    comparator: str | None
    within: tuple[str, ...]
    """The other breakdowns that the total is split by."""
    quantity: Quantity


class Sum(NamedTuple):
    """Cells that add up to a total in one period; a gap is written as one side that is the other and the gap."""

    family: Family
    total: Cell
    parts: tuple[Cell, ...]


def sums_of(measure: Measure, periods: Mapping[str, Rows]) -> dict[str, list[Sum]]:
    """The sums that hold, by period. `periods` has all rows of the measure, also of periods where nothing is hidden.

    Categories are taken to add up to their total, unless the figures that are shown say otherwise: then some belong to
    several categories or to none, or numbers were rounded, and nothing can be worked out in this way. Parts of a
    measure and comparators are taken to add up only where figures of several periods say so, and so are percentages
    to 100; or where the total is 100 and a category is not, which makes each of them a share of all.
    """
    found = {
        period: [each for each in _candidates(measure, rows) if _is_told(measure, rows, each.family)]
        for period, rows in periods.items()
    }
    held: Counter[Family] = Counter()
    failed: Counter[Family] = Counter()
    for period, candidates in found.items():
        for candidate in candidates:
            rows = periods[period]
            if is_whole(candidate.total):
                holds = _are_all(rows, candidate)
                held[candidate.family] += ENOUGH * _are_shares_of(rows, candidate)
            else:
                holds = _holds(measure, rows, candidate)
            held[candidate.family] += holds is True
            failed[candidate.family] += holds is False

    def believed(family: Family) -> bool:
        if family.name.startswith("breakdown ") or family.name == "gap":
            return held[family] >= failed[family]
        return held[family] >= ENOUGH and not failed[family]

    return {period: [each for each in candidates if believed(each.family)] for period, candidates in found.items()}


def _candidates(measure: Measure, rows: Rows) -> Iterator[Sum]:
    """Everything that may add up in one period."""
    yield from _breakdowns(measure, rows)
    yield from _shares(measure, rows)
    yield from _gaps(measure, rows)
    yield from _parts(measure, rows)
    yield from _comparators(measure, rows)


def _is_told(measure: Measure, rows: Rows, family: Family) -> bool:
    """Whether any row of a period says something about the quantity that is added up."""
    return any(known(row, definition_of(measure, cell.part), family.quantity) for cell, row in rows.items())


def _breakdowns(measure: Measure, rows: Rows) -> Iterator[Sum]:
    """The categories of each breakdown and their total, also below a category of another breakdown."""
    for split, total, parts in _splits(measure, rows):
        within = tuple(name for name, _ in total.groups)
        for quantity in adding(definition_of(measure, total.part)):
            family = Family(f"breakdown {split}", total.part, total.comparator, within, quantity)
            yield Sum(family, total, parts)


def _splits(measure: Measure, rows: Rows) -> Iterator[tuple[str, Cell, tuple[Cell, ...]]]:
    """Each breakdown that has rows, the cell that it splits, and the cells of its categories."""
    categories = {
        each.id: [category.id for category in each.categories] for each in measure.breakdowns if each.complete
    }
    totals = {
        (cell._replace(groups=tuple(pair for pair in cell.groups if pair[0] != split)), split)
        for cell in rows
        for split, _ in cell.groups
        if split in categories
    }
    for total, split in sorted(totals, key=repr):
        names = ((*total.groups, (split, name)) for name in categories[split])
        yield split, total, tuple(total._replace(groups=tuple(sorted(groups))) for groups in names)


def _shares(measure: Measure, rows: Rows) -> Iterator[Sum]:
    """Percentages that may be shares of the same whole, such as how children come to school: they add up to 100."""
    for split, total, parts in _splits(measure, rows):
        if len(parts) > 1 and unit_type(definition_of(measure, total.part)) == "percent":
            within = tuple(name for name, _ in total.groups)
            family = Family(f"shares {split}", total.part, total.comparator, within, "value")
            yield Sum(family, whole_of(total), parts)
    if len(measure.parts) > 1 and all(unit_type(part) == "percent" for part in measure.parts):
        for total in dict.fromkeys(cell._replace(part=None) for cell in rows if cell.part):
            parts = tuple(total._replace(part=part.id) for part in measure.parts)
            within = tuple(name for name, _ in total.groups)
            yield Sum(Family("shares", None, total.comparator, within, "value"), whole_of(total), parts)


def _gaps(measure: Measure, rows: Rows) -> Iterator[Sum]:
    """A gap that was typed beside its two sides: the one is the other and the gap."""
    for part in {cell.part for cell in rows}:
        gap = definition_of(measure, part).gap
        for comparator in {cell.comparator for cell in rows if cell.part == part} if gap else ():
            assert gap is not None
            whole = Cell(part, comparator, ())
            start, end = (Cell(part, comparator, ((gap.breakdown, name),)) for name in (gap.from_, gap.to))
            if whole in rows:
                yield Sum(Family("gap", part, comparator, (), "value"), end, (start, whole))


def _parts(measure: Measure, rows: Rows) -> Iterator[Sum]:
    """The parts of a compound measure: of its own figures, or of one of them that is the total of the others."""
    for cell in rows if measure.parts else ():
        parts = tuple(cell._replace(part=part.id) for part in measure.parts if part.id != cell.part)
        if cell.part is not None and len(parts) == 1:
            continue
        name = f"part {cell.part}" if cell.part else "parts"
        adds = [set(adding(definition_of(measure, each.part))) for each in (cell, *parts)]
        for quantity in sorted(set.intersection(*adds)):
            yield Sum(Family(name, None, cell.comparator, (), quantity), cell, parts)


def _comparators(measure: Measure, rows: Rows) -> Iterator[Sum]:
    """A comparator that holds the area and another comparator, such as a county, the area and the rest of it."""
    names = sorted({cell.comparator for cell in rows if cell.comparator})
    for cell in rows:
        if cell.comparator is None:
            for large, rest in permutations(names, 2):
                for quantity in adding(definition_of(measure, cell.part)):
                    family = Family(f"comparator {large} {rest}", cell.part, None, (), quantity)
                    yield Sum(family, cell._replace(comparator=large), (cell, cell._replace(comparator=rest)))


def _holds(measure: Measure, rows: Rows, candidate: Sum) -> bool | None:
    """Whether a sum holds within the rounding of what is shown; None where too little is shown to tell."""
    definition = definition_of(measure, candidate.total.part)
    quantity = candidate.family.quantity
    total = known(rows.get(candidate.total), definition, quantity)
    parts = [known(rows.get(cell), definition_of(measure, cell.part), quantity) for cell in candidate.parts]
    shown = [part for part in parts if part is not None]
    if total is None or not shown:
        return None
    low, high = _added(shown)
    if len(shown) < len(parts):
        below_nought = candidate.family.name == "gap" or low < 0
        return False if not below_nought and total.high is not None and low > total.high else None
    return (total.high is None or low <= total.high) and (high is None or high >= total.low)


def _are_all(rows: Rows, candidate: Sum) -> bool | None:
    """Whether percentages add up to 100 within their rounding; None where too little is shown to tell."""
    shown = [rows[cell].observation.value for cell in candidate.parts if cell in rows]
    limits = [rounding(value) for value in shown if value is not None]
    low, high = sum(low for low, _ in limits), sum(high for _, high in limits)
    if len(limits) < len(candidate.parts):
        return False if low > WHOLE else None
    return low <= WHOLE <= high


def _are_shares_of(rows: Rows, candidate: Sum) -> bool:
    """Whether the total is 100 and a category is not: no average of groups is 100 unless that of each group is."""
    total = rows.get(total_in(candidate.total))
    if total is None or total.observation.value != WHOLE or candidate.family.name == "shares":
        return False
    values = [rows[cell].observation.value for cell in candidate.parts if cell in rows]
    return any(value is not None and rounding(value)[1] < WHOLE for value in values)


def _added(parts: Iterable[Range]) -> tuple[Fraction, Fraction | None]:
    low, high = Fraction(0), Fraction(0)
    for part in parts:
        low += part.low
        high += part.high if part.high is not None else 0
    return low, high

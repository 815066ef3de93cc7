"""Which hidden figures of one period can be worked out, from which rows that follows, and what to hide as well."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction

from plan.checks.disclosure_cells import MEANS, SHARES, Cell, definition_of, unit_type, values_left
from plan.checks.disclosure_ranges import Key, Range
from plan.checks.disclosure_table import Place, PlaceSum, Table, groups, possible

MOST_TO_HIDE = 8


def disclosed(table: Table) -> list[Cell]:
    """The hidden cells of which a number can have one value only: their figures can be worked out."""
    found: set[Cell] = set()
    for sums in groups(table):
        hidden = sorted({place for terms in sums for place in terms if table.is_hidden(place[0])}, key=repr)
        cells = {cell for cell, _ in hidden} - found
        for assumed in _assumptions(table, sums, hidden) if cells else ():
            values = possible(table, sums, assumed)
            found |= {cell for cell in cells if values is not None and _is_known(table, cell, values)}
    return sorted(found, key=repr)


def reasons(table: Table, cell: Cell) -> list[Cell]:
    """The rows from which a hidden cell can be worked out: without any one of them it could not."""
    for other in sorted(table.rows, key=lambda one: _cost(table, one)):
        if not table.rows[other].is_hidden and cell in disclosed(table.without(other)):
            table = table.without(other)
    together = {
        name for sums in groups(table) for name in _cells(sums) if not table.is_hidden(name) and cell in _cells(sums)
    }
    return [name for name in table.rows if name in together]


def to_hide_as_well(table: Table, fixed: Collection[Cell] = ()) -> list[Cell]:
    """The smallest sensible rows to hide, so that nothing hidden can be worked out any more; none of those `fixed`."""
    chosen: list[Cell] = []
    left = disclosed(table)
    while left and len(chosen) < MOST_TO_HIDE:
        usable = [name for name in reasons(table, left[0]) if name not in fixed]
        if not usable:
            break
        best = _best(table, left[0], sorted(usable, key=lambda name: _cost(table, name)))
        chosen.append(best)
        table = table.hiding(best)
        left = disclosed(table)
    return chosen


def _best(table: Table, cell: Cell, candidates: Sequence[Cell]) -> Cell:
    """The first candidate after which nothing can be worked out, or this cell at least cannot, or simply the first."""
    after = {name: disclosed(table.hiding(name)) for name in candidates}
    enough = [name for name in candidates if not after[name]]
    helpful = [name for name in candidates if cell not in after[name]]
    return [*enough, *helpful, *candidates][0]


def _cells(sums: Sequence[PlaceSum]) -> set[Cell]:
    return {cell for terms in sums for cell, _ in terms}


def _cost(table: Table, cell: Cell) -> tuple[bool, int, bool, Decimal, str]:
    """What to hide first: our own categories before totals and comparators, the smallest that is not nought."""
    size = table.rows[cell].size
    return cell.comparator is not None, -len(cell.groups), not size, size or Decimal(0), repr(cell)


def _assumptions(table: Table, sums: Sequence[PlaceSum], hidden: Sequence[Place]) -> Iterator[Mapping[Place, Range]]:
    """What a reader may take for granted of hidden counts: nothing, or that they lie where the plan's rule says.

    Some may be hidden only to protect others, so the rule is tried on all of them and on those of each sum.
    """
    yield {}
    rule, counts = table.rule, [place for place in hidden if table.is_count(place)]
    if rule is None:
        return
    tried = dict.fromkeys([tuple(counts), *(tuple(place for place in counts if place in terms) for terms in sums)])
    for low, high in ((1, None), (0, rule.below - 1), (1, rule.below - 1)):
        if low == 0 or rule.zero_is_shown:
            limits = Range(Fraction(low), None if high is None else Fraction(high), whole=True)
            yield from (dict.fromkeys(some, limits) for some in tried if some)


def _is_known(table: Table, cell: Cell, values: Mapping[Key, Range]) -> bool:
    """Whether one number of a cell, or the share or mean that two of them make, can have one value only."""
    own = {quantity: limits for (name, quantity), limits in _of_places(values) if name == cell}
    if any(limits.only is not None for limits in own.values()):
        return True
    definition = definition_of(table.measure, cell.part)
    kind = unit_type(definition)
    above, below = own.get("numerator" if kind in SHARES else "sum"), own.get("denominator")
    if kind not in (*SHARES, *MEANS) or above is None or below is None:
        return False
    return len(set(values_left(above, below, definition, _decimals(table, cell)))) == 1


def _of_places(values: Mapping[Key, Range]) -> Iterator[tuple[Place, Range]]:
    for key, limits in values.items():
        if isinstance(key, tuple):
            yield key, limits


def _decimals(table: Table, cell: Cell) -> int:
    """How many digits after the point the values of a reading have."""
    typed = [row.observation.value for name, row in table.rows.items() if name.part == cell.part]
    exponents = [value.as_tuple().exponent for value in typed if value is not None]
    return max((-each for each in exponents if isinstance(each, int)), default=0)

"""Which hidden figures of one period can be worked out, from which rows that follows, and what to hide as well."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from functools import partial

from plan.checks.disclosure_cells import MEANS, SHARES, Cell, definition_of, unit_type, values_left
from plan.checks.disclosure_ranges import Key, Range
from plan.checks.disclosure_table import Place, PlaceSum, Table, groups, possible

MOST_TO_HIDE = 8


def disclosed(table: Table, among: Collection[Cell] | None = None) -> list[Cell]:
    """The hidden cells of which a number can have one value only: their figures can be worked out.

    Only those `among` some cells, if these are given.
    """
    found: set[Cell] = set()
    for sums in groups(table):
        hidden = sorted({place for terms in sums for place in terms if table.is_hidden(place[0])}, key=repr)
        asked = {cell for cell, _ in hidden if among is None or cell in among} - found
        limits = {place: table.limits(place) for terms in sums for place in terms} if asked else {}
        for assumed in _assumptions(table, sums, hidden) if asked else ():
            places = {**limits, **assumed}
            values = possible(sums, places, asked)
            if values is None:
                continue
            suspects = {cell for cell in asked if _is_known(table, cell, values)}
            shares = {cell for cell in suspects if not _has_one_value(cell, values)}
            exact = possible(sums, places, shares, in_full=True) if shares else None
            found |= {cell for cell in suspects if cell not in shares or (exact and _is_known(table, cell, exact))}
            asked -= found
    return sorted(found, key=repr)


def reasons(table: Table, cell: Cell) -> list[Cell]:
    """The rows from which a hidden cell can be worked out: without any one of them it could not.

    Mostly one sum is enough, and then it is the rows of the shortest such.
    """
    own = sorted((each for each in table.sums if cell in (each.total, *each.parts)), key=lambda each: len(each.parts))
    alone = (replace(table, sums=[each]) for each in own)
    table = next((one for one in alone if disclosed(one, [cell])), table)
    together = {name for sums in groups(table) if cell in _cells(sums) for name in _cells(sums)}
    shown = [name for name, row in table.rows.items() if name in together and not row.is_hidden]
    if len(table.sums) > 1:
        for other in sorted(shown, key=partial(_cost, table)):
            if disclosed(table.without(other), [cell]):
                table = table.without(other)
    return [name for name in shown if name in table.rows]


def to_hide_as_well(table: Table, fixed: Collection[Cell] = ()) -> list[Cell]:
    """The smallest sensible rows to hide, so that nothing hidden can be worked out any more; none of those `fixed`."""
    chosen: list[Cell] = []
    left = disclosed(table)
    while left and len(chosen) < MOST_TO_HIDE:
        cell = left[0]
        usable = sorted(
            (name for name in reasons(table, cell) if name not in fixed), key=lambda name: _cost(table, name)
        )
        if not usable:
            break
        helpful = (name for name in usable if not disclosed(table.hiding(name), [cell, name]))
        best = next(helpful, usable[0])
        chosen.append(best)
        table = table.hiding(best)
        left = disclosed(table)
    return chosen


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


def _has_one_value(cell: Cell, values: Mapping[Key, Range]) -> bool:
    return any(limits.only is not None for (name, _), limits in _of_places(values) if name == cell)


def _is_known(table: Table, cell: Cell, values: Mapping[Key, Range]) -> bool:
    """Whether one number of a cell, or the share or mean that two of them make, can have one value only."""
    if _has_one_value(cell, values):
        return True
    own = {quantity: limits for (name, quantity), limits in _of_places(values) if name == cell}
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

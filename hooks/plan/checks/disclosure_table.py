"""The figures of one period as readers see them, and what values the hidden ones can have."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from plan.checks.disclosure_cells import (
    WHOLE,
    Cell,
    Quantity,
    Rows,
    are_whole,
    definition_of,
    is_whole,
    known,
    unit_type,
    unknown,
)
from plan.checks.disclosure_corners import Exact
from plan.checks.disclosure_ranges import CONSTANT, Key, Range, Terms, exactly, ranges
from plan.checks.disclosure_sums import Sum
from plan.model.measure import Measure, Observation
from plan.model.plan_file import SmallNumbers

Place = tuple[Cell, Quantity]
"""One number: of which cell, and what it counts."""
PlaceSum = Mapping[Place, int]
"""Numbers that add up to nought, each once: parts as 1, their total as -1."""


@dataclass(frozen=True)
class Table:
    """The figures of one period, and which of them add up."""

    measure: Measure
    rows: Rows
    sums: Sequence[Sum]
    rule: SmallNumbers | None

    def without(self, cell: Cell) -> Table:
        """The same as if there were no such row."""
        return replace(self, rows={name: row for name, row in self.rows.items() if name != cell})

    def hiding(self, cell: Cell) -> Table:
        """The same with a row hidden as well."""
        row = self.rows[cell]
        blank = Observation(period=row.observation.period, symbols=("c",))
        return replace(self, rows={**self.rows, cell: replace(row, observation=blank)})

    def is_hidden(self, cell: Cell) -> bool:
        """Whether a cell has a row, and it is hidden."""
        return cell in self.rows and self.rows[cell].is_hidden

    def limits(self, place: Place) -> Range:
        """What readers know of a number, apart from what it adds up to."""
        cell, quantity = place
        if is_whole(cell):
            return exactly(Fraction(WHOLE))
        definition = definition_of(self.measure, cell.part)
        found = known(self.rows.get(cell), definition, quantity)
        return found or unknown(definition, quantity, whole=are_whole(self.rows.values(), quantity))

    def is_count(self, place: Place) -> bool:
        """Whether a number counts people, so that the plan's rule for small numbers is about it."""
        kind = unit_type(definition_of(self.measure, place[0].part))
        return place[1] == "numerator" or (place[1] == "value" and kind == "count")


def groups(table: Table) -> Iterator[list[PlaceSum]]:
    """The sums that hang together: what one group says tells nothing of another.

    Numerators and denominators hang together too, where a percentage is hidden; but if either do not add up, only the
    others tell something, so each is given alone as well.
    """
    sums: list[PlaceSum] = []
    for each in table.sums:
        parts: dict[Place, int] = {(cell, each.family.quantity): 1 for cell in each.parts}
        sums.append({**parts, (each.total, each.family.quantity): -1})
    yield from _joined(sums)
    rests = [_rest(cell) for cell in table.rows if _is_hidden_share(table, cell)]
    places = {place for terms in sums for place in terms}
    if any(places & set(rest) for rest in rests):
        yield from _joined([*sums, *rests])


def possible(
    sums: Sequence[PlaceSum], places: Mapping[Place, Range], asked: Collection[Cell], *, in_full: bool = False
) -> dict[Key, Range] | None:
    """The values that the numbers of some cells can have; None where the sums cannot hold: nothing follows then.

    `places` is what a reader knows or takes for granted of each number in the sums; `in_full` as for `ranges`.
    """
    if not all(_can_hold(terms, places) for terms in sums):
        return None
    free: dict[Key, Range] = {place: limits for place, limits in places.items() if limits.low != limits.high}
    rows: list[Terms] = []
    for terms in sums:
        row: dict[Key, Exact] = {CONSTANT: 0}
        for place, times in terms.items():
            if place in free:
                row[place] = times
            else:
                row[CONSTANT] += times * places[place].low
        rows.append(row)
    return ranges(free, rows, [place for place in places if place in free and place[0] in asked], in_full=in_full)


def _can_hold(terms: PlaceSum, places: Mapping[Place, Range]) -> bool:
    """Whether a sum is not plainly too small or too large to be nought."""
    above = [(times, places[place]) for place, times in terms.items()]
    least = [limits.low if times > 0 else limits.high for times, limits in above]
    most = [limits.high if times > 0 else limits.low for times, limits in above]
    signs = [times for times, _ in above]
    low = (
        None if None in least else sum(times * end for times, end in zip(signs, least, strict=True) if end is not None)
    )
    high = None if None in most else sum(times * end for times, end in zip(signs, most, strict=True) if end is not None)
    return (low is None or low <= 0) and (high is None or high >= 0)


def _joined(sums: Sequence[PlaceSum]) -> Iterator[list[PlaceSum]]:
    left = list(sums)
    while left:
        group, names = [left.pop(0)], set[Place]()
        while True:
            names = {place for terms in group for place in terms}
            near = [terms for terms in left if not names.isdisjoint(terms)]
            if not near:
                break
            left = [terms for terms in left if names.isdisjoint(terms)]
            group += near
        yield group


def _is_hidden_share(table: Table, cell: Cell) -> bool:
    return table.is_hidden(cell) and unit_type(definition_of(table.measure, cell.part)) == "percent"


def _rest(cell: Cell) -> PlaceSum:
    return {(cell, "numerator"): 1, (cell, "rest"): 1, (cell, "denominator"): -1}

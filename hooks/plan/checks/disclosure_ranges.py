"""Between which two numbers each unknown of a system of sums must lie: exact arithmetic, no rounding of its own.

Gaussian elimination leaves every unknown as a sum of the free ones; what is known of all of them (not below nought,
not above a threshold) are then inequalities in the free ones, and the simplex method finds the least and the greatest
value that each can have (Vanderbei, Linear Programming, chapters 2 and 3; Bland's rule, so that it always ends).
"""

from __future__ import annotations

import math
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

Key = Hashable
Terms = Mapping[Key, Fraction]
"""A sum that is nought: how often each unknown stands in it; `CONSTANT` for the number without an unknown."""

CONSTANT: Key = None
NOUGHT = Fraction(0)
_Row = list[Fraction]


@dataclass(frozen=True)
class Range:
    """What is known of a number: at least, at most (None for no limit), and whether it must be whole."""

    low: Fraction = NOUGHT
    high: Fraction | None = None
    whole: bool = False

    @property
    def only(self) -> Fraction | None:
        """The one number that it can be, if there is only one."""
        if self.high is None:
            return None
        if self.whole:
            least, most = math.ceil(self.low), math.floor(self.high)
            return Fraction(least) if least == most else None
        return self.low if self.low == self.high else None


def exactly(number: Fraction) -> Range:
    """The range of a number that is known."""
    return Range(number, number)


def ranges(known: Mapping[Key, Range], sums: Sequence[Terms], asked: Sequence[Key]) -> dict[Key, Range] | None:
    """How far each of the `asked` can vary when all `sums` are nought and nothing leaves its `known` range.

    None when no numbers fit at all: then a sum does not hold, or what is known contradicts itself.
    """
    solved = _eliminated(known, sums)
    if solved is None:
        return None
    free = sorted(
        {key for row in solved.values() for key in row if key != CONSTANT} | (set(asked) - set(solved)), key=repr
    )
    space = _space(known, solved, free)
    if not space.make_feasible():
        return None
    found = {}
    for key in asked:
        row = solved.get(key, {key: Fraction(1)})
        high = space.greatest([row.get(CONSTANT, NOUGHT), *(row.get(each, NOUGHT) for each in free)], known, free)
        low = space.greatest([-row.get(CONSTANT, NOUGHT), *(-row.get(each, NOUGHT) for each in free)], known, free)
        found[key] = Range(known[key].low if low is None else -low, high, known[key].whole)
    return found


def _eliminated(known: Mapping[Key, Range], sums: Sequence[Terms]) -> dict[Key, dict[Key, Fraction]] | None:
    """Each unknown that the sums determine, as a sum of free ones; None when the sums contradict each other."""
    solved: dict[Key, dict[Key, Fraction]] = {}
    for terms in sums:
        row: dict[Key, Fraction] = {}
        for key, times in terms.items():
            for name, part in solved.get(key, {key: Fraction(1)}).items():
                row[name] = row.get(name, NOUGHT) + times * part
        row = {key: times for key, times in row.items() if times}
        unknown = next((key for key in row if key != CONSTANT), None)
        if unknown is None:
            if row:
                return None
            continue
        times = row.pop(unknown)
        is_now = {key: -part / times for key, part in row.items()}
        for name, other in solved.items():
            if unknown in other:
                share = other.pop(unknown)
                merged = {key: other.get(key, NOUGHT) + share * is_now.get(key, NOUGHT) for key in {*other, *is_now}}
                solved[name] = {key: part for key, part in merged.items() if part}
        solved[unknown] = is_now
    return solved


def _space(known: Mapping[Key, Range], solved: Mapping[Key, Terms], free: Sequence[Key]) -> _Space:
    """All inequalities as rows that must not be below nought, in free unknowns counted from their least value."""
    rows = []
    for key in (*solved, *free):
        row = solved.get(key, {key: Fraction(1)})
        start = row.get(CONSTANT, NOUGHT) + sum((row.get(each, NOUGHT) * known[each].low for each in free), NOUGHT)
        parts = [row.get(each, NOUGHT) for each in free]
        limits = known[key]
        if key in solved:
            rows.append([start - limits.low, *parts])
        if limits.high is not None:
            rows.append([limits.high - start, *(-part for part in parts)])
    return _Space(rows, len(free))


class _Space:
    """A dictionary of the simplex method: each basic variable as a sum of those that are nought at this corner."""

    def __init__(self, rows: list[_Row], width: int) -> None:
        self._rows = rows
        self._nought = list(range(width))
        self._basic = list(range(width, width + len(rows)))

    def make_feasible(self) -> bool:
        """Go to a corner where nothing is below nought; False when there is none."""
        if all(row[0] >= 0 for row in self._rows):
            return True
        extra = -1  # the first by Bland's rule, so it leaves as soon as it can
        self._rows = [[*row, Fraction(1)] for row in self._rows]
        self._nought.append(extra)
        self._pivot(min(range(len(self._rows)), key=lambda index: self._rows[index][0]), len(self._nought) - 1)
        at = self._basic.index(extra)
        if self._climb([-part for part in self._rows[at]]) != 0:
            return False
        if extra in self._basic:
            at = self._basic.index(extra)
            entering = next((index for index, part in enumerate(self._rows[at][1:]) if part), None)
            if entering is not None:
                self._pivot(at, entering)
        if extra in self._nought:
            gone = self._nought.index(extra)
            self._nought.pop(gone)
            self._rows = [[*row[: gone + 1], *row[gone + 2 :]] for row in self._rows]
        return True

    def greatest(self, goal: _Row, known: Mapping[Key, Range], free: Sequence[Key]) -> Fraction | None:
        """The greatest value of a sum of the free unknowns; None when it has no limit."""
        start = goal[0] + sum((part * known[key].low for part, key in zip(goal[1:], free, strict=True)), NOUGHT)
        row = [start, *[NOUGHT] * len(self._nought)]
        for number, part in enumerate(goal[1:]):
            if number in self._nought:
                row[self._nought.index(number) + 1] += part
            else:
                basic = self._rows[self._basic.index(number)]
                row = [one + part * other for one, other in zip(row, basic, strict=True)]
        return self._climb(row)

    def _climb(self, goal: _Row) -> Fraction | None:
        """Go from corner to corner while the goal grows; gives its greatest value, None when it has no limit."""
        while True:
            grows = [index for index in range(len(self._nought)) if goal[index + 1] > 0]
            if not grows:
                return goal[0]
            entering = min(grows, key=lambda index: self._nought[index])
            limits = [
                (-row[0] / row[entering + 1], self._basic[index], index)
                for index, row in enumerate(self._rows)
                if row[entering + 1] < 0
            ]
            if not limits:
                return None
            goal = self._pivot(min(limits)[2], entering, goal)

    def _pivot(self, leaving: int, entering: int, goal: _Row | None = None) -> _Row:
        """Exchange a basic variable and one that is nought, in all rows and in the goal, which is given back."""
        old, place = self._rows[leaving], entering + 1
        times = old[place]
        row = [-part / times for part in old]
        row[place] = 1 / times
        self._basic[leaving], self._nought[entering] = self._nought[entering], self._basic[leaving]

        def put_in(other: _Row) -> _Row:
            share = other[place]
            if not share:
                return other
            mixed = [one + share * part for one, part in zip(other, row, strict=True)]
            mixed[place] = share * row[place]
            return mixed

        self._rows = [row if index == leaving else put_in(other) for index, other in enumerate(self._rows)]
        return put_in(goal) if goal is not None else []

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
Exact = int | Fraction
"""A number without any rounding; integers where they do, because they are much faster."""
Terms = Mapping[Key, Exact]
"""A sum that is nought: how often each unknown stands in it; `CONSTANT` for the number without an unknown."""

CONSTANT: Key = None
SOME = Fraction(1, 1000)
"""A number that need not be whole can have several values if they differ by this."""
_Row = list[Exact]


@dataclass(frozen=True)
class Range:
    """What is known of a number: at least, at most (None for no limit), and whether it must be whole."""

    low: Fraction = Fraction(0)
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


def ranges(
    known: Mapping[Key, Range], sums: Sequence[Terms], asked: Sequence[Key], *, in_full: bool = False
) -> dict[Key, Range] | None:
    """How far each of the `asked` can vary when all `sums` are nought and nothing leaves its `known` range.

    Of those that can have several values, not all may be told unless they are asked for `in_full`: two that differ by
    one or more are enough to know that it is not disclosed. None when no numbers fit at all: then a sum does not hold,
    or what is known contradicts itself.
    """
    solved = _eliminated(sums)
    if solved is None:
        return None
    free = tuple(dict.fromkeys([key for row in solved.values() for key in row if key != CONSTANT]))
    free = tuple(dict.fromkeys([*free, *(key for key in asked if key not in solved)]))
    space = _space(known, solved, free)
    if not space.make_feasible():
        return None
    goals = {key: _counted_from_least(solved.get(key, {key: 1}), known, free) for key in asked}
    seen = {} if in_full else _seen(space, goals, known)
    found = {}
    for key, goal in goals.items():
        low, high = seen.get(key, (None, None))
        if high is None:
            high = space.greatest(goal)
            least = space.greatest([-part for part in goal])
            low = known[key].low if least is None else -least
        found[key] = Range(Fraction(low or 0), None if high is None else Fraction(high), known[key].whole)
    return found


def _seen(space: _Space, goals: Mapping[Key, _Row], known: Mapping[Key, Range]) -> dict[Key, tuple[Exact, Exact]]:
    """Of those that can have several values, two of them, found by making all at once as great and small as they go."""
    ends = {key: (space.value(goal), space.value(goal)) for key, goal in goals.items()}
    for sign in (1, -1, 1, -1):
        open_ = [key for key, (low, high) in ends.items() if high - low < (1 if known[key].whole else SOME)]
        together = [sign * sum(parts) for parts in zip(*(goals[key] for key in open_), strict=True)] if open_ else []
        if not together or space.greatest(together) is None:
            break
        for key, goal in goals.items():
            now = space.value(goal)
            ends[key] = min(ends[key][0], now), max(ends[key][1], now)
    return {key: each for key, each in ends.items() if each[1] - each[0] >= (1 if known[key].whole else SOME)}


def _eliminated(sums: Sequence[Terms]) -> dict[Key, dict[Key, Exact]] | None:
    """Each unknown that the sums determine, as a sum of free ones; None when the sums contradict each other."""
    solved: dict[Key, dict[Key, Exact]] = {}
    for terms in sums:
        row: dict[Key, Exact] = {}
        for key, times in terms.items():
            for name, part in solved.get(key, {key: 1}).items():
                row[name] = row.get(name, 0) + times * part
        row = {key: times for key, times in row.items() if times}
        unknown = next((key for key in row if key != CONSTANT), None)
        if unknown is None:
            if row:
                return None
            continue
        inverse = _inverse(-row.pop(unknown))
        is_now = {key: part * inverse for key, part in row.items()}
        for name, other in solved.items():
            if unknown in other:
                share = other.pop(unknown)
                merged = {key: other.get(key, 0) + share * is_now.get(key, 0) for key in {**other, **is_now}}
                solved[name] = {key: part for key, part in merged.items() if part}
        solved[unknown] = is_now
    return solved


def _inverse(number: Exact) -> Exact:
    """One divided by a number; 1 and -1 stay whole, which is ten times faster."""
    return number if number in (1, -1) else 1 / Fraction(number)


def _plain(number: Exact) -> Exact:
    """The same number, as an integer where it is one."""
    return number.numerator if isinstance(number, Fraction) and number.denominator == 1 else number


def _counted_from_least(row: Terms, known: Mapping[Key, Range], free: Sequence[Key]) -> _Row:
    """A sum of the free unknowns when each is counted from its least value: the constant, then how often each."""
    start = row.get(CONSTANT, 0) + sum(row[each] * known[each].low for each in free if each in row)
    return [_plain(start), *(_plain(row.get(each, 0)) for each in free)]


def _space(known: Mapping[Key, Range], solved: Mapping[Key, Terms], free: Sequence[Key]) -> _Space:
    """All inequalities as rows that must not be below nought."""
    rows = []
    for key in (*solved, *free):
        start, *parts = _counted_from_least(solved.get(key, {key: 1}), known, free)
        limits = known[key]
        if key in solved:
            rows.append([_plain(start - limits.low), *parts])
        if limits.high is not None:
            rows.append([_plain(limits.high - start), *(-part for part in parts)])
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
        self._rows = [[*row, 1] for row in self._rows]
        self._nought.append(extra)
        self._pivot(min(range(len(self._rows)), key=lambda index: self._rows[index][0]), len(self._nought) - 1)
        if self._climb([-part for part in self._rows[self._basic.index(extra)]]) != 0:
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

    def greatest(self, goal: _Row) -> Exact | None:
        """The greatest value of a sum of the free unknowns; None when it has no limit. Stays at that corner."""
        row: _Row = [goal[0], *[0] * len(self._nought)]
        for number, part in enumerate(goal[1:]):
            if part and number in self._nought:
                row[self._nought.index(number) + 1] += part
            elif part:
                basic = self._rows[self._basic.index(number)]
                row = [one + part * other for one, other in zip(row, basic, strict=True)]
        return self._climb(row)

    def value(self, goal: _Row) -> Exact:
        """The value of a sum of the free unknowns at this corner."""
        at = dict(zip(self._basic, self._rows, strict=True))
        return goal[0] + sum(part * at[number][0] for number, part in enumerate(goal[1:]) if part and number in at)

    def _climb(self, goal: _Row) -> Exact | None:
        """Go from corner to corner while the goal grows; gives its greatest value, None when it has no limit."""
        while True:
            grows = [index for index in range(len(self._nought)) if goal[index + 1] > 0]
            if not grows:
                return goal[0]
            entering = min(grows, key=lambda index: self._nought[index])
            limits = [
                (row[0] * _inverse(-row[entering + 1]), self._basic[index], index)
                for index, row in enumerate(self._rows)
                if row[entering + 1] < 0
            ]
            if not limits:
                return None
            goal = self._pivot(min(limits)[2], entering, goal)

    def _pivot(self, leaving: int, entering: int, goal: _Row | None = None) -> _Row:
        """Exchange a basic variable and one that is nought, in all rows and in the goal, which is given back."""
        old, place = self._rows[leaving], entering + 1
        inverse = _inverse(old[place])
        row = [_plain(-part * inverse) for part in old]
        row[place] = _plain(inverse)
        used = [(index, part) for index, part in enumerate(row) if part and index != place]
        self._basic[leaving], self._nought[entering] = self._nought[entering], self._basic[leaving]

        def put_in(other: _Row) -> _Row:
            share = other[place]
            if not share:
                return other
            mixed = [*other]
            for index, part in used:
                mixed[index] += share * part
            mixed[place] = share * row[place]
            return mixed

        self._rows = [row if index == leaving else put_in(other) for index, other in enumerate(self._rows)]
        return put_in(goal) if goal is not None else []

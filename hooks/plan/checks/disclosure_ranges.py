"""Between which two numbers each unknown of a system of sums must lie: exact arithmetic, no rounding of its own.

Gaussian elimination leaves every unknown as a sum of the free ones; what is known of all of them (not below nought,
not above a threshold) are then inequalities in the free ones, and the simplex method finds the least and the greatest
value that each can have.
"""

from __future__ import annotations

import math
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from plan.checks.disclosure_corners import Exact, Row, Space, inverse, plain

Key = Hashable
Terms = Mapping[Key, Exact]
"""A sum that is nought: how often each unknown stands in it; `CONSTANT` for the number without an unknown."""

CONSTANT: Key = None
SOME = Fraction(1, 1000)
"""A number that need not be whole can have several values if they differ by this."""


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


def _seen(space: Space, goals: Mapping[Key, Row], known: Mapping[Key, Range]) -> dict[Key, tuple[Exact, Exact]]:
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
        turned = inverse(-row.pop(unknown))
        is_now = {key: part * turned for key, part in row.items()}
        for name, other in solved.items():
            if unknown in other:
                share = other.pop(unknown)
                merged = {key: other.get(key, 0) + share * is_now.get(key, 0) for key in {**other, **is_now}}
                solved[name] = {key: part for key, part in merged.items() if part}
        solved[unknown] = is_now
    return solved


def _counted_from_least(row: Terms, known: Mapping[Key, Range], free: Sequence[Key]) -> Row:
    """A sum of the free unknowns when each is counted from its least value: the constant, then how often each."""
    start = row.get(CONSTANT, 0) + sum(row[each] * known[each].low for each in free if each in row)
    return [plain(start), *(plain(row.get(each, 0)) for each in free)]


def _space(known: Mapping[Key, Range], solved: Mapping[Key, Terms], free: Sequence[Key]) -> Space:
    """All inequalities as rows that must not be below nought."""
    rows = []
    for key in (*solved, *free):
        start, *parts = _counted_from_least(solved.get(key, {key: 1}), known, free)
        limits = known[key]
        if key in solved:
            rows.append([plain(start - limits.low), *parts])
        if limits.high is not None:
            rows.append([plain(limits.high - start), *(-part for part in parts)])
    return Space(rows, len(free))

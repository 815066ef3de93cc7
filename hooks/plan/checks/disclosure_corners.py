"""The simplex method in exact numbers: the greatest value of a sum under limits, from corner to corner.

Source: Vanderbei, Linear Programming, chapters 2 and 3, with Bland's rule, so that it always ends.
"""

from __future__ import annotations

from fractions import Fraction

Exact = int | Fraction
"""A number without any rounding; integers where they do, because they are much faster."""
Row = list[Exact]
"""A sum of unknowns: its constant, then how often each unknown stands in it."""


def inverse(number: Exact) -> Exact:
    """One divided by a number; 1 and -1 stay whole, which is ten times faster."""
    return number if number in (1, -1) else 1 / Fraction(number)


def plain(number: Exact) -> Exact:
    """The same number, as an integer where it is one."""
    return number.numerator if isinstance(number, Fraction) and number.denominator == 1 else number


class Space:
    """A dictionary of the simplex method: each basic variable as a sum of those that are nought at this corner."""

    def __init__(self, rows: list[Row], width: int) -> None:
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

    def greatest(self, goal: Row) -> Exact | None:
        """The greatest value of a sum of the free unknowns; None when it has no limit. Stays at that corner."""
        row: Row = [goal[0], *[0] * len(self._nought)]
        for number, part in enumerate(goal[1:]):
            if part and number in self._nought:
                row[self._nought.index(number) + 1] += part
            elif part:
                basic = self._rows[self._basic.index(number)]
                row = [one + part * other for one, other in zip(row, basic, strict=True)]
        return self._climb(row)

    def value(self, goal: Row) -> Exact:
        """The value of a sum of the free unknowns at this corner."""
        at = dict(zip(self._basic, self._rows, strict=True))
        return goal[0] + sum(part * at[number][0] for number, part in enumerate(goal[1:]) if part and number in at)

    def _climb(self, goal: Row) -> Exact | None:
        """Go from corner to corner while the goal grows; gives its greatest value, None when it has no limit."""
        while True:
            grows = [index for index in range(len(self._nought)) if goal[index + 1] > 0]
            if not grows:
                return goal[0]
            entering = min(grows, key=lambda index: self._nought[index])
            limits = [
                (row[0] * inverse(-row[entering + 1]), self._basic[index], index)
                for index, row in enumerate(self._rows)
                if row[entering + 1] < 0
            ]
            if not limits:
                return None
            goal = self._pivot(min(limits)[2], entering, goal)

    def _pivot(self, leaving: int, entering: int, goal: Row | None = None) -> Row:
        """Exchange a basic variable and one that is nought, in all rows and in the goal, which is given back."""
        old, place = self._rows[leaving], entering + 1
        turned = inverse(old[place])
        row = [plain(-part * turned) for part in old]
        row[place] = plain(turned)
        used = [(index, part) for index, part in enumerate(row) if part and index != place]
        self._basic[leaving], self._nought[entering] = self._nought[entering], self._basic[leaving]

        def put_in(other: Row) -> Row:
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

"""Where a drawing has lines already, so that labels can keep off them."""

from __future__ import annotations

from typing import NamedTuple

CELL = 4
"""The side of one cell, in units of the drawing: lines are known that exactly."""


class Box(NamedTuple):
    """A rectangle."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: Box) -> bool:
        """Whether the two have any room in common."""
        across = self.left < other.right and other.left < self.right
        return across and self.top < other.bottom and other.top < self.bottom


class Ink:
    """The cells of a drawing that lines go through: one whole number for each column, one of its bits for each row."""

    def __init__(self, width: float) -> None:
        self._columns = [0] * (int(width) // CELL + 2)

    def line(self, start: tuple[float, float], end: tuple[float, float]) -> None:
        """Draw a straight line."""
        (x, y), (to_x, to_y) = sorted((start, end))
        steepness = (to_y - y) / (to_x - x) if to_x > x else 0.0
        for column in range(int(x) // CELL, int(to_x) // CELL + 1):
            if to_x > x:
                at = y + (max(column * CELL, x) - x) * steepness
                then = y + (min((column + 1) * CELL, to_x) - x) * steepness
            else:
                at, then = y, to_y
            self._mark(column, min(at, then), max(at, then))

    def box(self, box: Box) -> None:
        """Fill a rectangle."""
        for column in range(int(box.left) // CELL, int(box.right) // CELL + 1):
            self._mark(column, box.top, box.bottom)

    def profile(self, left: float, right: float) -> int:
        """The rows that have anything between two columns, as the bits of one number."""
        found = 0
        for column in self._columns[max(0, int(left) // CELL) : int(right) // CELL + 1]:
            found |= column
        return found

    def under(self, box: Box) -> int:
        """How many cells of a rectangle have something drawn in them."""
        rows = rows_between(box.top, box.bottom)
        columns = self._columns[max(0, int(box.left) // CELL) : int(box.right) // CELL + 1]
        return sum((column & rows).bit_count() for column in columns)

    def _mark(self, column: int, top: float, bottom: float) -> None:
        if 0 <= column < len(self._columns):
            self._columns[column] |= rows_between(top, bottom)


def rows_of(profile: int, top: float, bottom: float) -> int:
    """How many rows of a profile have something between two heights."""
    return (profile & rows_between(top, bottom)).bit_count()


def rows_between(top: float, bottom: float) -> int:
    """All rows between two heights, as the bits of one number."""
    first, last = max(0, int(top) // CELL), int(bottom) // CELL
    return (1 << (last + 1)) - (1 << first) if last >= first else 0

"""Where a drawing has lines already, so that labels can keep off them."""

from __future__ import annotations

from typing import NamedTuple

ACROSS, DOWN = 8, 4
"""The sides of one cell, in units of the drawing: lines are known that exactly."""


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
        self._columns = [0] * (int(width) // ACROSS + 2)

    def line(self, start: tuple[float, float], end: tuple[float, float]) -> None:
        """Draw a straight line."""
        (x, y), (to_x, to_y) = (start, end) if start <= end else (end, start)
        first, last = int(x) // ACROSS, int(to_x) // ACROSS
        columns = self._columns
        if y // DOWN == to_y // DOWN:
            self.box(Box(x, y, to_x, to_y))
            return
        if first < last:
            begin, steepness = y, (to_y - y) / (to_x - x)
            top, bottom = (y, to_y) if y < to_y else (to_y, y)
            for column in range(first, last):
                then = begin + ((column + 1) * ACROSS - x) * steepness
                then = min(max(then, top), bottom)  # fractions may lead a hair beyond the end
                columns[column] |= rows_between(y, then)
                y = then
        columns[last] |= rows_between(y, to_y)

    def box(self, box: Box) -> None:
        """Fill a rectangle."""
        rows = rows_between(box.top, box.bottom)
        for column in range(int(box.left) // ACROSS, int(box.right) // ACROSS + 1):
            self._columns[column] |= rows

    def profile(self, left: float, right: float) -> int:
        """The rows that have anything between two columns, as the bits of one number."""
        found = 0
        for column in self._columns[max(0, int(left) // ACROSS) : int(right) // ACROSS + 1]:
            found |= column
        return found

    def is_under(self, box: Box) -> bool:
        """Whether anything is drawn in a rectangle."""
        return bool(self.profile(box.left, box.right) & rows_between(box.top, box.bottom))


def rows_between(one: float, other: float) -> int:
    """All rows between two heights, as the bits of one number; there are none above the plot."""
    first, last = int(one // DOWN), int(other // DOWN)
    if first > last:
        first, last = last, first
    return (2 << last) - (1 << first if first > 0 else 1) if last >= 0 else 0

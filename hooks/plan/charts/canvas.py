"""A drawing while it is made: what is put on it, and where lines are that labels had better keep off."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from plan.charts.drawing import Area, Dot, Role, State, Stroke, path
from plan.charts.ink import Box, Ink

Point = tuple[float, float]


class Canvas:
    """Takes shapes in the order in which they are painted. Strokes of the same look become one path."""

    def __init__(self, width: float) -> None:
        self.ink = Ink(width)
        self.areas: list[Area] = []
        self.dots: list[Dot] = []
        self.marks: list[Area] = []
        self._paths: dict[tuple[Role, State], list[str]] = {}

    @property
    def strokes(self) -> tuple[Stroke, ...]:
        """All strokes."""
        return tuple(Stroke("".join(paths), role, state) for (role, state), paths in self._paths.items())

    def line(self, points: Sequence[Point], role: Role, state: State = "firm") -> None:
        """A line through some points."""
        self.faint(points, role, state)
        for start, end in pairwise(points):
            self.ink.line(start, end)

    def faint(self, points: Iterable[Point], role: Role, state: State = "firm") -> None:
        """A line that labels may stand on."""
        self._paths.setdefault((role, state), []).append(path(points))

    def area(self, points: Iterable[Point], role: Role) -> None:
        """A shape below all lines, on which labels may stand."""
        self.areas.append(Area(path(points, closed=True), role))

    def dot(self, at: Point, radius: float, role: Role, state: State = "firm") -> None:
        """A circle."""
        self.dots.append(Dot(*at, radius, role, state))
        self._keep_off(at, radius)

    def shape(self, at: Point, around: Iterable[Point], role: Role, state: State = "firm") -> None:
        """A small filled shape above all lines, given by its corners around its middle."""
        corners = [(at[0] + x, at[1] + y) for x, y in around]
        self.marks.append(Area(path(corners, closed=True), role, state))
        self._keep_off(at, max(x for x, _ in corners) - at[0])

    def _keep_off(self, at: Point, radius: float) -> None:
        x, y = at
        self.ink.box(Box(x - radius, y - radius, x + radius, y + radius))

"""Where labels stand: never on one another, never outside the drawing, and off its lines where there is room."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from plan.charts.drawing import Anchor, Label, Role
from plan.charts.ink import DOWN, Box, Ink, rows_between
from plan.charts.text_width import ASCENT, LEADING, text_width, wrapped

_STEP = 2 * DOWN
"""How exactly places are tried for labels that cannot all be beside the ends of their lines."""

_LINE_UNDER_TEXT = 15.0
"""One row of lines under a label is as bad as moving it by so much."""

_WIDER, _WIDER_APART = 0.12, 0.16
"""What a reader may set letters and words apart by, in the size of the letters (WCAG 2.2, 1.4.12)."""


@dataclass(frozen=True)
class Block:
    """A label of one or more lines, not yet at a place."""

    lines: tuple[str, ...]
    role: Role
    letters: float
    width: float
    """Never less than what its widest line needs."""
    height: float

    @property
    def spaced(self) -> Block:
        """The same label with the room that it needs where a reader sets letters and words apart."""
        more = max((_WIDER * len(line) + _WIDER_APART * line.count(" ") for line in self.lines), default=0)
        return replace(self, width=self.width + more * self.letters)

    def box(self, x: float, top: float, anchor: Anchor) -> Box:
        """The room that it takes at a place."""
        left = x if anchor == "start" else x - self.width / (2 if anchor == "middle" else 1)
        return Box(left, top, left + self.width, top + self.height)

    def labels(self, x: float, top: float, anchor: Anchor) -> Iterable[Label]:
        """Its lines at a place."""
        for number, line in enumerate(self.lines):
            yield Label(x, top + (ASCENT + number * LEADING) * self.letters, line, self.role, anchor)


def block(texts: Iterable[str], role: Role, letters: float, room: float) -> Block:
    """A label of some texts, each beginning a line of its own, in lines no wider than `room`."""
    bold = is_bold(role)
    lines = tuple(line for text in texts for line in wrapped(text, letters, room, bold=bold))
    width = max((text_width(line, letters, bold=bold) for line in lines), default=0)
    return Block(lines, role, letters, width, len(lines) * LEADING * letters)


def is_bold(role: Role) -> bool:
    """Whether the stylesheet gives labels of this role heavy letters."""
    return role in ("main", "inside")


@dataclass(frozen=True)
class Spot:
    """A place that a label may take: its top, and where its lines start, have their middle or end."""

    x: float
    top: float
    anchor: Anchor


class Places:
    """The room for labels in one drawing, which fills as they take their places."""

    def __init__(self, room: Box, ink: Ink) -> None:
        self.room = room
        self.ink = ink
        self.labels: list[Label] = []
        self.boxes: list[Box] = []

    def put(self, what: Block, spot: Spot) -> None:
        """Take a place, whatever is there."""
        self.labels += what.labels(spot.x, spot.top, spot.anchor)
        self.boxes.append(what.box(spot.x, spot.top, spot.anchor))

    def put_first(self, what: Block, spots: Iterable[Spot]) -> bool:
        """Take the first place that is free and has no lines under it. False where there is none."""
        for spot in spots:
            box = what.box(spot.x, spot.top, spot.anchor)
            if self.is_free(box) and not self.ink.is_under(box):
                self.put(what, spot)
                return True
        return False

    def is_free(self, box: Box) -> bool:
        """Whether a box is inside the room and meets no label."""
        room = self.room
        inside = room.left <= box.left and box.right <= room.right and room.top <= box.top and box.bottom <= room.bottom
        return inside and not any(box.meets(other) for other in self.boxes)


@dataclass(frozen=True)
class Wanted:
    """A label that shall stand beside others in a column, as near as may be to the end of its line."""

    block: Block
    end: tuple[float, float]
    """Where its line ends."""
    profile: int
    """The rows in its part of the column that lines go through."""

    @property
    def best(self) -> float:
        """The top at which its middle is as high as the end of its line."""
        return self.end[1] - self.block.height / 2

    def ink(self, top: float) -> int:
        """How many rows with lines are under it at a place."""
        return (self.profile & rows_between(top, top + self.block.height)).bit_count()

    def cost(self, top: float) -> float:
        """How bad a place is."""
        return abs(top - self.best) + _LINE_UNDER_TEXT * self.ink(top)


def stacked(wanted: Sequence[Wanted], low: float, high: float) -> tuple[float, ...] | None:
    """The top of each label in a column between two heights, best for all together; None where they do not fit.

    Labels keep the order in which they are given, so that none stands above one whose line ends higher. Where not all
    can be beside the ends of their lines, heights are tried in steps: the best places for a label and all
    above it follow from the best ones for those above.
    """
    best = tuple(each.best for each in wanted)
    bottoms = [top + each.block.height for each, top in zip(wanted, best, strict=True)]
    room = zip((low, *bottoms), (*best, high), strict=True)
    if all(above <= below for above, below in room) and not any(map(Wanted.ink, wanted, best)):
        return best
    return _stacked_in_steps(wanted, low, high)


_Stack = tuple[float, tuple[float, ...]] | None
"""How bad the places of some labels are, and the top of each; None where they have no room."""


def _stacked_in_steps(wanted: Sequence[Wanted], low: float, high: float) -> tuple[float, ...] | None:
    steps = int((high - low) // _STEP)
    best: list[_Stack] = [(0.0, ())] * (steps + 2)
    for each in wanted:
        cells = math.ceil(each.block.height / _STEP)
        found: list[_Stack] = [None] * (steps + 2)
        for step in range(steps + 1):
            top, above = low + step * _STEP, best[step]
            if above is not None and top + each.block.height <= high:
                found[step + cells] = above[0] + each.cost(top), (*above[1], top)
        least: _Stack = None
        for step, stack in enumerate(found):
            if stack is not None and (least is None or stack[0] < least[0]):
                least = stack
            found[step] = least
        best = found
    return best[-1][1] if best[-1] else None

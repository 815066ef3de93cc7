"""Where the plot of a line chart lies in its drawing: its scale, its margins, and what stands beside and below it."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from plan.charts.content import Content, Mark
from plan.charts.drawing import Anchor, Label, Size, Stroke, path
from plan.charts.ink import Box
from plan.charts.scale import Scale, ticks
from plan.charts.text_width import ASCENT, LEADING, text_width, wrapped

INSET = 6.0
"""From the side of the plot to the first and the last period."""

BESIDE = 8.0
"""Between a label and what it stands beside."""

_WIDEST_COLUMN = {"wide": 176, "narrow": 0}
"""How wide the labels beside the ends of lines may be; a narrow drawing has no room for a column of them."""

_WIDEST_NUMBERS = 0.45
"""How much of the drawing the numbers beside the plot may take."""


@dataclass(frozen=True)
class Frame:
    """The plot, with its top at nought: how far down it begins is known when all labels have their places."""

    size: Size
    left: float
    right: float
    scale: Scale
    first: float
    last: float
    beside: bool
    """Whether the numbers of the scale stand beside the plot; where they would take half of it, they stand in it."""

    @property
    def height(self) -> float:
        """The height of the plot."""
        return self.scale.start

    @property
    def room(self) -> Box:
        """Where labels may stand: a little higher than the highest line, never over the axes."""
        return Box(self.left, -LEADING * self.size.letters, self.size.width, self.height - 1)

    def x(self, place: float) -> float:
        """The coordinate of a moment."""
        part = (place - self.first) / (self.last - self.first) if self.last > self.first else 0.5
        return self.left + INSET + part * (self.right - self.left - 2 * INSET)

    def y(self, value: Decimal) -> float:
        """The coordinate of a value."""
        return self.scale.at(value)

    def point(self, mark: Mark) -> tuple[float, float]:
        """Where a mark with a value stands."""
        return self.points([mark])[0]

    def points(self, marks: Iterable[Mark]) -> list[tuple[float, float]]:
        """Where some marks stand; those without a value stand nowhere."""
        start = self.x(self.first)
        by_one = (self.x(self.last) - start) / (self.last - self.first) if self.last > self.first else 0
        first, at = self.first, self.scale.at
        return [(start + (mark.place - first) * by_one, at(mark.value)) for mark in marks if mark.value is not None]


def frame(content: Content, size: Size, column: float) -> Frame:
    """The plot of a chart beside whose line ends a column of labels needs so much room."""
    height = size.height
    most = int(height / (3 * size.letters)) + 1
    scale = Scale(ticks(_values(content), most, content.finest), height, 0)
    left = BESIDE + max(text_width(content.tick(tick), size.letters) for tick in scale.ticks)
    beside = left <= _WIDEST_NUMBERS * size.width
    left = left if beside else 4
    places = [mark.place for line in content.lines for mark in line.marks]
    ends = [mark.place for line in content.lines for mark in line.drawn]
    others = [level.place for level in content.levels if level.place is not None]
    others += [step.place for step in content.steps]
    first, last = min(places + others), max(places + others)
    right = size.width - INSET
    if column:
        part = (max(ends) - first) / (last - first) if last > first else 0.5
        room = size.width - left - INSET - BESIDE - column
        if part > 0:
            right = min(right, left + 2 * INSET + (room - INSET) / part)
    return Frame(size, left, right, scale, first, last, beside)


def widest_column(size: Size) -> float:
    """How wide labels beside the ends of lines may be."""
    return _WIDEST_COLUMN[size.id]


def _values(content: Content) -> Iterator[Decimal]:
    """Every value that is drawn."""
    for line in content.lines:
        for mark in line.drawn:
            found = (mark.value, mark.lower, mark.upper) if line.is_main else (mark.value,)
            yield from (value for value in found if value is not None)
    for level in content.levels:
        yield from (value for value in (level.value, level.other) if value is not None)
    yield from (step.value for step in content.steps)


def grid(where: Frame) -> Iterator[Stroke]:
    """Light lines at the ticks; a firm one at nought, and a mark where the scale does not start there."""
    across = [(where.y(tick), tick) for tick in where.scale.ticks]
    lines = "".join(path([(where.left, y), (where.right, y)]) for y, tick in across if tick != 0)
    yield Stroke(lines, "grid")
    for y, tick in across:
        if tick == 0:
            yield Stroke(path([(where.left, y), (where.right, y)]), "axis")
    if where.scale.is_cut:
        x, foot = where.left, where.height
        zigzag = [(x, foot - 16), (x, foot - 13), (x - 4, foot - 10), (x + 4, foot - 6), (x, foot - 3), (x, foot)]
        yield Stroke(path(zigzag), "cut")


def tick_labels(where: Frame, content: Content) -> Iterator[tuple[Label, Box]]:
    """The numbers beside the lines of the grid, or upon them, with the room that each takes."""
    letters = where.size.letters
    for tick in where.scale.ticks:
        text = content.tick(tick)
        width = text_width(text, letters)
        top = where.y(tick) - (LEADING / 2 if where.beside else LEADING) * letters
        x = where.left - BESIDE - width if where.beside else 0
        if width <= where.size.width:
            label = Label(x + width if where.beside else x, top + ASCENT * letters, text, "tick", _side(where))
            yield label, Box(x, top, x + width, top + LEADING * letters)


def _side(where: Frame) -> Anchor:
    return "end" if where.beside else "start"


def below_axis(where: Frame) -> float:
    """How far below the plot the periods stand: lower than the number beside its lowest line."""
    return LEADING / 2 * where.size.letters


def foot(where: Frame, content: Content) -> tuple[tuple[Label, ...], float]:
    """What stands below the axis of time: that the scale does not start at nought; and where the drawing ends."""
    letters = where.size.letters
    y = where.height + below_axis(where) + LEADING * letters
    if not where.scale.is_cut:
        return (), math.ceil(y)
    lines = wrapped(content.words.not_from_nought, letters, where.size.width)
    y += 0.3 * letters
    labels = tuple(
        Label(0, y + (ASCENT + number * LEADING) * letters, line, "note") for number, line in enumerate(lines)
    )
    return labels, math.ceil(y + len(lines) * LEADING * letters)

"""Where the rows of a dot plot and a bar chart stand, with their words: nothing overlaps and nothing is cut off."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from plan.charts.drawing import Anchor, Label, Role, Size
from plan.charts.groups import GroupRow
from plan.charts.text_width import ASCENT, LEADING, text_width, wrapped

MARK = 24
"""How much height a dot or a bar needs."""
BETWEEN = 10
"""From one row to the next, and from words to what stands beside them."""
MARGIN = 1.0
"""What words keep from both sides of the drawing: some letters reach a little further than they are wide."""
_WIDEST_LABELS = 0.36
_WIDEST_VALUES = 0.45
"""How much of the width words may take before they go elsewhere: labels on more lines, values to their labels."""


@dataclass(frozen=True)
class Columns:
    """What stands where from left to right: labels, then the scale, with the values at their marks."""

    size: Size
    labels: float
    """How wide the column of labels is; 0 where each label stands above its row."""
    start: float
    """Where the words begin that stand instead of a mark."""
    left: float
    """Where the scale begins."""
    right: float
    """Where the scale ends."""
    values_at_marks: bool
    """Whether values stand at their marks; else there is no room, and each stands below its row's label."""


@dataclass(frozen=True)
class Place:
    """A row, the height of its mark, and where lines from top to bottom may cross it: where it has no words."""

    row: GroupRow
    y: float
    free: tuple[float, float]


@dataclass(frozen=True)
class Body:
    """All rows in their places."""

    places: tuple[Place, ...]
    labels: tuple[Label, ...]
    bottom: float


@dataclass(frozen=True)
class Line:
    """One line of words."""

    text: str
    role: Role


def columns(rows: Sequence[GroupRow], size: Size, edge: float, *, both_sides: bool) -> Columns:
    """How the width is shared out. Marks go beyond the scale's ends by `edge`, such as half a dot.

    With `both_sides`, values may stand to the left of their marks too.
    """
    names = max((text_width(row.label, size.letters) for row in rows), default=0)
    values = max((text_width(row.shown, size.letters) for row in rows if row.value is not None), default=0)
    beside = values + BETWEEN
    sides = 2 if both_sides else 1
    at_marks = beside * sides <= _WIDEST_VALUES * (size.width - _column(names, size))
    labels = _column(names if at_marks else max(names, values), size)
    start = labels + BETWEEN + edge if labels else MARGIN
    left = max(start, edge)
    if not at_marks:
        return Columns(size, labels, start, left, size.width - edge, values_at_marks=False)
    return Columns(size, labels, start, left + beside * (sides - 1), size.width - edge - beside, values_at_marks=True)


def _column(words: float, size: Size) -> float:
    """How wide a column the widest label gets."""
    return min(_WIDEST_LABELS * size.width, words) + MARGIN if size.id == "wide" else 0


def body(rows: Sequence[GroupRow], across: Columns, top: float) -> Body:
    """The rows one below the other, in the order in which they are given."""
    place = _label_beside if across.labels else _label_above
    places: list[Place] = []
    labels: list[Label] = []
    for row in rows:
        found, words, top = place(row, across, top)
        places.append(found)
        labels += words
    return Body(tuple(places), tuple(labels), top)


def stacked(lines: Sequence[Line], x: float, top: float, size: Size, anchor: Anchor = "start") -> list[Label]:
    """Lines of words one below the other, the first just below `top`."""
    first, step = top + ASCENT * size.letters, LEADING * size.letters
    return [Label(x, first + step * number, line.text, line.role, anchor) for number, line in enumerate(lines)]


def height(lines: Sequence[Line], size: Size) -> float:
    """How much height lines of words need."""
    return LEADING * size.letters * len(lines)


def in_lines(text: str, role: Role, room: float, size: Size) -> tuple[Line, ...]:
    """A text on as many lines as it needs."""
    return tuple(Line(line, role) for line in wrapped(text, size.letters, room))


def _label_beside(row: GroupRow, across: Columns, top: float) -> tuple[Place, list[Label], float]:
    """A row whose label stands to the left of its mark, with its words, and where it ends."""
    size = across.size
    heading, instead = _heading(row, across, across.labels - MARGIN), _instead(row, across)
    end = top + max(MARK, height(heading, size), height(instead, size)) + BETWEEN
    y = (top + end - BETWEEN) / 2
    words = stacked(heading, across.labels, y - height(heading, size) / 2, size, "end")
    words += stacked(instead, across.start, y - height(instead, size) / 2, size)
    return Place(row, y, (top, top if instead else end)), words, end


def _label_above(row: GroupRow, across: Columns, top: float) -> tuple[Place, list[Label], float]:
    """The same for a row whose label stands above its mark."""
    size = across.size
    heading, instead = _heading(row, across, size.width - 2 * MARGIN), _instead(row, across)
    under = top + height(heading, size)
    end = under + (height(instead, size) or MARK)
    words = stacked(heading, MARGIN, top, size) + stacked(instead, across.start, under, size)
    return Place(row, (under + end) / 2, (under, under if instead else end)), words, end + BETWEEN


def _heading(row: GroupRow, across: Columns, room: float) -> tuple[Line, ...]:
    """A row's label, and its value where that has no room at its mark."""
    label = in_lines(row.label, "name", room, across.size)
    is_apart = row.value is not None and not across.values_at_marks
    return (*label, *in_lines(row.shown, "value", room, across.size)) if is_apart else label


def _instead(row: GroupRow, across: Columns) -> tuple[Line, ...]:
    """What stands where the mark would be, in a row without a value."""
    room = across.size.width - MARGIN - across.start
    return () if row.value is not None else in_lines(row.shown, "note", room, across.size)

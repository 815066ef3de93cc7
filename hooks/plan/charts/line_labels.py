"""The labels of a line chart, each beside what it names; above the plot where it finds no room in it.

What must be there (the names of lines, their latest values, targets) is placed first and falls back on a row of its own
above the plot, where it stands beside a sample of its line. What the table says too is left out where it has no room.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from plan.charts.canvas import Canvas, Point
from plan.charts.content import Level, Line, Mark
from plan.charts.drawing import Anchor, Role, Size
from plan.charts.frame import BESIDE, INSET, Frame, widest_column
from plan.charts.ink import Box
from plan.charts.labels import Block, Places, Spot, Wanted, block, stacked
from plan.charts.line_shapes import RADIUS
from plan.charts.rows import Row

_AWAY = 5.0
"""From a line to a label above or below it: one cell of ink at the least."""

_NEAR = 2.0
"""In a narrow drawing of several lines, a label may be moved by so many times its letters from the end of its own."""


@dataclass(frozen=True)
class Named:
    """A line with the label of its end."""

    line: Line
    role: Role
    texts: tuple[str, ...]
    block: Block

    @property
    def end(self) -> Mark:
        """The last mark that has a value."""
        return self.line.drawn[-1]


def named(lines: Sequence[Line], roles: Sequence[Role], size: Size) -> tuple[Named, ...]:
    """The lines that have a value, each with its name and the value at its end as a label."""
    room = widest_column(size) or 0.62 * size.width
    found = []
    for line, role in zip(lines, roles, strict=True):
        if line.drawn:
            texts = tuple(text for text in (line.title, line.drawn[-1].shown) if text.strip())
            found.append(Named(line, role, texts, block(texts, role, size.letters, room)))
    return tuple(found)


def put_names(places: Places, canvas: Canvas, where: Frame, names: Sequence[Named]) -> list[Row]:
    """The label of each line beside its end, in the order of the ends; gives what found no room there."""
    beside = bool(widest_column(where.size))
    edge = max(where.x(each.end.place) for each in names) + RADIUS + BESIDE if beside else where.size.width - 1.0
    left_out: list[Named] = []
    kept = sorted(names, key=lambda each: (where.point(each.end)[1], names.index(each)))
    while kept:
        wanted = [_wanted(places, where, each, edge, beside) for each in kept]
        tops = stacked(wanted, places.room.top, places.room.bottom)
        worst = _worst(places, wanted, tops, edge, beside)
        if tops is None or worst is not None:
            left_out.append(kept.pop(worst if worst is not None else len(kept) - 1))
            continue
        for each, top in zip(kept, tops, strict=True):
            places.put(each.block, Spot(edge, top, "start" if beside else "end"))
            if beside:
                _lead(canvas, where.point(each.end), (edge - 3, top + each.block.height / 2))
        break
    return [Row(each.texts, each.role) for each in names if each in left_out]


def _wanted(places: Places, where: Frame, each: Named, edge: float, beside: bool) -> Wanted:
    left = edge if beside else edge - each.block.width
    profile = places.ink.profile(left, left + each.block.width)
    return Wanted(each.block, where.point(each.end), profile)


def _worst(
    places: Places, wanted: Sequence[Wanted], tops: Sequence[float] | None, edge: float, beside: bool
) -> int | None:
    """Which label is better above the plot: one that has no room, or in a narrow one is on or far from a line."""
    for number, (each, top) in enumerate(zip(wanted, tops or (), strict=False)):
        box = each.block.box(edge, top, "start" if beside else "end")
        if not places.is_free(box):
            return number
        if not beside and (each.ink(top) or (len(wanted) > 1 and _is_far(each, box))):
            return number
    return None


def _is_far(each: Wanted, box: Box) -> bool:
    """Whether a label is so far from the end of its line that it could name another one."""
    x, y = each.end
    return max(box.left - x, x - box.right, box.top - y, y - box.bottom) > _NEAR * each.block.letters


def _lead(canvas: Canvas, start: Point, end: Point) -> None:
    """A thin line to a label that stands far behind the end of its line."""
    if end[0] - start[0] > 4 * BESIDE:
        canvas.line([(start[0] + RADIUS + 3, start[1]), end], "leader")


def put_levels(places: Places, where: Frame, levels: Iterable[Level]) -> list[Row]:
    """The words of each target above or below its line; gives those that found no room."""
    rows = []
    for level in levels:
        label = block([level.words], "target", where.size.letters, 0.6 * where.size.width)
        if not places.put_first(label, _beside_level(where, level, label)):
            rows.append(Row((level.words,), "target", level))
    return rows


def _beside_level(where: Frame, level: Level, label: Block) -> Iterator[Spot]:
    heights = [where.y(value) for value in (level.value, level.other) if value is not None]
    end = where.right if level.place is None else where.x(level.place)
    for away in (_AWAY, 2 * _AWAY, 3 * _AWAY):
        for y in heights:
            for top in (y - away - label.height, y + away):
                yield Spot(end - (5 * RADIUS if level.place is not None else 0), top, "end")
                yield Spot(where.left + BESIDE, top, "start")
                for part in (0.8, 0.6, 0.4, 0.2):
                    yield Spot(where.left + part * (end - where.left), top, "middle")


def put_beside(places: Places, where: Frame, at: Point, text: str, role: Role) -> bool:
    """Words beside one point; False where they have no room. A place is better where they may be set wider."""
    label = block([text], role, where.size.letters, 0.5 * where.size.width)
    return any(places.put_first(each, _around(at, label)) for each in (label.spaced, label))


def _around(at: Point, label: Block) -> Iterator[Spot]:
    x, y = at
    for away in (9.0, 14.0, 20.0, 28.0):
        for top in (y - away - label.height, y + away):
            yield Spot(x, top, "middle")
            yield Spot(x - INSET, top, "start")
            yield Spot(x + INSET, top, "end")
            yield Spot(x + away, top, "start")
            yield Spot(x - away, top, "end")
        yield Spot(x + away, y - label.height / 2, "start")
        yield Spot(x - away, y - label.height / 2, "end")


def put_gap(places: Places, where: Frame, middle: float, text: str) -> None:
    """Words for some periods without a figure, low or high in the plot, where there is room."""
    label = block([text], "note", where.size.letters, 0.5 * where.size.width)
    low, high = where.height - label.height - 2, 2.0
    tops = (low, high, *(low + part * (high - low) for part in _BETWEEN_THEM))
    places.put_first(label, (Spot(middle, top, "middle") for top in tops))


def put_break(places: Places, where: Frame, x: float, text: str) -> None:
    """Words beside the line at which a new way of counting begins, where there is room."""
    label = block([text], "note", where.size.letters, 0.35 * where.size.width)
    low, high = where.height - label.height - 2, 2.0
    tops = (high, low, *(high + part * (low - high) for part in _BETWEEN_THEM))
    places.put_first(label, (Spot(x + side, top, anchor) for top in tops for side, anchor in _SIDES))


_BETWEEN_THEM = (0.15, 0.3, 0.45, 0.6, 0.75, 0.9)
_SIDES: tuple[tuple[float, Anchor], ...] = ((BESIDE, "start"), (-BESIDE, "end"))

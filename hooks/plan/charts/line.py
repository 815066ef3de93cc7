"""Line charts: how one measure went on, with its target, its baseline and what it is compared with.

A line leads from one value to the next only where both are published and counted in the same way. So nothing is drawn
where a figure is missing, and no place in a drawing depends on a figure that is not published.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from itertools import pairwise

from plan.charts.canvas import Canvas
from plan.charts.content import Content, Line, Mark
from plan.charts.drawing import Drawing, Size
from plan.charts.frame import Frame, foot, frame, grid, tick_labels, widest_column
from plan.charts.labels import Places
from plan.charts.line_labels import Named, named, put_beside, put_break, put_gap, put_levels, put_names
from plan.charts.line_shapes import (
    baseline_at,
    breaks,
    gaps,
    put_baseline,
    put_gaps,
    put_level,
    put_limits,
    put_line,
    put_step,
    roles,
)
from plan.charts.rows import Row, put_rows
from plan.charts.times import times

_MOST_REMARKS = 3
"""So many gaps are named, and so many breaks, the latest ones; the others look the same."""

_ABOVE = 2
"""What a drawing has to spare above its highest label: browsers round how high letters are."""


def line_chart(content: Content, size: Size) -> Drawing | None:
    """The drawing of some lines in one size; None where no line has a single value: its table says why.

    A mark without a value is drawn as a period without a figure, whatever else it holds. The scale starts at nought, or
    the drawing says that it does not. No label stands on another one or reaches beyond the drawing: names, latest
    values and targets always stand, the others where there is room.
    Raises ValueError where the marks of a line are not in the order of time.
    """
    _in_order(content)
    names = named(content.lines, roles(content.lines), size)
    if not names:
        return None
    column = max(each.block.width for each in names) if widest_column(size) else 0
    where = frame(content, size, column)
    canvas = Canvas(size.width)
    numbers = tuple(tick_labels(where, content))
    _shapes(canvas, where, content, names)
    places = Places(where.room, canvas.ink)
    if not where.beside:
        places.boxes += [box for _, box in numbers]
    rows = _labels(places, canvas, where, content, names)
    above, top = put_rows(canvas, rows, size, where.room.top)
    marks, periods = times(where, content)
    below, end = foot(where, content)
    top = math.floor(top) - _ABOVE
    return Drawing(
        size.width,
        math.ceil(end) - top,
        areas=tuple(canvas.areas),
        strokes=(*grid(where), *marks, *canvas.strokes),
        dots=tuple(canvas.dots),
        marks=tuple(canvas.marks),
        labels=(*(label for label, _ in numbers), *periods, *places.labels, *above, *below),
        top=top,
    )


def _in_order(content: Content) -> None:
    for line in content.lines:
        if any(earlier.place > later.place for earlier, later in pairwise(line.marks)):
            raise ValueError(f"The marks of {line.title} are not in the order of time.")


def _shapes(canvas: Canvas, where: Frame, content: Content, names: tuple[Named, ...]) -> None:
    """Everything but words, what matters most last."""
    for level in content.levels:
        put_level(canvas, where, level)
    for step in content.steps:
        put_step(canvas, where, step)
    for line in _main(content):
        put_gaps(canvas, where, line)
        put_limits(canvas, where, line)
        for x in breaks(where, line):
            canvas.line([(x, 0), (x, where.height)], "break")
        at = baseline_at(where, line, content.baseline) if content.baseline else None
        if at:
            put_baseline(canvas, at)
    for each in sorted(names, key=lambda each: each.line.is_main):
        put_line(canvas, where, each.line, each.role)


def _labels(places: Places, canvas: Canvas, where: Frame, content: Content, names: tuple[Named, ...]) -> list[Row]:
    """All words of the plot, the most needed first; gives those that stand above it."""
    rows = put_names(places, canvas, where, names)
    for line in _main(content):
        for mark in _latest_before_forecast(line):
            if not put_beside(places, where, where.point(mark), mark.shown, "main"):
                rows.append(Row((line.title, mark.shown), "main"))
    rows += put_levels(places, where, content.levels)
    for line in _main(content):
        _put_remarks(places, where, content, line)
    for step in content.steps:
        put_beside(places, where, (where.x(step.place), where.y(step.value)), step.words, "target")
    return rows


def _put_remarks(places: Places, where: Frame, content: Content, line: Line) -> None:
    """What is said about single periods of the main line, where there is room."""
    at = baseline_at(where, line, content.baseline) if content.baseline else None
    if at and content.baseline:
        put_beside(places, where, at, content.baseline.words, "baseline")
    for gap in list(gaps(line))[-_MOST_REMARKS:]:
        middle = (where.x(gap[0].place) + where.x(gap[-1].place)) / 2
        put_gap(places, where, middle, content.words.no_figure)
    for x in list(breaks(where, line))[-_MOST_REMARKS:]:
        put_break(places, where, x, content.words.new_way)


def _main(content: Content) -> Iterator[Line]:
    return (line for line in content.lines if line.is_main)


def _latest_before_forecast(line: Line) -> Iterator[Mark]:
    """The latest value where a forecast ends the line: the label at its end is about the forecast."""
    known = [mark for mark in line.drawn if not mark.forecast]
    if known and line.drawn[-1].forecast:
        yield known[-1]

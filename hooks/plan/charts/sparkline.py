"""Sparklines: the way of a measure in the size of a word, for lists."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from plan.charts.drawing import Dot, Drawing, Sparkline, Stroke, path

WIDTH, HEIGHT = 120, 28
_EDGE = 4.0
_RADIUS = 3.0


def sparkline(values: Sequence[Decimal | None]) -> Sparkline | None:
    """A line through values that follow each other evenly; a gap where one is None, and None where all are.

    It has no scale, so its height says nothing: it goes from the least to the greatest value, and is flat in the middle
    where they are equal. Its dot is at the latest value.
    """
    known = [value for value in values if value is not None]
    if not known:
        return None
    points = list(_points(values, min(known), max(known)))
    lines = "".join(path(run) for run in _runs(points) if len(run) > 1)
    alone = [run[0] for run in _runs(points) if len(run) == 1]
    last = [point for point in points if point][-1]
    dots = [Dot(*point, _RADIUS if point == last else _RADIUS / 2, "main") for point in dict.fromkeys((*alone, last))]
    return Sparkline(Drawing(WIDTH, HEIGHT, strokes=(Stroke(lines, "main"),) if lines else (), dots=tuple(dots)))


_Point = tuple[float, float]


def _points(values: Sequence[Decimal | None], low: Decimal, high: Decimal) -> Iterator[_Point | None]:
    for number, value in enumerate(values):
        x = _EDGE + (WIDTH - 2 * _EDGE) * (number / (len(values) - 1) if len(values) > 1 else 0.5)
        part = float((value - low) / (high - low)) if value is not None and high > low else 0.5
        yield None if value is None else (x, HEIGHT - _EDGE - part * (HEIGHT - 2 * _EDGE))


def _runs(points: Sequence[_Point | None]) -> list[list[_Point]]:
    """The points between gaps."""
    runs: list[list[_Point]] = [[]]
    for point in points:
        if point is None:
            runs.append([])
        else:
            runs[-1].append(point)
    return [run for run in runs if run]

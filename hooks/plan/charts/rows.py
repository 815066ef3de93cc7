"""Labels above the plot, each beside a sample of the line that it names."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from plan.charts.canvas import Canvas
from plan.charts.content import Level
from plan.charts.drawing import Label, Role, Size
from plan.charts.labels import block
from plan.charts.line_shapes import DIAMOND, put_end

_SAMPLE = 26.0
"""How long a sample is."""

_TEXT = 36.0
"""Where the words beside it begin."""

_BETWEEN = 3.0


@dataclass(frozen=True)
class Row:
    """Words, and what they name: a line by its role, or a target."""

    texts: tuple[str, ...]
    role: Role
    level: Level | None = None


def put_rows(canvas: Canvas, rows: Sequence[Row], size: Size, foot: float) -> tuple[list[Label], float]:
    """The labels of some rows above a height, the first one highest, and the height at which they begin."""
    blocks = [block([" ".join(row.texts)], row.role, size.letters, size.width - _TEXT) for row in rows]
    top = start = foot - sum(each.height + _BETWEEN for each in blocks)
    labels: list[Label] = []
    for row, each in zip(rows, blocks, strict=True):
        labels += each.labels(_TEXT, top, "start")
        _sample(canvas, row, top + 0.6 * size.letters)
        top += each.height + _BETWEEN
    return labels, start


def _sample(canvas: Canvas, row: Row, y: float) -> None:
    canvas.faint([(2, y), (_SAMPLE, y)], row.role)
    middle = (2 + _SAMPLE) / 2, y
    if row.level is None:
        put_end(canvas, middle, row.role, "firm")
    elif row.level.place is not None:
        canvas.shape(middle, DIAMOND, "target")

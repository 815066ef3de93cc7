"""The dot plot: one row a group, with a line from one confidence limit to the other."""

from __future__ import annotations

from collections.abc import Sequence

from plan.charts.drawing import Dot, Drawing, Label, Size, Stroke, path
from plan.charts.group_chart import RADIUS, GroupChart, Mark, group_chart, value_beside
from plan.charts.groups import GroupRow, Reference, ScaleWords
from plan.charts.scale import Scale

_SMALLER = 4.0
"""The radius of a dot that stands back: it is told apart by its size too."""
_CAP = 5
"""Half the height of the end of an interval."""


def dot_plot(rows: Sequence[GroupRow], reference: Reference | None, words: ScaleWords, size: Size) -> Drawing:
    """Rows as dots over one scale, which may begin elsewhere than at 0: a dot tells by its place, not by its length.

    A provisional value has an open dot. A row without a value has its words instead of one. `reference` is a line
    through all rows.
    """
    base = group_chart(rows, reference, words, size, from_nought=False)
    values = [_value(mark, base) for mark in base.marks if base.values_at_marks]
    return Drawing(
        width=size.width,
        height=base.height,
        strokes=(*base.strokes(values), *(_interval(mark, base.scale) for mark in base.marks if mark.row.has_interval)),
        dots=tuple(_dot(mark) for mark in base.marks),
        labels=(*base.labels, *values),
    )


def _dot(mark: Mark) -> Dot:
    if mark.stands_back:
        return Dot(mark.x, mark.y, _SMALLER, "other", mark.state)
    return Dot(mark.x, mark.y, RADIUS, "main", mark.state)


def _interval(mark: Mark, scale: Scale) -> Stroke:
    low, *_, high = sorted(map(scale.at, mark.row.drawn))
    ends = (path([(x, mark.y - _CAP), (x, mark.y + _CAP)]) for x in (low, high))
    return Stroke(path([(low, mark.y), (high, mark.y)]) + "".join(ends), "interval")


def _value(mark: Mark, base: GroupChart) -> Label:
    end = max(map(base.scale.at, mark.row.drawn))
    return value_beside(mark, max(mark.x + RADIUS, end), base.size)

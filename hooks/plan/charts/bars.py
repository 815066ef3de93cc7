"""The bar chart: one row a group, each bar from 0 to its value."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from plan.charts.drawing import Bar, Drawing, Label, Role, Size
from plan.charts.group_chart import GroupChart, Mark, group_chart, value_beside
from plan.charts.groups import GroupRow, Reference, ScaleWords

_THICK, _THIN = 22, 14
"""Bars, and those that stand back: they are told apart by their size too."""
_FRONT: Role = "bar"
_BACK: Role = "other"


def bar_chart(rows: Sequence[GroupRow], reference: Reference | None, words: ScaleWords, size: Size) -> Drawing:
    """Rows as bars that begin at 0, whatever their values: a bar tells by its length. Below 0 they go to the left.

    A provisional value has an open bar with a dashed edge. A row without a value has its words instead of one.
    `reference` is a line through all rows.
    """
    base = group_chart(rows, reference, words, size, from_nought=True)
    values = [_value(mark, base) for mark in base.marks if base.values_at_marks]
    return Drawing(
        width=size.width,
        height=base.height,
        strokes=base.strokes(values),
        bars=tuple(_bar(mark, base) for mark in base.marks),
        labels=(*base.labels, *values),
    )


def _bar(mark: Mark, base: GroupChart) -> Bar:
    left, right = sorted((base.scale.at(Decimal(0)), mark.x))
    thick, role = (_THIN, _BACK) if mark.stands_back else (_THICK, _FRONT)
    return Bar(left, mark.y - thick / 2, right - left, thick, role, mark.state)


def _value(mark: Mark, base: GroupChart) -> Label:
    return value_beside(mark, mark.x, base.size, to_the_left=mark.value < 0)

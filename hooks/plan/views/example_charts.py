"""Charts of examples for designers: drawn as those of measures are, in per cent."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from plan.charts.bars import bar_chart
from plan.charts.dots import dot_plot
from plan.charts.drawing import NARROW, WIDE, Chart
from plan.charts.groups import GroupRow, Reference, ScaleWords
from plan.formats import number


class Said(NamedTuple):
    """What a screen reader says of a chart, after the id that both have."""

    id: str
    name: str
    description: str


def example_dots(said: Said, rows: Sequence[GroupRow], reference: Reference | None, is_cut: str) -> Chart:
    """A dot plot; `is_cut` is what says that a scale does not start at 0."""
    wide, narrow = (dot_plot(rows, reference, ScaleWords(percent, is_cut=is_cut), size) for size in (WIDE, NARROW))
    return Chart(said.id, "dots", said.name, said.description, wide, narrow)


def example_bars(said: Said, rows: Sequence[GroupRow], reference: Reference | None) -> Chart:
    """A bar chart."""
    wide, narrow = (bar_chart(rows, reference, ScaleWords(percent), size) for size in (WIDE, NARROW))
    return Chart(said.id, "bars", said.name, said.description, wide, narrow)


def percent(value: Decimal) -> str:
    """A number beside a scale of examples."""
    return f"{number(value)}%"

"""Charts of examples for designers: drawn as those of measures are, in per cent."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from plan.charts.bars import bar_chart
from plan.charts.content import Content, Mark
from plan.charts.dots import dot_plot
from plan.charts.drawing import NARROW, WIDE, Chart, Sparkline
from plan.charts.groups import GroupRow, Reference, ScaleWords
from plan.charts.line import line_chart
from plan.charts.sparkline import sparkline
from plan.formats import number

GAP = "-"
"""What stands for a missing figure in the figures of an example."""


HOW_SURE = {"p": " (provisional)", "f": " (forecast)"}
"""What a figure of an example says of itself, by the letter at its end."""


class Said(NamedTuple):
    """What a screen reader says of a chart, after the id that both have."""

    id: str
    name: str
    description: str


def example_line(said: Said, **parts: object) -> Chart:
    """A line chart of the parts that it is made of."""
    content = Content(tick=percent, **parts)  # type: ignore[arg-type]
    wide, narrow = (line_chart(content, size) for size in (WIDE, NARROW))
    if wide is None or narrow is None:
        raise ValueError(f"The example {said.id} has no figures.")
    return Chart(said.id, "line", said.name, said.description, wide, narrow)


def example_marks(first_year: int, figures: str, *, give: Decimal | None = None) -> tuple[Mark, ...]:
    """One mark a year: "62 64p - 70b" has a provisional figure, a missing one, and one counted in a new way.

    An f is a forecast. With `give`, each figure may be so much higher or lower.
    """
    return tuple(_mark(first_year + place, figure, give) for place, figure in enumerate(figures.split()))


def _mark(year: int, figure: str, give: Decimal | None) -> Mark:
    if figure == GAP:
        return Mark(year + 0.5, str(year), None)
    value = Decimal(figure.rstrip("pbf"))
    return Mark(
        place=year + 0.5,
        label=str(year),
        value=value,
        shown=percent(value) + HOW_SURE.get(figure[-1], ""),
        provisional=figure.endswith("p"),
        breaks=figure.endswith("b"),
        forecast=figure.endswith("f"),
        lower=None if give is None else value - give,
        upper=None if give is None else value + give,
    )


def example_sparkline(figures: str) -> Sparkline | None:
    """A line in the size of a word: "1 2 - 4" has a gap."""
    return sparkline([None if figure == GAP else Decimal(figure) for figure in figures.split()])


def example_dots(said: Said, rows: Sequence[GroupRow], reference: Reference | None, is_cut: str) -> Chart:
    """A dot plot; `is_cut` is what says that a scale does not start at 0"""
    wide, narrow = (dot_plot(rows, reference, ScaleWords(percent, is_cut=is_cut), size) for size in (WIDE, NARROW))
    return Chart(said.id, "dots", said.name, said.description, wide, narrow)


def example_bars(said: Said, rows: Sequence[GroupRow], reference: Reference | None) -> Chart:
    """A bar chart."""
    wide, narrow = (bar_chart(rows, reference, ScaleWords(percent), size) for size in (WIDE, NARROW))
    return Chart(said.id, "bars", said.name, said.description, wide, narrow)


def percent(value: Decimal) -> str:
    """A number beside a scale of examples."""
    return f"{number(value)}%"

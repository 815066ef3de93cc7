"""Dot plots and bar charts in a browser: no words on one another and none cut off, whichever font the reader has."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from plan.charts.bars import bar_chart
from plan.charts.dots import dot_plot
from plan.charts.drawing import NARROW, WIDE, Chart, Drawing, Label

Faults = Callable[..., list[str]]

ROOT = Path(__file__).parents[3]

ON_EACH_CHANGE, EVERY_NIGHT = 60, 1_000
"""How many made-up measures are drawn, each as dots and as bars, wide and narrow."""

MARKS = "rect, circle"
"""What no word may stand on."""


@pytest.fixture(name="made_up")
def made_up_fixture(monkeypatch: pytest.MonkeyPatch) -> Any:
    monkeypatch.syspath_prepend(str(ROOT / "tests/bench"))
    return import_module("made_up_groups").made_up_groups


def drawn(made_up: Any, count: int) -> list[Chart]:
    """Every made-up measure as dots and as bars."""
    return [
        Chart(
            f"{kind}-{number}",
            kind,
            f"{kind} {number}",
            "Made up.",
            *(draw(*each[1:], size) for size in (WIDE, NARROW)),
        )
        for number, each in enumerate(made_up(count))
        for kind, draw in (("dots", dot_plot), ("bars", bar_chart))
    ]


def test_every_kind_of_rows_is_among_the_charts_that_are_measured(made_up: Any) -> None:
    sample = list(made_up(ON_EACH_CHANGE))
    shapes = {each.shape for each in sample}
    assert shapes == {each.shape for each in made_up(EVERY_NIGHT)}
    assert {len(each.rows) for each in sample} >= {1, 60}
    rows = [row for each in sample for row in each.rows]
    assert {(row.value is None, row.has_interval, row.provisional) for row in rows} >= {
        (True, False, False),
        (False, True, True),
        (False, False, False),
    }


def test_no_words_overlap_or_are_cut_off_in_two_families_of_fonts(
    made_up: Any, faults: Faults, fonts: list[str]
) -> None:
    charts = drawn(made_up, ON_EACH_CHANGE)
    assert {font: faults(charts, font, MARKS) for font in fonts[:2]} == {font: [] for font in fonts[:2]}


@pytest.mark.nightly
def test_no_words_of_a_thousand_made_up_measures_overlap_or_are_cut_off(
    made_up: Any, faults: Faults, fonts: list[str]
) -> None:
    charts = drawn(made_up, EVERY_NIGHT)
    found = {
        (font, first): faults(charts[first : first + 250], font, MARKS)
        for font in fonts
        for first in range(0, len(charts), 250)
    }
    assert {where: told for where, told in found.items() if told} == {}


def test_words_that_overlap_or_are_cut_off_would_be_found(faults: Faults, fonts: list[str]) -> None:
    """What the tests above rely on."""
    labels = (Label(10, 50, "One", "name"), Label(20, 55, "Two", "name"), Label(600, 100, "Cut off here", "name"))
    drawing = Drawing(640, 300, labels=labels)
    told = faults([Chart("bad", "bars", "Bad", "Bad.", drawing, drawing)], fonts[0], MARKS)
    assert 'Bad wide: "One" and "Two" overlap' in told
    assert 'Bad wide: "Cut off here" is cut off' in told

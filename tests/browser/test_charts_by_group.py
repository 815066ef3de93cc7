"""Dot plots and bar charts in a browser: no words on one another and none cut off, whichever font the reader has."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from plan.charts.bars import bar_chart
from plan.charts.dots import dot_plot
from plan.charts.drawing import NARROW, WIDE, Chart, Drawing, Label
from plan.model.site import Colours
from plan.rendering import environment
from plan.stylesheet import stylesheet

ROOT = Path(__file__).parents[2]

ON_EACH_CHANGE, EVERY_NIGHT = 60, 1_000
"""How many made-up measures are drawn, each as dots and as bars, wide and narrow."""

PAGE = """<!doctype html><html lang="en"><meta charset="utf-8"><title>Charts</title>
<style>{{ css }} .chart .wide, .chart .narrow { display: block; font-family: "{{ font }}" }</style>
<main class="wrap">{% for chart in charts %}{{ figure.chart(chart) }}{% endfor %}</main></html>"""

FAULTS = """() => {
  const found = [];
  for (const drawing of document.querySelectorAll(".chart svg")) {
    const view = drawing.viewBox.baseVal, name = drawing.getAttribute("aria-label") + " " + drawing.className.baseVal;
    const texts = [...drawing.querySelectorAll("text")].map(text => [text.textContent, text.getBBox()]);
    const inside = box => box.x >= -.2 && box.x + box.width <= view.width + .2
      && box.y >= view.y - .2 && box.y + box.height <= view.y + view.height + .2;
    const meet = (one, two) => one.x + .2 < two.x + two.width && two.x + .2 < one.x + one.width
      && one.y + .2 < two.y + two.height && two.y + .2 < one.y + one.height;
    texts.forEach(([words, box], number) => {
      if (!inside(box)) found.push(`${name}: "${words}" is cut off`);
      for (const [other, its] of texts.slice(number + 1))
        if (meet(box, its)) found.push(`${name}: "${words}" and "${other}" overlap`);
      for (const mark of drawing.querySelectorAll("rect, circle"))
        if (meet(box, mark.getBBox())) found.push(`${name}: "${words}" is covered by a mark`);
    });
  }
  return found;
}"""


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    context = chromium.new_context(viewport={"width": 800, "height": 800})
    yield context.new_page()
    context.close()


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


def faults(page: Page, charts: Sequence[Chart], font: str) -> list[str]:
    env = environment(ROOT / "overrides")
    page.set_content(env.from_string(PAGE).render(charts=charts, css=stylesheet(env, Colours()), font=font))
    return list(page.evaluate(FAULTS))


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


def test_no_words_overlap_or_are_cut_off_in_two_families_of_fonts(made_up: Any, page: Page, fonts: list[str]) -> None:
    charts = drawn(made_up, ON_EACH_CHANGE)
    assert {font: faults(page, charts, font) for font in fonts[:2]} == {font: [] for font in fonts[:2]}


@pytest.mark.nightly
def test_no_words_of_a_thousand_made_up_measures_overlap_or_are_cut_off(
    made_up: Any, page: Page, fonts: list[str]
) -> None:
    charts = drawn(made_up, EVERY_NIGHT)
    found = {
        (font, first): faults(page, charts[first : first + 250], font)
        for font in fonts
        for first in range(0, len(charts), 250)
    }
    assert {where: told for where, told in found.items() if told} == {}


def test_words_that_overlap_or_are_cut_off_would_be_found(page: Page, fonts: list[str]) -> None:
    """What the tests above rely on."""
    labels = (Label(10, 50, "One", "name"), Label(20, 55, "Two", "name"), Label(600, 100, "Cut off here", "name"))
    drawing = Drawing(640, 300, labels=labels)
    told = faults(page, [Chart("bad", "bars", "Bad", "Bad.", drawing, drawing)], fonts[0])
    assert 'Bad wide: "One" and "Two" overlap' in told
    assert 'Bad wide: "Cut off here" is cut off' in told

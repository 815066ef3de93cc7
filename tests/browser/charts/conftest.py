"""Charts alone on a page, in the site's own stylesheet, and what is wrong with their words there."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from plan.charts.drawing import Chart
from plan.model.site import Colours
from plan.rendering import environment
from plan.stylesheet import stylesheet

ROOT = Path(__file__).parents[3]

PAGE = """<!doctype html><html lang="en"><meta charset="utf-8"><title>Charts</title>
<meta name="viewport" content="width=device-width"><style>{{ css }} {{ more }}</style>
<main class="wrap">{% for chart in charts %}{{ figure.chart(chart) }}{% endfor %}</main></html>"""

BOTH = '.chart .wide, .chart .narrow { display: block; font-family: "FONT" }'

FAULTS = """marks => {
  const found = [];
  for (const drawing of document.querySelectorAll(".chart svg")) {
    const view = drawing.viewBox.baseVal, name = drawing.getAttribute("aria-label") + " " + drawing.className.baseVal;
    const texts = [...drawing.querySelectorAll("text")].map(text => [text.textContent, text.getBBox()]);
    const inside = box => box.x >= view.x - .2 && box.x + box.width <= view.x + view.width + .2
      && box.y >= view.y - .2 && box.y + box.height <= view.y + view.height + .2;
    const meet = (one, two) => one.x + .2 < two.x + two.width && two.x + .2 < one.x + one.width
      && one.y + .2 < two.y + two.height && two.y + .2 < one.y + one.height;
    texts.forEach(([words, box], number) => {
      if (!inside(box)) found.push(`${name}: "${words}" is cut off`);
      for (const [other, its] of texts.slice(number + 1))
        if (meet(box, its)) found.push(`${name}: "${words}" and "${other}" overlap`);
      for (const mark of marks ? drawing.querySelectorAll(marks) : [])
        if (meet(box, mark.getBBox())) found.push(`${name}: "${words}" is covered by a mark`);
    });
  }
  return found;
}"""
"""Words that are cut off, that overlap, or that stand on one of the marks, which a selector names."""


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    context = chromium.new_context(viewport={"width": 800, "height": 800})
    yield context.new_page()
    context.close()


@pytest.fixture
def shown(page: Page) -> Callable[..., Page]:
    """A function that shows charts alone on a page."""
    env = environment(ROOT / "overrides")

    def show(charts: Sequence[Chart], more: str = "") -> Page:
        page.set_content(env.from_string(PAGE).render(charts=charts, css=stylesheet(env, Colours()), more=more))
        return page

    return show


@pytest.fixture
def faults(shown: Callable[..., Page]) -> Callable[..., list[str]]:
    """A function that says what is wrong with the words of charts, wide and narrow, in a font."""

    def find(charts: Sequence[Chart], font: str, marks: str = "") -> list[str]:
        return list(shown(charts, BOTH.replace("FONT", font)).evaluate(FAULTS, marks))

    return find

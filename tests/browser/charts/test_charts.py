"""Line charts in a browser: no words on one another and none cut off, whichever font the reader has."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal
from importlib import import_module
from pathlib import Path

import pytest
from playwright.sync_api import Page

from plan.charts.content import Content
from plan.charts.drawing import NARROW, WIDE, Chart, Drawing, Label
from plan.charts.line import line_chart

Faults = Callable[..., list[str]]
Shown = Callable[..., Page]

ROOT = Path(__file__).parents[3]

SAMPLED = 12
"""Every twelfth chart is measured on each change, and all of them every night."""

LETTERS = """() => [...document.querySelectorAll(".chart svg")]
  .filter(each => each.getClientRects().length)
  .map(each => [each, each.getBoundingClientRect().width / each.viewBox.baseVal.width])
  .map(([each, scale]) => ({
    size: each.className.baseVal, letters: scale * parseFloat(getComputedStyle(each).fontSize),
  }))"""

KINDS: dict[str, Callable[[Content], bool]] = {
    "one point": lambda made: len(made.lines[0].marks) == 1,
    "no points": lambda made: not any(line.marks for line in made.lines),
    "all suppressed": lambda made: bool(made.lines[0].marks) and not made.lines[0].drawn,
    "all zero": lambda made: bool(values(made)) and not any(values(made)),
    "negative values": lambda made: any(value < 0 for value in values(made)),
    "1e9": lambda made: any(value > 10**9 for value in values(made)),
    "1e-6": lambda made: any(0 < value < Decimal("1e-4") for value in values(made)),
    "120 monthly points": lambda made: len(made.lines[0].marks) == 120,
    "lines of different length": lambda made: len({len(line.marks) for line in made.lines}) > 1,
    "a target in the past": lambda made: any(level.place and level.place < last(made) for level in made.levels),
    "a comparator with no overlap": lambda made: any(line.marks and line.marks[-1].place < 2008 for line in made.lines),
    "limits": lambda made: any(mark.lower is not None for mark in made.lines[0].marks),
    "a gap": lambda made: any(mark.value is None for mark in made.lines[0].marks),
    "a break": lambda made: any(mark.breaks for mark in made.lines[0].marks),
    "a forecast": lambda made: any(mark.forecast for mark in made.lines[0].marks),
    "a band": lambda made: any(level.other is not None for level in made.levels),
}
"""What must be among the charts that are measured."""


def values(made: Content) -> list[Decimal]:
    return [mark.value for mark in made.lines[0].drawn if mark.value is not None]


def last(made: Content) -> float:
    return made.lines[0].marks[-1].place if made.lines[0].marks else 0


@pytest.fixture
def made_up(monkeypatch: pytest.MonkeyPatch) -> list[Content]:
    """What all charts of the benchmark are made from."""
    monkeypatch.syspath_prepend(str(ROOT / "tests/bench"))
    return list(import_module("made_up_charts").made_up_charts(3000))


def drawn(made_up: Sequence[Content]) -> list[Chart]:
    """The charts that have anything to draw."""
    found = []
    for number, content in enumerate(made_up):
        wide, narrow = line_chart(content, WIDE), line_chart(content, NARROW)
        if wide and narrow:
            found.append(Chart(f"made-{number}", "line", f"Chart {number}", "Made up.", wide, narrow))
    return found


def test_every_kind_of_series_is_among_the_charts_that_are_measured(made_up: list[Content]) -> None:
    sample = made_up[::SAMPLED]
    assert len(drawn(sample)) >= 200
    assert [kind for kind, is_such in KINDS.items() if not any(map(is_such, sample))] == []


def test_no_words_of_a_chart_overlap_or_are_cut_off_in_two_families_of_fonts(
    made_up: list[Content], faults: Faults, fonts: list[str]
) -> None:
    charts = drawn(made_up[::SAMPLED])
    assert {font: faults(charts, font) for font in fonts[:2]} == {font: [] for font in fonts[:2]}


@pytest.mark.nightly
def test_no_words_of_any_made_up_chart_overlap_or_are_cut_off(
    made_up: list[Content], faults: Faults, fonts: list[str]
) -> None:
    charts = drawn(made_up)
    found = {
        (font, first): faults(charts[first : first + 500], font)
        for font in fonts
        for first in range(0, len(charts), 500)
    }
    assert {where: told for where, told in found.items() if told} == {}


def test_words_that_overlap_or_are_cut_off_would_be_found(faults: Faults, fonts: list[str]) -> None:
    """What the tests above rely on."""
    labels = (Label(10, 50, "One", "name"), Label(20, 55, "Two", "name"), Label(600, 100, "Cut off here", "name"))
    drawing = Drawing(640, 300, labels=labels)
    told = faults([Chart("bad", "line", "Bad", "Bad.", drawing, drawing)], fonts[0])
    assert len(told) == 4
    assert 'Bad wide: "One" and "Two" overlap' in told
    assert 'Bad narrow: "Cut off here" is cut off' in told


@pytest.mark.parametrize(("width", "size"), [(320, "narrow"), (639, "narrow"), (640, "wide"), (1280, "wide")])
def test_one_drawing_is_shown_with_letters_that_can_be_read(
    width: int, size: str, made_up: list[Content], page: Page, shown: Shown
) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    shown(drawn(made_up[:20]))
    found = page.evaluate(LETTERS)
    assert {each["size"] for each in found} == {size}
    assert all(14 <= each["letters"] <= 21 for each in found), found
    assert page.evaluate("document.documentElement.scrollWidth") == width
    page.emulate_media(media="print")
    assert {each["size"] for each in page.evaluate(LETTERS)} == {"wide"}


def test_a_screen_reader_is_told_one_picture_with_its_name_and_description(
    made_up: list[Content], page: Page, shown: Shown
) -> None:
    shown(drawn(made_up[:1]))
    tree = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")["nodes"]
    pictures = [node for node in tree if node["role"]["value"] in ("image", "img")]
    told = [(node["name"]["value"], node["description"]["value"]) for node in pictures]
    assert told == [("Chart 0", "Made up.")]
    texts = [node["name"]["value"] for node in tree if node["role"]["value"] == "StaticText" and not node["ignored"]]
    assert texts == []

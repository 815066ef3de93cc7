"""Every chart as readers meet it: in light, dark, high contrast, forced colours, on paper, on a phone, and heard."""

from __future__ import annotations

import re
from collections import Counter
from typing import Any

import pytest

PAGE = "maintain/visual-language/"
"""The page that shows designers every chart in every state."""

LOOKS: dict[str, dict[str, Any]] = {
    "light": {},
    "dark": {"color_scheme": "dark"},
    "high contrast": {},
    "forced colours": {"forced_colors": "active"},
    "forced dark": {"forced_colors": "active", "color_scheme": "dark"},
    "print": {"color_scheme": "dark"},
}
NEEDED = 3.0
"""The least contrast of what somebody needs to see (WCAG 2.2, success criterion 1.4.11)."""

NEEDED_OF_WORDS = 4.5
ORNAMENTS = {"grid", "leader", "band", "range"}
"""What nothing depends on: edges of a range have lines of their own."""

FILLED = {"rect", "circle"}
TOLD_APART = ("main", "comparator-1", "comparator-2", "target", "reference", "gap", "break")
"""Lines that may cross each other, so that each must be known without its colour."""

INK = """() => {
  const seen = document.querySelectorAll(".chart svg, svg.sparkline");
  const shown = [...seen].filter(each => each.getClientRects().length);
  const page = getComputedStyle(document.body).backgroundColor;
  return [page, shown.flatMap(drawing => [...drawing.querySelectorAll("path, rect, circle, text")].map(each => {
    const { stroke, strokeWidth, strokeDasharray, fill, fontSize } = getComputedStyle(each);
    const scale = drawing.getBoundingClientRect().width / drawing.viewBox.baseVal.width;
    return { tag: each.localName, role: each.classList[0] === "area" ? each.classList[1] : each.classList[0],
      alone: drawing.classList.contains("sparkline"),
      open: /provisional|forecast/.test(each.className.baseVal), area: each.classList.contains("area"),
      stroke, width: strokeWidth, dash: strokeDasharray, fill, letters: parseFloat(fontSize) * scale };
  }))];
}"""


def luminance(colour: str) -> float:
    """How light a colour is (WCAG 2.2, relative luminance)."""
    parts = [int(part) / 255 for part in re.findall(r"\d+", colour)[:3]]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def ink(visit: Any, example: Any, look: str, width: int = 1280) -> tuple[str, list[dict[str, Any]]]:
    """The page's own colour, and every shape and word of its charts as the browser paints it."""
    window = visit(example, width, **LOOKS[look])
    page = window.go(PAGE)
    if look == "high contrast":
        window.coloured("contrast")
    if look == "print":
        page.emulate_media(media="print")
    behind, shapes = page.evaluate(INK)
    # On paper the page has no colour: it is white.
    return ("rgb(255, 255, 255)" if "0)" in behind and "rgba" in behind else behind), shapes


@pytest.mark.parametrize("look", LOOKS)
def test_every_line_dot_bar_and_word_can_be_seen(look: str, example, visit) -> None:
    behind, shapes = ink(visit, example, look)
    assert {shape["role"] for shape in shapes} >= {"bar", "other", "interval", "baseline", "name", "tick", *TOLD_APART}
    faint = set()
    for shape in shapes:
        is_word = shape["tag"] == "text"
        painted = (
            shape["fill"]
            if is_word or shape["area"] or (shape["tag"] in FILLED and not shape["open"])
            else shape["stroke"]
        )
        if shape["role"] not in ORNAMENTS and contrast(painted, behind) < (NEEDED_OF_WORDS if is_word else NEEDED):
            faint.add((shape["tag"], shape["role"], painted))
    assert faint == set()


@pytest.mark.parametrize("look", LOOKS)
def test_lines_are_told_apart_by_dash_and_width_whatever_their_colours(look: str, example, visit) -> None:
    _, shapes = ink(visit, example, look)
    lines = [shape for shape in shapes if shape["tag"] == "path" and not shape["area"] and not shape["alone"]]
    firm = [line for line in lines if not line["open"]]
    looks = {role: {(each["dash"], each["width"]) for each in firm if each["role"] == role} for role in TOLD_APART}
    assert [len(found) for found in looks.values()] == [1] * len(TOLD_APART), looks
    assert len(set.union(*looks.values())) == len(TOLD_APART), looks


@pytest.mark.parametrize("look", LOOKS)
def test_what_is_provisional_is_open_and_not_only_of_another_colour(look: str, example, visit) -> None:
    behind, shapes = ink(visit, example, look)
    marks = [shape for shape in shapes if shape["tag"] in FILLED]
    assert {shape["fill"] == behind for shape in marks if shape["open"]} == {True}
    assert {shape["fill"] == behind for shape in marks if not shape["open"]} == {False}
    assert {shape["dash"] for shape in marks if shape["open"] and shape["tag"] == "rect"} != {"none"}


@pytest.mark.parametrize("width", [320, 640, 800, 1280])
def test_words_of_charts_have_14_pixels_at_least_and_nothing_scrolls_sideways(width: int, example, visit) -> None:
    window = visit(example, width)
    window.go(PAGE)
    _, shapes = window.page.evaluate(INK)
    letters = [shape["letters"] for shape in shapes if shape["tag"] == "text"]
    assert letters
    assert min(letters) >= 14
    assert window.width == width


@pytest.mark.parametrize("width", [320, 1280])
def test_each_chart_is_heard_once_as_one_picture_with_its_name_and_what_is_drawn(width: int, example, visit) -> None:
    window = visit(example, width)
    window.go(PAGE)
    nodes = window.device.send("Accessibility.getFullAXTree")["nodes"]
    heard = [node for node in nodes if not node["ignored"]]
    names = Counter(node["name"]["value"] for node in heard if node["role"]["value"] == "image" and node.get("name"))
    charts = {name: count for name, count in names.items() if name.startswith("Example of a ")}
    assert len(charts) == 5
    assert set(charts.values()) == {1}
    told = [node["description"]["value"] for node in heard if node.get("name", {}).get("value") in charts]
    assert [len(each) > 20 for each in told] == [True] * 5
    inside = {node["name"]["value"] for node in heard if node["role"]["value"] == "StaticText"}
    assert inside & {"Exampleshire: 67.5%", "71.2%", "The scale does not start at 0", *told} == set()


def test_axe_finds_nothing_wrong_on_a_page_with_every_chart(example, visit) -> None:
    window = visit(example, 320)
    window.go(PAGE)
    assert window.faults() == []
    window.page.set_viewport_size({"width": 1280, "height": 800})
    assert window.faults() == []


def test_a_number_of_a_colour_stands_on_one_line_on_a_phone(example, visit) -> None:
    page = visit(example, 320).go(PAGE)
    lines = "(found) => found.map((each) => [each.textContent, each.getClientRects().length])"
    found = page.locator("td code").evaluate_all(lines)
    colours = {words: count for words, count in found if words.startswith("#")}
    assert len(colours) > 10
    assert {words for words, count in colours.items() if count > 1} == set()

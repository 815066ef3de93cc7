"""Every pair of colours that meet on the site can be read, in every scheme, whatever colours a council chooses."""

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plan.model.site import Colours
from plan.palette import DARK_PAGE, PALE, READABLE, WHITE, nearest
from plan.rendering import environment
from plan.schemes import schemes
from plan.stylesheet import stylesheet
from plan.views.visual_language import CHARTS, PAIRS, RING, colour_sheet, sample, too_faint
from plan.wording import Wording, default_words

OVERRIDES = Path(__file__).parents[2] / "overrides"
ANY = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")
UNREADABLE = {
    "light": ("--text: #14201f", "--text: #999999"),
    "dark": ("--quiet: #b4c2be", "--quiet: #4b5b58"),
    "contrast": ("--link: #ffe14d", "--link: #333333"),
}


@pytest.fixture(scope="module")
def css() -> str:
    return stylesheet(environment(OVERRIDES), Colours())


def test_every_pair_has_the_contrast_it_needs(css: str) -> None:
    assert list(too_faint(css)) == []


@settings(max_examples=settings.default.max_examples // 10)
@given(ANY, ANY, st.lists(ANY, min_size=1, max_size=4))
def test_every_pair_has_it_with_any_colours_that_a_council_may_choose(brand, accent, outcomes) -> None:
    chosen = Colours(
        brand=nearest(brand, WHITE, READABLE),
        accent=nearest(accent, WHITE, READABLE),
        outcomes=tuple(nearest(colour, PALE, READABLE) for colour in outcomes),
    )
    assert list(too_faint(stylesheet(environment(OVERRIDES), chosen))) == []


@pytest.mark.parametrize("scheme", UNREADABLE)
def test_a_colour_that_becomes_too_faint_in_one_scheme_is_found(css: str, scheme: str) -> None:
    before, after = UNREADABLE[scheme]
    assert before in css
    found = list(too_faint(css.replace(before, after)))
    assert found
    assert {each.partition(",")[0] for each in found} == {scheme}


def test_the_backgrounds_that_the_palette_counts_on_are_those_of_the_stylesheet(css: str) -> None:
    light, dark, _ = schemes(css)
    assert (light.colours["page"], light.colours["raised"], light.colours["soft"]) == (WHITE, WHITE, PALE)
    assert dark.colours["page"] == DARK_PAGE


def test_every_colour_that_rules_write_with_is_in_some_pair(css: str) -> None:
    used = {name for name in re.findall(r"[;{ ]color: *var\(--([a-z-]+)", css)}
    assert used <= {text for text, _, _ in PAIRS}


def test_every_colour_behind_words_is_in_some_pair(css: str) -> None:
    used = {name for name in re.findall(r"background(?:-color)?: *var\(--([a-z-]+)", css)}
    assert used - {"focus"} <= {behind for _, behind, _ in PAIRS}


def test_every_colour_by_name_is_shown_with_what_it_is_for(css: str) -> None:
    words = Wording(default_words())
    sheet = colour_sheet(css, words)
    assert {colour.name for colour in sheet.colours} == set(schemes(css)[0].colours)
    assert all(len(colour.values) == len(sheet.schemes) == 3 for colour in sheet.colours)
    assert [tone.number for tone in sheet.tones] == list(range(1, len(Colours().outcomes) + 1))


def test_a_ratio_is_rounded_down_so_that_a_failing_one_never_reads_as_passing() -> None:
    found = sample({"text": "#777777", "page": "#ffffff"}, "text", "page", 4.5)
    assert (found.ratio, found.is_enough) == ("4.4", False)


def test_of_the_ring_of_the_focus_the_colour_that_stands_out_counts() -> None:
    colours = {"focus": "#ffcf4a", "focus-edge": "#14201f", "page": "#ffffff", "brand": "#14201f"}
    assert sample(colours, RING, "page", 3).text == "#14201f"
    assert sample(colours, RING, "brand", 3).text == "#ffcf4a"


def test_charts_are_drawn_with_colours_whose_contrast_is_shown_and_held(css: str) -> None:
    rules = [
        (OVERRIDES / f"plan/styles/{name}.css").read_text(encoding="utf-8") for name in ("charts", "charts_by_group")
    ]
    used = set(re.findall(r"var\(--([a-z-]+)\)", "".join(rules))) & set(schemes(css)[0].colours)
    assert used == {name for pair in CHARTS for name in pair}
    assert {pair for pair in CHARTS if pair not in {(text, behind) for text, behind, _ in PAIRS}} == {("line", "page")}


def test_each_colour_of_a_chart_is_shown_in_every_scheme(css: str) -> None:
    shown = colour_sheet(css, Wording(default_words())).charts
    assert [each.name for each in shown] == [f"{text} on {behind}" for text, behind in CHARTS]
    assert all(each.is_enough for colour in shown for each in colour.samples)
    assert all(len(colour.samples) == 3 for colour in shown)

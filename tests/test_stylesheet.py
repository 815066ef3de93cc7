"""One stylesheet for each version, with the council's colours, for light, dark and high contrast."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from plan.audiences import STANDARD, YOUNG_PEOPLE
from plan.model.site import Colours
from plan.rendering import environment
from plan.stylesheet import OWN_PARTS, PARTS, stylesheet, stylesheet_for, stylesheets

OVERRIDES = Path(__file__).parents[1] / "overrides"
SOURCES = {file.stem: file.read_text(encoding="utf-8") for file in (OVERRIDES / "plan/styles").glob("*.css")}
NAME = re.compile(r"(--[a-z-]+):")
USED = re.compile(r"var\((--[a-z-]+)")


@pytest.fixture(scope="module")
def css() -> str:
    return stylesheet(environment(OVERRIDES), Colours(brand="#1c3f6e", accent="#8a3b12"))


def block(css: str, selector: str) -> str:
    """The declarations of the rule that begins with this selector."""
    return css.split(f"{selector} {{", 1)[1].split("}", 1)[0]


def test_every_file_of_styles_is_part_of_it() -> None:
    assert set(SOURCES) == {*PARTS, *(part for parts in OWN_PARTS.values() for part in parts)}


def test_each_version_loads_one_stylesheet_and_only_its_own_look() -> None:
    made = dict(stylesheets(environment(OVERRIDES), Colours()))
    assert set(made) == {"assets/plan.css", "assets/designers.css"} | {
        f"assets/{version.replace('_', '-')}.css" for version in OWN_PARTS
    }
    assert stylesheet_for(STANDARD, "outcomes/safe") == "assets/plan.css"
    assert stylesheet_for(YOUNG_PEOPLE, "young-people/outcomes/safe") == "assets/young-people.css"
    assert ".version-young-people" not in made["assets/plan.css"]
    assert ".version-young-people" in made["assets/young-people.css"]


def test_a_version_without_charts_does_not_load_how_they_look() -> None:
    made = dict(stylesheets(environment(OVERRIDES), Colours()))
    axis = SOURCES["charts"].partition("*/")[2].strip().splitlines()[0]
    assert axis in made["assets/plan.css"]
    assert axis not in made["assets/young-people.css"]
    assert ".ten-figures" in made["assets/young-people.css"]


def test_pages_for_designers_show_the_look_of_every_version() -> None:
    assert stylesheet_for(STANDARD, "maintain/visual-language") == "assets/designers.css"
    made = dict(stylesheets(environment(OVERRIDES), Colours()))
    for version in OWN_PARTS:
        assert f".version-{version.replace('_', '-')}" in made["assets/designers.css"]


def test_it_has_the_councils_colours(css: str) -> None:
    assert "--brand: #1c3f6e" in block(css, ":root")
    assert "--accent: #8a3b12" in block(css, ":root")


def test_a_council_without_an_accent_colour_gets_its_brand_colour() -> None:
    assert "--accent: #1c3f6e" in stylesheet(environment(OVERRIDES), Colours(brand="#1c3f6e"))


def test_each_outcome_has_its_tone_in_every_scheme(css: str) -> None:
    for number in range(1, len(Colours().outcomes) + 1):
        for scheme in ("", ":root:not([data-colours]) ", ":root[data-colours=dark] ", ":root[data-colours=contrast] "):
            assert set(NAME.findall(block(css, f"\n{scheme}.tone-{number}"))) == {"--tone", "--tone-tint"}


def test_every_scheme_names_the_same_colours(css: str) -> None:
    light = set(NAME.findall(block(css, ":root"))) - {"--brand", "--accent", "--on-brand"}
    dark = set(NAME.findall(block(css, ":root[data-colours=dark]")))
    contrast = set(NAME.findall(block(css, ":root[data-colours=contrast]")))
    assert dark == light
    assert contrast == light | {"--brand", "--accent"}


def test_a_dark_device_and_the_choice_of_dark_look_the_same(css: str) -> None:
    asked = css.split("@media screen and (prefers-color-scheme: dark) {", 1)[1]
    assert block(asked, ":root:not([data-colours])") == block(css, ":root[data-colours=dark]")


def test_paper_is_never_dark(css: str) -> None:
    before = css.partition("color-scheme: dark")[0]
    assert before.rfind("@media screen") > before.rfind("}\n}")
    for scheme in ("dark", "contrast"):
        start = css.index(f":root[data-colours={scheme}] {{")
        assert css.rfind("@media screen {", 0, start) > css.rfind("@media screen and", 0, start)


def test_rules_name_no_colour_that_is_not_defined(css: str) -> None:
    assert set(USED.findall(css)) <= set(NAME.findall(css))


def test_rules_outside_the_file_of_colours_take_their_colours_by_name() -> None:
    """Black and white apart, and what stands on the yellow of the focus: they are the same for everybody."""
    same = {"#000", "#fff", "#14201f"}
    for name, source in SOURCES.items():
        if name != "colours":
            assert set(re.findall(r"#[0-9a-f]{3,8}\b(?![^{]*\{)", source)) <= same, name


def test_nothing_in_it_moves_or_is_fetched(css: str) -> None:
    for word in ("animation", "transition", "scroll-behavior", "@import", "url(", "@font-face"):
        assert word not in css


def test_designers_comments_are_not_sent_to_readers(css: str) -> None:
    assert "/*" not in css
    assert not re.search(r"(?m)^\s+\S|^$", css.strip())

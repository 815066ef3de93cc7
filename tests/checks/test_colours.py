"""Colours that cannot be read, each with one that can, and colours of outcomes that look alike."""

import pytest

from plan.checks.colours import LEAST_DIFFERENCE
from plan.model.site import Colours
from plan.oklch import difference
from plan.palette import PALE, READABLE, WHITE, contrast, nearest, palette

SITE = "name: S\naddress: https://plan.example.org/\nexample: yes\norganisation: {{name: C}}\ncolours: {{{}}}\n"


@pytest.mark.parametrize("name", ["brand", "accent"])
def test_a_colour_on_which_white_text_cannot_be_read_is_an_error_that_names_another(checked, name):
    found = checked({"site.yml": SITE.format(f"{name}: '#ff6600'")})

    assert found.marked("colour-contrast").strip("'") == "#ff6600"
    assert "white text on #ff6600" in found.one("colour-contrast").what
    assert "its contrast is 2.9" in found.one("colour-contrast").what
    assert nearest("#ff6600", WHITE, READABLE) in found.one("colour-contrast").fix


@pytest.mark.parametrize("name", ["brand", "accent"])
def test_a_dark_colour_is_no_mistake(checked, name):
    assert checked({"site.yml": SITE.format(f"{name}: '#767676'")}).codes == []


def test_each_colour_of_an_outcome_must_be_readable_on_the_pale_grey_of_panels_too(checked):
    found = checked({"site.yml": SITE.format("outcomes: ['#1d5f8a', '#767676']")})

    assert found.marked("colour-contrast").strip("'") == "#767676"
    assert "its contrast is 4.1" in found.one("colour-contrast").what
    proposed = found.one("colour-contrast").fix.split("'")[1]
    assert contrast(proposed, PALE) >= READABLE
    assert checked({"site.yml": SITE.format(f"outcomes: ['#1d5f8a', '{proposed}']")}).codes == []


def test_every_failing_colour_is_named_at_once(checked):
    found = checked({"site.yml": SITE.format("brand: '#ffdd00', accent: '#ff6600', outcomes: ['#eeeeee', '#77aa77']")})
    assert found.codes == ["colour-contrast"] * 4


def test_two_outcomes_that_look_alike_are_a_doubt_at_the_second(checked):
    found = checked({"site.yml": SITE.format("outcomes: ['#1d5f8a', '#7a2f6b', '#1e608c']")})

    assert found.marked("colours-alike").strip("'") == "#1e608c"
    assert "outcomes 1 and 3" in found.one("colours-alike").what
    assert found.one("colours-alike").level == "warning"


def test_two_colours_that_look_alike_on_dark_pages_only_are_a_doubt_too(checked):
    assert difference("#000000", "#1b1b1b") > LEAST_DIFFERENCE
    assert checked({"site.yml": SITE.format("outcomes: ['#000000', '#1b1b1b']")}).codes == ["colours-alike"]


def test_the_colours_of_a_site_that_gives_none_have_no_problem(checked):
    assert checked({"site.yml": SITE.format("")}).codes == []
    tones = palette(Colours()).tones[1:]
    for number, one in enumerate(tones):
        for other in tones[number + 1 :]:
            assert min(difference(one.light, other.light), difference(one.dark, other.dark)) > LEAST_DIFFERENCE


def test_an_empty_list_and_a_colour_without_quotation_marks_are_told_at_their_line(checked):
    assert checked({"site.yml": SITE.format("outcomes: []")}).codes == ["empty"]
    unquoted = SITE.replace("colours: {{{}}}\n", "colours:\n  outcomes:\n    - #1d5f8a\n    - '#7a2f6b'\n").format()
    found = checked({"site.yml": unquoted})
    assert (found.problems[0].code, found.problems[0].line) == ("empty", 7)
    assert "Put quotation marks round a colour" in found.problems[0].fix

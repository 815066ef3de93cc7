"""Contrast as WCAG 2.2 defines it, and the darker colour that is proposed."""

import pytest

from plan.checks.colours import LEAST_CONTRAST, contrast, darker

SITE = "name: S\naddress: https://plan.example.org/\norganisation: {{name: C}}\ncolours: {{brand: '{}'}}\n"


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [("#000000", "#ffffff", 21), ("#ffffff", "#ffffff", 1), ("#767676", "#ffffff", 4.54), ("#777777", "#ffffff", 4.48)],
)
def test_contrast_is_that_of_the_guidelines(one, other, ratio):
    assert contrast(one, other) == contrast(other, one) == pytest.approx(ratio, abs=0.005)


@pytest.mark.parametrize("colour", ["#ff6600", "#00ff00", "#ffffff", "#777777", "#1d70b8", "#ffdd00"])
def test_the_proposed_colour_carries_white_text_and_is_only_as_dark_as_it_must_be(colour):
    assert LEAST_CONTRAST <= contrast(darker(colour), "#ffffff") < max(4.7, contrast(colour, "#ffffff") + 0.1)


def test_the_proposed_colour_keeps_its_hue():
    red, green, blue = (int(darker("#ff0000")[at : at + 2], 16) for at in (1, 3, 5))

    assert red > 200
    assert green == blue == 0


def test_a_brand_colour_on_which_white_text_cannot_be_read_is_an_error_that_names_another(checked):
    found = checked({"site.yml": SITE.format("#ff6600")})

    assert found.marked("colour-contrast").strip("'") == "#ff6600"
    assert "its contrast is 2.9" in found.one("colour-contrast").what
    assert darker("#ff6600") in found.one("colour-contrast").fix


def test_a_dark_brand_colour_is_no_mistake(checked):
    assert checked({"site.yml": SITE.format("#767676")}).codes == []

"""OKLCH: figures of its author, there and back, hues that stay, and how different colours look."""

from math import degrees, pi

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plan.oklch import Oklch, difference, light, oklch

COLOURS = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")


@pytest.mark.parametrize(
    ("colour", "lightness", "chroma", "hue"),
    [("#ff0000", 0.628, 0.258, 29.2), ("#00ff00", 0.866, 0.295, 142.5), ("#0000ff", 0.452, 0.313, 264.1)],
)
def test_the_primaries_have_the_figures_that_css_color_4_gives(colour, lightness, chroma, hue):
    found = oklch(colour)
    assert (found.lightness, found.chroma) == pytest.approx((lightness, chroma), abs=0.0006)
    assert degrees(found.hue) % 360 == pytest.approx(hue, abs=0.1)


@settings(deadline=None)
@given(COLOURS)
def test_every_colour_comes_back_as_it_was(colour):
    assert oklch(colour).hex == colour


@settings(deadline=None)
@given(st.floats(0.2, 1), st.floats(0, 0.4), st.floats(-pi, pi))
def test_a_colour_that_no_screen_shows_gets_paler_but_neither_lighter_nor_of_another_hue(lightness, chroma, hue):
    found = oklch(Oklch(lightness, chroma, hue).hex)
    assert found.lightness == pytest.approx(lightness, abs=0.02)
    assert found.chroma <= chroma + 0.02
    if found.chroma > 0.04:
        turned = abs(degrees(found.hue - hue)) % 360
        assert min(turned, 360 - turned) < 10


def test_half_of_a_screens_value_is_much_less_than_half_of_its_light():
    assert light("#ff0080") == pytest.approx((1, 0, 0.2159), abs=0.0001)


@settings(deadline=None)
@given(COLOURS, COLOURS)
def test_colours_differ_from_each_other_alike_and_from_themselves_not_at_all(one, other):
    assert difference(one, other) == difference(other, one)
    assert (difference(one, other) == 0) == (one == other)


def test_black_and_white_differ_by_the_whole_scale():
    assert difference("#000000", "#ffffff") == pytest.approx(1, abs=0.001)

"""What a council's colours become: contrast as WCAG 2.2 defines it, the nearest readable colour, tones that hold."""

from math import degrees

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plan.model.site import Colours
from plan.oklch import difference, oklch
from plan.palette import DARK_PAGE, PALE, READABLE, WHITE, contrast, nearest, palette, tone

COLOURS = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")


def turned(one: str, other: str) -> float:
    """By how many degrees two hues differ; none where one of the colours is nearly grey and has no hue."""
    if min(oklch(one).chroma, oklch(other).chroma) < 0.04:
        return 0
    angle = abs(degrees(oklch(one).hue - oklch(other).hue)) % 360
    return min(angle, 360 - angle)


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [("#000000", "#ffffff", 21), ("#ffffff", "#ffffff", 1), ("#767676", "#ffffff", 4.54), ("#777777", "#ffffff", 4.48)],
)
def test_contrast_is_that_of_the_guidelines(one, other, ratio):
    assert contrast(one, other) == contrast(other, one) == pytest.approx(ratio, abs=0.005)


@settings(deadline=None)
@given(COLOURS, COLOURS, st.sampled_from([3.0, 4.5, 7.0]))
def test_the_nearest_colour_always_passes_or_there_is_none(colour, against, least):
    if max(contrast(against, "#000000"), contrast(against, WHITE)) < least:
        with pytest.raises(ValueError, match="no colour has a contrast of"):
            nearest(colour, against, least)
    else:
        found = nearest(colour, against, least)
        assert contrast(found, against) >= least
        assert turned(found, colour) < 10


@settings(deadline=None)
@given(COLOURS, COLOURS)
def test_a_colour_that_passes_is_its_own_nearest(colour, against):
    assert nearest(colour, against, contrast(colour, against)) == colour


@settings(deadline=None)
@given(COLOURS, st.sampled_from([WHITE, PALE, DARK_PAGE]))
def test_a_colour_is_changed_no_further_than_it_must_be(colour, against):
    found = nearest(colour, against, READABLE)
    assert found == colour or contrast(found, against) < READABLE + 0.2


def test_darker_or_lighter_whichever_is_nearer():
    grey = "#767676"
    for colour in ("#5a5a5a", "#8a8a8a", "#222222", "#dddddd"):
        found = nearest(colour, grey, 3)
        darker, lighter = nearest("#000000", grey, 3), nearest("#ffffff", grey, 3)
        assert difference(colour, found) <= min(difference(colour, darker), difference(colour, lighter))
    assert contrast(nearest("#5a5a5a", grey, 3), WHITE) > contrast(grey, WHITE)
    assert contrast(nearest("#a5a5a5", grey, 3), WHITE) < contrast(grey, WHITE)


@settings(deadline=None)
@given(COLOURS)
def test_a_tone_can_be_read_wherever_it_stands_whatever_the_colour(colour):
    made = tone(colour)
    for against in (WHITE, PALE, made.light_tint):
        assert contrast(made.light, against) >= 4.5
    assert contrast(made.dark, "#0f1716") >= 7
    assert contrast(made.dark, made.dark_tint) >= 4.5


@settings(deadline=None)
@given(COLOURS)
def test_tints_are_backgrounds_on_which_text_of_the_page_can_be_read(colour):
    made = tone(colour)
    assert contrast("#14201f", made.light_tint) >= 13
    assert contrast("#e9f0ee", made.dark_tint) >= 11


@settings(deadline=None)
@given(COLOURS)
def test_a_tone_keeps_the_hue_of_its_colour(colour):
    made = tone(colour)
    assert max(turned(colour, made.light), turned(colour, made.dark)) < 10


@settings(deadline=None)
@given(COLOURS)
def test_a_readable_colour_is_used_exactly_as_the_council_gives_it(colour):
    if contrast(colour, PALE) >= READABLE:
        assert tone(colour).light == colour


def test_the_first_tone_is_the_brands_and_the_others_are_the_outcomes_in_order():
    made = palette(Colours(brand="#1C3F6E", outcomes=("#7a2f6b", "#2d6a2e")))
    assert [each.light for each in made.tones] == ["#1c3f6e", "#7a2f6b", "#2d6a2e"]


def test_buttons_have_the_brand_colour_unless_the_council_says_otherwise():
    assert palette(Colours(brand="#1c3f6e")).accent == "#1c3f6e"
    assert palette(Colours(brand="#1c3f6e", accent="#8A3B12")).accent == "#8a3b12"


def test_the_brand_stays_itself_in_its_band_even_where_as_text_it_has_to_be_darker():
    made = palette(Colours(brand="#767676"))
    assert made.brand == "#767676"
    assert contrast(made.tones[0].light, PALE) >= READABLE
    assert made.tones[0].light != "#767676"


def test_colours_that_differ_only_in_lightness_differ_on_dark_pages_too():
    assert difference(tone("#0b3d6b").dark, tone("#2a6fb0").dark) > 0.06

"""How much room a text takes in a font that is not known."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plan.charts.text_width import text_width, wrapped

TEXTS = st.text(st.characters(categories=["L", "N", "P", "S", "Zs", "M"]), max_size=40)


@pytest.mark.parametrize(
    ("text", "arial", "dejavu"),
    [("Exampleshire", 6.058, 6.775), ("Statistical neighbours", 9.505, 10.867), ("1,234.5%", 4.226, 4.767)],
)
def test_it_is_no_less_than_in_narrow_and_wide_fonts_and_not_much_more(text: str, arial: float, dejavu: float) -> None:
    """The widths of Arial and of DejaVu Sans are those that Pillow measures with their files, by em."""
    assert arial * 10 < dejavu * 10 <= text_width(text, 10) < dejavu * 10 * 1.1


def test_it_grows_with_the_size_of_the_letters_and_with_their_weight() -> None:
    assert text_width("Target", 20) == pytest.approx(2 * text_width("Target", 10))
    assert text_width("Target", 10, bold=True) > 1.1 * text_width("Target", 10)


def test_a_letter_with_its_accent_is_as_wide_as_without() -> None:
    assert text_width("ŵŷéÅ", 10) == text_width("wyeA", 10)
    assert text_width("e\u0301", 10) == text_width("e", 10)


@pytest.mark.parametrize("text", ["児", "ｗ", "م", "Ж", "ঈ", "👶"])
def test_a_letter_of_another_writing_is_at_least_an_em(text: str) -> None:
    assert text_width(text, 10) >= 10


def test_a_text_that_fits_stays_in_one_line() -> None:
    assert wrapped("Children in care", 10, 500) == ("Children in care",)


def test_a_longer_text_is_broken_at_its_spaces() -> None:
    assert wrapped("Children in care", 10, text_width("Children in", 10)) == ("Children in", "care")


def test_a_word_that_is_too_long_for_a_line_is_broken_inside() -> None:
    lines = wrapped("a Llanfairpwllgwyngyll b", 10, 60)
    assert "".join(lines).replace(" ", "") == "aLlanfairpwllgwyngyllb"
    assert len(lines) > 2


def test_a_text_of_nothing_but_spaces_has_no_lines() -> None:
    assert wrapped("  ", 10, 60) == ()


@given(TEXTS, st.floats(20, 300), st.booleans())
def test_no_line_is_wider_than_its_room_and_nothing_is_lost(text: str, room: float, bold: bool) -> None:
    lines = wrapped(text, 10, room, bold=bold)
    assert "".join("".join(lines).split()) == "".join(text.split())
    assert all(text_width(line, 10, bold=bold) <= room for line in lines)

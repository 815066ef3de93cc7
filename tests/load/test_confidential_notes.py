"""A note beside a hidden figure names no number, in figures or in words, but years and thresholds."""

import pytest

from plan.load.confidential_notes import names_a_number, thresholds_in


@pytest.mark.parametrize(
    "note",
    [
        "3 children",
        "Three children",
        "Between one and four",
        "a couple of children",
        "ONE child",
        "twenty-three children",
        "½ of them",
        "٣ children",
        "2024: 7 children",
        "fewer than 5, really 4",
        "12 in 2024",
        "Ⅳ children",
        "several hundreds",
        "a thousand children",
        "Doubled since last year",
        "the same as last year",
        "The same number as in 2023",
    ],
)
def test_a_number_is_found_however_it_is_written(note: str) -> None:
    assert names_a_number(note)


@pytest.mark.parametrize(
    "note",
    [
        "Too few in 2021 to 2022 to show",
        "Hidden in 2023-24 and 2024/25",
        "Fewer than 5 children",
        "below five",
        "Hidden for the same reason as last year",
        "No one may be recognised",
        "Hidden so that someone is not recognised, often a child alone",
        "",
    ],
)
def test_years_thresholds_and_words_that_are_no_numbers_may_stand_there(note: str) -> None:
    assert not names_a_number(note)


@pytest.mark.parametrize(
    ("note", "numbers"),
    [
        ("Fewer than 5 children", (5,)),
        ("less than ten, or under 6", (10, 6)),
        ("below twenty", (20,)),
        ("below ninety", (0,)),
        ("Too few to show", ()),
    ],
)
def test_the_thresholds_of_a_note_are_read(note: str, numbers: tuple[int, ...]) -> None:
    assert thresholds_in(note) == numbers

"""The starter set of pictures: enough names for a plan, each with a drawing, and found by the words people use."""

from __future__ import annotations

import re

import pytest

from plan.load.starter_pictures import further_pictures, near_pictures, starter_set
from plan.model.reference import Pictures
from plan.pictures.openmoji import drawing
from plan.pictures.svg import clean_svg

CREDIT = {"title": "Our drawings", "author": "Jo", "licence": "CC BY 4.0"}
NAMES = [each.name for each in starter_set()]


def test_it_has_the_names_that_a_plan_needs() -> None:
    assert len(NAMES) >= 80
    assert {"family", "house", "school", "doctor", "shield", "police", "meeting", "vote", "wheelchair", "cash"} <= {
        *NAMES
    }
    assert {"better", "worse", "same", "thinking", "calendar", "target", "tick"} <= {*NAMES}


@pytest.mark.parametrize("each", starter_set(), ids=NAMES)
def test_each_name_is_an_id_with_a_drawing_and_words_that_find_it(each) -> None:
    assert re.fullmatch(r"[a-z][a-z0-9-]{1,29}", each.name)
    file = drawing(each.openmoji)
    assert file
    assert clean_svg(file.read_bytes())
    assert each.also


def test_no_two_names_have_the_same_drawing() -> None:
    assert len({each.openmoji for each in starter_set()}) == len(NAMES)


def test_a_plan_can_use_the_starter_set_without_naming_anything() -> None:
    assert [each.id for each in further_pictures(Pictures(), ())] == NAMES


def test_what_the_plan_names_itself_takes_the_place_of_the_starter_picture() -> None:
    own = Pictures.model_validate({"pictures": [{"id": "shield", "openmoji": "1F510"}]})
    assert "shield" not in {each.id for each in further_pictures(own, ())}


def test_a_whole_set_of_its_own_is_files_whose_names_begin_alike() -> None:
    own = Pictures.model_validate({"own_set": {"prefix": "drawn-", "credit": CREDIT}})
    found = {
        each.id: each for each in further_pictures(own, ("drawn-shield.svg", "drawn-foster-home.png", "report.pdf"))
    }
    assert found["shield"].file == "drawn-shield.svg"
    assert found["foster-home"].credit == own.own_set.credit
    assert found["house"].openmoji
    assert "report" not in found


@pytest.mark.parametrize(
    ("wanted", "first"),
    [
        ("sheild", "shield"),
        ("teenager", "young-person"),
        ("mental_health", "brain"),
        ("GP", "doctor"),
        ("listen", "ear"),
    ],
)
def test_a_wrong_name_leads_to_the_nearest_by_its_letters_or_by_its_meaning(wanted: str, first: str) -> None:
    assert near_pictures(wanted, NAMES)[0] == first


def test_autism_is_never_a_puzzle() -> None:
    """Many autistic people do not want to be shown as a piece that is missing or does not fit."""
    assert "puzzle" not in near_pictures("autism", NAMES)


def test_only_names_that_the_plan_can_use_are_proposed() -> None:
    assert near_pictures("sheild", ["house"]) == ()


def test_never_more_than_three_are_proposed() -> None:
    assert len(near_pictures("book", NAMES)) <= 3

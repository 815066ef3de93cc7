"""A group is given each idea on a row of its own, with the picture that stands beside it."""

from __future__ import annotations

from typing import Any

import pytest

from plan.audiences import EASY_READ, YOUNG_PEOPLE
from plan.in_step.simplified import simplified_texts
from plan.views.review_pack import PackRow, review_pack_view

OUTCOME: dict[str, Any] = {
    "id": "safe",
    "title": "Safe from harm",
    "good_looks_like": "You are safe.",
    "easy_read": {
        "title": "Being safe",
        "good_looks_like": [{"text": "You are safe at home.", "picture": "house"}, {"text": "We help you."}],
    },
    "young_people": {"what_it_means": "You can **tell** an adult.\n\n- That adult acts.\n- You are believed."},
}
PICTURES = {"pictures": [{"id": "house", "openmoji": "1F3E0"}]}


@pytest.fixture
def view(make_edition):
    def make(audience):
        edition = make_edition(audience=audience, outcomes=[OUTCOME], pictures=PICTURES)
        texts = [text for text in simplified_texts(edition.plan) if text.version == audience.id]
        return review_pack_view(edition, texts)

    return make


def test_each_idea_is_a_row_with_its_picture(view) -> None:
    (section,) = view(EASY_READ).sections

    assert section.title == "Being safe"
    assert section.rows == (
        PackRow("Being safe"),
        PackRow("You are safe at home.", "pictures/house.svg"),
        PackRow("We help you."),
    )
    assert view(EASY_READ).pictures == ("pictures/house.svg",)


def test_each_paragraph_and_item_is_a_row_where_a_version_has_prose(view) -> None:
    (section,) = view(YOUNG_PEOPLE).sections

    assert section.title == "Safe from harm"
    assert [row.text for row in section.rows] == ["You can tell an adult.", "That adult acts.", "You are believed."]


def test_whoever_ran_the_session_is_told_how_to_record_it(view) -> None:
    assert (
        view(EASY_READ)
        .sections[0]
        .command.startswith("python -m plan accept outcomes/safe --version easy_read --readers")
    )


def test_the_group_is_asked_in_words_of_its_version(view) -> None:
    assert "Read each row. Then tick a box." in view(EASY_READ).what
    assert "Do they sound right to you?" in view(YOUNG_PEOPLE).what[0]

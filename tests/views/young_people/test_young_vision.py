"""What we want for you: only what the plan says in young people's words."""

from typing import Any

import pytest

from plan.audiences import YOUNG_PEOPLE
from plan.page import Link
from plan.views.young_people.vision import Hope, Letter, VisionView, pages

SAFE = {"id": "safe", "title": "Safe from harm", "young_people": {"title": "Safe", "summary": "Nobody hurts you."}}
WELL = {"id": "well", "title": "Well"}


def shown(make_edition, **plan: Any) -> list[VisionView]:
    edition = make_edition(audience=YOUNG_PEOPLE, plan=plan, outcomes=[SAFE, WELL])
    return [page.view for page in pages(edition)]


def test_a_vision_without_own_words_has_no_page(make_edition) -> None:
    assert shown(make_edition) == []
    assert shown(make_edition, vision={"text": "For adults."}) == []


def test_the_vision_is_in_its_own_words(make_edition) -> None:
    edition = make_edition(
        audience=YOUNG_PEOPLE, plan={"vision": {"text": "For adults.", "young_people": {"text": "For you."}}}
    )
    (page,) = pages(edition)
    assert (page.path, page.title, page.view.text) == ("young-people/vision", "What we want for you", "For you.")
    assert page.description == "For you."


def test_a_hope_leads_to_the_outcomes_that_young_people_can_read(make_edition) -> None:
    hopes = [
        {"id": "home", "text": "A home.", "outcomes": ["safe", "well"], "young_people": {"text": "You have a home."}},
        {"id": "other", "text": "For adults."},
    ]
    (view,) = shown(make_edition, vision={"aspirations": hopes})
    assert view.hopes == (Hope("You have a home.", (Link("Safe", "young-people/outcomes/safe"),)),)


@pytest.mark.parametrize(
    ("own", "title"),
    [({"text": "Dear you."}, "A letter to you: Chair"), ({"text": "Dear you.", "title": "Hello"}, "Hello")],
)
def test_a_letter_to_young_people_is_shown_and_one_to_adults_is_not(make_edition, own: Any, title: str) -> None:
    statements = [
        {"id": "to-you", "kind": "foreword", "role": "Chair", "words": "Dear all.", "young_people": own},
        {"id": "to-all", "role": "Mayor", "words": "Dear all."},
    ]
    (view,) = shown(make_edition, statements=statements)
    assert view.letters == (Letter(title, "Dear you."),)

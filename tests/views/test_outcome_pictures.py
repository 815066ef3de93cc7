"""An outcome's picture leads through all its pages, as its colour does."""

from collections.abc import Callable
from typing import Any

import pytest

from plan.edition import Edition
from plan.page import PlanPage
from plan.pages import pages
from plan.pictures.published import published_pictures
from plan.views.previous import earlier_edition

MakeEdition = Callable[..., Edition]
NAMES = {"sunrise": "1F305", "shield": "1F6E1", "heart": "2764", "star": "2B50"}
PICTURES = {"pictures": [{"id": name, "openmoji": code} for name, code in NAMES.items()]}
OUTCOMES = [
    {"id": "safe", "title": "Safe", "measures": ["waits"], "picture": "shield"},
    {"id": "well", "title": "Well", "measures": ["waits", "alone"], "picture": "heart"},
    {"id": "plain", "title": "Plain"},
]
ACTION = {"title": "Do it", "ongoing": "yes", "status": {"state": "in_progress", "as_of": "2026-10-01"}}
ACTIONS = [{**ACTION, "id": "hub", "outcomes": ["well", "safe"]}, {**ACTION, "id": "other"}]
VISION = {"text": "Every child is safe.", "picture": "sunrise"}


@pytest.fixture(name="edition")
def edition_fixture(make_edition: MakeEdition, make_measure: Callable[..., Any]) -> Edition:
    measures = [make_measure(), make_measure(id="alone"), make_measure(id="nowhere")]
    records = {"outcomes": OUTCOMES, "actions": ACTIONS, "measures": measures, "pictures": PICTURES}
    return make_edition(plan={"vision": VISION}, **records)


@pytest.fixture(name="found")
def found_fixture(edition: Edition) -> dict[str, PlanPage]:
    return {page.path: page for page in pages((edition,))}


@pytest.mark.parametrize(
    ("path", "picture"),
    [
        ("", "sunrise"),
        ("vision", "sunrise"),
        ("outcomes/safe", "shield"),
        ("outcomes/plain", ""),
        ("measures/waits", "shield"),
        ("measures/alone", "heart"),
        ("measures/nowhere", ""),
        ("actions/hub", "heart"),
        ("actions/other", ""),
        ("actions/filter/outcome-safe", "shield"),
        ("actions/filter/state-ongoing", ""),
        ("outcomes", ""),
    ],
)
def test_a_page_has_the_picture_of_the_outcome_that_it_belongs_to(
    found: dict[str, PlanPage], path: str, picture: str
) -> None:
    assert found[path].picture == (f"pictures/{picture}.svg" if picture else "")


def test_wherever_an_outcome_has_its_colour_it_has_its_picture(found: dict[str, PlanPage]) -> None:
    pictures = {1: "pictures/shield.svg", 2: "pictures/heart.svg", 3: ""}
    coloured = [page for page in found.values() if page.colour]
    assert len(coloured) > 6
    assert [page.path for page in coloured if page.picture != pictures[page.colour]] == []


def test_cards_of_outcomes_have_their_pictures(found: dict[str, PlanPage]) -> None:
    for cards in (found[""].view.outcomes, found["outcomes"].view.cards):  # type: ignore[attr-defined]
        assert [card.picture for card in cards] == ["pictures/shield.svg", "pictures/heart.svg", ""]


def test_a_picture_that_no_page_shows_is_not_published(edition: Edition, found: dict[str, PlanPage]) -> None:
    shown = [each.picture.id for each in published_pictures(edition.plan, found.values())]
    assert shown == ["sunrise", "shield", "heart"]


def test_outcomes_of_an_earlier_plan_may_have_the_same_pictures(make_edition: MakeEdition, make_plan: Any) -> None:
    old = make_plan(id="2018", outcomes=[*OUTCOMES[2:], {"id": "old", "title": "Old", "picture": "star"}])
    edition = make_edition(pictures=PICTURES, previous=[old])
    found = {page.path: page for page in pages((edition,))}
    assert found["previous/2018/outcomes/old"].picture == "pictures/star.svg"
    assert earlier_edition(edition, old).picture_path("star") == "pictures/star.svg"

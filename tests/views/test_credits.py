"""Credits: pictures, words and software of others."""

from dataclasses import dataclass

from plan.page import PlanPage
from plan.pictures.published import published_pictures
from plan.views.credits import SOFTWARE, credited, pages

DRAWING = {
    "id": "hub",
    "file": "hub.svg",
    "credit": {"title": "The hub", "author": "A. Drawer", "licence": "CC BY 4.0", "consent": "recorded"},
}
STAR, HEART = {"id": "a-star", "openmoji": "2B50"}, {"id": "heart", "openmoji": "2764"}


@dataclass(frozen=True)
class Shown:
    """A view with one picture."""

    picture: str


def view(make_edition, *shown: str, **records):
    """What the page shows where other pages show these pictures."""
    edition = make_edition(**records)
    others = [PlanPage(name, "any", name, Shown(f"pictures/{name}.svg"), "") for name in shown]
    return next(credited(edition, pages(edition), published_pictures(edition.plan, others))).view


def test_a_picture_of_our_own_names_who_made_it_its_licence_and_that_people_agreed(make_edition) -> None:
    (picture,) = view(make_edition, "hub", pictures={"pictures": [DRAWING, STAR]}).pictures
    assert picture.title == "The hub"
    assert {"A. Drawer", "CC BY 4.0"} <= {fact.text for fact in picture.facts}
    assert len(picture.facts) == 3


def test_just_the_pictures_that_pages_show_are_credited(make_edition) -> None:
    listed = {"pictures": [HEART, STAR, DRAWING]}
    assert view(make_edition, pictures=listed).openmoji == view(make_edition, pictures=listed).pictures == ()
    (star,) = view(make_edition, "a-star", pictures=listed).openmoji
    assert (star.label, star.text) == ("a star", "OpenMoji 2B50")
    assert view(make_edition, "hub", pictures=listed).openmoji == ()


def test_a_drawing_with_two_names_is_credited_once_by_the_first(make_edition) -> None:
    listed = {"pictures": [HEART, STAR, {"id": "love", "openmoji": "2764"}]}
    shown = view(make_edition, "a-star", "love", "heart", pictures=listed).openmoji
    assert [fact.label for fact in shown] == ["a star", "heart"]


def test_other_pages_stay_as_they_are(make_edition) -> None:
    page = PlanPage("a", "any", "A", None, "")
    assert [*credited(make_edition(), (page,), ())] == [page]


def test_a_plan_made_from_a_document_of_others_says_so(make_edition) -> None:
    source = {"title": "Strategy", "publisher": "Stockport Council", "reworded": "yes"}
    found = view(make_edition, plan={"source": source})
    assert [fact.text for fact in found.source] == ["Strategy", "Stockport Council"]
    assert found.source_note
    assert view(make_edition).source == ()


def test_the_software_is_named_with_its_licence(make_edition) -> None:
    assert {fact.label for fact in view(make_edition).software} == {name for name, _, _ in SOFTWARE}
    assert all(fact.text for fact in view(make_edition).software)

"""Credits: pictures, words and software of others."""

from plan.views.credits import SOFTWARE, pages

PHOTO = {
    "id": "hub",
    "file": "hub.jpg",
    "credit": {"title": "The hub", "author": "A. Photographer", "licence": "CC BY 4.0", "consent": "recorded"},
}


def view(make_edition, **records):
    (page,) = pages(make_edition(**records))
    return page.view


def test_a_picture_of_our_own_names_who_made_it_its_licence_and_that_people_agreed(make_edition) -> None:
    (picture,) = view(make_edition, pictures={"pictures": [PHOTO]}).pictures
    assert picture.title == "The hub"
    assert {"A. Photographer", "CC BY 4.0"} <= {fact.text for fact in picture.facts}
    assert len(picture.facts) == 3


def test_openmoji_is_thanked_when_its_pictures_are_chosen_and_only_then(make_edition) -> None:
    assert view(make_edition, pictures={"pictures": [{"id": "star", "openmoji": "2B50"}]}).openmoji
    assert not view(make_edition, pictures={"pictures": [PHOTO]}).openmoji


def test_a_plan_made_from_a_document_of_others_says_so(make_edition) -> None:
    source = {"title": "Strategy", "publisher": "Stockport Council", "reworded": "yes"}
    found = view(make_edition, plan={"source": source})
    assert [fact.text for fact in found.source] == ["Strategy", "Stockport Council"]
    assert found.source_note
    assert view(make_edition).source == ()


def test_the_software_is_named_with_its_licence(make_edition) -> None:
    assert {fact.label for fact in view(make_edition).software} == {name for name, _, _ in SOFTWARE}
    assert all(fact.text for fact in view(make_edition).software)

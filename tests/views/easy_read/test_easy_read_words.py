"""The word list in easy read, made of the hard words that its pages explain."""

from typing import Any

from plan.audiences import EASY_READ
from plan.page import Link, PlanPage
from plan.views.easy_read.topic import IdeasPageView, Section
from plan.views.easy_read.words import pages
from plan.views.ideas import IdeaView

HUB = {"id": "hub", "term": "Family hub", "meaning": "Help under one roof."}
CARE = {"id": "care", "term": "Care", "meaning": "Looked after."}
SAID = (IdeaView("A ", "hub", " is near.", term="hub"), IdeaView("A hub is a place for families."))


def listed(make_edition, rows: tuple[IdeaView, ...] = SAID, *terms: dict[str, Any], **more: Any) -> list[PlanPage]:
    edition = make_edition(audience=EASY_READ, glossary={"terms": list(terms or (HUB, CARE))}, **more)
    view = IdeasPageView((Section(ideas=rows),))
    made = [PlanPage(f"easy-read/outcomes/{id_}", "any", id_.title(), view, "") for id_ in ("safe", "well")]
    return list(pages(edition, made))


def sections(found: list[PlanPage]) -> dict[str, Section]:
    (page,) = found
    assert isinstance(page.view, IdeasPageView)
    return {section.id: section for section in page.view.sections if section.id}


def test_only_words_that_a_page_explains_are_listed_with_the_pages_where_they_stand(make_edition) -> None:
    found = sections(listed(make_edition))
    assert list(found) == ["hub"]
    assert [idea.words for idea in found["hub"].ideas] == ["A hub is a place for families."]
    assert found["hub"].links == (
        Link("You can find this word here: Safe", "easy-read/outcomes/safe"),
        Link("You can find this word here: Well", "easy-read/outcomes/well"),
    )


def test_there_is_no_list_where_no_hard_word_is_explained(make_edition) -> None:
    assert listed(make_edition, (IdeaView("All is easy."),)) == []


def test_the_word_lists_own_meaning_and_picture_come_first(make_edition) -> None:
    own = {"term": "Hub", "meaning": [{"text": "A house with help."}]}
    pictures = {"pictures": [{"id": "house", "openmoji": "1F3E0"}]}
    found = sections(listed(make_edition, SAID, {**HUB, "picture": "house", "easy_read": own}, pictures=pictures))
    assert (found["hub"].title, found["hub"].ideas[0].words) == ("Hub", "A house with help.")
    assert found["hub"].ideas[0].picture == "pictures/house.svg"


def test_words_stand_in_the_order_of_the_alphabet(make_edition) -> None:
    rows = (*SAID, IdeaView("In care.", term="care"), IdeaView("Care is a home."))
    assert list(sections(listed(make_edition, rows))) == ["care", "hub"]

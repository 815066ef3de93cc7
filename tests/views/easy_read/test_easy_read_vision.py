"""The vision in easy read: its own texts, and never those of the standard version."""

from plan.audiences import EASY_READ
from plan.views.easy_read.vision import pages

TEXT = {"text": [{"text": "You have a good life."}]}


def test_there_is_no_page_without_easy_read_texts(make_edition) -> None:
    vision = {"text": "Good lives.", "aspirations": [{"id": "home", "text": "A safe home."}]}
    assert list(pages(make_edition(audience=EASY_READ, plan={"vision": vision}))) == []


def test_the_vision_its_hopes_and_what_leaders_say_are_told(make_edition, said) -> None:
    hopes = [{"id": "home", "text": "A safe home.", "easy_read": TEXT}, {"id": "well", "text": "Good health."}]
    vision = {"text": "Good lives.", "aspirations": hopes, "easy_read": {"title": "What we hope", **TEXT}}
    statement = {"id": "chair", "role": "Chair", "words": "Hear, hear.", "easy_read": TEXT}
    (page,) = pages(make_edition(audience=EASY_READ, plan={"vision": vision, "statements": [statement]}))
    assert (page.path, page.title) == ("easy-read/vision", "What we hope")
    told = said(page.view)
    assert list(told) == ["", "What we hope for", "What this person says: Chair"]
    assert set(map(tuple, told.values())) == {("You have a good life.",)}


def test_a_statement_that_is_hidden_before_an_election_is_hidden_here_too(make_edition) -> None:
    statement = {"id": "chair", "role": "Chair", "words": "Hear.", "easy_read": TEXT, "hide_from": "2026-11-01"}
    assert list(pages(make_edition(audience=EASY_READ, plan={"statements": [statement]}))) == []

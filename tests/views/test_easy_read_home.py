"""The start of the easy read version, with everything that a plan may have or lack."""

from collections.abc import Sequence
from typing import Any

import pytest

from plan.audiences import EASY_READ
from plan.page import Link, PlanPage
from plan.views.easy_read_home import EasyReadHomeView, pages
from plan.views.ideas import IdeaView

VISION = {"text": "Good lives.", "easy_read": {"text": [{"text": "You have a good life."}]}}
SAFE = {
    "id": "safe",
    "title": "Safe from harm",
    "easy_read": {"title": "Being safe", "good_looks_like": [{"text": f"Idea {number}."} for number in range(1, 6)]},
}


def home(make_edition, others: Sequence[str] = (), **records: Any) -> tuple[PlanPage, EasyReadHomeView]:
    edition = make_edition(audience=EASY_READ, **records)
    found = [PlanPage(path, "any", path.title(), None, "") for path in others]
    (page,) = pages(edition, found)
    assert isinstance(page.view, EasyReadHomeView)
    return page, page.view


def words(ideas: Sequence[IdeaView]) -> list[str]:
    return [idea.text + idea.hard + idea.rest for idea in ideas]


def test_a_plan_with_next_to_nothing_still_says_who_we_are_what_this_is_and_that_help_is_fine(make_edition) -> None:
    page, view = home(make_edition)
    assert (page.path, page.title) == ("easy-read", "Start here")
    assert words(view.who_we_are) == ["We are Exampleshire County Council."]
    assert words(view.what_this_is) == ["This is a plan for Exampleshire.", "We use this plan now."]
    assert "ask someone to help" in " ".join(words(view.how_to_read))
    assert (view.vision, view.outcomes, view.helplines, view.meanwhile, view.to_come) == ((), (), (), (), ())
    assert view.standard.path == ""


def test_its_texts_come_from_the_plan(make_edition) -> None:
    own = {"title": "Our plan", "who_we_are": [{"text": "We are us."}], "what_is_this": [{"text": "A plan."}]}
    page, view = home(make_edition, plan={"easy_read": own, "vision": VISION, "status": "draft"})
    assert page.eyebrow == "Our plan"
    assert words(view.who_we_are) == ["We are us."]
    assert words(view.what_this_is) == ["A plan.", "The plan is a draft.", "A draft is not finished."]
    assert words(view.vision) == ["You have a good life."]


def test_the_dates_of_the_plan_are_said_one_by_one(make_edition) -> None:
    _, view = home(make_edition, plan={"period": {"start": "2026-04-01", "end": "2030-03"}})
    assert words(view.what_this_is)[-2:] == ["The plan starts on 1 April 2026.", "The plan ends in March 2030."]


def test_a_plan_of_which_nobody_knows_whether_it_was_adopted_is_not_said_to_be_used(make_edition) -> None:
    _, view = home(make_edition, plan={"not_in_source": [{"what": "adoption", "note": "It does not say."}]})
    assert words(view.what_this_is) == ["This is a plan for Exampleshire."]


def test_each_outcome_has_its_title_and_its_first_ideas(make_edition) -> None:
    _, view = home(make_edition, outcomes=[SAFE, {"id": "well", "title": "Well"}])
    (outcome,) = view.outcomes
    assert (outcome.title, words(outcome.ideas)) == ("Being safe", ["Idea 1.", "Idea 2.", "Idea 3."])
    assert (outcome.colour, outcome.page) == (1, None)


def test_an_outcome_leads_to_its_page_once_there_is_one(make_edition) -> None:
    _, view = home(make_edition, ["outcomes/safe", "easy-read/outcomes/safe"], outcomes=[SAFE])
    assert view.outcomes[0].page == Link("Being safe: read this page in easy read", "easy-read/outcomes/safe")


@pytest.mark.parametrize(("explains", "said"), [(None, False), ("hub", True)])
def test_bold_words_are_explained_where_there_are_any(make_edition, explains: str | None, said: bool) -> None:
    rows = [{"text": "There is a hub."}, {"text": "A hub is a place.", "explains": explains}]
    vision = {"text": "Good.", "easy_read": {"text": rows}}
    glossary = {"terms": [{"id": "hub", "term": "Hub", "meaning": "A place."}]}
    _, view = home(make_edition, plan={"vision": vision}, glossary=glossary)
    assert ("bold" in " ".join(words(view.how_to_read))) is said


def test_somebody_can_be_asked(make_edition) -> None:
    contact = {"id": "team", "role": "Team", "phone": "01632 960100", "email": "plan@council.example"}
    formats = {"how_to_ask": "Call.", "reply_within_days": "5"}
    _, view = home(make_edition, ["contact"], site={"contacts": [contact], "other_formats": formats})
    assert [(way.text, way.href) for way in view.ways] == [
        ("Call us on 01632 960100", "tel:01632960100"),
        ("Write an email to us: plan@council.example", "mailto:plan@council.example"),
    ]
    assert view.formats is not None
    assert view.formats.path == "contact#formats"
    assert home(make_edition, ["contact"])[1].formats is None


def test_it_is_honest_about_pages_that_are_still_being_written(make_edition) -> None:
    _, view = home(make_edition, ["vision", "how-we-are-doing"])
    assert [link.path for link in view.meanwhile] == ["vision", "how-we-are-doing"]
    assert "We are still writing our other easy read pages." in words(view.to_come)

"""Earlier plans in easy read: what they wanted, and what became of it."""

from plan.audiences import EASY_READ
from plan.page import Link
from plan.views.easy_read.previous import pages
from plan.views.easy_read.topic import IdeasPageView

SAFE = {"title": "Safe", "easy_read": {"title": "Being safe", "good_looks_like": [{"text": "You are safe."}]}}
THEN = {"id": "stay-safe", "became": {"how": "changed", "outcome": "safe"}, **SAFE}
PERIOD = {"start": "2022-04-01", "end": "2026-03-31"}


def test_a_plan_without_easy_texts_has_no_page(make_edition, make_plan) -> None:
    old = make_plan(id="old", outcomes=[{"id": "safe", "title": "Safe"}])
    assert list(pages(make_edition(audience=EASY_READ, previous=[old]))) == []


def test_each_outcome_says_what_became_of_it_and_leads_to_where_it_goes_on(make_edition, make_plan, said) -> None:
    old = make_plan(id="old", plan={"status": "ended", "period": PERIOD}, outcomes=[THEN])
    list_, page = pages(make_edition(audience=EASY_READ, previous=[old], outcomes=[{"id": "safe", **SAFE}]))
    assert (list_.path, page.path) == ("easy-read/previous", "easy-read/previous/old")
    assert said(page.view) == {
        "": ["This plan started on 1 April 2022.", "It ended on 31 March 2026."],
        "What we wanted then": [],
        "Being safe": ["You are safe.", "We still work on this. We changed some words."],
    }
    assert isinstance(page.view, IdeasPageView)
    assert page.view.sections[-1].links == (Link("Read about this: Being safe", "easy-read/outcomes/safe"),)
    assert page.earlier_plan is not None


def test_the_plans_own_words_about_what_became_of_an_outcome_come_first(make_edition, make_plan, said) -> None:
    became = {"how": "dropped", "easy_read": {"text": [{"text": "It is done."}]}}
    old = make_plan(id="old", plan={"status": "ended"}, outcomes=[{**THEN, "became": became}])
    _, page = pages(make_edition(audience=EASY_READ, previous=[old]))
    assert said(page.view)["Being safe"][-1] == "It is done."
    assert said(page.view)[""] == ["The plan has ended."]

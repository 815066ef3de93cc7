"""Outcomes in easy read: one short page each, with what the plan has in easy words and nothing else."""

from typing import Any

from plan.audiences import EASY_READ
from plan.page import Link, PlanPage
from plan.views.easy_read.outcomes import pages
from plan.views.easy_read.topic import IdeasPageView

SAFE = {
    "id": "safe",
    "title": "Safe from harm",
    "why_it_matters": "Harm lasts.",
    "easy_read": {"title": "Being safe", "good_looks_like": [{"text": "You are safe."}, {"text": "You are well."}]},
}


def made(make_edition, **records: Any) -> dict[str, PlanPage]:
    return {page.path: page for page in pages(make_edition(audience=EASY_READ, **records))}


def test_there_is_no_page_where_no_outcome_has_texts(make_edition) -> None:
    assert made(make_edition, outcomes=[{"id": "well", "title": "Well"}]) == {}


def test_the_list_has_each_outcome_with_its_first_idea_and_its_page(make_edition, said) -> None:
    page = made(make_edition, outcomes=[SAFE])["easy-read/outcomes"]
    assert said(page.view)["Being safe"] == ["You are safe."]
    assert isinstance(page.view, IdeasPageView)
    assert page.view.sections[1].links == (Link("Read about this: Being safe", "easy-read/outcomes/safe"),)


def test_the_list_says_which_outcomes_are_not_in_easy_read_yet(make_edition) -> None:
    page = made(make_edition, outcomes=[SAFE, {"id": "well", "title": "Well"}])["easy-read/outcomes"]
    assert isinstance(page.view, IdeasPageView)
    last = page.view.sections[-1]
    assert (last.title, last.links) == ("Not in easy read yet", (Link("Well", "outcomes/well"),))
    assert "easy-read/outcomes/well" not in made(make_edition, outcomes=[SAFE, {"id": "well", "title": "Well"}])


def test_of_the_list_the_booklet_has_only_what_no_chapter_of_it_says(make_edition) -> None:
    every = made(make_edition, outcomes=[SAFE])["easy-read/outcomes"].view
    some = made(make_edition, outcomes=[SAFE, {"id": "well", "title": "Well"}])["easy-read/outcomes"].view
    assert isinstance(every, IdeasPageView)
    assert isinstance(some, IdeasPageView)
    assert every.on_paper == ()
    assert [section.id for section in some.on_paper or ()] == ["rest"]


def test_standard_text_never_stands_where_easy_words_are_missing(make_edition, said) -> None:
    told = said(made(make_edition, outcomes=[SAFE])["easy-read/outcomes/safe"].view)
    assert told == {"What we want": ["You are safe.", "You are well."]}


def test_every_text_has_its_heading(make_edition, said) -> None:
    fields = ("why_it_matters", "what_people_said", "what_we_will_do", "how_we_will_know", "what_it_means")
    own = {field: [{"text": f"{field}."}] for field in (*fields, "what_you_can_do")}
    told = said(made(make_edition, outcomes=[{**SAFE, "easy_read": own}])["easy-read/outcomes/safe"].view)
    assert {title: rows for title, rows in told.items() if title != "Who to ask"} == {
        "What this means for you": ["what_it_means."],
        "Why this matters": ["why_it_matters."],
        "What people told us": ["what_people_said."],
        "What we will do": ["what_we_will_do."],
        "How we will know": ["how_we_will_know."],
        "What you can do": ["what_you_can_do."],
    }


def test_what_we_will_do_has_a_page_of_its_own(make_edition, said) -> None:
    action = {"id": "bus", "title": "Bus", "outcomes": ["safe"], "ongoing": "yes"}
    action |= {"status": {"state": "in_progress", "as_of": "2026-10-01"}, "easy_read": {"text": [{"text": "Buses."}]}}
    found = made(make_edition, outcomes=[SAFE], actions=[action])
    page = found["easy-read/outcomes/safe/what-we-will-do"]
    assert page.title == "What we will do: Being safe"
    assert said(page.view) == {"Bus": ["Buses.", "We do this all the time."]}
    assert page.crumbs[-1] == Link("Being safe", "easy-read/outcomes/safe")
    view = found["easy-read/outcomes/safe"].view
    assert isinstance(view, IdeasPageView)
    (more,) = (section for section in view.sections if section.id == "more")
    assert more.links == (page.link,)
    assert "easy-read/outcomes/safe/how-it-is-going" not in found


def test_who_is_in_charge_is_said(make_edition, said) -> None:
    outcome = {**SAFE, "accountable": {"role": "Director of services"}}
    site = {"contacts": [{"id": "team", "role": "Team", "phone": "01632 960100"}]}
    told = said(made(make_edition, outcomes=[outcome], site=site)["easy-read/outcomes/safe"].view)
    assert told["Who to ask"] == ["This person is in charge: Director of services.", "You can ask us about this."]


def test_nobody_is_told_to_ask_where_nobody_can_be_reached(make_edition, said) -> None:
    outcome = {**SAFE, "accountable": {"role": "Director of services"}}
    told = said(made(make_edition, outcomes=[outcome])["easy-read/outcomes/safe"].view)
    assert told["Who to ask"] == ["This person is in charge: Director of services."]


def test_a_page_says_whether_people_who_use_easy_read_have_checked_it(make_edition) -> None:
    page = made(make_edition, outcomes=[SAFE])["easy-read/outcomes/safe"]
    assert isinstance(page.view, IdeasPageView)
    assert [idea.words for idea in page.view.checked] == ["People who use easy read have not checked this page yet."]
    assert page.view.notice == ()

"""How we check, earlier plans, whom to write to, and everything on one page: short, and in own words."""

from dataclasses import replace
from typing import Any

import pytest

from plan.audiences import YOUNG_PEOPLE
from plan.page import Link
from plan.views.parts import Fact
from plan.views.young_people import contact, how_we_check, outcomes, previous, whole
from plan.views.young_people.contact import ContactView
from plan.views.young_people.page_end import PageEnd

SAFE = {"id": "safe", "title": "Safe", "young_people": {"title": "You, safe", "summary": "Safe."}}


def test_who_checks_is_told_in_own_words(make_edition) -> None:
    board = {"id": "board", "title": "The board", "checks": "For adults.", "how_often": "Monthly"}
    boards = [{**board, "young_people": {"text": "They ask hard questions."}}, {**board, "id": "other"}]
    plan = {"boards": boards, "young_people": {"how_we_check": "We look."}}
    (page,) = how_we_check.pages(make_edition(audience=YOUNG_PEOPLE, plan=plan))
    assert page.view.text == "We look."
    found = [(each.title, each.text, each.how_often) for each in page.view.checkers]
    assert found == [("The board", "They ask hard questions.", "Monthly")]


DECIDED = {"title": "Noted", "body": "Board", "kind": "noted", "presented": "For adults."}


def shown(make_edition, plan: dict[str, Any] | None = None, **records: Any) -> how_we_check.HowWeCheckView:
    (page,) = how_we_check.pages(make_edition(audience=YOUNG_PEOPLE, plan=plan or {}, **records))
    assert isinstance(page.view, how_we_check.HowWeCheckView)
    return page.view


def test_decisions_are_told_in_own_words_with_the_newest_first(make_edition) -> None:
    old = {**DECIDED, "id": "old", "date": "2025-09-16", "young_people": {"title": "They read it", "text": "Good."}}
    new = {**DECIDED, "id": "new", "date": "2026-03", "young_people": {"text": "It is official."}}
    undated = {**DECIDED, "id": "undated", "young_people": {"title": "Some time", "text": "They met."}}
    view = shown(make_edition, {"decisions": [undated, old, {**DECIDED, "id": "adults"}, new]})
    assert [(each.title, each.day, each.text) for each in view.decisions] == [
        ("Noted", "March 2026", "It is official."),
        ("They read it", "16 September 2025", "Good."),
        ("Some time", "", "They met."),
    ]


def test_changes_to_the_plan_are_told_in_own_words_with_the_newest_first(make_edition) -> None:
    change = {"id": "one", "title": "New measure", "date": "2026-07-14", "what": "Adults.", "why": "Adults."}
    later = {**change, "id": "two", "date": "2026-08-01", "young_people": {"title": "More", "text": "You asked."}}
    view = shown(make_edition, {"amendments": [{**change, "young_people": {"text": "You see it."}}, later]})
    assert [(each.title, each.day) for each in view.changes] == [
        ("More", "1 August 2026"),
        ("New measure", "14 July 2026"),
    ]
    adults = make_edition(audience=YOUNG_PEOPLE, plan={"amendments": [change]})
    assert list(how_we_check.pages(adults)) == []


def test_three_reports_of_days_that_have_come_are_told_in_own_words(make_edition) -> None:
    report = {"title": "Report", "kind": "progress_report", "text": "For adults.", "young_people": {"text": "Better."}}
    days = ("2027-01-01", "2026-04-01", "2026-03-01", "2026-02-01", "2026-01-01")
    updates = [{**report, "id": f"report-{day}", "date": day} for day in days]
    adults = {**updates[2], "id": "adults", "date": "2026-05-01", "young_people": None}
    view = shown(make_edition, updates=[updates[0], adults, *updates[1:]])
    assert [each.day for each in view.reports] == ["1 April 2026", "1 March 2026", "1 February 2026"]


def test_plans_that_go_with_this_one_are_told_in_own_words(make_edition) -> None:
    linked = {"title": "Council plan", "relation": "part_of", "status": "in_force", "text": "For adults."}
    own = {"title": "The bigger plan", "text": "Ours is a part of it."}
    plans = [
        {**linked, "id": "bigger", "url": "https://council.example/plan", "young_people": own},
        {**linked, "id": "near", "young_people": {"text": "It is new."}},
        {**linked, "id": "adults"},
    ]
    first, second = shown(make_edition, {"linked_plans": plans}).other_plans
    assert (first.title, first.text) == ("The bigger plan", "Ours is a part of it.")
    assert first.web == Fact("", "Read it on its own website: Council plan", href="https://council.example/plan")
    assert (second.title, second.web) == ("Council plan", None)


def test_checks_for_adults_alone_are_no_page(make_edition) -> None:
    assert list(how_we_check.pages(make_edition(audience=YOUNG_PEOPLE, plan={"how_we_check": "For adults."}))) == []


def old_plan(make_plan, **own: Any) -> Any:
    became = {"how": "split", "outcome": "safe", "text": "For adults.", "young_people": {"text": "It became two."}}
    words = {"young_people": {"title": "Once safe", "summary": "You were safe."}} if own else {}
    old = {"id": "old-safe", "title": "For adults", "became": became, **words}
    plan = {"title": "Old plan", "status": "ended", **({"young_people": own} if own else {})}
    return make_plan(id="old", plan=plan, outcomes=[old])


def test_an_earlier_plan_says_what_became_of_what_it_wanted(make_edition, make_plan) -> None:
    old = old_plan(make_plan, title="Our last plan", what_is_this="It ended.")
    edition = make_edition(audience=YOUNG_PEOPLE, previous=[old], outcomes=[SAFE])
    listed, page = previous.pages(edition)
    assert [(card.title, card.path) for card in listed.view.cards] == [("Our last plan", "young-people/previous/old")]
    assert page.earlier_plan is not None
    assert (page.path, page.earlier_plan.now.path) == ("young-people/previous/old", "young-people")
    (outcome,) = page.view.outcomes
    assert (outcome.title, outcome.text, outcome.became_text) == ("Once safe", "You were safe.", "It became two.")
    assert outcome.now == Link("You, safe", "young-people/outcomes/safe")


def test_an_earlier_plan_for_adults_alone_is_no_page(make_edition, make_plan) -> None:
    assert list(previous.pages(make_edition(audience=YOUNG_PEOPLE, previous=[old_plan(make_plan)]))) == []


def contacts(make_edition, *given: dict[str, Any]) -> ContactView:
    (page,) = contact.pages(make_edition(audience=YOUNG_PEOPLE, site={"contacts": list(given)}))
    assert page.path == "young-people/contact"
    assert isinstance(page.view, ContactView)
    return page.view


TEAM = {"id": "team", "role": "Plan team", "what_for": "For adults", "email": "plan@council.example"}


def test_it_says_who_reads_a_message_and_when_an_answer_comes(make_edition) -> None:
    (person,) = contacts(make_edition, {**TEAM, "reply_within_days": "5"}).people
    assert person.who_reads == "This is who reads your message: Plan team."
    assert person.answer == "We answer within 5 working days."
    assert "For adults" not in person.what_for


def test_it_promises_no_day_that_nobody_has_set(make_edition) -> None:
    assert contacts(make_edition, TEAM).people[0].answer == "We do not promise a day for the answer."


def test_nobody_reads_a_message_where_nobody_can_be_written_to(make_edition) -> None:
    role = {"id": "team", "role": "Plan team"}
    view = contacts(make_edition, role)
    assert (view.is_invited, view.people[0].who_reads, view.people[0].answer) == (False, "", "")
    view = contacts(make_edition, {**role, "phone": "01632 960100", "reply_within_days": "5"})
    assert (view.is_invited, view.people[0].who_reads, view.people[0].answer) == (True, "", "")


@pytest.mark.parametrize(
    ("given", "title", "lead"),
    [
        ([TEAM], "Tell us something", "You can ask us a question"),
        ([{"id": "team", "role": "Plan team"}], "Who you can ask", "We have no number or address"),
        ([], "Who you can ask", "We do not know"),
    ],
)
def test_it_begins_with_what_one_can_do(make_edition, given: list[dict[str, Any]], title: str, lead: str) -> None:
    (page,) = contact.pages(make_edition(audience=YOUNG_PEOPLE, site={"contacts": given}))
    assert page.title == title
    assert lead in page.lead
    assert page.description == page.lead


def test_contacts_with_own_words_stand_for_all(make_edition) -> None:
    own = {**TEAM, "id": "youth", "role": "Youth team", "young_people": {"what_for": "Ask us."}}
    assert [(each.role, each.what_for) for each in contacts(make_edition, TEAM, own).people] == [
        ("Youth team", "Ask us.")
    ]


def test_everything_on_one_page_has_the_pages_in_their_order_and_its_hard_words_once(make_edition) -> None:
    term = {"id": "safe", "term": "safe", "meaning": "Adults.", "young_people": {"meaning": "Not hurt."}}
    edition = make_edition(audience=YOUNG_PEOPLE, outcomes=[SAFE], glossary={"terms": [term]})
    (page,) = whole.pages(edition, list(outcomes.pages(edition)))
    assert page.path == "young-people/documents/whole-plan"
    assert [(each.id, each.title) for each in page.view.chapters] == [("young-people-outcomes-safe", "You, safe")]
    assert page.view.chapters[0].view.end.hard_words == ()
    assert [word.meaning for word in page.view.end.hard_words] == ["Not hurt."]


def test_on_one_page_what_is_out_of_date_says_so_where_it_stands(make_edition) -> None:
    edition = make_edition(audience=YOUNG_PEOPLE, outcomes=[SAFE])
    listed, safe = outcomes.pages(edition)
    old = replace(safe, view=replace(safe.view, end=PageEnd(("It is old.",), checked=("Nobody has checked it.",))))
    (page,) = whole.pages(edition, [listed, old])
    assert page.view.chapters[0].view.end == PageEnd(("It is old.",))
    assert page.view.end.outdated == ()
    assert page.view.end.checked == (
        "This version covers 1 of 2 parts of the plan.",
        "Young people have not checked this version yet.",
    )

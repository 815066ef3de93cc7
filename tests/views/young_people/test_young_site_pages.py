"""How we check, earlier plans, whom to write to, and everything on one page: short, and in own words."""

from typing import Any

from plan.audiences import YOUNG_PEOPLE
from plan.page import Link
from plan.views.young_people import contact, how_we_check, outcomes, previous, whole
from plan.views.young_people.contact import ContactView

SAFE = {"id": "safe", "title": "Safe", "young_people": {"title": "You, safe", "summary": "Safe."}}


def test_who_checks_is_told_in_own_words(make_edition) -> None:
    board = {"id": "board", "title": "The board", "checks": "For adults.", "how_often": "Monthly"}
    boards = [{**board, "young_people": {"text": "They ask hard questions."}}, {**board, "id": "other"}]
    plan = {"boards": boards, "young_people": {"how_we_check": "We look."}}
    (page,) = how_we_check.pages(make_edition(audience=YOUNG_PEOPLE, plan=plan))
    assert page.view.text == "We look."
    found = [(each.title, each.text, each.how_often) for each in page.view.checkers]
    assert found == [("The board", "They ask hard questions.", "Monthly")]


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

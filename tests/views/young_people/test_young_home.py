"""The start of the young people's version, with everything that a plan may have or lack."""

from collections.abc import Sequence
from typing import Any

import pytest

from plan.audiences import YOUNG_PEOPLE
from plan.page import Link, PlanPage
from plan.views.young_people.home import YoungPeopleHomeView, pages

SAFE = {
    "id": "safe",
    "title": "Safe from harm",
    "young_people": {"title": "Safe", "what_it_means": "Nobody hurts you."},
}
ASK = {"id": "ask", "title": "Ask", "kind": "survey", "purpose": "We ask.", "opens": "2026-11", "closes": "2027-01-15"}


def home(make_edition, others: Sequence[str] = (), **records: Any) -> tuple[PlanPage, YoungPeopleHomeView]:
    edition = make_edition(audience=YOUNG_PEOPLE, **records)
    found = [PlanPage(path, "any", path.title(), None, "") for path in others]
    (page,) = pages(edition, found)
    assert isinstance(page.view, YoungPeopleHomeView)
    return page, page.view


def test_a_plan_with_next_to_nothing_still_says_what_this_is_and_by_whom(make_edition) -> None:
    page, view = home(make_edition)
    assert (page.path, page.title) == ("young-people", "This plan and you")
    assert "Exampleshire" in view.what_this_is
    assert "Exampleshire County Council" in view.who_we_are
    assert (view.who_for, view.vision, view.outcomes, view.helplines, view.asked) == ((), "", (), (), ())
    assert (view.help, view.say, view.meanwhile) == (None, None, ())


def test_its_texts_come_from_the_plan(make_edition) -> None:
    own = {"title": "You", "what_is_this": "A plan.", "who_we_are": "Us."}
    vision = {"text": "Good.", "young_people": {"text": "Good for you."}}
    page, view = home(make_edition, plan={"young_people": own, "vision": vision})
    assert (page.title, view.what_this_is, view.who_we_are, view.vision) == ("You", "A plan.", "Us.", "Good for you.")


def test_who_has_checked_it_is_said_once(make_edition) -> None:
    _, view = home(make_edition, plan={"young_people": {"what_is_this": "A plan."}})
    assert "Young people have not checked this version yet." in view.covers
    assert view.end.checked == ()


def test_it_leads_to_the_contact_only_where_somebody_can_be_reached(make_edition) -> None:
    team = {"id": "team", "role": "Plan team"}
    assert home(make_edition, ["young-people/contact"], site={"contacts": [team]})[1].contact is None
    reached = {"contacts": [{**team, "phone": "01632 960100"}]}
    found = home(make_edition, ["young-people/contact"], site=reached)[1].contact
    assert found is not None
    assert found.path == "young-people/contact"


def test_it_promises_what_people_said_only_where_there_is_some(make_edition) -> None:
    said = {"id": "late", "text": "Late.", "we_did": "Sooner."}
    first = home(make_edition, ["young-people/have-your-say"], engagement=[ASK])[1].say
    later = home(make_edition, ["young-people/have-your-say"], engagement=[{**ASK, "said": [said]}])[1].say
    assert [each.text for each in (first, later) if each] == [
        "See what you can take part in",
        "See what people told us, and what we did",
    ]


@pytest.mark.parametrize(
    ("ages", "words"),
    [
        (
            {"young_people_ages": {"from": "11", "to": "17"}},
            ("We wrote this version for people aged 11 to 17.",),
        ),
        ({"ages": {"from": "0", "to": "25"}}, ("The plan is for everyone in Exampleshire who is 25 or younger.",)),
        ({"ages": {"from": "5", "to": "18"}}, ("The plan is for everyone in Exampleshire aged 5 to 18.",)),
        ({}, ()),
    ],
)
def test_it_says_which_ages_it_is_for(make_edition, ages: dict[str, Any], words: tuple[str, ...]) -> None:
    assert home(make_edition, plan=ages)[1].who_for == words


@pytest.mark.parametrize(
    ("others", "page"),
    [
        ((), None),
        (("outcomes/safe",), Link("Safe: read more in the standard version", "outcomes/safe")),
        (
            ("outcomes/safe", "young-people/outcomes/safe"),
            Link("Safe: what it means for you", "young-people/outcomes/safe"),
        ),
    ],
)
def test_an_outcome_leads_on_and_says_where_to(make_edition, others: Sequence[str], page: Link | None) -> None:
    _, view = home(make_edition, others, outcomes=[SAFE, {"id": "well", "title": "Well"}])
    (outcome,) = view.outcomes
    assert (outcome.title, outcome.text, outcome.page) == ("Safe", "Nobody hurts you.", page)


def test_one_can_take_part_in_what_is_open(make_edition) -> None:
    over = {**ASK, "id": "over", "closes": "2026-11-20"}
    own = {**ASK, "young_people": {"title": "What do you think?", "purpose": "What is good?"}}
    _, view = home(make_edition, engagement=[own, over])
    (asked,) = view.asked
    assert (asked.title, asked.dates) == ("What do you think?", "Open until 15 January 2027")
    assert (asked.purpose, asked.path) == ("What is good?", "young-people/have-your-say/ask")


def test_a_question_to_adults_is_not_put_into_young_peoples_mouths(make_edition) -> None:
    _, view = home(make_edition, engagement=[ASK])
    assert [(asked.purpose, asked.path) for asked in view.asked] == [("", "have-your-say/ask")]


def test_it_says_how_much_of_the_plan_this_version_covers(make_edition) -> None:
    _, view = home(make_edition, outcomes=[SAFE, {"id": "well", "title": "Well"}])
    assert view.covers[0] == "This version covers 1 of 3 parts of the plan."


def test_help_and_the_standard_pages_are_there_in_the_meantime(make_edition) -> None:
    line = {"id": "now", "title": "999", "who_for": "All", "what_for": "Danger", "hours": "Always"}
    helplines = {"helplines": [{**line, "phone": "999", "emergency": "yes", "checked_on": "2026-10-05"}]}
    site = {"contacts": [{"id": "team", "role": "Team", "phone": "01632 960100"}]}
    _, view = home(make_edition, ["get-help", "have-your-say", "contact"], helplines=helplines, site=site)
    assert [helpline.title for helpline in view.helplines] == ["999"]
    assert view.help == Link("Get help now", "get-help")
    assert view.say is not None
    assert view.contact is not None
    assert [link.path for link in view.meanwhile] == ["have-your-say", "get-help", "contact"]

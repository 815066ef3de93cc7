"""The home page: the plan on one page, whatever a plan has or lacks."""

from collections.abc import Callable
from typing import Any

import pytest

from plan.edition import Edition
from plan.page import PlanPage
from plan.views.home import HomeView, home_view, pages

MakeEdition = Callable[..., Edition]

VISION = {"text": "Every child thrives.", "aspirations": [{"id": "safe", "text": "You are safe."}]}


def other(path: str, **fields: Any) -> PlanPage:
    return PlanPage(path, "any", path.title(), None, **{"section": "plan", **fields})


def view(edition: Edition, *others: PlanPage) -> HomeView:
    return home_view(edition, others)


def test_a_plan_with_nothing_in_it_yet_still_has_a_home(make_edition: MakeEdition) -> None:
    edition = make_edition()
    (page,) = pages(edition, ())
    assert (page.path, page.title, page.eyebrow) == ("", "Plan for children", "Exampleshire")
    shown = page.view
    assert shown.vision == shown.introduction == ""
    empty = (shown.outcomes, shown.measures, shown.actions, shown.open_engagements, shown.groups, shown.more)
    assert set(empty) == {()}
    assert shown.contacts == shown.aspirations == ()
    assert shown.vision_missing is shown.outcomes_missing is None
    assert not shown.vision_page


def test_the_vision_and_what_it_hopes_for_come_from_the_plan(make_edition: MakeEdition) -> None:
    shown = view(make_edition(plan={"vision": VISION}), other("vision"))
    assert (shown.vision, shown.aspirations, shown.vision_page) == ("Every child thrives.", ("You are safe.",), True)


def test_what_the_source_does_not_say_is_said_on_the_home_page(make_edition: MakeEdition) -> None:
    notes = [{"what": "vision", "note": "It quotes none."}, {"what": "outcomes", "note": "It lists none."}]
    shown = view(make_edition(plan={"not_in_source": notes}))
    assert (shown.vision_missing, shown.outcomes_missing) == ("It quotes none.", "It lists none.")


def test_outcomes_are_cards_in_their_colours(make_edition: MakeEdition) -> None:
    outcomes = [{"id": "safe", "title": "Safe", "summary": "No harm."}, {"id": "well", "title": "Well"}]
    cards = view(make_edition(outcomes=outcomes)).outcomes
    assert [(card.title, card.text, card.path, card.colour) for card in cards] == [
        ("Safe", "No harm.", "outcomes/safe", 1),
        ("Well", "", "outcomes/well", 2),
    ]


def test_measures_and_actions_are_counted_by_how_they_are_going(
    make_edition: MakeEdition, make_measure: Callable[..., dict[str, Any]]
) -> None:
    done = {"title": "Hub", "due": "2026-01", "status": {"state": "done", "as_of": "2026-01-01"}}
    late = {"title": "Late", "due": "2026-01", "status": {"state": "in_progress", "as_of": "2026-01-01"}}
    shown = view(
        make_edition(
            measures=[make_measure(id=id_) for id_ in ("one", "two")],
            actions=[{**done, "id": "hub"}, {**late, "id": "late"}, {**done, "id": "more"}],
        )
    )
    assert [(entry.status.code, entry.count) for entry in shown.measures] == [("no_target", 2)]
    assert [(entry.status.code, entry.count) for entry in shown.actions] == [("late", 1), ("done", 2)]
    assert shown.as_of == "21 November 2026"


def test_only_what_one_can_take_part_in_is_called_for(make_edition: MakeEdition) -> None:
    ask = {"title": "Ask", "kind": "survey", "purpose": "We ask."}
    engagement = [{**ask, "id": "over", "closes": "2026-01"}, {**ask, "id": "runs", "closes": "2027"}]
    shown = view(make_edition(engagement=engagement))
    assert [each.path for each in shown.open_engagements] == ["have-your-say/runs"]


def test_groups_lead_to_what_the_plan_means_for_them(make_edition: MakeEdition) -> None:
    shown = view(make_edition(groups=[{"id": "carers", "title": "Young carers", "who": "You."}]))
    assert [(card.title, card.path) for card in shown.groups] == [("Young carers", "groups/carers")]


def test_other_parts_of_the_plan_are_found_from_home_and_only_those(make_edition: MakeEdition) -> None:
    others = (
        other("principles", lead="How we work."),
        other("outcomes"),
        other("partners/nhs"),
        other("contact", section=""),
        other("how-we-check", in_menu=False),
        other("partners"),
    )
    more = view(make_edition(), *others).more
    assert [(card.path, card.text) for card in more] == [
        ("principles", "How we work."),
        ("partners", "Our source does not say."),
    ]


def test_two_contacts_are_named_and_lead_to_the_page_that_has_all(make_edition: MakeEdition) -> None:
    contacts = [{"id": id_, "role": f"Team {id_}", "what_for": "The plan"} for id_ in ("one", "two", "three")]
    edition = make_edition(site={"contacts": contacts})
    found = view(edition, other("contact")).contacts
    assert [(contact.label, contact.text, contact.path) for contact in found] == [
        ("Team one", "The plan", "contact"),
        ("Team two", "The plan", "contact"),
    ]
    assert [contact.path for contact in view(edition).contacts] == [None, None]


@pytest.mark.parametrize(
    ("period", "words"),
    [
        (None, "Exampleshire"),
        ({"start": "2026-04-01", "end": "2030-03-31"}, "Exampleshire, 2026 to 2030"),
        ({"start": "2026-01", "end": "2026-12"}, "Exampleshire, 2026"),
    ],
)
def test_above_the_title_stands_where_and_when_it_is_for(
    make_edition: MakeEdition, period: dict[str, str] | None, words: str
) -> None:
    (page,) = pages(make_edition(plan={"period": period}), ())
    assert page.eyebrow == words


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"status": "current"}, "This plan is in force."),
        (
            {"adopted": {"on": "2026-03-05", "by": "the full council"}},
            "This plan is in force. It was adopted on 5 March 2026 by the full council.",
        ),
        ({"status": "draft"}, "This plan is a draft. It is not in force yet."),
        (
            {"status": "draft", "expected_on": "2027-03"},
            "This plan is still being written. It should be ready by March 2027.",
        ),
        ({"status": "ended"}, "This plan has ended."),
    ],
)
def test_it_says_whether_the_plan_is_in_force(make_edition: MakeEdition, fields: dict[str, Any], words: str) -> None:
    assert view(make_edition(plan=fields)).status == words


@pytest.mark.parametrize(
    ("end", "words"),
    [
        ("2021-03-31", "This plan ended on 31 March 2021."),
        ("2021-03", "This plan ended in March 2021."),
        ("2021", "This plan ended in 2021."),
        ("2030-03-31", "This plan has ended."),
    ],
)
def test_a_plan_that_ended_says_when_but_not_a_day_that_is_still_to_come(
    make_edition: MakeEdition, end: str, words: str
) -> None:
    plan = {"status": "ended", "period": {"start": "2017", "end": end}}
    assert view(make_edition(plan=plan)).status == words


def test_a_plan_that_people_are_asked_about_says_so(make_edition: MakeEdition) -> None:
    assert "have your say" in view(make_edition(plan={"status": "consultation"})).status


def test_a_plan_whose_adoption_is_not_known_is_not_said_to_be_in_force(make_edition) -> None:
    note = {"what": "adoption", "note": "The record does not say who adopted it."}
    view = home_view(make_edition(plan={"status": "current", "not_in_source": [note]}), [])
    assert view.status == "The record does not say who adopted it."


def test_it_leads_to_the_other_versions_and_says_which_there_are_not_yet(make_edition: MakeEdition) -> None:
    safe = {"id": "safe", "title": "Safe", "easy_read": {"title": "Being safe"}}
    versions = view(make_edition(outcomes=[safe])).versions
    assert [(version.label, version.path) for version in versions] == [
        ("Read about this plan in easy read", "easy-read"),
        ("There is no version for young people yet.", None),
    ]

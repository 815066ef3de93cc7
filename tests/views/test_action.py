"""One action: how it is going and why, who does it, and each step with its own state."""

from collections.abc import Callable
from datetime import date

import pytest

from plan.edition import Edition
from plan.page import Link
from plan.views.action import ActionView, action_page, action_view

MakeEdition = Callable[..., Edition]


def edition_of(make_edition: MakeEdition, today: date = date(2026, 11, 21), **fields: object) -> Edition:
    action = {"id": "hub", "title": "Open a hub", "status": {"state": "in_progress", "as_of": "2026-10-01"}, **fields}
    if "due" not in action:
        action["ongoing"] = "yes"
    other = {"id": "other", "title": "The other", "ongoing": "yes", "status": {"state": "done", "as_of": "2026-10-01"}}
    return make_edition(
        today=today,
        actions=[action, other],
        partners=[
            {"id": "nhs", "title": "NHS", "does": "Health."},
            {"id": "police", "title": "Police", "does": "Law."},
        ],
        outcomes=[{"id": "safe", "title": "Safe"}],
        priorities=[{"id": "early", "title": "Help early"}],
        delivery_plans=[{"id": "hubs", "title": "Hubs plan", "status": "in_force"}],
        groups=[{"id": "carers", "title": "Young carers", "who": "You."}],
    )


def view_of(make_edition: MakeEdition, today: date = date(2026, 11, 21), **fields: object) -> ActionView:
    edition = edition_of(make_edition, today, **fields)
    return action_view(edition, edition.actions["hub"])


def test_an_action_says_when_its_state_was_reported(make_edition: MakeEdition) -> None:
    assert "1 October 2026" in view_of(make_edition).as_of


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"due": "2026-09"}, "It should have been done by September 2026."),
        (
            {"due": "2028", "start": "2026-09", "status": {"state": "not_started", "as_of": "2026-10-01"}},
            "It should have started by September 2026.",
        ),
        ({"due": "2028", "start": "2026-09"}, ""),
    ],
)
def test_a_late_action_names_the_date_that_has_passed(
    make_edition: MakeEdition, fields: dict[str, object], words: str
) -> None:
    assert view_of(make_edition, **fields).why_late == words


def test_a_merged_action_leads_to_the_one_that_it_became(make_edition: MakeEdition) -> None:
    status = {"state": "merged", "as_of": "2026-10-01", "reason": "Simpler.", "merged_into": "other"}
    view = view_of(make_edition, status=status)
    assert (view.reason, view.merged_into) == ("Simpler.", Link("The other", "actions/other"))


@pytest.mark.parametrize(
    ("state", "milestone", "code", "when"),
    [
        ("in_progress", {"due": "2026-09", "done_on": "2026-08-30"}, "done", "on 30 August 2026"),
        ("in_progress", {"due": "2026-09"}, "late", "due by September 2026"),
        ("in_progress", {"due": "2026-11"}, "coming", "due by November 2026"),
        ("in_progress", {}, "coming", "no date set"),
        ("stopped", {"due": "2026-09"}, "not_done", "due by September 2026"),
        ("paused", {"due": "2026-09"}, "late", "due by September 2026"),
    ],
)
def test_a_step_is_done_late_or_still_to_come(
    make_edition: MakeEdition, state: str, milestone: dict[str, str], code: str, when: str
) -> None:
    status = {"state": state, "as_of": "2026-10-01"}
    (step,) = view_of(
        make_edition, status=status, due="2028", milestones=[{"id": "open", "title": "It opens", **milestone}]
    ).steps
    assert (step.status.code, step.when) == (code, when)


def test_who_does_it_names_the_lead_the_role_and_how_others_help(make_edition: MakeEdition) -> None:
    view = view_of(
        make_edition,
        lead="nhs",
        lead_role="Head of hubs",
        funding="NHS",
        supporting=[{"partner": "police", "role": "Lends a room"}],
    )
    assert [fact.text for fact in view.who] == ["NHS", "Head of hubs", "NHS"]
    assert [(each.partner.path, each.role) for each in view.supporting] == [("partners/police", "Lends a room")]


def test_what_it_is_for_leads_to_outcomes_priority_delivery_plan_and_groups(make_edition: MakeEdition) -> None:
    view = view_of(make_edition, outcomes=["safe"], priority="early", delivery_plan="hubs", groups=["carers"])
    assert view.outcomes == (Link("Safe", "outcomes/safe"),)
    assert view.priority == Link("Help early", "priorities/early")
    assert view.delivery_plan == Link("Hubs plan", "actions#hubs")
    assert view.groups == (Link("Young carers", "groups/carers"),)


def test_its_page_is_changed_in_its_own_file(make_edition: MakeEdition) -> None:
    edition = edition_of(make_edition)
    page = action_page(edition, edition.actions["hub"])
    assert (page.path, page.source, page.in_menu) == ("actions/hub", "actions/hub.yml", False)

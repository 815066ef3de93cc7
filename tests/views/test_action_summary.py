"""An action in a list: who does what by when, and whether it is on time."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from plan.edition import Edition
from plan.page import Link
from plan.schedule import TIMINGS
from plan.views.action_summary import TONES, ActionSummary, action_summaries, action_summary, timing_status

MakeEdition = Callable[..., Edition]


def action(id_: str = "hub", state: str = "in_progress", **fields: Any) -> dict[str, Any]:
    return {"id": id_, "title": f"Action {id_}", "status": {"state": state, "as_of": "2026-10-01"}, **fields}


def summary(edition: Edition) -> ActionSummary:
    return action_summary(edition, edition.plan.actions[0])


def test_the_lead_is_named_with_their_page_and_their_role(make_edition: MakeEdition) -> None:
    found = summary(
        make_edition(
            actions=[action(due="2027-03", lead="nhs", lead_role="Head of health", outcomes=["safe"])],
            partners=[{"id": "nhs", "title": "NHS", "does": "Health."}],
            outcomes=[{"id": "well", "title": "Well"}, {"id": "safe", "title": "Safe"}],
        )
    )
    assert (found.lead, found.lead_role) == (Link("NHS", "partners/nhs"), "Head of health")
    assert (found.title, found.path, found.colour) == ("Action hub", "actions/hub", 2)
    assert found.as_of == "1 October 2026"


def test_an_action_that_nobody_leads_yet_names_nobody(make_edition: MakeEdition) -> None:
    found = summary(make_edition(actions=[action(due="2027-03")]))
    assert (found.lead, found.lead_role, found.colour) == (None, "", 0)


@pytest.mark.parametrize(
    ("fields", "due"),
    [
        ({"due": "2027-03"}, "March 2027"),
        ({"due": "2027-03-31"}, "31 March 2027"),
        ({"due": "2027"}, "2027"),
        ({"ongoing": "yes"}, ""),
        ({"state": "done"}, "No date set"),
    ],
)
def test_by_when_it_is_due_is_said_as_far_as_it_is_known(
    make_edition: MakeEdition, fields: dict[str, Any], due: str
) -> None:
    assert summary(make_edition(actions=[action(**fields)])).due == due


@pytest.mark.parametrize(
    ("today", "fields", "state"),
    [
        (date(2027, 3, 31), {"due": "2027-03"}, "on_time"),
        (date(2027, 4, 1), {"due": "2027-03"}, "late"),
        (date(2027, 4, 1), {"due": "2027-03", "state": "done"}, "done"),
        (date(2027, 4, 1), {"due": "2027-03", "state": "paused"}, "paused"),
        (date(2026, 11, 21), {"due": "2027-03", "start": "2026-10", "state": "not_started"}, "late"),
        (date(2026, 11, 21), {"due": "2027-03", "start": "2026-12", "state": "not_started"}, "not_started"),
        (date(2026, 11, 21), {"ongoing": "yes"}, "ongoing"),
    ],
)
def test_its_state_is_worked_out_from_the_day(
    make_edition: MakeEdition, today: date, fields: dict[str, Any], state: str
) -> None:
    assert summary(make_edition(today=today, actions=[action(**fields)])).status.code == state


def test_every_state_has_words_of_its_own_and_only_late_looks_bad(make_edition: MakeEdition) -> None:
    edition = make_edition()
    statuses = [timing_status(edition, state) for state in TIMINGS]
    assert len({status.words for status in statuses}) == len(TIMINGS) == len(TONES)
    assert [status.code for status in statuses if status.tone == "bad"] == ["late"]


def test_what_needs_attention_comes_first_then_what_is_due_first_then_the_id(make_edition: MakeEdition) -> None:
    edition = make_edition(
        actions=[
            action("dateless", "done"),
            action("finished", "done", due="2026-01"),
            action("zebra", due="2028"),
            action("apple", due="2028"),
            action("soon", due="2027-01"),
            action("always", ongoing="yes"),
            action("late", due="2026-10"),
            action("later", due="2026-11-01"),
        ]
    )
    order = [found.path.removeprefix("actions/") for found in action_summaries(edition, edition.plan.actions)]
    assert order == ["late", "later", "soon", "apple", "zebra", "always", "finished", "dateless"]

"""What we will do in easy read: how an action is going is worked out from its dates, as in the standard version."""

from typing import Any

import pytest

from plan.audiences import EASY_READ
from plan.page import Link
from plan.views.easy_read.actions import how_it_is_going, what_we_will_do

BUS = {"id": "bus", "title": "Half price buses", "outcomes": ["safe"]}
OUTCOMES = [{"id": "safe", "title": "Safe"}]


def going(make_edition, state: str, **fields: Any) -> list[str]:
    status = {"state": state, "as_of": "2026-10-01", **fields.pop("status", {})}
    edition = make_edition(audience=EASY_READ, outcomes=OUTCOMES, actions=[{**BUS, **fields, "status": status}])
    return [idea.words for idea in how_it_is_going(edition, edition.plan.actions[0])]


@pytest.mark.parametrize(
    ("state", "fields", "said"),
    [
        ("in_progress", {"due": "2027-03"}, ["We are doing this now.", "We want to finish it in March 2027."]),
        ("in_progress", {"due": "2026-11-20"}, ["This is late.", "We wanted to finish it on 20 November 2026."]),
        ("in_progress", {"ongoing": "yes"}, ["We do this all the time."]),
        (
            "not_started",
            {"start": "2027-01", "due": "2027-03"},
            ["We have not started this yet.", "We want to start it in January 2027."],
        ),
        ("not_started", {"due": "2027-03"}, ["We have not started this yet."]),
        (
            "not_started",
            {"start": "2026-04", "due": "2027-03"},
            ["This is late.", "We wanted to start it in April 2026."],
        ),
        ("not_started", {"due": "2026-03"}, ["This is late.", "We wanted to finish it in March 2026."]),
        ("done", {"due": "2027"}, ["We have done this."]),
        ("done", {"status": {"done_on": "2026-05-03"}}, ["We have done this.", "We did it on 3 May 2026."]),
        ("paused", {"due": "2027"}, ["We have stopped this for now."]),
        ("stopped", {"due": "2027"}, ["We have stopped this. We will not do it now."]),
        ("merged", {}, ["We do this together with something else now."]),
    ],
)
def test_how_an_action_is_going(make_edition, state: str, fields: dict[str, Any], said: list[str]) -> None:
    assert going(make_edition, state, **fields) == said


def test_actions_without_easy_words_are_named_and_lead_to_their_standard_pages(make_edition) -> None:
    done = {"status": {"state": "done", "as_of": "2026-10-01"}}
    own = {"easy_read": {"title": "Cheaper buses", "text": [{"text": "Buses cost less."}]}}
    actions = [{**BUS, **done, **own}, {**BUS, **done, "id": "train", "title": "Trains"}]
    edition = make_edition(audience=EASY_READ, outcomes=OUTCOMES, actions=actions)
    bus, rest = what_we_will_do(edition, edition.plan.outcomes[0])
    assert (bus.title, [idea.words for idea in bus.ideas]) == (
        "Cheaper buses",
        ["Buses cost less.", "We have done this."],
    )
    assert rest.links == (Link("Trains", "actions/train"),)

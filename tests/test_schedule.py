"""Late and on time follow from the dates and the day, never from what somebody typed."""

from datetime import date

import pytest

from plan.model.actions import Action, Milestone
from plan.schedule import TIMINGS, milestone_timing, timing


def action(**fields: object) -> Action:
    state = fields.pop("state", "in_progress")
    return Action.model_validate(
        {"id": "hub", "title": "Open a hub", "status": {"state": state, "as_of": "2026-05-01"}, **fields}
    )


@pytest.mark.parametrize(
    ("fields", "today", "state"),
    [
        ({"due": "2026-09"}, date(2026, 9, 30), "on_time"),
        ({"due": "2026-09"}, date(2026, 10, 1), "late"),
        ({"due": "2026-09-15"}, date(2026, 9, 16), "late"),
        ({"due": "2026"}, date(2026, 12, 31), "on_time"),
        ({"due": "2026-09", "state": "done"}, date(2027, 1, 1), "done"),
        ({"due": "2026-09", "state": "paused"}, date(2027, 1, 1), "paused"),
        ({"due": "2027-09", "state": "not_started", "start": "2026-11"}, date(2026, 11, 30), "not_started"),
        ({"due": "2027-09", "state": "not_started", "start": "2026-11"}, date(2026, 12, 1), "late"),
        ({"ongoing": "yes"}, date(2040, 1, 1), "ongoing"),
    ],
)
def test_an_action_is_late_from_the_day_after_its_last_day(fields: dict[str, object], today: date, state: str) -> None:
    assert timing(action(**fields), today) == state


def test_every_state_that_can_come_out_is_listed_once() -> None:
    assert len(set(TIMINGS)) == len(TIMINGS)
    assert set(TIMINGS) >= {"late", "on_time", "ongoing", "not_started", "done", "paused", "stopped", "merged"}


@pytest.mark.parametrize(
    ("fields", "state", "expected"),
    [
        ({"due": "2026-09"}, "in_progress", "coming"),
        ({"due": "2026-08"}, "in_progress", "late"),
        ({"due": "2026-08", "done_on": "2026-09-01"}, "in_progress", "done"),
        ({"due": "2026-08"}, "done", "not_done"),
        ({"due": "2026-08"}, "stopped", "not_done"),
        ({"due": "2026-08"}, "paused", "late"),
        ({}, "in_progress", "coming"),
    ],
)
def test_a_milestone_is_late_from_the_day_after_its_last_day(fields: dict[str, str], state: str, expected: str) -> None:
    milestone = Milestone.model_validate({"id": "open", "title": "It opens", **fields})
    assert milestone_timing(milestone, action(ongoing="yes", state=state), date(2026, 9, 30)) == expected

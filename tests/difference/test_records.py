"""Two states of a record differ in what their files hold, and not in how it is typed."""

from __future__ import annotations

from typing import Any

from plan.difference.records import FieldChange, changed_fields
from plan.model.actions import Action
from plan.model.outcome import Outcome

ACTION = {"id": "visit", "title": "Visit", "ongoing": "yes", "status": {"state": "in_progress", "as_of": "2026-10-01"}}


def outcome(**fields: Any) -> Outcome:
    return Outcome.model_validate({"id": "safe", "title": "Safe", **fields})


def action(**fields: Any) -> Action:
    return Action.model_validate({**ACTION, **fields})


def changes(then: Outcome | Action, now: Outcome | Action) -> list[tuple[str, str, str, str]]:
    return [(each.version, "/".join(each.path), each.before, each.now) for each in changed_fields(then, now)]


def test_a_field_that_is_new_gone_or_another_one_is_told_with_its_version() -> None:
    then = outcome(summary="Be safe.", easy_read={"title": "Being safe"})
    now = outcome(number=2, young_people={"title": "Safe"}, easy_read={"title": "You are safe"})

    assert changes(then, now) == [
        ("standard", "number", "", "2"),
        ("standard", "summary", "Be safe.", ""),
        ("easy_read", "title", "Being safe", "You are safe"),
        ("young_people", "title", "", "Safe"),
    ]


def test_records_in_a_list_are_known_by_their_ids_wherever_they_stand() -> None:
    first, second = {"id": "one", "title": "One", "due": "2027-01"}, {"id": "two", "title": "Two"}
    then, now = action(milestones=[first, second]), action(milestones=[first | {"due": "2027-02"}, second])

    assert changes(then, now) == [("standard", "milestones/one/due", "2027-01", "2027-02")]
    moved = action(milestones=[second, first])
    assert changes(then, moved) == [("standard", "milestones/order", "one, two", "two, one")]


def test_ideas_of_easy_read_are_lines_with_their_pictures() -> None:
    idea = {"text": "You are safe.", "picture": "house"}
    then = outcome(easy_read={"good_looks_like": [idea]})
    now = outcome(easy_read={"good_looks_like": [idea, {"text": "We help."}]})
    (change,) = changed_fields(then, now)

    assert change == FieldChange(
        "easy_read",
        ("good_looks_like",),
        "You are safe. (picture: house)",
        "You are safe. (picture: house)\nWe help.",
    )


def test_lists_of_names_are_told_whole() -> None:
    assert changes(outcome(measures=["a-one"]), outcome(measures=["a-one", "b-two"])) == [
        ("standard", "measures", "a-one", "a-one, b-two")
    ]


def test_yes_and_no_are_words() -> None:
    assert changes(outcome(), outcome(sensitive="yes")) == [("standard", "sensitive", "no", "yes")]


def test_the_id_is_no_field_that_readers_see() -> None:
    assert changes(outcome(), outcome(id="safer", old_ids=["safe"])) == []

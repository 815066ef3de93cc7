from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from plan.progress import Progress

Judge = Callable[..., Progress]


def opened(**fields: Any) -> dict[str, Any]:
    return {"target": {"kind": "milestone", "text": "Three hubs are open.", **fields}, "kind": "narrative"}


@pytest.mark.parametrize(
    ("fields", "today", "result", "why"),
    [
        ({"by": "2026-03", "done_on": "2026-02-10"}, date(2026, 2, 10), "met", None),
        ({"by": "2026-03", "done_on": "2026-05-10"}, date(2026, 6, 1), "met", None),
        ({"by": "2026-03"}, date(2026, 3, 31), "too_early", "not_due"),
        ({"by": "2026-03"}, date(2026, 4, 1), "too_slow", None),
        ({"by": "2026-03-10"}, date(2026, 3, 11), "too_slow", None),
        ({"by": "2026-03", "done_on": "2026-02-10"}, date(2026, 2, 9), "too_early", "not_due"),
        ({}, date(2026, 6, 1), "cannot_tell", "no_date"),
    ],
)
def test_a_milestone_is_done_not_due_or_late(
    judged: Judge, fields: dict[str, str], today: date, result: str, why: str | None
) -> None:
    found = judged(today=today, **opened(**fields))
    assert (found.result, found.why, found.method) == (result, why, "milestone")


def test_a_late_milestone_has_passed_its_time(judged: Judge) -> None:
    assert judged(today=date(2026, 4, 1), **opened(by="2026-03")).target_time_passed
    assert not judged(today=date(2026, 3, 31), **opened(by="2026-03")).target_time_passed


def test_a_number_is_no_milestone(judged: Judge) -> None:
    aim = {"kind": "stay_at_or_below", "value": "9"}
    assert judged("2024: 9", target=aim, progress={"method": "milestone"}).why == "method_does_not_fit"


def judged_as(result: str) -> dict[str, Any]:
    given = {"result": result, "role": "Director", "date": "2026-02-03", "reason": "The survey says so."}
    return {"method": "judgement", "judgement": given}


@pytest.mark.parametrize("result", ["met", "on_track", "too_slow", "right_way", "no_change", "wrong_way"])
def test_a_judgement_is_taken_as_it_is_given(judged: Judge, result: str) -> None:
    found = judged("2020: 1, 2024: 9", baseline="2020", progress=judged_as(result))
    assert (found.result, found.why, found.method) == (result, None, "judgement")
    assert found.worked_out_on == date(2026, 2, 3)


@pytest.mark.parametrize("result", ["too_early", "no_target", "cannot_tell"])
def test_a_judgement_may_be_that_there_is_no_answer(judged: Judge, result: str) -> None:
    found = judged(progress=judged_as(result))
    assert (found.result, found.why) == (result, "judged")


def test_a_judgement_needs_no_figures(judged: Judge) -> None:
    assert judged(kind="narrative", polarity=None, progress=judged_as("right_way")).result == "right_way"

"""Whether there are texts for a version: then, and only then, the version has pages."""

from typing import Any

import pytest

from plan.audiences import EASY_READ, STANDARD, YOUNG_PEOPLE
from plan.model.outcome import Outcome
from plan.model.plan import Plan
from plan.model.plan_file import PlanFile
from plan.model.site import Site

SITE = Site.model_validate({"name": "P", "address": "https://p.example/", "organisation": {"name": "Council"}})
IDEAS = [{"text": "You are safe."}]


def outcome(**fields: Any) -> Outcome:
    return Outcome.model_validate({"id": "safe", "title": "Safe", **fields})


def plan(*outcomes: Outcome, **fields: Any) -> Plan:
    file = PlanFile.model_validate({"title": "Plan", "area": "Smallton", "status": "current", **fields})
    return Plan("", file, SITE, outcomes=outcomes)


def test_a_record_is_always_written_for_the_standard_version() -> None:
    assert outcome().is_written_for(STANDARD)
    assert plan().is_written_for(STANDARD)


@pytest.mark.parametrize(("block", "written"), [(None, False), ({}, False), ({"title": "Safety"}, True)])
def test_a_block_counts_when_it_says_something(block: dict[str, str] | None, written: bool) -> None:
    assert outcome(easy_read=block).is_written_for(EASY_READ) is written
    assert not outcome(easy_read=block).is_written_for(YOUNG_PEOPLE)


def test_an_outcome_or_the_vision_makes_a_version_and_the_title_of_the_plan_does_not() -> None:
    assert plan(outcome(easy_read={"summary": IDEAS})).is_written_for(EASY_READ)
    assert plan(vision={"text": "Good.", "easy_read": {"text": IDEAS}}).is_written_for(EASY_READ)
    assert plan(easy_read={"title": "Our plan", "what_is_this": IDEAS}).is_written_for(EASY_READ)
    assert not plan(easy_read={"what_is_this": IDEAS}).is_written_for(YOUNG_PEOPLE)
    assert not plan(outcome(), easy_read={"title": "Our plan"}).is_written_for(EASY_READ)

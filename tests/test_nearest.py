"""The topics nearest to a page that a version does not have."""

import pytest

from plan.model.actions import Action, Priority
from plan.model.outcome import Outcome
from plan.model.plan import Plan
from plan.model.plan_file import PlanFile
from plan.model.site import Site
from plan.nearest import nearest_topics

FILE = PlanFile.model_validate({"title": "Plan", "area": "Exampleshire", "status": "current"})
SITE = Site.model_validate({"name": "P", "address": "https://p.example/", "organisation": {"name": "Council"}})
OUTCOMES = tuple(
    Outcome.model_validate({"id": id_, "title": id_, "measures": measures})
    for id_, measures in (("safe", ["visits"]), ("well", ["visits", "waits"]))
)
BUS = {"id": "bus", "title": "Bus", "outcomes": ["well", "safe"], "ongoing": "yes"}
ACTION = Action.model_validate({**BUS, "status": {"state": "in_progress", "as_of": "2026-10-01"}})
FIRST = Priority.model_validate({"id": "first", "title": "First", "outcomes": ["well"]})
OLD = Plan("old", FILE, SITE, outcomes=OUTCOMES[:1])
PLAN = Plan("", FILE, SITE, outcomes=OUTCOMES, actions=(ACTION,), priorities=(FIRST,), previous=(OLD,))


@pytest.mark.parametrize(
    ("topic", "nearest"),
    [
        ("measures/visits", "outcomes/safe/how-it-is-going"),
        ("measures/waits", "outcomes/well/how-it-is-going"),
        ("measures/nowhere", "how-we-are-doing"),
        ("measures", "how-we-are-doing"),
        ("actions/bus", "outcomes/well/what-we-will-do"),
        ("actions/late", "outcomes"),
        ("priorities/first", "priorities"),
        ("partners/nhs", "partners"),
        ("have-your-say/survey", "have-your-say"),
        ("outcomes/new", "outcomes"),
        ("outcomes/safe/how-it-is-going", "outcomes/safe"),
        ("documents/whole-plan", "print"),
        ("print", "documents/whole-plan"),
        ("print/safe", "outcomes/safe"),
        ("changes", "how-we-check"),
        ("previous/old/outcomes/safe", "previous/old/outcomes"),
        ("previous/old", "previous/old"),
        ("previous/gone/vision", "previous/gone"),
    ],
)
def test_the_nearest_topic_comes_first(topic: str, nearest: str) -> None:
    assert next(nearest_topics(topic, PLAN)) == nearest


def test_a_measure_of_an_earlier_plan_leads_to_its_outcome_then() -> None:
    assert list(nearest_topics("previous/old/measures/visits", PLAN)) == [
        *(
            "previous/old/outcomes/safe/how-it-is-going",
            "previous/old/outcomes/safe",
            "previous/old/how-we-are-doing",
            "previous/old/outcomes",
        ),
        *("previous/old", "previous", "how-we-check"),
    ]


def test_a_priority_is_told_on_the_page_of_its_outcome_where_priorities_have_no_page() -> None:
    assert list(nearest_topics("priorities/first", PLAN)) == ["priorities", "outcomes/well", "outcomes"]


@pytest.mark.parametrize("topic", ["", "search", "privacy"])
def test_nothing_is_near_to_a_page_that_stands_alone(topic: str) -> None:
    assert list(nearest_topics(topic, PLAN)) == []

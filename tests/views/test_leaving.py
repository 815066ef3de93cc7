"""The exit button stands where being seen may put somebody at risk, in every version, and nowhere else."""

from typing import Any

import pytest

from plan.audiences import AUDIENCES, EASY_READ, STANDARD, YOUNG_PEOPLE, Audience
from plan.page import Link, PlanPage
from plan.views import hide_visit
from plan.views.leaving import ExitView, exit_view

SAFE = {"id": "safe", "title": "Safe", "sensitive": "yes"}
WELL = {"id": "well", "title": "Well"}


def on(make_edition, topic: str, audience: Audience = STANDARD, there: tuple[str, ...] = (), **records: Any):
    edition = make_edition(audience=audience, outcomes=[SAFE, WELL], **records)
    return exit_view(PlanPage(audience.address(topic), "any", "Page", None, ""), edition, there)


@pytest.mark.parametrize("audience", AUDIENCES)
@pytest.mark.parametrize("topic", ["outcomes/safe", "outcomes/safe/how-it-is-going", "get-help", "hide-your-visit"])
def test_a_sensitive_page_has_it_in_every_version(make_edition, topic: str, audience: Audience) -> None:
    assert on(make_edition, topic, audience) is not None


@pytest.mark.parametrize(
    "topic", ["", "outcomes", "outcomes/well", "outcomes/well/how-it-is-going", "contact", "measures/safe"]
)
def test_no_other_page_has_it(make_edition, topic: str) -> None:
    assert on(make_edition, topic) is None
    assert on(make_edition, topic, YOUNG_PEOPLE) is None


def test_in_easy_read_the_measures_of_a_sensitive_outcome_have_it_too(make_edition, make_measure) -> None:
    edition = make_edition(
        audience=EASY_READ,
        outcomes=[{**SAFE, "measures": ["waits"]}, WELL],
        measures=[make_measure(), make_measure(id="fun")],
    )
    page = PlanPage("easy-read/measures/waits", "any", "Page", None, "")
    assert exit_view(page, edition, ()) is not None
    assert exit_view(PlanPage("easy-read/print/safe", "any", "Page", None, ""), edition, ()) is not None
    assert exit_view(PlanPage("easy-read/print/well", "any", "Page", None, ""), edition, ()) is None
    assert exit_view(PlanPage("easy-read/measures/fun", "any", "Page", None, ""), edition, ()) is None


def test_a_sensitive_outcome_of_an_earlier_plan_has_it_too(make_edition, make_plan) -> None:
    old = make_plan(id="old", plan={"title": "Old"}, outcomes=[SAFE])
    assert on(make_edition, "previous/old/outcomes/safe", previous=[old]) is not None
    assert on(make_edition, "previous/old/outcomes/well", previous=[old]) is None


def test_it_leads_to_the_weather_unless_the_council_says_otherwise(make_edition) -> None:
    assert on(make_edition, "get-help") == ExitView("https://www.bbc.co.uk/weather", None)
    own = on(make_edition, "get-help", site={"exit_to": "https://news.example/"})
    assert own.to == "https://news.example/"


def test_it_leads_to_how_to_hide_in_its_own_version_and_not_from_there(make_edition) -> None:
    there = ("hide-your-visit", "easy-read/hide-your-visit")
    found = on(make_edition, "get-help", EASY_READ, there)
    assert found.hide == Link("Find out how to hide your visit", "easy-read/hide-your-visit")
    assert on(make_edition, "hide-your-visit", EASY_READ, there).hide is None


def test_the_page_for_wrong_addresses_is_not_taken_for_another(make_edition) -> None:
    edition = make_edition(outcomes=[SAFE])
    assert exit_view(PlanPage("get-help", "not_found", "Not found", None, ""), edition, ()) is None


@pytest.mark.parametrize("audience", AUDIENCES)
def test_how_to_hide_is_told_where_there_is_a_button(make_edition, audience: Audience) -> None:
    (page,) = hide_visit.pages(make_edition(audience=audience, outcomes=[SAFE]))
    assert page.path == audience.address("hide-your-visit")
    told = " ".join(line for entry in page.view.parts for line in entry.lines)
    assert "history" in told.lower()
    assert "cookie" in told


def test_a_plan_without_anything_sensitive_does_not_speak_of_hiding(make_edition) -> None:
    assert list(hide_visit.pages(make_edition(outcomes=[WELL]))) == []


def test_in_easy_read_each_line_is_one_short_idea(make_edition) -> None:
    (page,) = hide_visit.pages(make_edition(audience=EASY_READ, outcomes=[SAFE]))
    for entry in page.view.parts:
        assert all(len(line.split()) <= 15 for line in entry.lines), entry

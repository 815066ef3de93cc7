"""Which pages have a day of their own, for the site map, and which day that is."""

from datetime import date

import pytest

from plan.pages import pages

ACTION = {
    "id": "hub",
    "title": "Open a hub",
    "outcomes": ["safe"],
    "ongoing": "yes",
    "status": {"state": "in_progress", "as_of": "2026-10-01"},
}
DECISION = {"id": "adoption", "title": "Adopted", "date": "2026-01-20", "body": "Cabinet", "kind": "adopted"}
REPORT = {
    "id": "first",
    "title": "First report",
    "date": "2026-10-13",
    "kind": "progress_report",
    "text": "Waits are shorter.",
}
SAFE = {"id": "safe", "title": "Safe"}
WAITS = {**SAFE, "measures": ["waits"]}


@pytest.fixture
def days(make_edition):
    """A function that gives the day of every page of a plan that has one, by its path."""

    def of(**records: object) -> dict[str, date]:
        return {page.path: page.changed_on for page in pages((make_edition(**records),)) if page.changed_on}

    return of


def test_a_plan_without_a_date_has_pages_without_a_day(days) -> None:
    assert days(plan={"vision": {"text": "Everybody is safe."}}, outcomes=[SAFE]) == {}


def test_an_action_has_the_day_of_its_report_and_its_outcome_and_the_list_have_it_too(days) -> None:
    later = {"state": "in_progress", "as_of": "2026-11-02"}
    found = days(outcomes=[SAFE], actions=[ACTION, {**ACTION, "id": "bus", "outcomes": [], "status": later}])
    assert found == {
        "outcomes/safe": date(2026, 10, 1),
        "actions/hub": date(2026, 10, 1),
        "actions/bus": date(2026, 11, 2),
        "actions": date(2026, 11, 2),
    }


def test_a_measure_has_the_day_of_the_report_that_names_it(days, make_measure) -> None:
    found = days(outcomes=[WAITS], measures=[make_measure({"2025": "10"})], updates=[{**REPORT, "measures": ["waits"]}])
    pages_of_the_measure = ("measures/waits", "how-we-are-doing", "outcomes/safe")
    assert {path: found.get(path) for path in pages_of_the_measure} == dict.fromkeys(
        pages_of_the_measure, date(2026, 10, 13)
    )


def test_an_outcome_with_a_measure_of_unknown_day_has_none(days, make_measure) -> None:
    found = days(outcomes=[WAITS], measures=[make_measure({"2025": "10"})], actions=[ACTION])
    assert "actions/hub" in found
    assert not {"outcomes/safe", "measures/waits", "how-we-are-doing"} & set(found)


def test_a_survey_has_the_day_on_which_it_opened(days) -> None:
    survey = {"id": "survey", "title": "Survey", "kind": "survey", "purpose": "Ask.", "opens": "2026-11-02"}
    assert days(engagement=[survey]) == {"have-your-say/survey": date(2026, 11, 2)}


def test_how_we_check_has_the_day_of_its_newest_decision_or_report(days) -> None:
    assert days(plan={"decisions": [DECISION]})["how-we-check"] == date(2026, 1, 20)
    assert days(plan={"decisions": [DECISION]}, updates=[REPORT])["how-we-check"] == date(2026, 10, 13)
    assert "how-we-check" not in days(plan={"decisions": [{**DECISION, "date": "2026-01"}]}, updates=[REPORT])


def test_changes_have_the_day_of_the_adoption_or_of_the_newest_change(days) -> None:
    plan = {"adopted": {"on": "2026-01-20", "by": "Cabinet"}}
    change = {**REPORT, "kind": "plan_change"}
    assert days(plan=plan)["changes"] == date(2026, 1, 20)
    assert days(plan=plan, updates=[change])["changes"] == date(2026, 10, 13)


def test_help_has_the_day_on_which_a_number_was_last_checked(days) -> None:
    line = {
        "id": "line",
        "title": "Line",
        "who_for": "You.",
        "what_for": "Talk.",
        "phone": "0800 1111",
        "hours": "Day.",
    }
    checked = [{**line, "checked_on": "2026-11-02"}, {**line, "id": "other", "checked_on": "2026-09-02"}]
    assert days(helplines={"helplines": checked}) == {"get-help": date(2026, 11, 2)}


def test_news_of_tomorrow_gives_no_day_of_tomorrow(days) -> None:
    found = days(updates=[{**REPORT, "date": "2026-11-22"}, {**REPORT, "id": "second"}])
    assert found["updates"] == date(2026, 10, 13)
    assert "updates/first" not in found


def test_pages_of_an_earlier_plan_have_none_since_nobody_wrote_down_when_it_became_one(days, make_plan) -> None:
    assert days(previous=[make_plan(id="2022-to-2026", outcomes=[SAFE], actions=[ACTION], updates=[REPORT])]) == {}

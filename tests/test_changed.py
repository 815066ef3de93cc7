"""The day on which a page last changed is one that the data give, or none."""

from datetime import date
from typing import Any

import pytest

from plan.audiences import STANDARD
from plan.changed import action_changed, engagement_changed, known_day, latest, measure_changed, together
from plan.edition import Edition
from plan.model.actions import Action
from plan.model.engagement import Engagement
from plan.model.measure import Measure
from plan.model.plan import Plan
from plan.model.plan_file import PlanFile
from plan.model.site import Site
from plan.model.update import Update
from plan.periods import parse_partial_date
from plan.wording import Wording

TODAY = date(2026, 11, 21)
SITE = {"name": "Plan", "address": "https://council.example/", "organisation": {"name": "Council"}}
REPORT = {"id": "report", "title": "Report", "text": "Waits are shorter.", "measures": ["waits"]}
JUDGED = {
    "method": "judgement",
    "judgement": {"result": "met", "role": "Chair", "date": "2026-09-29", "reason": "Yes."},
}
SAID = [{"id": "parks", "text": "More parks.", "we_did": "We opened one."}]


def action(**fields: Any) -> Action:
    status = {"state": "in_progress", "as_of": "2026-10-01"}
    return Action.model_validate({"id": "hub", "title": "Hub", "due": "2027-03", "status": status, **fields})


def engagement(**fields: Any) -> Engagement:
    return Engagement.model_validate({"id": "survey", "title": "Survey", "kind": "survey", "purpose": "Ask.", **fields})


def day_of_measure(*updates: dict[str, Any], today: date = TODAY, **fields: Any) -> date | None:
    smallest = {"id": "waits", "title": "Waits", "polarity": "lower_is_better", "period_kind": "calendar_year"}
    measure = Measure.model_validate({**smallest, **fields})
    told = tuple(Update.model_validate({**REPORT, **each}) for each in updates)
    file = PlanFile.model_validate({"title": "Plan", "area": "Exampleshire", "status": "current"})
    plan = Plan("", file, Site.model_validate(SITE), measures=(measure,), updates=told)
    return measure_changed(Edition(plan, STANDARD, today, Wording({})), measure)


def test_a_day_that_has_not_come_is_never_the_latest() -> None:
    assert latest(TODAY, date(2026, 5, 1), None, date(2026, 11, 22)) == date(2026, 5, 1)
    assert latest(TODAY, TODAY) == TODAY
    assert latest(TODAY, None, date(2027, 1, 1)) is None


def test_a_page_of_several_records_has_a_day_only_when_each_of_them_has() -> None:
    assert together([date(2026, 5, 1), date(2026, 6, 1)]) == date(2026, 6, 1)
    assert together([date(2026, 5, 1), None]) is None
    assert together([]) is None


def test_a_month_is_no_day() -> None:
    assert known_day(parse_partial_date("2026-09"), TODAY) is None
    assert known_day(parse_partial_date("2026-09-12"), TODAY) == date(2026, 9, 12)
    assert known_day(parse_partial_date("2026-12-12"), TODAY) is None


@pytest.mark.parametrize(
    ("fields", "day"),
    [
        ({}, date(2026, 10, 1)),
        ({"status": {"state": "done", "as_of": "2026-10-01", "done_on": "2026-09-15"}}, date(2026, 10, 1)),
        ({"milestones": [{"id": "open", "title": "Open", "done_on": "2026-10-20"}]}, date(2026, 10, 20)),
        ({"due": "2026-10"}, date(2026, 11, 1)),
        ({"due": "2026-11-20"}, TODAY),
        ({"due": "2026-11-21"}, date(2026, 10, 1)),
        ({"due": "2026-10", "status": {"state": "done", "as_of": "2026-10-05"}}, date(2026, 10, 5)),
        ({"start": "2026-10", "status": {"state": "not_started", "as_of": "2026-10-01"}}, date(2026, 11, 1)),
        ({"start": "2026-10"}, date(2026, 10, 1)),
        ({"milestones": [{"id": "open", "title": "Open", "due": "2026-10-20"}]}, date(2026, 10, 21)),
        ({"milestones": [{"id": "open", "title": "Open", "due": "2026-12"}]}, date(2026, 10, 1)),
    ],
    ids=[
        "reported",
        "done",
        "step done",
        "late since the month after",
        "late since today",
        "not late before tomorrow",
        "late no more",
        "late in starting",
        "started",
        "step late",
        "step to come",
    ],
)
def test_an_action_changes_when_it_is_reported_on_and_when_it_becomes_late(fields: dict[str, Any], day: date) -> None:
    assert action_changed(action(**fields), TODAY) == day


@pytest.mark.parametrize(
    ("fields", "day"),
    [
        ({}, None),
        ({"opens": "2026-11-02"}, date(2026, 11, 2)),
        ({"opens": "2026-12-02"}, None),
        ({"opens": "2026-06", "closes": "2026-09"}, date(2026, 10, 1)),
        ({"opens": "2026-06", "closes": "2026-11-21"}, date(2026, 6, 1)),
        ({"closes": "2026-09", "said": SAID}, None),
        ({"closes": "2026-09", "results": "Parks matter most."}, None),
    ],
    ids=["no dates", "opened", "not open yet", "closed", "last day", "answered", "with results"],
)
def test_a_survey_changes_when_it_opens_and_closes_and_on_a_day_unknown_when_answers_come(
    fields: dict[str, Any], day: date | None
) -> None:
    assert engagement_changed(engagement(**fields), TODAY) == day


@pytest.mark.parametrize(
    ("update", "day"),
    [
        ({"kind": "progress_report", "date": "2026-10-13"}, date(2026, 10, 13)),
        ({"kind": "plan_change", "date": "2026-10-13"}, date(2026, 10, 13)),
        ({"kind": "news", "date": "2026-10-13"}, None),
        ({"kind": "progress_report", "date": "2026-11-22"}, None),
        ({"kind": "progress_report", "date": "2026-10-13", "measures": ["others"]}, None),
    ],
    ids=["report", "change", "news", "tomorrow's", "of another measure"],
)
def test_a_measure_changes_with_the_report_that_names_it(update: dict[str, Any], day: date | None) -> None:
    assert day_of_measure(update) == day


def test_the_newest_report_counts() -> None:
    reports = [{"kind": "progress_report", "date": f"2026-{month:02}-13"} for month in (8, 10, 9)]
    assert day_of_measure(*reports) == date(2026, 10, 13)


def test_a_measure_with_figures_that_are_newer_than_its_report_has_no_day() -> None:
    report = {"kind": "progress_report", "date": "2026-10-13"}
    assert day_of_measure(report, observations=[{"period": "2025", "value": "10"}]) == date(2026, 10, 13)
    assert day_of_measure(report, observations=[{"period": "2026", "value": "10"}]) is None
    assert day_of_measure(observations=[{"period": "2025", "value": "10"}]) is None


def test_a_measure_changes_when_it_is_judged() -> None:
    assert day_of_measure(kind="narrative", progress=JUDGED) == date(2026, 9, 29)


def test_the_days_of_a_target_count_where_there_are_no_figures() -> None:
    target = {"kind": "milestone", "text": "A signed promise", "by": "2026-08", "agreed_on": "2026-01-20"}
    assert day_of_measure(target={**target, "by": "2027"}) == date(2026, 1, 20)
    assert day_of_measure(target={**target, "done_on": "2026-09-17"}) == date(2026, 9, 17)
    assert day_of_measure(target=target) == date(2026, 9, 1)
    assert day_of_measure(target={**target, "agreed_on": "2026-01", "by": "2027"}) is None
    assert day_of_measure(target=target, observations=[{"period": "2020", "value": "1"}]) is None

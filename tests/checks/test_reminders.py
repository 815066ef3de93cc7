"""What the passing of time asks for: each reminder on the day before it is due and on the day itself."""

from datetime import date

import pytest

from plan.checks.reminders import a_year_before
from plan.problems import Level

PLAN = "title: Plan\narea: Exampleshire\n"
MEASURE = "title: Children who return\npolarity: lower_is_better\nperiod_kind: financial_year\n"
ACCESSIBILITY = (
    "compliance: fully\nhow_to_ask: Ask.\nreply_within_days: 5\ntested_by: Us\nhow_tested: H\npages_tested: P\n"
)
ENGAGEMENT = "title: S\nkind: survey\npurpose: P\ncloses: 2026-05\nreply_by: 2026-07-31\n"
ACTION = "title: Visit\ndue: 2026-09\nstatus: {state: in_progress, as_of: 2026-09-30}\n"
HELPLINE = "helplines: [{id: help, title: H, who_for: A, what_for: B, hours: C, checked_on: 2025-11-21}]\n"
TESTED = "tested_on: 2025-01-01\nprepared_on: 2025-01-01\nreviewed_on: 2025-11-21\n"

PRIVACY = "controller: C\ncontact_role: R\nwhat_the_host_records: N\nreviewed_on: 2025-11-21\n"

CASES = {
    "nobody has checked this helpline for a year": (
        *("helplines.yml", HELPLINE, "2025-11-21"),
        *("helpline-unchecked", date(2026, 11, 22)),
    ),
    "the accessibility statement was last reviewed more than a year ago": (
        *("accessibility.yml", ACCESSIBILITY + TESTED, "2025-11-21"),
        *("statement-unreviewed", date(2026, 11, 22)),
    ),
    "the privacy statement was last reviewed more than a year ago": (
        *(
            "privacy.yml",
            PRIVACY,
            "2025-11-21",
        ),
        *("statement-unreviewed", date(2026, 11, 22)),
    ),
    "new figures were expected by 2026-10": (
        *("measures/returns.yml", f"{MEASURE}next_update: 2026-10\n", "2026-10"),
        *("update-overdue", date(2026, 11, 1)),
    ),
    "the time of this target ended on 2026-03-31": (
        "measures/returns.yml",
        f"{MEASURE}target: {{kind: reach_by, value: 16, period: 2025 to 2026}}\n",
        *("2025 to 2026", "target-without-verdict", date(2026, 4, 1)),
    ),
    "the time of this target ended on 2026-06-30": (
        "measures/returns.yml",
        f"{MEASURE}target: {{kind: milestone, text: Set it, by: 2026-06}}\n",
        *("2026-06", "target-without-verdict", date(2026, 7, 1)),
    ),
    "its status is from before that (2026-09-30)": (
        *("actions/visit.yml", ACTION, "2026-09-30"),
        *("status-out-of-date", date(2026, 10, 1)),
    ),
    "people were promised an answer by 2026-07-31": (
        *("engagement/survey.yml", ENGAGEMENT, "2026-07-31"),
        *("answer-overdue", date(2026, 8, 1)),
    ),
    "this plan was expected by 2026-06": (
        *("plan.yml", f"{PLAN}status: draft\nexpected_on: 2026-06\n", "2026-06"),
        *("plan-expected", date(2026, 7, 1)),
    ),
    "this plan ended (2026-03)": (
        *("plan.yml", f"{PLAN}status: current\nperiod: {{start: 2022, end: 2026-03}}\n", "current"),
        *("plan-ended", date(2026, 4, 1)),
    ),
}
"""What is said: the file, its text, where the caret points, the code, and the first day on which it is said."""


@pytest.mark.parametrize(("what", "case"), CASES.items())
def test_a_reminder_comes_on_its_day_and_not_before(checked, what, case):
    file, text, place, code, day = case
    found = checked({file: text}, day)

    assert found.one(code).level is Level.REMINDER
    assert what in found.one(code).what
    assert found.marked(code) == place
    assert found.one(code).fix
    assert code not in checked({file: text}, date.fromordinal(day.toordinal() - 1)).codes


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("engagement/survey.yml", f"{ENGAGEMENT}results: We heard you.\n"),
        ("engagement/survey.yml", f"{ENGAGEMENT}said: [{{id: more, text: More, we_did: More}}]\n"),
        ("actions/visit.yml", ACTION.replace("2026-09-30", "2026-10-01")),
        ("actions/visit.yml", ACTION.replace("in_progress", "done")),
        ("plan.yml", f"{PLAN}status: ended\nperiod: {{start: 2022, end: 2026-03}}\n"),
        ("plan.yml", f"{PLAN}status: current\nexpected_on: 2026-06\n"),
    ],
)
def test_what_has_been_done_needs_no_reminder(checked, file, text):
    assert checked({file: text}).codes == []


def test_a_verdict_ends_the_reminder_about_a_target(checked):
    target = "target: {kind: reach_by, value: 16, period: 2025 to 2026, verdict: {on: 2026-06-01, by: B, text: T}}\n"

    assert "target-without-verdict" not in checked({"measures/returns.yml": MEASURE + target}).codes


def test_a_part_of_a_compound_measure_has_its_own_reminder(checked):
    part = "{id: girls, title: G, polarity: no_judgement, target: {kind: reach_by, value: 16, period: 2024 to 2025}}"
    found = checked({"measures/returns.yml": f"{MEASURE}parts:\n- {part}\n"})

    assert found.marked("target-without-verdict") == "2024 to 2025"


def test_an_outcome_without_a_measure_and_a_measure_without_an_outcome_are_reminders(checked):
    found = checked({"outcomes/safe.yml": "title: Safe\n", "measures/returns.yml": MEASURE})

    assert found.one("outcome-without-measure").level is Level.REMINDER
    assert found.one("outcome-without-measure").path == "plan_data/outcomes/safe.yml"
    assert found.one("measure-without-outcome").path == "plan_data/measures/returns.yml"


def test_a_measure_may_belong_to_two_outcomes(checked):
    outcomes = {f"outcomes/{name}.yml": f"title: {name}\nmeasures: [returns]\n" for name in ("safe", "well")}

    assert checked({**outcomes, "measures/returns.yml": MEASURE}).codes == []


def test_no_measure_is_said_to_be_left_out_while_an_outcome_cannot_be_read(checked):
    found = checked({"outcomes/safe.yml": "titel: Safe\nmeasures: [returns]\n", "measures/returns.yml": MEASURE})

    assert "measure-without-outcome" not in found.codes


def test_nobody_is_reminded_of_a_previous_plan(checked):
    old = {
        "plan.yml": f"{PLAN}status: current\nperiod: {{start: 2017, end: 2021}}\n",
        "outcomes/safe.yml": "title: Safe\n",
    }

    assert checked({f"previous/2017-to-2021/{name}": text for name, text in old.items()}).codes == []


def test_a_year_before_a_leap_day_is_the_last_day_of_february():
    assert a_year_before(date(2024, 2, 29)) == date(2023, 2, 28)
    assert a_year_before(date(2026, 11, 21)) == date(2025, 11, 21)


def test_a_website_that_nobody_has_tested_for_a_year_is_to_be_tested(checked):
    files = {"accessibility.yml": f"{ACCESSIBILITY}{TESTED.replace('2025-01-01', '2025-11-21', 1)}"}

    assert "site-untested" not in checked(files, date(2026, 11, 21)).codes
    found = checked(files, date(2026, 11, 22)).one("site-untested")
    assert found.level is Level.REMINDER
    assert "last tested for accessibility more than a year ago (2025-11-21)" in found.what


def test_a_problem_that_was_to_be_mended_by_now_is_asked_about(checked):
    problems = "problems: [{id: scan, what: A scan., criterion: 1.1.1 Non-text Content, fix_by: 2026-10}]\n"
    files = {"accessibility.yml": ACCESSIBILITY.replace("fully", "partially") + TESTED + problems}

    assert "fix-overdue" not in checked(files, date(2026, 10, 31)).codes
    found = checked(files, date(2026, 11, 1))
    assert found.one("fix-overdue").level is Level.REMINDER
    assert found.marked("fix-overdue") == "2026-10"

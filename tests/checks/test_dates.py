"""Dates in the wrong order, and past events with a day that has not come: a bad and a good case of each rule."""

import pytest

from plan.problems import Level

PLAN = "title: Plan\narea: Exampleshire\nstatus: current\n"
ACTION = "title: A first visit\noutcomes: []\n"
ENGAGEMENT = "title: Survey\nkind: survey\npurpose: To hear you.\n"
RUNNING = "status: {state: in_progress, as_of: 2026-11-01}\n"
STATEMENT = "compliance: fully\nhow_to_ask: Ask.\nreply_within_days: 5\ntested_on: 2026-02-01\ntested_by: Us\n"
HIDDEN = "statements: [{id: foreword, role: Leader, words: W, hide_from: 2027-03-20, hide_until: %s}]\n"

ORDERS = {
    "this period ends before it starts": (
        *("plan.yml", f"{PLAN}period: {{start: 2026-04, end: %s}}\n"),
        *("2026-03", "2026-04"),
    ),
    "period ends before it starts": (
        *("delivery_plans/year-one.yml", "title: Y\nstatus: in_force\nperiod: {start: 2026, end: %s}\n"),
        *("2025", "2026"),
    ),
    "this action is due before it starts": (
        *("actions/visit.yml", f"{ACTION}{RUNNING}start: 2026-09-01\ndue: %s\n"),
        *("2026-08-31", "2026-09"),
    ),
    "this closes before it opens": (
        *("engagement/survey.yml", f"{ENGAGEMENT}opens: 2026-05-02\ncloses: %s\n"),
        *("2026-05-01", "2026-05"),
    ),
    "promised for a day before this closes": (
        *("engagement/survey.yml", f"{ENGAGEMENT}closes: 2026-11-30\nreply_by: %s\n"),
        *("2026-10", "2026-11"),
    ),
    "the last day on which this is hidden is before the first": (
        *("plan.yml", PLAN + HIDDEN),
        *("2027-03-19", "2027-03-20"),
    ),
    "the statement was reviewed before it was prepared": (
        *(
            "accessibility.yml",
            f"{STATEMENT}how_tested: H\npages_tested: P\nprepared_on: 2026-02-02\nreviewed_on: %s\n",
        ),
        *("2026-02-01", "2026-02-02"),
    ),
}
"""What is said: the file, its text, a bad date and a good one."""

NOT_YET = [
    ("actions/visit.yml", ACTION + "ongoing: yes\nstatus: {state: in_progress, as_of: %s}\n"),
    ("actions/visit.yml", ACTION + RUNNING + "due: 2026\nmilestones: [{id: step, title: M, done_on: %s}]\n"),
    ("measures/returns.yml", "title: M\nkind: narrative\ntarget: {kind: none_yet, agreed_on: %s}\n"),
    ("plan.yml", PLAN + "adopted: {on: %s, by: The council}\n"),
    ("helplines.yml", "helplines: [{id: help, title: H, who_for: A, what_for: B, hours: C, checked_on: %s}]\n"),
]


@pytest.mark.parametrize(("what", "case"), ORDERS.items())
def test_the_second_of_two_dates_may_not_lie_before_the_first(checked, what, case):
    file, text, bad, good = case
    found = checked({file: text % bad})

    assert found.one("dates-order").level is Level.ERROR
    assert found.one("dates-order").path == f"plan_data/{file}"
    assert found.marked("dates-order") == bad
    assert what in found.one("dates-order").what
    assert bad in found.one("dates-order").fix
    assert "dates-order" not in checked({file: text % good}).codes


@pytest.mark.parametrize(("file", "text"), NOT_YET)
def test_what_has_happened_may_not_have_a_day_that_has_not_come(checked, file, text):
    found = checked({file: text % "2026-11-22"})

    assert found.one("in-the-future").level is Level.ERROR
    assert found.marked("in-the-future") == "2026-11-22"
    assert "today is 2026-11-21" in found.one("in-the-future").what
    assert "in-the-future" not in checked({file: text % "2026-11-21"}).codes


@pytest.mark.parametrize(
    ("status", "place"),
    [
        ("{state: done, as_of: 2026-05-01, done_on: 2026-03-31}", "2026-03-31"),
        ("{state: done, as_of: 2026-03-31}", "2026-03-31"),
    ],
)
def test_an_action_is_not_done_before_it_starts(checked, status, place):
    found = checked({"actions/visit.yml": f"{ACTION}start: 2026-04\nstatus: {status}\n"})

    assert found.marked("done-before-start") == place
    assert "before it starts (2026-04)" in found.one("done-before-start").what


def test_an_action_may_be_done_in_the_month_in_which_it_starts(checked):
    status = "status: {state: done, as_of: 2026-05-01, done_on: 2026-04-01}\n"

    assert "done-before-start" not in checked({"actions/visit.yml": f"{ACTION}start: 2026-04\n{status}"}).codes


def test_an_action_that_has_not_started_may_have_a_status_from_before_its_start(checked):
    status = "status: {state: not_started, as_of: 2026-05-01}\n"

    assert "done-before-start" not in checked({"actions/visit.yml": f"{ACTION}start: 2027\ndue: 2028\n{status}"}).codes


def test_a_status_is_not_older_than_the_day_on_which_the_action_was_done(checked):
    status = "status: {state: done, as_of: 2026-05-01, done_on: 2026-05-02}\n"

    assert checked({"actions/visit.yml": ACTION + status}).marked("dates-order") == "2026-05-02"


@pytest.mark.parametrize(("name", "word"), [("due", "due"), ("done_on", "done")])
def test_a_milestone_does_not_lie_before_its_action(checked, name, word):
    text = f"{ACTION}{RUNNING}start: 2026-04-02\ndue: 2026-12\nmilestones:\n- {{id: mm, title: M, {name}: %s}}\n"
    found = checked({"actions/visit.yml": text % "2026-04-01"})

    assert found.marked("milestone-before-start") == "2026-04-01"
    assert f"is {word} before its action starts (2026-04-02)" in found.one("milestone-before-start").what
    assert "milestone-before-start" not in checked({"actions/visit.yml": text % "2026-04-02"}).codes


def test_a_plan_is_not_adopted_after_it_ended(checked):
    text = PLAN + "period: {start: 2020, end: 2024}\nadopted: {on: %s, by: The council}\n"

    assert checked({"plan.yml": text % "2025-01-01"}).marked("adopted-after-end") == "2025-01-01"
    assert "adopted-after-end" not in checked({"plan.yml": text % "2024-12-31"}).codes


def test_ages_go_from_the_lower_to_the_higher(checked):
    found = checked({"plan.yml": PLAN + "ages: {from: 25, to: 0}\n"})

    assert found.marked("ages-order") == "0"
    assert "from 25 down to 0" in found.one("ages-order").what
    assert "ages-order" not in checked({"plan.yml": PLAN + "ages: {from: 0, to: 25}\n"}).codes


def test_a_kept_copy_is_checked_as_on_its_own_day(checked):
    adopted = "adopted: {on: 2026-11-20, by: The council}\n"
    found = checked({"plan.yml": f"{PLAN}as_at: 2026-11-19\n{adopted}"})

    assert "today is 2026-11-19" in found.one("in-the-future").what


def test_the_helplines_of_a_kept_copy_are_looked_at_again_after_its_day(checked):
    helplines = "helplines: [{id: help, title: H, who_for: A, what_for: B, hours: C, checked_on: 2026-11-20}]\n"
    kept = checked({"plan.yml": f"{PLAN}as_at: 2026-11-19\n", "helplines.yml": helplines})

    assert "in-the-future" not in kept.codes

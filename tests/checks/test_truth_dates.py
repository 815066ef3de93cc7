"""Dates that a record's own content gives the lie, and late work that is called on time."""

import pytest

from plan.problems import Level

ACTION = """title: A first visit on time
text: We make visits. {text}
start: 2026-01
due: {due}
milestones:
- {{id: first, title: First team, due: {step}{done}}}
status: {{state: {state}, as_of: 2026-10-01, reason: "{reason}"}}
"""


def action(reason="We work on it.", **words):
    given = {"text": "", "due": "2026-09", "step": "2026-08", "done": "", "state": "in_progress"} | words
    return {"actions/visit.yml": ACTION.format(reason=reason, **given)}


def codes(found):
    return [problem.code for problem in found.problems if problem.level is not Level.REMINDER]


@pytest.mark.parametrize(
    ("reason", "marked"),
    [
        ("This is on time.", "is on time"),
        ("On track.", "On track"),
        ("The work is still on track.", "is still on track"),
        ("All is well. It is running to schedule.", "is running to schedule"),
        ("Everything is on schedule.", "is on schedule"),
    ],
)
def test_late_work_is_not_called_on_time(checked, reason, marked):
    found = checked(action(reason))

    assert found.one("late-called-on-time").level is Level.WARNING
    assert found.marked("late-called-on-time").endswith(marked.split()[-1])
    assert codes(checked(action(reason, due="2027-03", step="2027-02"))) == []


@pytest.mark.parametrize(
    "reason",
    [
        "It is not on time.",
        "We want all plans to be on time.",
        "It will be on track again in May.",
        "Visits on time matter to families.",
        "We did not make it by September.",
        "This was on time until July.",
    ],
)
def test_late_work_may_speak_of_time(checked, reason):
    assert codes(checked(action(reason))) == []


def test_a_text_and_every_version_of_it_are_read(checked):
    young = "young_people: {text: This is on track.}\n"

    assert codes(checked(action(text="It is on track."))) == ["late-called-on-time"]
    assert codes(checked({"actions/visit.yml": action()["actions/visit.yml"] + young})) == ["late-called-on-time"]


def test_a_step_that_is_late_is_enough(checked):
    found = checked(action("It is on track.", due="2027-03"))

    assert "its step 'First team' is late: it was due by 2026-08" in found.one("late-called-on-time").what
    assert codes(checked(action("It is on track.", due="2027-03", done=", done_on: 2026-07-01"))) == []


@pytest.mark.parametrize("state", ["done", "stopped"])
def test_work_that_has_ended_may_have_been_on_time(checked, state):
    assert codes(checked(action("It is on time.", state=state))) == []


def test_an_action_that_is_done_says_nothing_of_its_measures(checked):
    measure = (
        "title: M\npolarity: lower_is_better\nperiod_kind: calendar_year\nobservations: [{period: 2020, value: 9}]\n"
    )
    outcome = "title: Safe\nmeasures: [visits]\n"
    done = {"actions/visit.yml": action(state="done")["actions/visit.yml"] + "outcomes: [safe]\n"}

    assert codes(checked(done | {"measures/visits.yml": measure, "outcomes/safe.yml": outcome})) == []


def test_a_status_is_no_older_than_the_steps_that_are_done(checked):
    found = checked(action(done=", done_on: 2026-10-02"))

    assert found.one("status-older").level is Level.WARNING
    assert found.marked("status-older") == "2026-10-02"
    assert codes(checked(action(done=", done_on: 2026-10-01"))) == []


UPDATE = "title: Report\ndate: {}\nkind: {}\ntext: We did it.\n"


def test_a_progress_report_is_not_of_a_day_to_come(checked):
    assert codes(checked({"updates/report.yml": UPDATE.format("2026-11-22", "progress_report")})) == ["in-the-future"]
    assert codes(checked({"updates/report.yml": UPDATE.format("2026-11-21", "progress_report")})) == []
    assert codes(checked({"updates/report.yml": UPDATE.format("2026-11-22", "news")})) == []


PLAN = "title: Plan\narea: Exampleshire\nstatus: current\nperiod: {start: 2026-04, end: 2030-03}\n"
SIGN = "title: Sign\nkind: narrative\ntarget: {{kind: milestone, text: We sign., done_on: {}, agreed_on: {}}}\n"


@pytest.mark.parametrize(
    ("done", "agreed", "said"),
    [
        ("2026-05-01", "2026-06-01", "before it was agreed (2026-06-01)"),
        ("2026-03-31", "2026-01-01", "before the plan began (2026-04-01)"),
        ("2026-06-01", "2026-06", None),
    ],
)
def test_a_milestone_is_not_met_beforehand(checked, done, agreed, said):
    found = checked({"plan.yml": PLAN, "measures/sign.yml": SIGN.format(done, agreed)})

    assert codes(found) == ["target-met-before"] * bool(said)
    assert said is None or said in found.one("target-met-before").what


LATE = (
    "title: M\npolarity: lower_is_better\nperiod_kind: calendar_year\n"
    "target: {{kind: reach_by, value: 9, period: 2024, agreed_on: {}}}\n"
)


@pytest.mark.parametrize(("agreed", "said"), [("2025-01-01", True), ("2025", True), ("2024-12-31", False)])
def test_a_target_is_agreed_before_its_time_is_over(checked, agreed, said):
    assert ("agreed-too-late" in codes(checked({"measures/visits.yml": LATE.format(agreed)}))) is said


AMENDED = """adopted: {on: 2026-03-01, by: The council}
amendments: [{id: first, title: F, date: %s, what: W, why: Y}]
"""


@pytest.mark.parametrize(("day", "said"), [("2026-02-28", ["amended-before-adopted"]), ("2026-03-01", [])])
def test_a_plan_changes_after_it_was_adopted(checked, day, said):
    assert codes(checked({"plan.yml": PLAN + AMENDED % day})) == said


ENGAGEMENT = "title: Survey\nkind: survey\npurpose: To hear you.\nopens: {}\nresults: Many answered.\n"


def test_a_survey_has_no_results_before_it_opens(checked):
    assert codes(checked({"engagement/survey.yml": ENGAGEMENT.format("2026-12-01")})) == ["results-before"]
    assert "results-before" not in codes(checked({"engagement/survey.yml": ENGAGEMENT.format("2026-09-01")}))


REVIEW = (
    "kind: outcomes\nid: safe\n"
    "in_step:\n"
    "- {{version: easy_read, field: title, fingerprint: f, standard_text: T, checked_by: J, checked_on: {0}}}\n"
    "readers: [{{id: readers, version: easy_read, group: G, date: {1}}}]\n"
)


@pytest.mark.parametrize(("checked_on", "read_on"), [("2026-12-01", "2026-10-01"), ("2026-10-01", "2026-12-01")])
def test_nobody_has_checked_a_text_on_a_day_to_come(checked, checked_on, read_on):
    files = {"outcomes/safe.yml": "title: Safe\neasy_read: {title: Safe}\n"}
    found = checked(files | {"reviews/outcomes/safe.yml": REVIEW.format(checked_on, read_on)})

    assert found.marked("in-the-future") == "2026-12-01"
    past = checked(files | {"reviews/outcomes/safe.yml": REVIEW.format("2026-10-01", "2026-10-01")})
    assert "in-the-future" not in past.codes

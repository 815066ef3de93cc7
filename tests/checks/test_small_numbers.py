"""The note of a hidden figure may name the number below which the plan hides figures, and no other."""

import pytest

from plan.problems import HIDDEN, Level

PLAN = "title: Plan\narea: Exampleshire\nstatus: current\n"
MEASURE = "title: Returns\npolarity: lower_is_better\nperiod_kind: calendar_year\nunit: {type: count}\n"
RULE = PLAN + "small_numbers: {below: 5}\n"


def files(note, plan=RULE):
    return {
        "plan.yml": plan,
        "outcomes/safe.yml": "title: Safe\nmeasures: [returns]\n",
        "measures/returns.yml": MEASURE,
        "measures/returns.csv": f"period,value,symbol,note\n2023,12,,\n2024,,c,{note}\n",
    }


@pytest.mark.parametrize("note", ["Fewer than 5 children", "below five in 2024", "Too few to show", ""])
def test_the_declared_number_may_be_named(checked, note):
    assert checked(files(note)).codes == []


def test_another_number_may_not_be_named_and_is_not_printed(checked):
    problem = checked(files("Fewer than 17 children")).one("undeclared-threshold")

    assert problem.level is Level.ERROR
    assert (problem.path, problem.line, problem.excerpt) == ("plan_data/measures/returns.csv", 3, HIDDEN)
    assert "17" not in problem.text()
    assert "below 5" in problem.fix


def test_a_number_that_no_plan_declares_may_not_be_named(checked):
    problem = checked(files("Fewer than 5 children", PLAN)).one("undeclared-threshold")

    assert "small_numbers: {below: 5}" in problem.fix


def test_a_note_in_the_measures_own_file_is_looked_at_too(checked):
    rows = "observations:\n- {period: 2023, value: 12}\n- {period: 2024, symbols: c, note: under 17}\n"
    problem = checked({"plan.yml": RULE, "measures/returns.yml": MEASURE + rows}).one("undeclared-threshold")

    assert (problem.line, problem.excerpt) == (7, HIDDEN)
    assert "17" not in problem.text()


def test_a_figure_that_is_shown_may_have_any_note(checked):
    shown = files("")["measures/returns.csv"].replace("2023,12,,", "2023,12,,Fewer than 17 schools answered")

    assert checked({**files(""), "measures/returns.csv": shown}).codes == []


@pytest.mark.parametrize("rule", ["{below: 1}", "{below: 101}", "{below: few}", "{}", "5"])
def test_a_rule_that_cannot_be_meant_is_refused(checked, rule):
    found = checked({"plan.yml": f"{PLAN}small_numbers: {rule}\n"})

    assert [(problem.level, problem.line) for problem in found.problems] == [(Level.ERROR, 4)]

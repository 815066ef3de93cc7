"""A figure that its own unit cannot have is a doubt, with its place and the way out."""

import pytest

from plan.problems import Level

PERCENT, CHILDREN = "{type: percent}", "{type: count, one: child, other: children}"
DAYS, POUNDS, SCORE = "{type: days}", "{type: money}", "{type: score}"
CODES = {"above-100-percent", "below-nought", "part-of-a-thing", "no-rows"}
MEASURE = "title: Children who return\npolarity: lower_is_better\nperiod_kind: calendar_year\n"


def doubts(found):
    return [problem.code for problem in found.problems if problem.code in CODES]


def inline(unit, row, more=""):
    return {"measures/returns.yml": f"{MEASURE}unit: {unit}\n{more}observations:\n- {{period: 2024, {row}}}\n"}


@pytest.mark.parametrize(
    ("unit", "value", "code"),
    [
        (PERCENT, "100.1", "above-100-percent"),
        (PERCENT, "-120", "above-100-percent"),
        (PERCENT, "-1", "below-nought"),
        (CHILDREN, "-3", "below-nought"),
        (DAYS, "-1", "below-nought"),
        (CHILDREN, "3.5", "part-of-a-thing"),
    ],
)
def test_what_a_unit_cannot_have_is_doubted_at_its_place(checked, unit, value, code):
    found = checked(inline(unit, f"value: {value}"))

    assert doubts(found) == [code]
    assert found.one(code).level is Level.WARNING
    assert found.marked(code) == value


@pytest.mark.parametrize(
    ("unit", "row", "more"),
    [
        (PERCENT, "value: 100", ""),
        (PERCENT, "value: 0", ""),
        (PERCENT, "value: 104, note: Some schools took more children than they had places", ""),
        (PERCENT, "value: 125, numerator: 5, denominator: 4", ""),
        (CHILDREN, "value: 3.0", ""),
        (CHILDREN, "value: 3.5", "decimals: 1\n"),
        (CHILDREN, "value: 3.5, comparator: others", "comparators: [{id: others, title: Others}]\n"),
        (PERCENT, "value: -4", "target: {kind: close_gap, value: 0}\n"),
        (DAYS, "value: 3.5", ""),
        (POUNDS, "value: -12.50", ""),
        (SCORE, "value: -1", ""),
        (PERCENT, "symbols: c", ""),
    ],
)
def test_what_can_be_meant_is_not_doubted(checked, unit, row, more):
    assert doubts(checked(inline(unit, row, more))) == []


def test_the_groups_of_a_gap_are_shares_though_their_gap_is_none(checked):
    groups = "breakdowns: [{id: sex, title: Sex, categories: [{id: girls, title: Girls}, {id: boys, title: Boys}]}]\n"
    more = f"kind: gap\n{groups}gap: {{breakdown: sex, from: girls, to: boys}}\n"
    assert doubts(checked(inline(PERCENT, "value: -4, breakdown: {sex: girls}", more))) == ["below-nought"]


def test_the_place_in_a_csv_file_is_told(checked):
    series = "period,value\n2023,10\n2024,1044\n"
    found = checked({"measures/returns.yml": f"{MEASURE}unit: {PERCENT}\n", "measures/returns.csv": series})

    assert found.one("above-100-percent").line == 3
    assert found.marked("above-100-percent") == "1044"


def test_a_csv_file_without_rows_is_not_passed_over(checked):
    found = checked({"measures/returns.yml": f"{MEASURE}unit: {PERCENT}\n", "measures/returns.csv": "period,value\n"})

    assert found.one("no-rows").level is Level.WARNING
    assert found.one("no-rows").path.endswith("returns.csv")
    assert "no_figures" in found.one("no-rows").fix

"""Figures that cannot be what they are said to be: of times to come, with nothing to compare."""

import pytest

from plan.problems import Level

MEASURE = "title: Children who return\npolarity: lower_is_better\nperiod_kind: calendar_year\n{}"
ROWS = "observations:\n- {{period: 2024, value: 20}}\n- {{period: {}, value: 19, symbols: [{}]}}\n"
ENGLAND = "comparators: [{id: england, title: England}]\n"


def measure(words):
    return {"measures/returns.yml": MEASURE.format(words)}


def codes(found):
    return [problem.code for problem in found.problems if problem.level is not Level.REMINDER]


def test_a_time_that_has_not_begun_has_forecasts_only(checked):
    found = checked(measure(ROWS.format(2027, "p")))

    assert found.one("figure-of-the-future").level is Level.ERROR
    assert found.marked("figure-of-the-future") == "2027"
    assert codes(checked(measure(ROWS.format(2027, "f")))) == []


def test_a_time_that_is_not_over_has_no_final_figure(checked):
    found = checked(measure(ROWS.format(2026, "r")))

    assert found.one("period-not-over").level is Level.WARNING
    assert codes(checked(measure(ROWS.format(2025, "r")))) == []


@pytest.mark.parametrize("symbol", ["p", "e", "f"])
def test_a_time_that_is_not_over_may_have_a_figure_that_says_so(checked, symbol):
    assert codes(checked(measure(ROWS.format(2026, symbol)))) == []


def test_a_survey_may_be_over_before_its_year_is(checked):
    assert codes(checked(measure("kind: survey\n" + ROWS.format(2026, "r")))) == []


def test_the_place_in_a_csv_file_is_told(checked):
    found = checked(measure("") | {"measures/returns.csv": "period,value\n2024,20\n2027,19\n"})

    assert (found.one("figure-of-the-future").path, found.one("figure-of-the-future").line) == (
        "plan_data/measures/returns.csv",
        3,
    )


@pytest.mark.parametrize(("expected", "said"), [("2025-06", ["next-update-older"]), ("2026", []), ("2027-05", [])])
def test_the_next_figures_come_after_those_that_are_here(checked, expected, said):
    assert codes(checked(measure(f"next_update: {expected}\n" + ROWS.format(2025, "r")))) == said


@pytest.mark.parametrize(
    ("england", "said"),
    [
        ("- {period: 2020, comparator: england, value: 9}\n", ["comparator-without-overlap"]),
        ("", ["comparator-without-overlap"]),
        ("- {period: 2024, comparator: england, value: 9}\n", []),
        ("- {period: 2024, comparator: england, symbols: x}\n", []),
    ],
)
def test_a_comparator_has_a_period_in_common_with_the_measure(checked, england, said):
    found = checked(measure(ENGLAND + ROWS.format(2025, "r") + england))

    assert codes(found) == said
    assert not said or found.marked("comparator-without-overlap") == "england"


def test_a_comparator_of_a_measure_without_figures_is_no_mistake(checked):
    assert codes(checked(measure(ENGLAND + "no_figures: {why: not_yet}\n"))) == []


@pytest.mark.parametrize(
    ("time", "said"),
    [("2024", []), ("2023", ["comparator-without-overlap"]), ("2025", ["comparator-without-overlap"])],
)
def test_another_time_to_compare_with_has_a_figure_before_the_newest(checked, time, said):
    before = f"comparators: [{{id: before, title: Before, period: {time}}}]\n"
    found = checked(measure(before + ROWS.format(2025, "r")))

    assert codes(found) == said
    assert not said or found.marked("comparator-without-overlap") == time

"""The rows of a series mean something, and a confidential number never shows."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from plan.load.folder import load
from plan.problems import Problem, report

Write = Callable[[Mapping[str, str | bytes]], Path]

SECRET = "7391"
HEADER = "period,part,sex,comparator,value,lower,upper,numerator,denominator,symbol,note"
WORDS = (
    "title: Plans\npolarity: lower_is_better\nperiod_kind: financial_year\nunit: {type: percent}\n"
    "breakdowns: [{id: sex, title: Sex, categories: [{id: girls, title: Girls}, {id: boys, title: Boys}]}]\n"
    "comparators: [{id: england, title: England}]\n"
    "parts: [{id: first, title: First, polarity: no_judgement, unit: {type: count}}]\n"
)


@pytest.fixture
def problems_of(write: Write, good_plan: dict[str, str]) -> Callable[..., tuple[Problem, ...]]:
    def of(words: str, csv: str | None = None) -> tuple[Problem, ...]:
        files = good_plan | {"measures/plans.yml": words}
        del files["measures/plans.csv"]
        root = write(files | ({} if csv is None else {"measures/plans.csv": csv}))
        return load(root).problems

    return of


ProblemsOf = Callable[..., tuple[Problem, ...]]


def row(**cells: str) -> str:
    return HEADER + "\n" + ",".join(cells.get(name, "") for name in HEADER.split(","))


@pytest.mark.parametrize(
    "cells",
    [
        {"period": "2021 to 2022", "value": "12.345678"},
        {"period": "2021 to 2022", "value": "-3", "symbol": "b p"},
        {
            "period": "2021 to 2022",
            "value": "12",
            "lower": "11",
            "upper": "13",
            "numerator": "12",
            "denominator": "100",
        },
        {"period": "2021 to 2022", "symbol": "c", "note": "Too few in 2021 to 2022 to show"},
        {"period": "2021 to 2022", "value": "[C]"},
        {"period": "2021 to 2022", "value": "[low]", "symbol": "p"},
        {"period": "2021 to 2022", "part": "first", "value": "7", "numerator": "7", "denominator": "2"},
        {"period": "2021 to 2022", "comparator": "england", "sex": "girls", "value": "7"},
    ],
)
def test_a_good_row_has_no_problem(cells: dict[str, str], problems_of: ProblemsOf) -> None:
    assert report(problems_of(WORDS, row(**cells))) == "No problems found."


@pytest.mark.parametrize(
    ("cells", "column", "what", "fix"),
    [
        ({"period": "2021/22", "value": "1"}, "period", "'2021/22' is not a financial year", "like 2021 to 2022."),
        ({"period": "Dec-11", "value": "1"}, "period", "Excel has turned a year", "Write it like 2011 to 2012."),
        ({"value": "1"}, "period", "the period is missing in this row", "Fill in the cell."),
        ({"period": "2021 to 2022"}, "value", "there is no value and no symbol", "c if it is hidden"),
        ({"period": "2021 to 2022", "symbol": "p"}, "value", "no value, and p does not say why", "Give the value"),
        ({"period": "2021 to 2022", "value": "1", "symbol": "x"}, "value", "marked x (not available)", "Delete"),
        ({"period": "2021 to 2022", "value": "1,5"}, "value", "'1,5' is not a number", "a point, not a comma"),
        ({"period": "2021 to 2022", "value": "12.5%"}, "value", "'12.5%' is not a number", "Take out the % sign"),
        ({"period": "2021 to 2022", "value": "n/a"}, "value", "'n/a' is not a number", "a symbol instead"),
        ({"period": "2021 to 2022", "value": "1", "symbol": "q"}, "symbol", "'q' is not a symbol", "c (confidential)"),
        ({"period": "2021 to 2022", "value": "1", "sex": "girl"}, "sex", "not a category of 'sex'", "mean 'girls'?"),
        ({"period": "2021 to 2022", "value": "1", "part": "frist"}, "part", "not a part of", "mean 'first'?"),
        ({"period": "2021 to 2022", "value": "1", "comparator": "wales"}, "comparator", "not a comparator", "england"),
        ({"period": "2021 to 2022", "value": "1", "lower": "2"}, "lower", "'lower' is higher than the value", "Check"),
        ({"period": "2021 to 2022", "value": "3", "upper": "2"}, "upper", "'upper' is lower than the value", "Check"),
        ({"period": "2021 to 2022", "value": "3", "lower": "4", "upper": "2"}, "lower", "than 'upper'", "Exchange"),
        ({"period": "2021 to 2022", "value": "3", "numerator": "4", "denominator": "2"}, "numerator", "larger", ""),
    ],
)  # fmt: skip
def test_a_bad_cell_is_shown_with_its_cure(
    cells: dict[str, str], column: str, what: str, fix: str, problems_of: ProblemsOf
) -> None:
    csv = row(**{name: f'"{text}"' if "," in text else text for name, text in cells.items()})
    [problem] = problems_of(WORDS, csv)
    assert what in problem.what
    assert fix in problem.fix
    assert problem.line == 2
    before, cell = problem.excerpt[: problem.column - 1], problem.excerpt[problem.column - 1 :]
    assert before.count(",") == HEADER.split(",").index(column)
    assert cell.startswith(cells.get(column, ""))


def test_a_period_given_twice_names_the_first(problems_of: ProblemsOf) -> None:
    csv = f"{HEADER}\n2021 to 2022,,girls,,1,,,,,,\n2021 to 2022,,boys,,1,,,,,,\n2021 to 2022,,girls,,2,,,,,,\n"
    [problem] = problems_of(WORDS, csv)
    assert problem.what == "'2021 to 2022' for girls is here twice (first on line 2)"
    assert problem.line == 4


def test_an_unknown_column_is_shown_once_with_the_nearest(problems_of: ProblemsOf) -> None:
    [problem] = problems_of(WORDS, "period,valeu,value\n2021 to 2022,1,1\n2022 to 2023,2,1\n")
    assert problem.what == "the column 'valeu' is not one this measure knows"
    assert problem.fix == "Did you mean 'value'?"
    assert (problem.line, problem.column) == (1, 8)


@pytest.mark.parametrize(("header", "missing"), [("value", "period"), ("period,note", "value")])
def test_a_missing_column_is_said_once(header: str, missing: str, problems_of: ProblemsOf) -> None:
    rows = "\n".join([header, *["1" if header == "value" else "2021 to 2022,x"] * 5])
    [problem] = problems_of(WORDS, rows)
    assert problem.what == f"there is no column called '{missing}'"


def test_figures_in_both_places_are_refused(problems_of: ProblemsOf) -> None:
    [problem] = problems_of(
        WORDS + "observations: [{period: 2021 to 2022, value: 1}]\n", "period,value\n2021 to 2022,1\n"
    )
    assert problem.what == "the figures of this measure stand here and in its .csv file"
    assert problem.line == 8


@pytest.mark.parametrize("csv", [None, "period,value\n2021 to 2022,1\n"])
def test_figures_need_the_kind_of_their_periods(csv: str | None, problems_of: ProblemsOf) -> None:
    inline = "" if csv else "observations: [{period: 2021 to 2022, value: 1}]\n"
    [problem] = problems_of("title: Plans\npolarity: no_judgement\n" + inline, csv)
    assert problem.what == "'period_kind' is missing in this file"


@pytest.mark.parametrize(
    ("words", "line"),
    [
        ("baseline: {period: 2021-22}\n", 8),
        ("target: {kind: reach_by, value: 1, period: 2021-22}\n", 8),
        ("target:\n  kind: stay_at_or_above\n  value: 1\n  interim:\n  - {period: 2021-22, value: 1}\n", 12),
    ],
)
def test_periods_outside_the_series_are_read_too(words: str, line: int, problems_of: ProblemsOf) -> None:
    [problem] = problems_of(WORDS + words)
    assert problem.what == "'2021-22' is not a financial year as this plan writes it"
    assert problem.fix == "Write it like 2021 to 2022."
    assert problem.line == line


def test_the_period_of_a_comparator_is_read_too(problems_of: ProblemsOf) -> None:
    words = WORDS.replace("title: England}", "title: England, period: 2021-22}")
    [problem] = problems_of(words)
    assert (problem.what, problem.line) == ("'2021-22' is not a financial year as this plan writes it", 6)


def test_periods_of_parts_are_read_too(problems_of: ProblemsOf) -> None:
    words = WORDS.replace("unit: {type: count}}", "unit: {type: count}, baseline: {period: 2021}}")
    [problem] = problems_of(words)
    assert problem.what == "'2021' is a year, and each period of this measure is a financial year (period_kind)"
    assert problem.line == 7


def test_a_number_left_in_a_confidential_row_says_whom_to_tell(problems_of: ProblemsOf) -> None:
    [problem] = problems_of(WORDS, row(period="2021 to 2022", value=SECRET, symbol="c"))
    assert problem.what == "a number stands in a row marked c (confidential): [hidden]"
    assert "information governance" in problem.fix
    assert "deleting the line is not enough" in problem.fix
    assert problem.excerpt == "[hidden]"


@pytest.mark.parametrize("column", ["value", "lower", "upper", "numerator", "denominator", "note"])
def test_every_column_that_can_hold_a_number_is_looked_at(column: str, problems_of: ProblemsOf) -> None:
    text = report(problems_of(WORDS, row(period="2021 to 2022", symbol="c", **{column: SECRET})))
    assert "a number stands in a row marked c" in text
    assert SECRET not in text


INLINE = [
    "observations: [{period: 2021 to 2022, value: 7391, symbols: c}]",
    "observations: [{period: 2021 to 2022, value: 7391, symbols: [c]}]",
    "observations: [{period: 2021 to 2022, value: 7391, symbols: 'p C'}]",
    "observations: [{period: 2021 to 2022, value: '7391 [c]'}]",
    "observations: [{period: 2021 to 2022, numerator: 7391, value: [c]}]",
    "observations: [{period: 2021 to 2022, note: 7391 children, value: '[c]'}]",
    "observations: [{period: 2021 to 2022, numerator: 7391, value: [c, p]}]",
    "observations: [{period: 2021 to 2022, value: [c, 7391]}]",
    "observations: [{period: 2021/22, value: 7391, symbols: c}]",
    "observations: [{period: 7391, value: 7391, symbols: c}]",
    "observations: [{period: 2021 to 2022, value: 7391x, symbols: c}]",
    "observations: [{period: 2021 to 2022, value: {a: 7391}, symbols: c}]",
    "observations: [{period: 2021 to 2022, value: [7391], symbols: c}]",
    "observations: [{period: 2021 to 2022, valeu: 7391, symbols: c}]",
    "observations: [{period: 2021 to 2022, valeu7391: 1, symbols: c}]",
    "observations: [{period: 2021 to 2022, value: 7391, symbol: c}]",
    "observations: [{period: 2021 to 2022, value: 7391, simbols: c}]",
    "observations: [{period: 2021 to 2022, value: 7391, symbols: c q7391}]",
    "observations: [{period: 2021 to 2022, value: 7391, symbols: conf}]",
    "observations: [{period: 2021 to 2022, part: p7391, symbols: c}]",
    "observations: [{period: 2021 to 2022, breakdown: {sex: 7391}, symbols: c}]",
    "observations: [{period: 2021 to 2022, breakdown: {7391: girls}, symbols: c}]",
    "observations: [{period: 2021 to 2022, breakdown: 7391, symbols: c}]",
    "observations: {period: 2021 to 2022, value: 7391, symbols: c}",
    "observations: 2021 to 2022 7391 c",
    "observations: [2021 to 2022 7391 c]",
    "observations: [[2021 to 2022, 7391, c]]",
    "observation: [{period: 2021 to 2022, value: 7391, symbols: c}]",
    "observations:\n- period: 2021 to 2022\n  value: 7391\n  symbols: c\n  wrong: 7391",
    "observations:\n- period: 2021 to 2022\n  symbols: c\n  values:\n    value: 7391",
    "observations:\n- period: 2021 to 2022\n  symbols: c\n- value: 7391\n  symbols: c",
    "observations: []\nvalue: 7391\nsymbols: c",
    "observations: [{period: 2021 to 2022, value: 7391, symbols: c}, {period: 2021 to 2022, value: 7391, symbols: c}]",
    "target: {kind: reach_by, value: 7391, symbol: c, period: 2021}",
]


@pytest.mark.parametrize("value", ["[c]", "[c, p]", "'[c p]'", "[P, C]"])
def test_symbols_in_the_value_of_a_row_in_the_measures_own_file_are_understood(
    value: str, problems_of: ProblemsOf
) -> None:
    assert problems_of(f"{WORDS}observations: [{{period: 2021 to 2022, value: {value}}}]\n") == ()


@pytest.mark.parametrize("written", INLINE)
def test_no_message_shows_what_stands_in_a_confidential_row(written: str, problems_of: ProblemsOf) -> None:
    problems = problems_of(WORDS + written + "\n")
    assert problems
    assert SECRET not in report(problems)


CSV_ROWS = [
    {"value": SECRET, "symbol": "c", "sex": "girl"},
    {"value": f"{SECRET}x", "symbol": "c"},
    {"value": f"{SECRET} [c]"},
    {"value": "[c]", "numerator": SECRET},
    {"value": "[c]", "sex": SECRET},
    {"value": "[c]", "part": f"p{SECRET}"},
    {"value": "[c]", "comparator": SECRET},
    {"symbol": "c", "period": SECRET, "value": SECRET},
    {"symbol": "c", "period": "2021/22", "value": SECRET},
    {"symbol": "(c)", "period": "2021 to 2022", "value": SECRET},
    {"symbol": f"c {SECRET}", "period": "2021 to 2022"},
    {"symbol": "confidential", "value": SECRET},
]


@pytest.mark.parametrize("cells", CSV_ROWS)
def test_no_message_shows_what_stands_in_a_confidential_row_of_a_csv(
    cells: dict[str, str], problems_of: ProblemsOf
) -> None:
    problems = problems_of(WORDS, row(**({"period": "2021 to 2022"} | cells)))
    assert problems
    assert SECRET not in report(problems)


def test_rows_of_a_measure_with_mistakes_are_checked_all_the_same(problems_of: ProblemsOf) -> None:
    problems = problems_of(WORDS.replace("title", "titel"), row(period="2021/22", value="1"))
    assert {problem.path for problem in problems} == {"plan_data/measures/plans.yml", "plan_data/measures/plans.csv"}


def test_a_damaged_list_of_breakdowns_does_not_make_every_row_wrong(problems_of: ProblemsOf) -> None:
    words = WORDS.replace("breakdowns: [{id: sex", "breakdowns: [{ide: sex")
    problems = problems_of(words, row(period="2021 to 2022", value="1", sex="girls"))
    assert {problem.path for problem in problems} == {"plan_data/measures/plans.yml"}


def test_a_cell_that_the_reader_refused_is_not_spoken_of_twice(problems_of: ProblemsOf) -> None:
    [problem] = problems_of(WORDS, row(period="2021 to 2022", value="#DIV/0!"))
    assert problem.code == "spreadsheet-error"

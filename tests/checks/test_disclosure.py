"""A hidden figure that can be worked out is found in every way in which it can be, and no other is suspected."""

import re
from pathlib import Path

import pytest

from plan.problems import HIDDEN, Level

PLAN = "title: Plan\narea: Exampleshire\nstatus: current\n"
OUTCOME = {"outcomes/safe.yml": "title: Safe\nmeasures: [returns]\n"}
SEX = "{id: sex, title: Sex, categories: [{id: girls, title: Girls}, {id: boys, title: Boys}]}"
AREA = "{id: area, title: Area, categories: [{id: north, title: N}, {id: mid, title: M}, {id: south, title: S}]}"
COUNT = "{type: count, one: child, other: children}"
PERCENT = "{type: percent}"
MEAN = "{type: score, out_of: 5}"


def words(unit=COUNT, more="", breakdowns=(SEX, AREA)):
    split = ", ".join(breakdowns)
    told = f"title: Returns\npolarity: no_judgement\nperiod_kind: calendar_year\nunit: {unit}\n"
    return f"{told}breakdowns: [{split}]\n{more}"


def found(checked, rows, unit=COUNT, rule="", more=""):
    """The lines at which the check says that a hidden figure can be worked out."""
    header = "period,part,comparator,sex,area,value,numerator,denominator,symbol"
    lines = [header]
    for row in rows.split("\n"):
        cells = dict(cell.split("=") for cell in row.split()[1:])
        lines.append(",".join([row.split()[0], *(cells.get(name, "") for name in header.split(",")[1:])]))
    files = {**OUTCOME, "plan.yml": PLAN + rule, "measures/returns.csv": "\n".join(lines)}
    result = checked({**files, "measures/returns.yml": words(unit, more)})
    assert {problem.code for problem in result.problems} <= {"secondary-disclosure"}, result.problems
    return [problem.line for problem in result.problems]


RULE = "small_numbers: {below: 5}\n"


@pytest.mark.parametrize(
    ("rows", "lines"),
    [
        ("2024 value=60\n2024 sex=girls value=57\n2024 sex=boys symbol=c", [4]),
        ("2024 value=60\n2024 sex=girls symbol=c\n2024 sex=boys symbol=c", []),
        ("2024 value=60\n2024 sex=girls symbol=c", []),
        ("2024 sex=girls value=57\n2024 sex=boys symbol=c", []),
        ("2024 symbol=c\n2024 sex=girls value=57\n2024 sex=boys value=3", [2]),
        ("2023 value=60\n2024 sex=girls value=57\n2024 sex=boys symbol=c", []),
        ("2024 value=60\n2024 sex=girls value=57\n2024 sex=boys symbol=x", []),
        ("2024 value=60\n2024 sex=girls value=60\n2024 sex=boys symbol=c", [4]),
        ("2024 value=60\n2024 area=north value=60\n2024 area=mid symbol=c\n2024 area=south symbol=c", [4, 5]),
        ("2024 value=60\n2024 area=north value=50\n2024 area=mid symbol=c\n2024 area=south symbol=z", [4]),
        ("2024 value=60\n2024 area=north value=50\n2024 area=mid symbol=c\n2024 area=south symbol=x", []),
    ],
)
def test_a_total_and_all_but_one_of_its_parts(checked, rows, lines):
    assert found(checked, rows) == lines


def test_two_breakdowns_of_a_total_that_is_not_shown(checked):
    rows = (
        "2024 sex=girls value=30\n2024 sex=boys value=30\n"
        "2024 area=north value=40\n2024 area=mid value=17\n2024 area=south symbol=c"
    )
    assert found(checked, rows) == [6]


def test_breakdowns_that_cross(checked):
    """One cell in each row and column of the inner table would have to be hidden as well."""
    inner = "2024 sex=girls area=north value=9\n2024 sex=girls area=mid value=8\n2024 sex=girls area=south symbol=c\n"
    other = "2024 sex=boys area=north value=9\n2024 sex=boys area=mid value=8\n2024 sex=boys area=south symbol=c\n"
    sums = "2024 sex=girls value=20\n2024 area=south value=7"
    assert found(checked, inner + other + sums) == [4, 7]
    assert found(checked, inner + other + "2024 area=south value=7") == []


def test_hidden_cells_in_one_square_stay_hidden(checked):
    rows = (
        "2024 sex=girls area=north symbol=c\n2024 sex=girls area=mid symbol=c\n2024 sex=girls area=south value=8\n"
        "2024 sex=boys area=north symbol=c\n2024 sex=boys area=mid symbol=c\n2024 sex=boys area=south value=8\n"
        "2024 sex=girls value=30\n2024 sex=boys value=31\n2024 area=north value=20\n2024 area=mid value=25"
    )
    assert found(checked, rows) == []


@pytest.mark.parametrize(
    ("rule", "left", "lines"),
    [
        (RULE, 8, [4, 5]),
        (RULE, 7, []),
        (RULE, 9, []),
        ("", 8, []),
        ("small_numbers: {below: 5, zero_is_shown: yes}\n", 2, [4, 5]),
        (RULE, 2, []),
        ("small_numbers: {below: 5, zero_is_shown: yes}\n", 3, []),
    ],
)
def test_the_declared_number_gives_away_cells_that_are_all_as_large_or_small_as_they_can_be(checked, rule, left, lines):
    rows = f"2024 value={50 + left}\n2024 area=north value=50\n2024 area=mid symbol=c\n2024 area=south symbol=c"
    assert found(checked, rows, rule=rule) == lines


def test_the_declared_number_counts_for_the_cells_of_one_sum_beside_larger_ones(checked):
    rows = (
        "2024 value=58\n2024 area=north value=50\n2024 area=mid symbol=c\n2024 area=south symbol=c\n"
        "2024 sex=girls symbol=c\n2024 sex=boys symbol=c"
    )
    assert found(checked, rows, rule=RULE) == [4, 5]


@pytest.mark.parametrize(
    ("rows", "lines"),
    [
        (
            "2024 value=40 numerator=40 denominator=100\n2024 sex=girls value=60 numerator=36 denominator=60\n"
            "2024 sex=boys symbol=c",
            [4],
        ),
        ("2024 value=40.0 denominator=100\n2024 sex=girls value=60.0 denominator=60\n2024 sex=boys symbol=c", [4]),
        ("2024 value=40.0\n2024 sex=girls value=60.0\n2024 sex=boys symbol=c", []),
        ("2024 value=40 denominator=1000\n2024 sex=girls symbol=c\n2024 sex=boys symbol=c", []),
        ("2024 value=0 numerator=0 denominator=50\n2024 sex=girls symbol=c\n2024 sex=boys symbol=c", [3, 4]),
        ("2024 value=100 numerator=50 denominator=50\n2024 sex=girls symbol=c\n2024 sex=boys symbol=c", [3, 4]),
        ("2024 value=98 numerator=49 denominator=50\n2024 sex=girls symbol=c\n2024 sex=boys symbol=c", []),
    ],
)  # fmt: skip
def test_numerators_and_denominators_add_up_on_their_own(checked, rows, lines):
    assert found(checked, rows, PERCENT) == lines


def test_a_rounded_percentage_of_many_gives_no_exact_numerator_but_may_give_the_rounded_share(checked):
    """40% of 10,000 is 3,950 to 4,050 and 39% of 100 is 39: of 9,900 that is 40% again, whichever it is."""
    shown = "2024 value=40.0 numerator=4000 denominator=10000\n2024 sex=girls value=39 denominator=100\n"
    rows = f"{shown}2024 sex=boys symbol=c"
    assert found(checked, rows, PERCENT) == [4]


def test_a_mean_times_its_denominator_is_a_sum(checked):
    rows = "2024 value=4.0 denominator=100\n2024 sex=girls value=4.5 denominator=10\n2024 sex=boys symbol=c"
    assert found(checked, rows, MEAN) == [4]
    assert found(checked, rows.replace(" denominator=10\n", "\n"), MEAN) == []


def test_a_gap_and_one_of_its_sides(checked):
    more = "kind: gap\ngap: {breakdown: sex, from: girls, to: boys}\n"
    rows = "2024 value=12\n2024 sex=girls value=60\n2024 sex=boys symbol=c"
    assert found(checked, rows, PERCENT, more=more) == [4]
    assert found(checked, rows.replace("value=12", "symbol=x"), PERCENT, more=more) == []


def test_categories_that_are_said_not_to_be_complete_give_nothing_away(checked):
    files = {
        **OUTCOME,
        "plan.yml": PLAN,
        "measures/returns.csv": "period,sex,value,symbol\n2024,,60,\n2024,girls,57,\n2024,boys,,c\n",
    }
    complete = {**files, "measures/returns.yml": words(breakdowns=(SEX,))}
    overlapping = {
        **files,
        "measures/returns.yml": words(breakdowns=(SEX.replace("{id: sex", "{id: sex, complete: no"),)),
    }
    assert [problem.code for problem in checked(complete).problems] == ["secondary-disclosure"]
    assert checked(overlapping).problems == ()


def test_categories_that_do_not_add_up_where_all_are_shown_give_nothing_away(checked):
    """Children who belong to two categories or to none."""
    before = "2023 value=60\n2023 sex=girls value=40\n2023 sex=boys value=30\n"
    now = "2024 value=60\n2024 sex=girls value=57\n2024 sex=boys symbol=c"
    assert found(checked, before + now) == []
    assert found(checked, before.replace("=30", "=20") + now) == [7]


def test_parts_that_are_more_than_their_total_give_nothing_away(checked):
    assert found(checked, "2024 value=60\n2024 sex=girls value=61\n2024 sex=boys symbol=c") == []


PARTS = (
    f"parts: [{{id: first, title: F, polarity: no_judgement, unit: {COUNT}}}, "
    f"{{id: second, title: S, polarity: no_judgement, unit: {COUNT}}}]\n"
)
EARLIER = "{year} value=9\n{year} part=first value=5\n{year} part=second value=4\n"
NOW = "2024 value=9\n2024 part=first value=5\n2024 part=second symbol=c"


def test_parts_of_a_measure_add_up_only_where_several_periods_say_so(checked):
    assert found(checked, EARLIER.format(year=2022) + EARLIER.format(year=2023) + NOW, more=PARTS) == [10]
    assert found(checked, EARLIER.format(year=2023) + NOW, more=PARTS) == []


def test_one_part_of_a_measure_may_be_the_total_of_the_others(checked):
    more = PARTS.replace("parts: [", f"parts: [{{id: all, title: All, polarity: no_judgement, unit: {COUNT}}}, ")
    year = EARLIER.replace("{year} value", "{year} part=all value")
    now = NOW.replace("2024 value", "2024 part=all value")
    assert found(checked, year.format(year=2022) + year.format(year=2023) + now, more=more) == [10]
    assert found(checked, year.format(year=2023) + now, more=more) == []


SHARED = "{year} area=north value=50.1\n{year} area=mid value=30.4\n{year} area=south value=19.4\n"


@pytest.mark.parametrize(
    ("before", "lines"),
    [
        (SHARED.format(year=2022) + SHARED.format(year=2023), [10]),
        (SHARED.format(year=2022) + SHARED.format(year=2023).replace("30.4", "35.4"), []),
        (SHARED.format(year=2023), []),
        ("2024 value=100\n", [5]),
        ("2024 value=70\n", []),
    ],
)
def test_percentages_of_the_same_whole_add_up_to_100(checked, before, lines):
    """How children come to school: a share each, so the last one is what the others leave."""
    now = "2024 area=north value=60.5\n2024 area=mid value=30.1\n2024 area=south symbol=c"
    assert found(checked, before + now, unit=PERCENT) == lines


def test_parts_that_are_shares_of_the_same_whole_add_up_to_100(checked):
    year = "{year} part=first value=60\n{year} part=second value=40\n"
    rows = year.format(year=2022) + year.format(year=2023) + "2024 part=first value=70\n2024 part=second symbol=c"
    assert found(checked, rows, unit=PERCENT, more=PARTS.replace(COUNT, PERCENT)) == [7]


def test_a_figure_that_a_comparator_shows_as_that_of_another_time_is_not_hidden(checked):
    series = "period,comparator,value,symbol\n2023,,,c\n2024,,60,\n2024,before,{shown}\n"
    more = "comparators: [{id: before, title: Before, period: 2023}]\n"
    files = {**OUTCOME, "plan.yml": PLAN, "measures/returns.yml": words(more=more)}
    shown = checked({**files, "measures/returns.csv": series.format(shown="57,")})
    told = [problem for problem in shown.problems if problem.level is Level.ERROR]
    assert [(problem.line, problem.code) for problem in told] == [(2, "hidden-and-shown")]
    assert "57" not in repr(told)
    hidden = checked({**files, "measures/returns.csv": series.format(shown=",c")})
    assert not [problem for problem in hidden.problems if problem.level is Level.ERROR]


def test_a_comparator_may_be_the_area_and_the_rest(checked):
    more = "comparators: [{id: county, title: County}, {id: rest, title: Rest}]\n"
    year = "{year} value=9\n{year} comparator=county value=50\n{year} comparator=rest value=41\n"
    now = "2024 symbol=c\n2024 comparator=county value=53\n2024 comparator=rest value=50"
    assert found(checked, year.format(year=2022) + year.format(year=2023) + now, more=more) == [8]
    assert found(checked, now, more=more) == []


SERIES = "period,sex,value,symbol\n2024,,60,\n2024,girls,57,\n2024,boys,,c\n"


def test_the_message_explains_names_the_rows_and_prints_no_figure(checked):
    files = {**OUTCOME, "measures/returns.yml": words(), "measures/returns.csv": SERIES}
    problem = checked(files).one("secondary-disclosure")

    assert problem.level is Level.ERROR
    assert (problem.line, problem.excerpt) == (4, HIDDEN)
    assert "secondary disclosure" in problem.fix
    assert "follows from line 2 (2024) and line 3 (2024, girls)." in problem.fix
    assert "Hide line 3 (2024, girls) as well" in problem.fix
    assert not any(number in problem.text() for number in ("60", "57"))


def test_the_smallest_other_category_is_proposed_but_no_nought(checked):
    rows = "2024,,60,\n2024,north,40,\n2024,mid,0,\n2024,south,,c\n"
    areas = words(breakdowns=[AREA])
    files = {**OUTCOME, "measures/returns.yml": areas, "measures/returns.csv": f"period,area,value,symbol\n{rows}"}
    assert "Hide line 3 (2024, north) as well" in checked(files).one("secondary-disclosure").fix
    larger = rows.replace("mid,0", "mid,13")
    files["measures/returns.csv"] = f"period,area,value,symbol\n{larger}"
    assert "Hide line 4 (2024, mid) as well" in checked(files).one("secondary-disclosure").fix


def test_what_the_message_proposes_ends_the_disclosure(checked):
    files = {
        **OUTCOME,
        "measures/returns.yml": words(),
        "measures/returns.csv": SERIES.replace("girls,57,", "girls,,c"),
    }
    assert checked(files).codes == []


def test_rows_in_the_measures_own_file_are_looked_at_too(checked):
    rows = (
        "observations:\n- {period: 2024, value: 60}\n- {period: 2024, value: 57, breakdown: {sex: girls}}\n"
        "- {period: 2024, symbols: c, breakdown: {sex: boys}}\n"
    )
    problem = checked({**OUTCOME, "measures/returns.yml": words() + rows}).one("secondary-disclosure")

    assert (problem.line, problem.excerpt) == (9, HIDDEN)
    assert "line 7 (2024) and line 8 (2024, girls)" in problem.fix


def earlier(csv, unit=COUNT):
    return {
        **OUTCOME,
        "measures/returns.yml": words(),
        "measures/returns.csv": "period,sex,value,symbol\n2023,,9,\n2024,boys,,c\n",
        "previous/old/plan.yml": "title: Old\narea: Exampleshire\nstatus: ended\n",
        "previous/old/measures/returns.yml": words(unit),
        "previous/old/measures/returns.csv": csv,
        "previous/old/outcomes/safe.yml": "title: Safe\nmeasures: [returns]\nbecame: {how: kept, outcome: safe}\n",
    }


def test_a_figure_that_an_earlier_plan_shows_is_not_hidden(checked):
    problem = checked(earlier("period,sex,value,symbol\n2023,,9,\n2024,boys,3,\n")).one("hidden-and-shown")

    assert (problem.path, problem.line) == ("plan_data/measures/returns.csv", 3)
    assert "line 3 of plan_data/previous/old/measures/returns.csv (2024, boys)" in problem.fix


def test_an_earlier_plan_can_give_the_rest_of_a_sum(checked):
    problem = checked(earlier("period,sex,value,symbol\n2023,,9,\n2024,,60,\n2024,girls,57,\n")).one(
        "secondary-disclosure"
    )

    assert "line 3 of plan_data/previous/old/measures/returns.csv (2024)" in problem.fix


@pytest.mark.parametrize(
    "other",
    [
        earlier("period,sex,value,symbol\n2024,boys,3,\n", PERCENT),
        earlier("period,sex,value,symbol\n2023,,12,\n2024,boys,3,\n"),
        earlier("period,sex,value,symbol\n2023,,9,\n2024,girls,3,\n"),
    ],
)
def test_an_earlier_measure_of_something_else_gives_nothing_away(checked, other):
    assert {"hidden-and-shown", "secondary-disclosure"}.isdisjoint(checked(other).codes)


GUIDE = Path(__file__).parents[2] / "docs" / "maintain" / "figures.md"


def test_the_example_of_the_editors_guide_is_refused_and_mended_as_it_says(checked):
    section = GUIDE.read_text(encoding="utf-8").partition("### What else to hide")[2].partition("\n### ")[0]
    before, mended = re.findall(r"```csv\n(.*?)```", section, re.DOTALL)
    areas = "[" + ", ".join(f"{{id: {name}, title: A}}" for name in ("exampleton", "coast", "villages", "samplebridge"))
    words_ = words(breakdowns=[f"{{id: area, title: Area, categories: {areas}]}}"]).replace("calendar", "financial")
    files = {**OUTCOME, "plan.yml": PLAN + RULE, "measures/returns.yml": words_, "measures/returns.csv": before}
    assert "(2024 to 2025, villages) as well" in checked(files).one("secondary-disclosure").fix
    rest = [line for line in before.splitlines() if "villages" not in line and "samplebridge" not in line]
    files["measures/returns.csv"] = "\n".join([*rest, mended])
    assert "secondary-disclosure" not in checked(files).codes

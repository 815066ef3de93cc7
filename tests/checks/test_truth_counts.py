"""A percentage or rate that its own counts give the lie is a doubt, and rounding is none."""

import pytest

from plan.problems import Level

MEASURE = "title: Children who return\npolarity: lower_is_better\nperiod_kind: calendar_year\nunit: {}\n{}"
PERCENT = "{type: percent}"
RATE = "{type: rate, per: 10000}"


def codes(found):
    return [problem.code for problem in found.problems if problem.level is not Level.REMINDER]


def measure(unit, row, more=""):
    row = dict(zip(("value", "numerator", "denominator"), row, strict=True))
    listed = ", ".join(f"{name}: {number}" for name, number in row.items())
    return {"measures/returns.yml": MEASURE.format(unit, more) + f"observations:\n- {{period: 2024, {listed}}}\n"}


@pytest.mark.parametrize(
    ("unit", "row", "fits"),
    [
        (PERCENT, (25.2, 103, 408), True),
        (PERCENT, (25.3, 103, 408), True),
        (PERCENT, (25.9, 103, 408), False),
        (PERCENT, (25, 103, 408), True),
        (PERCENT, (50, 1, 10), False),
        (PERCENT, (0.25, 103, 408), False),
        (PERCENT, (33, 10, 35), True),  # both were rounded to 5
        (PERCENT, (50, 10, 35), False),
        (PERCENT, (0, 0, 12), True),
        (PERCENT, (0, 0, 0), False),
        (RATE, (61.5, 615, 100001), True),
        (RATE, (6.15, 615, 100001), False),
    ],
)
def test_a_share_is_its_numerator_for_its_denominator(checked, unit, row, fits):
    found = checked(measure(unit, row))

    assert codes(found) == ([] if fits else ["value-against-counts"])
    assert fits or found.one("value-against-counts").level is Level.WARNING
    assert fits or found.marked("value-against-counts") == str(row[0])


def test_the_weighted_answers_of_a_survey_are_left_alone(checked):
    assert codes(checked(measure(PERCENT, (50, 1, 10), "kind: survey\n"))) == []


def test_the_place_in_a_csv_file_is_told(checked):
    series = "period,value,numerator,denominator\n2023,10,1,10\n2024,50,1,10\n2025,20,2,10\n"
    found = checked({"measures/returns.yml": MEASURE.format(PERCENT, ""), "measures/returns.csv": series})

    assert found.one("value-against-counts").line == 3

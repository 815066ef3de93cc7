"""What a measure's gap and progress name must be declared in its own file."""

import pytest

MEASURE = """title: Gap in results
kind: gap
polarity: lower_is_better
period_kind: academic_year
breakdowns: [{id: meals, title: Meals, categories: [{id: eligible, title: E}, {id: others, title: O}]}]
comparators: [{id: england, title: England}]
"""
SOUND = MEASURE + "gap: {breakdown: meals, from: eligible, to: others}\n"


def test_a_gap_between_two_declared_groups_is_sound(checked):
    progress = "progress: {method: interval, comparator: england}\n"

    assert checked({"measures/gap.yml": SOUND + progress}).codes == ["measure-without-outcome"]


@pytest.mark.parametrize(
    ("wrong", "code", "fix"),
    [
        ("gap: {breakdown: meal, from: eligible, to: others}", "no-such-breakdown", "Did you mean 'meals'?"),
        ("gap: {breakdown: meals, from: eligable, to: others}", "no-such-category", "Did you mean 'eligible'?"),
        ("gap: {breakdown: meals, from: eligible, to: zebras}", "no-such-category", "eligible, others"),
        ("gap: {breakdown: meals, from: others, to: others}", "gap-of-one", "another group"),
        (
            "gap: {breakdown: meals, from: eligible, to: others}\nprogress: {method: interval, comparator: englnd}",
            "no-such-comparator",
            "Did you mean 'england'?",
        ),
    ],
)
def test_what_is_not_declared_is_an_error_at_its_name(checked, wrong, code, fix):
    found = checked({"measures/gap.yml": f"{MEASURE}{wrong}\n"})

    assert found.marked(code) in wrong.split("\n")[-1]
    assert fix in found.one(code).fix


def test_a_part_is_held_against_what_the_whole_measure_declares(checked):
    part = "{id: maths, title: M, polarity: lower_is_better, gap: {breakdown: sex, from: aa, to: bb}}"
    found = checked({"measures/gap.yml": f"{SOUND}parts:\n- {part}\n"})

    assert found.marked("no-such-breakdown") == "sex"


def test_a_gap_with_figures_says_between_whom_it_is(checked):
    figures = "observations: [{period: 2021 to 2022, breakdown: {meals: eligible}, value: 3}]\n"

    assert checked({"measures/gap.yml": MEASURE + figures}).marked("gap-missing") == "gap"
    assert "gap-missing" not in checked({"measures/gap.yml": SOUND + figures}).codes
    assert "gap-missing" not in checked({"measures/gap.yml": MEASURE + "no_figures: {why: not_in_source}\n"}).codes

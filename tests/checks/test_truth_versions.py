"""Numbers typed into easy read or young people's texts that are nowhere in their record."""

import pytest

from plan.problems import HIDDEN, Level

MEASURE = """title: Children who feel safe
definition: We ask 1,200 children aged 8 to 17, within 20 weeks.
polarity: higher_is_better
unit: {type: percent}
period_kind: calendar_year
target: {kind: reach_by, value: 80, period: 2029}
easy_read:
  definition:
    - text: SAID
"""
CSV = "period,value,symbol\n2024,58.4,\n2025,61,\n"
OUTCOME = """title: Safe
measures: [feel-safe]
why_it_matters: In a class of 30, three children are bullied.
young_people:
  what_it_means: SAID
"""


def about(found):
    return [problem for problem in found.problems if problem.code == "number-not-in-record"]


def measure(said, rows=CSV):
    own = {"measures/feel-safe.yml": MEASURE.replace("SAID", said), "measures/feel-safe.csv": rows}
    return {**outcome("Hello."), **own}


def outcome(said):
    return {
        "outcomes/safe.yml": OUTCOME.replace("SAID", said),
        "measures/feel-safe.yml": MEASURE.replace("SAID", "Hello."),
        "measures/feel-safe.csv": CSV,
    }


FALSE = ["7 out of 10 feel safe.", "Seven out of ten feel safe.", "We want 90%.", "We ask 1,300 children.", "By 2031."]
TRUE = [
    "6 out of 10 feel safe.",
    "Six out of ten feel safe.",
    "About 58 out of 100 feel safe.",
    "We want 8 out of 10.",
    "We want 80%.",
    "61% feel safe.",
    "We ask 1,200 children.",
    "By 2029.",
    "We look at 3 things.",
    "Call 999, 24 hours a day.",
    "If you are under 18, you can come.",
    "Call 01234 567890 or go to room 14-16.",
    "It is {latest:out_of_10} now.",
]


@pytest.mark.parametrize("said", FALSE)
def test_a_number_that_the_measure_does_not_have_is_a_doubt(checked, said):
    (found,) = about(checked(measure(said)))
    assert found.level is Level.WARNING
    assert found.line == 9
    assert "placeholder" in found.fix


@pytest.mark.parametrize("said", TRUE)
def test_a_number_that_the_measure_has_or_everybody_knows_is_none(checked, said):
    assert about(checked(measure(said))) == []


@pytest.mark.parametrize("said", [each for each in FALSE if "1,300" not in each])
def test_an_outcome_is_held_against_its_measures(checked, said):
    assert len(about(checked(outcome(said)))) == 1


@pytest.mark.parametrize("said", ["6 out of 10 feel safe.", "Imagine a class of 30.", "By 2029."])
def test_what_an_outcome_or_its_measures_say_is_known(checked, said):
    assert about(checked(outcome(said))) == []


def test_the_caret_is_at_the_number(checked):
    assert checked(measure("Now 7 out of 10 feel safe.")).marked("number-not-in-record") == "7 out of 10"


def test_no_message_repeats_what_could_be_hidden(checked):
    (found,) = about(checked(measure("It is 7 out of 10.", "period,value,symbol\n2024,58,\n2025,,c\n")))
    assert HIDDEN in found.what
    assert "7" not in found.what + found.excerpt


def test_the_standard_version_and_meanings_of_words_are_left_alone(checked):
    glossary = """terms:
      - id: plan
        term: Plan
        meaning: What we will do.
        easy_read: {meaning: [{text: A list of 25 things.}]}
    """
    files = measure("Hello.") | {"glossary.yml": glossary}
    files["outcomes/safe.yml"] += "good_looks_like: Here 44 children play.\n"
    assert about(checked(files)) == []

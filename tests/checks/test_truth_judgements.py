"""Judgements and verdicts that the figures contradict, and those that they bear out."""

import pytest

from plan.problems import Level

MEASURE = """title: Children who return
polarity: lower_is_better
kind: {kind}
period_kind: calendar_year
baseline: {{period: 2021}}
target: {{kind: {target}}}
progress:
  method: judgement
  judgement: {{result: {result}, role: Head, date: {date}, reason: We looked at it.}}
observations:
- {{period: 2021, value: 20}}
- {{period: 2022, value: {before}}}
- {{period: 2023, value: {latest}}}
"""


def judged(result, before, latest, **words):
    given = {"target": "reach_by, value: 10, period: 2029", "date": "2024-02-01", "kind": "number"} | words
    text = MEASURE.format(result=result, before=before, latest=latest, **given)
    return {"measures/returns.yml": text}


def codes(found):
    return [problem.code for problem in found.problems if problem.level is not Level.REMINDER]


@pytest.mark.parametrize("result", ["on_track", "right_way"])
@pytest.mark.parametrize(("before", "latest"), [(15, 16), (25, 22)])
def test_a_good_judgement_over_a_worse_value_is_a_doubt(checked, result, before, latest):
    found = checked(judged(result, before, latest))

    assert found.one("judgement-against-figures").level is Level.WARNING
    assert found.marked("judgement-against-figures") == result
    assert codes(checked(judged(result, 16, 15))) == []


def test_a_bad_judgement_over_better_values_is_a_doubt(checked):
    assert codes(checked(judged("wrong_way", 18, 16))) == ["judgement-against-figures"]
    assert codes(checked(judged("wrong_way", 15, 16))) == []


@pytest.mark.parametrize("result", ["too_slow", "no_change", "cannot_tell", "too_early"])
def test_other_judgements_claim_no_direction(checked, result):
    assert codes(checked(judged(result, 15, 16))) == []
    assert codes(checked(judged(result, 18, 16))) == []


def test_met_is_judged_only_of_a_target_that_the_figures_reach(checked):
    assert codes(checked(judged("met", 12, 11))) == ["target-not-met"]
    assert codes(checked(judged("met", 12, 10))) == []


def test_a_judgement_is_no_older_than_the_figures(checked):
    assert codes(checked(judged("on_track", 18, 16, date="2023-12-30"))) == ["judgement-older"]
    assert codes(checked(judged("on_track", 18, 16, date="2023-12-31"))) == []


def test_a_survey_may_be_judged_before_its_year_is_over(checked):
    assert codes(checked(judged("on_track", 18, 16, date="2023-06-30", kind="survey"))) == []
    assert codes(checked(judged("on_track", 18, 16, date="2022-12-31", kind="survey"))) == ["judgement-older"]


VERDICT = """title: Children who return
polarity: lower_is_better
period_kind: calendar_year
baseline: {{period: 2021}}
target: {{{target}, verdict: {{on: {on}, by: Board, text: {text}}}}}
observations:
- {{period: 2021, value: 20}}
- {{period: 2023, value: {value}}}
"""


def decided(text, value, **words):
    given = {"target": "kind: reach_by, value: 10, period: 2023", "on": "2024-02-01"} | words
    return {"measures/returns.yml": VERDICT.format(text=text, value=value, **given)}


@pytest.mark.parametrize("text", ["We met this target.", "Met.", "The target was reached in time."])
def test_a_verdict_says_met_only_of_a_target_that_is_reached(checked, text):
    found = checked(decided(text, 11))

    assert found.marked("target-not-met").startswith(text)
    assert codes(checked(decided(text, 10))) == []


@pytest.mark.parametrize("text", ["We missed it.", "It was not reached.", "We did not meet it and fell short."])
def test_a_verdict_says_missed_only_of_a_target_that_is_not_reached(checked, text):
    assert codes(checked(decided(text, 10))) == ["target-was-met"]
    assert codes(checked(decided(text, 11))) == []


@pytest.mark.parametrize("text", ["We nearly met it.", "Half of it was reached.", "The board noted the figure."])
def test_a_verdict_that_says_neither_is_left_alone(checked, text):
    assert codes(checked(decided(text, 10))) == []
    assert codes(checked(decided(text, 11))) == []


@pytest.mark.parametrize(
    ("target", "good", "bad"),
    [
        ("kind: stay_at_or_below, value: 12", 12, 13),
        ("kind: stay_within, lower: 8, upper: 12", 8, 13),
        ("kind: close_gap, value: 10, period: 2023", 10, 11),
    ],
)
def test_every_kind_of_target_with_numbers_can_be_met_or_not(checked, target, good, bad):
    assert codes(checked(decided("Met.", good, target=target))) == []
    assert codes(checked(decided("Met.", bad, target=target))) == ["target-not-met"]


def test_a_verdict_comes_when_the_time_of_the_target_is_over(checked):
    assert codes(checked(decided("We met it.", 10, on="2023-12-31"))) == ["verdict-too-early"]
    assert codes(checked(decided("We met it.", 10, on="2024-01-01"))) == []


def test_a_value_that_is_withheld_contradicts_nothing(checked):
    text = decided("Met.", 11)["measures/returns.yml"].replace("value: 11", "symbols: c")

    assert codes(checked({"measures/returns.yml": text})) == []

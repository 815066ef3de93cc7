"""Baselines, targets and steps that cannot be meant together: each rule with a bad and a good case."""

import pytest

from plan.problems import Level

MEASURE = """title: Children who return
polarity: {polarity}
period_kind: financial_year
baseline: {{period: 2021 to 2022}}
observations:
- {{period: 2021 to 2022, value: 21.3}}
- {{period: 2022 to 2023, value: 20}}
target: {target}
"""


def codes(found):
    return [problem.code for problem in found.problems if problem.level is not Level.REMINDER]


def measure(target, polarity="lower_is_better"):
    return {"measures/returns.yml": MEASURE.format(polarity=polarity, target=target)}


@pytest.mark.parametrize(
    ("polarity", "bad", "good", "better"),
    [("lower_is_better", "21.4", "21.2", "a lower value"), ("higher_is_better", "21.2", "21.4", "a higher value")],
)
def test_a_target_to_reach_is_better_than_the_baseline(checked, polarity, bad, good, better):
    target = "{{kind: reach_by, value: {}, period: 2026 to 2027}}"
    found = checked(measure(target.format(bad), polarity))

    assert found.one("target-wrong-side").level is Level.ERROR
    assert found.marked("target-wrong-side") == bad
    assert f"{bad}, is worse than where the measure started (21.3), because {better} is better" in (
        found.one("target-wrong-side").what
    )
    assert codes(checked(measure(target.format(good), polarity))) == []


def test_a_target_that_was_met_at_the_baseline_is_a_doubt(checked):
    found = checked(measure("{kind: reach_by, value: 21.30, period: 2026 to 2027}"))

    assert found.one("target-met-at-baseline").level is Level.WARNING
    assert codes(found) == ["target-met-at-baseline"]


@pytest.mark.parametrize("polarity", ["within_range", "no_judgement"])
def test_where_no_value_is_better_no_target_is_on_the_wrong_side(checked, polarity):
    assert codes(checked(measure("{kind: reach_by, value: 99, period: 2026 to 2027}", polarity))) == []


def test_a_target_that_stays_may_be_worse_than_the_baseline(checked):
    assert codes(checked(measure("{kind: stay_at_or_below, value: 25}"))) == []


@pytest.mark.parametrize(
    ("kind", "bad", "good"),
    [
        ("stay_at_or_above", "lower_is_better", "higher_is_better"),
        ("stay_at_or_below", "higher_is_better", "lower_is_better"),
    ],
)
def test_a_target_that_stays_goes_with_the_polarity(checked, kind, bad, good):
    found = checked(measure(f"{{kind: {kind}, value: 20}}", bad))

    assert found.marked("target-against-polarity") == kind
    assert bad in found.one("target-against-polarity").what
    assert codes(checked(measure(f"{{kind: {kind}, value: 20}}", good))) == []


@pytest.mark.parametrize("period", ["2021 to 2022", "2019 to 2020"])
def test_a_target_lies_after_the_baseline(checked, period):
    found = checked(measure(f"{{kind: reach_by, value: 16, period: {period}}}"))

    assert found.marked("target-before-baseline") == period


@pytest.mark.parametrize(
    ("steps", "code", "place"),
    [
        ("[{period: 2023 to 2024, value: 22}]", "step-wrong-way", "22"),
        ("[{period: 2023 to 2024, value: 18}, {period: 2024 to 2025, value: 19}]", "step-wrong-way", "19"),
        ("[{period: 2023 to 2024, value: 15}]", "step-beyond-target", "15"),
        ("[{period: 2021 to 2022, value: 20}]", "step-order", "2021 to 2022"),
        ("[{period: 2024 to 2025, value: 20}, {period: 2023 to 2024, value: 19}]", "step-order", "2023 to 2024"),
        ("[{period: 2026 to 2027, value: 18}]", "step-after-target", "2026 to 2027"),
        ("[{period: 2023 to 2024, value: 20}, {period: 2024 to 2025, value: 18}]", None, None),
        ("[{period: 2023 to 2024, value: 21.3}, {period: 2024 to 2025, value: 16}]", None, None),
    ],
)
def test_steps_go_from_the_baseline_to_the_target_one_after_the_other(checked, steps, code, place):
    found = checked(measure(f"{{kind: reach_by, value: 16, period: 2026 to 2027, interim: {steps}}}"))

    assert codes(found) == [code] * bool(code)
    assert code is None or found.marked(code) == place


def test_a_part_of_a_compound_measure_is_checked_against_its_own_baseline(checked):
    found = checked(
        {
            "measures/ready.yml": """
                title: Ready for school
                period_kind: academic_year
                parts:
                - {id: girls, title: Girls, polarity: higher_is_better}
                - id: boys
                  title: Boys
                  polarity: higher_is_better
                  baseline: {period: 2021 to 2022}
                  target: {kind: reach_by, value: 60, period: 2025 to 2026}
                observations:
                - {period: 2021 to 2022, part: girls, value: 50}
                - {period: 2021 to 2022, part: boys, value: 70}
                """
        }
    )

    assert codes(found) == ["target-wrong-side"]
    assert found.marked("target-wrong-side") == "60"
    assert "(70)" in found.one("target-wrong-side").what


GAP = """title: Gap in results
kind: gap
polarity: {}
period_kind: academic_year
breakdowns: [{{id: meals, title: Meals, categories: [{{id: yes-meals, title: Y}}, {{id: no-meals, title: N}}]}}]
gap: {{breakdown: meals, from: yes-meals, to: no-meals}}
baseline: {{period: 2021 to 2022}}
target: {{kind: close_gap, value: {}, period: 2026 to 2027}}
observations:
- {{period: 2021 to 2022, breakdown: {{meals: yes-meals}}, value: {}}}
- {{period: 2021 to 2022, breakdown: {{meals: no-meals}}, value: 60}}
"""


@pytest.mark.parametrize("behind", [40, 80])
def test_a_gap_is_to_become_smaller_whichever_group_is_ahead(checked, behind):
    sign = 1 if behind == 40 else -1

    assert codes(checked({"measures/gap.yml": GAP.format("lower_is_better", 10 * sign, behind)})) == []
    wrong = checked({"measures/gap.yml": GAP.format("lower_is_better", 25 * sign, behind)})
    assert "because a smaller gap is better" in wrong.one("target-wrong-side").what


def test_a_baseline_of_which_the_figures_have_no_row_is_a_doubt(checked):
    text = MEASURE.format(polarity="lower_is_better", target="{kind: direction_only}")
    found = checked({"measures/returns.yml": text.replace("{period: 2021 to 2022}", "{period: 2020 to 2021}")})

    assert found.one("baseline-without-value").level is Level.WARNING
    assert found.marked("baseline-without-value") == "2020 to 2021"


def test_a_baseline_whose_value_is_withheld_is_no_mistake(checked):
    text = MEASURE.format(polarity="lower_is_better", target="{kind: reach_by, value: 99, period: 2026 to 2027}")

    assert codes(checked({"measures/returns.yml": text.replace("value: 21.3", "symbols: c")})) == []


def test_a_baseline_of_a_measure_that_has_no_figures_yet_is_no_mistake(checked):
    text = "title: T\npolarity: lower_is_better\nperiod_kind: calendar_year\nbaseline: {period: 2024}\n"

    assert codes(checked({"measures/returns.yml": text + "no_figures: {why: not_yet}\n"})) == []


def test_a_number_left_in_a_confidential_row_is_in_no_message(checked):
    text = MEASURE.format(polarity="lower_is_better", target="{kind: reach_by, value: 99, period: 2026 to 2027}")
    found = checked({"measures/returns.yml": text.replace("value: 21.3", "value: 21.3, symbols: c")})

    assert found.codes
    assert "21.3" not in "".join(problem.text() for problem in found.problems)


@pytest.mark.parametrize(("value", "target", "zero"), [("0", "1", "baseline"), ("21.3", "0", "target")])
def test_growth_cannot_begin_or_end_at_zero(checked, value, target, zero):
    text = MEASURE.format(polarity="no_judgement", target=f"{{kind: reach_by, value: {target}, period: 2026 to 2027}}")
    found = checked({"measures/returns.yml": text.replace("21.3", value) + "progress: {method: growth}\n"})

    assert found.marked("growth-of-zero") == "growth"
    assert f"the {zero} is 0" in found.one("growth-of-zero").what
    assert "straight_line" in found.one("growth-of-zero").fix


def test_a_period_in_another_spelling_is_left_to_the_loader(checked):
    found = checked(measure("{kind: reach_by, value: 99, period: 2026/27}"))

    assert "target-wrong-side" not in found.codes
    assert any("2026/27" in problem.what for problem in found.problems)


def test_growth_that_starts_from_the_next_value_cannot_start_from_zero_either(checked):
    text = MEASURE.format(polarity="no_judgement", target="{kind: reach_by, value: 5, period: 2026 to 2027}")
    text = text.replace("value: 21.3", "symbols: x").replace("value: 20", "value: 0")

    assert (
        "the baseline is 0"
        in checked({"measures/returns.yml": text + "progress: {method: growth}\n"}).one("growth-of-zero").what
    )


def test_growth_cannot_close_a_gap_altogether(checked):
    text = GAP.format("lower_is_better", 10, 40).replace("value: 10, ", "") + "progress: {method: growth}\n"

    assert "the target is 0" in checked({"measures/gap.yml": text}).one("growth-of-zero").what
    assert codes(checked({"measures/gap.yml": text.replace("kind: close_gap", "kind: close_gap, value: 5")})) == []


def test_other_methods_may_start_from_zero(checked):
    text = MEASURE.format(polarity="higher_is_better", target="{kind: reach_by, value: 5, period: 2026 to 2027}")

    assert codes(checked({"measures/returns.yml": text.replace("21.3", "0")})) == []


def test_a_baseline_that_is_a_forecast_is_a_doubt_of_its_own(checked):
    text = MEASURE.format(polarity="lower_is_better", target="{kind: direction_only}")
    found = checked({"measures/returns.yml": text.replace("value: 21.3", "value: 21.3, symbols: f")})

    assert "is a forecast (f)" in found.one("baseline-without-value").what


def test_a_baseline_of_a_gap_of_which_one_group_is_missing_is_no_mistake(checked):
    text = GAP.format("lower_is_better", 10, 40).replace("value: 60", "symbols: c")

    assert codes(checked({"measures/gap.yml": text})) == []


def test_a_target_that_was_met_before_the_baseline_asks_for_a_reason(checked):
    target = "{kind: reach_by, value: 16, period: 2026 to 2027%s}"
    before = "observations:\n- {period: 2019 to 2020, value: %s}"

    def found(value, text=""):
        words = MEASURE.format(polarity="lower_is_better", target=target % text)
        return checked({"measures/returns.yml": words.replace("observations:", before % value)})

    assert found("16").one("target-met-before").level is Level.REMINDER
    assert "in 2019 to 2020, this measure was at 15" in found("15").one("target-met-before").what
    assert "target-met-before" not in found("17").codes
    assert "target-met-before" not in found("15", ", text: As before the illness").codes


def test_a_target_to_stay_may_have_been_met_all_along(checked):
    found = checked(measure("{kind: stay_at_or_below, value: 25}"))

    assert "target-met-before" not in found.codes
    assert codes(found) == []


@pytest.mark.parametrize(
    ("method", "target", "polarity", "fits"),
    [
        ("growth", "{kind: stay_at_or_below, value: 25}", "lower_is_better", False),
        ("growth", "{kind: direction_only}", "lower_is_better", True),
        ("growth", "{kind: direction_only}", "within_range", False),
        ("straight_line", "{kind: direction_only}", "lower_is_better", False),
        ("straight_line", "{kind: none_yet}", "lower_is_better", True),
        ("threshold", "{kind: stay_within, lower: 1, upper: 25}", "within_range", True),
        ("threshold", "{kind: reach_by, value: 9, period: 2026 to 2027}", "lower_is_better", False),
        ("milestone", "{kind: direction_only}", "lower_is_better", False),
        ("trend", "{kind: direction_only}", "within_range", False),
    ],
)
def test_a_method_that_can_never_judge_a_target_is_told(checked, method, target, polarity, fits):
    files = measure(f"{target}\nprogress: {{method: {method}}}", polarity)
    found = checked(files)
    assert codes(found) == ([] if fits else ["method-does-not-fit"])
    assert fits or found.one("method-does-not-fit").level is Level.WARNING

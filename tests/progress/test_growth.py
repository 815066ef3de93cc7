from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest

from plan.progress import Progress

Judge = Callable[..., Progress]
Target = Callable[..., dict[str, Any]]
GROWTH = {"method": "growth"}


def test_the_worked_example_of_the_methodology(judged: Judge, target: Target) -> None:
    # g = (10.4 / 14.5)^(1/8) - 1: ln 0.717241 = -0.332343, an eighth is -0.041543, e^ of it - 1 is -0.040692.
    # n = (7.25 / 14.5)^(1/15) - 1: ln 0.5 / 15 = -0.046210, e^ of it - 1 is -0.045158.
    # R = 0.040692 / 0.045158 = 0.9011.
    found = judged("2015: 14.5, 2023: 10.4", baseline="2015", target=target("7.25", "2030"), progress=GROWTH)
    assert (found.result, found.method) == ("too_slow", "growth")
    assert found.ratio is not None
    assert found.growth_a_year is not None
    assert found.growth_needed is not None
    assert float(found.growth_a_year) == pytest.approx(-0.040692, abs=1e-6)
    assert float(found.growth_needed) == pytest.approx(-0.045158, abs=1e-6)
    assert float(found.ratio) == pytest.approx(0.9011, abs=1e-4)


@pytest.mark.parametrize(
    ("latest", "result"),
    [
        # 100 in 2020 to 200 in 2021 needs n = 1 a year, so R is what the latest value has grown by: 195 gives 0.95.
        ("195", "on_track"),
        ("194.999", "too_slow"),
        ("101", "too_slow"),
        ("100", "too_slow"),
        ("99.999", "wrong_way"),
        ("0", "wrong_way"),
        ("200", "met"),
        ("250", "met"),
    ],
)
def test_the_thresholds_with_a_target(judged: Judge, target: Target, latest: str, result: str) -> None:
    up = {"polarity": "higher_is_better", "progress": GROWTH}
    assert judged(f"2020: 100, 2021: {latest}", baseline="2020", target=target("200", "2021"), **up).result == result


@pytest.mark.parametrize(
    ("latest", "result"),
    # 100 in 2020 to 50 in 2021 needs n = -0.5; from 52.5 on R = 0.475 / 0.5 = 0.95.
    [("52.5", "on_track"), ("52.501", "too_slow"), ("100", "too_slow"), ("100.001", "wrong_way"), ("50", "met")],
)
def test_the_thresholds_with_a_target_below(judged: Judge, target: Target, latest: str, result: str) -> None:
    text, aim = f"2020: 100, 2021: {latest}", target("50", "2021")
    assert judged(text, baseline="2020", target=aim, progress=GROWTH).result == result


@pytest.mark.parametrize(
    ("polarity", "values", "result"),
    [
        # Below nought the sign turns: -10 to -12 grows by 20% away from nought, which is lower.
        ("lower_is_better", ("-10", "-12", "-20"), "too_slow"),  # R = 0.2 / 1 in one year
        ("lower_is_better", ("-10", "-9", "-20"), "wrong_way"),  # R = -0.1
        ("lower_is_better", ("-10", "-19.5", "-20"), "on_track"),  # R = 0.95
        ("higher_is_better", ("-10", "-5.25", "-5"), "on_track"),  # g = -0.475, n = -0.5, R = 0.95
        ("higher_is_better", ("-10", "-11", "-5"), "wrong_way"),
    ],
)
def test_values_below_nought(
    judged: Judge, target: Target, polarity: str, values: tuple[str, str, str], result: str
) -> None:
    base, latest, aim = values
    fields = {"polarity": polarity, "progress": GROWTH, "target": target(aim, "2021")}
    assert judged(f"2020: {base}, 2021: {latest}", baseline="2020", **fields).result == result


@pytest.mark.parametrize(
    ("latest", "result"),
    [
        # In one year from 1000: 0.5% is 1005 (Open SDG's moderate progress), 1.5% is 1015 (substantial).
        ("1015", "right_way"),
        ("1005", "right_way"),
        ("1004.99", "no_change"),
        ("1000", "no_change"),
        ("999.99", "wrong_way"),
    ],
)
def test_the_thresholds_without_a_target(judged: Judge, latest: str, result: str) -> None:
    up = {"polarity": "higher_is_better", "progress": GROWTH}
    found = judged(f"2020: 1000, 2021: {latest}", baseline="2020", **up)
    assert (found.result, found.ratio) == (result, None)


@pytest.mark.parametrize(
    ("latest", "result"), [("995", "right_way"), ("995.01", "no_change"), ("1000.01", "wrong_way")]
)
def test_the_thresholds_without_a_target_where_lower_is_better(judged: Judge, latest: str, result: str) -> None:
    assert judged(f"2020: 1000, 2021: {latest}", baseline="2020", progress=GROWTH).result == result


def test_half_a_per_cent_a_year_is_recognised_after_three_years(judged: Judge) -> None:
    # 1.005^3 = 1.015075125, whose third root a computer's usual arithmetic puts just below 1.005.
    up = {"polarity": "higher_is_better", "progress": GROWTH}
    assert judged("2020: 1000, 2023: 1015.075125", baseline="2020", **up).result == "right_way"


@pytest.mark.parametrize("kind", ["direction_only", "none_yet", "set_baseline"])
def test_a_target_without_a_number_is_judged_as_no_target(judged: Judge, kind: str) -> None:
    assert judged("2020: 100, 2021: 90", baseline="2020", target={"kind": kind}, progress=GROWTH).result == "right_way"


def test_where_the_baseline_has_no_value_the_next_one_is_taken(judged: Judge, target: Target) -> None:
    # From 2021: 100 to 150 in one year; 100 to 200 is needed in one year: R = 0.5.
    fields = {"polarity": "higher_is_better", "target": target("200", "2022"), "progress": GROWTH}
    for text in ("2021: 100, 2022: 150", "2020: x, 2021: 100, 2022: 150"):
        found = judged(text, baseline="2020", **fields)
        assert found.ratio == Decimal("0.5")
        assert found.baseline is not None
        assert found.baseline.period.label == "2021"


def test_a_target_at_the_baseline_that_is_missed_is_the_wrong_way(judged: Judge, target: Target) -> None:
    found = judged("2020: 100, 2021: 101", baseline="2020", target=target("100", "2025"), progress=GROWTH)
    assert (found.result, found.growth_needed, found.ratio) == ("wrong_way", 0, None)


@pytest.mark.parametrize(
    ("text", "aim", "why"),
    [
        ("2020: 0, 2021: 5", "0.5", "zero_base"),
        ("2020: 10, 2021: 5", "0", "zero_target"),
        ("2020: 10, 2021: 5", "-5", "sign_change"),
        ("2020: -10, 2021: 5", "-20", "sign_change"),
        ("2021: 5", "2", "no_later_value"),
        ("2019: 9, 2020: 10", "2", "no_later_value"),
    ],
)
def test_growth_that_cannot_be_reckoned_says_why(judged: Judge, target: Target, text: str, aim: str, why: str) -> None:
    found = judged(text, baseline="2020", target=target(aim, "2030"), progress=GROWTH)
    assert found.why == why
    assert found.result in ("cannot_tell", "too_early")


def test_a_fall_to_nought_can_be_reckoned(judged: Judge, target: Target) -> None:
    fields = {"polarity": "higher_is_better", "target": target("20", "2021"), "progress": GROWTH}
    found = judged("2020: 10, 2021: 0", baseline="2020", **fields)
    assert (found.result, found.growth_a_year) == ("wrong_way", -1)


def test_a_target_of_nought_that_is_reached_is_met(judged: Judge, target: Target) -> None:
    assert judged("2020: 10, 2021: 0", baseline="2020", target=target("0", "2030"), progress=GROWTH).result == "met"


def test_growth_needs_a_year(judged: Judge, target: Target) -> None:
    fields = {"period_kind": "quarter", "target": target("20", "2030 Q1"), "progress": GROWTH}
    found = judged("2024 Q1: 40, 2024 Q4: 30", baseline="2024 Q1", **fields)
    assert (found.result, found.why) == ("too_early", "under_a_year")
    assert judged("2024 Q1: 40, 2025 Q1: 39", baseline="2024 Q1", **fields).result == "too_slow"


@pytest.mark.parametrize("aim", [{"kind": "stay_at_or_below", "value": "9"}, {"kind": "milestone", "text": "Open."}])
def test_growth_does_not_fit_a_target_to_keep(judged: Judge, aim: dict[str, str]) -> None:
    assert judged("2020: 10, 2021: 11", baseline="2020", target=aim, progress=GROWTH).why == "method_does_not_fit"


def test_growth_towards_a_range_is_not_reckoned(judged: Judge, target: Target) -> None:
    fields = {"polarity": "within_range", "target": target("50", "2030"), "progress": GROWTH}
    assert judged("2020: 70, 2021: 60", baseline="2020", **fields).why == "method_does_not_fit"


def test_growth_towards_a_target_with_no_time_or_one_too_soon_is_not_reckoned(judged: Judge, target: Target) -> None:
    closing = {"kind": "close_gap", "value": "5"}
    assert judged("2020: 20, 2021: 15", baseline="2020", target=closing, progress=GROWTH).why == "no_target_period"
    soon = target("5", "2020")
    assert judged("2020: 20, 2021: 15", baseline="2020", target=soon, progress=GROWTH).why == "target_before_baseline"

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from plan.progress import Progress

Judge = Callable[..., Progress]
Target = Callable[..., dict[str, Any]]
BAND = {"method": "band", "band": "0.5"}


@pytest.mark.parametrize(
    ("latest", "result"),
    [
        ("9.5", "right_way"),  # a change of exactly the band counts as a change
        ("9.51", "no_change"),
        ("10", "no_change"),
        ("10.49", "no_change"),
        ("10.5", "wrong_way"),
        ("30", "wrong_way"),
    ],
)
def test_a_change_counts_from_the_band_on(judged: Judge, latest: str, result: str) -> None:
    found = judged(f"2023: 10, 2024: {latest}", progress=BAND)
    assert (found.result, found.method, found.band) == (result, "band", pytest.approx(0.5))


def test_the_value_before_is_what_counts_and_not_the_baseline(judged: Judge) -> None:
    found = judged("2020: 50, 2023: 10, 2024: 10.2", baseline="2020", progress=BAND)
    assert found.result == "no_change"
    assert found.compared_with is not None
    assert found.compared_with.period.label == "2023"


def test_the_last_two_values_count_where_a_period_has_none(judged: Judge) -> None:
    assert judged("2022: 10, 2023: x, 2024: 9", progress=BAND).result == "right_way"


def test_with_a_band_of_nought_staying_the_same_is_no_change(judged: Judge) -> None:
    nought = {"method": "band", "band": "0"}
    assert judged("2023: 10, 2024: 10", progress=nought).result == "no_change"
    assert judged("2023: 10, 2024: 9.9", progress=nought).result == "right_way"


def test_a_target_reached_is_met_within_the_band(judged: Judge, target: Target) -> None:
    assert judged("2023: 10, 2024: 9.9", target=target("9.9", "2030"), progress=BAND).result == "met"


def test_a_target_reached_in_another_way_of_counting_is_not_met(judged: Judge, target: Target) -> None:
    fields = {"baseline": "2020", "target": target("9.9", "2030"), "progress": BAND}
    assert judged("2020: 20, 2022: 10 b, 2023: 10, 2024: 9.9", **fields).result == "no_change"


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("2024: 10", "no_later_value"),
        ("2023: c, 2024: 10", "no_later_value"),
        ("2023: 12, 2024: 10 b", "series_break"),
        ("2023: 12 u, 2024: 10", "low_reliability"),
    ],
)
def test_a_value_before_that_does_not_compare_gives_no_answer(judged: Judge, text: str, why: str) -> None:
    assert judged(text, progress=BAND).why == why


def test_a_provisional_value_before_is_flagged(judged: Judge) -> None:
    assert judged("2023: 10 p, 2024: 8", progress=BAND).provisional


def test_within_a_range_coming_nearer_by_the_band_is_the_right_way(judged: Judge) -> None:
    aim = {"kind": "stay_within", "lower": "40", "upper": "60"}
    fields = {"polarity": "within_range", "target": aim, "progress": {"method": "band", "band": "2"}}
    assert judged("2023: 64, 2024: 62", **fields).result == "right_way"
    assert judged("2023: 42, 2024: 58", **fields).result == "no_change"
    assert judged("2023: 42, 2024: 37", **fields).result == "wrong_way"

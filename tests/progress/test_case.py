"""The doubts that every method shares: when no answer is the honest one."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from plan.progress import Progress

Judge = Callable[..., Progress]
Target = Callable[..., dict[str, Any]]

METHODS = [
    {"method": "straight_line"},
    {"method": "growth"},
    {"method": "band", "band": "1"},
    {"method": "interval", "comparator": "england"},
    {"method": "trend"},
]


@pytest.mark.parametrize("method", METHODS, ids=lambda method: method["method"])
@pytest.mark.parametrize(
    ("latest", "why"),
    [
        ("2025: c", "suppressed"),
        ("2025: low", "too_small"),
        ("2025: x", "not_available"),
        ("2025: z", "not_applicable"),
        ("2025: w", "none_recorded"),
        ("2025: x c", "suppressed"),
        ("2025: p", "no_value"),
        ("2025: 9 u", "low_reliability"),
        ("2027: 9", "in_the_future"),
    ],
)
def test_a_newest_period_without_a_value_to_rely_on_gives_no_answer(
    judged: Judge, target: Target, method: dict[str, str], latest: str, why: str
) -> None:
    # 2024 has reached the target: an older value must not be passed off as the newest.
    fields = {"baseline": "2020", "target": target("10", "2030"), "progress": method}
    found = judged(f"2020: 20, 2024: 9, {latest}", **fields)
    assert (found.result, found.why) == ("cannot_tell", why)
    assert found.method == method["method"]
    assert found.decided_by == ()


@pytest.mark.parametrize("method", METHODS, ids=lambda method: method["method"])
def test_no_figures_at_all_gives_no_answer(judged: Judge, target: Target, method: dict[str, str]) -> None:
    found = judged(baseline="2020", target=target("10", "2030"), progress=method)
    assert (found.result, found.why) == ("cannot_tell", "no_figures")


@pytest.mark.parametrize("method", METHODS, ids=lambda method: method["method"])
def test_before_the_baseline_is_over_it_is_too_early(judged: Judge, target: Target, method: dict[str, str]) -> None:
    fields = {"baseline": "2026", "target": target("10", "2030"), "progress": method}
    found = judged("2024: 20, 2025: 9", today=date(2026, 12, 31), **fields)
    assert (found.result, found.why) == ("too_early", "baseline_not_over")
    assert judged("2024: 20, 2025: 9", today=date(2027, 1, 1), **fields).why != "baseline_not_over"


def test_a_forecast_is_never_used_as_what_happened(judged: Judge, target: Target) -> None:
    fields = {"baseline": "2020", "target": target("10", "2030")}
    # 2024 stands at 18 where the line is at 16; the forecast of 9 for 2025 would have met the target.
    assert judged("2020: 20, 2024: 18, 2025: 9 f", **fields).result == "too_slow"
    assert judged("2020: 20, 2025: 9 f", **fields).why == "no_later_value"
    assert judged("2025: 9 f", **fields).why == "no_figures"


@pytest.mark.parametrize("text", ["2020: 20", "2019: 25", "2019: 25, 2020: 20"])
def test_without_a_value_after_the_baseline_it_is_too_early(judged: Judge, target: Target, text: str) -> None:
    found = judged(text, baseline="2020", target=target("10", "2030"))
    assert (found.result, found.why) == ("too_early", "no_later_value")


@pytest.mark.parametrize(
    ("text", "baseline", "why"),
    [
        ("2020: 20, 2024: 16", None, "no_baseline"),
        ("2021: 20, 2024: 16", "2020", "no_baseline_value"),
        ("2020: c, 2024: 16", "2020", "no_baseline_value"),
        ("2020: 20 u, 2024: 16", "2020", "low_reliability"),
        ("2020: 20, 2022: 18 b, 2024: 16", "2020", "series_break"),
        ("2020: 20, 2022: x b, 2024: 16", "2020", "series_break"),
        ("2020: 20, 2024: 16 b", "2020", "series_break"),
        ("2020: 20, 2024: 9 b", "2020", "series_break"),
    ],
)
def test_a_start_that_does_not_compare_gives_no_answer(
    judged: Judge, target: Target, text: str, baseline: str | None, why: str
) -> None:
    for aim in (target("10", "2030"), {"kind": "direction_only"}):
        found = judged(text, baseline=baseline, target=aim)
        assert (found.result, found.why) == ("cannot_tell", why)


def test_a_break_that_begins_with_the_baseline_is_no_obstacle(judged: Judge, target: Target) -> None:
    assert judged("2019: 2, 2020: 20 b, 2024: 16", baseline="2020", target=target("10", "2030")).result == "on_track"


@pytest.mark.parametrize("polarity", ["no_judgement", "within_range"])
def test_without_a_better_way_a_direction_cannot_be_judged(judged: Judge, polarity: str) -> None:
    found = judged("2020: 20, 2024: 16", polarity=polarity, baseline="2020", target={"kind": "direction_only"})
    assert (found.result, found.why) == ("cannot_tell", "direction_unknown")


def test_without_a_better_way_a_target_is_not_called_met(judged: Judge, target: Target) -> None:
    found = judged("2020: 20, 2024: 9", polarity="no_judgement", baseline="2020", target=target("10", "2030"))
    assert (found.result, found.why) == ("cannot_tell", "direction_unknown")


@pytest.mark.parametrize(
    ("text", "provisional", "estimated"),
    [
        ("2020: 20, 2023: 1 p, 2024: 16", False, False),
        ("2020: 20, 2024: 16 p", True, False),
        ("2020: 20 e, 2024: 16", False, True),
        ("2020: 20 p, 2024: 16 p e", True, True),
        ("2020: 20 r, 2024: 16 r", False, False),
    ],
)
def test_provisional_values_are_used_and_flagged(
    judged: Judge, target: Target, text: str, provisional: bool, estimated: bool
) -> None:
    found = judged(text, baseline="2020", target=target("10", "2030"))
    assert found.result == "on_track"
    assert (found.provisional, found.estimated) == (provisional, estimated)


def test_a_provisional_baseline_does_not_touch_what_it_did_not_decide(judged: Judge) -> None:
    aim = {"kind": "stay_at_or_below", "value": "20"}
    assert not judged("2020: 20 p, 2024: 16", baseline="2020", target=aim).provisional


def test_the_day_of_the_answer_is_the_day_of_the_build(judged: Judge) -> None:
    assert judged(today=date(2025, 3, 2)).worked_out_on == date(2025, 3, 2)


def test_the_time_of_a_target_has_passed_on_the_day_after_it(judged: Judge, target: Target) -> None:
    fields = {"baseline": "2020", "target": target("10", "2025")}
    assert not judged("2020: 20, 2024: 16", today=date(2025, 12, 31), **fields).target_time_passed
    assert judged("2020: 20, 2024: 16", today=date(2026, 1, 1), **fields).target_time_passed

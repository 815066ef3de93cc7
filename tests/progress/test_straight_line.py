from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest

from plan.progress import Progress

Judge = Callable[..., Progress]
Target = Callable[..., dict[str, Any]]


@pytest.mark.parametrize(
    ("latest", "result"),
    [
        # From 20 in 2020 to 10 in 2030 the line falls by 1 a year: in 2024 it stands at 20 - 4 = 16.
        ("16", "on_track"),
        ("15.9", "on_track"),
        ("16.0000001", "too_slow"),
        ("19.9", "too_slow"),
        ("20", "no_change"),
        ("20.1", "wrong_way"),
        ("10", "met"),
        ("3", "met"),
        ("10.1", "on_track"),
    ],
)
def test_lower_is_better(judged: Judge, target: Target, latest: str, result: str) -> None:
    found = judged(f"2020: 20, 2024: {latest}", baseline="2020", target=target("10", "2030"))
    assert (found.result, found.method) == (result, "straight_line")


@pytest.mark.parametrize(
    ("latest", "result"),
    # From 60 in 2020 to 80 in 2025 the line climbs by 4 a year: in 2023 it stands at 60 + 12 = 72.
    [("72", "on_track"), ("71.9", "too_slow"), ("60", "no_change"), ("59", "wrong_way"), ("80", "met")],
)
def test_higher_is_better(judged: Judge, target: Target, latest: str, result: str) -> None:
    text, up = f"2020: 60, 2023: {latest}", "higher_is_better"
    assert judged(text, polarity=up, baseline="2020", target=target("80", "2025")).result == result


@pytest.mark.parametrize(
    ("latest", "expected", "result"),
    [
        # 20 in 2020, a step at 19 in 2022, 10 in 2026: 20 - 0.5 in 2021, then 9 in 4 years: 19 - 2.25 in 2023.
        ("2021: 19.5", "19.5", "on_track"),
        ("2022: 19", "19", "on_track"),
        ("2022: 19.1", "19", "too_slow"),
        ("2023: 16.75", "16.75", "on_track"),
        ("2023: 16.76", "16.75", "too_slow"),
    ],
)
def test_the_line_leads_through_the_steps(
    judged: Judge, target: Target, latest: str, expected: str, result: str
) -> None:
    steps = [{"period": "2022", "value": "19"}]
    found = judged(f"2020: 20, {latest}", baseline="2020", target=target("10", "2026", interim=steps))
    assert (found.expected_now, found.result) == (Decimal(expected), result)


def test_a_step_that_holds_the_baseline_is_kept_by_holding_it(judged: Judge, target: Target) -> None:
    steps = [{"period": "2022", "value": "20"}]
    found = judged("2020: 20, 2022: 20", baseline="2020", target=target("10", "2026", interim=steps))
    assert found.result == "on_track"


def test_steps_outside_the_line_are_left_out(judged: Judge, target: Target) -> None:
    steps = [{"period": "2019", "value": "1"}, {"period": "2031", "value": "2"}]
    found = judged("2020: 20, 2024: 16", baseline="2020", target=target("10", "2030", interim=steps))
    assert found.expected_now == 16


def test_after_its_time_the_target_stays_where_it_was(judged: Judge, target: Target) -> None:
    found = judged("2020: 20, 2025: 11", baseline="2020", target=target("10", "2024"))
    assert (found.result, found.expected_now, found.target_time_passed) == ("too_slow", 10, True)


def test_quarters_count_in_quarters_of_a_year(judged: Judge, target: Target) -> None:
    # 40 in the first quarter of 2024 to 20 in that of 2025: 5 a quarter, so 30 two quarters on.
    text, kind = "2024 Q1: 40, 2024 Q3: 30", "quarter"
    found = judged(text, period_kind=kind, baseline="2024 Q1", target=target("20", "2025 Q1"))
    assert (found.expected_now, found.result) == (30, "on_track")


def test_days_of_two_years_are_whole_years_apart(judged: Judge, target: Target) -> None:
    # 31 March 2023 to 31 March 2025 spans a leap day; the day between is still half of the way: 40 - 10.
    text = "31 March 2023: 40, 31 March 2024: 30"
    found = judged(text, period_kind="day", baseline="31 March 2023", target=target("20", "31 March 2025"))
    assert (found.expected_now, found.result) == (30, "on_track")


def test_a_line_with_an_endless_decimal_is_met_exactly(judged: Judge, target: Target) -> None:
    # 10 in 2020 to 11 in 2023: 10 + 1/3 in 2021, which 10.3333333333 has not reached.
    fields = {"polarity": "higher_is_better", "baseline": "2020", "target": target("11", "2023")}
    assert judged("2020: 10, 2021: 10.3333333333", **fields).result == "too_slow"
    assert judged("2020: 10, 2021: 10.3333333334", **fields).result == "on_track"


@pytest.mark.parametrize(
    ("latest", "result"),
    [
        # Within 40 to 60, from 70 (10 outside) in 2020 to nothing outside in 2030: 10 - 4 = 6 outside in 2024.
        ("66", "on_track"),
        ("34", "on_track"),
        ("66.1", "too_slow"),
        ("70", "no_change"),
        ("30", "no_change"),
        ("29", "wrong_way"),
        ("60", "met"),
        ("50", "met"),
    ],
)
def test_within_a_range_nearness_counts(judged: Judge, target: Target, latest: str, result: str) -> None:
    aim = target("50", "2030", lower="40", upper="60")
    found = judged(f"2020: 70, 2024: {latest}", polarity="within_range", baseline="2020", target=aim)
    assert found.result == result
    assert found.expected_now is None


@pytest.mark.parametrize(
    ("latest", "result"),
    # A gap of 20 in 2020 to close to 10 by 2030: 16 in 2024, whichever group is ahead.
    [("16", "on_track"), ("-16", "on_track"), ("-17", "too_slow"), ("-21", "wrong_way"), ("-9", "met"), ("10", "met")],
)
def test_a_gap_is_judged_by_its_size(judged: Judge, latest: str, result: str) -> None:
    aim = {"kind": "close_gap", "value": "10", "period": "2030"}
    assert judged(f"2020: 20, 2024: {latest}", kind="gap", baseline="2020", target=aim).result == result


def test_a_gap_that_was_the_other_way_round_closes_too(judged: Judge) -> None:
    aim = {"kind": "close_gap", "value": "0", "period": "2030"}
    fields = {"kind": "gap", "baseline": "2020", "target": aim}
    assert judged("2020: -20, 2024: -12", **fields).result == "on_track"
    assert judged("2020: -20, 2024: -24", **fields).result == "wrong_way"


def test_a_gap_with_no_value_is_to_close_altogether(judged: Judge) -> None:
    # 20 in 2020 to 0 in 2030: 12 in 2024.
    found = judged("2020: 20, 2024: 12", kind="gap", baseline="2020", target={"kind": "close_gap", "period": "2030"})
    assert (found.result, found.target_value, found.expected_now) == ("on_track", 0, 12)


@pytest.mark.parametrize(
    ("latest", "result"), [("19", "right_way"), ("20", "no_change"), ("-21", "wrong_way"), ("0", "met")]
)
def test_a_gap_with_no_time_is_judged_by_the_change_alone(judged: Judge, latest: str, result: str) -> None:
    found = judged(f"2020: 20, 2024: {latest}", kind="gap", baseline="2020", target={"kind": "close_gap"})
    assert (found.result, found.method) == (result, None)


def test_a_target_before_its_baseline_has_no_line(judged: Judge, target: Target) -> None:
    found = judged("2020: 20, 2024: 16", baseline="2020", target=target("10", "2020"))
    assert (found.result, found.why) == ("cannot_tell", "target_before_baseline")


def test_a_target_reached_is_met_even_without_a_baseline(judged: Judge, target: Target) -> None:
    assert judged("2024: 9", target=target("10", "2030")).result == "met"


def test_the_answer_carries_its_inputs(judged: Judge, target: Target) -> None:
    found = judged("2020: 20, 2024: 15 p", baseline="2020", target=target("10", "2030"))
    assert found.baseline is not None
    assert found.latest is not None
    assert found.target_period is not None
    assert (found.baseline.value, found.latest.value, found.target_value) == (20, 15, 10)
    assert found.target_period.label == "2030"
    assert (found.provisional, found.estimated, found.target_time_passed) == (True, False, False)


@pytest.mark.parametrize(
    ("latest", "polarity", "result"),
    [
        ("19.9", "lower_is_better", "right_way"),
        ("20", "lower_is_better", "no_change"),
        ("20.1", "lower_is_better", "wrong_way"),
        ("20.1", "higher_is_better", "right_way"),
        ("19.9", "higher_is_better", "wrong_way"),
    ],
)
def test_a_direction_is_judged_by_the_change_since_the_baseline(
    judged: Judge, latest: str, polarity: str, result: str
) -> None:
    text = f"2020: 20, 2023: 1, 2024: {latest}"
    found = judged(text, polarity=polarity, baseline="2020", target={"kind": "direction_only"})
    assert (found.result, found.method) == (result, None)


def test_a_direction_is_no_target_to_draw_a_line_to(judged: Judge) -> None:
    fields = {"target": {"kind": "direction_only"}, "progress": {"method": "straight_line"}}
    assert judged("2020: 20, 2024: 16", baseline="2020", **fields).why == "method_does_not_fit"


def test_a_gap_named_to_follow_a_line_needs_a_time(judged: Judge) -> None:
    fields = {"target": {"kind": "close_gap"}, "progress": {"method": "straight_line"}}
    assert judged("2020: 20, 2024: 16", baseline="2020", **fields).why == "no_target_period"


@pytest.mark.parametrize(
    ("latest", "end"),
    [
        ("2019 to 2021 (3 years)", "2024 to 2026 (3 years)"),  # the newest begins with the start
        ("2018 to 2022 (5 years)", "2024 to 2026 (3 years)"),  # and even before it
        ("2020 to 2022 (3 years)", "2019 to 2023 (5 years)"),  # the target begins with the start
    ],
)
def test_spans_that_begin_no_later_than_the_start_have_no_way_between_them(
    judged: Judge, latest: str, end: str
) -> None:
    start = "2019 to 2020 (2 years)"
    rows = [{"period": start, "value": "20"}, {"period": latest, "value": "16"}]
    aim = {"kind": "reach_by", "value": "10", "period": end}
    found = judged(period_kind="several_years", observations=rows, baseline=start, target=aim)
    assert (found.result, found.why) == ("cannot_tell", "overlapping_periods")


def test_rolling_spans_of_one_length_are_years_apart(judged: Judge) -> None:
    # 20 in the span from 2018 to 10 in the span from 2028: 1 a year, so 16 in the span from 2022.
    rows = [{"period": "2018 to 2020 (3 years)", "value": "20"}, {"period": "2022 to 2024 (3 years)", "value": "16"}]
    aim = {"kind": "reach_by", "value": "10", "period": "2028 to 2030 (3 years)"}
    found = judged(period_kind="several_years", observations=rows, baseline="2018 to 2020 (3 years)", target=aim)
    assert (found.result, found.expected_now) == ("on_track", 16)

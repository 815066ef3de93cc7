from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from plan.progress import Progress

Judge = Callable[..., Progress]
ABOVE = {"kind": "stay_at_or_above", "value": "95"}
BELOW = {"kind": "stay_at_or_below", "value": "20"}
WITHIN = {"kind": "stay_within", "lower": "40", "upper": "60"}


@pytest.mark.parametrize(
    ("aim", "previous", "latest", "result"),
    [
        (ABOVE, "99", "95", "met"),
        (ABOVE, "99", "94.9", "wrong_way"),
        (ABOVE, "90", "94.9", "too_slow"),
        (ABOVE, "94.9", "94.9", "no_change"),
        (BELOW, "1", "20", "met"),
        (BELOW, "1", "20.1", "wrong_way"),
        (BELOW, "25", "20.1", "too_slow"),
        (WITHIN, "1", "40", "met"),
        (WITHIN, "1", "60", "met"),
        (WITHIN, "50", "60.1", "wrong_way"),
        (WITHIN, "70", "60.1", "too_slow"),
        (WITHIN, "30", "70", "no_change"),  # 10 outside on either side
    ],
)
def test_on_the_right_side_is_met_and_otherwise_the_value_before_decides(
    judged: Judge, aim: dict[str, Any], previous: str, latest: str, result: str
) -> None:
    found = judged(f"2023: {previous}, 2024: {latest}", polarity="no_judgement", target=aim)
    assert (found.result, found.method) == (result, "threshold")


@pytest.mark.parametrize("text", ["2024: 21", "2023: c, 2024: 21", "2023: 30 u, 2024: 21", "2023: 30, 2024: 21 b"])
def test_on_the_wrong_side_with_nothing_to_compare_is_the_wrong_way(judged: Judge, text: str) -> None:
    assert judged(text, target=BELOW).result == "wrong_way"


def test_a_new_way_of_counting_since_the_baseline_gives_no_answer(judged: Judge) -> None:
    found = judged("2020: 10, 2022: 12 b, 2024: 11", baseline="2020", target=BELOW)
    assert (found.result, found.why) == ("cannot_tell", "series_break")


def test_one_value_is_enough_to_be_met(judged: Judge) -> None:
    assert judged("2024: 20", baseline="2024", target=BELOW).result == "met"


@pytest.mark.parametrize("aim", [{"kind": "reach_by", "value": "9", "period": "2030"}, {"kind": "direction_only"}])
def test_only_a_target_to_keep_has_a_threshold(judged: Judge, aim: dict[str, str]) -> None:
    assert judged("2024: 9", target=aim, progress={"method": "threshold"}).why == "method_does_not_fit"

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from plan.model.measure import Measure
from plan.progress import Progress, method_of, overall, progress
from plan.series import series_of

Judge = Callable[..., Progress]


@pytest.mark.parametrize(
    ("aim", "method"),
    [
        ({"kind": "reach_by", "value": "9", "period": "2030"}, "straight_line"),
        ({"kind": "close_gap", "value": "9", "period": "2030"}, "straight_line"),
        ({"kind": "close_gap", "value": "9"}, None),
        ({"kind": "stay_at_or_above", "value": "9"}, "threshold"),
        ({"kind": "stay_at_or_below", "value": "9"}, "threshold"),
        ({"kind": "stay_within", "lower": "1", "upper": "9"}, "threshold"),
        ({"kind": "milestone", "text": "Open."}, "milestone"),
        ({"kind": "direction_only"}, None),
        ({"kind": "set_baseline"}, None),
        ({"kind": "none_yet"}, None),
        (None, None),
    ],
)
def test_each_kind_of_target_has_its_usual_method(
    measure: Callable[..., Measure], judged: Judge, aim: dict[str, str] | None, method: str | None
) -> None:
    assert method_of(measure(target=aim)) == method
    assert judged("2020: 20, 2024: 16", baseline="2020", target=aim).method == method


def test_a_named_method_comes_before_the_usual_one(judged: Judge) -> None:
    aim = {"kind": "reach_by", "value": "9", "period": "2030"}
    found = judged("2020: 20, 2024: 16", baseline="2020", target=aim, progress={"method": "growth"})
    assert found.method == "growth"


@pytest.mark.parametrize(
    ("aim", "why"),
    [(None, "no_target"), ({"kind": "none_yet"}, "not_set_yet"), ({"kind": "set_baseline"}, "baseline_to_set")],
)
def test_without_a_target_there_is_no_progress_to_tell(judged: Judge, aim: dict[str, str] | None, why: str) -> None:
    for text in ("", "2020: 20, 2024: 16", "2020: 20, 2024: c"):
        found = judged(text, baseline="2020", target=aim)
        assert (found.result, found.why) == ("no_target", why)
    for method in ("straight_line", "threshold", "milestone"):
        assert judged("2020: 20, 2024: 16", target=aim, progress={"method": method}).why == why


@pytest.mark.parametrize("aim", [None, {"kind": "none_yet"}, {"kind": "set_baseline"}])
def test_a_method_that_needs_no_target_is_used_without_one(judged: Judge, aim: dict[str, str] | None) -> None:
    band = {"method": "band", "band": "1"}
    assert judged("2023: 20, 2024: 16", target=aim, progress=band).result == "right_way"


def test_each_part_of_a_compound_measure_is_judged_by_its_own_rules() -> None:
    rows = [
        {"period": period, "part": part, "value": value}
        for part, period, value in (
            ("pay", "2020", "10"),
            ("pay", "2024", "12"),
            ("time", "2020", "9"),
            ("time", "2024", "12"),
        )
    ]
    aim = {"baseline": {"period": "2020"}, "target": {"kind": "direction_only"}}
    parts: list[dict[str, Any]] = [
        {"id": "pay", "title": "Pay", "polarity": "higher_is_better", **aim},
        {"id": "time", "title": "Time", "polarity": "lower_is_better", **aim},
    ]
    fields = {"id": "one", "title": "One", "period_kind": "calendar_year", "observations": rows, "parts": parts}
    compound = Measure.model_validate(fields)
    found = [progress(part, series_of(compound, part.id), date(2026, 6, 1)) for part in compound.parts]
    assert [each.result for each in found] == ["right_way", "wrong_way"]
    assert overall(found) is None
    assert overall(found[:1]) == "right_way"


def test_the_parts_are_never_averaged(judged: Judge) -> None:
    met, not_set = judged("2024: 9", target={"kind": "stay_at_or_below", "value": "9"}), judged()
    assert overall([met, met]) == "met"
    assert overall([met, met, met, not_set]) is None
    assert overall([]) is None

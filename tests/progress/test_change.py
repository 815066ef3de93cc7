from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any, Literal

import pytest

from plan.progress import change
from plan.series import Series

MakeSeries = Callable[..., Series]


@pytest.mark.parametrize(
    ("latest", "polarity", "amount", "verdict"),
    [
        ("15.5", "lower_is_better", "-4.5", "better"),
        ("15.5", "higher_is_better", "-4.5", "worse"),
        ("15.5", "no_judgement", "-4.5", "neither"),
        ("20", "lower_is_better", "0", "same"),
        ("20", "no_judgement", "0", "same"),
        ("21", "lower_is_better", "1", "worse"),
    ],
)
def test_a_change_has_an_amount_and_by_its_polarity_a_verdict(
    series: MakeSeries, latest: str, polarity: str, amount: str, verdict: str
) -> None:
    found = change(series(f"2020: 20, 2024: {latest}", polarity=polarity, baseline="2020"))
    assert found is not None
    assert (found.amount, found.verdict) == (Decimal(amount), verdict)
    assert (found.since.period.label, found.latest.period.label) == ("2020", "2024")


def test_the_change_since_the_value_before_passes_over_periods_without_one(series: MakeSeries) -> None:
    found = change(series("2020: 20, 2022: 18, 2023: c, 2024: 19", baseline="2020"), since="previous")
    assert found is not None
    assert (found.since.period.label, found.amount, found.verdict) == ("2022", 1, "worse")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2020: 20",
        "2024: 16",
        "2020: 20, 2024: c",
        "2020: c, 2024: 16",
        "2020: 20, 2024: 16 u",
        "2020: 20 u, 2024: 16",
        "2020: 20, 2024: 16 b",
        "2020: 20, 2024: 16 f",
        "2019: 18, 2020: c",
    ],
)
def test_a_change_that_cannot_be_said_is_not_said(series: MakeSeries, text: str) -> None:
    measured = series(text, baseline="2020")
    assert change(measured) is None
    assert change(measured, since="previous") is None


@pytest.mark.parametrize(
    ("latest", "verdict"), [("12", "better"), ("-12", "better"), ("-21", "worse"), ("-20", "neither")]
)
def test_a_gap_gets_better_by_getting_narrower(series: MakeSeries, latest: str, verdict: str) -> None:
    found = change(series(f"2020: 20, 2024: {latest}", kind="gap", baseline="2020"))
    assert found is not None
    assert found.verdict == verdict


@pytest.mark.parametrize(("latest", "verdict"), [("62", "better"), ("72", "worse"), ("30", "neither")])
def test_within_a_range_nearer_is_better(series: MakeSeries, latest: str, verdict: str) -> None:
    aim: dict[str, Any] = {"kind": "stay_within", "lower": "40", "upper": "60"}
    found = change(series(f"2020: 70, 2024: {latest}", polarity="within_range", target=aim, baseline="2020"))
    assert found is not None
    assert found.verdict == verdict


def test_a_change_between_two_values_inside_the_range_is_neither_better_nor_worse(series: MakeSeries) -> None:
    aim: dict[str, Any] = {"kind": "stay_within", "lower": "40", "upper": "60"}
    found = change(series("2020: 45, 2024: 55", polarity="within_range", target=aim, baseline="2020"))
    assert found is not None
    assert found.verdict == "neither"


@pytest.mark.parametrize(
    ("latest", "verdict"), [("19.5", "same"), ("20.9", "same"), ("19", "better"), ("21", "worse"), ("20", "same")]
)
def test_a_change_smaller_than_the_band_of_its_measure_is_none(series: MakeSeries, latest: str, verdict: str) -> None:
    band = {"method": "band", "band": "1"}
    sinces: tuple[Literal["baseline", "previous"], ...] = ("baseline", "previous")
    for since in sinces:
        found = change(series(f"2020: 20, 2024: {latest}", baseline="2020", progress=band), since)
        assert found is not None
        assert found.verdict == verdict


def test_a_band_counts_from_each_start_and_not_from_the_last_step(series: MakeSeries) -> None:
    measured = series("2020: 20, 2023: 12, 2024: 11.9", baseline="2020", progress={"method": "band", "band": "1"})
    whole, last = change(measured), change(measured, "previous")
    assert whole is not None
    assert last is not None
    assert (whole.verdict, last.verdict) == ("better", "same")


@pytest.mark.parametrize(("latest", "verdict"), [("18", "neither"), ("20", "same")])
def test_periods_that_overlap_are_not_called_better_or_worse(series: MakeSeries, latest: str, verdict: str) -> None:
    first, second = "2021 to 2023 (3 years)", "2022 to 2024 (3 years)"
    rows = [{"period": first, "value": "20"}, {"period": second, "value": latest}]
    measured = series(observations=rows, baseline=first, period_kind="several_years")
    since_the_start, since_the_last = change(measured), change(measured, since="previous")
    assert since_the_start is not None
    assert since_the_last is not None
    assert (since_the_start.verdict, since_the_last.verdict) == (verdict, verdict)

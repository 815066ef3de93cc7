from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest

from plan.progress import Progress

Judge = Callable[..., Progress]
TREND = {"progress": {"method": "trend"}}


def text_of(values: list[str], half: str = "1", first: int = 2020) -> str:
    """Values with limits of the same width on both sides, year after year."""
    return ", ".join(
        f"{first + place}: {value} ({Decimal(value) - Decimal(half)} to {Decimal(value) + Decimal(half)})"
        for place, value in enumerate(values)
    )


# Diabetic eye disease in England as published in Fingertips, which calls it increasing.
EYE_DISEASE = (
    "2020: 2.935 (2.7841 to 3.0919), 2021: 1.93028 (1.8085 to 2.058), 2022: 2.7567 (2.6113 to 2.9082), "
    "2023: 2.8701 (2.7225 to 3.0237), 2024: 3.0121 (2.8616 to 3.1683)"
)
# MMR coverage at two years in Yorkshire and the Humber, which Fingertips calls decreasing.
MMR = (
    "2020: 92.6254 (92.4168 to 92.8288), 2021: 92.3221 (92.1072 to 92.5315), 2022: 90.8708 (90.6358 to 91.1004), "
    "2023: 90.017 (89.7694 to 90.2594), 2024: 90.1013 (89.8578 to 90.3396)"
)


@pytest.mark.parametrize(
    ("text", "polarity", "result"),
    [
        (EYE_DISEASE, "lower_is_better", "wrong_way"),
        (EYE_DISEASE, "higher_is_better", "right_way"),
        (MMR, "higher_is_better", "wrong_way"),
        (MMR, "lower_is_better", "right_way"),
    ],
)
def test_published_examples_come_out_as_they_are_published(
    judged: Judge, text: str, polarity: str, result: str
) -> None:
    assert judged(text, polarity=polarity, **TREND).result == result


@pytest.mark.parametrize(
    ("step", "result", "chi_squared"),
    [
        # Limits of 1.96 to each side make the standard error 1 and every weight 1. Places 1 to 5 then have
        # S = 5, Sx = 15, Sxx = 55, D = 5 * 55 - 15^2 = 50: the variance of the slope is 5 / 50 = 0.1 and
        # chi-squared = 10 step^2, which passes 9.5495 between steps of 0.977 (9.54529) and 0.978 (9.56484).
        ("0.977", "no_change", 9.54529),
        ("0.978", "right_way", 9.56484),
        ("-0.978", "wrong_way", 9.56484),
        ("-0.977", "no_change", 9.54529),
        ("0", "no_change", 0),
    ],
)
def test_a_trend_is_more_than_chance_explains(judged: Judge, step: str, result: str, chi_squared: float) -> None:
    values = [str(10 + place * Decimal(step)) for place in range(5)]
    found = judged(text_of(values, half="1.96"), polarity="higher_is_better", **TREND)
    assert found.result == result
    assert found.chi_squared is not None
    assert float(found.chi_squared) == pytest.approx(chi_squared)


def test_a_trend_that_hangs_on_one_value_is_none(judged: Judge) -> None:
    # All weights alike. With the last value the slope is (1*-2 + 2*50) / 10 = 9.8; without it, it is below nought.
    found = judged(text_of(["10", "9", "8", "7", "60"]), polarity="higher_is_better", **TREND)
    assert found.result == "no_change"
    assert found.chi_squared is not None
    assert found.chi_squared > 10


def test_only_the_last_five_values_count(judged: Judge) -> None:
    early = "2018: 90 (89 to 91), 2019: 80 (79 to 81), "
    found = judged(early + text_of(["10", "20", "30", "40", "50"]), polarity="higher_is_better", **TREND)
    assert found.result == "right_way"
    assert [point.period.label for point in found.decided_by] == ["2020", "2021", "2022", "2023", "2024"]


def test_values_without_limits_are_passed_over_but_for_the_latest(judged: Judge) -> None:
    rising = text_of(["10", "20", "30", "40"], first=2019)
    assert judged(f"2018: 5 (4 to 6), {rising}, 2023: 45, 2024: 50 (49 to 51)", **TREND).result == "wrong_way"
    assert judged(f"2018: 5 (4 to 6), {rising}, 2023: 45 (44 to 46), 2024: 50", **TREND).why == "no_interval"


@pytest.mark.parametrize(
    ("text", "result", "why"),
    [
        (text_of(["10", "20", "30", "40"]), "too_early", "too_few_values"),
        ("2020: 1, 2021: 2, 2022: 3, 2023: 4, 2024: 5 (4 to 6)", "cannot_tell", "no_interval"),
        (text_of(["10", "20", "30", "40", "50"], half="0"), "cannot_tell", "no_interval"),
        (text_of(["1", "2", "3", "4"]) + ", 2024: 5 b (4 to 6)", "cannot_tell", "series_break"),
        ("2020: 1 u (0 to 2), " + text_of(["2", "3", "4", "5"], first=2021), "cannot_tell", "low_reliability"),
    ],
)
def test_what_a_trend_cannot_be_made_of(judged: Judge, text: str, result: str, why: str) -> None:
    found = judged(text, **TREND)
    assert (found.result, found.why) == (result, why)


def test_periods_that_overlap_make_no_trend(judged: Judge) -> None:
    years = [f"{year} to {year + 2} (3 years)" for year in range(2018, 2023)]
    observations = [
        {"period": year, "value": str(place), "lower": str(place - 1), "upper": str(place + 1)}
        for place, year in enumerate(years)
    ]
    found = judged(period_kind="several_years", observations=observations, **TREND)
    assert (found.result, found.why) == ("cannot_tell", "overlapping_periods")


def test_a_target_reached_is_met(judged: Judge) -> None:
    aim: dict[str, Any] = {"kind": "reach_by", "value": "50", "period": "2030"}
    rising = text_of(["10", "20", "30", "40", "50"])
    assert judged(rising, polarity="higher_is_better", target=aim, **TREND).result == "met"


def test_nearness_to_a_range_makes_no_trend(judged: Judge) -> None:
    aim = {"kind": "stay_within", "lower": "40", "upper": "60"}
    found = judged(text_of(["1", "2", "3", "4", "5"]), polarity="within_range", target=aim, **TREND)
    assert found.why == "method_does_not_fit"


@pytest.mark.parametrize(
    ("kind", "periods"),
    [
        ("quarter", ["2023 Q1", "2023 Q2", "2023 Q3", "2023 Q4", "2024 Q1"]),
        ("month", ["2024-01", "2024-02", "2024-03", "2024-04", "2024-05"]),
        ("term", ["2022 autumn", "2023 spring", "2023 summer", "2023 autumn", "2024 spring"]),
        ("day", ["31 March 2023", "30 June 2023", "30 September 2023", "31 December 2023", "31 March 2024"]),
    ],
)
def test_seasons_make_no_trend(judged: Judge, kind: str, periods: list[str]) -> None:
    rows = [
        {"period": each, "value": str(place), "lower": str(place - 1), "upper": str(place + 1)}
        for place, each in enumerate(periods)
    ]
    found = judged(period_kind=kind, observations=rows, **TREND)
    assert (found.result, found.why) == ("cannot_tell", "not_years")


def test_one_day_of_each_year_makes_a_trend(judged: Judge) -> None:
    rows = [
        {
            "period": f"31 March {2020 + place}",
            "value": str(9 * place),
            "lower": str(9 * place - 1),
            "upper": str(9 * place + 1),
        }
        for place in range(5)
    ]
    assert judged(period_kind="day", observations=rows, polarity="higher_is_better", **TREND).result == "right_way"

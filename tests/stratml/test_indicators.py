"""Measures as StratML's performance indicators."""

from collections.abc import Callable
from typing import Any
from xml.etree.ElementTree import Element, tostring

import pytest

Indicators = Callable[..., list[Element]]
MEASURE = {
    "id": "waits",
    "title": "Waits",
    "unit": {"type": "days"},
    "decimals": "1",
    "polarity": "lower_is_better",
    "period_kind": "calendar_year",
}


def row(period: str, value: str = "", **more: str) -> dict[str, str]:
    return {"period": period, **({"value": value} if value else {}), **more}


@pytest.fixture
def indicators(stratml) -> Indicators:
    """A function that gives the indicators of one measure."""

    def make(**fields: Any) -> list[Element]:
        outcome = {"id": "safe", "title": "Safe", "measures": ["waits"]}
        root = stratml(outcomes=[outcome], measures=[{**MEASURE, **fields}])
        return root.findall("StrategicPlanCore/Goal/Objective/PerformanceIndicator")

    return make


def results(indicator: Element, kind: str = "ActualResult") -> list[tuple[str | None, ...]]:
    """First day, last day, number and description of each result."""
    names = ("StartDate", "EndDate", "NumberOfUnits", "Description")
    return [tuple(each.findtext(name) for name in names) for each in indicator.iter(kind)]


def test_each_figure_has_its_days_its_number_and_its_period(indicators: Indicators) -> None:
    (found,) = indicators(observations=[row("2024", "12"), row("2025", "11.25")], baseline={"period": "2024"})
    assert results(found) == [
        ("2024-01-01", "2024-12-31", "12.0", "2024 (baseline)"),
        ("2025-01-01", "2025-12-31", "11.3", "2025"),
    ]
    assert found.findtext("UnitOfMeasurement") == "days"
    assert found.findtext("OtherInformation") == "Lower is better.\nTarget: No target."


@pytest.mark.parametrize(
    ("value", "written"), [("0.0000001", "0.0000001"), ("1000000000", "1000000000"), ("-12345.5", "-12345.5")]
)
def test_a_number_is_written_out(value: str, written: str, indicators: Indicators) -> None:
    (found,) = indicators(observations=[row("2024", value)], decimals=None)
    assert results(found)[0][2] == written


def test_a_symbol_stands_beside_no_number_and_says_what_it_means(indicators: Indicators) -> None:
    rows = [row("2024", "7", symbols="p r", note="Two forms were late."), row("2025", symbols="c")]
    (found,) = indicators(observations=rows)
    assert results(found)[0][3] == "2024: provisional, may still change, revised. Two forms were late."
    assert results(found)[1][2:] == ("", "2025: hidden to protect people")
    assert [each.text for each in found.iter("DescriptorValue")] == ["p r", "c"]


def test_a_number_beside_a_symbol_that_hides_it_is_nowhere(indicators: Indicators) -> None:
    (found,) = indicators(observations=[row("2025", "41", symbols="c", numerator="43", denominator="47")])
    assert not any(number in tostring(found, encoding="unicode") for number in ("41", "43", "47"))


def test_a_forecast_is_no_result(indicators: Indicators) -> None:
    (found,) = indicators(observations=[row("2025", "9"), row("2026", "8", symbols="f")])
    assert [result[2] for result in results(found)] == ["9.0"]


def test_a_target_stands_with_the_result_of_its_period_and_before_it(indicators: Indicators) -> None:
    target = {"kind": "reach_by", "value": "8", "period": "2025", "interim": [{"period": "2024", "value": "10"}]}
    (found,) = indicators(observations=[row("2024", "12"), row("2025", "11")], target=target)
    instances = [[child.tag for child in each] for each in found.findall("MeasurementInstance")]
    assert instances == [["TargetResult", "ActualResult"]] * 2
    assert results(found, "TargetResult") == [
        ("2024-01-01", "2024-12-31", "10.0", "A step on the way to the target, 2024"),
        ("2025-01-01", "2025-12-31", "8.0", "8.0 days by 2025"),
    ]


@pytest.mark.parametrize(
    ("target", "aim"),
    [
        ({"kind": "stay_at_or_below", "value": "10"}, (None, None, "10.0", "At most 10.0 days")),
        ({"kind": "stay_within", "lower": "1", "upper": "3"}, (None, None, None, "Between 1.0 and 3.0 days")),
        ({"kind": "direction_only"}, (None, None, None, "Go down (no number to reach)")),
        ({"kind": "milestone", "text": "It is signed.", "by": "2027-02"}, (None, "2027-02-28", None, "It is signed")),
    ],
)
def test_a_target_without_a_number_or_a_time_is_told_in_words(
    target: dict[str, str], aim: tuple[str | None, ...], indicators: Indicators
) -> None:
    (found,) = indicators(target=target)
    (first,) = results(found, "TargetResult")
    assert first[:3] == aim[:3]
    assert (first[3] or "").startswith(aim[3] or "")


def test_a_target_that_is_not_set_is_no_target(indicators: Indicators) -> None:
    (found,) = indicators(target={"kind": "none_yet", "by": "2027-04"}, no_figures={"why": "not_in_source"})
    assert results(found, "TargetResult") == []
    assert "Target: No target yet. One should be set by April 2027." in found.findtext("OtherInformation", "")
    assert "Our source gives no figures" in found.findtext("OtherInformation", "")


def test_each_part_of_a_compound_measure_is_an_indicator(indicators: Indicators) -> None:
    parts = [{"id": id_, "title": id_.title(), "polarity": "higher_is_better"} for id_ in ("long", "short")]
    found = indicators(parts=parts, observations=[row("2025", "5", part="short")], polarity=None)
    assert [each.findtext("Identifier") for each in found] == ["measure_waits_long", "measure_waits_short"]
    assert [each.findtext("MeasurementDimension") for each in found] == ["Waits: Long", "Waits: Short"]
    assert [len(results(each)) for each in found] == [0, 1]


def test_a_measure_of_two_outcomes_stands_once_and_leads_to_both(stratml) -> None:
    outcomes = [{"id": id_, "title": id_.title(), "measures": ["waits"]} for id_ in ("safe", "well")]
    (found,) = stratml(outcomes=outcomes, measures=[MEASURE]).iter("PerformanceIndicator")
    assert [each.text for each in found.iter("ReferentIdentifier")] == ["outcome_safe", "outcome_well"]


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"unit": {"type": "percent"}}, "percent"),
        ({"unit": {"type": "percent"}, "target": {"kind": "close_gap"}}, "percentage points"),
        ({"unit": {"type": "rate", "other": "children", "per": "10000"}}, "per 10,000 children"),
        ({"unit": {"type": "count", "one": "child", "other": "children"}}, "children"),
        ({"unit": {"type": "count"}}, "number"),
        ({"unit": {"type": "money"}}, "pounds"),
        ({"unit": {"type": "score", "out_of": "5"}}, "score out of 5"),
        ({"unit": {"type": "score"}}, "score"),
        ({"unit": None, "kind": "narrative"}, ""),
    ],
)
def test_the_unit_is_said_in_words(fields: dict[str, Any], words: str, indicators: Indicators) -> None:
    (found,) = indicators(**fields)
    assert found.findtext("UnitOfMeasurement") == words
    assert found.get("PerformanceIndicatorType") == ("Qualitative" if "kind" in fields else "Quantitative")

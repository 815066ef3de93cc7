from __future__ import annotations

import time
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from plan.model.measure import Measure
from plan.series import series_of


def measure(*rows: str, **fields: Any) -> Measure:
    """A measure from rows like `2021 value=3 comparator=england sex=girls symbols=p`."""
    fields = {"polarity": "lower_is_better", "period_kind": "calendar_year", **fields}
    return Measure.model_validate(
        {"id": "one", "title": "One", "observations": [observed(row) for row in rows], **fields}
    )


def observed(row: str) -> dict[str, Any]:
    period, *cells = row.split()
    named: dict[str, Any] = dict(cell.split("=") for cell in cells)
    breakdown = {name: named.pop(name) for name in ("sex", "meals") if name in named}
    if "symbols" in named:
        named["symbols"] = named["symbols"].replace("+", " ")
    return {"period": period, "breakdown": breakdown, **named}


GAP = {"kind": "gap", "gap": {"breakdown": "meals", "from": "eligible", "to": "not-eligible"}}
ENGLAND = [{"id": "england", "title": "England"}]


def values(points: Any) -> list[tuple[str, str | None]]:
    return [(point.period.label, None if point.value is None else str(point.value)) for point in points]


def test_points_stand_in_order_of_time_whatever_the_order_of_the_rows() -> None:
    series = series_of(measure("2023 value=3", "2021 value=1", "2022 value=2"))
    assert values(series.points) == [("2021", "1"), ("2022", "2"), ("2023", "3")]


def test_a_point_keeps_all_that_was_observed_digit_by_digit() -> None:
    row = observed("2021 value=10.50 lower=9.1 upper=11.9 numerator=21 denominator=200 symbols=p+r")
    point = series_of(measure(observations=[row | {"note": "Counted again."}])).points[0]
    assert str(point.value) == "10.50"
    assert (point.lower, point.upper) == (Decimal("9.1"), Decimal("11.9"))
    assert (point.numerator, point.denominator) == (21, 200)
    assert point.symbols == ("p", "r")
    assert point.note == "Counted again."
    assert point.period.first_day == date(2021, 1, 1)


def test_the_whole_holds_no_comparator_and_no_category() -> None:
    series = series_of(
        measure("2021 value=1", "2021 value=2 comparator=england", "2021 value=3 sex=girls", comparators=ENGLAND)
    )
    assert values(series.points) == [("2021", "1")]
    assert values(series.comparators["england"]) == [("2021", "2")]
    assert values(series.breakdowns["sex"]["girls"]) == [("2021", "3")]


def test_a_comparator_without_values_is_left_out() -> None:
    assert series_of(measure("2021 value=1", comparators=ENGLAND)).comparators == {}


def test_rows_that_cross_two_breakdowns_belong_to_neither() -> None:
    series = series_of(measure("2021 value=3 sex=girls meals=eligible", "2021 value=5 sex=girls"))
    assert values(series.breakdowns["sex"]["girls"]) == [("2021", "5")]
    assert "meals" not in series.breakdowns


def test_each_part_has_its_own_series_and_baseline() -> None:
    parts = [
        {"id": "pay", "title": "Pay", "polarity": "higher_is_better", "baseline": {"period": "2021"}},
        {"id": "time", "title": "Time", "polarity": "lower_is_better"},
    ]
    compound = measure("2021 value=1 part=pay", "2021 value=2 part=time", "2022 value=3 part=pay", parts=parts)
    assert values(series_of(compound, "pay").points) == [("2021", "1"), ("2022", "3")]
    assert values(series_of(compound, "time").points) == [("2021", "2")]
    assert series_of(compound, "pay").baseline == series_of(compound, "pay").points[0]
    assert series_of(compound, "time").baseline is None
    assert series_of(compound).points == ()
    with pytest.raises(KeyError):
        series_of(compound, "quality")


def test_the_latest_point_is_the_newest_even_without_a_value() -> None:
    series = series_of(measure("2021 value=1", "2022 value=2", "2023 symbols=c"))
    assert series.latest is not None
    assert (series.latest.period.label, series.latest.value) == ("2023", None)
    assert series.latest_with_value is not None
    assert series.latest_with_value.period.label == "2022"


def test_a_forecast_is_drawn_but_is_never_the_latest_the_previous_or_the_baseline() -> None:
    series = series_of(
        measure("2021 value=1 symbols=f", "2022 value=2", "2023 value=9 symbols=f", baseline={"period": "2021"})
    )
    assert len(series.points) == 3
    assert series.latest is not None
    assert series.latest.period.label == "2022"
    assert series.previous is None
    assert series.baseline is None
    assert series.baseline_period is not None


def test_the_previous_point_is_the_newest_with_a_value_before_the_latest() -> None:
    series = series_of(measure("2020 value=1", "2021 value=2", "2022 symbols=x", "2023 value=4"))
    assert series.previous is not None
    assert series.previous.period.label == "2021"


def test_a_number_beside_a_symbol_that_hides_it_goes_no_further() -> None:
    row = "2021 value=4 lower=3 upper=5 numerator=4 denominator=9 symbols=c"
    point = series_of(measure(row)).points[0]
    numbers = (point.value, point.lower, point.upper, point.numerator, point.denominator)
    assert numbers == (None, None, None, None, None)
    assert point.symbols == ("c",)


def test_an_empty_measure_has_an_empty_series() -> None:
    series = series_of(measure())
    assert (series.points, series.latest, series.latest_with_value, series.previous) == ((), None, None, None)
    assert (series.baseline, series.target_period, series.interim) == (None, None, ())


def test_target_and_steps_have_their_periods_with_steps_in_order_of_time() -> None:
    steps = [{"period": "2025", "value": "5"}, {"period": "2023", "value": "7"}]
    series = series_of(measure(target={"kind": "reach_by", "value": "4", "period": "2026", "interim": steps}))
    assert series.target_period is not None
    assert series.target_period.label == "2026"
    assert [(period.label, value) for period, value in series.interim] == [("2023", 7), ("2025", 5)]


def test_a_period_in_another_spelling_is_refused() -> None:
    with pytest.raises(ValueError, match="Write it like 2024"):
        series_of(measure("2021/22 value=1"))


def test_a_period_without_a_kind_is_refused() -> None:
    with pytest.raises(ValueError, match="kind of period"):
        series_of(measure(period_kind=None, baseline={"period": "2021"}))


def test_a_break_lies_between_two_periods_when_it_begins_after_the_first() -> None:
    series = series_of(measure("2020 value=1 symbols=b", "2021 value=2", "2022 value=3 symbols=b", "2023 value=4"))
    first, second, third, fourth = (point.period for point in series.points)
    assert not series.broken_between(first, second)
    assert series.broken_between(second, third)
    assert series.broken_between(first, fourth)
    assert not series.broken_between(third, fourth)


def test_a_gap_is_to_minus_from() -> None:
    # 61.5 - 40.2 = 21.3 and 60 - 62 = -2: the group that was behind is ahead now.
    series = series_of(
        measure(
            "2021 value=40.2 meals=eligible",
            "2021 value=61.5 meals=not-eligible",
            "2022 value=62 meals=eligible",
            "2022 value=60 meals=not-eligible",
            **GAP,
        )
    )
    assert values(series.points) == [("2021", "21.3"), ("2022", "-2")]
    assert values(series.breakdowns["meals"]["eligible"]) == [("2021", "40.2"), ("2022", "62")]


def test_a_gap_has_no_value_where_a_side_is_suppressed_and_joins_the_symbols() -> None:
    series = series_of(measure("2021 symbols=c meals=eligible", "2021 value=61 symbols=p+r meals=not-eligible", **GAP))
    assert series.points[0].value is None
    assert series.points[0].symbols == ("c", "p", "r")


def test_a_gap_is_not_available_where_a_side_has_no_row() -> None:
    series = series_of(measure("2021 value=61 symbols=p meals=not-eligible", **GAP))
    assert series.points[0].value is None
    assert series.points[0].symbols == ("p", "x")


def test_the_same_symbol_and_note_of_both_sides_stand_once_in_a_gap() -> None:
    sides = [
        observed(f"2021 value={value} symbols=p meals={side}") for value, side in ((1, "eligible"), (3, "not-eligible"))
    ]
    point = series_of(measure(observations=[side | {"note": "Part of the year."} for side in sides], **GAP)).points[0]
    assert (point.value, point.symbols, point.note) == (2, ("p",), "Part of the year.")


def test_a_gap_elsewhere_is_worked_out_in_the_same_way() -> None:
    series = series_of(
        measure(
            "2021 value=40 meals=eligible comparator=england",
            "2021 value=58 meals=not-eligible comparator=england",
            comparators=ENGLAND,
            **GAP,
        )
    )
    assert values(series.comparators["england"]) == [("2021", "18")]
    assert series.points == ()


def test_a_gap_that_is_published_as_one_number_is_taken_as_it_is() -> None:
    assert values(series_of(measure("2021 value=21.3", kind="gap")).points) == [("2021", "21.3")]


def test_three_thousand_series_take_about_a_second() -> None:
    rows = [f"{year} value={year - 2000}.5" for year in range(2015, 2025)]
    one = measure(*rows, baseline={"period": "2015"})
    started = time.perf_counter()
    for _ in range(300):
        series_of(one)
    assert time.perf_counter() - started < 1, "300 series of 10 points take over a second, even on a slow machine"

"""The chart of a breakdown: which groups of which period it compares, as dots or as bars, and what it says of them."""

from collections.abc import Callable
from typing import Any

import pytest

from plan.charts.drawing import Chart, Drawing
from plan.edition import Edition
from plan.views.breakdown_charts import breakdown_chart

ChartOf = Callable[..., Chart | None]

PERCENT = {"type": "percent"}
SEX = {
    "id": "sex",
    "title": "Girls and boys",
    "categories": [{"id": "girls", "title": "Girls"}, {"id": "boys", "title": "Boys"}],
}


def of(group: str, year: str, value: str | None = None, **fields: Any) -> dict[str, Any]:
    return {"period": year, "breakdown": {"sex": group}, **({"value": value} if value else {}), **fields}


def words(drawing: Drawing, *roles: str) -> list[str]:
    return [label.text for label in drawing.labels if label.role in roles]


@pytest.fixture(name="chart_of")
def chart_fixture(make_edition: Callable[..., Edition], make_measure: Callable[..., dict[str, Any]]) -> ChartOf:
    def make(*observations: dict[str, Any], figures: dict[str, str] | None = None, **fields: Any) -> Chart | None:
        asked = {"breakdowns": [SEX], "unit": PERCENT, "observations": observations, **fields}
        edition = make_edition(measures=[make_measure(figures, **asked)])
        measure = edition.plan.measures[0]
        return breakdown_chart(edition, edition.readings["waits"][0], measure.breakdowns[0], "waits-sex")

    return make


@pytest.fixture(name="drawn")
def drawn_fixture(chart_of: ChartOf) -> Callable[..., Chart]:
    def make(*observations: dict[str, Any], **fields: Any) -> Chart:
        chart = chart_of(*observations, **fields)
        assert chart is not None
        return chart

    return make


LIMITS = {"lower": "60", "upper": "70"}


def test_groups_with_limits_are_dots_and_all_others_are_bars(drawn: Callable[..., Chart]) -> None:
    dots = drawn(of("girls", "2024", "64", **LIMITS), of("boys", "2024", "60"))
    bars = drawn(of("girls", "2024", "64"), of("boys", "2024", "60"))
    assert (dots.kind, len(dots.wide.dots), len(dots.narrow.dots)) == ("dots", 2, 2)
    assert (bars.kind, len(bars.wide.bars), len(bars.narrow.bars)) == ("bars", 2, 2)


def test_limits_of_an_earlier_period_make_no_dots(drawn: Callable[..., Chart]) -> None:
    assert drawn(of("girls", "2023", "64", **LIMITS), of("girls", "2024", "66")).kind == "bars"


def test_it_shows_the_newest_period_and_says_which(drawn: Callable[..., Chart]) -> None:
    chart = drawn(of("girls", "2024", "64"), of("girls", "2023", "60"), of("boys", "2023", "61"))
    assert words(chart.wide, "name", "value", "note") == ["Girls", "Boys", "no figure", "64%"]
    assert chart.name == "Bar chart: Waits, Girls and boys, 2024"


def test_groups_stand_in_the_order_in_which_they_are_declared(drawn: Callable[..., Chart]) -> None:
    chart = drawn(of("boys", "2024", "60"), of("girls", "2024", "64"))
    assert words(chart.wide, "name") == ["Girls", "Boys"]


def test_a_forecast_is_no_newest_figure(drawn: Callable[..., Chart]) -> None:
    chart = drawn(of("girls", "2024", "64"), of("girls", "2025", "80", symbols="f"))
    assert "64%" in words(chart.wide, "value")
    assert "80%" not in words(chart.wide, "value")


def test_a_hidden_figure_is_told_in_words_and_has_no_mark(drawn: Callable[..., Chart]) -> None:
    chart = drawn(of("girls", "2024", "64"), of("boys", "2024", symbols="c"))
    assert words(chart.wide, "note") == ["hidden to protect people"]
    assert len(chart.wide.bars) == 1
    assert "A group without a figure has words" in chart.description


@pytest.mark.parametrize("symbol", ["c", "x", "low"])
def test_where_the_newest_period_has_no_figure_at_all_there_is_no_chart(chart_of: ChartOf, symbol: str) -> None:
    assert chart_of(of("girls", "2023", "64"), of("girls", "2024", symbols=symbol)) is None


def test_without_figures_of_groups_there_is_no_chart(chart_of: ChartOf) -> None:
    assert chart_of(figures={"2024": "64"}) is None


def test_a_provisional_figure_says_so_and_is_open(drawn: Callable[..., Chart]) -> None:
    chart = drawn(of("girls", "2024", "64", symbols="p"), of("boys", "2024", "60"))
    assert words(chart.wide, "value") == ["64% (provisional)", "60%"]
    assert [bar.state for bar in chart.wide.bars] == ["provisional", "firm"]
    assert "dashed edge is provisional" in chart.description


def test_the_whole_of_the_same_period_is_a_line_with_its_words(drawn: Callable[..., Chart]) -> None:
    chart = drawn(of("girls", "2024", "64"), of("boys", "2024", "60"), figures={"2024": "62", "2023": "90"})
    assert words(chart.wide, "reference") == ["Exampleshire: 62%"]
    assert "shows Exampleshire" in chart.description


def test_a_whole_that_is_hidden_or_of_another_period_is_no_line(drawn: Callable[..., Chart]) -> None:
    for figures in ({"2024": "c"}, {"2023": "62"}, {}):
        chart = drawn(of("girls", "2024", "64"), figures=figures)
        assert not [stroke for stroke in chart.wide.strokes if stroke.role == "reference"]
        assert "shows Exampleshire" not in chart.description


@pytest.mark.parametrize("unit", [{"type": "count", "other": "children"}, {"type": "money"}, None])
def test_a_whole_that_may_be_the_sum_of_its_groups_is_not_compared_with_them(drawn, unit) -> None:
    chart = drawn(of("girls", "2024", "64"), of("boys", "2024", "60"), figures={"2024": "124"}, unit=unit)
    assert words(chart.wide, "reference") == []


def test_a_gap_between_groups_is_not_compared_with_the_groups(drawn: Callable[..., Chart]) -> None:
    gap = {"kind": "gap", "gap": {"breakdown": "sex", "from": "girls", "to": "boys"}}
    chart = drawn(of("girls", "2024", "64"), of("boys", "2024", "60"), **gap)
    assert words(chart.wide, "reference") == []
    assert words(chart.wide, "value") == ["64%", "60%"]


@pytest.mark.parametrize(
    ("unit", "said"),
    [
        (PERCENT, []),
        ({"type": "money"}, []),
        (None, []),
        ({"type": "count", "one": "child", "other": "children"}, ["Number of children"]),
        ({"type": "count"}, ["Number"]),
        ({"type": "rate", "per": "10000", "other": "children"}, ["For every 10,000 children"]),
        ({"type": "score", "out_of": "5"}, ["Score out of 5"]),
        ({"type": "score"}, ["Score"]),
        ({"type": "days"}, ["Days"]),
        ({"type": "months"}, ["Months"]),
    ],
)
def test_what_the_numbers_are_stands_below_the_scale_where_no_sign_says_it(drawn, unit, said: list[str]) -> None:
    assert words(drawn(of("girls", "2024", "4"), unit=unit).wide, "note") == ["no figure", *said]


def test_children_are_not_counted_in_halves(drawn: Callable[..., Chart]) -> None:
    chart = drawn(of("girls", "2024", "1"), of("boys", "2024", "2"), unit={"type": "count", "other": "children"})
    assert words(chart.wide, "tick") == ["0", "1", "2"]


def test_gaps_of_groups_are_in_percentage_points(drawn: Callable[..., Chart]) -> None:
    chart = drawn(of("girls", "2024", "4"), of("boys", "2024", "-2"), kind="gap")
    assert words(chart.wide, "value") == ["4", "−2"]
    assert "Percentage points" in words(chart.wide, "note")

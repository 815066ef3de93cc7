"""Charts of a measure: drawn from published figures only, named and described in words."""

import re
from collections.abc import Callable
from typing import Any

import pytest

from plan.charts.drawing import Chart, Drawing
from plan.edition import Edition
from plan.views.measure_charts import WHOLE, charts, small_chart

EditionOf = Callable[..., Edition]
RAISE = {"unit": {"type": "percent"}, "polarity": "higher_is_better"}


@pytest.fixture(name="edition_of")
def edition_fixture(make_edition: Callable[..., Edition], make_measure: Callable[..., dict[str, Any]]) -> EditionOf:
    def edition_of(figures: dict[str, str] | None = None, **fields: Any) -> Edition:
        return make_edition(measures=[make_measure(figures, **fields)])

    return edition_of


def drawn(edition: Edition, place: int = 0) -> dict[str, Chart]:
    return charts(edition, edition.plan.measures[0], edition.readings["waits"][place])


def texts(drawing: Drawing) -> str:
    return " ".join(label.text for label in drawing.labels)


def test_a_line_chart_is_named_for_its_measure_and_says_how_it_is_drawn(edition_of: EditionOf) -> None:
    chart = drawn(edition_of({"2023": "20", "2024": "x", "2025": "18 p"}, baseline={"period": "2023"}))[WHOLE]
    assert (chart.kind, chart.name) == ("line", "Line chart: Waits")
    for words in ("Exampleshire", "where we started", "gap", "dashed, with an open dot"):
        assert words in chart.description
    for words in ("target", "Thinner", "new way", "forecast", "steps"):
        assert words not in chart.description


def test_everything_that_is_drawn_is_described(edition_of: EditionOf) -> None:
    target = {"kind": "reach_by", "value": "5", "period": "2030", "interim": [{"period": "2027", "value": "9"}]}
    england = [{"period": "2024", "comparator": "england", "value": "15"}]
    fields = {"target": target, "observations": england, "comparators": [{"id": "england", "title": "England"}]}
    chart = drawn(edition_of({"2023": "20", "2024": "18 b", "2026": "12 f"}, **fields))[WHOLE]
    for words in ("target", "Thinner lines show: England.", "begins anew", "dotted", "Diamonds"):
        assert words in chart.description


def test_the_latest_value_and_the_target_stand_in_both_sizes(edition_of: EditionOf) -> None:
    target = {"kind": "reach_by", "value": "70.5", "period": "2030"}
    chart = drawn(edition_of({"2023": "50", "2024": "55", "2025": "57 p"}, target=target, **RAISE))[WHOLE]
    for drawing in (chart.wide, chart.narrow):
        assert "57%" in texts(drawing)
        assert "70.5%" in texts(drawing)


@pytest.mark.parametrize(
    ("target", "words"),
    [
        ({"kind": "reach_by", "value": "5", "period": "2030"}, "Target: 5 by 2030"),
        ({"kind": "close_gap", "value": "5"}, "Target: 5"),
        ({"kind": "stay_at_or_above", "value": "5"}, "Target: at least 5"),
        ({"kind": "stay_at_or_below", "value": "5"}, "Target: at most 5"),
        ({"kind": "stay_within", "lower": "5", "upper": "9"}, "Target: 5 to 9"),
    ],
)
def test_each_kind_of_target_with_a_number_is_drawn(edition_of: EditionOf, target: dict[str, str], words: str) -> None:
    assert words in texts(drawn(edition_of({"2024": "8", "2025": "7"}, target=target))[WHOLE].wide)


@pytest.mark.parametrize("target", [{"kind": "none_yet"}, {"kind": "direction_only"}, {"kind": "close_gap"}])
def test_a_target_without_a_number_is_not_drawn(edition_of: EditionOf, target: dict[str, str]) -> None:
    assert "Target" not in texts(drawn(edition_of({"2024": "8", "2025": "7"}, target=target))[WHOLE].wide)


def test_whole_children_have_no_half_ones_beside_the_axis(edition_of: EditionOf) -> None:
    unit = {"type": "count", "one": "child", "other": "children"}
    labels = drawn(edition_of({"2024": "1", "2025": "2"}, unit=unit))[WHOLE].wide.labels
    ticks = [label.text for label in labels if re.fullmatch(r"[\d.]+", label.text) and len(label.text) < 4]
    assert ticks
    assert not [tick for tick in ticks if "." in tick]


@pytest.mark.parametrize("figures", [{}, {"2024": "c", "2025": "c"}])
def test_without_a_figure_nothing_is_drawn(edition_of: EditionOf, figures: dict[str, str]) -> None:
    assert drawn(edition_of(figures)) == {}


def test_a_line_is_not_drawn_through_a_time_that_the_series_leaves_out(edition_of: EditionOf) -> None:
    whole = drawn(edition_of({"2019": "1", "2020": "2", "2021": "3", "2023": "5", "2024": "6"}))[WHOLE]
    assert "gap" in whole.description
    lines = [stroke.path for stroke in whole.wide.strokes if stroke.role == "main"]
    assert sum(path.count("M") for path in lines) > 1


def test_a_breakdown_has_its_own_chart_with_its_own_id(edition_of: EditionOf) -> None:
    groups = [{"id": "girls", "title": "Girls"}, {"id": "boys", "title": "Boys"}]
    rows = [{"period": "2025", "breakdown": {"sex": id_}, "value": "3"} for id_ in ("girls", "boys")]
    fields = {"breakdowns": [{"id": "sex", "title": "Sex", "categories": groups}], "observations": rows}
    found = drawn(edition_of({"2025": "6"}, **fields))
    assert {key: chart.kind for key, chart in found.items()} == {WHOLE: "line", "sex": "bars"}
    assert len({chart.id for chart in found.values()}) == 2


def test_charts_of_parts_have_ids_of_their_own(edition_of: EditionOf) -> None:
    parts = [{"id": id_, "title": id_.title(), "polarity": "higher_is_better"} for id_ in ("one", "two")]
    rows = [{"period": "2024", "part": id_, "value": "3"} for id_ in ("one", "two")]
    edition = edition_of(parts=parts, observations=rows)
    assert drawn(edition, 0)[WHOLE].id != drawn(edition, 1)[WHOLE].id
    assert drawn(edition, 1)[WHOLE].name == "Line chart: Two"


@pytest.mark.parametrize(
    ("figures", "is_drawn"),
    [({"2024": "1", "2025": "2"}, True), ({"2025": "2"}, False), ({"2024": "1", "2025": "c"}, False), ({}, False)],
)
def test_a_list_shows_the_way_of_what_has_one(edition_of: EditionOf, figures: dict[str, str], is_drawn: bool) -> None:
    edition = edition_of(figures)
    assert (small_chart(edition.readings["waits"][0]) is not None) == is_drawn


def test_one_figure_is_described_as_a_dot_and_not_as_a_line(edition_of: EditionOf) -> None:
    chart = drawn(edition_of({"2023": "20"}))[WHOLE]
    assert "The dot shows the one figure for Exampleshire." in chart.description
    assert "thick line" not in chart.description


def test_the_label_of_a_forecast_says_that_it_is_one(edition_of: EditionOf) -> None:
    chart = drawn(edition_of({"2023": "20", "2024": "18", "2027": "17 f"}, **RAISE))[WHOLE]
    for drawing in (chart.wide, chart.narrow):
        assert "17%, forecast" in texts(drawing)
        assert "18%, forecast" not in texts(drawing)

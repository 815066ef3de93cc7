"""What a line may join and what a sentence may compare."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest

from plan.edition import Edition
from plan.series import Series
from plan.views.stretches import comparable, left_out, values_in_rhythm

SeriesOf = Callable[..., Series]


@pytest.fixture(name="series_of")
def series_fixture(make_edition: Callable[..., Edition], make_measure: Callable[..., dict[str, Any]]) -> SeriesOf:
    def series_of(figures: dict[str, str], **fields: Any) -> Series:
        return make_edition(measures=[make_measure(figures, **fields)]).readings["waits"][0].series

    return series_of


def test_only_figures_counted_in_the_newest_way_compare(series_of: SeriesOf) -> None:
    series = series_of({"2020": "1", "2021": "2 b", "2022": "c", "2023": "3 b", "2024": "4", "2025": "x"})
    assert [point.value for point in comparable(series)] == [3, 4]


def test_a_time_that_is_left_out_is_found_by_the_rhythm_of_the_others(series_of: SeriesOf) -> None:
    series = series_of({"2019": "1", "2020": "2", "2023": "3"})
    assert [(earlier.label, later.label) for earlier, later in left_out(series.points)] == [("2020", "2023")]
    assert left_out(series_of({"2019": "1", "2021": "2", "2023": "3"}).points) == ()
    assert left_out(series_of({"2019": "1", "2023": "3"}).points) == ()


def test_single_days_have_no_rhythm(series_of: SeriesOf) -> None:
    days = {"1 March 2024": "1", "15 March 2024": "2", "31 March 2025": "3"}
    assert left_out(series_of(days, period_kind="day").points) == ()


def test_a_line_stops_at_a_missing_figure_a_time_left_out_and_a_new_way_of_counting(series_of: SeriesOf) -> None:
    series = series_of({"2018": "1", "2019": "2", "2020": "c", "2021": "3", "2023": "4", "2024": "5 b", "2025": "6 f"})
    assert values_in_rhythm(series) == (1, 2, None, 3, None, 4, None, Decimal(5))

"""How far a figure has moved: since the start and since the figure before, each with its own verdict."""

from collections.abc import Callable
from typing import Any

import pytest

from plan.edition import Edition
from plan.views.change_words import ChangeSummary, change_summary

Changes = Callable[..., tuple[ChangeSummary | None, ChangeSummary | None]]


@pytest.fixture(name="changes")
def changes_fixture(make_edition: Callable[..., Edition], make_measure: Callable[..., dict[str, Any]]) -> Changes:
    """The change since the baseline and the change since the figure before."""

    def summarise(figures: dict[str, str], **fields: Any) -> tuple[ChangeSummary | None, ChangeSummary | None]:
        edition = make_edition(measures=[make_measure(figures, baseline={"period": "2020"}, **fields)])
        reading = edition.readings["waits"][0]
        return change_summary(edition, reading, reading.change), change_summary(edition, reading, reading.recent)

    return summarise


def test_what_is_better_than_at_the_start_may_be_worse_than_last_time(changes: Changes) -> None:
    whole, last = changes({"2020": "10", "2023": "6", "2024": "7"}, unit={"type": "percent"})
    assert whole == ChangeSummary("Down 3 percentage points since 2020, which is better", "better")
    assert last == ChangeSummary("Up 1 percentage point since 2023, which is worse", "worse")


def test_the_figure_before_is_the_last_one_that_could_be_shown(changes: Changes) -> None:
    _, last = changes({"2020": "10", "2022": "8", "2023": "c", "2024": "7"})
    assert last == ChangeSummary("Down 1 since 2022, which is better", "better")


def test_where_neither_way_is_better_nothing_is_called_better(changes: Changes) -> None:
    assert changes({"2020": "10", "2024": "7"}, polarity="no_judgement")[0] == ChangeSummary(
        "Down 3 since 2020", "neither"
    )


def test_a_change_that_nobody_can_see_has_got_neither_better_nor_worse(changes: Changes) -> None:
    assert changes({"2020": "10.04", "2024": "10.01"}, decimals="1")[0] == ChangeSummary(
        "Almost no change since 2020", "same"
    )


def test_the_size_is_rounded_last_so_that_two_roundings_do_not_add_up(changes: Changes) -> None:
    # 10.44 is shown as 10.4 and 12.46 as 12.5: they are 2.02 apart, which is 2.0 and not 2.1.
    whole, _ = changes({"2020": "10.44", "2024": "12.46"}, decimals="1")
    assert whole == ChangeSummary("Up 2.0 since 2020, which is worse", "worse")


def test_what_a_trend_or_growth_calls_no_change_is_not_called_better(changes: Changes) -> None:
    growth = {"progress": {"method": "growth"}, "target": {"kind": "direction_only"}}
    # 1000 to 999 in four years is a quarter of a thousandth a year: below half a per cent.
    whole, last = changes({"2020": "1000", "2024": "999"}, **growth)
    assert (whole, last) == (ChangeSummary("Down 1 since 2020", "same"),) * 2


def test_a_comparison_with_elsewhere_does_not_silence_a_change(changes: Changes) -> None:
    rows = [{"period": "2024", "value": "7", "lower": "6", "upper": "8"}]
    rows += [{"period": "2024", "comparator": "england", "value": "7"}]
    fields = {
        "comparators": [{"id": "england", "title": "England"}],
        "progress": {"method": "interval", "comparator": "england"},
    }
    whole, _ = changes({"2020": "10"}, observations=rows, **fields)
    assert whole == ChangeSummary("Down 3 since 2020, which is better", "better")


def test_one_figure_alone_has_not_changed_since_any_other(changes: Changes) -> None:
    assert changes({"2020": "10"}) == (None, None)
    assert changes({"2020": "10", "2024": "8 b"}) == (None, None)

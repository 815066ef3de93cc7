"""What got better and what got worse: said of the newest figure and the one before, worse as plainly as better."""

from collections.abc import Callable
from typing import Any

import pytest

from plan.edition import Edition
from plan.views.latest_changes import LatestChange, LatestChanges, latest_changes

MakeEdition = Callable[..., Edition]
MakeMeasure = Callable[..., dict[str, Any]]
Told = Callable[..., LatestChanges | None]


@pytest.fixture(name="told")
def told_fixture(make_edition: MakeEdition, make_measure: MakeMeasure) -> Told:
    def tell(figures: dict[str, str], **fields: Any) -> LatestChanges | None:
        return latest_changes(make_edition(measures=[make_measure(figures, **fields)]))

    return tell


def entries(found: LatestChanges | None) -> dict[str, tuple[LatestChange, ...]]:
    assert found
    return {group.id: group.changes for group in found.groups}


@pytest.mark.parametrize(
    ("polarity", "latest", "group"),
    [
        ("lower_is_better", "9", "better"),
        ("lower_is_better", "11", "worse"),
        ("higher_is_better", "11", "better"),
        ("higher_is_better", "9", "worse"),
    ],
)
def test_the_polarity_decides_what_is_better(told: Told, polarity: str, latest: str, group: str) -> None:
    found = entries(told({"2023": "1", "2024": "10", "2025": latest}, polarity=polarity))
    assert [id_ for id_, changes in found.items() if changes] == [group]
    (entry,) = found[group]
    assert "since 2024" in entry.change
    assert group in entry.change
    assert (entry.title, entry.path, entry.part) == ("Waits", "measures/waits", "")


def test_what_got_worse_stands_first_and_an_empty_list_says_so(told: Told) -> None:
    found = told({"2024": "10", "2025": "11"})
    assert found
    assert [(group.id, bool(group.changes), bool(group.none)) for group in found.groups] == [
        ("worse", True, False),
        ("better", False, True),
    ]


def test_the_newest_figure_is_told_with_its_time_and_what_its_symbols_mean(told: Told) -> None:
    (entry,) = entries(told({"2024": "10", "2025": "9 p"}, unit={"type": "percent"}))["better"]
    assert entry.now == "Now: 9% (2025, provisional, may still change)."


def test_the_figure_before_is_the_newest_one_that_has_a_value(told: Told) -> None:
    (entry,) = entries(told({"2023": "12", "2024": "c", "2025": "9"}))["better"]
    assert entry.change.startswith("Down 3 since 2023")


@pytest.mark.parametrize(
    ("figures", "fields"),
    [
        ({"2024": "10", "2025": "10"}, {}),
        ({"2024": "10.01", "2025": "10.04"}, {"decimals": 1}),
        ({"2024": "10", "2025": "12"}, {"polarity": "no_judgement"}),
        ({"2024": "10", "2025": "10.4"}, {"progress": {"method": "band", "band": "0.5"}}),
    ],
)
def test_what_is_hardly_a_change_or_has_no_better_way_is_counted_and_not_listed(
    told: Told, figures: dict[str, str], fields: dict[str, Any]
) -> None:
    found = told(figures, **fields)
    assert found
    assert not any(entries(found).values())
    assert found.rest.startswith("1 other result")


def test_a_change_as_large_as_the_band_counts(told: Told) -> None:
    assert entries(told({"2024": "10", "2025": "10.5"}, progress={"method": "band", "band": "0.5"}))["worse"]


def test_periods_that_overlap_are_not_held_against_each_other(
    make_edition: MakeEdition, make_measure: MakeMeasure
) -> None:
    years = {"2021 to 2023 (3 years)": "10", "2022 to 2024 (3 years)": "12"}
    measures = [
        make_measure(years, period_kind="several_years"),
        make_measure({"2024": "10", "2025": "12"}, id="other"),
    ]
    found = latest_changes(make_edition(measures=measures))
    assert [each.path for each in entries(found)["worse"]] == ["measures/other"]


@pytest.mark.parametrize(
    "figures",
    [{}, {"2025": "10"}, {"2024": "10", "2025": "c"}, {"2024": "10", "2025": "11 b"}, {"2024": "9", "2025": "8 u"}],
)
def test_where_nothing_compares_nothing_is_told(told: Told, figures: dict[str, str]) -> None:
    assert told(figures) is None


def test_each_part_is_told_by_its_name_and_all_that_is_not_listed_is_counted(
    make_edition: MakeEdition, make_measure: MakeMeasure
) -> None:
    parts = [{"id": id_, "title": id_.title(), "polarity": "higher_is_better"} for id_ in ("one", "two", "three")]
    rows = [("2024", "one", "5"), ("2025", "one", "4"), ("2024", "two", "5"), ("2025", "two", "6")]
    observations = [{"period": year, "part": part, "value": value} for year, part, value in rows]
    found = latest_changes(make_edition(measures=[make_measure(parts=parts, observations=observations)]))
    told = entries(found)
    assert ([each.part for each in told["worse"]], [each.part for each in told["better"]]) == (["One"], ["Two"])
    assert found
    assert found.rest.startswith("1 other result")

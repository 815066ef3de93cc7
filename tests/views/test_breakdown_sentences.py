"""What is said of a breakdown's groups is what its table shows of their newest period."""

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plan.edition import Edition
from plan.views.breakdown_sentences import breakdown_sentence
from plan.views.measure_table import tables

NAMES = ("North", "East", "South", "West", "Mid")
AREA = {
    "id": "area",
    "title": "Area",
    "categories": [{"id": name.lower(), "title": name} for name in NAMES],
}
Given = Callable[..., Edition]


def of(group: str, value: str | None = None, year: str = "2024", **fields: Any) -> dict[str, Any]:
    given = {"value": value} if value else {}
    return {"period": year, "breakdown": {"area": group.lower()}, **given, **fields}


@pytest.fixture(name="edition_of", scope="module")
def edition_fixture(make_edition: Given, make_measure: Callable[..., dict[str, Any]]) -> Given:
    def edition_of(*observations: dict[str, Any], decimals: int = 0) -> Edition:
        asked = {"breakdowns": [AREA], "unit": {"type": "percent"}, "observations": observations, "decimals": decimals}
        return make_edition(measures=[make_measure(None, **asked)])

    return edition_of


def said(edition: Edition) -> str:
    measure = edition.plan.measures[0]
    return breakdown_sentence(edition, edition.readings["waits"][0], measure.breakdowns[0])


def test_a_few_groups_are_all_named_with_their_figures(edition_of: Given) -> None:
    rows = [of("North", "4"), of("East", "6.4"), of("South", symbols="c"), of("North", "9", "2023")]
    assert said(edition_of(*rows)) == "In 2024: North (4%), East (6%)."


def test_of_many_groups_the_highest_and_the_lowest_are_named(edition_of: Given) -> None:
    rows = [of(name, value) for name, value in zip(NAMES, ("4", "6", "3", "6.3", "5"), strict=True)]
    assert said(edition_of(*rows)) == "In 2024 the highest was East, West (6%), and the lowest South (3%)."


def test_groups_with_the_same_figure_are_not_called_high_or_low(edition_of: Given) -> None:
    assert said(edition_of(*(of(name, "5") for name in NAMES))) == (
        "In 2024 all 5 groups with a figure had the same: 5%."
    )


def test_nothing_is_said_where_no_group_has_a_figure(edition_of: Given) -> None:
    assert said(edition_of(of("North", symbols="c"), of("North", "5", "2025", symbols="f"))) == ""
    assert said(edition_of()) == ""


@settings(max_examples=settings.default.max_examples // 4)
@given(values=st.lists(st.decimals(0, 100, places=2), min_size=5, max_size=5))
def test_the_highest_and_the_lowest_are_those_of_the_table(edition_of: Given, values: list[Any]) -> None:
    edition = edition_of(*(of(name, str(value)) for name, value in zip(NAMES, values, strict=True)), decimals=1)
    (table,) = (each for each in tables(edition, edition.plan.measures[0], edition.readings["waits"][0]) if each.rows)
    shown = dict(zip(NAMES, table.rows[0].cells, strict=True))
    figures = {name: float(cell.removesuffix("%")) for name, cell in shown.items()}
    highest, lowest = max(figures.values()), min(figures.values())
    words = said(edition)
    if highest == lowest:
        assert words.endswith(f"the same: {shown[NAMES[0]]}.")
        return
    for name, figure in figures.items():
        assert (name in words.partition(", and the lowest ")[0]) == (figure == highest)
        assert (name in words.partition(", and the lowest ")[2]) == (figure == lowest)
    assert f"{highest}%" in words
    assert f"{lowest}%" in words

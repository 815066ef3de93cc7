"""The figures of a measure as tables: newest first, each with its signs, and what is said about a figure beside it."""

from collections.abc import Callable
from typing import Any

import pytest

from plan.edition import Edition
from plan.views.measure_table import MeasureTable, tables

Tables = Callable[..., tuple[MeasureTable, ...]]

PERCENT = {"type": "percent"}
SEX = {
    "id": "sex",
    "title": "Sex at birth in Exampleshire",
    "categories": [{"id": "girls", "title": "Girls"}, {"id": "boys", "title": "Boys"}],
}
ENGLAND = {"id": "england", "title": "England"}


def of_group(group: str, figures: dict[str, str], breakdown: str = "sex") -> list[dict[str, Any]]:
    return [{"period": year, "breakdown": {breakdown: group}, "value": value} for year, value in figures.items()]


@pytest.fixture(name="tables_of")
def tables_fixture(make_edition: Callable[..., Edition], make_measure: Callable[..., dict[str, Any]]) -> Tables:
    def make(figures: dict[str, str] | None = None, **fields: Any) -> tuple[MeasureTable, ...]:
        edition = make_edition(measures=[make_measure(figures, **fields)])
        measure = edition.plan.measures[0]
        return tables(edition, measure, edition.readings["waits"][0])

    return make


def test_a_measure_without_figures_has_no_table(tables_of: Tables) -> None:
    assert tables_of(comparators=[ENGLAND], breakdowns=[SEX]) == ()


def test_the_newest_period_stands_first_whatever_the_order_of_the_file(tables_of: Tables) -> None:
    (table,) = tables_of({"2022": "3", "2024": "1", "2023": "2"})
    assert [(row.period, row.cells) for row in table.rows] == [("2024", ("1",)), ("2023", ("2",)), ("2022", ("3",))]


def test_the_column_is_named_after_the_place_of_the_plan(tables_of: Tables) -> None:
    assert tables_of({"2024": "1"})[0].columns == ("Exampleshire",)


@pytest.mark.parametrize(
    ("unit", "ending", "cell"),
    [
        (PERCENT, "(percentage), by period", "1,234%"),
        ({"type": "count", "one": "child", "other": "children"}, "(number of children), by period", "1,234"),
        ({"type": "count"}, "(number), by period", "1,234"),
        ({"type": "money"}, "(pounds), by period", "£1,234"),
        ({"type": "rate", "per": "10000", "other": "children"}, "(for every 10,000 children), by period", "1,234"),
        ({"type": "rate", "one": "child", "other": "children"}, "(for every child), by period", "1,234"),
        ({"type": "days"}, "(days), by period", "1,234"),
        (None, "Waits, by period", "1,234"),
    ],
)
def test_the_caption_says_what_is_counted_and_no_cell_repeats_it(
    tables_of: Tables, unit: dict[str, str] | None, ending: str, cell: str
) -> None:
    (table,) = tables_of({"2024": "1234"}, unit=unit)
    assert table.caption.startswith("Waits")
    assert table.caption.endswith(ending)
    assert table.rows[0].cells == (cell,)


def test_a_comparator_stands_beside_the_place_and_its_missing_years_are_told(tables_of: Tables) -> None:
    england = [{"period": "2023", "comparator": "england", "value": "5"}]
    (table,) = tables_of({"2023": "8", "2024": "7"}, comparators=[ENGLAND], observations=england)
    assert table.columns == ("Exampleshire", "England")
    assert [row.cells for row in table.rows] == [("7", "no figure"), ("8", "5")]


def test_two_comparators_of_one_name_are_two_columns(tables_of: Tables) -> None:
    pairs = (("england", "5"), ("north", "6"))
    others = [{"period": "2024", "comparator": id_, "value": value} for id_, value in pairs]
    comparators = [ENGLAND, {"id": "north", "title": "England"}]
    (table,) = tables_of({"2024": "7"}, comparators=comparators, observations=others)
    assert table.rows[0].cells == ("7", "5", "6")


def test_a_breakdown_has_a_table_of_its_own_with_all_its_groups(tables_of: Tables) -> None:
    whole, split = tables_of({"2024": "7"}, breakdowns=[SEX], observations=of_group("girls", {"2024": "6"}))
    assert whole.columns == ("Exampleshire",)
    assert split.columns == ("Girls", "Boys")
    assert split.rows[0].cells == ("6", "no figure")


def test_the_name_of_a_breakdown_keeps_its_capitals(tables_of: Tables) -> None:
    (split,) = tables_of(breakdowns=[SEX], observations=of_group("girls", {"2024": "6"}))
    assert "Sex at birth in Exampleshire" in split.caption


def test_a_hidden_figure_is_told_in_words_and_its_number_is_nowhere(tables_of: Tables) -> None:
    (table,) = tables_of(observations=[{"period": "2024", "value": "3", "symbols": "c"}])
    assert table.rows[0].cells == ("hidden to protect people",)
    assert "3" not in str(table)


def test_what_stands_instead_of_a_figure_is_in_its_cell_and_what_else_is_known_beside_it(tables_of: Tables) -> None:
    (row,) = tables_of({"2024": "c p"})[0].rows
    assert row.cells == ("hidden to protect people",)
    assert "provisional" in row.note
    assert "hidden" not in row.note


def test_a_blank_figure_is_told_as_none(tables_of: Tables) -> None:
    assert tables_of({"2024": ""})[0].rows[0].cells == ("no figure",)


def test_a_forecast_is_marked_as_one(tables_of: Tables) -> None:
    (table,) = tables_of({"2024": "8", "2027": "5 f"})
    assert [(row.period, row.note) for row in table.rows] == [("2027", "forecast"), ("2024", "")]


def test_an_interval_stands_below_its_figure(tables_of: Tables) -> None:
    rows = [{"period": "2024", "value": "8.04", "lower": "7.1", "upper": "9"}]
    (table,) = tables_of(unit=PERCENT, decimals="1", observations=rows)
    assert (table.rows[0].cells, table.rows[0].details) == (("8.0%",), (("likely 7.1% to 9.0%",),))


def test_a_table_without_anything_to_say_has_no_column_for_notes(tables_of: Tables) -> None:
    assert tables_of({"2024": "8"})[0].notes == ()
    (table,) = tables_of({"2023": "9 p", "2024": "8"})
    assert [row.mark for row in table.rows] == ["", "[note 1]"]
    assert table.notes == ("Note 1: provisional, may still change.",)


def test_what_is_said_of_several_rows_is_one_note(tables_of: Tables) -> None:
    (table,) = tables_of({"2022": "7 e", "2023": "9 p", "2024": "8 p"})
    assert [row.mark for row in table.rows] == ["[note 1]", "[note 1]", "[note 2]"]
    assert len(table.notes) == 2


def test_what_a_symbol_means_and_what_an_officer_noted_are_one_note(tables_of: Tables) -> None:
    rows = [{"period": "2024", "value": "8", "symbols": "e", "note": "Two schools were closed."}]
    assert tables_of(observations=rows)[0].rows[0].note == "estimate. Two schools were closed"


def test_a_note_names_its_column_where_it_is_about_one_of_several(tables_of: Tables) -> None:
    england = [{"period": "2024", "comparator": "england", "value": "5"}]
    (table,) = tables_of({"2024": "8 e"}, comparators=[ENGLAND], observations=england)
    assert table.rows[0].note == "Exampleshire: estimate"


def test_a_note_that_is_true_of_every_column_is_said_once(tables_of: Tables) -> None:
    england = [{"period": "2024", "comparator": "england", "value": "5", "symbols": "e"}]
    (table,) = tables_of({"2024": "8 e"}, comparators=[ENGLAND], observations=england)
    assert table.rows[0].note == "estimate"


def test_a_gap_is_in_percentage_points_and_its_two_groups_are_in_percentages(tables_of: Tables) -> None:
    gap = {"breakdown": "sex", "from": "boys", "to": "girls"}
    figures = [*of_group("boys", {"2024": "60"}), *of_group("girls", {"2024": "52.5"})]
    whole, split = tables_of(kind="gap", gap=gap, unit=PERCENT, breakdowns=[SEX], observations=figures)
    assert "percentage points" in whole.caption
    assert whole.rows[0].cells == ("−7.5",)
    assert "(percentage)" in split.caption
    assert split.rows[0].cells == ("52.5%", "60.0%")


@pytest.mark.parametrize(
    ("fields", "lines"),
    [
        ({"numerator": "4353", "denominator": "6300"}, ("4,353 of 6,300",)),
        ({"numerator": "97"}, ("97 counted",)),
        ({"denominator": "420"}, ("of 420",)),
        ({"lower": "65", "upper": "72", "numerator": "1", "denominator": "2"}, ("likely 65% to 72%", "1 of 2")),
        ({"lower": "65"}, ("likely at least 65%",)),
        ({"upper": "72"}, ("likely at most 72%",)),
        ({}, ()),
    ],
)
def test_what_a_figure_is_counted_from_stands_below_it(
    tables_of: Tables, fields: dict[str, str], lines: tuple[str, ...]
) -> None:
    (table,) = tables_of(unit=PERCENT, observations=[{"period": "2024", "value": "69", **fields}])
    assert table.rows[0].details == (lines,)


def test_nothing_stands_below_a_hidden_figure(tables_of: Tables) -> None:
    hidden = {"period": "2024", "symbols": "c", "value": "3", "numerator": "3", "denominator": "41", "lower": "2"}
    (table,) = tables_of(observations=[hidden])
    assert table.rows[0].details == ((),)
    assert not {"3", "41", "2"} & set(str(table).replace("'", " ").split())


def test_one_column_is_written_in_one_way(tables_of: Tables) -> None:
    england = [{"period": "2023", "comparator": "england", "value": "5.25"}]
    (table,) = tables_of({"2022": "9", "2023": "8.5", "2024": "7.0"}, comparators=[ENGLAND], observations=england)
    assert [row.cells[0] for row in table.rows] == ["7.00", "8.50", "9.00"]
    assert table.rows[1].cells[1] == "5.25"


def test_a_break_is_said_in_its_row(tables_of: Tables) -> None:
    (table,) = tables_of({"2023": "9", "2024": "7 b"})
    assert [row.note for row in table.rows] == ["counted in a new way from here on", ""]


def months(count: int) -> list[dict[str, str]]:
    """Figures of so many months, up to March 2024: 1 in the first month, 2 in the next."""
    places = [(2024 * 12 + 2) - count + 1 + place for place in range(count)]
    return [
        {"period": f"{place // 12}-{place % 12 + 1:02}", "value": str(number)} for number, place in enumerate(places, 1)
    ]


def test_a_long_table_shows_its_newest_figures_and_keeps_the_older_ones_by_year(tables_of: Tables) -> None:
    (table,) = tables_of(period_kind="month", observations=months(120))
    assert [row.period for row in table.rows][:3] == ["March 2024", "February 2024", "January 2024"]
    assert (len(table.rows), table.caption) == (15, "Waits, by period: 2023 to 2024")
    assert table.older_title == "Older figures: 2014 to 2022"
    assert [len(piece.rows) for piece in table.older] == [12] * 7 + [21]
    assert [piece.caption.rpartition(": ")[2] for piece in table.older][:2] == ["2022", "2021"]
    shown = [row.cells for piece in (table, *table.older) for row in piece.rows]
    assert shown == [(str(number),) for number in range(120, 0, -1)]


def test_each_piece_of_a_long_table_explains_its_own_marks(tables_of: Tables) -> None:
    rows = months(36)
    rows[0]["symbols"], rows[-1]["symbols"] = "e", "p"
    (table,) = tables_of(period_kind="month", observations=rows)
    assert table.notes == ("Note 1: provisional, may still change.",)
    assert table.older[-1].notes == ("Note 1: estimate.",)
    assert [row.mark for row in table.older[-1].rows][-1] == "[note 1]"


@pytest.mark.parametrize("count", [1, 24])
def test_a_table_that_is_not_long_stays_in_one_piece(tables_of: Tables, count: int) -> None:
    (table,) = tables_of(period_kind="month", observations=months(count))
    assert (len(table.rows), table.older, table.older_title) == (count, (), "")
    assert table.caption == "Waits, by period"

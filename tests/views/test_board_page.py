"""A board reads one page: what there is no room for is counted, and what it asks about is never left out in silence."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

import pytest

from plan.edition import Edition
from plan.views.board_page import BoardPageView, page_of_rows
from plan.views.board_rows import COLUMNS, Row

DAY = date(2026, 8, 20)


@pytest.fixture(scope="module")
def edition(make_edition) -> Edition:
    return make_edition()


def row(name: str, words: str = "Words") -> Row:
    return tuple(words for _ in COLUMNS[name])


def page(edition: Edition, given: Mapping[str, Sequence[Row]]) -> BoardPageView:
    return page_of_rows(edition, DAY, {name: given.get(name, ()) for name in COLUMNS})


def test_what_did_not_happen_is_said_of_everything_that_a_board_asks_about(edition) -> None:
    view = page(edition, {"late": [row("late")]})

    assert view.nothing.count(".") == 4
    assert "No action became late." not in view.nothing
    assert [table.caption for table in view.tables] == ["Actions that became late: 1"]
    assert view.rest == ""


def test_a_short_table_is_shown_whole_before_more_of_a_long_one(edition) -> None:
    view = page(edition, {"worse": [row("worse")] * 90, "late": [row("late")] * 3})
    long, short = view.tables

    assert (len(short.rows), short.more) == (3, "")
    assert 3 < len(long.rows) < 50
    assert long.more == f"and {90 - len(long.rows)} more"
    assert long.caption == "Measures that got worse: 90"


def test_rows_of_many_words_take_the_room_of_others(edition) -> None:
    short, long = (page(edition, {"late": [row("late", words)] * 90}) for words in ("Words", "Many words " * 9))

    assert len(long.tables[0].rows) < len(short.tables[0].rows) / 3


def test_where_not_even_one_row_of_each_fits_the_last_tables_are_named_with_their_numbers(edition) -> None:
    view = page(edition, {name: [row(name, "Many words " * 9)] * 4 for name in COLUMNS})

    assert view.tables
    assert view.rest.endswith("Published figures that were changed: 4.")
    assert len(view.tables) + view.rest.count(": 4.") == len(COLUMNS)


@pytest.mark.parametrize(("words", "hides"), [("[hidden], 2024", True), ("12, 2024", False)])
def test_it_knows_whether_something_is_hidden(edition, words: str, hides: bool) -> None:
    assert page(edition, {"worse": [row("worse", words)]}).hides is hides

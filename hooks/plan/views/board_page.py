"""One printed page for a board: what got worse, better, late and done since a day, and what else has changed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from textwrap import wrap

from plan.edition import Edition
from plan.formats import long_date
from plan.problems import HIDDEN
from plan.schedule import timing
from plan.views.board_rows import COLUMNS, Compared, Row, board_rows

LINES = 49
"""So many lines of tables fit on a page of A4 with its title and its notes."""
_HEAD, _GAP = 3.0, 0.3
"""How many lines the name and the columns of a table take, and the space round a row."""
_FIRST, _OTHERS = 36, 51
"""How many letters fit beside each other in the first column of a table, and in all the others."""
_ASKED = ("worse", "better", "late", "done", "agreed")
"""What a board asks about: it is said where nothing of it happened."""


@dataclass(frozen=True)
class BoardTable:
    """One table; its name says how many rows it has with those there is no room for."""

    caption: str
    columns: Row
    rows: tuple[Row, ...]
    more: str = ""
    """How many rows there was no room for."""


@dataclass(frozen=True)
class BoardPageView:
    """Everything that the page shows."""

    language: str
    plan: str
    when: str
    late_today: str
    nothing: str
    """What a board asks about and what did not happen."""
    tables: tuple[BoardTable, ...]
    rest: str
    """The names of tables, with how many rows they have, that there was no room for."""
    hides: bool
    """Whether something on the page is hidden."""


def board_page_view(edition: Edition, compared: Compared) -> BoardPageView:
    """The page about a plan as it is and as it was."""
    return page_of_rows(edition, compared.day, board_rows(edition, compared))


def page_of_rows(edition: Edition, day: date, found: Mapping[str, Sequence[Row]]) -> BoardPageView:
    """The page with as many of these rows as it has room for; `day` is that of the earlier state."""
    names = [name for name, rows in found.items() if rows]
    shown, most = _fitting([found[name] for name in names])
    late = sum(timing(action, edition.today) == "late" for action in edition.plan.actions)
    return BoardPageView(
        edition.plan.site.language,
        edition.plan.plan.title,
        edition.t("board_page.when", since=long_date(day), today=long_date(edition.today)),
        edition.t("board_page.late_today", count=late),
        " ".join(edition.t(f"board_page.none_{name}") for name in _ASKED if not found[name]),
        tuple(_table(edition, name, found[name], most) for name in names[:shown]),
        " ".join(f"{_caption(edition, name, found[name])}." for name in names[shown:]),
        any(HIDDEN in cell for rows in found.values() for row in rows for cell in row),
    )


def _table(edition: Edition, name: str, rows: Sequence[Row], most: int) -> BoardTable:
    columns = tuple(edition.t(f"board_page.columns.{column}") for column in COLUMNS[name])
    more = edition.t("board_page.more", number=len(rows) - most) if len(rows) > most else ""
    return BoardTable(_caption(edition, name, rows), columns, tuple(rows[:most]), more)


def _caption(edition: Edition, name: str, rows: Sequence[Row]) -> str:
    return edition.t(f"board_page.{name}", number=len(rows))


def _fitting(tables: Sequence[Sequence[Row]]) -> tuple[int, int]:
    """How many tables fit on one page, and how many rows of each: all of a short one before more of a long one."""
    for shown in range(len(tables), 0, -1):
        for most in range(max(map(len, tables)), 0, -1):
            if sum(_lines(rows, most) for rows in tables[:shown]) + len(tables) - shown <= LINES:
                return shown, most
    return len(tables), 1


def _lines(rows: Sequence[Row], most: int) -> float:
    """How many lines a table takes that shows so many of its rows, and says how many more there are."""
    more = 1 + _GAP if len(rows) > most else 0
    return _HEAD + more + sum(_lines_of_row(row) + _GAP for row in rows[:most])


def _lines_of_row(row: Row) -> int:
    width = _OTHERS // (len(row) - 1)
    return max(len(wrap(cell, _FIRST if at == 0 else width)) for at, cell in enumerate(row))

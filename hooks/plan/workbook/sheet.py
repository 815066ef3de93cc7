"""One sheet of a workbook as a table of texts: each cell as the CSV file would have it, and what Excel did to it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

from plan.load.rows import COLUMNS, FIGURES, LAST_COLUMNS
from plan.problems import Level
from plan.workbook.faults import Fault

if TYPE_CHECKING:
    from openpyxl.cell.cell import Cell, MergedCell
    from openpyxl.worksheet.worksheet import Worksheet

KNOWN = frozenset((*COLUMNS, *FIGURES, *LAST_COLUMNS))
HIGHEST_HEADER = 30
"""The names of the columns stand in one of the first rows; what is above them is for people."""
EXACT_DIGITS = 15
"""Excel keeps so many digits of a number; what a file has beyond them is noise (12.100000000000001)."""

_PASTE = "Copy the cells, then choose Paste Special and Values, and save."


@dataclass(frozen=True)
class SheetRow:
    """One row below the names of the columns."""

    number: int
    texts: dict[str, str]
    """What each column holds, by its name in lower case."""


@dataclass(frozen=True)
class Sheet:
    """The table in one sheet."""

    name: str
    columns: dict[str, int]
    """Where each named column stands, from 1."""
    header_row: int
    rows: tuple[SheetRow, ...]
    faults: tuple[Fault, ...]
    partial: bool = False
    """Whether it may hold only some rows of its measure, so that a row that it lacks is not removed."""


def read_sheet(sheet: Worksheet) -> Sheet:
    """Read the table in a sheet; whatever is wrong with its cells is among the faults, nothing is raised."""
    at = _header_row(sheet)
    if not at:
        what = "no row here names the columns"
        fix = "Put period, value, symbol and note back in one row, each in a cell of its own, above the figures."
        return Sheet(sheet.title, {}, 0, (), (Fault(sheet.title, 0, 0, what, fix),))
    names = {number: as_text(cell.value).lower() for number, cell in enumerate(sheet[at], 1)}
    columns: dict[str, int] = {}
    faults: list[Fault] = []
    for number, name in names.items():
        if name in columns:
            what = f"the column '{name}' is here twice"
            faults.append(Fault(sheet.title, at, number, what, "Keep one and delete the other."))
        elif name:
            columns[name] = number
    rows: list[SheetRow] = []
    for row_number, cells in enumerate(sheet.iter_rows(min_row=at + 1), at + 1):
        texts = {name: as_text(cells[number - 1].value) for name, number in columns.items()}
        outside = [place for place, cell in enumerate(cells, 1) if not names.get(place) and as_text(cell.value)]
        if any(texts.values()):
            faults += _cell_faults(sheet.title, row_number, cells, columns)
            rows.append(SheetRow(row_number, texts))
        faults += (_outside(sheet.title, row_number, place) for place in outside)
    faults += _layout_faults(sheet, at, [row.number for row in rows], columns)
    return Sheet(sheet.title, columns, at, tuple(rows), tuple(faults))


def _header_row(sheet: Worksheet) -> int:
    """The row with the most names of columns, if any has two; 0 if none."""
    counts = {
        number: len({as_text(cell).lower() for cell in row} & KNOWN)
        for number, row in enumerate(sheet.iter_rows(max_row=HIGHEST_HEADER, values_only=True), 1)
    }
    best = max(counts, key=lambda number: counts[number], default=0)
    return best if best and counts[best] > 1 else 0


def as_text(value: object) -> str:
    """What the CSV file would have for the value of a cell: numbers without noise, dates by year, no spaces round."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, float):
        return format(Decimal(format(value, f".{EXACT_DIGITS}g")).normalize(), "f")
    if isinstance(value, datetime) and value.time() == time.min:
        return value.date().isoformat()
    if isinstance(value, datetime | date | time | timedelta):
        return str(value)
    return str(value).replace("\r\n", "\n").replace("_x000D_", "").strip()


def _cell_faults(
    sheet: str, row: int, cells: tuple[Cell | MergedCell, ...], columns: dict[str, int]
) -> Iterator[Fault]:
    """What Excel did to the cells of one row that their texts do not show."""
    for name, number in columns.items():
        cell = cells[number - 1]
        if getattr(cell, "data_type", "") == "f":
            yield Fault(sheet, row, number, f"a formula is left in this cell (column {name})", _PASTE)
        elif name in FIGURES and isinstance(cell.value, int | float) and "%" in str(cell.number_format):
            what = f"this cell has the format Percentage, so it holds a hundredth of what it shows (column {name})"
            fix = "Give the column the format Number, and type the number of percent again, such as 12.3."
            yield Fault(sheet, row, number, what, fix)


def _outside(sheet: str, row: int, column: int) -> Fault:
    what = "this cell stands outside the table: the row with the names has no name above it"
    return Fault(sheet, row, column, what, "Delete it, or move it into a column with a name, such as note.")


def _layout_faults(sheet: Worksheet, at: int, rows: list[int], columns: dict[str, int]) -> Iterator[Fault]:
    """What is merged, and what nobody sees: it is read all the same."""
    for merged in sheet.merged_cells.ranges:
        if merged.max_row >= at:
            what = f"the cells {merged.coord} are merged, so all but the first are empty"
            fix = "Choose Merge and Centre once more to part them, and fill in each."
            yield Fault(sheet.title, merged.min_row, merged.min_col, what, fix)
    if sheet.sheet_state != "visible":
        what = "this sheet is hidden, and was read all the same"
        yield Fault(sheet.title, 0, 0, what, "Look at it: right click on any sheet's name, Unhide.", Level.WARNING)
    hidden = [number for number in rows if sheet.row_dimensions[number].hidden]
    if hidden:
        listed = ", ".join(map(str, hidden[:10])) + (" and more" if len(hidden) > 10 else "")
        what = f"rows are hidden or filtered out, and were read all the same: {listed}"
        yield Fault(sheet.title, 0, 0, what, "Clear the filter, or unhide the rows, and look at them.", Level.WARNING)
    for letter, dimension in sheet.column_dimensions.items():
        named = [name for name, at in columns.items() if dimension.min and dimension.min <= at <= (dimension.max or 0)]
        if dimension.hidden and named:
            what = f"column {letter} ({', '.join(named)}) is hidden, and was read all the same"
            yield Fault(sheet.title, 0, 0, what, "Unhide it, and look at it.", Level.WARNING)

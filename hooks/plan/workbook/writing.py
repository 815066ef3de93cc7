"""The figures of measures as one workbook to fill in: a sheet to read first, and a sheet a measure."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import TYPE_CHECKING

from plan.load.rows import FIGURES
from plan.workbook.faults import letters
from plan.workbook.sheet import as_text

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.worksheet.datavalidation import DataValidation
    from openpyxl.worksheet.worksheet import Worksheet

EMPTY_ROWS = 30
HEADER_ROW = 4
_FIXED = datetime(2000, 1, 1)
_MODIFIED = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*")
_PLAIN_NUMBER = re.compile(r"-?\d+(\.\d+)?", re.ASCII)
_WIDTHS = {"period": 20, "note": 60, "symbol": 10}


@dataclass(frozen=True)
class MeasureSheet:
    """What the sheet of one measure holds."""

    id: str
    about: tuple[str, ...]
    """Lines above the table: what is measured, and how its numbers and periods are written."""
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    choices: dict[str, tuple[str, ...]]
    """For some columns what may be chosen in them."""
    prompts: dict[str, str]
    """For each column what belongs into it."""


def workbook_bytes(title: str, read_me: Sequence[str | tuple[str, str]], sheets: Sequence[MeasureSheet]) -> bytes:
    """The whole workbook, the same bytes for the same content. Raises ModuleNotFoundError without openpyxl.

    A line of `read_me` that is a pair is a text and the sheet to which it leads.
    """
    import openpyxl  # noqa: PLC0415 -- optional: nothing else of the project needs it

    book = openpyxl.Workbook()
    book.properties.title, book.properties.creator = title, ""
    book.properties.created = _FIXED
    first = book.worksheets[0]
    first.title = "Read me"
    _fill_read_me(first, read_me)
    lists = _Lists()
    for sheet in sheets:
        _fill(book.create_sheet(sheet.id), sheet, lists)
    lists.write(book)
    made = io.BytesIO()
    book.save(made)
    return _without_times(made.getvalue())


def _fill_read_me(sheet: Worksheet, lines: Sequence[str | tuple[str, str]]) -> None:
    from openpyxl.styles import Alignment, Font  # noqa: PLC0415

    sheet.column_dimensions["A"].width = 100
    for number, line in enumerate(lines, 1):
        text, to = line if isinstance(line, tuple) else (line, "")
        cell = sheet.cell(number, 1, text)
        cell.data_type = "s"
        cell.alignment = Alignment(wrap_text=True, vertical="top")
        if number == 1 or text.isupper():
            cell.font = Font(bold=True, size=14 if number == 1 else 12)
        if to:
            cell.hyperlink = f"#'{to}'!A1"
            cell.font = Font(color="0563C1", underline="single")


class _Lists:
    """The lists from which cells are chosen, each once, in a sheet of their own: a rule is too short for some."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, ...], int] = {}

    def reference(self, choices: tuple[str, ...]) -> str:
        column = letters(self._known.setdefault(choices, len(self._known) + 1))
        return f"Lists!${column}$1:${column}${len(choices)}"

    def write(self, book: Workbook) -> None:
        sheet = book.create_sheet("Lists")
        for choices, column in self._known.items():
            for row, choice in enumerate(choices, 1):
                cell = sheet.cell(row, column, choice)
                cell.data_type, cell.number_format = "s", "@"
        sheet.sheet_state = "hidden"


def _fill(page: Worksheet, sheet: MeasureSheet, lists: _Lists) -> None:
    from openpyxl.styles import Alignment, Font, PatternFill  # noqa: PLC0415

    for number, line in enumerate(sheet.about[: HEADER_ROW - 1], 1):
        cell = page.cell(number, 1, line)
        cell.data_type, cell.font = "s", Font(bold=number == 1, size=14 if number == 1 else 11)
    for column, name in enumerate(sheet.columns, 1):
        cell = page.cell(HEADER_ROW, column, name)
        cell.font, cell.fill = Font(bold=True), PatternFill("solid", fgColor="DDDDDD")
        cell.alignment = Alignment(wrap_text=True, vertical="top")
        longest = max((len(choice) for choice in sheet.choices.get(name, ())), default=0)
        page.column_dimensions[letters(column)].width = _WIDTHS.get(name, max(14, longest + 2, len(name) + 2))
    for row, texts in enumerate([*sheet.rows, *[("",) * len(sheet.columns)] * EMPTY_ROWS], HEADER_ROW + 1):
        for column, (name, text) in enumerate(zip(sheet.columns, texts, strict=True), 1):
            _put(page, (row, column), name, text)
    for rule in _rules(sheet, lists):
        page.add_data_validation(rule)
    page.freeze_panes = f"B{HEADER_ROW + 1}"


def _put(page: Worksheet, at: tuple[int, int], name: str, text: str) -> None:
    """Put what the CSV file has into a cell: as a number where Excel keeps it, else as text that Excel leaves alone."""
    cell = page.cell(*at)
    if name in FIGURES and _is_exact(text):
        cell.value = float(text) if "." in text else int(text)
        return
    cell.number_format = "General" if name in FIGURES else "@"
    if text:
        cell.value, cell.data_type = text, "s"


def _is_exact(text: str) -> bool:
    """Whether Excel keeps this number as it is: it has no more digits than Excel knows."""
    return bool(_PLAIN_NUMBER.fullmatch(text)) and Decimal(as_text(float(text))) == Decimal(text)


def _rules(sheet: MeasureSheet, lists: _Lists) -> Iterator[DataValidation]:
    """What each column's cells may hold, and what Excel says beside the column's name."""
    from openpyxl.worksheet.datavalidation import DataValidation as Rule  # noqa: PLC0415

    last = HEADER_ROW + len(sheet.rows) + EMPTY_ROWS
    for column, name in enumerate(sheet.columns, 1):
        letter = letters(column)
        cells, prompt = f"{letter}{HEADER_ROW + 1}:{letter}{last}", sheet.prompts.get(name, "")
        if prompt:
            yield Rule(sqref=f"{letter}{HEADER_ROW}", promptTitle=name[:32], prompt=prompt[:255], showInputMessage=True)
        if name in FIGURES:
            yield Rule(
                type="decimal",
                operator="between",
                formula1="-1E+12",
                formula2="1E+12",
                allow_blank=True,
                showErrorMessage=True,
                errorTitle="Not a number",
                error="Write a plain number, such as 12.3. Where there is none, leave this empty and choose a symbol.",
                sqref=cells,
            )
        elif sheet.choices.get(name):
            open_list = name in ("period", "symbol")
            yield Rule(
                type="list",
                formula1=lists.reference(sheet.choices[name]),
                allow_blank=True,
                showErrorMessage=True,
                errorStyle="warning" if open_list else "stop",
                errorTitle=f"Not in the list: {name}"[:32],
                error=(prompt or "Choose from the list.")[:255],
                sqref=cells,
            )


def _without_times(raw: bytes) -> bytes:
    """The same workbook without the time at which it was made."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(raw)) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for name in sorted(old.namelist(), key=lambda name: (name != "[Content_Types].xml", name)):
            content = old.read(name)
            if name == "docProps/core.xml":
                content = _MODIFIED.sub(rb"\g<1>2000-01-01T00:00:00Z", content)
            new.writestr(zipfile.ZipInfo(name, (2000, 1, 1, 0, 0, 0)), content, zipfile.ZIP_DEFLATED)
    return made.getvalue()

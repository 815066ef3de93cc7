"""One long sheet of many measures, in the shape of the published `data/measures.csv`, as one sheet a measure."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from plan.load.rows import FIGURES
from plan.open_data.cells import as_it_was
from plan.problems import Level, Problem
from plan.source.encoding import decode
from plan.workbook.faults import Fault, UnreadableWorkbookError
from plan.workbook.sheet import Sheet, SheetRow

_IDS = {"part_id": "part", "comparator_id": "comparator"}
_SAME = ("period", *FIGURES, "symbol", "note")
_PAIRS = tuple(("breakdown" + end, "category" + end) for end in ("_id", *(f"_{number}_id" for number in range(2, 10))))


def is_long(sheet: Sheet) -> bool:
    """Whether a sheet has the figures of many measures below one another."""
    return {"measure_id", "period"} <= set(sheet.columns)


def parted(sheet: Sheet, titles: Mapping[str, str]) -> Iterator[tuple[str, Sheet]]:
    """The rows of each measure in a long sheet, by the measure's id, as a sheet of its own that is `partial`.

    `titles` are those of the plan's measures: what the sheet calls a measure must agree with its id.
    """
    rows: dict[str, list[SheetRow]] = {}
    for row in sheet.rows:
        rows.setdefault(row.texts["measure_id"], []).append(row)
    for id_, own in rows.items():
        numbers = {row.number for row in own}
        faults = [fault for fault in sheet.faults if fault.row in numbers or fault.row <= sheet.header_row]
        columns = _columns(sheet, own)
        texts = (SheetRow(row.number, {**dict.fromkeys(columns, ""), **_texts(row)}) for row in own)
        title = titles.get(id_)
        faults += _other_titles(sheet, own, id_, title) if title else ()
        yield id_, Sheet(sheet.name, columns, sheet.header_row, tuple(texts), tuple(faults), partial=True)


def csv_sheet(path: Path) -> Sheet:
    """A CSV file as a sheet. Raises UnreadableWorkbookError when it cannot be read, or is not in the long shape."""
    try:
        text = decode(path.read_bytes(), path.name)
        if isinstance(text, Problem):
            raise UnreadableWorkbookError(f"{text.what[:1].upper()}{text.what[1:]}. {text.fix}")
        table = [[cell.strip() for cell in row] for row in csv.reader(io.StringIO(text, newline=""), strict=True)]
    except OSError as error:
        raise UnreadableWorkbookError(f"This file cannot be read ({error.strerror}).") from error
    except csv.Error as error:
        raise UnreadableWorkbookError("A quotation mark in this file is not closed, or out of its place.") from error
    header = [name.lower() for name in table[0]] if table else []
    columns = {name: number for number, name in reversed([*enumerate(header, 1)]) if name}
    rows = tuple(
        SheetRow(number, {name: row[at - 1] if at <= len(row) else "" for name, at in columns.items()})
        for number, row in enumerate(table[1:], 2)
        if any(row)
    )
    found = Sheet(path.name, columns, 1, rows, tuple(_too_wide(path.name, table)))
    if not is_long(found):
        raise UnreadableWorkbookError(
            "This CSV file has not the columns of the published data/measures.csv, such as measure_id and period. "
            "The figures of one measure have a place of their own: plan_data/measures/, as a file named by its id."
        )
    return found


def _too_wide(name: str, table: list[list[str]]) -> Iterator[Fault]:
    for number, row in enumerate(table[1:], 2):
        if len(row) > len(table[0]):
            what, fix = (
                "this row has more cells than the first row has names",
                "Put quotation marks round a note with commas.",
            )
            yield Fault(name, number, len(table[0]) + 1, what, fix)


def _columns(sheet: Sheet, rows: Iterable[SheetRow]) -> dict[str, int]:
    """Where the columns of a measure's own series stand in the long sheet."""
    columns = {name: sheet.columns[name] for name in _SAME if name in sheet.columns}
    columns |= {own: sheet.columns[name] for name, own in _IDS.items() if name in sheet.columns}
    for row in rows:
        for breakdown, category in _PAIRS:
            if row.texts.get(breakdown) and category in sheet.columns:
                columns.setdefault(row.texts[breakdown], sheet.columns[category])
    return columns


def _texts(row: SheetRow) -> dict[str, str]:
    texts = {name: row.texts[name] for name in _SAME if name in row.texts}
    texts |= {own: row.texts[name] for name, own in _IDS.items() if name in row.texts}
    texts |= {row.texts[one]: row.texts.get(other, "") for one, other in _PAIRS if row.texts.get(one)}
    return texts | ({"note": as_it_was(texts["note"])} if "note" in texts else {})


def _other_titles(sheet: Sheet, rows: Iterable[SheetRow], id_: str, title: str) -> Iterator[Fault]:
    """That the sheet calls a measure something else than the plan does: its id may be a slip."""
    for row in rows:
        said = as_it_was(row.texts.get("measure", ""))
        if said and said != title:
            what = f"the measure {id_} has another title in the plan: '{title}'"
            fix = "Check that these figures are of this measure. Titles are changed in the plan, not here."
            yield Fault(sheet.name, row.number, sheet.columns["measure"], what, fix, Level.WARNING)
            return

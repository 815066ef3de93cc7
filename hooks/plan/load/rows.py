"""One observation as it was typed, in a CSV file or in the measure's own file: the series check both the same way."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

from plan.load.frame import Frame
from plan.load.names import did_you_mean
from plan.load.refusal import quoted
from plan.load.secrets import Secrets
from plan.problems import Level, Problem
from plan.source.confidential import marks_confidential
from plan.source.csv_file import Row as TableRow
from plan.source.csv_file import Table
from plan.source.yaml_file import Document, Loc, Value

COLUMNS = ("period", "part", "comparator")
FIGURES = ("value", "lower", "upper", "numerator", "denominator")
LAST_COLUMNS = ("symbol", "note")
_SYMBOLS_AS_VALUE = re.compile(r"\[([a-zA-Z]+(?:[ ,]+[a-zA-Z]+)*)\]")


class Row(Protocol):
    """One observation as it was typed; The series know no more of it than this."""

    @property
    def values(self) -> Value:
        """What was typed, by the names that the model knows."""
        ...

    @property
    def hidden(self) -> bool:
        """Whether it is confidential, so that no message may show it."""
        ...

    @property
    def may_be_marked(self) -> bool:
        """Whether it may be marked c: when it says no, nothing in it marks it."""
        ...

    def problem(self, loc: Loc, code: str, what: str, fix: str, *, at_key: bool = False) -> Problem:
        """An error at a field of the row, such as ("value",) or ("breakdown", "sex")."""
        ...


@dataclass(frozen=True)
class _InTable:
    table: Table
    row: TableRow
    values: Value
    hidden: bool

    @property
    def may_be_marked(self) -> bool:
        return self.hidden  # the reader of the file has looked at every cell

    def problem(self, loc: Loc, code: str, what: str, fix: str, *, at_key: bool = False) -> Problem:
        if code == "missing":
            loc, what, fix = ("period",), "the period is missing in this row", "Fill in the cell."
        column = loc[-1] if loc[:1] == ("breakdown",) else (*loc, "period")[0]
        at = self.row.cells.get("symbol" if column == "symbols" else str(column)) or (self.row.line, 1)
        return self.table.problem(at, Level.ERROR, code, what, fix, hide=self.hidden)


@dataclass(frozen=True)
class _InDocument:
    document: Document
    secrets: Secrets
    loc: Loc
    values: Value

    @property
    def hidden(self) -> bool:
        return self.secrets.covers(self.loc)

    @property
    def may_be_marked(self) -> bool:
        return True

    def problem(self, loc: Loc, code: str, what: str, fix: str, *, at_key: bool = False) -> Problem:
        place = (*self.loc, *loc)
        return self.secrets.keep(self.document.problem(place, Level.ERROR, code, what, fix, at_key=at_key))


def rows_of_document(document: Document, secrets: Secrets) -> list[Row]:
    """The observations that stand in the measure's own file, if they are a list."""
    listed = document.value.get("observations") if isinstance(document.value, dict) else None
    rows: list[Row] = []
    for number, typed in enumerate(listed if isinstance(listed, list) else []):
        loc = ("observations", number)
        values = _symbol_moved(typed) if isinstance(typed, dict) else typed
        rows.append(_InDocument(document, secrets, loc, values))
    return rows


def rows_of_table(table: Table, frame: Frame) -> list[Row]:
    """The rows of a CSV file, its columns named as the model names them."""
    breakdowns = [cell.text for cell in table.header if cell.text in (frame.breakdowns or {})]
    names = [cell.text for cell in table.header if cell.text in (*COLUMNS, *FIGURES, "note")]
    rows: list[Row] = []
    for row in table.rows:
        texts = row.texts
        values: dict[str, Value] = {name: texts[name] for name in names if texts[name]}
        if texts.get("symbol"):
            values["symbols"] = texts["symbol"]
        categories: dict[str, Value] = {name: texts[name] for name in breakdowns if texts[name]}
        if categories:
            values["breakdown"] = categories
        rows.append(_InTable(table, row, _symbol_moved(values), row.confidential))
    return rows


def column_problems(table: Table, frame: Frame) -> Iterator[Problem]:
    """What is wrong with the columns of a series: unknown ones, and those that no series can do without."""
    header = [cell.text for cell in table.header]
    known = [*COLUMNS, *(frame.breakdowns or ()), *FIGURES, *LAST_COLUMNS]
    for cell in table.header if frame.breakdowns is not None else ():
        if cell.text and cell.text not in known:
            what = f"the column {quoted(cell.text)} is not one this measure knows"
            otherwise = f"Take it out, or add it to the measure's breakdowns. Columns are: {', '.join(known)}."
            yield table.problem(cell, Level.ERROR, "unknown-column", what, did_you_mean(cell.text, known, otherwise))
    for needed, name in ((("period",), "period"), (("value", "symbol"), "value")):
        if header and not set(needed) & set(header):
            at = table.header[0]
            what, fix = (
                f"there is no column called '{name}'",
                f"Add '{name}' to the first line, and its cells below it.",
            )
            yield table.problem((at.line, at.column), Level.ERROR, "missing-column", what, fix)


def is_marked_confidential(values: dict[str, Value]) -> bool:
    """Whether the row says that its figures are confidential, also where it says so in the wrong way."""
    typed = [values[name] for name in ("symbols", "symbol", "value") if values.get(name)]
    texts = [text for one in typed for text in (one if isinstance(one, list) else [one])]
    return any(isinstance(text, str) and not text.isdecimal() and marks_confidential(text) for text in texts)


def _symbol_moved(typed: dict[str, Value]) -> dict[str, Value]:
    """The same row with a symbol such as [c] moved from the value to the symbols, where it belongs."""
    value = typed.get("value")
    if isinstance(value, list) and value:
        words = [one for one in value if isinstance(one, str)]
        value = f"[{' '.join(words)}]" if len(words) == len(value) else value
    found = _SYMBOLS_AS_VALUE.fullmatch(value) if isinstance(value, str) else None
    symbols = typed.get("symbols")
    if not found or not isinstance(symbols, str | None):
        return typed
    together = dict.fromkeys(f"{found[1]} {symbols or ''}".replace(",", " ").split())
    return {**typed, "value": None, "symbols": " ".join(together)}

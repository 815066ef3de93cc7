"""What is wrong in a workbook, named by sheet and cell, as whoever filled it in finds it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from plan.problems import Level, harmless


class Fault(NamedTuple):
    """One mistake or doubt. `cell` is empty for one about the whole sheet, `sheet` for one about the whole workbook."""

    sheet: str
    row: int
    column: int
    what: str
    fix: str
    level: Level = Level.ERROR

    def text(self) -> str:
        """Write it as its place and what is wrong, and below it how to mend it."""
        level = "" if self.level is Level.ERROR else f"{self.level}: "
        return harmless(f"{place(self.sheet, self.row, self.column)}: {level}{self.what}") + (
            f"\n  = {harmless(self.fix)}" if self.fix else ""
        )


class UnreadableWorkbookError(Exception):
    """The file is no workbook that can be read; the text says what it is instead, and what to do."""


def place(sheet: str, row: int = 0, column: int = 0) -> str:
    """How messages name a place: `sheet attendance, cell C14`."""
    return f"sheet {sheet}, cell {letters(column)}{row}" if row and column else f"sheet {sheet}"


def letters(column: int) -> str:
    """The letters of a column, which counts from 1: A, B, ..., Z, AA."""
    found = ""
    while column:
        column, left = divmod(column - 1, 26)
        found = chr(ord("A") + left) + found
    return found


def has_errors(faults: Iterable[Fault]) -> bool:
    """Whether any of them stops an import."""
    return any(fault.level is Level.ERROR for fault in faults)

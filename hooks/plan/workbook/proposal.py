"""The series of one measure as a sheet has it, read by the same loader as a CSV file; mistakes are named by cell."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from plan.load.listing import Found, Place
from plan.load.loaded import Loaded
from plan.load.measures import read_measure
from plan.load.records import Read
from plan.model.measure import Measure
from plan.problems import Problem
from plan.source.csv_file import Table
from plan.source.encoding import read_bytes
from plan.workbook.faults import Fault
from plan.workbook.sheet import Sheet

_FIRST_ON_LINE = re.compile(r"\(first on line (\d+)\)")
_SAME_ROW_OF_NAMES = (("the first line", "the row with the names"), ("CSV file", "sheet"))
_TELL = (
    "Delete the number here and in every copy of the workbook. Whoever was sent it has seen a number that is hidden to "
    "protect people: tell the person who looks after the data (information governance) today."
)


@dataclass(frozen=True)
class Proposal:
    """What a sheet proposes for one measure. Nothing of it is on the disk: a sheet may hold what nobody may keep."""

    found: Found
    """The measure's own file."""
    series: Place
    """Its CSV file, which need not be there yet."""
    sheet: Sheet
    read: Read
    row_numbers: tuple[int, ...]
    """In which row of the sheet each row of `read.table` stands."""

    @property
    def id(self) -> str:
        """The measure's id."""
        return self.found.id

    @property
    def key(self) -> str:
        """The measure's key among those of a loaded plan."""
        return f"measures/{self.id}"

    @property
    def measure(self) -> Measure | None:
        """The measure with the proposed series; None when something is wrong with either."""
        return self.read.record if isinstance(self.read.record, Measure) else None

    @property
    def table(self) -> Table:
        """The proposed series."""
        assert self.read.table is not None  # `proposed` reads each measure with a series
        return self.read.table

    def fault(self, problem: Problem) -> Fault:
        """The same problem as whoever filled the sheet in finds it."""
        if problem.path != self.series.shown:
            what = f"{problem.path}, line {problem.line}: {problem.what}"
            return Fault(self.sheet.name, 0, 0, what, problem.fix, problem.level)
        row, column = self._cell(problem.line, problem.column)
        what, fix = (self._in_sheet(text) for text in (problem.what, problem.fix))
        fix = _TELL if problem.code == "confidential-number" else fix
        return Fault(self.sheet.name, row, column, what, fix, problem.level)

    def _cell(self, line: int, column: int) -> tuple[int, int]:
        at = self._index(line)
        cells = self.table.rows[at].record.cells if at is not None else self.table.header
        before = [number for number, cell in enumerate(cells) if cell.line == line and cell.column <= column]
        names = [cell.text for cell in self.table.header]
        number = before[-1] if before else 0
        name = names[number] if number < len(names) else ""
        row = self.row_numbers[at] if at is not None else self.sheet.header_row
        return row, self.sheet.columns.get(name, 1)

    def _index(self, line: int) -> int | None:
        rows = enumerate(self.table.rows)
        return next((at for at, row in rows if row.record.first_line <= line <= row.record.last_line), None)

    def _in_sheet(self, text: str) -> str:
        def row(first: re.Match[str]) -> str:
            at = self._index(int(first[1]))
            return f"(first in row {self.row_numbers[at]})" if at is not None else ""

        text = _FIRST_ON_LINE.sub(row, text)
        for said, meant in _SAME_ROW_OF_NAMES:
            text = text.replace(said, meant)
        return text


def proposed(sheet: Sheet, found: Found, series: Place) -> Proposal:
    """Read what a sheet proposes for a measure, in the sheet's own order and as it was typed."""
    names = sorted(sheet.columns, key=sheet.columns.__getitem__)
    raw = csv_text([names, *([row.texts[name] for name in names] for row in sheet.rows)]).encode()
    numbers = tuple(row.number for row in sheet.rows)
    return Proposal(found, series, sheet, _read(found, series, raw), numbers)


def as_written(proposal: Proposal, raw: bytes) -> Proposal:
    """The same proposal read from the bytes that the CSV file would have."""
    read = _read(proposal.found, proposal.series, raw)
    numbers = {about(row.texts): row.number for row in proposal.sheet.rows}
    rows = read.table.rows if read.table else ()
    named = tuple(numbers.get(about(row.texts), proposal.sheet.header_row) for row in rows)
    return replace(proposal, read=read, row_numbers=named)


def about(texts: Mapping[str, str]) -> frozenset[tuple[str, str]]:
    """What a row is about, whatever it says: its period, part, comparator and categories."""
    says = {"value", "lower", "upper", "numerator", "denominator", "symbol", "note"}
    return frozenset((name, text) for name, text in texts.items() if text and name not in says)


def with_series(loaded: Loaded, proposals: Iterable[Proposal]) -> Loaded:
    """The plan as it would be with some proposals in place; `loaded` must have a plan."""
    given = {proposal.id: proposal for proposal in proposals}
    paths = {path for each in given.values() for path in (each.series.shown, each.found.place.shown)}
    problems = [problem for problem in loaded.problems if problem.path not in paths]
    problems += [problem for each in given.values() for problem in each.read.problems]
    plan = loaded.plan
    if plan:
        kept = [measure for measure in plan.measures if measure.id not in given]
        new = [each.measure for each in given.values() if each.measure]
        plan = replace(plan, measures=tuple(sorted((*kept, *new), key=lambda measure: measure.id)))
    tables = {**loaded.tables, **{each.key: each.table for each in given.values()}}
    return replace(loaded, plan=plan, problems=tuple(problems), tables=tables)


def csv_text(rows: Iterable[Sequence[str]]) -> str:
    """Rows of cells as the lines of a plan's own CSV file."""
    written = io.StringIO(newline="")
    csv.writer(written, lineterminator="\n").writerows(rows)
    return written.getvalue()


def _read(found: Found, series: Place, raw: bytes) -> Read:
    return read_measure(found, read_bytes(found.place.path, found.place.shown), series, raw)

"""One CSV file of figures as rows of cells that know their line and column: the loader reads series with it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from plan.problems import HIDDEN, Level, Problem, in_order
from plan.source import csv_traps
from plan.source.characters import conflict_markers, harmful_characters, without_harm
from plan.source.confidential import may_mark_confidential
from plan.source.csv_cells import Cell, Record, split_records
from plan.source.csv_secrets import Secret, hidden_if_marked, rest_is_secret, secret_lines
from plan.source.csv_traps import (
    cell_traps,
    extra_cell,
    header_traps,
    is_suspect,
    is_suspect_table,
    open_quotation,
    separator,
    separator_trap,
)
from plan.source.encoding import decode
from plan.source.finding import Finding, Mistake

__all__ = ["Cell", "Row", "Table", "csv_from_bytes"]

MOST_FINDINGS = 100
_LETS_EXCEL_CHOOSE = re.compile("sep=.", re.IGNORECASE)


class Row(NamedTuple):
    """One row below the first line; every column of the table is among its ``texts``."""

    line: int
    texts: dict[str, str]
    """The text of each cell by the name of its column."""
    record: Record
    names: tuple[str, ...]
    confidential: bool = False

    @property
    def cells(self) -> dict[str, Cell]:
        """The cells with their places, by the names of their columns."""
        given = self.record.cells
        last = given[-1]
        end = Cell("", last.line, last.column + len(last.text.partition("\n")[0]))
        cells: dict[str, Cell] = {}
        for name, cell in zip(self.names, (*given, *[end] * (len(self.names) - len(given))), strict=False):
            if name:
                cells.setdefault(name, cell)
        return cells


@dataclass(frozen=True)
class Table:
    """What stands in one CSV file; ``problems`` were found while reading, and rows after a broken one are missing.

    A row marked ``c`` never shows in a problem of this table, whatever is wrong with it.
    """

    path: str
    header: tuple[Cell, ...]
    rows: tuple[Row, ...]
    problems: tuple[Problem, ...]
    lines: tuple[str, ...] = field(default=(), repr=False)
    secrets: dict[int, Secret] = field(default_factory=dict, repr=False)

    def problem(  # noqa: PLR0913 -- the parts of a problem
        self, at: Cell | tuple[int, int], level: Level, code: str, what: str, fix: str, *, hide: bool = False
    ) -> Problem:
        """Make a problem at a cell, or at a line and column; ``hide`` shows ``[hidden]`` instead of the line."""
        line, column = (at.line, at.column) if isinstance(at, Cell) else at
        width = len(at.text.split("\n")[0]) if isinstance(at, Cell) else 1
        return self._problem(Mistake(code, what, fix, level).at(line, column, width), hide=hide)

    def _problem(self, finding: Finding, *, hide: bool = False) -> Problem:
        line, column, width, (code, what, fix, level) = finding
        excerpt = self.lines[line - 1] if 1 <= line <= len(self.lines) else ""
        secret = self.secrets.get(line)
        if secret:
            line, column = min((line, column), (secret.line, secret.column))
            what, fix = secret.taken_out_of(what), secret.taken_out_of(fix)
        if secret or hide:
            excerpt, width = HIDDEN, 1
        return Problem(level, code, self.path, line, column, what, fix, excerpt, width)


def csv_from_bytes(raw: bytes | Problem, shown: str) -> Table:
    """Read what stands in a CSV file; whatever is wrong with it is among the table's problems, nothing is raised.

    ``shown`` is the name of the file in messages, such as ``plan_data/measures/repeat-plans.csv``.

    ``raw`` may be the reason why the file could not be opened: that is then the table's problem.
    """
    if isinstance(raw, Problem):
        return Table(shown, (), (), (raw,))
    text = decode(raw, shown)
    if isinstance(text, Problem):
        return Table(shown, (), (), (hidden_if_marked(text, raw),))
    lines = tuple(text.split("\n"))
    conflicts = conflict_markers(lines)
    if conflicts:
        marked = {finding.line for finding in conflicts}
        secrets = {line: secret for line, secret in rest_is_secret(lines, 1).items() if line not in marked}
        return _with_findings(Table(shown, (), (), (), lines, secrets), conflicts)
    findings = harmful_characters(text, lines)
    clean = tuple(without_harm(text).split("\n"))
    if _LETS_EXCEL_CHOOSE.fullmatch(clean[0].strip().strip('"')):
        findings.append(csv_traps.INSTRUCTION.at(1, 1, len(clean[0])))
        clean = ("", *clean[1:])
    return _table(shown, lines, clean, findings)


def _table(shown: str, lines: tuple[str, ...], clean: tuple[str, ...], findings: list[Finding]) -> Table:
    """Make the table of the records, stopping at one that cannot be split into cells."""
    number = next((number for number, line in enumerate(clean, 1) if line.strip()), 1)
    delimiter = separator(clean[number - 1])
    records, broken = split_records(clean, delimiter)
    secrets = rest_is_secret(clean, broken.first_line) if broken else {}
    findings = [*findings, *separator_trap(clean[number - 1], number, delimiter)]
    if broken:
        findings.append(open_quotation(broken.reason).at(broken.line, broken.column))
    header, rows = _header(records[0]) if records else (), records[1:]
    names = tuple(cell.text for cell in header)
    if header:
        findings += header_traps(header)
    elif not findings:
        findings.append(csv_traps.EMPTY.at(1, 1))
    body = "\n".join(clean[number:])
    for record in records if may_mark_confidential("\n".join(clean)) else ():
        secrets |= secret_lines(record, names)
    if any(finding.mistake is csv_traps.NO_HEADER for finding in findings):
        header, rows = (), []
    suspect = is_suspect_table(body)
    findings += [finding for record in rows for finding in _row_traps(record, names, len(records[0].texts), suspect)]
    made = tuple(_row(record, names, confidential=record.first_line in secrets) for record in rows)
    table = Table(shown, header, made, (), lines, secrets)
    return _with_findings(table, findings)


def _header(record: Record) -> tuple[Cell, ...]:
    """Give the columns' names in lower case, without the empty ones that a spreadsheet leaves at the end."""
    named = max(position for position, text in enumerate(record.texts, 1) if text)
    return tuple(cell._replace(text=cell.text.lower()) for cell in record.cells[:named])


def _row(record: Record, names: tuple[str, ...], *, confidential: bool) -> Row:
    missing = ("",) * (len(names) - len(record.texts))
    texts = dict(zip(reversed(names), reversed((*record.texts, *missing)[: len(names)]), strict=True))
    texts.pop("", None)
    return Row(record.first_line, texts, record, names, confidential)


def _row_traps(record: Record, names: tuple[str, ...], widest: int, suspect: bool) -> Iterator[Finding]:
    """Find what is wrong with the cells of one row; ``widest`` counts the cells of the first line, empty ones too."""
    if len(record.texts) > len(names):
        extra = [cell for cell in record.cells[len(names) :] if cell.text]
        if extra or len(record.texts) > widest:
            yield extra_cell(extra[0] if extra else record.cells[-1], len(record.texts), len(names))
    for cell, written, name in zip(record.cells, record.written, names, strict=False) if suspect else ():
        if is_suspect(written):
            yield from cell_traps(cell, written, name)


def _with_findings(table: Table, findings: list[Finding]) -> Table:
    """Give the table the problems found while reading it: all of them, or the first hundred of too many."""
    problems = in_order(table._problem(finding) for finding in sorted(findings)[:MOST_FINDINGS])
    return replace(table, problems=tuple(problems))

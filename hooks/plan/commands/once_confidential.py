"""What an earlier state of the plan marked as confidential: no message repeats it, and no mark goes in silence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from plan.difference.hiding import read_number
from plan.load.loaded import Loaded
from plan.load.rows import FIGURES
from plan.load.secrets import Secrets
from plan.problems import HIDDEN, Level, Problem
from plan.source.confidential import hides_line
from plan.source.csv_file import Table
from plan.source.yaml_file import Document, Value

_NUMBER = re.compile(r"\d[\d.,]*")
_IN_CELLS = re.compile(r"\d+(?:\.\d+)?")
"""A number in a line of a file, where a comma may end a cell."""
_NO_PLACE = frozenset({*FIGURES, "symbol", "symbols", "note", ""})
"""What a row may hold that does not say what it is about."""
_UNMARKED = (
    "no-longer-confidential",
    f"the value of this row was marked c (confidential), and it is a number now: {HIDDEN}",
    "Was this meant? If not, take the number out, put c back and tell the person who looks after the data. If it was, "
    "say in note why the number can be published now.",
)


def hide_once_confidential(problems: tuple[Problem, ...], now: Loaded, earlier: Loaded) -> tuple[Problem, ...]:
    """The problems, without the numbers of those at a place where `earlier` had something confidential.

    Taking away the mark and leaving the number does not make the number public, and marking a number does not take it
    out of the earlier state: no message may repeat it, wherever else it is about it.
    """
    tables = {table.path: table for table in now.tables.values()}
    periods = {table.path: _confidential_periods(table) for table in earlier.tables.values() if table.secrets}
    texts = {document.path: "\n".join(document.lines) for document in earlier.documents.values()}
    secrets = [found for key in now.documents if "measures/" in key and (found := _secret(key, now, earlier))]

    def was_secret(problem: Problem) -> bool:
        period = _period(tables.get(problem.path), problem.line)
        if problem.path in periods and (not period or period in periods[problem.path]):
            return True
        return hides_line(problem.excerpt, texts.get(problem.path, ""))

    def without(problem: Problem) -> Problem:
        for secret in secrets:
            problem = secret.taken_out_of(problem)
        return _hidden(problem) if was_secret(problem) else problem

    return tuple(map(without, problems))


def unmarked(now: Loaded, earlier: Loaded) -> Iterator[Problem]:
    """Every row with a number that was marked as confidential, also where it was marked in a wrong way.

    `revisions` says the same where the measure could be read: a mark beside a number keeps it from being read, and
    taking the mark away is then the wrong cure.
    """
    for key, document in now.documents.items():
        marked = {row.about for row in _rows(key, earlier) if row.marked} if "measures/" in key else set()
        for row, problem in _places(document, now.tables.get(key)) if marked else ():
            if row.about in marked and not row.marked and row.has_figure:
                yield replace(problem, level=Level.WARNING) if row.has_note else problem


def _places(document: Document, table: Table | None) -> Iterator[tuple[_Row, Problem]]:
    """Each row of a measure, with the problem that it would be."""
    if table:
        for row in table.rows:
            at = row.cells.get("value") or (row.line, 1)
            yield _row(row.texts, row.confidential), table.problem(at, Level.ERROR, *_UNMARKED, hide=True)
    for number, found in _inside(document):
        yield found, document.problem(("observations", number), Level.ERROR, *_UNMARKED).without_line()


@dataclass(frozen=True)
class _Secret:
    """The numbers of one measure that are confidential in either state, and how to know a message about it."""

    paths: frozenset[str]
    names: tuple[str, ...]
    numbers: frozenset[Decimal]

    def taken_out_of(self, problem: Problem) -> Problem:
        """The problem without these numbers, if it is about the measure."""
        said = f"{problem.what} {problem.fix} {problem.excerpt} {problem.paste}"
        if problem.path not in self.paths and not any(name in said for name in self.names):
            return problem
        texts = (problem.what, problem.fix, problem.paste)
        what, fix, paste = (_NUMBER.sub(self._shown, text) for text in texts)
        if any(read_number(each) in self.numbers for each in (*_IN_CELLS.findall(said), *_NUMBER.findall(said))):
            excerpt = HIDDEN if problem.excerpt else ""
            return replace(problem, what=what, fix=fix, paste=paste, excerpt=excerpt, column=1, width=1)
        return problem

    def _shown(self, number: re.Match[str]) -> str:
        return HIDDEN if read_number(number[0]) in self.numbers else number[0]


@dataclass(frozen=True)
class _Row:
    """One row of a series: what it is about, whether it is marked, and its numbers."""

    about: frozenset[tuple[str, str]]
    marked: bool
    numbers: frozenset[Decimal]
    has_figure: bool = False
    """Whether a number stands in a column for figures."""
    has_note: bool = False


def _secret(key: str, now: Loaded, earlier: Loaded) -> _Secret | None:
    """What must not be told of the measure with a key: the numbers of rows that are marked now or were.

    A row that was not there counts as well when one that was marked is gone: its period may have been misspelt.
    """
    old, new = tuple(_rows(key, earlier)), tuple(_rows(key, now))
    marked = {row.about for row in (*old, *new) if row.marked}
    known, left = {row.about for row in old}, {row.about for row in new}
    lost = any(row.marked and row.about not in left for row in old)
    rows = [*(row for row in old if row.about in marked)]
    rows += [row for row in new if row.about in marked or (lost and row.about not in known)]
    numbers = frozenset(number for row in rows for number in row.numbers)
    if not numbers:
        return None
    document, table = now.documents[key], now.tables.get(key)
    title = document.value.get("title") if isinstance(document.value, dict) else None
    names = (key.rpartition("/")[2], *([title] if isinstance(title, str) and title else []))
    return _Secret(frozenset({document.path, *([table.path] if table else [])}), names, numbers)


def _rows(key: str, loaded: Loaded) -> Iterator[_Row]:
    """The rows of a measure, in its table and in its own file."""
    if key in loaded.tables:
        for row in loaded.tables[key].rows:
            yield _row(row.texts, row.confidential)
    document = loaded.documents.get(key)
    if document:
        yield from (row for _, row in _inside(document))


def _inside(document: Document) -> Iterator[tuple[int, _Row]]:
    listed = document.value.get("observations") if isinstance(document.value, dict) else None
    secrets = Secrets(document)
    for number, typed in enumerate(listed if isinstance(listed, list) else []):
        if isinstance(typed, dict):
            groups = typed.get("breakdown")
            whole = {**typed, **(groups if isinstance(groups, dict) else {}), "breakdown": None}
            yield number, _row(whole, secrets.covers(("observations", number)))


def _row(typed: Mapping[str, Value], marked: bool) -> _Row:
    texts = {name: text for name, text in typed.items() if isinstance(text, str) and text}
    about = frozenset((name, text) for name, text in texts.items() if name not in _NO_PLACE)
    found = (read_number(number) for name in (*FIGURES, "note") for number in _NUMBER.findall(texts.get(name, "")))
    has_figure = any(_NUMBER.search(texts.get(name, "")) for name in FIGURES)
    numbers = frozenset(number for number in found if number is not None)
    return _Row(about, marked, numbers, has_figure, bool(texts.get("note")))


def _confidential_periods(table: Table) -> frozenset[str]:
    """The periods of confidential rows."""
    return frozenset(_period(table, line) for line in table.secrets)


def _period(table: Table | None, line: int) -> str:
    """The period of the row that begins on a line, or an empty text."""
    row = next((row for row in table.rows if row.line == line), None) if table else None
    cell = row.cells.get("period") if row else None
    return cell.text if cell else ""


def _hidden(problem: Problem) -> Problem:
    what, fix = (_NUMBER.sub(HIDDEN, text) for text in (problem.what, problem.fix))
    return replace(problem, what=what, fix=fix, paste="", excerpt=HIDDEN, width=1)

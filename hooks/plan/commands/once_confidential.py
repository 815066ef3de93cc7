"""Keeps a number out of messages when an earlier state of the plan marked it as confidential (for `check --since`)."""

from __future__ import annotations

import re
from dataclasses import replace

from plan.load.loaded import Loaded
from plan.problems import HIDDEN, Problem
from plan.source.confidential import hides_line
from plan.source.csv_file import Table

_NUMBER = re.compile(r"\d[\d.,]*")


def hide_once_confidential(problems: tuple[Problem, ...], now: Loaded, earlier: Loaded) -> tuple[Problem, ...]:
    """The problems, without the numbers of those at a place where `earlier` had something confidential.

    Taking away the mark and leaving the number does not make the number public.
    """
    tables = {table.path: table for table in now.tables.values()}
    periods = {table.path: _confidential_periods(table) for table in earlier.tables.values() if table.secrets}
    texts = {document.path: "\n".join(document.lines) for document in earlier.documents.values()}

    def was_secret(problem: Problem) -> bool:
        period = _period(tables.get(problem.path), problem.line)
        if problem.path in periods and (not period or period in periods[problem.path]):
            return True
        return hides_line(problem.excerpt, texts.get(problem.path, ""))

    return tuple(_hidden(problem) if was_secret(problem) else problem for problem in problems)


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
    return replace(problem, what=what, fix=fix, excerpt=HIDDEN, width=1)

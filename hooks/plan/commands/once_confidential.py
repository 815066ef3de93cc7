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
    return tuple(
        _hidden(problem)
        if _period(tables.get(problem.path), problem.line) in periods.get(problem.path, ())
        or hides_line(problem.excerpt, texts.get(problem.path, ""))
        else problem
        for problem in problems
    )


def _confidential_periods(table: Table) -> frozenset[str]:
    """The periods of confidential rows; an empty text for a row that has none or that could not be read."""
    rows = {row.line: row for row in table.rows}
    return frozenset(_period(table, line) if line in rows else "" for line in table.secrets)


def _period(table: Table | None, line: int) -> str:
    """The period of the row that begins on a line, or an empty text."""
    row = next((row for row in table.rows if row.line == line), None) if table else None
    cell = row.cells.get("period") if row else None
    return cell.text if cell else ""


def _hidden(problem: Problem) -> Problem:
    what, fix = (_NUMBER.sub(HIDDEN, text) for text in (problem.what, problem.fix))
    return replace(problem, what=what, fix=fix, excerpt=HIDDEN, width=1)

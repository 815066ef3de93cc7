"""Which rows of a CSV file no message may repeat: the CSV reader asks here before it shows a line or a text."""

import re
from dataclasses import dataclass, replace

from plan.problems import HIDDEN, Problem
from plan.source.confidential import is_shown_period, marks_confidential, without_texts
from plan.source.csv_cells import Record


@dataclass(frozen=True, slots=True)
class Secret:
    """A confidential row: the first place in it where a number may stand, and its texts that no message may quote."""

    line: int
    column: int
    texts: tuple[str, ...] = ()

    def taken_out_of(self, message: str) -> str:
        """Take out of a message what it repeats from the row: a whole cell, or a quoted part with a digit in it."""
        return without_texts(self.texts, message)


def secret_lines(record: Record, names: tuple[str, ...]) -> dict[int, Secret]:
    """Give every line of a confidential row its secret; empty for other rows. A period may be shown.

    A mark in any cell counts: a column that slipped or has a misspelt name must not make the row less secret.
    """
    if not any(map(marks_confidential, record.written)):
        return {}
    named = zip(record.cells, [*names, *[""] * len(record.cells)], strict=False)
    cells = [cell for cell, name in named if cell.text and not (name == "period" and is_shown_period(cell.text))]
    first = next((cell for cell in cells if any(map(str.isdigit, cell.text))), record.cells[0])
    texts = (cell.text for cell in cells if len(cell.text) > 1 or cell.text.isdigit())
    secret = Secret(first.line, first.column, tuple(texts))
    return dict.fromkeys(range(record.first_line, record.last_line + 1), secret)


def rest_is_secret(lines: tuple[str, ...], first: int) -> dict[int, Secret]:
    """Hide every line from ``first`` on, which could not be split into cells, when any cell there may be marked."""
    rest = range(first, len(lines) + 1)
    if not any(map(_has_mark, lines[first - 1 :])):
        return {}
    return {line: Secret(line, 1, (lines[line - 1],)) for line in rest}


def hidden_if_marked(problem: Problem, raw: bytes) -> Problem:
    """Hide the line of a problem in a file that is not UTF-8 when anything in the file may be marked."""
    if not problem.excerpt or not any(map(_has_mark, re.split(r"[\r\n]", raw.decode("cp1252", "replace")))):
        return problem
    return replace(problem, excerpt=HIDDEN, column=1, width=1)


def _has_mark(line: str) -> bool:
    return any(map(marks_confidential, re.split(r'[,;\t"]', line)))

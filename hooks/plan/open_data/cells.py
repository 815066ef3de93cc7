"""Tables as CSV that every tool reads alike, and back; a spreadsheet runs no cell of them as a formula.

The form is RFC 4180's, which GOV.UK's standard for tables asks for: commas, CRLF, quotation marks where needed. The
file begins with a byte order mark: without one, Excel opens UTF-8 as another encoding and spoils £ and ’ for whoever
opens it with a double click. Programs take it off (Encoding Standard, section 6; CSV on the Web and Frictionless too).
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Sequence

MARK = "\ufeff"
"""The byte order mark."""

_RUNS = re.compile(r"'*\s*[=+\-@\t\r\n＝＋－＠]")
"""A text that a spreadsheet would run or that hides one which it would (OWASP, CSV Injection), guarded or not."""
_GUARDED = re.compile(rf"'{_RUNS.pattern}")


def csv_lines(rows: Iterable[Sequence[str]]) -> str:
    """Rows of cells as lines of a CSV file. Texts in them are to be `safe`; numbers stand as they are.

    The file begins with `MARK`.
    """
    written = io.StringIO(newline="")
    csv.writer(written, lineterminator="\r\n").writerows(rows)
    return written.getvalue()


def read_csv_text(text: str) -> list[list[str]]:
    """The rows of such a file with their texts as they were before they were made safe.

    Raises csv.Error where the text is no CSV.
    """
    reader = csv.reader(io.StringIO(text.removeprefix(MARK), newline=""), strict=True)
    return [[as_it_was(cell) for cell in row] for row in reader]


def safe(text: str) -> str:
    """A text that no spreadsheet runs: one that begins as a formula does has an apostrophe before it.

    Never for numbers: -1.5 begins like a formula too, but a column of numbers holds nothing that could be run.
    """
    return f"'{text}" if _RUNS.match(text) else text


def as_it_was(cell: str) -> str:
    """What `safe` was given: it takes off the apostrophe that `safe` put before a text, and no other."""
    return cell[1:] if _GUARDED.match(cell) else cell

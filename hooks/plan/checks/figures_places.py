"""Where the figures of a measure stand, in its CSV file or in its own: checks of figures make their problems here."""

from __future__ import annotations

from dataclasses import replace

from plan.checks.scope import Entry
from plan.model.measure import Observation
from plan.problems import HIDDEN, Level, Problem


def figure_problem(  # noqa: PLR0913 -- the parts of a problem
    entry: Entry, place: tuple[int, str], code: str, what: str, fix: str, *, level: Level = Level.ERROR
) -> Problem:
    """A problem at an observation's number and a field of it, such as symbol or note, without its line.

    The line is never shown: whoever asks here speaks of figures that are hidden.
    """
    row, field = place
    if entry.table:
        cells = entry.table.rows[row].cells
        return entry.table.problem(cells.get(field) or cells["period"], level, code, what, fix, hide=True)
    name = "symbols" if field == "symbol" else field
    found = entry.document.problem(("observations", row, name), level, code, what, fix)
    return replace(found, excerpt=HIDDEN, width=1)


def line_of(entry: Entry, row: int) -> int:
    """The line on which the observation with the number `row` begins."""
    if entry.table:
        return entry.table.rows[row].line
    return entry.document.problem(("observations", row), Level.ERROR, "", "", "").line


def whom(observation: Observation) -> str:
    """What an observation is about, in a few words without its figures: '2025 to 2026, coast'."""
    named = (observation.part, observation.comparator, *observation.breakdown.values())
    return ", ".join([observation.period, *(name for name in named if name)])

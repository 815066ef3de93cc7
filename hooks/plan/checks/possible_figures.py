"""Figures that their own unit cannot have, and files of figures without any: one of the checks across files."""

from __future__ import annotations

from collections.abc import Iterator

from plan.checks.disclosure_cells import definition_of
from plan.checks.scope import Entry, Scope
from plan.model.measure import Measure, Observation
from plan.model.measure import Reading as Definition
from plan.problems import Level, Problem
from plan.progress.yardstick import closes_gap

_NEVER_BELOW_NOUGHT = frozenset({"percent", "count", "rate", "days", "months"})
_IF_MEANT = "If it is meant, say in the note of this figure how that can be: readers will ask too."


def possible_figures(scope: Scope) -> Iterator[Problem]:
    """Every percentage above 100, share or count below nought and part of a whole thing, and every file without rows.

    A figure with a note of its own is taken as meant, and so is a share whose numerator is larger than its
    denominator. Gaps may be below nought. A mean may be a part of a whole thing: its measure then asks for decimals.
    """
    for entry, measure in scope.of(Measure):
        if entry.table and entry.table.header and not (entry.table.rows or entry.table.problems):
            yield _without_rows(entry)
        for number, row in enumerate(measure.observations):
            doubt = _doubt(row, definition_of(measure, row.part)) if row.value is not None and not row.note else None
            if doubt:
                yield _problem(entry, number, doubt)


def _doubt(row: Observation, definition: Definition) -> tuple[str, str, str] | None:
    """The code of a doubt, what it is and how to mend it."""
    assert row.value is not None
    unit = definition.unit.type if definition.unit else None
    is_gap = closes_gap(definition) or definition.kind == "gap"
    if unit == "percent" and abs(row.value) > 100 and not _says_more_than_all(row):
        return "above-100-percent", "this is more than 100%, so it is no share of a whole", _IF_MEANT
    if unit in _NEVER_BELOW_NOUGHT and row.value < 0 and (row.breakdown or not is_gap):
        return "below-nought", "this figure is below 0, which nothing that is counted can be", _IF_MEANT
    if unit == "count" and row.value % 1 and not definition.decimals and not row.comparator and not is_gap:
        what = "this is a part of a whole thing, and the measure counts whole things"
        return "part-of-a-thing", what, "Check the figure. If it is a mean, write decimals: 1 in the measure's file."
    return None


def _says_more_than_all(row: Observation) -> bool:
    counts = (row.numerator, row.denominator)
    return counts[0] is not None and counts[1] is not None and counts[0] > counts[1]


def _problem(entry: Entry, number: int, doubt: tuple[str, str, str]) -> Problem:
    if entry.table:
        cells = entry.table.rows[number].cells
        return entry.table.problem(cells.get("value") or cells["period"], Level.WARNING, *doubt)
    return entry.document.problem(("observations", number, "value"), Level.WARNING, *doubt)


def _without_rows(entry: Entry) -> Problem:
    assert entry.table is not None
    what = "there is no row with a figure in this file"
    fix = (
        "Add a row for each period. Without figures, delete the file and say why in no_figures: of the measure's file."
    )
    return entry.table.problem(entry.table.header[0], Level.WARNING, "no-rows", what, fix)

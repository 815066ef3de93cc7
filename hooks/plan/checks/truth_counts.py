"""Percentages and rates that their own counts give the lie: one of the checks across files."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from plan.checks.disclosure_cells import SHARES, base, definition_of, unit_type
from plan.checks.scope import Entry, Scope
from plan.model.measure import Measure, Observation
from plan.model.measure import Reading as Definition
from plan.problems import Level, Problem

_ROUNDED_TO = 5
"""Counts of people are often rounded to this, and then stand beside a percentage of the true ones."""


def truth_counts(scope: Scope) -> Iterator[Problem]:
    """Every percentage or rate that is not its numerator for its denominator, within the rounding of all three.

    Surveys are left alone: they weigh their answers, so that their counts give another percentage.
    """
    for entry, measure in scope.of(Measure):
        for number, row in enumerate(measure.observations):
            definition = definition_of(measure, row.part)
            if "survey" in (measure.kind, definition.kind) or unit_type(definition) not in SHARES:
                continue
            if row.value is None or row.numerator is None or row.denominator is None:
                continue
            if not _fits(row, definition):
                yield _problem(entry, number)


def _fits(row: Observation, definition: Definition) -> bool:
    assert row.value is not None
    assert row.numerator is not None
    assert row.denominator is not None
    counts = (row.numerator, row.denominator)
    slack = Decimal(_ROUNDED_TO) / 2 if not any(count % _ROUNDED_TO for count in counts) else Decimal(0)
    if row.denominator <= slack:
        return row.denominator > 0
    times = Decimal(base(definition).numerator) / base(definition).denominator
    low = times * (row.numerator - slack) / (row.denominator + slack)
    high = times * (row.numerator + slack) / (row.denominator - slack)
    exponent = row.value.as_tuple().exponent
    digit = Decimal(1).scaleb(min(exponent, 0) if isinstance(exponent, int) else 0)
    return low - digit <= row.value <= high + digit


def _problem(entry: Entry, number: int) -> Problem:
    what = "this value is not what its numerator and denominator give"
    fix = "Check all three numbers. The value of a percentage is 100 times the numerator, divided by the denominator."
    said = (Level.WARNING, "value-against-counts", what, fix)
    if entry.table:
        cells = entry.table.rows[number].cells
        return entry.table.problem(cells.get("value") or cells["period"], *said)
    return entry.document.problem(("observations", number, "value"), *said)

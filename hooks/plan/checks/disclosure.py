"""Whether a hidden figure can be worked out from what is published: one of the checks across files.

This is secondary disclosure (Hundepool and others, Handbook on Statistical Disclosure Control, chapters 4 and 5): a
total and all but one of its parts give the last one away. Only measures with a row marked c are looked at.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from plan.checks.disclosure_cells import Cell, Shown, cell_of
from plan.checks.disclosure_search import disclosed, reasons, to_hide_as_well
from plan.checks.disclosure_sums import Sum, sums_of
from plan.checks.disclosure_table import Table
from plan.checks.figures_places import figure_problem, line_of, whom
from plan.checks.scope import Entry, Scope
from plan.model.measure import Measure, Observation
from plan.model.plan_file import SmallNumbers
from plan.problems import Problem

WHAT = "the figure that is hidden in this row can be worked out from figures that are shown"
_WHY = (
    "Hiding a figure does not help when readers get it back by taking the others from their total. This is called "
    "secondary disclosure."
)


@dataclass(frozen=True)
class Disclosure:
    """A hidden row that can be worked out, and the rows to hide as well."""

    table: Table
    cell: Cell
    hidden: Shown
    also_hide: tuple[Shown, ...]


def disclosure(scopes: tuple[Scope, ...]) -> Iterator[Problem]:
    """Every hidden figure that readers could work out, also with an earlier plan's figures of the same measure."""
    for scope in scopes:
        rule = scope.plan.plan.small_numbers
        for entry, measure in scope.of(Measure):
            if any("c" in row.symbols for row in measure.observations):
                elsewhere = tuple(_elsewhere(scopes, scope, measure))
                yield from _published_elsewhere(entry, measure, elsewhere)
                yield from _published_as_then(entry, measure)
                for found in disclosures(entry, measure, rule, elsewhere):
                    yield _problem(found)


def disclosures(
    entry: Entry, measure: Measure, rule: SmallNumbers | None = None, elsewhere: Sequence[Shown] = ()
) -> Iterator[Disclosure]:
    """What can be worked out within one measure, period by period; `elsewhere` are rows of it in other plans."""
    own = [Shown(entry, number, row) for number, row in enumerate(measure.observations)]
    periods: dict[str, dict[Cell, Shown]] = {}
    for row in (*elsewhere, *own):
        periods.setdefault(row.observation.period, {})[cell_of(row.observation)] = row
    sums: dict[str, list[Sum]] | None = None
    for period, rows in periods.items():
        if any(row.is_hidden and row.entry is entry for row in rows.values()):
            sums = sums_of(measure, periods) if sums is None else sums
            yield from _of_period(Table(measure, rows, sums[period], rule), entry)


def _of_period(table: Table, entry: Entry) -> Iterator[Disclosure]:
    told = [cell for cell in disclosed(table) if table.rows[cell].entry is entry]
    if not told:
        return
    fixed = [cell for cell, row in table.rows.items() if row.entry is not entry]
    hide = tuple(table.rows[cell] for cell in to_hide_as_well(table, fixed))
    for cell in told:
        yield Disclosure(table, cell, table.rows[cell], hide)


def _problem(found: Disclosure) -> Problem:
    hidden, table = found.hidden, found.table
    because = [table.rows[name] for name in reasons(table, found.cell)]
    because.sort(key=lambda row: (row.entry is not hidden.entry, row.number))
    rows = _listed([_row(row, hidden.entry) for row in because])
    by_rule = not disclosed(replace(table, rule=None), [found.cell])
    rule = " and from the number below which the plan says that it hides figures" if by_rule else ""
    fix = f"{_WHY} Here it follows from {rows or 'how the rows add up'}{rule}. {_cure(found)}"
    return figure_problem(hidden.entry, (hidden.number, "symbol"), "secondary-disclosure", WHAT, fix)


def _cure(found: Disclosure) -> str:
    if not found.also_hide:
        return "Ask whoever looks after the data which of them may be shown."
    rows = "these rows" if len(found.also_hide) > 1 else "that row"
    hide = _listed([_row(row, found.hidden.entry) for row in found.also_hide])
    return f"Hide {hide} as well: put c there, and delete every number in {rows}."


def _row(row: Shown, here: Entry) -> str:
    """A row by its line and whom it is about, never by its figures."""
    path = (row.entry.table or row.entry.document).path
    where = f"line {line_of(row.entry, row.number)}" + ("" if row.entry is here else f" of {path}")
    return f"{where} ({whom(row.observation)})"


def _listed(texts: Sequence[str]) -> str:
    return " and ".join([", ".join(texts[:-1]), texts[-1]] if len(texts) > 1 else texts)


def _elsewhere(scopes: Sequence[Scope], here: Scope, measure: Measure) -> Iterator[Shown]:
    """The shown rows of the same measure in the other plans: by its id or an old one, in the same unit and periods."""
    names = {measure.id, *measure.old_ids}
    for scope in scopes:
        for entry, other in scope.of(Measure) if scope is not here else ():
            if names & {other.id, *other.old_ids} and _is_same(measure, other):
                for number, row in enumerate(other.observations):
                    if "c" not in row.symbols:
                        yield Shown(entry, number, row)


def _is_same(measure: Measure, other: Measure) -> bool:
    """Whether two plans measure the same: the same unit and kind of period, and mostly the same figures."""
    if (measure.unit, measure.period_kind) != (other.unit, other.period_kind):
        return False
    theirs = {_place(row): row.value for row in other.observations if row.value is not None}
    pairs = [
        (row.value, theirs[_place(row)])
        for row in measure.observations
        if row.value is not None and _place(row) in theirs
    ]
    return 2 * sum(one == two for one, two in pairs) >= len(pairs)


def _place(row: Observation) -> tuple[str, Cell]:
    return row.period, cell_of(row)


def _published_elsewhere(entry: Entry, measure: Measure, elsewhere: Sequence[Shown]) -> Iterator[Problem]:
    """A figure that is hidden in one plan and shown in another that the site keeps."""
    shown = {_place(row.observation): row for row in elsewhere if row.observation.value is not None}
    for number, row in enumerate(measure.observations):
        other = shown.get(_place(row))
        if "c" in row.symbols and other:
            what = "the figure that is hidden in this row is shown in another plan of this site"
            fix = f"It stands in {_row(other, entry)}. Hide it there too, or show it here if it may be known."
            yield figure_problem(entry, (number, "symbol"), "hidden-and-shown", what, fix)


def _published_as_then(entry: Entry, measure: Measure) -> Iterator[Problem]:
    """A figure that is hidden in its own row and shown as that of a comparator, which is another time."""
    rows = measure.observations
    own = {_place(row): number for number, row in enumerate(rows) if "c" in row.symbols}
    times = {each.id: each.period for each in measure.comparators if each.period}
    for number, row in enumerate(rows):
        period = times.get(row.comparator or "")
        hidden = own.get((period, cell_of(row)._replace(comparator=None))) if period else None
        if hidden is not None and row.value is not None:
            what = "the figure that is hidden in this row is shown as the one to compare with"
            other = _row(Shown(entry, number, row), entry)
            fix = f"It stands in {other}. Hide it there too, or show it here if it may be known."
            yield figure_problem(entry, (hidden, "symbol"), "hidden-and-shown", what, fix)

"""Two states of one series: which figures are new, changed, withdrawn, hidden or no longer hidden."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from plan.checks.revisions_rows import about, compared
from plan.difference.hiding import is_secret
from plan.formats import quantity
from plan.model.measure import Measure, Observation
from plan.model.measure import Reading as Definition
from plan.problems import HIDDEN

Kind = Literal["added", "changed", "gone", "hidden", "no_longer_hidden", "note"]


@dataclass(frozen=True)
class FigureChange:
    """What a change does to one figure. No number of a figure that is confidential in either state stands in it."""

    kind: Kind
    about: str
    """Its period, and whom or which part it is about: 2025 to 2026, girls, England."""
    before: str
    """The figure as readers see it, with its symbols; empty for a new one."""
    now: str
    note: str = ""
    """The note that the row has now, if the change gives it another."""
    in_silence: bool = False
    """Whether a published figure changes without the symbol r and a note."""


def changed_figures(then: Measure, now: Measure) -> Iterator[FigureChange]:
    """What a change does to the figures of a measure, in the order of its rows."""
    before = {about(row): row for row in then.observations}
    after = {about(row): row for row in now.observations}
    for place, row in after.items():
        old = before.get(place)
        if old is None:
            kind: Kind = "hidden" if is_secret(row) else "added"
            yield FigureChange(kind, _about(now, row), "", _figure(now, row, hide=is_secret(row)), _note(row, None))
        elif old != row:
            yield from _changed(then, now, old, row)
    for place, row in before.items():
        if place not in after:
            yield FigureChange("gone", _about(then, row), _figure(then, row, hide=is_secret(row)), "")


def _changed(then: Measure, now: Measure, old: Observation, row: Observation) -> Iterator[FigureChange]:
    hide = is_secret(old) or is_secret(row)
    kind: Kind = "changed"
    if hide and is_secret(old) != is_secret(row):
        kind = "hidden" if is_secret(row) else "no_longer_hidden"
    before, after = _figure(then, old, hide=hide), _figure(now, row, hide=hide)
    note = "" if hide else _note(row, old)
    if before == after and kind == "changed":
        kind = "note"
    told = compared(old, row)
    silent = told is not None and told.code in ("revised-in-silence", "figure-withdrawn", "provisional-changed")
    if before != after or note or kind != "note":
        yield FigureChange(kind, _about(now, row), before, after, note, silent)


def _note(row: Observation, old: Observation | None) -> str:
    return (row.note or "") if row.note != (old.note if old else None) and not is_secret(row) else ""


def _about(measure: Measure, row: Observation) -> str:
    parts = {part.id: part.title for part in measure.parts}
    others = {each.id: each.title for each in measure.comparators}
    groups = {one.id: one.title for split in measure.breakdowns for one in split.categories}
    names = (
        parts.get(row.part or "", row.part),
        others.get(row.comparator or "", row.comparator),
        *(groups.get(name, name) for name in row.breakdown.values()),
    )
    return ", ".join((row.period, *(name for name in names if name)))


def _figure(measure: Measure, row: Observation, *, hide: bool) -> str:
    """A figure with its symbols, limits and counts, as the table on its page has them."""
    symbols = f" [{' '.join(row.symbols)}]" if row.symbols else ""
    if hide:
        return f"{HIDDEN}{symbols}"
    definition: Definition = next((part for part in measure.parts if part.id == row.part), measure)

    def written(value: Decimal) -> str:
        return quantity(value, definition.unit)

    value = written(row.value) if row.value is not None else "no figure"
    limits = (
        f" ({written(row.lower)} to {written(row.upper)})" if row.lower is not None and row.upper is not None else ""
    )
    counts = f" ({row.numerator:,} of {row.denominator:,})" if row.numerator is not None and row.denominator else ""
    return f"{value}{limits}{counts}{symbols}"

"""What a change does to figures that are published already: two versions of a plan, compared row by row.

Source: the Code of Practice for Statistics (UK Statistics Authority) on scheduled revisions and unscheduled
corrections, which are to be marked and explained where the figures stand.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Protocol

from plan.checks.revisions_goalposts import goalposts
from plan.checks.revisions_rows import Told, about, compared
from plan.load.kinds import PREVIOUS
from plan.load.loaded import Loaded
from plan.model.base import Record
from plan.model.measure import Measure, Observation
from plan.model.plan import Plan
from plan.problems import Level, Problem, in_order, quoted
from plan.source.csv_file import Table
from plan.source.yaml_file import Document

_MOST_NAMED = 5
"""Rows that vanished are named one by one up to here, and counted beyond."""


@dataclass(frozen=True)
class _Version:
    """One version of the plan: its measures by the keys of their files."""

    loaded: Loaded
    plans: Mapping[str, Plan]
    """The plan and its previous plans, each by what the keys of its files begin with."""
    measures: Mapping[str, Measure]

    def replaces(self, key: str) -> str | None:
        """The key under which the measure `key` of an earlier version stands now; None if it is gone.

        A measure can have another id, or have moved to a previous plan when the plan ended.
        """
        if key in self.measures:
            return key
        prefix, _, name = key.rpartition("measures/")
        renamed = (one for one, measure in self.measures.items() if name in measure.old_ids and one.startswith(prefix))
        moved = (one for one in self.measures if not prefix and one.endswith(f"/measures/{name}"))
        return next(iter((*renamed, *moved)), None)

    def may_hold(self, key: str) -> bool:
        """Whether the measure is there and could only not be read, of which the loader has told."""
        prefix, _, name = key.rpartition("measures/")
        kind = f"{prefix}measures"
        return name in self.loaded.ids.get(kind, frozenset()) or kind in self.loaded.unread


def revisions(now: Loaded, earlier: Loaded) -> tuple[Problem, ...]:
    """Every published figure, target and direction that is another one now than in an earlier version, unexplained.

    No problem shows a figure that is confidential in either version. Measures that have mistakes are not compared.
    """
    after, before = _version(now), _version(earlier)
    found: list[Problem] = []
    for key, then in before.measures.items():
        place = after.replaces(key)
        if place is not None:
            found += _measure(then, after, before, place)
        elif key.rpartition("measures/")[0] in after.plans and not after.may_hold(key):
            found += _gone(key, then, after, before)
    return tuple(in_order(found))


def _version(loaded: Loaded) -> _Version:
    plans = (loaded.plan, *loaded.plan.previous) if loaded.plan else ()
    prefixed = {f"{PREVIOUS}/{plan.id}/" if plan.id else "": plan for plan in plans}
    measures = {f"{prefix}measures/{one.id}": one for prefix, plan in prefixed.items() for one in plan.measures}
    return _Version(loaded, prefixed, {key: one for key, one in measures.items() if key in loaded.documents})


def _measure(then: Measure, after: _Version, before: _Version, place: str) -> Iterator[Problem]:
    now, document, table = after.measures[place], after.loaded.documents[place], after.loaded.tables.get(place)
    secret = any("c" in row.symbols for measure in (then, now) for row in measure.observations)
    found = [] if _announced(place, now, after, before) else [*goalposts(then, now, document)]
    if table:
        yield from found
        yield from _rows(then, now, _InTable(table))
        return
    found += _rows(then, now, _InDocument(document))
    yield from (problem.without_line() if secret else problem for problem in found)


class _Place(Protocol):
    """Where the rows of a measure stand."""

    def at(self, number: int, told: Told) -> Problem:
        """A problem at a row."""
        ...

    def beside(self, told: Told) -> Problem:
        """A problem about a row that is not there."""
        ...


@dataclass(frozen=True)
class _InTable:
    table: Table

    def at(self, number: int, told: Told) -> Problem:
        cells = self.table.rows[number].cells
        cell = cells.get(told.field, cells["period"])
        return self.table.problem(cell, told.level, told.code, told.what, told.fix, hide=told.secret)

    def beside(self, told: Told) -> Problem:
        return self.table.problem((1, 1), told.level, told.code, told.what, told.fix)


@dataclass(frozen=True)
class _InDocument:
    document: Document

    def at(self, number: int, told: Told) -> Problem:
        field = "symbols" if told.field == "symbol" else told.field
        return self.document.problem(("observations", number, field), told.level, told.code, told.what, told.fix)

    def beside(self, told: Told) -> Problem:
        return self.document.problem(("observations",), told.level, told.code, told.what, told.fix, at_key=True)


def _rows(then: Measure, now: Measure, place: _Place) -> Iterator[Problem]:
    """What the change does to the rows that were there, each found by what it is about."""
    rows = {about(row): (number, row) for number, row in enumerate(now.observations)}
    lost: list[Observation] = []
    for old in then.observations:
        number, row = rows.get(about(old), (0, None))
        if row is None:
            lost += [old] if _was_published(old) else []
            continue
        told = compared(old, row)
        if told:
            yield place.at(number, told)
    if lost:
        yield place.beside(_vanished(lost))


def _was_published(row: Observation) -> bool:
    """Whether readers were given a number that happened: a forecast may make room for another one."""
    return row.value is not None and "c" not in row.symbols and "f" not in row.symbols


def _vanished(lost: list[Observation]) -> Told:
    named = [" ".join((row.period, *_about(row))) for row in lost[:_MOST_NAMED]]
    rest = f" and {len(lost) - _MOST_NAMED} more" if len(lost) > _MOST_NAMED else ""
    what = "a row that was published is gone" if len(lost) == 1 else "rows that were published are gone"
    fix = "Put it back. To withdraw a figure, keep its row, leave value empty, write x in symbol and say why in note."
    return Told(Level.ERROR, "figure-vanished", f"{what}: {'; '.join(named)}{rest}", fix)


def _about(row: Observation) -> Iterator[str]:
    names = [name for name in (row.part, row.comparator, *row.breakdown.values()) if name]
    if names:
        yield f"({', '.join(names)})"


def _gone(key: str, then: Measure, after: _Version, before: _Version) -> Iterator[Problem]:
    """A measure whose file is no longer there."""
    prefix = key.rpartition("measures/")[0]
    published = sum(map(_was_published, then.observations))
    if not published or _announced(key, then, after, before):
        return
    what = f"the measure {quoted(then.id)} is gone, and with it {published} published figure{'s' * (published != 1)}"
    fix = (
        "Keep its file: no_figures: {why: stopped} says that it ended. If it has to go, add an amendment here that "
        "says why; if it has a new id, name the old one in old_ids: of the new file."
    )
    document = after.loaded.documents[f"{prefix}plan"]
    yield document.problem(("title",), Level.WARNING, "measure-vanished", what, fix)


def _announced(key: str, measure: Measure, after: _Version, before: _Version) -> bool:
    """Whether the change comes with an amendment of the plan, or with an update that says that this measure changes."""
    prefix = key.rpartition("measures/")[0]
    now, then = after.plans[prefix], before.plans.get(prefix)
    if then is None:
        return True
    updates = (one for one in now.updates if one.kind == "plan_change" and measure.id in one.measures)
    return _has_new(now.plan.amendments, then.plan.amendments) or _has_new(tuple(updates), then.updates)


def _has_new(now: tuple[Record, ...], then: tuple[Record, ...]) -> bool:
    known = {record.__dict__["id"] for record in then}
    return any(record.__dict__["id"] not in known for record in now)

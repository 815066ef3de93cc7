"""Sheets of figures held against the plan: what they would change, and all that is wrong with that, before it is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from plan.checks import check
from plan.checks.revisions import revisions
from plan.checks.scope import Scope
from plan.commands.findings import split
from plan.commands.once_confidential import hide_once_confidential
from plan.load.frame import frame_of
from plan.load.listing import Found, Listing, Place
from plan.load.names import did_you_mean
from plan.load.rows import rows_of_table
from plan.load.series import read_rows
from plan.problems import Level, Problem
from plan.source.encoding import read_bytes
from plan.workbook.faults import Fault, has_errors
from plan.workbook.long_sheet import is_long, parted
from plan.workbook.merging import Merged, merged, usual_columns
from plan.workbook.proposal import Proposal, as_written, proposed, with_series
from plan.workbook.sheet import Sheet

_STOPS = "no-longer-confidential"
"""The one of `revisions` that stops an import; the rest is shown, and checked again in the pull request."""


@dataclass(frozen=True)
class Change:
    """A measure whose CSV file would be another one."""

    proposal: Proposal
    merged: Merged


@dataclass(frozen=True)
class Looked:
    """What some sheets would do."""

    changes: tuple[Change, ...]
    same: int
    """How many sheets say what the plan says already."""
    refused: tuple[Fault, ...]
    """Everything about sheets that have mistakes: nothing of them is imported."""
    doubts: tuple[Fault, ...]
    """What to look at in those that can be imported."""
    elsewhere: tuple[Problem, ...]
    """Mistakes and doubts that the new figures make in other files of the plan."""


def look(scope: Scope, listing: Listing, sheets: Sequence[Sheet]) -> Looked:
    """Hold sheets against the plan of a folder; nothing is written."""
    proposals, refused = _proposals(scope, listing, sheets)
    staged = with_series(scope.loaded, proposals)
    clean: list[Proposal] = []
    for each in proposals:
        problems = hide_once_confidential(tuple(each.read.problems), staged, scope.loaded)
        faults = _worth_telling([*each.sheet.faults, *_file_faults(each, scope)], [*map(each.fault, problems)], each)
        if has_errors(faults):
            refused += faults
        else:
            clean.append(each)
    changes = [Change(each, _merged(each, scope)) for each in clean]
    real = [Change(as_written(one.proposal, one.merged.raw), one.merged) for one in changes if one.merged.is_change]
    return _checked(scope, real, len(changes) - len(real), refused)


def _worth_telling(of_sheet: list[Fault], of_loader: list[Fault], proposal: Proposal) -> list[Fault]:
    """What is wrong with a sheet, without what only follows from a formula in a cell or from names that are wrong."""
    told = {(fault.row, fault.column) for fault in of_sheet if fault.level is Level.ERROR}
    names = proposal.sheet.header_row
    if not names:
        return of_sheet
    found = [fault for fault in of_loader if (fault.row, fault.column) not in told]
    if any(fault.row == names and fault.level is Level.ERROR for fault in (*of_sheet, *found)):
        found = [fault for fault in found if fault.row <= names]
    return [*of_sheet, *found]


def _checked(scope: Scope, changes: list[Change], same: int, refused: list[Fault]) -> Looked:
    """Check the plan with the changes in place, and again without those that are then wrong, until none is."""
    before = check(scope.loaded, scope.today) if changes else ()
    while changes:
        staged = with_series(scope.loaded, [change.proposal for change in changes])
        new, _ = split(check(staged, scope.today), before)
        new = hide_once_confidential(new, staged, scope.loaded)
        told = [each for each in revisions(staged, scope.loaded) if _is_of(each, changes)]
        wrong = {each.path for each in (*new, *told) if _stops(each, told)}
        bad = [change for change in changes if change.proposal.series.shown in wrong]
        shown = [each if _stops(each, told) else _reminder(each) for each in told]
        if not bad:
            doubts = [*_doubts(changes, [*new, *shown])]
            elsewhere = (each for each in new if not _is_of(each, changes) and each.level is not Level.REMINDER)
            return Looked(tuple(changes), same, tuple(_once(refused)), tuple(_once(doubts)), tuple(elsewhere))
        refused += _doubts(bad, [*new, *shown])
        changes = [change for change in changes if change not in bad]
    return Looked((), same, tuple(_once(refused)), (), ())


def _stops(problem: Problem, told: Sequence[Problem]) -> bool:
    return problem.level is Level.ERROR and (problem not in told or problem.code == _STOPS)


def _reminder(problem: Problem) -> Problem:
    return replace(problem, level=Level.REMINDER)


def _is_of(problem: Problem, changes: Sequence[Change]) -> bool:
    return any(problem.path == change.proposal.series.shown for change in changes)


def _doubts(changes: Sequence[Change], problems: Sequence[Problem]) -> Iterator[Fault]:
    for change in changes:
        yield from change.proposal.sheet.faults
        own = (each for each in problems if each.path == change.proposal.series.shown)
        yield from map(change.proposal.fault, own)


def _once(faults: Sequence[Fault]) -> list[Fault]:
    return sorted(dict.fromkeys(faults), key=lambda fault: (fault.sheet, fault.row, fault.column))


def _proposals(scope: Scope, listing: Listing, sheets: Sequence[Sheet]) -> tuple[list[Proposal], list[Fault]]:
    """What the sheets propose for the measures of the plan, and what is wrong with those that are for none."""
    found = {each.id: each for each in listing.records if each.kind.name == "measures"}
    titles = {measure.id: measure.title for measure in scope.plan.measures}
    proposals: dict[str, Proposal] = {}
    refused: list[Fault] = []
    for sheet in sheets:
        own = [*parted(sheet, titles)] if is_long(sheet) else [(sheet.name.strip().lower(), sheet)]
        for id_, part in own:
            fault = _unfit(id_, part, found, proposals)
            if fault:
                refused.append(fault)
                continue
            file = found[id_].place
            beside = Place(file.path.with_suffix(".csv"), file.shown.removesuffix(".yml") + ".csv")
            proposal = proposed(part, found[id_], listing.series.get(id_, beside))
            if _stands_inline(proposal):
                refused += _inline(proposal, scope)
            else:
                proposals[id_] = proposal
    return [*proposals.values()], refused


def _unfit(id_: str, sheet: Sheet, found: dict[str, Found], taken: dict[str, Proposal]) -> Fault | None:
    row = sheet.rows[0].number if sheet.partial else 0
    at = (row, 1 if row else 0)
    if id_ not in found:
        what = f"the plan has no measure called '{id_ if sheet.partial else sheet.name}'"
        then = "A new measure is added to the plan first, as plan_data/README.md says; then its figures can come."
        return Fault(sheet.name, *at, what, f"{did_you_mean(id_, found)} {then}".strip())
    if id_ in taken:
        other = taken[id_].sheet.name
        return Fault(sheet.name, *at, f"the figures of {id_} stand in sheet {other} too", "Delete one of the two.")
    return None


def _stands_inline(proposal: Proposal) -> bool:
    value = proposal.read.document.value
    return bool(isinstance(value, dict) and value.get("observations"))


def _inline(proposal: Proposal, scope: Scope) -> Iterator[Fault]:
    """That a sheet has other figures than a measure whose figures stand in its own file, where only people write."""
    document, sheet = proposal.read.document, proposal.sheet
    frame = frame_of(document.value)
    given, _ = read_rows(rows_of_table(proposal.table, frame), frame)
    known = next((each.observations for each in scope.plan.measures if each.id == proposal.id), ())
    if not all(row in known for row in given):
        what = f"the figures of {proposal.id} stand in {document.path}, and an import does not write there"
        yield Fault(sheet.name, 0, 0, what, "Change them there, or move them into a CSV file beside it first.")


def _file_faults(proposal: Proposal, scope: Scope) -> Iterator[Fault]:
    """That the CSV file cannot be read as it is, or has a column that the sheet lost."""
    old = scope.loaded.tables.get(proposal.key)
    sheet = proposal.sheet
    if not sheet.header_row:
        return
    for problem in old.problems if old else ():
        if problem.level is Level.ERROR:
            what = f"{problem.path} itself has a mistake in line {problem.line}, so nothing can be put into it"
            yield Fault(sheet.name, 0, 0, what, "Run make check, and mend that file first.")
            return
    for cell in old.header if old and not sheet.partial else ():
        if cell.text not in sheet.columns and any(row.texts.get(cell.text) for row in (old.rows if old else ())):
            what = f"the column '{cell.text}' is missing, in which the plan says something"
            yield Fault(
                sheet.name, sheet.header_row, 1, what, "Put it back, with its cells, or export the workbook again."
            )


def _merged(proposal: Proposal, scope: Scope) -> Merged:
    old = scope.loaded.tables.get(proposal.key)
    raw = read_bytes(proposal.series.path, proposal.series.shown) if old else b""
    frame = frame_of(proposal.read.document.value)
    names = usual_columns(tuple(frame.breakdowns or ()))
    return merged(raw if isinstance(raw, bytes) else b"", old, proposal.sheet, frame.period_kind, names)

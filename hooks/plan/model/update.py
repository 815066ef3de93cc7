"""Dated news and progress reports (`updates/<id>.yml`), and the records of reviews (`reviews/<kind>/<id>.yml`)."""

from __future__ import annotations

from typing import Literal

from plan.model.base import BoardId, Date, FileName, Id, Line, MeasureId, OutcomeId, Prose, Record, Title, Web, YesNo
from plan.model.versions import Ideas, InVersions, Titled, Version


class RecordedChange(Record):
    """One thing that a change did to the plan, written down by `python -m plan diff REF --record` when it was made."""

    page: Line
    """The title of the page that it is about, as it then was."""
    address: Line
    """The address of that page in the standard version, such as /measures/returns/."""
    kind: Literal["new", "gone", "renamed", "changed", "reworded"]
    version: Version | None = None
    """The version of the text; not there for the standard one and for what all versions share."""
    field: Line | None = None
    """What of the page has changed, such as target."""
    before: Line | None = None
    """What stood there before; not there for what is new. [hidden] stands in the place of a confidential figure."""
    now: Line | None = None
    """What stood there after the change; not there for what was taken away."""


class Update(InVersions[Titled[Ideas], Titled[Prose]]):
    """`updates/<id>.yml`."""

    id: Id
    title: Title
    date: Date
    kind: Literal["progress_report", "news", "plan_change"]
    summary: Line | None = None
    text: Prose
    outcomes: tuple[OutcomeId, ...] = ()
    measures: tuple[MeasureId, ...] = ()
    changes: tuple[RecordedChange, ...] = ()
    """What it changed in the plan, one line for each thing: a command writes them, and anybody may take some away."""
    presented_to: BoardId | None = None
    url: Web | None = None
    file: FileName | None = None
    old_ids: tuple[Id, ...] = ()


class InStep(Record):
    """That a simplified text was checked against the standard text as it then stood."""

    version: Version
    """The version of the text that was checked."""
    field: Line
    """The text that was checked, such as good_looks_like, or contributions/reading-club/text for a record in a list."""
    fingerprint: Line | None = None
    """What the standard text is known by: see `plan.in_step.fingerprint`. Its words below say the same at length."""
    text_fingerprint: Line | None = None
    """What the simplified text is known by: it tells whether that was changed too."""
    standard_text: Prose
    """The words of the standard text, so that the difference to a later one can be shown."""
    checked_on: Date
    """The day on which it was checked."""
    checked_by: Line
    """A role or a team, never a person's name."""


class ReaderCheck(Record):
    """That people who use a version read it, and what they changed. Another thing than being in step."""

    id: Id
    version: Version
    """The version that they read."""
    group: Line
    date: Date
    changed: Prose | None = None
    """What was changed because of them."""
    paid: YesNo | None = None
    """Whether they were paid for it."""
    text_read: Prose | None = None
    """The words that they read. Without them nobody can tell whether they read what stands there now."""


class Review(Record):
    """`reviews/<kind>/<id>.yml`."""

    kind: Line
    """The kind of the record that it is about, such as outcomes: the name of the folder it stands in."""
    id: Id
    """The id of that record; `whole` for a file of which there is one, such as plan.yml."""
    in_step: tuple[InStep, ...] = ()
    """Checks that a text still says the same as the standard one."""
    readers: tuple[ReaderCheck, ...] = ()
    """Checks by people who use a version."""

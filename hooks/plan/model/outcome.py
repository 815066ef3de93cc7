"""What we want for people: one file an outcome (`outcomes/<id>.yml`)."""

from __future__ import annotations

from typing import Generic, Literal

from plan.model.base import (
    BoardId,
    FileName,
    GroupId,
    Id,
    Line,
    MeasureId,
    OutcomeId,
    PartnerId,
    PictureName,
    PreviousPlanId,
    Prose,
    Record,
    Title,
    Web,
    Whole,
    YesNo,
)
from plan.model.versions import Form, Ideas, InVersions, Titled


class Accountable(Record):
    """Who answers for an outcome."""

    role: Line
    partner: PartnerId | None = None
    board: BoardId | None = None


class Continues(Record):
    """Which outcome of a previous plan this one carries on."""

    plan: PreviousPlanId
    outcome: Id
    how: Literal["kept", "changed", "joined", "split"]
    why: Prose | None = None


class BecameOf(InVersions[Titled[Ideas], Titled[Prose]]):
    """What became of an outcome of a plan that has ended."""

    how: Literal["kept", "changed", "joined", "split", "dropped", "not_decided"]
    outcome: OutcomeId | None = None
    text: Prose | None = None


class Media(Record):
    """A film, sound or picture about this record."""

    id: Id
    kind: Literal["bsl", "video", "audio"]
    title: Title
    url: Web | None = None
    file: FileName | None = None


class OutcomeWords(Record, Generic[Form]):
    """The texts of an outcome in another version."""

    title: Title | None = None
    summary: Form | None = None
    good_looks_like: Form | None = None
    why_it_matters: Form | None = None
    what_people_said: Form | None = None
    what_we_will_do: Form | None = None
    how_we_will_know: Form | None = None
    what_it_means: Form | None = None
    """What this outcome means for the reader."""
    what_you_can_do: Form | None = None


class Outcome(InVersions[OutcomeWords[Ideas], OutcomeWords[Prose]]):
    """`outcomes/<id>.yml`."""

    id: Id
    number: Whole | None = None
    title: Title
    summary: Line | None = None
    """The outcome in one sentence, for cards and search."""
    good_looks_like: Prose | None = None
    why_it_matters: Prose | None = None
    what_people_said: Prose | None = None
    accountable: Accountable | None = None
    rights: tuple[Whole, ...] = ()
    """Articles of the UN Convention on the Rights of the Child, by number (1 to 42)."""
    groups: tuple[GroupId, ...] = ()
    """Groups of people it matters to most."""
    measures: tuple[MeasureId, ...] = ()
    """Its measures in order; the first outcome that names a measure is its home."""
    sensitive: YesNo = False
    """Yes when reading its pages could put somebody at risk: they then have help and an exit button."""
    picture: PictureName | None = None
    continues: tuple[Continues, ...] = ()
    became: BecameOf | None = None
    """Only in a previous plan: what became of it."""
    media: tuple[Media, ...] = ()
    old_ids: tuple[Id, ...] = ()
    """Ids that it had before: their addresses lead here."""

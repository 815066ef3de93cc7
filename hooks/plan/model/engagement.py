"""What people said: surveys and consultations (`engagement/<id>.yml`) and children's own words (`wishes.yml`)."""

from __future__ import annotations

from typing import Generic, Literal, Self

from pydantic import model_validator

from plan.model.base import (
    Date,
    Email,
    FileName,
    GroupId,
    Id,
    Line,
    OpenDate,
    OutcomeId,
    PartnerId,
    Phone,
    Prose,
    Record,
    Title,
    Web,
    Whole,
    YesNo,
    mistake,
)
from plan.model.plan_file import Ages
from plan.model.versions import Form, Ideas, InVersions, Titled


class Way(InVersions[Titled[Ideas], Titled[Prose]]):
    """One way to take part."""

    id: Id
    kind: Literal["online", "paper", "phone", "text_message", "email", "post", "event"]
    title: Title
    text: Prose | None = None
    version: Line | None = None
    """Its version or language, such as easy read or Polish."""
    link: Web | None = None
    file: FileName | None = None
    phone: Phone | None = None
    email: Email | None = None
    where: Line | None = None
    when: Line | None = None
    who_for: Line | None = None


class SaidWords(Titled[Form], Generic[Form]):
    """The texts of one thing that people said, and of the answer, in another version."""

    we_did: Form | None = None
    why_not: Form | None = None
    waiting: Form | None = None


class Said(InVersions[SaidWords[Ideas], SaidWords[Prose]]):
    """One thing that people said, and what was done about it or why it could not be done."""

    id: Id
    text: Prose
    how_many: Line | None = None
    """How many said it, in words."""
    outcomes: tuple[OutcomeId, ...] = ()
    we_did: Prose | None = None
    why_not: Prose | None = None
    waiting: Prose | None = None
    """When an answer comes, while there is none."""

    @model_validator(mode="after")
    def _answered(self) -> Self:
        if not (self.we_did or self.why_not or self.waiting):
            raise mistake(
                "not-answered",
                f"nobody is told what happened to '{self.id}'",
                "Add we_did: with what was done, why_not: with the reason, or waiting: with the day of an answer.",
            )
        return self


class HeardThrough(Record):
    """Through whom people were heard."""

    partner: PartnerId | None = None
    group: GroupId | None = None
    text: Line


class EngagementWords(Record, Generic[Form]):
    """The texts of an engagement in another version."""

    title: Title | None = None
    purpose: Form | None = None
    who_reads: Form | None = None
    results: Form | None = None


class Engagement(InVersions[EngagementWords[Ideas], EngagementWords[Prose]]):
    """`engagement/<id>.yml`."""

    id: Id
    title: Title
    kind: Literal["survey", "consultation", "workshop", "event"]
    purpose: Prose
    """What is asked, and what the answers are for."""
    ways: tuple[Way, ...] = ()
    opens: OpenDate | None = None
    closes: OpenDate | None = None
    dates_note: Line | None = None
    """What is known of the dates when they are not."""
    who_reads: Prose | None = None
    """Who reads the answers, and what happens to them."""
    reply_by: OpenDate | None = None
    heard_through: tuple[HeardThrough, ...] = ()
    took_part: Line | None = None
    """How many took part, in words."""
    results: Prose | None = None
    said: tuple[Said, ...] = ()
    groups: tuple[GroupId, ...] = ()
    old_ids: tuple[Id, ...] = ()


class Consent(Record):
    """The child's, and where needed the parent's, agreement that the words are published."""

    given: YesNo
    """Whether the child, and where needed a parent, has agreed."""
    on: Date
    kept_by: Line
    """The role that keeps the record of it."""


class Wish(Record):
    """One wish in a child's own words: never with a name."""

    id: Id
    words: Prose
    group: GroupId | None = None
    ages: Ages
    outcomes: tuple[OutcomeId, ...] = ()
    consent: Consent
    """That the child agreed that the words are published: required."""
    year: Whole | None = None

    @model_validator(mode="after")
    def _agreed(self) -> Self:
        if not self.consent.given:
            raise mistake("no-consent", "these words may not be published: consent is no", "Delete this wish.")
        return self


class WishesWords(Record, Generic[Form]):
    """The texts round the wishes in another version. The wishes are children's own words: they have no versions."""

    introduction: Form | None = None


class Wishes(InVersions[WishesWords[Ideas], WishesWords[Prose]]):
    """`wishes.yml`."""

    introduction: Prose | None = None
    wishes: tuple[Wish, ...] = ()
    """Children's own words, never with a name."""

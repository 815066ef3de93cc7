"""Who decides and checks: boards, decisions, amendments, documents and the plans beside this one (in `plan.yml`)."""

from __future__ import annotations

from typing import Literal

from plan.model.base import (
    BoardId,
    Date,
    DecisionId,
    FileName,
    Id,
    Line,
    OpenDate,
    Prose,
    Record,
    Title,
    Web,
    Whole,
    YesNo,
)
from plan.model.versions import Ideas, InVersions, Titled


class LinkedPlan(InVersions[Titled[Ideas], Titled[Prose]]):
    """Another plan that this one belongs to, contains or works with."""

    id: Id
    title: Title
    relation: Literal["part_of", "contains", "works_with", "replaces", "replaced_by", "delivers"]
    status: Literal["in_force", "being_written", "asked_for", "ended"]
    asked_for_by: Line | None = None
    """Who asked that it be linked, such as a committee."""
    text: Prose | None = None
    """What it has to do with this plan."""
    owner: Line | None = None
    url: Web | None = None


class Board(InVersions[Titled[Ideas], Titled[Prose]]):
    """A group of people who check that the plan is carried out."""

    id: Id
    title: Title
    checks: Prose
    """What it checks."""
    how_often: Line | None = None
    chair: Line | None = None
    """Who leads it, by role."""
    members: Line | None = None
    """Who sits on it, in general words."""
    presented_to: BoardId | None = None
    """The board that it reports to."""
    meetings_open: YesNo | None = None
    """Whether the public may come."""
    url: Web | None = None


class Comment(Record):
    """A comment made when a decision was taken, and the answer to it."""

    id: Id
    text: Prose
    answer: Prose | None = None


class Decision(InVersions[Titled[Ideas], Titled[Prose]]):
    """A decision about the plan."""

    id: Id
    title: Title
    date: OpenDate | None = None
    date_note: Line | None = None
    """What is known of the date when the day is not."""
    body: Line
    """Who decided."""
    item: Line | None = None
    """The number of the item on its agenda."""
    kind: Literal["noted", "agreed", "adopted", "referred", "deferred"]
    presented: Prose | None = None
    """What was put before it, and by which role."""
    comments: tuple[Comment, ...] = ()
    resolved: Prose | None = None
    minutes: Web | None = None


class Amendment(InVersions[Titled[Ideas], Titled[Prose]]):
    """A change to the plan since it was adopted."""

    id: Id
    title: Title
    date: Date
    what: Prose
    why: Prose
    decision: DecisionId | None = None


class Document(Record):
    """A document that belongs to the plan."""

    id: Id
    title: Title
    date: OpenDate | None = None
    type: Literal["pdf", "word", "excel", "csv", "web_page", "powerpoint"]
    size: Line | None = None
    """Its size as people read it, such as 1 MB."""
    pages: Whole | None = None
    language: Line | None = None
    accessible: Literal["yes", "no", "not_known"] = "not_known"
    """Whether a screen reader can read it."""
    accessible_note: Line | None = None
    """What to do when it is not."""
    url: Web | None = None
    file: FileName | None = None
    text: Prose | None = None

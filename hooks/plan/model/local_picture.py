"""What the area is like for the people the plan is for (`local_picture.yml`)."""

from __future__ import annotations

from plan.model.base import EngagementId, GroupId, Id, Line, OpenDate, PartnerId, PictureName, Prose, Record, Title, Web
from plan.model.versions import Ideas, InVersions, Titled


class Source(Record):
    """Where something that we state comes from."""

    title: Title
    publisher: Line | None = None
    url: Web | None = None
    date: OpenDate | None = None


class Fact(InVersions[Titled[Ideas], Titled[Prose]]):
    """One fact about the area, with its figure where there is one."""

    id: Id
    text: Line
    """The fact in a sentence."""
    figure: Line | None = None
    """The figure as readers see it, such as 132,400 or 1 in 6."""
    as_of: Line | None = None
    """The day or period of the figure, as readers see it."""
    source: Source | None = None
    picture: PictureName | None = None


class Difference(InVersions[Titled[Ideas], Titled[Prose]]):
    """How one part of the area differs from another."""

    id: Id
    title: Title
    text: Prose
    source: Source | None = None


class Effect(InVersions[Titled[Ideas], Titled[Prose]]):
    """What something that happened has done to people here, such as a pandemic."""

    id: Id
    of: Line
    """What had the effect, such as the COVID-19 pandemic."""
    title: Title
    text: Prose | None = None
    source: Source | None = None


class ToldUs(InVersions[Titled[Ideas], Titled[Prose]]):
    """What people told us, and through whom we heard it."""

    id: Id
    text: Prose
    said_by: Line | None = None
    """Who said it: a group of people, never a person."""
    through: tuple[PartnerId, ...] = ()
    groups: tuple[GroupId, ...] = ()
    engagement: EngagementId | None = None
    year: OpenDate | None = None


class LocalPicture(InVersions[Titled[Ideas], Titled[Prose]]):
    """`local_picture.yml`."""

    introduction: Prose | None = None
    facts: tuple[Fact, ...] = ()
    differences: tuple[Difference, ...] = ()
    effects: tuple[Effect, ...] = ()
    told_us: tuple[ToldUs, ...] = ()

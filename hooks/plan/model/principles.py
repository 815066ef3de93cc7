"""How everybody works: principles, ways of working, approach and the charter (`principles.yml`)."""

from __future__ import annotations

from typing import Literal

from plan.model.base import Id, Line, OpenDate, PartnerId, PictureName, Prose, Record, Title, Web
from plan.model.versions import Ideas, InVersions, Titled


class Principle(InVersions[Titled[Ideas], Titled[Prose]]):
    """One principle, way of working or part of the approach."""

    id: Id
    kind: Literal["principle", "way_of_working", "approach"]
    title: Title
    text: Prose | None = None
    picture: PictureName | None = None


class Commitment(InVersions[Titled[Ideas], Titled[Prose]]):
    """One promise of a charter."""

    id: Id
    text: Line


class Charter(InVersions[Titled[Ideas], Titled[Prose]]):
    """A charter, such as one for working with families as equals (co-production)."""

    title: Title
    text: Prose
    status: Literal["agreed", "being_written"] = "agreed"
    agreed_on: OpenDate | None = None
    agreed_by: tuple[PartnerId, ...] = ()
    commitments: tuple[Commitment, ...] = ()
    url: Web | None = None


class Principles(Record):
    """`principles.yml`."""

    introduction: Prose | None = None
    principles: tuple[Principle, ...] = ()
    charter: Charter | None = None

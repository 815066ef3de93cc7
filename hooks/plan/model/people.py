"""Who does it and whom it is for: partners and groups, one file each."""

from __future__ import annotations

from typing import Generic

from plan.model.base import Email, Id, Line, OutcomeId, Phone, PictureName, Prose, Record, Title, Web
from plan.model.site import Route
from plan.model.versions import Form, Ideas, InVersions, Titled


class Contribution(InVersions[Titled[Ideas], Titled[Prose]]):
    """What a partner does for an outcome."""

    id: Id
    outcome: OutcomeId | None = None
    text: Prose


class Partner(InVersions[Titled[Ideas], Titled[Prose]]):
    """An organisation that carries the plan (`partners/<id>.yml`)."""

    id: Id
    title: Title
    """Its name."""
    does: Prose
    """What it does, for somebody who has never heard of it."""
    web: Web | None = None
    contributions: tuple[Contribution, ...] = ()
    old_ids: tuple[Id, ...] = ()


class Service(InVersions[Titled[Ideas], Titled[Prose]]):
    """A service that people can ask for."""

    id: Id
    title: Title
    text: Prose | None = None
    web: Web | None = None
    phone: Phone | None = None
    email: Email | None = None


class GroupWords(Record, Generic[Form]):
    """The texts of a group in another version."""

    title: Title | None = None
    who: Form | None = None
    what_it_means: Form | None = None
    promises: Form | None = None
    advocate: Form | None = None
    complain: Form | None = None


class Group(InVersions[GroupWords[Ideas], GroupWords[Prose]]):
    """People whom the plan matters to most (`groups/<id>.yml`)."""

    id: Id
    title: Title
    who: Prose
    """Who belongs to it, and that nobody needs a label to ask for help."""
    what_it_means: Prose | None = None
    """What the plan means for them."""
    promises: Prose | None = None
    """What was promised to them."""
    services: tuple[Service, ...] = ()
    advocate: Route | None = None
    """Who speaks up for them."""
    complain: Route | None = None
    picture: PictureName | None = None
    told_by: Line | None = None
    """Who from the group helped to write this."""
    old_ids: tuple[Id, ...] = ()

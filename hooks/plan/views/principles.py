"""How we work: principles, ways of working, our approach and the charter, for somebody who wants to hold us to them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, get_args

from plan.edition import Edition
from plan.formats import open_date
from plan.model.principles import Charter
from plan.page import Link, PlanPage
from plan.views.parts import Fact, links, present

Kind = Literal["principle", "way_of_working", "approach"]


@dataclass(frozen=True)
class PrincipleView:
    """One principle, way of working or part of the approach."""

    id: str
    title: str
    text: str


@dataclass(frozen=True)
class PrincipleGroup:
    """All of one kind."""

    kind: str
    title: str
    entries: tuple[PrincipleView, ...]


@dataclass(frozen=True)
class CharterView:
    """A charter with what it promises and who agreed it."""

    title: str
    text: str
    facts: tuple[Fact, ...]
    commitments: tuple[str, ...]
    agreed_by: tuple[Link, ...]


@dataclass(frozen=True)
class PrinciplesView:
    """How everybody works."""

    introduction: str
    not_in_source: str | None
    groups: tuple[PrincipleGroup, ...]
    charter: CharterView | None
    charter_not_in_source: str | None


def pages(edition: Edition) -> Iterator[PlanPage]:
    """The page of principles, when there is anything to show or the plan says that its source gives none."""
    view, t = principles_view(edition), edition.t
    if not any((view.introduction, view.not_in_source, view.groups, view.charter, view.charter_not_in_source)):
        return
    yield PlanPage(
        path=edition.path("principles"),
        template="principles",
        title=t("principles.title"),
        view=view,
        section="plan",
        source="principles.yml" if view.groups or view.charter or view.introduction else "plan.yml",
        lead=t("principles.lead") if view.groups or view.charter else "",
        description=t("principles.description", area=edition.plan.plan.area),
        short_title=t("principles.short_title"),
        words=" ".join(entry.title for group in view.groups for entry in group.entries),
    )


def principles_view(edition: Edition) -> PrinciplesView:
    """Everything that the page shows."""
    found = edition.plan.principles
    groups = tuple(_group(edition, kind) for kind in get_args(Kind))
    return PrinciplesView(
        introduction=found.introduction or "",
        not_in_source=edition.missing("principles"),
        groups=tuple(group for group in groups if group.entries),
        charter=_charter(edition, found.charter) if found.charter else None,
        charter_not_in_source=edition.missing("charter"),
    )


def _group(edition: Edition, kind: Kind) -> PrincipleGroup:
    entries = tuple(
        PrincipleView(each.id, each.title, each.text or "")
        for each in edition.plan.principles.principles
        if each.kind == kind
    )
    return PrincipleGroup(kind, edition.t(f"principles.kind.{kind}"), entries)


def _charter(edition: Edition, charter: Charter) -> CharterView:
    t = edition.t
    agreed_on = open_date(charter.agreed_on) if charter.agreed_on else ""
    return CharterView(
        title=charter.title,
        text=charter.text,
        facts=present(
            (
                Fact(t("principles.charter.status"), t(f"principles.charter.{charter.status}")),
                Fact(t("principles.charter.agreed_on"), agreed_on) if agreed_on else None,
                Fact(t("principles.charter.web"), charter.title, href=charter.url) if charter.url else None,
            )
        ),
        commitments=tuple(commitment.text for commitment in charter.commitments),
        agreed_by=links(edition, "partners", charter.agreed_by),
    )

"""Who works on this, in easy read: the list of partners, and a page of what each of them does."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from plan.edition import Edition
from plan.model.people import Partner
from plan.page import Link, PlanPage
from plan.views.easy_read.topic import IdeasPageView, Section, described, in_ideas, text_of
from plan.views.ideas import IdeaView, ideas, opening, told


def pages(edition: Edition) -> Iterator[PlanPage]:
    """The list, when a partner has easy-read texts, and a page of each that has. In the booklet all are one chapter."""
    t = edition.t
    written = [partner for partner in edition.plan.partners if _rows(edition, partner)]
    if not written:
        return
    view = in_ideas(edition, _list(edition, written), (f"partners/{partner.id}" for partner in written))
    listed = PlanPage(
        path=edition.path("partners"),
        template="easy_read/topic",
        title=t("easy_partners.title"),
        view=replace(view, on_paper=tuple(_on_paper(edition, written))),
        section="people",
        description=described(view, t("easy_partners.title")),
    )
    yield listed
    for partner in written:
        yield _page(edition, partner, listed)


def _page(edition: Edition, partner: Partner, listed: PlanPage) -> PlanPage:
    view = _partner_view(edition, partner)
    return replace(
        listed,
        path=edition.path("partners", partner.id),
        title=_title(partner),
        view=view,
        source=f"partners/{partner.id}.yml",
        eyebrow=listed.title,
        description=described(view, _title(partner)),
        crumbs=(listed.link,),
        in_menu=False,
    )


def _partner_view(edition: Edition, partner: Partner) -> IdeasPageView:
    """What a partner does, and what it brings."""
    view = in_ideas(edition, (Section(ideas=_rows(edition, partner)),), (f"partners/{partner.id}",))
    return replace(view, on_paper=())


def _list(edition: Edition, written: list[Partner]) -> Iterator[Section]:
    """Each partner with its first idea and the way to its page."""
    t = edition.t
    yield Section(ideas=told(edition, "easy_partners.lead"))
    for partner in written:
        read = Link(t("easy.read_about", title=_title(partner)), edition.path("partners", partner.id))
        yield Section(_title(partner), opening(_rows(edition, partner)), partner.id, links=(read,))
    yield _others(edition, written)


def _on_paper(edition: Edition, written: list[Partner]) -> Iterator[Section]:
    yield Section(ideas=told(edition, "easy_partners.lead"))
    yield from (Section(_title(partner), _rows(edition, partner), partner.id) for partner in written)
    yield _others(edition, written)


def _others(edition: Edition, written: list[Partner]) -> Section:
    """Those without easy-read texts are named, since they work on the plan too."""
    others = tuple(IdeaView(partner.title) for partner in edition.plan.partners if partner not in written)
    return Section(edition.t("easy_partners.others"), others, "others")


def _title(partner: Partner) -> str:
    return (partner.easy_read and partner.easy_read.title) or partner.title


def _rows(edition: Edition, partner: Partner) -> tuple[IdeaView, ...]:
    """What a partner does, and what it brings."""
    brings = (ideas(edition, text_of(each.easy_read)) for each in partner.contributions)
    return (*ideas(edition, text_of(partner.easy_read)), *(idea for each in brings for idea in each))

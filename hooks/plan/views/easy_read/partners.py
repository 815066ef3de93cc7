"""Who works on this, in easy read: each partner with what it does, all on one page."""

from __future__ import annotations

from collections.abc import Iterator

from plan.edition import Edition
from plan.model.people import Partner
from plan.model.versions import Ideas, Titled
from plan.page import PlanPage
from plan.views.easy_read.topic import Section, described, in_ideas, text_of
from plan.views.ideas import IdeaView, ideas, told


def pages(edition: Edition) -> Iterator[PlanPage]:
    """The page, when any partner has easy-read texts."""
    t = edition.t
    written = [partner for partner in edition.plan.partners if _rows(edition, partner)]
    if written:
        view = in_ideas(edition, _sections(edition, written), (f"partners/{partner.id}" for partner in written))
        yield PlanPage(
            path=edition.path("partners"),
            template="easy_read/topic",
            title=t("easy_partners.title"),
            view=view,
            section="people",
            description=described(view, t("easy_partners.title")),
        )


def _sections(edition: Edition, written: list[Partner]) -> Iterator[Section]:
    """Each partner with what it does; those without easy-read texts are named, since they work on the plan too."""
    t = edition.t
    yield Section(ideas=told(edition, "easy_partners.lead"))
    for partner in written:
        own = partner.easy_read or Titled[Ideas]()
        yield Section(own.title or partner.title, _rows(edition, partner), partner.id)
    others = tuple(IdeaView(partner.title) for partner in edition.plan.partners if partner not in written)
    yield Section(t("easy_partners.others"), others, "others")


def _rows(edition: Edition, partner: Partner) -> tuple[IdeaView, ...]:
    """What a partner does, and what it brings."""
    brings = (ideas(edition, text_of(each.easy_read)) for each in partner.contributions)
    return (*ideas(edition, text_of(partner.easy_read)), *(idea for each in brings for idea in each))

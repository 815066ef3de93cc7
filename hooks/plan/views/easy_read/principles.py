"""How we work in easy read: principles, ways of working, our approach and the charter."""

from __future__ import annotations

from collections.abc import Iterator

from plan.edition import Edition
from plan.model.principles import Charter
from plan.model.versions import Ideas, Titled
from plan.page import PlanPage
from plan.views.easy_read.topic import IdeasPageView, Section, described, in_ideas, text_of
from plan.views.ideas import ideas


def pages(edition: Edition) -> Iterator[PlanPage]:
    """The page, when a principle or the charter has easy-read texts."""
    view, t = principles_in_ideas(edition), edition.t
    if not view.is_empty:
        yield PlanPage(
            path=edition.path("principles"),
            template="easy_read/topic",
            title=t("easy_principles.title"),
            view=view,
            section="plan",
            source="principles.yml",
            description=described(view, t("easy_principles.title")),
        )


def principles_in_ideas(edition: Edition) -> IdeasPageView:
    """Everything on the page: each principle below its own heading, then what we promise together."""
    found = edition.plan.principles
    sections = (*_principles(edition), *(_charter(edition, found.charter) if found.charter else ()))
    return in_ideas(edition, sections, ("principles",))


def _principles(edition: Edition) -> Iterator[Section]:
    for each in edition.plan.principles.principles:
        own = each.easy_read or Titled[Ideas]()
        yield Section(own.title or each.title, ideas(edition, own.text), each.id)


def _charter(edition: Edition, charter: Charter) -> Iterator[Section]:
    own = charter.easy_read or Titled[Ideas]()
    promises = (ideas(edition, text_of(each.easy_read)) for each in charter.commitments)
    rows = (*ideas(edition, own.text), *(idea for promise in promises for idea in promise))
    yield Section(own.title or edition.t("easy_principles.charter"), rows, "charter")

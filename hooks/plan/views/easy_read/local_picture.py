"""About our area in easy read: what it is like to grow up here, and what people told us about it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from plan.edition import Edition
from plan.model.local_picture import Difference, Effect, Fact, ToldUs
from plan.model.versions import Ideas, Titled
from plan.page import PlanPage
from plan.views.easy_read.topic import IdeasPageView, Section, described, in_ideas, text_of
from plan.views.ideas import IdeaView, ideas


def pages(edition: Edition) -> Iterator[PlanPage]:
    """The page, when anything about the area has easy-read texts."""
    view = local_picture_in_ideas(edition)
    if not view.is_empty:
        own = edition.plan.local_picture.easy_read or Titled[Ideas]()
        title = own.title or edition.t("easy_local_picture.title", area=edition.plan.plan.area)
        yield PlanPage(
            path=edition.path("local-picture"),
            template="easy_read/topic",
            title=title,
            view=view,
            section="plan",
            source="local_picture.yml",
            description=described(view, title),
        )


def local_picture_in_ideas(edition: Edition) -> IdeasPageView:
    """Everything on the page."""
    return in_ideas(edition, _sections(edition), ("local_picture",))


def _sections(edition: Edition) -> Iterator[Section]:
    found, t = edition.plan.local_picture, edition.t
    facts = _all_ideas(edition, found.facts)
    yield Section(ideas=(*ideas(edition, text_of(found.easy_read)), *facts))
    passages: tuple[Difference | Effect, ...] = (*found.differences, *found.effects)
    for passage in passages:
        own = passage.easy_read or Titled[Ideas]()
        yield Section(own.title or passage.title, ideas(edition, own.text), passage.id)
    yield Section(t("easy_local_picture.told"), _all_ideas(edition, found.told_us), "told-us")


def _all_ideas(edition: Edition, records: Iterable[Fact | ToldUs]) -> tuple[IdeaView, ...]:
    return tuple(idea for each in records for idea in ideas(edition, text_of(each.easy_read)))

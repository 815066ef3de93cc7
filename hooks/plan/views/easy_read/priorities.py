"""What comes first in easy read: each priority on one page, and in one idea on the pages of its outcomes."""

from __future__ import annotations

from collections.abc import Iterator

from plan.edition import Edition
from plan.model.actions import Priority
from plan.model.outcome import Outcome
from plan.model.versions import Ideas, Titled
from plan.page import Link, PlanPage
from plan.views.easy_read.topic import Section, described, in_ideas, text_of
from plan.views.ideas import IdeaView, ideas, opening, told


def pages(edition: Edition) -> Iterator[PlanPage]:
    """The page, when any priority has an easy-read text."""
    t, written = edition.t, _written(edition)
    if written:
        view = in_ideas(edition, _sections(edition, written), (f"priorities/{each.id}" for each in written))
        yield PlanPage(
            path=edition.path("priorities"),
            template="easy_read/topic",
            title=t("easy_priorities.title"),
            view=view,
            section="outcomes",
            description=described(view, t("easy_priorities.title")),
        )


def of(edition: Edition, outcome: Outcome) -> tuple[Priority, ...]:
    """The priorities of an outcome that have easy-read texts."""
    return tuple(each for each in _written(edition) if outcome.id in each.outcomes)


def first_ideas(edition: Edition, outcome: Outcome) -> tuple[IdeaView, ...]:
    """What comes first for an outcome: the first idea of each of its priorities."""
    return tuple(idea for each in of(edition, outcome) for idea in opening(ideas(edition, text_of(each.easy_read))))


def link(edition: Edition) -> Link:
    """The way to the page."""
    title = edition.t("easy_priorities.title")
    return Link(edition.t("easy.read_about", title=title), edition.path("priorities"))


def _written(edition: Edition) -> list[Priority]:
    return [each for each in edition.plan.priorities if text_of(each.easy_read)]


def _sections(edition: Edition, written: list[Priority]) -> Iterator[Section]:
    """Each priority below its own title, and the way to those that are not in easy read."""
    t = edition.t
    yield Section(ideas=told(edition, "easy_priorities.lead"))
    for each in written:
        own = each.easy_read or Titled[Ideas]()
        yield Section(own.title or each.title, ideas(edition, own.text), each.id)
    silent = tuple(
        Link(each.title, edition.standard_path("priorities", each.id))
        for each in edition.plan.priorities
        if each not in written
    )
    yield Section(t("easy.not_yet"), told(edition, "easy.not_yet_text") if silent else (), "rest", links=silent)

"""What you said, in easy read: what people told us, and what we did or why we could not."""

from __future__ import annotations

from collections.abc import Iterator

from plan.edition import Edition
from plan.model.engagement import Engagement, EngagementWords, Said, SaidWords
from plan.model.versions import Ideas
from plan.page import PlanPage
from plan.views.easy_read.topic import IdeasPageView, Section, described, in_ideas
from plan.views.ideas import ideas, told


def pages(edition: Edition) -> Iterator[PlanPage]:
    """The page, when anything that people said has easy-read texts."""
    view, t = you_said_in_ideas(edition), edition.t
    if not view.is_empty:
        yield PlanPage(
            path=edition.path("you-said"),
            template="easy_read/topic",
            title=t("easy_said.title"),
            view=view,
            section="have-your-say",
            description=described(view, t("easy_said.title")),
        )


def you_said_in_ideas(edition: Edition) -> IdeasPageView:
    """Everything on the page, each survey or consultation below its own heading."""
    return in_ideas(
        edition,
        (section for each in edition.plan.engagement for section in _asked(edition, each)),
        (f"engagement/{each.id}" for each in edition.plan.engagement if each.said),
    )


def _asked(edition: Edition, asked: Engagement) -> Iterator[Section]:
    own = asked.easy_read or EngagementWords[Ideas]()
    yield Section(own.title or asked.title, ideas(edition, own.results), asked.id)
    for said in asked.said:
        yield from _said(edition, asked, said)


def _said(edition: Edition, asked: Engagement, said: Said) -> Iterator[Section]:
    """One thing that people said, with every answer to it that has easy words; else the way to the standard page."""
    own, t = said.easy_read or SaidWords[Ideas](), edition.t
    if not own.text:
        return
    place = f"{asked.id}_{said.id}"
    yield Section(own.title or t("easy_said.said"), ideas(edition, own.text), place, level=3)
    answers = {"we_did": own.we_did, "why_not": own.why_not, "waiting": own.waiting}
    for name, text in answers.items():
        yield Section(t(f"easy_said.{name}"), ideas(edition, text), f"{place}_{name}", level=4)
    if not any(answers.values()):
        rows = told(edition, "easy_said.answer_not_easy")
        yield Section(t("easy_said.answer"), rows, f"{place}_answer", level=4)

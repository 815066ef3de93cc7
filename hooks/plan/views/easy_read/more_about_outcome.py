"""More about an outcome in easy read: a page of what we will do for it, and pages of how it is going."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from plan.edition import Edition
from plan.model.outcome import Outcome
from plan.page import Link, PlanPage
from plan.views.easy_read import measures
from plan.views.easy_read.actions import what_we_will_do
from plan.views.easy_read.topic import described, in_ideas


def pages(edition: Edition, outcome: Outcome, page: PlanPage) -> Iterator[PlanPage]:
    """The pages that have something to say; `page` is that of the outcome, whose look they share."""
    yield from _what_we_will_do(edition, outcome, page)
    yield from measures.pages(edition, outcome, page)


def _what_we_will_do(edition: Edition, outcome: Outcome, page: PlanPage) -> Iterator[PlanPage]:
    actions = [f"actions/{action.id}" for action in edition.plan.actions if outcome.id in action.outcomes]
    if actions:
        title = edition.t("easy_outcome.do_for", title=page.title)
        sections = (replace(section, level=2) for section in what_we_will_do(edition, outcome))
        view = in_ideas(edition, sections, actions)
        yield replace(
            page,
            path=f"{page.path}/what-we-will-do",
            title=title,
            view=view,
            eyebrow=page.title,
            description=described(view, title),
            crumbs=(*page.crumbs, page.link),
            in_menu=False,
        )


def links(edition: Edition, outcome: Outcome) -> tuple[Link, ...]:
    """The ways from the page of the outcome to what we will do, and to how it is going."""
    path, t = edition.path("outcomes", outcome.id), edition.t
    title = (outcome.easy_read and outcome.easy_read.title) or outcome.title
    does = any(outcome.id in action.outcomes for action in edition.plan.actions)
    return (
        *((Link(t("easy_outcome.do_for", title=title), f"{path}/what-we-will-do"),) if does else ()),
        *((Link(t("easy_outcome.going_for", title=title), f"{path}/how-it-is-going"),) if outcome.measures else ()),
    )

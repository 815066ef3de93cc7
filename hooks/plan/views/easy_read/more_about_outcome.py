"""More about an outcome in easy read: a page of what we will do for it, and a page of how it is going."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from plan.edition import Edition
from plan.model.outcome import Outcome
from plan.page import Link, PlanPage
from plan.views.easy_read.actions import what_we_will_do
from plan.views.easy_read.topic import IdeasPageView, Section, described, in_ideas
from plan.views.measure_words import measures_in_words

DO, GOING = "what-we-will-do", "how-it-is-going"
"""What their addresses add to that of the outcome's page."""


def pages(edition: Edition, outcome: Outcome, page: PlanPage) -> Iterator[PlanPage]:
    """The pages that have something to say, below the page of the outcome, whose look they share."""
    for place in _places(edition, outcome):
        title, view = edition.t(_title(place), title=page.title), _view(edition, outcome, place)
        yield replace(
            page,
            path=f"{page.path}/{place}",
            title=title,
            view=view,
            eyebrow=page.title,
            description=described(view, title),
            crumbs=(*page.crumbs, page.link),
            in_menu=False,
        )


def links(edition: Edition, outcome: Outcome) -> tuple[Link, ...]:
    """The ways from the page of the outcome to those pages."""
    path = edition.path("outcomes", outcome.id)
    title = (outcome.easy_read and outcome.easy_read.title) or outcome.title
    return tuple(Link(edition.t(_title(place), title=title), f"{path}/{place}") for place in _places(edition, outcome))


def _places(edition: Edition, outcome: Outcome) -> Iterator[str]:
    """The ends of the addresses of the pages that there are."""
    if any(outcome.id in action.outcomes for action in edition.plan.actions):
        yield DO
    if outcome.measures:
        yield GOING


def _title(place: str) -> str:
    return "easy_outcome.do_for" if place == DO else "easy_outcome.going_for"


def _view(edition: Edition, outcome: Outcome, place: str) -> IdeasPageView:
    """What is on one of the pages."""
    if place == DO:
        actions = (f"actions/{action.id}" for action in edition.plan.actions if outcome.id in action.outcomes)
        sections = (replace(section, level=2) for section in what_we_will_do(edition, outcome))
        return in_ideas(edition, sections, actions)
    measures = (f"measures/{measure}" for measure in outcome.measures)
    going = Section(measures=measures_in_words(edition, outcome), level=1, id="going")
    return in_ideas(edition, (going,), measures)

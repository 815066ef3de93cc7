"""The exit button: whoever reads about harm may have to be gone before somebody looks over their shoulder.

It follows "Exit this page" of the GOV.UK Design System: only where being seen may put somebody at risk.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from plan.audiences import EASY_READ
from plan.edition import Edition
from plan.model.plan import Plan
from plan.page import Link, PlanPage
from plan.views.hide_visit import ADDRESS


@dataclass(frozen=True)
class ExitView:
    """The button and what it promises."""

    to: str
    """A page of another website that anybody may look at."""
    hide: Link | None
    """How to hide that one was here: the button does not clear the history of the browser."""


def exit_view(page: PlanPage, edition: Edition, pages: Collection[str]) -> ExitView | None:
    """The exit button of a page, if it needs one; `pages` are the addresses that the site has."""
    topic = edition.audience.topic(page.path)
    sensitive = edition.once(sensitive_topics)
    if page.template == "not_found" or sensitive.isdisjoint(_topics_at(topic, edition)):
        return None
    hide = edition.audience.nearest(ADDRESS, pages)
    is_there = hide is None or hide == page.path
    return ExitView(
        to=edition.plan.site.exit_to,
        hide=None if is_there else Link(edition.t("leaving.hide"), str(hide)),
    )


def _topics_at(topic: str, edition: Edition) -> Iterator[str]:
    """A topic, and the outcome that it tells more about.

    More about an outcome stands below its address, and its part of the booklet below that of the booklet. What easy
    read tells of a measure is a part of its outcome, on a page of its own because pages there are short; the standard
    page of a measure is statistics.
    """
    yield topic
    yield topic.rpartition("/")[0]
    kind, _, record = topic.partition("/")
    if edition.audience is EASY_READ and kind == "measures":
        yield from (f"outcomes/{outcome.id}" for outcome in edition.outcomes_of.get(record, ()))
    if edition.audience is EASY_READ and kind == "print":
        yield f"outcomes/{record}"


def sensitive_topics(edition: Edition) -> frozenset[str]:
    """The topics whose pages, in every version, could put their reader at risk: sensitive outcomes, and help."""
    return frozenset((*_outcomes(edition.plan), "get-help", ADDRESS))


def _outcomes(plan: Plan) -> Iterator[str]:
    """The addresses of sensitive outcomes, of earlier plans too."""
    yield from (f"outcomes/{outcome.id}" for outcome in plan.outcomes if outcome.sensitive)
    for earlier in plan.previous:
        yield from (f"previous/{earlier.id}/{path}" for path in _outcomes(earlier))

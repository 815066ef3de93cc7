"""Your rights: every article of the UN convention that an outcome names, in plain words, and where we work on it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from plan.edition import Edition
from plan.page import Link, PlanPage
from plan.views.parts import outcome_colour
from plan.views.young_people.page_end import YoungView, finished
from plan.views.young_people.vision import outcome_links


@dataclass(frozen=True)
class RightView:
    """One right: an article by its number, its name and what it gives to a child or young person."""

    number: int
    title: str
    text: str
    path: str
    """Its place on the page of all rights."""
    colour: int = 0
    """The colour of the first outcome that names it."""
    outcomes: tuple[Link, ...] = ()


@dataclass(frozen=True)
class RightsView(YoungView):
    """All rights that the plan names."""

    rights: tuple[RightView, ...]


def pages(edition: Edition) -> Iterator[PlanPage]:
    """The page, when an outcome that young people can read about names a right."""
    view, t = rights_view(edition), edition.t
    if view.rights:
        page = PlanPage(
            path=edition.path("rights"),
            template="young_people/rights",
            title=t("young_rights.title"),
            view=view,
            section="plan",
            source="plan.yml",
            lead=t("young_rights.lead"),
            description=t("young_rights.description"),
            words=t("young_rights.found_by"),
        )
        yield finished(edition, page)


def rights_view(edition: Edition) -> RightsView:
    """Every right that the outcomes name, in the order of the convention, each with its outcomes."""
    named: dict[int, list[str]] = {}
    for outcome in edition.plan.outcomes:
        if outcome.is_written_for(edition.audience):
            for article in dict.fromkeys(outcome.rights):
                named.setdefault(article, []).append(outcome.id)
    return RightsView(
        tuple(
            right_view(edition, article, outcome_colour(edition, ids[0]), ids) for article, ids in sorted(named.items())
        )
    )


def right_view(edition: Edition, article: int, colour: int = 0, outcomes: Iterable[str] = ()) -> RightView:
    """An article of the UN Convention on the Rights of the Child in plain words (`words/en/rights.yml`)."""
    t = edition.t
    return RightView(
        number=article,
        title=t(f"right.{article}"),
        text=t(f"right_says.{article}"),
        path=f"{edition.path('rights')}#article-{article}",
        colour=colour,
        outcomes=outcome_links(edition, outcomes),
    )

"""How to hide that you were here: what the exit button does and does not do, and how to clear the history."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from plan.edition import Edition
from plan.page import Link, PlanPage
from plan.views.reaching import help_link

ADDRESS = "hide-your-visit"
"""Its address, the same in every version."""

PARTS = ("exit", "history", "next_time", "phone", "site")
"""What it is about, in order: the words of each stand under its name."""


@dataclass(frozen=True)
class HidePart:
    """One part of the page."""

    id: str
    title: str
    lines: tuple[str, ...]


@dataclass(frozen=True)
class HideVisitView:
    """Everything on the page."""

    parts: tuple[HidePart, ...]
    help: Link | None


def pages(edition: Edition) -> Iterator[PlanPage]:
    """The page, where the site has an exit button: for a sensitive outcome, or for help."""
    is_sensitive = any(outcome.sensitive for outcome in edition.plan.outcomes)
    if not edition.parent and (is_sensitive or help_link(edition)):
        t = edition.t
        yield PlanPage(
            path=edition.path(ADDRESS),
            template="hide_visit",
            title=t("hide_visit.title"),
            view=hide_visit_view(edition),
            section="",
            lead=t("hide_visit.lead"),
            description=t("hide_visit.description"),
            in_menu=False,
        )


def hide_visit_view(edition: Edition) -> HideVisitView:
    """Everything that the page shows."""
    t = edition.t
    parts = tuple(
        HidePart(
            part.replace("_", "-"), t(f"hide_visit.{part}.title"), tuple(t(f"hide_visit.{part}.text").splitlines())
        )
        for part in PARTS
    )
    return HideVisitView(parts, help_link(edition))

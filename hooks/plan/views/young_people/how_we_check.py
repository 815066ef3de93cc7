"""How we check, short: who looks whether adults do what they said, how often, and what young people do in it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from plan.edition import Edition
from plan.page import Link, PlanPage
from plan.prose import first_sentence
from plan.views.young_people.own_words import own_text, own_title, own_words
from plan.views.young_people.page_end import YoungView, finished


@dataclass(frozen=True)
class Checker:
    """A group of people who check."""

    title: str
    text: str
    how_often: str


@dataclass(frozen=True)
class HowWeCheckView(YoungView):
    """How the plan is checked."""

    text: str
    checkers: tuple[Checker, ...]
    earlier: Link | None
    """The way to the plans before this one."""


def pages(edition: Edition) -> Iterator[PlanPage]:
    """The page, when how we check, or who does, has a text for young people."""
    view, t = how_we_check_view(edition), edition.t
    if view.text or view.checkers:
        page = PlanPage(
            path=edition.path("how-we-check"),
            template="young_people/how_we_check",
            title=t("young_check.title"),
            view=view,
            section="how-we-check",
            source="plan.yml",
            description=first_sentence(view.text) if view.text else t("young_check.title"),
        )
        yield finished(edition, page, "plan/how_we_check", "plan/boards")


def how_we_check_view(edition: Edition) -> HowWeCheckView:
    """Everything that the page shows."""
    plan, t = edition.plan.plan, edition.t
    has_earlier = any(each.is_written_for(edition.audience) for each in edition.plan.previous)
    return HowWeCheckView(
        text=own_words(plan, "how_we_check"),
        checkers=tuple(
            Checker(own_title(board) or board.title, own_text(board), board.how_often or "")
            for board in plan.boards
            if own_text(board)
        ),
        earlier=Link(t("young_previous.title"), edition.path("previous")) if has_earlier else None,
    )

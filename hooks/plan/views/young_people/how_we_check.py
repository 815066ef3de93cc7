"""How we check, short: who looks whether adults do what they said, what was decided, and what changed since then."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from plan.edition import Edition
from plan.formats import open_date
from plan.model.governance import Amendment, Decision
from plan.model.update import Update
from plan.page import Link, PlanPage
from plan.prose import first_sentence
from plan.views.how_we_check import newest_first
from plan.views.parts import Fact
from plan.views.young_people.own_words import own_text, own_title, own_words
from plan.views.young_people.page_end import YoungView, finished

PARTS = ("how_we_check", "boards", "decisions", "amendments", "linked_plans")
"""The parts of `plan.yml` that the page tells."""

LATEST = 3
"""So many reports and news are told: the rest is in the standard version."""


@dataclass(frozen=True)
class Checker:
    """A group of people who check."""

    title: str
    text: str
    how_often: str


@dataclass(frozen=True)
class Told:
    """What happened on a day: a decision, a report, or a change to the plan."""

    title: str
    day: str
    """Empty where it is not known."""
    text: str


@dataclass(frozen=True)
class OtherPlan:
    """Another plan, and what it has to do with this one."""

    title: str
    text: str
    web: Fact | None
    """Where it is, on another website."""


@dataclass(frozen=True)
class HowWeCheckView(YoungView):
    """How the plan is checked."""

    text: str
    checkers: tuple[Checker, ...]
    reports: tuple[Told, ...]
    decisions: tuple[Told, ...]
    changes: tuple[Told, ...]
    other_plans: tuple[OtherPlan, ...]
    earlier: Link | None
    """The way to the plans before this one."""


def pages(edition: Edition) -> Iterator[PlanPage]:
    """The page, when how we check, who does, or what came of it has a text for young people."""
    view, t = how_we_check_view(edition), edition.t
    if view.text or view.checkers or view.reports or view.decisions or view.changes or view.other_plans:
        page = PlanPage(
            path=edition.path("how-we-check"),
            template="young_people/how_we_check",
            title=t("young_check.title"),
            view=view,
            section="how-we-check",
            source="plan.yml",
            description=first_sentence(view.text) if view.text else t("young_check.title"),
        )
        told = (f"updates/{each.id}" for each in _reports(edition))
        yield finished(edition, page, *(f"plan/{part}" for part in PARTS), *told)


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
        reports=tuple(_told(_reports(edition))),
        decisions=tuple(_told(newest_first(plan.decisions))),
        changes=tuple(_told(newest_first(plan.amendments))),
        other_plans=tuple(_other_plans(edition)),
        earlier=Link(t("young_previous.title"), edition.path("previous")) if has_earlier else None,
    )


def _reports(edition: Edition) -> list[Update]:
    """The newest reports and news up to today that have a text for young people."""
    return [each for each in edition.past_updates if own_text(each)][:LATEST]


def _told(records: Iterable[Update | Decision | Amendment]) -> Iterator[Told]:
    for each in records:
        if own_text(each):
            yield Told(own_title(each) or each.title, open_date(each.date) if each.date else "", own_text(each))


def _other_plans(edition: Edition) -> Iterator[OtherPlan]:
    for each in edition.plan.plan.linked_plans:
        if own_text(each):
            web = Fact("", edition.t("young_check.web", title=each.title), href=each.url) if each.url else None
            yield OtherPlan(own_title(each) or each.title, own_text(each), web)

"""How we check: who looks whether we do what we said, how often, what they decided and what they asked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from plan.changed import known_day, latest, together
from plan.edition import Edition
from plan.formats import open_date
from plan.model.governance import Amendment, Board, Decision
from plan.page import Link, PlanPage
from plan.periods import PartialDate
from plan.views.anchors import board_link, decision_link
from plan.views.parts import Card, Fact, present
from plan.views.updates import update_card

_DatedT = TypeVar("_DatedT", Decision, Amendment)


@dataclass(frozen=True)
class BoardView:
    """A board and what it checks."""

    id: str
    title: str
    checks: str
    facts: tuple[Fact, ...]


@dataclass(frozen=True)
class CommentView:
    """A comment, and the answer where there is one."""

    text: str
    answer: str


@dataclass(frozen=True)
class DecisionView:
    """A decision about the plan."""

    id: str
    title: str
    when: str
    """When it was taken, by whom and as which item of the agenda, as far as that is known."""
    date_note: str
    kind: str
    presented: str
    comments: tuple[CommentView, ...]
    resolved: str
    minutes: str | None


@dataclass(frozen=True)
class HowWeCheckView:
    """How the plan is checked, by whom, and what was decided."""

    how: str
    boards: tuple[BoardView, ...]
    adoption: tuple[Fact, ...]
    adoption_missing: str | None
    reports: tuple[Card, ...]
    decisions: tuple[DecisionView, ...]
    changes: Link | None


def pages(edition: Edition) -> Iterator[PlanPage]:
    """The page, when the plan says anything about boards, decisions, its adoption or how it is checked."""
    plan, t = edition.plan.plan, edition.t
    if not (plan.how_we_check or plan.boards or plan.decisions or plan.adopted or edition.missing("adoption")):
        return
    yield PlanPage(
        path=edition.path("how-we-check"),
        template="how_we_check",
        title=t("check.title"),
        view=how_we_check_view(edition),
        section="how-we-check",
        source="plan.yml",
        lead=t("check.lead"),
        description=t("check.description", area=plan.area),
        changed_on=_changed(edition),
    )


def _changed(edition: Edition) -> date | None:
    """The day of the newest decision or report; none where the day of a decision is not known."""
    plan, today = edition.plan.plan, edition.today
    decided = (known_day(decision.date, today) for decision in plan.decisions)
    reported = (latest(today, each.date) for each in edition.plan.updates if each.kind == "progress_report")
    return together((*decided, *reported, *([plan.adopted.on] if plan.adopted else [])))


def how_we_check_view(edition: Edition) -> HowWeCheckView:
    """Everything that the page shows."""
    plan = edition.plan.plan
    return HowWeCheckView(
        how=plan.how_we_check or "",
        boards=tuple(_board(edition, board) for board in plan.boards),
        adoption=_adoption(edition),
        adoption_missing=None if plan.adopted else edition.missing("adoption"),
        reports=tuple(
            update_card(edition, update) for update in edition.plan.updates if update.kind == "progress_report"
        ),
        decisions=tuple(_decision(edition, decision) for decision in newest_first(plan.decisions)),
        changes=Link(edition.t("check.changes_link"), edition.path("changes")) if plan.amendments else None,
    )


def newest_first(records: Iterable[_DatedT]) -> list[_DatedT]:
    """Decisions or changes by date, the newest first; those without a date come last, in their own order."""
    return sorted(records, key=lambda each: -_last_day(each.date).toordinal() if each.date else 0)


def _last_day(moment: PartialDate | date) -> date:
    return moment.last_day if isinstance(moment, PartialDate) else moment


def _board(edition: Edition, board: Board) -> BoardView:
    t, above = edition.t, board_link(edition, board.presented_to)
    is_open = {True: t("check.meetings_open"), False: t("check.meetings_closed")}
    facts = present(
        (
            Fact(t("check.how_often"), board.how_often) if board.how_often else None,
            Fact(t("check.chair"), board.chair) if board.chair else None,
            Fact(t("check.members"), board.members) if board.members else None,
            Fact(t("check.meetings"), is_open[board.meetings_open]) if board.meetings_open is not None else None,
            Fact(t("check.reports_to"), above.text, above.path) if above else None,
            Fact(t("check.web"), t("check.web_of", title=board.title), href=board.url) if board.url else None,
        )
    )
    return BoardView(board.id, board.title, board.checks, facts)


def _adoption(edition: Edition) -> tuple[Fact, ...]:
    adopted, t = edition.plan.plan.adopted, edition.t
    if adopted is None:
        return ()
    decision, board = decision_link(edition, adopted.decision), board_link(edition, adopted.board)
    return present(
        (
            Fact(t("check.adopted_on"), edition.date(adopted.on)),
            Fact(t("check.adopted_by"), adopted.by),
            Fact(t("check.decision"), decision.text, decision.path) if decision else None,
            Fact(t("check.board"), board.text, board.path) if board else None,
        )
    )


def _decision(edition: Edition, decision: Decision) -> DecisionView:
    t = edition.t
    item = t("check.item", item=decision.item) if decision.item else ""
    when = (open_date(decision.date) if decision.date else "", decision.body, item)
    return DecisionView(
        id=f"decision_{decision.id}",
        title=decision.title,
        when=", ".join(part for part in when if part),
        date_note=decision.date_note or ("" if decision.date else t("check.date_not_known")),
        kind=t(f"check.kind.{decision.kind}"),
        presented=decision.presented or "",
        comments=tuple(CommentView(comment.text, comment.answer or "") for comment in decision.comments),
        resolved=decision.resolved or "",
        minutes=decision.minutes,
    )

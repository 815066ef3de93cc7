"""Addresses of records without a page of their own, which have a place on another page: boards and decisions."""

from __future__ import annotations

from plan.edition import Edition
from plan.page import Link


def board_link(edition: Edition, board_id: str | None) -> Link | None:
    """A board, where it stands on the page about how the plan is checked; None for no board."""
    board = edition.boards.get(board_id or "")
    return Link(board.title, f"{edition.path('how-we-check')}#{board.id}") if board else None


def decision_link(edition: Edition, decision_id: str | None) -> Link | None:
    """A decision, likewise. Its anchor has an underscore, so that it can never be the id of a board."""
    decision = edition.decisions.get(decision_id or "")
    return Link(decision.title, f"{edition.path('how-we-check')}#decision_{decision.id}") if decision else None

"""You said, we did: what people told us and what happened then, for the list and for the page of each survey."""

from __future__ import annotations

from dataclasses import dataclass

from plan.edition import Edition
from plan.model.engagement import Engagement, Said
from plan.page import Link
from plan.views.parts import Fact, links


@dataclass(frozen=True)
class SaidView:
    """One thing that people said, and every answer to it."""

    id: str
    text: str
    how_many: str
    answers: tuple[Fact, ...]
    """What was done, why something could not be done, or when an answer comes: Markdown texts with their labels."""
    outcomes: tuple[Link, ...]


def said_views(edition: Edition, engagement: Engagement) -> tuple[SaidView, ...]:
    """Everything that people said in a survey or consultation, in its order."""
    return tuple(_said(edition, said) for said in engagement.said)


def _said(edition: Edition, said: Said) -> SaidView:
    answers = {"we_did": said.we_did, "why_not": said.why_not, "waiting": said.waiting}
    return SaidView(
        id=said.id,
        text=said.text,
        how_many=said.how_many or "",
        answers=tuple(Fact(edition.t(f"said.{name}"), prose=text) for name, text in answers.items() if text),
        outcomes=links(edition, "outcomes", said.outcomes),
    )

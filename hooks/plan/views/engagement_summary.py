"""A survey or consultation in a list: what it is, until when, and how to take part."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from plan.edition import Edition
from plan.formats import open_date
from plan.model.engagement import Engagement
from plan.page import Link
from plan.views.parts import when

Stage = Literal["coming", "open", "closed", "not_known"]


@dataclass(frozen=True)
class EngagementSummary:
    """A survey or consultation in a few words."""

    title: str
    path: str
    kind: str
    dates: str
    """Dates, not "now": open until 3 May 2027."""
    stage: Stage
    purpose: str
    ways: tuple[Link, ...]


def stage(engagement: Engagement, edition: Edition) -> Stage:
    """Where a survey or consultation stands today.

    One whose closing day is not known is open once it has opened; one without any day is over once results are out.
    """
    today = edition.today
    if engagement.closes and today > engagement.closes.last_day:
        return "closed"
    if engagement.opens and today < engagement.opens.first_day:
        return "coming"
    if engagement.opens or engagement.closes:
        return "open"
    return "closed" if engagement.results or engagement.said else "not_known"


def date_words(edition: Edition, engagement: Engagement) -> str:
    """When it is or was open."""
    t, opens, closes = edition.t, engagement.opens, engagement.closes
    match stage(engagement, edition):
        case "closed" if closes:
            return t("engagement.closed", when=when(edition, closes))
        case "coming" if opens:
            return t("engagement.coming", when=when(edition, opens))
        case "open" if closes:
            return t("engagement.open_until", date=open_date(closes))
        case "open" if opens and not engagement.dates_note:
            return t("engagement.opened", when=when(edition, opens))
        case _:
            return engagement.dates_note or t("engagement.dates_not_known")


def engagement_summary(edition: Edition, engagement: Engagement) -> EngagementSummary:
    """A survey or consultation in a few words."""
    path = edition.path("engagement", engagement.id)
    return EngagementSummary(
        title=engagement.title,
        path=path,
        kind=edition.t(f"engagement.kind.{engagement.kind}"),
        dates=date_words(edition, engagement),
        stage=stage(engagement, edition),
        purpose=engagement.purpose,
        ways=tuple(Link(way.title, f"{path}#{way.id}") for way in engagement.ways),
    )


def open_engagements(edition: Edition) -> tuple[EngagementSummary, ...]:
    """What people can take part in: open today, or with dates that are not known."""
    return tuple(
        engagement_summary(edition, engagement)
        for engagement in edition.plan.engagement
        if stage(engagement, edition) in ("open", "not_known")
    )

"""How we work with you: what young people can expect of everybody who works for them, and hold them to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from plan.edition import Edition
from plan.page import PlanPage
from plan.views.reaching import can_reach_any
from plan.views.young_people.own_words import own_text, own_title
from plan.views.young_people.page_end import YoungView, finished


@dataclass(frozen=True)
class Expected:
    """One thing that a young person can expect."""

    title: str
    text: str
    picture: str = ""


@dataclass(frozen=True)
class PrinciplesView(YoungView):
    """How everybody works."""

    expected: tuple[Expected, ...]
    charter_title: str
    charter: str
    promises: tuple[str, ...]
    """What the charter promises."""


def pages(edition: Edition) -> Iterator[PlanPage]:
    """The page, when anything about how we work has a text for young people."""
    view, t = principles_view(edition), edition.t
    if view.expected or view.charter or view.promises:
        page = PlanPage(
            path=edition.path("principles"),
            template="young_people/principles",
            title=t("young_principles.title"),
            view=view,
            section="plan",
            source="principles.yml",
            lead=t(f"young_principles.lead.{_mix(edition)}"),
            description=t("young_principles.description"),
            short_title=t("principles.short_title"),
        )
        yield finished(edition, page, "principles")


def _mix(edition: Edition) -> str:
    """Which words the page begins with: people may expect what is a rule, and an approach is a wish or a plan."""
    kinds = {each.kind for each in edition.plan.principles.principles if own_text(each)}
    if kinds - {"approach"}:
        return "rules_reached" if can_reach_any(edition.plan.site.contacts) else "rules"
    charter = edition.plan.principles.charter
    is_to_come = charter is not None and charter.status == "being_written"
    return "approach" if kinds else "promise_to_come" if is_to_come else "promise"


def principles_view(edition: Edition) -> PrinciplesView:
    """Everything that the page shows."""
    found = edition.plan.principles
    charter = found.charter
    return PrinciplesView(
        expected=tuple(
            Expected(own_title(each) or each.title, own_text(each), edition.picture_path(each.picture) or "")
            for each in found.principles
            if own_text(each)
        ),
        charter_title=own_title(charter) or (charter.title if charter else ""),
        charter=own_text(charter),
        promises=tuple(own_text(each) for each in (charter.commitments if charter else ()) if own_text(each)),
    )

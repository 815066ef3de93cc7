"""What we want for you: the vision in young people's words, the hopes behind it and where each leads."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from plan.edition import Edition
from plan.model.base import Prose
from plan.model.plan_file import Aspiration, Statement
from plan.model.versions import Titled
from plan.page import Link, PlanPage
from plan.prose import first_sentence
from plan.views.vision import vision_picture
from plan.views.young_people.own_words import own_text, own_title
from plan.views.young_people.page_end import YoungView, finished


@dataclass(frozen=True)
class Hope:
    """One thing that we hope for, and where we work on it."""

    text: str
    outcomes: tuple[Link, ...]


@dataclass(frozen=True)
class Letter:
    """What somebody who answers for the plan says to young people."""

    title: str
    text: str


@dataclass(frozen=True)
class VisionView(YoungView):
    """The vision."""

    text: str
    hopes: tuple[Hope, ...]
    letters: tuple[Letter, ...]


def pages(edition: Edition) -> Iterator[PlanPage]:
    """The page, when the vision, a hope or a statement has a text for young people."""
    vision, t = edition.plan.plan.vision, edition.t
    view = vision_view(edition)
    if view.text or view.hopes or view.letters:
        page = PlanPage(
            path=edition.path("vision"),
            template="young_people/vision",
            title=own_title(vision) or t("young_vision.title"),
            view=view,
            section="plan",
            source="plan.yml",
            description=first_sentence(view.text) if view.text else t("young_vision.title"),
            short_title=t("young_vision.title"),
            picture=vision_picture(edition),
        )
        statements = (f"plan/statements/{each.id}" for each in edition.statements)
        yield finished(edition, page, "plan/vision", *statements)


def vision_view(edition: Edition) -> VisionView:
    """Everything that the page shows."""
    vision = edition.plan.plan.vision
    return VisionView(
        text=own_text(vision),
        hopes=tuple(_hopes(edition, vision.aspirations if vision else ())),
        letters=tuple(_letters(edition, edition.statements)),
    )


def outcome_links(edition: Edition, ids: Iterable[str]) -> tuple[Link, ...]:
    """Links to outcomes in this version, by their names in it; outcomes without a text for it have no page."""
    found = (edition.outcomes[id_] for id_ in ids)
    return tuple(
        Link(own_title(outcome) or outcome.title, edition.path("outcomes", outcome.id))
        for outcome in found
        if outcome.is_written_for(edition.audience)
    )


def _hopes(edition: Edition, aspirations: Iterable[Aspiration]) -> Iterator[Hope]:
    for each in aspirations:
        if own_text(each):
            yield Hope(own_text(each), outcome_links(edition, each.outcomes))


def _letters(edition: Edition, statements: Iterable[Statement]) -> Iterator[Letter]:
    for each in statements:
        own = each.young_people or Titled[Prose]()
        if own.text:
            title = own.title or edition.t(f"young_vision.letter.{each.kind}", role=each.role)
            yield Letter(title, own.text)

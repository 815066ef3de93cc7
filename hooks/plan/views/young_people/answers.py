"""You said, and what happened then: what young people told us, and what we did or why we could not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from plan.edition import Edition
from plan.model.engagement import Engagement, Said
from plan.page import Link, PlanPage
from plan.views.young_people.own_words import names_of, own_text, own_title, own_words
from plan.views.young_people.page_end import YoungView, finished
from plan.views.young_people.vision import outcome_links

KINDS = ("we_did", "why_not", "waiting")
"""The kinds of answer: it was done, it could not be done, or nobody knows yet."""


@dataclass(frozen=True)
class Answer:
    """One answer, with the words that say what kind it is."""

    kind: str
    label: str
    text: str


@dataclass(frozen=True)
class Answered:
    """One thing that people said, and every answer to it."""

    id: str
    text: str
    how_many: str
    answers: tuple[Answer, ...]
    more: Link | None
    """The standard answer, where there is none in young people's words."""
    outcomes: tuple[Link, ...]


@dataclass(frozen=True)
class Asked:
    """A survey or consultation, and what people said in it."""

    title: str
    page: Link | None
    """Its page in this version, where it has one."""
    took_part: str
    said: tuple[Answered, ...]


@dataclass(frozen=True)
class AnswersView(YoungView):
    """Everything that people said, by where they said it."""

    asked: tuple[Asked, ...]


def pages(edition: Edition) -> Iterator[PlanPage]:
    """The page, when anything that people said has a text for young people."""
    view, t = answers_view(edition), edition.t
    if view.asked:
        page = PlanPage(
            path=edition.path("you-said"),
            template="young_people/answers",
            title=t("young_said.title"),
            view=view,
            section="have-your-say",
            lead=t("young_said.lead"),
            description=t("young_said.description"),
            short_title=t("young_said.short_title"),
        )
        yield finished(edition, page, *_texts(edition))


def answers_view(edition: Edition) -> AnswersView:
    """Everything that the page shows."""
    found = ((asked, answers(edition, asked.said)) for asked in edition.plan.engagement)
    return AnswersView(tuple(_asked(edition, asked, said) for asked, said in found if said))


def said_text(asked: Engagement, said: Said) -> str:
    """The name of the texts of one thing that people said, and of the answers to it."""
    return f"engagement/{asked.id}/said/{said.id}"


def _texts(edition: Edition) -> Iterator[str]:
    """The names of all texts that the page shows."""
    for asked in edition.plan.engagement:
        said = [said_text(asked, each) for each in asked.said if own_text(each)]
        yield from (*names_of(f"engagement/{asked.id}", asked, "title"), *said) if said else ()


def answers(edition: Edition, said: Iterable[Said]) -> tuple[Answered, ...]:
    """What people said that has a text for young people, with the answers."""
    return tuple(_answered(edition, each) for each in said if own_text(each))


def _asked(edition: Edition, asked: Engagement, said: tuple[Answered, ...]) -> Asked:
    title = own_title(asked) or asked.title
    page = Link(title, edition.path("engagement", asked.id)) if asked.is_written_for(edition.audience) else None
    return Asked(title, page, asked.took_part or "", said)


def _answered(edition: Edition, said: Said) -> Answered:
    told = tuple(_told(edition, said))
    return Answered(
        id=said.id,
        text=own_text(said),
        how_many=said.how_many or "",
        answers=told,
        more=None if all(each.text for each in told) else _standard(edition, said),
        outcomes=outcome_links(edition, said.outcomes),
    )


def _told(edition: Edition, said: Said) -> Iterator[Answer]:
    """Every kind of answer that there is: without words for young people, still what kind it is."""
    for kind in KINDS:
        if getattr(said, kind):
            yield Answer(kind, edition.t(f"said.{kind}"), own_words(said, kind))


def _standard(edition: Edition, said: Said) -> Link:
    asked = next(each for each in edition.plan.engagement if said in each.said)
    return Link(edition.t("young_said.standard"), edition.standard_path("engagement", asked.id))

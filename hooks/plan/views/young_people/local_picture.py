"""What life is like here, short: a few facts for young people, and what other young people told us."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from plan.edition import Edition
from plan.model.local_picture import Difference, Effect
from plan.page import PlanPage
from plan.prose import first_sentence
from plan.views.young_people.own_words import own_text, own_title
from plan.views.young_people.page_end import YoungView, finished


@dataclass(frozen=True)
class FactView:
    """One fact, with its figure where there is one, and of when it is."""

    figure: str
    text: str
    as_of: str


@dataclass(frozen=True)
class Heard:
    """What people told us, and who said it."""

    text: str
    who: str


@dataclass(frozen=True)
class Passage:
    """How one place differs from another, or what something that happened has changed."""

    title: str
    text: str


@dataclass(frozen=True)
class LocalPictureView(YoungView):
    """The local picture."""

    text: str
    facts: tuple[FactView, ...]
    passages: tuple[Passage, ...]
    heard: tuple[Heard, ...]


def pages(edition: Edition) -> Iterator[PlanPage]:
    """The page, when anything in the local picture has a text for young people."""
    view, t = local_picture_view(edition), edition.t
    if view.text or view.facts or view.passages or view.heard:
        area = edition.plan.plan.area
        page = PlanPage(
            path=edition.path("local-picture"),
            template="young_people/local_picture",
            title=own_title(edition.plan.local_picture) or t("local_picture.title", area=area),
            view=view,
            section="plan",
            source="local_picture.yml",
            description=first_sentence(view.text) if view.text else t("local_picture.title", area=area),
            short_title=t("young_local.short_title"),
        )
        yield finished(edition, page, "local_picture")


def local_picture_view(edition: Edition) -> LocalPictureView:
    """Everything that the page shows."""
    found = edition.plan.local_picture
    return LocalPictureView(
        text=own_text(found),
        facts=tuple(
            FactView(fact.figure or "", own_text(fact), fact.as_of or "") for fact in found.facts if own_text(fact)
        ),
        passages=tuple(_passages((*found.differences, *found.effects))),
        heard=tuple(Heard(own_text(told), told.said_by or "") for told in found.told_us if own_text(told)),
    )


def _passages(found: Iterable[Difference | Effect]) -> Iterator[Passage]:
    for each in found:
        if own_text(each):
            yield Passage(own_title(each) or each.title, own_text(each))

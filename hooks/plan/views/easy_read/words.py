"""The word list in easy read: each hard word of the version with what it means and the pages where it stands."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from plan.edition import Edition
from plan.model.reference import Term, TermWords
from plan.model.versions import Ideas
from plan.page import Link, PlanPage
from plan.views.easy_read.order import in_order
from plan.views.easy_read.topic import IdeasPageView, Section
from plan.views.ideas import IdeaView, ideas, told
from plan.views.letters import folded


@dataclass
class Explained:
    """Where a hard word is explained."""

    meaning: IdeaView
    """The idea that explains it first."""
    pages: dict[str, PlanPage] = field(default_factory=dict)
    """The pages where it stands, by their addresses, in the order of the version."""


def pages(edition: Edition, others: Sequence[PlanPage]) -> Iterable[PlanPage]:
    """The list, when a hard word is explained on any of the pages that were made before it."""
    where, t = explained(in_order(edition.audience, others)), edition.t
    terms = [term for term in edition.plan.glossary.terms if term.id in where]
    if not terms:
        return ()
    terms.sort(key=lambda term: folded(_name(term)))
    sections = (_section(edition, term, where[term.id]) for term in terms)
    page = PlanPage(
        path=edition.path("words"),
        template="easy_read/topic",
        title=t("words.title"),
        view=IdeasPageView((Section(ideas=told(edition, "easy_words.lead")), *sections)),
        section="",
        source="glossary.yml",
        description=t("easy_words.description"),
        words=t("words.found_by"),
    )
    return (page,)


def explained(pages: Iterable[PlanPage]) -> dict[str, Explained]:
    """Every hard word that one of some pages explains, by its id, as it is marked in the idea before."""
    found: dict[str, Explained] = {}
    for page in pages:
        for section in page.view.sections if isinstance(page.view, IdeasPageView) else ():
            for idea, after in pairwise(section.ideas):
                if idea.term:
                    found.setdefault(idea.term, Explained(after)).pages[page.path] = page
    return found


def _section(edition: Edition, term: Term, found: Explained) -> Section:
    """A hard word with what it means: what the word list says, or else the idea that explains it where it stands."""
    own = term.easy_read or TermWords[Ideas]()
    meaning = ideas(edition, own.meaning) or (replace(found.meaning, text=found.meaning.words, hard="", rest=""),)
    picture = edition.picture_path(term.picture)
    if picture and not any(idea.picture for idea in meaning):
        meaning = (replace(meaning[0], picture=picture), *meaning[1:])
    links = tuple(Link(edition.t("easy_words.stands_on", page=page.name), page.path) for page in found.pages.values())
    return Section(_name(term), meaning, term.id, links=links)


def _name(term: Term) -> str:
    return (term.easy_read and term.easy_read.term) or term.term

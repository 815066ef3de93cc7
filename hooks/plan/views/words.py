"""The word list: a reader who met a hard word comes for its meaning in one or two plain sentences."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from plan.edition import Edition
from plan.model.reference import Term
from plan.page import PlanPage
from plan.views.letters import by_letter, letter_name


@dataclass(frozen=True)
class TermView:
    """A hard word."""

    id: str
    term: str
    also: str
    """Other forms of it, in one sentence; empty for none."""
    meaning: str


@dataclass(frozen=True)
class WordLetter:
    """The hard words that begin with one letter.

    Its id is a capital letter, so that it is never a term's: other pages link to a term by its id alone.
    """

    id: str
    name: str
    terms: tuple[TermView, ...]


@dataclass(frozen=True)
class WordsView:
    """The word list."""

    letters: tuple[WordLetter, ...]


def pages(edition: Edition) -> Iterator[PlanPage]:
    """The word list, when the plan has one."""
    terms, t = edition.plan.glossary.terms, edition.t
    if terms:
        yield PlanPage(
            path=edition.path("words"),
            template="words",
            title=t("words.title"),
            view=words_view(edition, terms),
            section="",
            source="glossary.yml",
            lead=t("words.lead"),
            description=t("words.description", count=len(terms)),
            words=t("words.found_by"),
        )


def words_view(edition: Edition, terms: tuple[Term, ...]) -> WordsView:
    """The word list, by first letter."""
    return WordsView(
        tuple(
            WordLetter(letter, letter_name(edition, letter), tuple(_term(edition, term) for term in found))
            for letter, found in by_letter(edition, terms, lambda term: term.term)
        )
    )


def _term(edition: Edition, term: Term) -> TermView:
    """A hard word with other names for it. That it has a plural is no news to a reader."""
    others = [form for form in term.also if form.casefold() != f"{term.term}s".casefold()]
    also = edition.t("words.also", forms=", ".join(others)) if others else ""
    return TermView(term.id, term.term, also, term.meaning)

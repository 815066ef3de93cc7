"""What every page for young people ends with: its hard words with their meanings, and the ages it is written for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, fields, is_dataclass, replace

from plan.edition import Edition
from plan.model.base import Prose
from plan.model.plan_file import Ages
from plan.model.reference import Term, TermWords
from plan.page import PlanPage

NO_WORDS = frozenset({"path", "href", "id", "picture", "colour", "code", "tone", "template"})
"""Names of fields that hold no words for readers."""


@dataclass(frozen=True)
class HardWord:
    """A hard word, and what it means in young people's words."""

    term: str
    meaning: str


@dataclass(frozen=True)
class PageEnd:
    """The end of a page."""

    hard_words: tuple[HardWord, ...] = ()
    ages: str = ""
    """Whom the version is written for; empty where the plan does not say."""


NO_END = PageEnd()


@dataclass(frozen=True)
class YoungView:
    """What every page for young people shows besides its own."""

    end: PageEnd = field(default=NO_END, kw_only=True)


def finished(edition: Edition, page: PlanPage) -> PlanPage:
    """A page whose view has its end: the hard words that stand in any of its texts, and the ages.

    Only words with a meaning in young people's words are explained: the standard meaning is for adults.
    """
    assert isinstance(page.view, YoungView)
    texts = "\n".join((page.title, page.lead, *_texts(page.view)))
    end = PageEnd(_hard_words(edition, texts), version_ages(edition))
    return replace(page, view=replace(page.view, end=end))


def version_ages(edition: Edition) -> str:
    """The ages of this version's readers in words; empty where the plan does not say."""
    now = edition.parent or edition
    ages = now.plan.plan.young_people_ages
    return age_words(now, "version", ages) if ages else ""


def age_words(edition: Edition, whose: str, ages: Ages) -> str:
    """Ages as people say them: aged 11 to 17, and 25 or younger where there is no youngest."""
    band = "between" if ages.from_ else "up_to"
    return edition.t(f"young_home.{whose}_ages.{band}", start=ages.from_, end=ages.to, area=edition.plan.plan.area)


def _hard_words(edition: Edition, texts: str) -> tuple[HardWord, ...]:
    terms = (edition.parent or edition).once(_explained)
    return tuple(word for pattern, word in terms if pattern.search(texts))


def _explained(edition: Edition) -> tuple[tuple[re.Pattern[str], HardWord], ...]:
    """Every hard word that the plan explains to young people, with what finds it in a text."""
    found = []
    for term in edition.plan.glossary.terms:
        own = term.young_people or TermWords[Prose]()
        if own.meaning:
            found.append((_pattern(term), HardWord(own.term or term.term, own.meaning)))
    return tuple(found)


def _pattern(term: Term) -> re.Pattern[str]:
    forms = "|".join(re.escape(form) for form in (term.term, *term.also))
    return re.compile(rf"\b(?:{forms})\b", re.IGNORECASE)


def _texts(value: object, name: str = "") -> Iterator[str]:
    """Every text that a view shows, also in what is nested in it."""
    if name in NO_WORDS:
        return
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for each in value:
            yield from _texts(each)
    elif is_dataclass(value):
        for each in fields(value):
            yield from _texts(getattr(value, each.name), each.name)

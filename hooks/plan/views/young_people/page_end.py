"""What every page for young people says about itself: its hard words, whether it is up to date, who checked it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, fields, is_dataclass, replace

from plan.edition import Edition
from plan.model.base import Prose
from plan.model.plan_file import Ages
from plan.model.reference import Term, TermWords
from plan.page import PlanPage
from plan.views.versions_in_step import notice, readers_checked

_TARGET = re.compile(r"\]\([^)]*\)")
"""Where a link in a text leads to, which nobody reads."""

NO_WORDS = frozenset({"path", "href", "id", "picture", "colour", "code", "tone", "template"})
"""Names of fields that hold no words for readers."""


@dataclass(frozen=True)
class HardWord:
    """A hard word, and what it means in young people's words."""

    term: str
    meaning: str


@dataclass(frozen=True)
class PageEnd:
    """What a page says about itself."""

    outdated: tuple[str, ...] = ()
    """That the main plan has changed since the page was checked; this stands at its beginning."""
    hard_words: tuple[HardWord, ...] = ()
    checked: tuple[str, ...] = ()
    """Which young people read the page and when, or that none has yet; empty for a page without texts of the plan."""


NO_END = PageEnd()


@dataclass(frozen=True)
class YoungView:
    """What every page for young people shows besides its own."""

    end: PageEnd = field(default=NO_END, kw_only=True)


def finished(edition: Edition, page: PlanPage, *records: str) -> PlanPage:
    """A page whose view has its end. `records` are what its texts are from, named as in commands: `outcomes/safe`.

    Only words with a meaning in young people's words are explained: the standard meaning is for adults.
    """
    assert isinstance(page.view, YoungView)
    texts = "\n".join((page.title, page.lead, *_texts(page.view)))
    changed = notice(edition, records) if records else None
    end = PageEnd(
        outdated=changed.sentences if changed else (),
        hard_words=_hard_words(edition, texts),
        checked=readers_checked(edition, records) if records else (),
    )
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
    """What finds any form of a hard word: initials as they are written, other words also with other capitals."""
    forms = (re.escape(form) if form.isupper() else f"(?i:{re.escape(form)})" for form in (term.term, *term.also))
    return re.compile(rf"\b(?:{'|'.join(forms)})\b")


def _texts(value: object, name: str = "") -> Iterator[str]:
    """Every text that a view shows, also in what is nested in it."""
    if name in NO_WORDS:
        return
    if isinstance(value, str):
        yield _TARGET.sub("]", value)
    elif isinstance(value, tuple):
        for each in value:
            yield from _texts(each)
    elif is_dataclass(value):
        for each in fields(value):
            yield from _texts(getattr(value, each.name), each.name)

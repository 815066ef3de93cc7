"""What the search page looks through: every page and every hard word, with the words by which each is found.

`overrides/assets/search.js` reads it. Each row is `[address, title, kind, description, words]`, and `kind` is a number
in the list of `kinds`.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass

from plan.addresses import page_url
from plan.edition import Edition
from plan.model.reference import Glossary, Term
from plan.page import PlanPage
from plan.prose import first_sentence
from plan.views.letters import folded
from plan.views.listed import part_of_site

MOST_WORDS = 80
"""How many words of its own texts a page is found by at most: the index has to be small."""

SHORTEST = 3

Row = tuple[str, str, int, str, str]


def search_index(edition: Edition, pages: Iterable[PlanPage], directory_urls: bool = True) -> str:
    """The index as JSON, with addresses as the site's links have them."""
    kinds: dict[str, int] = {}
    found = (*_terms(edition, kinds), *_pages(edition, pages, kinds))
    rows = [(page_url(path, directory_urls), *rest) for path, *rest in found]
    return json.dumps({"kinds": list(kinds), "rows": rows}, ensure_ascii=False, separators=(",", ":")) + "\n"


def _pages(edition: Edition, pages: Iterable[PlanPage], kinds: dict[str, int]) -> Iterator[Row]:
    synonyms = Synonyms(edition.plan.glossary)
    ignored = frozenset(edition.t("search.ignored").split())
    today = edition.date(edition.today)
    for page in pages:
        texts = own_texts(page, today)
        shown = f"{page.title} {page.description}"
        found_by = own_words(texts, ignored | frozenset(_words(shown)))
        more = synonyms.of(" ".join((shown, *texts)))
        kind = kinds.setdefault(part_of_site(edition, page), len(kinds))
        yield page.path, page.title, kind, page.description, " ".join((*found_by, *more))


def _terms(edition: Edition, kinds: dict[str, int]) -> Iterator[Row]:
    for term in edition.plan.glossary.terms:
        kind = kinds.setdefault(edition.t("words.title"), len(kinds))
        yield f"{edition.path('words')}#{term.id}", term.term, kind, first_sentence(term.meaning), " ".join(term.also)


def own_words(texts: Iterable[str], known: frozenset[str]) -> tuple[str, ...]:
    """The words of some texts that are not `known`, each once, in order."""
    found = dict.fromkeys(word for text in texts for word in _words(text))
    return tuple(word for word in found if len(word) >= SHORTEST and word not in known)[:MOST_WORDS]


def own_texts(page: PlanPage, today: str) -> tuple[str, ...]:
    """The texts of a page, those made for search first, without the day of the build: nobody looks for that.

    Only texts that stand directly in its view count: what is nested there is mostly the words of other pages.
    """
    values = [getattr(page.view, field.name) for field in fields(page.view)] if is_dataclass(page.view) else []
    texts = (value.replace(today, " ") for value in values if isinstance(value, str))
    return (page.words, page.short_title, page.eyebrow, page.lead, *texts)


def _words(text: str) -> list[str]:
    plain = re.sub(r"\]\([^)]*\)|https?://\S+|['’]", lambda sign: "" if len(sign[0]) == 1 else " ", text)
    return re.findall(r"[^\W_]+", folded(plain))


class Synonyms:
    """Other names of what a text is about, from the word list: a page with "looked-after" is found by "in care"."""

    def __init__(self, glossary: Glossary) -> None:
        self._terms = {folded(form): term for term in glossary.terms for form in (term.term, *term.also)}
        forms = sorted(map(re.escape, self._terms), key=len, reverse=True)
        self._pattern = re.compile(rf"\b(?:{'|'.join(forms)})\b") if forms else None

    def of(self, text: str) -> tuple[str, ...]:
        """The words of the other forms of every hard word in `text`."""
        if self._pattern is None:
            return ()
        plain = folded(text)
        terms: dict[str, Term] = {term.id: term for term in map(self._terms.__getitem__, self._pattern.findall(plain))}
        there = set(_words(text))
        forms = (form for term in terms.values() for form in (term.term, *term.also))
        return tuple(dict.fromkeys(word for form in forms for word in _words(form) if word not in there))

"""What the search page looks through: every page and every hard word, with the words by which each is found.

`overrides/assets/search.js` reads it. Each row is `[address, title, kind, description, words, version]`; `kind` is a
number in the list of `kinds`, `version` one in the list of `versions`, which are what their addresses begin with. One
index serves all versions: a reader whose version lacks a page is led to the page of another one.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass, replace

from plan.addresses import page_url
from plan.audiences import AUDIENCES, STANDARD, Audience
from plan.edition import Edition
from plan.model.reference import Glossary, Term
from plan.page import PlanPage
from plan.prose import first_sentence
from plan.version_texts import Texts, version_texts
from plan.views.easy_read.topic import IdeasPageView
from plan.views.letters import folded
from plan.views.listed import part_of_site

MOST_WORDS = 80
"""How many words of its own texts a page is found by at most, and how many more of the texts of each version that has
no page of its own: the index has to be small."""

SHORTEST = 3

Row = tuple[str, str, int, str, str, int]


def search_index(edition: Edition, pages: Iterable[PlanPage], directory_urls: bool = True) -> str:
    """The index as JSON, with addresses as the site's links have them."""
    found = Rows(edition, tuple(pages))
    rows = [(page_url(path, directory_urls), *rest) for path, *rest in (*found.of_terms(), *found.of_pages())]
    versions = [audience.prefix for audience in AUDIENCES]
    index = {"kinds": list(found.kinds), "versions": versions, "rows": rows}
    return json.dumps(index, ensure_ascii=False, separators=(",", ":")) + "\n"


class Rows:
    """The rows of an index, and the kinds that they name."""

    def __init__(self, edition: Edition, pages: tuple[PlanPage, ...]) -> None:
        self.kinds: dict[str, int] = {}
        self._edition = edition
        self._pages = pages
        self._paths = frozenset(page.path for page in pages)
        self._texts = version_texts(edition)
        self._ignored = frozenset(edition.t("search.ignored").split())

    def of_pages(self) -> Iterator[Row]:
        """A row for each page but the search pages themselves, in the language of its version."""
        editions = {audience: _for(self._edition, audience) for audience in AUDIENCES}
        synonyms = Synonyms(self._edition.plan.glossary)
        today = self._edition.date(self._edition.today)
        for page in self._pages:
            if page.template == "search":
                continue
            own = own_texts(page, today)
            shown = f"{page.title} {page.description}"
            known = self._ignored | frozenset(_words(shown))
            topic = f"{page.path}/".removeprefix(page.audience.prefix).rstrip("/")
            texts = (own, *self._of_versions(topic, page.audience))
            words = (word for each in texts for word in own_words(each, known))
            more = synonyms.of(" ".join((shown, *(text for each in texts for text in each))))
            kind = self._kind(part_of_site(editions[page.audience], page))
            version = AUDIENCES.index(page.audience)
            yield page.path, page.title, kind, page.description, _in_order(words, more), version

    def of_terms(self) -> Iterator[Row]:
        """A row for each hard word, at its place on the word list of each version that has one."""
        kind = self._kind(self._edition.t("words.title"))
        for version, audience in enumerate(AUDIENCES):
            listed = self._word_list(audience)
            for term in self._edition.plan.glossary.terms:
                if audience is STANDARD or term.id in listed:
                    yield self._of_term(term, kind, version, listed.get(term.id, ""))

    def _word_list(self, audience: Audience) -> dict[str, str]:
        """What the word list of a version that is made of ideas says of each of its words, by the word's id."""
        views = (page.view for page in self._pages if page.path == audience.address("words"))
        sections = (section for view in views if isinstance(view, IdeasPageView) for section in view.sections)
        return {section.id: section.ideas[0].words for section in sections if section.ideas}

    def _of_term(self, term: Term, kind: int, version: int, told: str) -> Row:
        audience, topic = AUDIENCES[version], f"words#{term.id}"
        own = getattr(term, audience.id, None)
        name = (own and own.term) or term.term
        said = " ".join(text for text in self._texts.get(topic, {}).get(audience.id, ()) if text != name)
        meaning = first_sentence(told or said or term.meaning)
        texts = (text for each in self._of_versions(topic, audience) for text in each)
        words = own_words(texts, self._ignored | frozenset(_words(f"{name} {meaning}")))
        also = (word for each in (term.term, *term.also) if each != name for word in _words(each))
        return f"{audience.prefix}{topic}", name, kind, meaning, _in_order(words, also), version

    def _of_versions(self, topic: str, audience: Audience) -> Iterator[tuple[str, ...]]:
        """The texts by which the page of a topic is found besides its own: those of its version, and on the standard
        page those of every version in which the topic has no page."""
        texts: Texts = self._texts.get(topic, {})
        page = topic.partition("#")[0]
        for version in AUDIENCES:
            there = f"{version.prefix}{page}".rstrip("/") in self._paths
            if version is audience or (audience is STANDARD and not there):
                yield texts.get(version.id, ())

    def _kind(self, name: str) -> int:
        return self.kinds.setdefault(name, len(self.kinds))


def _for(edition: Edition, audience: Audience) -> Edition:
    return replace(edition, audience=audience, t=replace(edition.t, audience=audience), prefix=audience.prefix)


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


def _in_order(*words: Iterable[str]) -> str:
    """Words from A to Z, each once: in that order an index of 300 measures compresses to three quarters."""
    return " ".join(sorted({word for some in words for word in some}))


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

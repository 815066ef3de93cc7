"""Ideas: easy-read texts as rows, each with its words, the hard word in them and its picture."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from plan.edition import Edition
from plan.model.reference import Term
from plan.model.versions import Idea, Ideas

_PICTURED = re.compile(r"\[([a-z][a-z0-9-]*)\] (.+)")
"""A line of the interface's words with the name of its picture: [book] This is in easy read."""


@dataclass(frozen=True)
class IdeaView:
    """One idea. The words are `text`, then the `hard` word that the next idea explains, if any, and then the `rest`."""

    text: str
    hard: str = ""
    rest: str = ""
    picture: str | None = None
    """The address of its picture. It says what the words beside it say, so it needs no words of its own."""
    term: str = ""
    """The id of the hard word that the next idea explains, whether or not it is found in the text."""

    @property
    def words(self) -> str:
        """All its words."""
        return self.text + self.hard + self.rest


def ideas(edition: Edition, *texts: Ideas | None) -> tuple[IdeaView, ...]:
    """The ideas of the first of some texts that there is.

    A hard word is marked in the sentence before the one that explains it (GOV.UK, Accessible communication formats,
    "Easy Read": make hard words bold and then explain them).
    """
    given: Sequence[Idea] = next((text for text in texts if text), ())
    return tuple(_ideas(edition, given))


def opening(rows: tuple[IdeaView, ...]) -> tuple[IdeaView, ...]:
    """The first of some ideas, for lists; with it the one that says what its hard word means."""
    return rows[: 2 if rows and rows[0].term else 1]


def told(edition: Edition, key: str, **values: object) -> tuple[IdeaView, ...]:
    """Words of the interface as ideas: each line is one, and may begin with the name of its picture in brackets."""
    return tuple(_told(edition, line) for line in edition.t(key, None, **values).splitlines() if line.strip())


def _told(edition: Edition, line: str) -> IdeaView:
    found = _PICTURED.fullmatch(line)
    return IdeaView(found[2], picture=edition.picture_path(found[1])) if found else IdeaView(line)


def _ideas(edition: Edition, given: Sequence[Idea]) -> Iterator[IdeaView]:
    terms = {term.id: term for term in edition.plan.glossary.terms}
    for idea, after in zip_longest(given, given[1:]):
        term = terms.get(after.explains) if after and after.explains else None
        picture = edition.picture_path(idea.picture)
        yield IdeaView(*_around(idea.text, term), picture=picture, term=term.id if term else "")


def _around(text: str, term: Term | None) -> tuple[str, str, str]:
    """A text before, at and after the first place where it has a hard word in any of its forms, the longest first."""
    forms = sorted((term.term, *term.also), key=len, reverse=True) if term else ()
    pattern = "|".join(rf"\b{re.escape(form)}\b" for form in forms)
    found = re.search(pattern, text, re.IGNORECASE) if pattern else None
    return (text[: found.start()], found[0], text[found.end() :]) if found else (text, "", "")

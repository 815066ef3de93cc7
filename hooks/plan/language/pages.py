"""Rules for a page and for a whole version: how hard it is to read, and how long."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from plan.language.formulas import automated_readability, counts, flesch_kincaid
from plan.language.sentences import Sentence
from plan.language.vocabulary import Vocabulary

FEWEST_WORDS = 40
"""A shorter text is not judged: on a few sentences the formulas jump from year to year with one long word."""


@dataclass(frozen=True)
class Ease:
    """How hard a page is to read: the school year for which it is written, by two formulas."""

    flesch_kincaid: float
    automated: float


def ease(page: Iterable[Sentence], vocabulary: Vocabulary) -> Ease | None:
    """How hard a page is to read, with its names and explained words counted as easy; None for one that is too short.

    Headings are not counted: they are no sentences.
    """
    read = (vocabulary.neutral(sentence.words) for sentence in page if not sentence.is_heading)
    found = counts(read, vocabulary.syllables)
    if found.words < FEWEST_WORDS:
        return None
    return Ease(flesch_kincaid(found), automated_readability(found))


def length(page: Iterable[Sentence]) -> int:
    """How many words a page has, headings included."""
    return sum(len(sentence.words) for sentence in page)

"""Which words a plan's readers know: the easy and common ones, the council's everyday words, names and hard words that
the glossary explains."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from plan.language.hyphens import is_hard
from plan.language.sentences import Sentence
from plan.language.word_lists import WordLists
from plan.language.words import forms, lowered, words

_ACRONYM = re.compile(r"[A-Z]{2,}(?:&[A-Z]+)?(?:s|['’]s)?|[A-Z]&[A-Z](?:['’]s)?")
_LATIN = re.compile(r"[a-zà-öø-ÿ]")
_NEUTRAL = "it"


@dataclass(frozen=True)
class Own:
    """The words of one plan."""

    terms: Mapping[str, tuple[str, ...]]
    """The hard words that the glossary explains: each with all its forms, by its id."""
    everyday: tuple[str, ...] = ()
    """Words that the council decided everybody knows."""
    names: tuple[str, ...] = ()
    """Names of the area, of partners, boards and the like."""


class Found(NamedTuple):
    """A run of words that the plan's own lists have: from `start` to before `end`, and of which hard word."""

    start: int
    end: int
    term: str


class Vocabulary:
    """Judges words. It remembers what it found, so one serves a whole check."""

    def __init__(self, lists: WordLists, own: Own) -> None:
        self._lists = lists
        self._phrases: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        for name in (*own.names, *own.everyday):
            self._add(name, "")
        for term, all_forms in own.terms.items():
            for form in all_forms:
                self._add(form, term)
        for known in self._phrases.values():
            known.sort(key=lambda phrase: (-len(phrase[0]), not phrase[1]))
        self._everyday = frozenset(lowered(word) for word in own.everyday)
        self._hard: dict[tuple[str, float], bool] = {}

    def hard_words(self, sentence: Sentence, zipf: float) -> tuple[str, ...]:
        """The words of a sentence that are neither easy nor so common, and that nothing excuses, each once.

        Names (words that begin with a capital inside the sentence), hard words of the glossary, everyday words and
        acronyms, which have a rule of their own, are excused.
        """
        excused = {at for found in self.own(sentence.words) for at in range(found.start, found.end)}
        hard = (
            word
            for at, word in enumerate(sentence.words)
            if at not in excused and not (at and word[0].isupper()) and self.is_hard(word, zipf)
        )
        return tuple(dict.fromkeys(hard))

    def is_hard(self, word: str, zipf: float) -> bool:
        """Whether a word is hard by itself: not in the lists in any of its forms, and no number or acronym."""
        key = (word, zipf)
        if key not in self._hard:
            self._hard[key] = self._judge(word, zipf)
        return self._hard[key]

    def acronyms(self, sentence: Sentence) -> tuple[str, ...]:
        """The words in capital letters that no list of the plan has, each once."""
        found = [at for at, word in enumerate(sentence.words) if _ACRONYM.fullmatch(word)]
        if not found:
            return ()
        excused = {at for each in self.own(sentence.words) for at in range(each.start, each.end)}
        return tuple(dict.fromkeys(sentence.words[at] for at in found if at not in excused))

    def terms(self, sentence: Sentence) -> tuple[str, ...]:
        """The ids of the glossary's hard words in a sentence, each once, in order."""
        return tuple(dict.fromkeys(found.term for found in self.own(sentence.words) if found.term))

    def neutral(self, said: Iterable[str]) -> tuple[str, ...]:
        """Words in which each name and each word of the glossary counts as one word of one syllable.

        A page that explains its hard words and then uses them is not harder for it; without this the usual formulas
        refuse what Inclusion Europe itself publishes in easy read.
        """
        given = tuple(said)
        result: list[str] = []
        at = 0
        for found in self.own(given):
            result += (*given[at : found.start], _NEUTRAL)
            at = found.end
        return (*result, *given[at:])

    def own(self, said: tuple[str, ...]) -> list[Found]:
        """Where names, everyday words and words of the glossary stand, the longest at each place."""
        runs: list[Found] = []
        at = 0
        while at < len(said):
            found = self._at(said, at)
            if found:
                runs.append(found)
            at = found.end if found else at + 1
        return runs

    def _add(self, phrase: str, term: str) -> None:
        parts = tuple(map(lowered, words(phrase)))
        if parts:
            self._phrases.setdefault(parts[0], []).append((parts, term))

    def _at(self, said: tuple[str, ...], at: int) -> Found | None:
        first = lowered(said[at])
        for key in (first, first.removesuffix("'s"), first.removesuffix("s")):
            for parts, term in self._phrases.get(key, ()):
                end = at + len(parts)
                if end <= len(said) and all(
                    _same(lowered(word), part) for word, part in zip(said[at:end], parts, strict=True)
                ):
                    return Found(at, end, term)
        return None

    def _judge(self, word: str, zipf: float) -> bool:
        plain = lowered(word)
        if not _LATIN.search(plain) or any(map(str.isdigit, plain)) or _ACRONYM.fullmatch(word):
            return False
        if "-" in plain and plain not in self._everyday:
            return is_hard(plain, lambda part: self._knows(part, zipf))
        return not self._knows(plain, zipf)

    def _knows(self, word: str, zipf: float) -> bool:
        return len(word) == 1 or any(form in self._everyday or self._lists.has(form, zipf) for form in forms(word))


def _same(word: str, part: str) -> bool:
    return word == part or word.removesuffix("'s") == part or word == f"{part}s"

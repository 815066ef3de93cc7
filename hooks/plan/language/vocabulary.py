"""Which words a plan's readers know: the easy and common ones, the council's everyday words, names and hard words that
the glossary explains."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from plan.language.formulas import syllables
from plan.language.hyphens import is_hard
from plan.language.sentences import Sentence
from plan.language.word_lists import WordLists
from plan.language.words import forms, listed, lowered, words

_ACRONYM = re.compile(r"[A-Z]{2,}(?:&[A-Z]+)?(?:s|['’]s)?|[A-Z]&[A-Z](?:['’]s)?")
_LATIN = re.compile(r"[a-zà-öø-ÿ]")
_KNOWN_BETTER_SHORT = listed("OK TV UK")
"""Initials that everybody knows better than what they stand for (Easy Read Standard 2026)."""
_NEUTRAL = "it"
_Phrase = tuple[tuple[str, ...], str]
"""The words of a name or a term in small letters, initials as they are, and the term's id: empty for names and everyday
words."""


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
        self._phrases: dict[str, list[_Phrase]] = {}
        for term, all_forms in own.terms.items():  # of two phrases that are as long the first counts
            for form in all_forms:
                self._add(form, term)
        for phrase in (*own.everyday, *own.names):
            self._add(phrase, "")
        for known in self._phrases.values():
            known.sort(key=lambda phrase: -len(phrase[0]))
        self._everyday = frozenset(lowered(word) for word in own.everyday)
        self._terms = own.terms
        self._hard: dict[tuple[str, float], bool] = {}
        self._beginning: dict[str, tuple[_Phrase, ...]] = {}
        self._syllables: dict[str, int] = {}
        self._own: dict[tuple[str, ...], tuple[Found, ...]] = {}

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

    def easier(self, word: str) -> str | None:
        """What to write instead of a hard word, where that is known."""
        return self._lists.easier(word)

    def acronyms(self, sentence: Sentence) -> tuple[str, ...]:
        """The words in capital letters that no list of the plan has, each once."""
        found = [
            at for at, word in enumerate(sentence.words) if _ACRONYM.fullmatch(word) and word not in _KNOWN_BETTER_SHORT
        ]
        if not found:
            return ()
        excused = {at for each in self.own(sentence.words) for at in range(each.start, each.end)}
        return tuple(dict.fromkeys(sentence.words[at] for at in found if at not in excused))

    def terms(self, sentence: Sentence) -> tuple[str, ...]:
        """The ids of the glossary's hard words in a sentence, each once, in order."""
        return tuple(dict.fromkeys(found.term for found in self.own(sentence.words) if found.term))

    def is_everyday(self, term: str) -> bool:
        """Whether the council decided that everybody knows a word of the glossary, so that it needs no explanation."""
        return not self._everyday.isdisjoint(lowered(form) for form in self._terms[term])

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

    def syllables(self, word: str) -> int:
        """How many syllables a word has."""
        if word not in self._syllables:
            self._syllables[word] = syllables(word)
        return self._syllables[word]

    def own(self, said: tuple[str, ...]) -> tuple[Found, ...]:
        """Where names, everyday words and words of the glossary stand, the longest at each place."""
        if said not in self._own:
            self._own[said] = tuple(self._runs(said))
        return self._own[said]

    def _runs(self, said: tuple[str, ...]) -> Iterator[Found]:
        end = 0
        for at, word in enumerate(said):
            phrases = self._that_begin(word) if at >= end else ()
            found = self._at(said, at, phrases) if phrases else None
            if found:
                end = found.end
                yield found

    def _that_begin(self, word: str) -> tuple[_Phrase, ...]:
        """The phrases that begin with a word, or with what it is a plural or possessive of."""
        if word not in self._beginning:
            first = lowered(word)
            keys = dict.fromkeys((first, first.removesuffix("'s"), first.removesuffix("s")))
            self._beginning[word] = tuple(phrase for key in keys for phrase in self._phrases.get(key, ()))
        return self._beginning[word]

    def _add(self, phrase: str, term: str) -> None:
        parts = tuple(part if _ACRONYM.fullmatch(part) else lowered(part) for part in words(phrase))
        if parts:
            self._phrases.setdefault(lowered(parts[0]), []).append((parts, term))

    def _at(self, said: tuple[str, ...], at: int, phrases: tuple[_Phrase, ...]) -> Found | None:
        for parts, term in phrases:
            end = at + len(parts)
            if end <= len(said) and all(map(_same, said[at:end], parts)):
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
    """Whether a word is a part of a phrase, or its plural or possessive: SEND is not what people do with a letter."""
    plain = word if _ACRONYM.fullmatch(part) else lowered(word)
    return plain == part or plain.removesuffix("'s") == part or plain == f"{part}s"

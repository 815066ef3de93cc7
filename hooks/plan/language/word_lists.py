"""Lists of English words that come with the project: easy ones, common ones, and what to write instead of hard ones."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from plan.language.words import forms, lowered

_FOLDER = Path(__file__).parent


@dataclass(frozen=True)
class WordLists:
    """The lists. Where they come from and what their licences ask is said at the head of each file."""

    easy: frozenset[str]
    """Words that nearly all children of ten know: the New Dale-Chall list, and our own of everyday British words."""
    zipf: Mapping[str, float]
    """Common words with the highest level that each reaches: 4.5 or 4.0 on the Zipf scale."""

    instead: Mapping[str, str]
    """What to write in place of a hard word, for words of council papers."""

    def easier(self, word: str) -> str | None:
        """What to write instead of a word in any of its forms, if the list says it."""
        return next((self.instead[form] for form in forms(lowered(word)) if form in self.instead), None)

    def has(self, word: str, zipf: float) -> bool:
        """Whether a word in small letters is easy, or at least so common."""
        return word in self.easy or self.zipf.get(word, 0) >= zipf


def read_word_lists() -> WordLists:
    """Read the lists: some milliseconds, once for each check."""
    easy = frozenset((*_lines("easy_words.txt"), *_lines("everyday_words.txt")))
    zipf: dict[str, float] = {}
    level = 0.0
    for line in _lines("common_words.txt"):
        if line.startswith("["):
            level = float(line.strip("[]"))
        else:
            zipf[line] = level
    instead = dict(line.split(": ", 1) for line in _lines("easier.txt"))
    return WordLists(easy, zipf, instead)


def _lines(name: str) -> list[str]:
    lines = (_FOLDER / name).read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]

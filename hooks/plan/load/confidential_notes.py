"""What the note of a confidential row may say: years, and the number below which figures are hidden, but no other."""

from __future__ import annotations

import re

_WORDS = (
    "zero|nought|nil|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen"
    "|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred"
)
_VALUES = {
    word: number for number, word in enumerate(word for word in _WORDS.split("|") if word not in ("nought", "nil"))
}
_OTHER_WORDS = (
    "single|once|twice|thrice|couple|pair|trio|dozens?|hundreds|thousands?|millions?|half|third|quarter"
    "|doubled|trebled|tripled|halved|the same (?:number |figure )?as (?:in|for|that of|the year before|last)"
)
_NUMBER_WORD = re.compile(rf"\b(?:{_WORDS}|{_OTHER_WORDS})\b", re.IGNORECASE)
_NO_NUMBER = re.compile(r"\b(?:no|any|some|every|each|this|that|the)[ -]one\b|\bone (?:of|another)\b", re.IGNORECASE)
_YEARS = re.compile(r"\b(19|20)\d\d([-/–](\d\d){1,2})?\b", re.ASCII)
_THRESHOLD = re.compile(rf"\b(?:(?:fewer|less|lower|smaller) than|below|under) (\d{{1,3}}|{_WORDS})\b", re.IGNORECASE)


def names_a_number(note: str) -> bool:
    """Whether a note names a number, in figures or in words, that is neither a year nor a threshold.

    "Fewer than 5" and "below five" are thresholds: whether 5 is the plan's own is for `thresholds_in` to compare.
    Every digit of every script counts, and words up to twenty (above it, the tens).
    """
    rest = _YEARS.sub(" ", _THRESHOLD.sub(" ", note))
    return any(map(str.isnumeric, rest)) or bool(_NUMBER_WORD.search(_NO_NUMBER.sub(" ", rest)))


def thresholds_in(note: str) -> tuple[int, ...]:
    """The numbers that a note names as thresholds: 5 for "fewer than five children"."""
    found = (match[1].lower() for match in _THRESHOLD.finditer(note))
    return tuple(int(text) if text.isdecimal() else _value(text) for text in found)


def _value(word: str) -> int:
    """The number that a word means; 0 for a word that is no sensible threshold."""
    number = _VALUES.get(word, 0)
    return number if number <= 20 else 0

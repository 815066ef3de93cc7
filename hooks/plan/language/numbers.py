"""Numbers that are hard to read, and what to write instead: percentages, decimals, words for figures, year ranges."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal

from plan.language.finding import Finding
from plan.language.sentences import Sentence
from plan.language.vocabulary import Vocabulary
from plan.problems import Level

_PERCENT = re.compile(r"(\d+(?:\.\d+)?)\s?(?:%|per cent\b|percent\b)|%|\bper ?cent(?:ages?)?\b", re.IGNORECASE)
_DECIMAL = re.compile(r"(?<![£€$\d.,:])\d+\.\d+(?!\d*\s?(?:%|per ?cent|[ap]\.?m\b|[.:]\d))", re.IGNORECASE)
_SPELLED = {
    word: figure
    for figure, word in enumerate(
        ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"), start=2
    )
}
_SPELLED_WORD = re.compile(rf"\b(?:{'|'.join(_SPELLED)})\b", re.IGNORECASE)
_YEARS = re.compile(r"\b((?:19|20)\d\d)\s?[-–—/]\s?((?:19|20)?\d\d)\b")

_DENOMINATORS = (2, 3, 4, 5, 10, 20, 100)
_WHOLE = {Decimal(0): "none", Decimal(100): "all"}
_NEAR = Decimal("2.5")
"""In percentage points: a share that is no further off may be said to be about that."""


def share(percent: Decimal) -> str | None:
    """A percentage as readers say it: 15 as "3 out of 20", 33 as "about 1 out of 3"; None above 100.

    It takes the smallest of 2, 3, 4, 5, 10, 20 and 100 that comes within 2.5 points.
    """
    if percent > 100:
        return None
    if percent in _WHOLE:
        return _WHOLE[percent]
    if 0 < percent < 1:
        return "fewer than 1 out of 100"
    for whole in _DENOMINATORS:
        part = int((percent * whole / 100).quantize(Decimal(1), ROUND_HALF_UP))
        off = abs(percent - Decimal(100 * part) / whole)
        if off <= _NEAR and (0 < part < whole or off == 0):
            return f"{'about ' if off else ''}{part} out of {whole}"
    return None


def percentages(sentence: Sentence, vocabulary: Vocabulary) -> Iterator[Finding]:
    """No percentage: "1 in 7 people" and not "14.3%" (NHS content guide, Numbers)."""
    found = _PERCENT.search(sentence.text)
    if found:
        said = share(Decimal(found[1])) if found[1] else None
        fix = f"Write {said or 'how many out of 10'}. A placeholder such as {{latest:out_of_10}} does that for you."
        what = "percentages are hard to read"
        yield Finding(Level.ERROR, "easy-percentage", what, fix, found[0], from_figures=True)


def decimals(sentence: Sentence, vocabulary: Vocabulary) -> Iterator[Finding]:
    """No decimals but of money and of times of day (NHS content guide, Numbers)."""
    found = _DECIMAL.search(sentence.text)
    if found:
        whole = Decimal(found[0]).quantize(Decimal(1), ROUND_HALF_UP)
        what = "numbers with a point are hard to read"
        yield Finding(Level.ERROR, "easy-decimal", what, f"Write about {whole:,}.", found[0], from_figures=True)


def spelled(sentence: Sentence, vocabulary: Vocabulary) -> Iterator[Finding]:
    """Figures and not words for numbers from two to twelve (Inclusion Europe, Information for all, 2009)."""
    found = _SPELLED_WORD.search(sentence.text)
    if found:
        what = f"{found[0]!r} is a number in letters"
        yield Finding(
            Level.WARNING, "easy-number-word", what, f"Write {_SPELLED[found[0].lower()]}.", found[0], from_figures=True
        )


def year_ranges(sentence: Sentence, vocabulary: Vocabulary) -> Iterator[Finding]:
    """Years with "to" between them and in full (NHS content guide, Dates)."""
    found = _YEARS.search(sentence.text)
    if found:
        last = found[2] if len(found[2]) == 4 else f"{found[1][:2]}{found[2]}"
        what = "years with a line between them are hard to read"
        yield Finding(Level.WARNING, "easy-years", what, f"Write {found[1]} to {last}.", found[0], from_figures=True)

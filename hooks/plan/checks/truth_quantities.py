"""Numbers with a unit in a sentence: percentages, money, people, days, shares such as 7 out of 10 (truth checks)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Literal, NamedTuple

from plan.model.measure import Measure, Reading
from plan.model.target import Unit

QuantityKind = Literal["percent", "points", "money", "count", "days", "months", "rate", "score"]

NUMBER_WORDS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
"""Numbers that are often spelled, from one."""
_NUMBER = r"(?<![\w.,£/–-])(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?"
_OR_WORD = rf"(?:{_NUMBER}|\b({'|'.join(NUMBER_WORDS)}))"
_ABOUT = re.compile(
    r"\b(?:about|around|roughly|nearly|almost|over|more than|under|fewer than|less than|up to|at least|just)"
    r"(?: over| under)? (?:£)?$",
    re.IGNORECASE,
)
_PERCENT = re.compile(rf"{_NUMBER}\s?(?:%|per ?cent\b)")
_POINTS = re.compile(rf"{_NUMBER} (?:percentage )?points?\b", re.IGNORECASE)
_MONEY = re.compile(r"£\s?(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(?:\s?(k|m|million|thousand)\b)?", re.IGNORECASE)
SHARE = re.compile(rf"{_OR_WORD} (?:out of(?: every)?|in(?: every)?) {_OR_WORD}(?![\d:/-])\b", re.IGNORECASE)
"""x out of y and x in y: the whole, the rest and the word of either."""
_TIMES = {"k": 3, "thousand": 3, "m": 6, "million": 6}
_MOST_OUT_OF = 1000


class Quantity(NamedTuple):
    """One number as it stands in a sentence."""

    kind: QuantityKind
    number: Decimal
    words: str
    """As it was written, with its unit."""
    places: int = 0
    """Digits after the point."""
    is_about: bool = False
    """Whether the sentence calls it about, nearly or more than."""
    out_of: Decimal | None = None
    """For a share: of how many."""


def quantities(words: str, measures: tuple[Measure, ...]) -> Iterator[Quantity]:
    """The numbers of a sentence that have a unit in which one of these measures is counted."""
    if not re.search(rf"\d|\b(?:{'|'.join(NUMBER_WORDS)})\b", words, re.IGNORECASE):
        return
    units = [unit for measure in measures for unit in units_of(measure)]
    types = {unit.type for unit in units}
    if "percent" in types:
        yield from _simple("percent", _PERCENT, words)
        yield from _simple("points", _POINTS, words)
    if "money" in types:
        yield from _money(words)
    yield from _shares(words, units)
    yield from _named(words, units)


def units_of(measure: Measure) -> list[Unit]:
    """The units of a measure and of its parts."""
    readings: tuple[Reading, ...] = (measure, *measure.parts)
    return [reading.unit for reading in readings if reading.unit]


def _simple(kind: QuantityKind, pattern: re.Pattern[str], words: str) -> Iterator[Quantity]:
    for found in pattern.finditer(words):
        yield _quantity(kind, found, words)


def _quantity(kind: QuantityKind, found: re.Match[str], words: str) -> Quantity:
    whole, rest = found[1].replace(",", ""), found[2] or ""
    return Quantity(kind, Decimal(whole + rest), found[0], max(0, len(rest) - 1), _is_about(words, found.start()))


def _is_about(words: str, start: int) -> bool:
    return bool(_ABOUT.search(words[:start]))


def _money(words: str) -> Iterator[Quantity]:
    for found in _MONEY.finditer(words):
        one = _quantity("money", found, words)
        zeros = _TIMES.get((found[3] or "").lower(), 0)
        yield one._replace(number=one.number.scaleb(zeros), places=one.places - zeros)


def _shares(words: str, units: list[Unit]) -> Iterator[Quantity]:
    """x out of y and x in y: a share where percentages are counted, a score where the score is out of y."""
    for found in SHARE.finditer(words):
        part, whole = _either(found[1], found[2], found[3]), _either(found[4], found[5], found[6])
        if not 0 < whole <= _MOST_OUT_OF or part > whole:
            continue
        places, about = max(0, len(found[2] or "") - 1), _is_about(words, found.start())
        if any(unit.type == "score" and unit.out_of == whole for unit in units):
            yield Quantity("score", part, found[0], places, about)
        elif any(unit.type == "percent" for unit in units):
            yield Quantity("percent", part, found[0], 0, about, whole)


def _either(whole: str | None, rest: str | None, word: str | None) -> Decimal:
    if word:
        return Decimal(NUMBER_WORDS.index(word.lower()) + 1)
    return Decimal((whole or "0").replace(",", "") + (rest or ""))


def _named(words: str, units: list[Unit]) -> Iterator[Quantity]:
    """Numbers before what is counted: 12 children, 9 more children, 10 working days, 149 per 100,000."""
    for unit in units:
        if unit.type in ("days", "months"):
            noun = rf"(?:working |calendar )?{unit.type[:-1]}s?"
            yield from _simple(unit.type, re.compile(rf"{_NUMBER} {noun}\b", re.IGNORECASE), words)
        elif unit.type in ("count", "rate") and (unit.one or unit.other):
            nouns = "|".join(re.escape(noun) for noun in (unit.other, unit.one) if noun)
            pattern = re.compile(
                rf"{_NUMBER} (?:more |fewer )?(?:{nouns})\b(?! (?:per|in|for|out of)\b)", re.IGNORECASE
            )
            yield from _simple("count", pattern, words)
        if unit.type == "rate" and unit.per:
            per = rf"(?:{unit.per:f}|{unit.per:,f})"
            pattern = re.compile(
                rf"{_NUMBER}(?: [\w’'-]+){{0,3}}? (?:per|in|for|out of)(?: every)? {per}\b", re.IGNORECASE
            )
            yield from _simple("rate", pattern, words)

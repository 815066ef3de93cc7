"""How much of a text has changed: nothing that a reader would notice, its words only, or what it says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from enum import StrEnum
from typing import NamedTuple

from plan.in_step.fingerprint import bare

ALIKE = 0.95
"""Texts that are less alike than this say something else."""
CLAUSE = 3
"""So many words together that are new, gone or different say something else, however long the text round them is."""
LONGEST = 500
"""Sentences of more words than this in which words differ in several places are not compared word by word."""

_MONTHS = "january|february|march|april|may|june|july|august|september|october|november|december"
_NUMBER = re.compile(
    r"\{[^{}]*\}"  # a figure that comes from the data
    rf"|\b(?:{_MONTHS})(?= \d)|(?<=\d )(?:{_MONTHS})\b"
    r"|[£$€]|\d+(?:[.,:/-]\d+)*|%|\bper ?cent\b"
    r"|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|hundred|thousand|million|billion)\b"
    r"|\b(?:half|third|quarter|double|twice)\b"
)
_NEGATIVE = re.compile(
    r"\b(?:no|not|never|none|nobody|nothing|nowhere|neither|nor|without|cannot)\b|n't\b",
)


class Change(StrEnum):
    """How far a text has moved from another."""

    SAME = "same"
    MINOR = "minor"
    """Other words for what seems to be the same: a slip mended, a word exchanged."""
    MAJOR = "major"
    """What it says may have changed, so whatever repeats it in other words must be read again."""


class Difference(NamedTuple):
    """A place where two texts differ: the words before and now. One of them is empty where words are new or gone."""

    before: str
    now: str


def change(before: str, now: str) -> Change:
    """How much a text has changed.

    Major is a change of a number, a date, an amount, a percentage or of how often it says no, a text that is less than
    95% alike (the share of letters that both have in the same order, as in Ratcliff and Obershelp's measure), and three
    words or more in a row that are new, gone or different. The last is for long texts, in which a whole sentence is
    less than 5%.
    """
    old, new = bare(before), bare(now)
    if old == new:
        return Change.SAME
    if _NUMBER.findall(old) != _NUMBER.findall(new) or len(_NEGATIVE.findall(old)) != len(_NEGATIVE.findall(new)):
        return Change.MAJOR
    runs = tuple(_runs(old, new))
    if any(max(len(run.old), len(run.new)) >= CLAUSE for run in runs):
        return Change.MAJOR
    return Change.MINOR if _likeness(old, new, runs) >= ALIKE else Change.MAJOR


def differences(before: str, now: str) -> tuple[Difference, ...]:
    """The sentences in which two texts differ, as they are typed, in their order."""
    old, new = _sentences(before), _sentences(now)
    pairs = ([bare(each) for each in old], [bare(each) for each in new])
    return tuple(
        Difference(" ".join(old[place.a : place.a_end]), " ".join(new[place.b : place.b_end]))
        for place in _places(*pairs)
    )


class _Place(NamedTuple):
    a: int
    a_end: int
    b: int
    b_end: int


class _Run(NamedTuple):
    """Words that stand in one text where the other has others."""

    old: list[str]
    new: list[str]


def _places(old: list[str], new: list[str]) -> Iterator[_Place]:
    codes = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    return (_Place(*places) for kind, *places in codes if kind != "equal")


def _runs(old: str, new: str) -> Iterator[_Run]:
    """The words that differ. Sentences are held against sentences first, which is quick for long texts too."""
    before, now = (re.split(r"(?<=[.!?])\s|\n", text) for text in (old, new))
    for place in _places(before, now):
        yield from _within(
            " ".join(before[place.a : place.a_end]).split(), " ".join(now[place.b : place.b_end]).split()
        )


def _within(old: list[str], new: list[str]) -> Iterator[_Run]:
    """The words that differ in some sentences, without those at both ends that are the same."""
    first = next((at for at, (one, other) in enumerate(zip(old, new, strict=False)) if one != other), None)
    first = min(len(old), len(new)) if first is None else first
    old, new = old[first:], new[first:]
    while old and new and old[-1] == new[-1]:
        old, new = old[:-1], new[:-1]
    if len(old) + len(new) > LONGEST:
        yield _Run(old, new)
        return
    yield from (_Run(old[place.a : place.a_end], new[place.b : place.b_end]) for place in _places(old, new))


def _likeness(old: str, new: str, runs: tuple[_Run, ...]) -> float:
    """The share of letters that two texts have in common, when these words are all in which they differ."""
    differing = sum(len(" ".join(run.old)) + len(" ".join(run.new)) for run in runs)
    shared = sum(2 * _shared(" ".join(run.old), " ".join(run.new)) for run in runs)
    whole = len(old) + len(new)
    return (whole - differing + shared) / whole


def _shared(old: str, new: str) -> int:
    return sum(block.size for block in SequenceMatcher(None, old, new, autojunk=False).get_matching_blocks())


def _sentences(text: str) -> list[str]:
    """Sentences and lines of a text, each on one line."""
    parts = re.split(r"(?<=[.!?])\s+|\n\s*\n|\n(?=\s*(?:[-*+]|\d{1,2}[.)])\s)", text)
    return [" ".join(part.split()) for part in parts if part.strip()]

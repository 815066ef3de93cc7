"""Rules that hold in easy read and for young people alike: length, hard words, other scripts and emoji."""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Iterator

from plan.language.finding import Finding
from plan.language.sentences import Sentence
from plan.problems import Level

_EMOJI = re.compile("[\U0001f000-\U0001faff\u2600-\u27bf\u2b50\u2b55]")


def too_long(sentence: Sentence, most: int, limit: int, code: str, asks: str) -> Iterator[Finding]:
    """A sentence of more than `most` words (a warning), or of more than `limit` (an error)."""
    count = len(sentence.words)
    if count > most and not sentence.is_heading:
        level = Level.ERROR if count > limit else Level.WARNING
        fix = f"{count} words. Try {math.ceil(count / most)} sentences."
        yield Finding(level, code, f"this sentence is too long: {asks} {most} words", fix)


def emoji(sentence: Sentence) -> Iterator[Finding]:
    """No emoji as words: a screen reader reads out the name of each, and some readers see only a box."""
    found = _EMOJI.search(sentence.text)
    if found:
        fix = "Take it out, and say it in words."
        yield Finding(Level.WARNING, "emoji", "an emoji stands among the words", fix, found[0])


def other_script(sentence: Sentence) -> bool:
    """Whether most letters of a sentence are of another script than ours, such as Arabic."""
    if sentence.text.isascii():
        return False
    letters = [letter for letter in sentence.text if letter.isalpha()]
    ours = sum(unicodedata.name(letter, "").startswith("LATIN") for letter in letters)
    return bool(letters) and ours < len(letters) / 2


NOT_JUDGED = Finding(
    Level.REMINDER,
    "other-script",
    "this is not in the letters of English, so no rule can judge it",
    "Ask somebody who reads it to check it. Other languages are best on pages of their own, named in other_formats:.",
)
"""What is said of a sentence in another script, in place of everything else."""

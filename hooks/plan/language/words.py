"""Words as the rules see them: what counts as one, and what a word may be an inflected form of."""

from __future__ import annotations

import re
from collections.abc import Iterator

_WORD = re.compile(
    r"\d+(?:[.,:]\d+)+[^\W\d_]*"  # 1,000 and 8.30am
    r"|[^\W\d_](?:\.[^\W\d_])+\b"  # e.g. and p.m.
    r"|[^\W_]+(?:[&'’‐‑-][^\W_]+)*"  # don't, co-production, A&E, 2020-23
)

_ENDINGS = (
    ("'s", ("",)),
    ("s'", ("s",)),
    ("ies", ("y",)),
    ("ied", ("y",)),
    ("ier", ("y",)),
    ("iest", ("y",)),
    ("ily", ("y",)),
    ("es", ("",)),
    ("s", ("",)),
    ("ed", ("", "e")),
    ("ing", ("", "e")),
    ("er", ("", "e")),
    ("est", ("", "e")),
    ("ly", ("",)),
)
_SHORTEST_STEM = 3
_MOST_ENDINGS = 2
_DOUBLED = re.compile(r"([bdgklmnprt])\1$")


def words(text: str) -> tuple[str, ...]:
    """The words of a text in plain letters: a number, a word with hyphens and a contraction are one word each."""
    return tuple(_WORD.findall(text))


def listed(text: str) -> frozenset[str]:
    """Words that were written one after the other, as a set."""
    return frozenset(text.split())


def lowered(word: str) -> str:
    """A word as lists have it: in small letters, with straight apostrophes and plain hyphens."""
    return word.lower().replace("’", "'").replace("‑", "-").replace("‐", "-")


def forms(word: str, endings: int = _MOST_ENDINGS) -> Iterator[str]:
    """A word in small letters and what it may be a form of: teachers, teacher, teach.

    The forms are those that the Dale-Chall formula counts with their word: plurals, possessives, -ed, -ing, -er, -est
    and -ly (E. Dale and J. S. Chall, "A formula for predicting readability: instructions", 1948).
    """
    yield word
    if endings:
        for ending, instead in _ENDINGS:
            if word.endswith(ending):
                for other in instead:
                    stem = word[: -len(ending)] + other
                    if len(stem) >= _SHORTEST_STEM:
                        yield from forms(stem, endings - 1)
                        if _DOUBLED.search(stem):
                            yield stem[:-1]

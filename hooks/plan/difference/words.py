"""Texts held against each other word by word."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from typing import Literal, NamedTuple

KEPT = 8
"""So many words round a change are shown; what is between them is left out."""
LONGEST = 3_000
"""Texts of more words than this are not compared word by word: that takes time with the square of their length."""


class Piece(NamedTuple):
    """Some words of a text, and what a change does with them."""

    kind: Literal["same", "gone", "new", "left_out"]
    text: str
    """Empty for what is left out."""


def reworded(before: str, now: str) -> tuple[Piece, ...]:
    """What a change does to a text: the words that are gone and new, with some words round them."""
    old, new = before.split(), now.split()
    if len(old) + len(new) > LONGEST:
        return Piece("gone", " ".join(old)), Piece("new", " ".join(new))
    found: list[Piece] = []
    codes = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    for number, (kind, start, end, new_start, new_end) in enumerate(codes):
        if kind == "equal":
            found += _shortened(old[start:end], first=number == 0, last=number == len(codes) - 1)
        else:
            found += [
                Piece("gone", " ".join(old[start:end])),
                Piece("new", " ".join(new[new_start:new_end])),
            ]
    return tuple(piece for piece in found if piece.text or piece.kind == "left_out")


def _shortened(words: list[str], *, first: bool, last: bool) -> Iterator[Piece]:
    """Words that stay, without those that are far from any change."""
    head, tail = (0 if first else KEPT), (0 if last else KEPT)
    if len(words) <= head + tail + KEPT:
        yield Piece("same", " ".join(words))
        return
    yield Piece("same", " ".join(words[:head]))
    yield Piece("left_out", "")
    yield Piece("same", " ".join(words[len(words) - tail :]))


def flat(text: str) -> str:
    """A text in which only what readers see counts: how its lines are broken within a paragraph does not."""
    paragraphs = re.split(r"\n\s*\n|\n(?=\s*(?:[-*+]|\d+[.)])\s)", text.strip())
    return "\n".join(" ".join(paragraph.split()) for paragraph in paragraphs)


def joined(pieces: Iterable[Piece], marks: dict[str, tuple[str, str]]) -> str:
    """Pieces as one line: `marks` says what stands before and after each kind."""
    written = (f"{marks[piece.kind][0]}{piece.text}{marks[piece.kind][1]}" for piece in pieces)
    return " ".join(written)

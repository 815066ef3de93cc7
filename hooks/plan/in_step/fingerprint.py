"""A text as its bare words: two texts that differ in nothing a reader would notice have the same fingerprint."""

from __future__ import annotations

import hashlib
import re
import unicodedata

LENGTH = 8
"""Hexadecimal digits of a fingerprint: it tells texts of one place apart, and nobody has to type it."""

_BLOCK = re.compile(r"\n\s*\n|\n(?=\s*(?:[-*+]|\d{1,2}[.)])\s)")
"""Where a paragraph or an item of a list ends. Other line breaks are only where an editor's line was full."""
_QUOTE = re.compile(r"(?m)^[ \t]*>+[ \t]?")
_MARK_BEFORE = re.compile(r"^(?:(?:[-*+]|#{1,6}|\d{1,2}[.)])(?:\s+|$))+")
_LINK = re.compile(r"!?\[([^\[\]]*)\](?:\([^()]*\)|\[[^\[\]]*\])")
_MARKS = re.compile(r"[*`~\\]+|(?<!\w)_+|_+(?!\w)|\s#+$")
_END = re.compile(r"[\s.,;:!?]+$")
_ALIKE = str.maketrans(
    {
        **dict.fromkeys("\u2018\u2019\u201a\u201b\u2032\u00b4`", "'"),
        **dict.fromkeys("\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb", '"'),
        **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-"),
        **dict.fromkeys("\u00ad\u200b\u200c\u200d\u2060\ufeff", None),
    }
)
"""Quotation marks and dashes as a keyboard has them; marks that nobody sees are left out."""


def bare(text: str) -> str:
    """A text without all that changes no word: a line for each of its paragraphs and items of lists.

    Capitals, Markdown, kinds of quotation marks and dashes, line breaks within a paragraph, spaces and the punctuation
    at the end of a paragraph are gone. The address of a link is too; placeholders stay as they are typed.
    """
    blocks = _BLOCK.split(_QUOTE.sub("", text.replace("\r\n", "\n")))
    return "\n".join(filter(None, map(_bare, blocks)))


def fingerprint(text: str) -> str:
    """The first digits of the SHA-256 of the bare words of a text."""
    return hashlib.sha256(bare(text).encode("utf-8", "replace")).hexdigest()[:LENGTH]


def _bare(block: str) -> str:
    words = _LINK.sub(r"\1", _MARK_BEFORE.sub("", block.strip()))
    alike = unicodedata.normalize("NFKC", _MARKS.sub("", words)).translate(_ALIKE)
    return _END.sub("", " ".join(alike.casefold().split()))

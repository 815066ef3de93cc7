"""How much room a text takes in a font that is not known: at least as much as in the widest of the usual ones."""

from __future__ import annotations

import unicodedata

_WIDTHS = {
    280: "'",
    320: " ,.ijl·",
    360: "/:;\\|‘’",
    400: "()-I[]f",
    440: "!t",
    480: '"r',
    520: "*J`°",
    560: "?_sz–“”",
    600: "cvxy•",
    640: "$0123456789aeko{}£€«»ø",
    680: "LPTbdghnpqußŁđł",
    720: "FSZ",
    760: "ABEKRVXY",
    800: "CG",
    840: "#+<=>DOQ^~−×÷±≤≥Ø",
    880: "HNUw",
    920: "&",
    1000: "m—…æ",
    1040: "@MWÆœ",
    1080: "%",
    1160: "Œ",
}
"""Thousandths of the letters' size: the widest of DejaVu Sans, DejaVu Serif, Liberation Sans and Serif, rounded up.

Verdana is as wide as DejaVu Sans but for `%`, whose width here is Verdana's. Every other usual font is narrower.
"""

_WIDTH = {character: width for width, characters in _WIDTHS.items() for character in characters}
_OTHER = 1000
_WIDE = 1060
_PICTURE = 1400
_BOLD, _BOLD_MORE = 1.07, 60
"""How much wider a bold character is: no character of those fonts is wider than this makes it."""

ASCENT, DESCENT = 1.06, 0.3
"""How far letters reach above and below their line, by their size, in any usual font, and rounded up in Arabic too."""

LEADING = ASCENT + DESCENT
"""From one line of a label to the next."""


def text_width(text: str, size: float, *, bold: bool = False) -> float:
    """The width of a text in letters of this size, never less than what a browser needs in a usual font."""
    try:
        thousandths = sum(map(_WIDTH.__getitem__, text))
    except KeyError:
        thousandths = sum(map(_width, text))
    if bold:
        thousandths = round(thousandths * _BOLD) + _BOLD_MORE * len(text)
    return thousandths * size / 1000


def _width(character: str) -> int:
    """Letters with accents are as wide as without; what is not known is 1 em, Chinese a little more, a picture 1.4."""
    if character in _WIDTH:
        return _WIDTH[character]
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    plain = unicodedata.normalize("NFD", character)[0]
    if plain in _WIDTH:
        return _WIDTH[plain]
    if unicodedata.category(character) == "So":
        return _PICTURE
    return _WIDE if unicodedata.east_asian_width(character) in "WF" else _OTHER


def wrapped(text: str, size: float, room: float, *, bold: bool = False) -> tuple[str, ...]:
    """The text in lines that are no wider than `room`: broken at spaces, and within a word only where it must be."""
    words = text.split()
    whole_text = " ".join(words)
    if text_width(whole_text, size, bold=bold) <= room:
        return (whole_text,) if words else ()
    lines: list[str] = []
    line = ""
    for word in words:
        longer = f"{line} {word}" if line else word
        if text_width(longer, size, bold=bold) <= room:
            line = longer
            continue
        if line:
            lines.append(line)
        *whole, line = _pieces(word, size, room, bold)
        lines += whole
    return (*lines, line) if line else tuple(lines)


def _pieces(word: str, size: float, room: float, bold: bool) -> list[str]:
    """A word in pieces that fit, one character at least in each; marks stay with the letter that they belong to."""
    if text_width(word, size, bold=bold) <= room:
        return [word]
    pieces = [""]
    for character in word:
        longer = pieces[-1] + character
        if pieces[-1] and not unicodedata.combining(character) and text_width(longer, size, bold=bold) > room:
            pieces.append(character)
        else:
            pieces[-1] = longer
    return pieces

"""Lists from A to Z: what is listed under which letter, whatever its accents or articles (word list, A to Z)."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable
from typing import TypeVar

from plan.edition import Edition

Item = TypeVar("Item")

NUMBERS = "0"
"""The letter of everything that begins with a number or a sign."""


def folded(text: str) -> str:
    """A text as it is sorted and compared: small letters without accents and other marks (Unicode's category M)."""
    if text.isascii():
        return text.lower()
    signs = unicodedata.normalize("NFKD", text)
    return "".join(sign for sign in signs if not unicodedata.category(sign).startswith("M")).casefold()


def by_letter(
    edition: Edition, items: Iterable[Item], name: Callable[[Item], str]
) -> tuple[tuple[str, tuple[Item, ...]], ...]:
    """Items under their letters, both in order: numbers and signs first. An article at the beginning is passed over."""
    articles = edition.t("letters.articles").split()
    keyed = sorted(((_sorted_by(name(item), articles), number, item) for number, item in enumerate(items)), key=_first)
    found: dict[str, list[Item]] = {}
    for key, _, item in keyed:
        found.setdefault(key[:1].upper() if key[:1].isalpha() else NUMBERS, []).append(item)
    order = sorted(found, key=lambda letter: (letter != NUMBERS, letter))
    return tuple((letter, tuple(found[letter])) for letter in order)


def letter_name(edition: Edition, letter: str) -> str:
    """A letter as readers see it."""
    return edition.t("letters.numbers") if letter == NUMBERS else letter


def _first(keyed: tuple[str, int, object]) -> tuple[str, int]:
    return keyed[:2]


def _sorted_by(name: str, articles: list[str]) -> str:
    words = folded(name).lstrip("\"'‘’“”(¿¡ ")
    article, space, rest = words.partition(" ")
    return rest if space and article in articles else words

"""Blocks of Markdown and lists of them, indented so that both dialects agree (used by `markdown_body`)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

BULLET = "-   "
"""A sign as wide as an indent: Python-Markdown wants four blanks, and CommonMark the width of the sign."""
_HIGHEST_NUMBER = 99
"""With a third digit the sign would be wider than the indent. Only the first number of a list is ever looked at."""
_APART = "<!-- -->"
"""Between two blocks that would be read as one list, and before one that cannot begin an item."""


@dataclass(frozen=True)
class Block:
    """One block: a paragraph, a heading, a list."""

    markdown: str
    kind: str = "text"
    """`text`, `heading`, `list`, `code` or `other`."""
    tight: bool = False
    """For a list: whether no blank lines stand between its items."""


def number(place: int) -> str:
    """The sign of the item of a numbered list at a place."""
    return f"{min(place, _HIGHEST_NUMBER)}.".ljust(len(BULLET))


def together(blocks: Iterable[Block]) -> str:
    """The blocks one below the other."""
    parts: list[str] = []
    last = ""
    for block in blocks:
        if last == "list" and block.kind in ("list", "code"):
            parts.append(_APART)
        parts.append(block.markdown)
        last = block.kind
    return "\n\n".join(parts)


def list_of(items: Iterable[tuple[str, list[Block]]]) -> list[Block]:
    """The list of items, each with its sign and its blocks; none if there is nothing in them."""
    filled = [(sign, blocks) for sign, blocks in items if blocks]
    tight = all(_is_short(blocks) for _, blocks in filled)
    made = [indented(_item(blocks, tight), sign, " " * len(BULLET)) for sign, blocks in filled]
    return [Block(("\n" if tight else "\n\n").join(made), "list", tight)] if made else []


def indented(markdown: str, first: str, others: str) -> str:
    """Lines with a sign before the first and an indent before the others; an empty line stays without blanks."""
    lines = markdown.split("\n")
    return "\n".join(
        (first if place == 0 else others if each else others.rstrip()) + each for place, each in enumerate(lines)
    )


def _is_short(blocks: list[Block]) -> bool:
    below = blocks[1:]
    return blocks[0].kind == "text" and (not below or (len(below) == 1 and below[0].kind == "list" and below[0].tight))


def _item(blocks: list[Block], tight: bool) -> str:
    if tight:
        return "\n".join(block.markdown for block in blocks)
    return together(blocks if blocks[0].kind in ("text", "heading") else [Block(_APART), *blocks])

"""How placeholders stand in a text: `{latest}`, `{repeat-plans.target:out_of_10}`; `{{` and `}}` are braces."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

_BRACES = re.compile(r"\{\{|\}\}|\{[^{}\n]*\}|[{}]")
_INSIDE = re.compile(r"\{\s*(?P<path>[\w.-]+?)\s*(?::\s*(?P<form>\w*)\s*)?\}")


class Placeholder(NamedTuple):
    """One placeholder as somebody wrote it."""

    words: str
    """All of it, braces included."""
    names: tuple[str, ...]
    """What stands before its name: nothing, a measure, a measure and a part of it, an action, or `plan`."""
    name: str
    """What it asks for; empty for what is no placeholder: other words in braces, or a brace that stands alone."""
    form: str
    """How it is to be written; empty for the version's own form."""
    start: int
    end: int
    """Where it begins and ends in the text."""


def has_braces(text: str) -> bool:
    """Whether a text can have placeholders at all: most have none."""
    return "{" in text or "}" in text


def placeholders(text: str) -> Iterator[Placeholder]:
    """Every placeholder of a text, in order, and every brace that should have been one or should have been doubled."""
    for found in _BRACES.finditer(text):
        if found[0] not in ("{{", "}}"):
            yield _placeholder(found)


def replaced(text: str, values: Iterator[str]) -> str:
    """A text with the next of some values in the place of each of its placeholders, and single braces for doubled."""
    single = {"{{": "{", "}}": "}"}
    return _BRACES.sub(lambda found: single.get(found[0]) or next(values), text)


def _placeholder(found: re.Match[str]) -> Placeholder:
    inside = _INSIDE.fullmatch(found[0])
    if inside is None:
        return Placeholder(found[0], (), "", "", found.start(), found.end())
    *names, name = inside["path"].split(".")
    return Placeholder(found[0], tuple(names), name, inside["form"] or "", found.start(), found.end())

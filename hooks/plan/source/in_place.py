"""Words changed within values of a YAML file: every other character stays, remarks and quotation marks too."""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable, Iterable, Mapping
from itertools import accumulate
from typing import TypeAlias

from plan.source.structure import Loc, Span, Value
from plan.source.yaml_file import Document, yaml_from_bytes

Change: TypeAlias = Callable[[str], str]
"""Gives the new words for old ones; it must not mind on which lines, and in which quotation marks, they stand."""

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")


class CannotChangeError(Exception):
    """The file cannot be changed without harm; as text it says on which lines it has to be changed by hand."""


def with_words(raw: bytes, shown: str, changes: Mapping[Loc, Change]) -> bytes:
    """What stands in a file, with a change made to the text at each of some places.

    `shown` is the file's name in messages. Raises CannotChangeError when what comes out would not hold the changed
    texts and otherwise the same as before.
    """
    document = yaml_from_bytes(raw, shown)
    if missing := [loc for loc in changes if loc not in document.values]:
        raise _refusal(document, missing)
    mark = codecs.BOM_UTF8 if raw.startswith(codecs.BOM_UTF8) else b""
    new = mark + _edited(raw.decode("utf-8-sig"), document.values, changes).encode()
    again = yaml_from_bytes(new, shown).value
    wanted = _changed(document.value, (), changes)
    if again != wanted or again is None:
        wrong = [loc for loc in changes if _at(again, loc) != _at(wanted, loc)] or list(changes)
        raise _refusal(document, wrong)
    return new


def texts(value: Value, at: Loc = ()) -> Mapping[Loc, str]:
    """Every text within a value of a file, by its place."""
    if isinstance(value, str):
        return {at: value}
    parts = value.items() if isinstance(value, dict) else enumerate(value or ())
    return {loc: text for key, part in parts for loc, text in texts(part, (*at, key)).items()}


def _edited(text: str, places: Mapping[Loc, Span], changes: Mapping[Loc, Change]) -> str:
    starts = [0, *accumulate(len(line) for line in _LINE.findall(text))]
    for loc in sorted(changes, key=lambda loc: places[loc], reverse=True):
        line, column, last_line, last_column = places[loc]
        start, end = starts[line] + column, starts[last_line] + last_column
        text = text[:start] + changes[loc](text[start:end]) + text[end:]
    return text


def _changed(value: Value, at: Loc, changes: Mapping[Loc, Change]) -> Value:
    if isinstance(value, dict):
        return {name: _changed(each, (*at, name), changes) for name, each in value.items()}
    if isinstance(value, list):
        return [_changed(each, (*at, number), changes) for number, each in enumerate(value)]
    return changes[at](value) if value is not None and at in changes else value


def _at(value: Value, loc: Loc) -> Value:
    for part in loc:
        if isinstance(value, dict) and part in value:
            value = value[str(part)]
        elif isinstance(value, list) and isinstance(part, int) and part < len(value):
            value = value[part]
        else:
            return None
    return value


def _refusal(document: Document, places: Iterable[Loc]) -> CannotChangeError:
    numbers = sorted({document.line(loc) for loc in places})
    lines = f"line{'s' if numbers[1:] else ''} {', '.join(map(str, numbers))}"
    return CannotChangeError(f"{document.path} cannot be changed safely at {lines}.")

"""Values as tidy YAML, written as the files of a plan are: the commands that begin records and plans write with it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from textwrap import wrap
from typing import TypeAlias

from plan.source.yaml_file import yaml_from_bytes

Tidy: TypeAlias = "str | Sequence[Tidy] | Mapping[str, Tidy]"
"""What can be written: texts, lists and groups of names."""

WIDTH = 116
"""Longer texts are broken over several lines, as editors like them."""
_STEP = "  "


def tidy_yaml(values: Mapping[str, Tidy]) -> str:
    """A group of names as the lines of a file, each ended; empty texts, lists and groups are left out."""
    return "".join(f"{line}\n" if line else "\n" for line in _group(values))


def scalar(text: str, *, in_brackets: bool = False) -> str:
    """A text of one line as it stands behind a colon or in brackets: in quotation marks only where YAML needs them."""
    line = f"a: [{text}]" if in_brackets else f"a: {text}"
    plain = yaml_from_bytes(line.encode(), "")
    if plain.value == {"a": [text] if in_brackets else text} and not plain.problems and text[0] not in "#‘’":
        return text
    inside = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{inside}"'


def _group(values: Mapping[str, Tidy], margin: str = "") -> Iterator[str]:
    for name, value in values.items():
        if value:
            yield from _named(name, value, margin)


def _named(name: str, value: Tidy, margin: str) -> Iterator[str]:
    if isinstance(value, Mapping):
        inside = list(_group(value, margin + _STEP))
        if inside:
            yield f"{margin}{name}:"
            yield from inside
    elif not isinstance(value, str):
        yield from _list(name, value, margin)
    elif "\n" in value.strip():
        yield f"{margin}{name}: |"
        lines = value.strip().split("\n")
        yield from (f"{margin}{_STEP}{line.rstrip()}" if line.strip() else "" for line in lines)
    else:
        yield from _text(name, " ".join(value.split()), margin)


def _text(name: str, text: str, margin: str) -> Iterator[str]:
    line = f"{margin}{name}: {scalar(text)}"
    if len(line) <= WIDTH + 4:
        yield line
        return
    yield f"{margin}{name}: >"
    lines = wrap(text, WIDTH - len(margin), break_long_words=False, break_on_hyphens=False)
    yield from (f"{margin}{_STEP}{each}" for each in lines)


def _list(name: str, items: Sequence[Tidy], margin: str) -> Iterator[str]:
    """A list: short words stand on one line in brackets, groups of names below one another."""
    words = [item for item in items if isinstance(item, str) and item]
    one_line = f"{margin}{name}: [{', '.join(scalar(word, in_brackets=True) for word in words)}]"
    if words and len(one_line) <= WIDTH and not any(" " in word for word in words):
        yield one_line
        return
    yield f"{margin}{name}:"
    yield from (f"{margin}{_STEP}- {scalar(word)}" for word in words)
    for item in items:
        if isinstance(item, Mapping):
            lines = list(_group(item, margin + _STEP * 2))
            yield f"{margin}{_STEP}- {lines[0].lstrip()}"
            yield from lines[1:]

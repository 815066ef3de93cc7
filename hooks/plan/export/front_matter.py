"""Front matter: what a Markdown file says about its page, between two lines of dashes (used by the export)."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from datetime import date
from typing import Any

import yaml

_FENCED = re.compile(r"\ufeff?---[ \t]*\r?\n(.*?\r?\n)?---[ \t]*(?:\r?\n|$)", re.DOTALL)
_UNSEEN = re.compile(r"[\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060\ufeff\ufffe\uffff]")


def front_matter(values: Mapping[str, Any]) -> str:
    """The front matter with these values, in their order: YAML that version 1.1 and 1.2 read alike.

    Every text stands in quotation marks, so that none is taken for a number, a day or a truth value; JSON's way of
    writing a text is YAML's too (YAML 1.2.2, 1.2).
    """
    lines = (f"{key}: {_written(value)}" for key, value in values.items() if value not in ("", None))
    return "\n".join(["---", *lines, "---", ""])


def _written(value: Any) -> str:
    if isinstance(value, date):
        return value.isoformat()
    return _UNSEEN.sub(lambda sign: f"\\u{ord(sign[0]):04x}", json.dumps(value, ensure_ascii=False, default=str))


def not_html(text: str) -> str:
    """A text without tags and character references, for themes that print it as HTML, as MkDocs's and zensical's do.

    A sign that would begin one is followed by a word joiner (U+2060), which is not seen and takes no room.
    """
    return re.sub(r"<(?=[A-Za-z/!?])|&(?=#?\w+;)", "\\g<0>\u2060", text)


def split_front_matter(text: str) -> tuple[dict[str, Any], str]:
    """What the front matter of a file says, and the text below it.

    Raises ValueError when what stands between the dashes is not YAML.
    """
    found = _FENCED.match(text)
    if not found:
        return {}, text
    try:
        said = yaml.safe_load(found[1] or "")
    except yaml.YAMLError as error:
        raise ValueError(str(error)) from error
    return (said, text[found.end() :]) if isinstance(said, dict) else ({}, text[found.end() :])

"""One page's body inside another page: its headings move down and its ids stay unique (used by the whole plan)."""

from __future__ import annotations

import re

from markupsafe import Markup

LOWEST = 6
_TAG = re.compile(r"(?i)<(/?)([a-z][a-z0-9]*)([^<>]*)>")
_NAMES = re.compile(r'(\s(?:id|for|headers|aria-labelledby|aria-describedby|aria-controls|aria-owns)=")([^"]*)"')
_OWN_FRAGMENT = re.compile(r'(\shref="#)')


def nested(body: Markup, prefix: str, levels: int) -> Markup:
    """`body` with every heading lower by `levels`, down to the sixth, and `prefix` before every id and what names one.

    The body is a page's own HTML, made by templates that escape everything.
    """

    def moved(tag: re.Match[str]) -> str:
        name, attributes = tag[2], tag[3]
        if re.fullmatch("h[1-6]", name):
            name = f"h{min(int(name[1]) + levels, LOWEST)}"
        if '="' in attributes:
            attributes = _OWN_FRAGMENT.sub(rf"\g<1>{prefix}-", _NAMES.sub(renamed, attributes))
        return f"<{tag[1]}{name}{attributes}>"

    def renamed(names: re.Match[str]) -> str:
        return names[1] + " ".join(f"{prefix}-{name}" for name in names[2].split()) + '"'

    return Markup(_TAG.sub(moved, str(body)))  # noqa: S704 - what was safe HTML stays it: no text is touched

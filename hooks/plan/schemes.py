"""The colours of the finished stylesheet by name, as each scheme has them: light, dark and high contrast."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

SCHEMES = {"light": ":root", "dark": ":root[data-colours=dark]", "contrast": ":root[data-colours=contrast]"}
"""Each scheme, and the rule that names its colours: a device's own wish has the same ones (a test holds that)."""

_PART = re.compile(r"[{}]|[^{}]+")
_COLOUR = re.compile(r"--([a-z-]+): *(#[0-9a-f]{6})\b")
_TONE = re.compile(r"\.tone-(\d+)$")


@dataclass(frozen=True)
class Scheme:
    """The colours of one scheme."""

    id: str
    colours: dict[str, str]
    """Each name, such as `text`, and its colour, such as `#14201f`."""
    tones: dict[int, dict[str, str]]
    """What an outcome's number makes of them: `tone` and `tone-tint`."""

    def of_outcome(self, number: int) -> dict[str, str]:
        """The colours on a page that belongs to an outcome; 0 for a page that belongs to none."""
        return self.colours | self.tones.get(number, {})


def schemes(stylesheet: str) -> tuple[Scheme, ...]:
    """Every scheme of a stylesheet. What a scheme does not name it has from the light one, as in a browser."""
    rules = list(_rules(stylesheet))
    light = _colours(rules, SCHEMES["light"], media=False)
    return tuple(
        Scheme(
            id_,
            light | _colours(rules, selector, media=id_ != "light"),
            dict(_tones(rules, "" if id_ == "light" else f"{selector} ")),
        )
        for id_, selector in SCHEMES.items()
    )


_Rule = tuple[str, str, bool]
"""A selector, its declarations, and whether it stands within an at-rule, such as `@media`."""


def _rules(stylesheet: str) -> Iterator[_Rule]:
    open_: list[str] = []
    text = ""
    for part in _PART.findall(stylesheet):
        if part == "{":
            open_.append(text.strip())
        elif part == "}":
            selector = open_.pop()
            if not selector.startswith("@"):
                yield selector, text, any(outer.startswith("@") for outer in open_)
        text = "" if part in "{}" else part


def _colours(rules: list[_Rule], wanted: str, media: bool) -> dict[str, str]:
    found = (text for selector, text, within in rules if selector == wanted and within == media)
    return {name: colour for text in found for name, colour in _COLOUR.findall(text)}


def _tones(rules: list[_Rule], prefix: str) -> Iterator[tuple[int, dict[str, str]]]:
    for selector, text, _ in rules:
        number = _TONE.search(selector)
        if number and selector == f"{prefix}.tone-{number[1]}":
            yield int(number[1]), dict(_COLOUR.findall(text))

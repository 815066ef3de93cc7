"""Links and headings in a text: what they must say and in which order they must stand, in every version."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plan.checks.language_texts import Text
from plan.language.finding import Finding
from plan.problems import Level, Problem

_LINK = re.compile(r"\[([^\]\n]*)\]\([^)\n]*\)")
_SAYS_NOTHING = re.compile(
    r"\W*(?:click|tap|press)?\W*(?:on )?"
    r"(?:here|this link|link|this|more|read more|find out more|see more)\W*",
    re.IGNORECASE,
)
_HEADING = re.compile(r"^ {0,3}(#{1,6})\s+\S", re.MULTILINE)


def prose(text: Text) -> Iterator[Problem]:
    """Links that do not say where they lead, and headings that leave out a level (WCAG 2.2, 2.4.4 and 1.3.1)."""
    if "](" in text.value:
        yield from _links(text)
    if "#" in text.value:
        yield from _headings(text)


def _links(text: Text) -> Iterator[Problem]:
    for found in _LINK.finditer(text.value):
        if _SAYS_NOTHING.fullmatch(found[1]):
            what = f"the words of this link, {found[1]!r}, do not say where it leads"
            fix = "Write what stands there, such as [our outcomes](outcomes): many people hear links without the rest."
            made = text.problem(Finding(Level.ERROR, "link-words", what, fix))
            yield text.entry.at_words(made, found[0])


def _headings(text: Text) -> Iterator[Problem]:
    before = 0
    for found in _HEADING.finditer(text.value):
        depth = len(found[1])
        if before and depth > before + 1:
            what = "this heading leaves out a level: people who jump from heading to heading miss what stands between"
            fix = f"Begin it with {'#' * (before + 1)}."
            made = text.problem(Finding(Level.ERROR, "heading-order", what, fix))
            yield text.entry.at_words(made, found[0].strip())
        before = depth

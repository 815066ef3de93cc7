"""Characters that do harm in any text file: unseen ones, damaged letters, leftovers of two people's edits."""

import re
from collections.abc import Iterator
from itertools import islice

from plan.problems import Level
from plan.source.finding import Finding, Mistake

MOST_OF_A_KIND = 20
_CONTROL = "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufeff\ufffe\uffff]"
CONTROLS = re.compile(_CONTROL)
"""Control characters, but the line break and the tab."""
_LINE_SEPARATOR = "[\x85\u2028\u2029]"
# Unicode annex 9: overrides, embeddings and isolates, which make text look different from what it says.
_DIRECTION = "[\u202a-\u202e\u2066-\u2069]"
# What UTF-8 looks like after it was read as Windows text and saved again: â€™ for ’, Â£ for £, Ã© for é.
_GARBLED = "â€.?|Â[\u0080-\u00bf]|Ã[\u0080-\u00bf]|\ufffd"
# The lines Git writes round two versions of the same lines (gitattributes, "conflict-marker-size").
CONFLICT = re.compile(r"(?:<{7}|>{7}|\|{7})(?: .*)?|={7}")

_CONFLICT_SIGNS = frozenset(sign * 7 for sign in "<>|=")

TWO_VERSIONS = Mistake(
    "merge-conflict",
    "two people changed these lines, and Git put both versions here",
    "Keep the lines that are right. Delete the others, and the lines with <<<<<<<, |||||||, ======= and >>>>>>>.",
)
_KINDS = (
    (
        re.compile(_CONTROL),
        Mistake(
            "control-character",
            "there is a hidden control character ({code}) here",
            "Delete it. If you cannot see it, delete the words on both sides of it and type them again.",
        ),
    ),
    (
        re.compile(_LINE_SEPARATOR),
        Mistake(
            "line-separator",
            "there is a hidden line break ({code}) here, often pasted from a designed document",
            "Delete it and press Enter or the space bar instead.",
        ),
    ),
    (
        re.compile(_DIRECTION),
        Mistake(
            "direction-character",
            "there is a hidden character ({code}) here that changes the direction of the words after it",
            "Delete it, unless the text is in a language written from right to left and needs it.",
            Level.WARNING,
        ),
    ),
    (
        re.compile(_GARBLED),
        Mistake(
            "garbled-letter",
            "a letter or sign was damaged here when the file was saved (such as â€™ or Â£)",
            "Type it again (’ or – or £), and save the file as UTF-8.",
            Level.WARNING,
        ),
    ),
)


def conflict_markers(lines: tuple[str, ...]) -> list[Finding]:
    """Find the places where two people's changes met and were not put together: one finding for each."""
    if not any(line[:7] in _CONFLICT_SIGNS for line in lines):
        return []
    marked = [(number, line) for number, line in enumerate(lines, 1) if CONFLICT.fullmatch(line)]
    opened = [(number, line) for number, line in marked if line.startswith("<")] or marked[:1]
    return [TWO_VERSIONS.at(number, 1, len(line)) for number, line in opened[:MOST_OF_A_KIND]]


def harmful_characters(text: str, lines: tuple[str, ...]) -> list[Finding]:
    """Find unseen, direction-changing and damaged characters: the first of a kind in each line, at most twenty."""
    kinds = _KINDS[:1] if text.isascii() else _KINDS
    return [
        finding for pattern, mistake in kinds if pattern.search(text) for finding in _places(lines, pattern, mistake)
    ]


def without_harm(text: str) -> str:
    """Replace what stops a reader of YAML or CSV, one character for one, so that places in the text stay right."""
    return CONTROLS.sub("\ufffd", text if text.isascii() else re.sub(_LINE_SEPARATOR, " ", text))


def _places(lines: tuple[str, ...], pattern: re.Pattern[str], mistake: Mistake) -> Iterator[Finding]:
    matches = ((number, pattern.search(line)) for number, line in enumerate(lines, 1))
    for number, match in islice(((number, match) for number, match in matches if match), MOST_OF_A_KIND):
        what = mistake.what.replace("{code}", f"U+{ord(match.group()[0]):04X}")
        yield mistake._replace(what=what).at(number, match.start() + 1, match.end() - match.start())

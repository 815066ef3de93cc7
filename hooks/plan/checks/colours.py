"""Whether the council's colours can be read, and told from each other: one of the checks across files."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from plan.checks.scope import Entry, Scope
from plan.model.site import Colours, Site
from plan.oklch import difference
from plan.palette import PALE, READABLE, WHITE, contrast, nearest, tone
from plan.problems import Problem
from plan.source.yaml_file import Loc

LEAST_DIFFERENCE = 0.04
"""In Oklab: twice the difference of which CSS Color 4 says that eyes just see it, side by side and in large fields.

Ours are bars and words on different pages, and the smaller a mark, the more its colour has to differ (Stone, Szafir and
Setlur 2014, "An engineering model for color difference as a function of size").
"""


def colours(scope: Scope) -> Iterator[Problem]:
    """A colour that cannot be read with what it stands on, and colours of outcomes that look alike."""
    for entry, site in scope.of(Site):
        given = site.colours
        for name, colour in (("brand", given.brand), ("accent", given.accent)):
            if colour and contrast(colour, WHITE) < READABLE:
                yield _unreadable(entry, ("colours", name), colour, WHITE)
        for index, colour in enumerate(given.outcomes):
            # White is further from a dark colour than the pale grey is, and a tint is made to suit its colour.
            if contrast(colour, PALE) < READABLE:
                yield _unreadable(entry, ("colours", "outcomes", index), colour, PALE)
        yield from _alike(entry, given)


def _unreadable(entry: Entry, loc: Loc, colour: str, against: str) -> Problem:
    shown = f"white text on {colour}" if against == WHITE else f"text in {colour} on the pale grey of the pages"
    needs = f"its contrast is {_floored(contrast(colour, against))}, and {READABLE} is the least"
    fix = f"Use '{nearest(colour, against, READABLE)}', the nearest colour of the same hue that can be read."
    return entry.error(loc, "colour-contrast", f"{shown} is too hard to read: {needs}", fix)


def _alike(entry: Entry, given: Colours) -> Iterator[Problem]:
    """Doubts about pairs of outcomes whose colours nobody can tell apart, on light pages or on dark ones."""
    numbered = enumerate((colour, tone(colour)) for colour in given.outcomes)
    for (first, (one, its)), (second, (other, others)) in combinations(numbered, 2):
        if min(difference(its.light, others.light), difference(its.dark, others.dark)) < LEAST_DIFFERENCE:
            pair = f"outcomes {first + 1} and {second + 1}"
            what = f"the colours of {pair} look the same to many readers: {one} and {other}"
            fix = "Change one of them. Or list fewer: where there are more outcomes than colours, they begin again."
            yield entry.warning(("colours", "outcomes", second), "colours-alike", what, fix)


def _floored(ratio: float) -> float:
    """One digit, rounded down, so that 4.49 does not read 4.5."""
    return int(ratio * 10) / 10

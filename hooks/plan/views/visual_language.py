"""The colours of the site for the next designer: each by name, and each pair that meets, with its contrast."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from plan.palette import READABLE, contrast
from plan.schemes import Scheme, schemes
from plan.wording import Wording

NEEDED_TO_SEE = 3.0
"""The least contrast of edges and signs that are needed to use a page (WCAG 2.2, success criterion 1.4.11)."""

BACKGROUNDS = ("page", "raised", "soft", "tone-tint")
"""What running text stands on: the page, cards, panels, and the band that a page begins with."""

_ON_EACH_BACKGROUND = ("text", "quiet", "link", "link-over", "tone")
_TEXTS = (
    *((text, behind) for text in _ON_EACH_BACKGROUND for behind in BACKGROUNDS),
    *((state, f"{state}-tint") for state in ("good", "slow", "bad", "calm")),
    ("text", "slow-tint"),
    ("link", "slow-tint"),
    ("text", "bad-tint"),
    ("link", "bad-tint"),
    ("text", "mark"),
    ("link", "mark"),
    ("on-brand", "brand"),
    ("on-brand", "accent"),
    ("page", "tone"),
    ("page", "bad"),
)
RING = "focus-ring"
"""The ring round what has the keyboard's focus: it has two colours, and one of them shows wherever it is."""

_SIGNS = (
    *(("edge", behind) for behind in BACKGROUNDS),
    *((RING, behind) for behind in (*BACKGROUNDS, "brand", "accent")),
    ("focus", "focus-edge"),
)
PAIRS = (*((*pair, READABLE) for pair in _TEXTS), *((*pair, NEEDED_TO_SEE) for pair in _SIGNS))
"""What stands on what, and the least contrast that it needs."""

CHARTS = (
    ("tone", "page"),
    ("quiet", "page"),
    ("text", "page"),
    ("tone", "tone-tint"),
    ("text", "tone-tint"),
    ("line", "page"),
)
"""What charts are drawn with, and on what. All of it is among the pairs above but the grid: nothing depends on it."""
ORNAMENT = 1.0
"""What needs no contrast."""


@dataclass(frozen=True)
class Sample:
    """Two colours in one scheme."""

    text: str
    behind: str
    ratio: str
    is_enough: bool


@dataclass(frozen=True)
class Pair:
    """What stands on what: the names of both, and how it looks in each scheme."""

    text: str
    behind: str
    least: str
    samples: tuple[Sample, ...]


@dataclass(frozen=True)
class ChartColour:
    """A colour of charts: what is drawn with it, and how it looks in each scheme."""

    what_for: str
    name: str
    samples: tuple[Sample, ...]


@dataclass(frozen=True)
class Colour:
    """A colour by name, what it is for, and its value in each scheme."""

    name: str
    what_for: str
    values: tuple[str, ...]


@dataclass(frozen=True)
class OutcomeTone:
    """An outcome's colour in each scheme, on the one of its backgrounds where it is hardest to read."""

    number: int
    samples: tuple[Sample, ...]


@dataclass(frozen=True)
class ColourSheet:
    """All colours of the site."""

    schemes: tuple[str, ...]
    colours: tuple[Colour, ...]
    pairs: tuple[Pair, ...]
    tones: tuple[OutcomeTone, ...]
    charts: tuple[ChartColour, ...]


def colour_sheet(stylesheet: str, t: Wording) -> ColourSheet:
    """The colours of a finished stylesheet."""
    found = schemes(stylesheet)
    return ColourSheet(
        schemes=tuple(t(f"colours.scheme.{scheme.id}") for scheme in found),
        colours=tuple(
            Colour(name, t(f"colours.name.{name}"), tuple(scheme.colours[name] for scheme in found))
            for name in found[0].colours
        ),
        pairs=tuple(
            Pair(text, behind, f"{least:g}", tuple(sample(scheme.colours, text, behind, least) for scheme in found))
            for text, behind, least in PAIRS
        ),
        tones=tuple(
            OutcomeTone(number, tuple(_hardest(scheme, number) for scheme in found)) for number in found[0].tones
        ),
        charts=tuple(
            ChartColour(
                t(f"colours.chart.{text}-on-{behind}"),
                t("colours.of_pair", text=text, behind=behind),
                tuple(sample(scheme.colours, text, behind, _least(text, behind)) for scheme in found),
            )
            for text, behind in CHARTS
        ),
    )


def _least(text: str, behind: str) -> float:
    """The contrast that two colours need wherever they meet."""
    return max((least for first, second, least in PAIRS if (first, second) == (text, behind)), default=ORNAMENT)


def sample(colours: dict[str, str], text: str, behind: str, least: float) -> Sample:
    """One colour on another; the contrast is rounded down, so that 4.49 does not read 4.5."""
    over = (colours["focus"], colours["focus-edge"]) if text == RING else (colours[text],)
    ratio, colour = max((contrast(each, colours[behind]), each) for each in over)
    return Sample(colour, colours[behind], f"{int(ratio * 10) / 10:.1f}", ratio >= least)


def too_faint(stylesheet: str) -> Iterator[str]:
    """Every pair of colours that does not have the contrast it needs, on pages of any outcome, in words."""
    for scheme in schemes(stylesheet):
        for number in (0, *scheme.tones):
            colours = scheme.of_outcome(number)
            for text, behind, least in PAIRS:
                found = sample(colours, text, behind, least)
                if not found.is_enough:
                    yield f"{scheme.id}, outcome {number}: {text} on {behind} has {found.ratio}, not {least}"


def _hardest(scheme: Scheme, number: int) -> Sample:
    colours = scheme.of_outcome(number)
    return min(
        (sample(colours, "tone", behind, READABLE) for behind in BACKGROUNDS),
        key=lambda each: contrast(each.text, each.behind),
    )

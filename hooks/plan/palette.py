"""The colours of one council's site: what its colours become on light and on dark pages, readable by construction."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from plan.model.site import Colours
from plan.oklch import Oklch, difference, light, oklch

READABLE = 4.5
"""The least contrast of text with what is behind it (WCAG 2.2, success criterion 1.4.3)."""
EASILY_READABLE = 7.0
"""The least contrast of text that is to be read by many more (WCAG 2.2, success criterion 1.4.6)."""
WHITE = "#ffffff"
PALE = "#f2f5f4"
"""The darkest of the pale greys on which text stands on light pages: what is readable on it is readable on white."""
DARK_PAGE = "#0f1716"
"""What text stands on where a reader's device asks for dark pages."""

_PALEST, _STRONGEST_TINT = 0.956, 0.019
_DARKEST, _STRONGEST_DARK_TINT = 0.268, 0.05
_LEAST_ON_DARK, _STRONGEST_ON_DARK = 0.74, 0.1
_STEP = 1 / 512


@dataclass(frozen=True)
class Tone:
    """One colour as text, edge and tint of everything that belongs to an outcome, for light and for dark pages."""

    light: str
    """Readable on white, on `PALE` and on its tint; white text is readable on it."""
    light_tint: str
    """A very light tint of it, as a background."""
    dark: str
    """A light variant: easily readable on dark pages, and readable on its dark tint."""
    dark_tint: str
    """A very dark tint, as a background."""


@dataclass(frozen=True)
class Palette:
    """The colours that the stylesheet takes from the council."""

    brand: str
    accent: str
    """Buttons and highlights; the brand colour where the council gives no other."""
    tones: tuple[Tone, ...]
    """The brand's own tone, and then those of outcomes 1, 2, 3 …"""


def palette(colours: Colours) -> Palette:
    """The palette that follows from a council's colours."""
    brand = colours.brand.lower()
    tones = tuple(tone(colour) for colour in (brand, *colours.outcomes))
    return Palette(brand, (colours.accent or brand).lower(), tones)


def tone(colour: str) -> Tone:
    """A tone from one colour: itself if it is readable, else the nearest that is; see `Tone` for what it promises."""
    text = nearest(colour.lower(), PALE, READABLE)
    even = oklch(text)
    pale = Oklch(_PALEST, min(even.chroma, _STRONGEST_TINT), even.hue)
    deep = Oklch(_DARKEST, min(even.chroma / 2, _STRONGEST_DARK_TINT), even.hue).hex
    # Colours that differ only in lightness go on doing so on dark pages, at half the distance.
    bright = Oklch(max(0.56 + even.lightness / 2, _LEAST_ON_DARK), min(even.chroma, _STRONGEST_ON_DARK), even.hue)
    return Tone(
        light=text,
        light_tint=next(found for found in _lighter(pale) if contrast(found, text) >= READABLE),
        dark=next(
            found
            for found in _lighter(bright)
            if contrast(found, DARK_PAGE) >= EASILY_READABLE and contrast(found, deep) >= READABLE
        ),
        dark_tint=deep,
    )


def contrast(one: str, other: str) -> float:
    """The contrast of two colours written #1c3f6e, from 1 to 21 (WCAG 2.2, "contrast ratio")."""
    dark, bright = sorted((_luminance(one), _luminance(other)))
    return (bright + 0.05) / (dark + 0.05)


def nearest(colour: str, against: str, least: float) -> str:
    """The colour of the same hue that is nearest to `colour` and has at least this contrast with `against`.

    It is `colour` itself if that passes; else a darker or a lighter one, whichever differs less to the eye, and paler
    only where no screen shows it so strong. Raises ValueError where neither black nor white has that contrast.
    """
    if contrast(colour, against) >= least:
        return colour
    found = (_first(steps, against, least) for steps in (_darker(oklch(colour)), _lighter(oklch(colour))))
    passing = [each for each in found if each]
    if not passing:
        raise ValueError(f"no colour has a contrast of {least} with {against}")
    return min(passing, key=lambda each: difference(colour, each))


def _first(steps: Iterator[str], against: str, least: float) -> str | None:
    return next((found for found in steps if contrast(found, against) >= least), None)


def _darker(start: Oklch) -> Iterator[str]:
    """Ever darker colours of one hue, black at last."""
    for step in range(int(start.lightness / _STEP) + 1):
        yield start.at(start.lightness - step * _STEP).hex
    yield "#000000"


def _lighter(start: Oklch) -> Iterator[str]:
    """Ever lighter colours of one hue, white at last."""
    for step in range(int((1 - start.lightness) / _STEP) + 1):
        yield start.at(start.lightness + step * _STEP).hex
    yield WHITE


def _luminance(colour: str) -> float:
    """How bright a colour is, from 0 to 1 (WCAG 2.2, "relative luminance")."""
    red, green, blue = light(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue

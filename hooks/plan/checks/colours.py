"""Whether the council's colours can be read: one of the checks across files."""

from __future__ import annotations

import colorsys
from collections.abc import Iterator

from plan.checks.scope import Scope
from plan.model.site import Site
from plan.problems import Problem

LEAST_CONTRAST = 4.5
"""Of text with what is behind it (WCAG 2.2, success criterion 1.4.3)."""


def colours(scope: Scope) -> Iterator[Problem]:
    """A brand colour on which white text cannot be read."""
    for entry, site in scope.of(Site):
        brand = site.colours.brand
        found = contrast(brand, "#ffffff")
        if found < LEAST_CONTRAST:
            needs = f"its contrast is {_floored(found)}, and {LEAST_CONTRAST} is the least"
            what = f"white text on {brand} is too hard to read: {needs}"
            fix = f"Use {darker(brand)}, the nearest darker colour that is dark enough."
            yield entry.error(("colours", "brand"), "colour-contrast", what, fix)


def contrast(one: str, other: str) -> float:
    """The contrast of two colours written #1c3f6e, from 1 to 21 (WCAG 2.2, "contrast ratio")."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def darker(colour: str) -> str:
    """The lightest colour of the same hue and saturation, no lighter than `colour`, that carries white text."""
    hue, lightness, saturation = colorsys.rgb_to_hls(*_parts(colour))
    for step in range(1001):
        parts = colorsys.hls_to_rgb(hue, lightness * (1 - step / 1000), saturation)
        candidate = "#" + "".join(f"{int(part * 255):02x}" for part in parts)
        if contrast(candidate, "#ffffff") >= LEAST_CONTRAST:
            return candidate
    return "#000000"


def _parts(colour: str) -> tuple[float, float, float]:
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return red, green, blue


def _luminance(colour: str) -> float:
    """How bright a colour is, from 0 to 1 (WCAG 2.2, "relative luminance")."""
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in _parts(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _floored(ratio: float) -> float:
    """One digit, rounded down, so that 4.49 does not read 4.5."""
    return int(ratio * 10) / 10

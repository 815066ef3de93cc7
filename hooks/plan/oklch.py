"""Colours in a space that is even to the eye: OKLCH, in which a colour gets lighter or paler and keeps its hue.

The space and its figures are Björn Ottosson's (2020, https://bottosson.github.io/posts/oklab/), which CSS Color 4 took
over. The libraries that know it bring dozens of other spaces; this site needs two matrices and their inverses.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import atan2, cbrt, cos, hypot, sin

Triple = tuple[float, float, float]
Matrix = tuple[Triple, Triple, Triple]

_TO_CONES: Matrix = (
    (0.4122214708, 0.5363325363, 0.0514459929),
    (0.2119034982, 0.6806995451, 0.1073969566),
    (0.0883024619, 0.2817188376, 0.6299787005),
)
_TO_LAB: Matrix = (
    (0.2104542553, 0.7936177850, -0.0040720468),
    (1.9779984951, -2.4285922050, 0.4505937099),
    (0.0259040371, 0.7827717662, -0.8086757660),
)
_FROM_LAB: Matrix = (
    (1.0, 0.3963377774, 0.2158037573),
    (1.0, -0.1055613458, -0.0638541728),
    (1.0, -0.0894841775, -1.2914855480),
)
_FROM_CONES: Matrix = (
    (4.0767416621, -3.3077115913, 0.2309699292),
    (-1.2684380046, 2.6097574011, -0.3413193965),
    (-0.0041960863, -0.7034186147, 1.7076147010),
)
_ROUNDING = 1e-4
"""How far outside a screen's range a share of light may be and still be meant to be within."""


@dataclass(frozen=True)
class Oklch:
    """A colour: how light it is (0 black, 1 white), how strong (0 grey), and its hue as an angle."""

    lightness: float
    chroma: float
    hue: float

    @property
    def hex(self) -> str:
        """The colour written #1c3f6e; one that no screen shows gets paler until screens do (CSS Color 4, 13.2)."""
        low, high = 0.0, 1.0
        if _within(self._light(1.0)):
            low = 1.0
        else:
            for _ in range(16):
                middle = (low + high) / 2
                low, high = (middle, high) if _within(self._light(middle)) else (low, middle)
        return "#" + "".join(f"{round(_curved(min(max(share, 0.0), 1.0)) * 255):02x}" for share in self._light(low))

    def at(self, lightness: float) -> Oklch:
        """The same hue and strength, lighter or darker."""
        return replace(self, lightness=lightness)

    def _light(self, strength: float) -> Triple:
        """Red, green and blue light of the colour with this share of its strength, each from 0 to 1 if screens can."""
        chroma = self.chroma * strength
        cones = _times(_FROM_LAB, (self.lightness, chroma * cos(self.hue), chroma * sin(self.hue)))
        return _times(_FROM_CONES, (cones[0] ** 3, cones[1] ** 3, cones[2] ** 3))


def oklch(colour: str) -> Oklch:
    """A colour written #1c3f6e in OKLCH."""
    lightness, a, b = _lab(colour)
    return Oklch(lightness, hypot(a, b), atan2(b, a))


def difference(one: str, other: str) -> float:
    """How different two colours look: their distance in Oklab (CSS Color 4, "ΔEOK"); about 0.02 is the least seen."""
    return hypot(*(left - right for left, right in zip(_lab(one), _lab(other), strict=True)))


def light(colour: str) -> Triple:
    """Red, green and blue light, from 0 to 1, of a colour written #1c3f6e (IEC 61966-2-1, as WCAG 2.2 has it)."""
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return red, green, blue


def _lab(colour: str) -> Triple:
    cones = _times(_TO_CONES, light(colour))
    return _times(_TO_LAB, (cbrt(cones[0]), cbrt(cones[1]), cbrt(cones[2])))


def _curved(share: float) -> float:
    return share * 12.92 if share <= 0.0031308 else 1.055 * share ** (1 / 2.4) - 0.055


def _within(shares: Triple) -> bool:
    return all(-_ROUNDING <= share <= 1 + _ROUNDING for share in shares)


def _times(matrix: Matrix, by: Triple) -> Triple:
    first, second, third = (row[0] * by[0] + row[1] * by[1] + row[2] * by[2] for row in matrix)
    return first, second, third

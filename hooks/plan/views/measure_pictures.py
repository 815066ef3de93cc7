"""The numbers of a measure as a simple picture: ten figures of which some are full, or a bar for each time.

The figures are one picture with a name. Bars have their words above them, and a screen reader passes over the bars.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from plan.edition import Edition
from plan.formats import rounded
from plan.placeholders.amounts import Scale, amount_words, can_be_share
from plan.placeholders.scales import aims
from plan.placeholders.spans import when_words
from plan.reading import Reading
from plan.series import Point

TEN = 10


@dataclass(frozen=True)
class TenFigures:
    """Ten figures in a row, of which some are full."""

    figures: tuple[bool, ...]
    """Which of them are full: the first ones."""
    words: str
    """What the picture shows."""
    kind: str = "ten"


@dataclass(frozen=True)
class ShareBar:
    """A bar with its words above it."""

    label: str
    value: str
    width: str
    """How long it is, as a share of the longest that it could be: 57%."""
    is_wanted: bool = False
    """Whether it shows what we want, and not what is."""


@dataclass(frozen=True)
class ShareBars:
    """Bars below one another: then, now and what we want."""

    bars: tuple[ShareBar, ...]
    kind: str = "bars"


Chart = TenFigures | ShareBars


def picture(edition: Edition, reading: Reading, scale: Scale, shown: tuple[Point, ...]) -> Chart | None:
    """A picture of some figures and the target; None where there is nothing to compare, or a number is below nought."""
    values = [point.value for point in shown if point.value is not None]
    if not values or min(values) < 0:
        return None
    if scale.base == TEN and can_be_share(reading.definition):
        full = int(scale.round(values[-1]))
        words = amount_words(edition.t, values[-1], reading.definition, scale)
        return TenFigures(tuple(place < full for place in range(TEN)), words)
    wanted = reading.definition.target.value if reading.definition.target else None
    most = _most(scale, reading, [*values, *([wanted] if wanted is not None else [])])
    bars = tuple(_bars(edition, reading, scale, shown, most))
    return ShareBars(bars) if most and (len(bars) > 1 or can_be_share(reading.definition)) else None


def _most(scale: Scale, reading: Reading, values: list[Decimal]) -> Decimal:
    """What the longest bar stands for: all of a share or a score, else the largest of the values."""
    unit = reading.definition.unit
    whole = scale.base / scale.times if scale.base and unit and unit.type in ("percent", "score") else Decimal(0)
    return max([whole, *values])


def _bars(
    edition: Edition, reading: Reading, scale: Scale, shown: tuple[Point, ...], most: Decimal
) -> Iterator[ShareBar]:
    t, target = edition.t, reading.definition.target
    for point in shown:
        assert point.value is not None
        when = when_words(t, point.period)
        words = amount_words(t, point.value, reading.definition, scale, aims(reading))
        yield ShareBar(when[:1].upper() + when[1:], words, _width(point.value, most))
    if target is not None and target.value is not None and target.value >= 0:
        words = amount_words(t, target.value, reading.definition, scale)
        yield ShareBar(t("measure_words.wanted"), words, _width(target.value, most), is_wanted=True)


def _width(value: Decimal, most: Decimal) -> str:
    return f"{rounded(value * 100 / most, 1) if most else 0}%"

"""The numbers of a measure as simple pictures: ten figures of which some are full, or a bar for each time.

Each stands below the sentence that says the same number, so it has no words of its own: a screen reader passes over it.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from plan.formats import rounded
from plan.placeholders.amounts import Scale, can_be_share
from plan.reading import Reading
from plan.series import Point

TEN = 10


@dataclass(frozen=True)
class TenFigures:
    """Ten figures in a row, of which some are full."""

    figures: tuple[bool, ...]
    """Which of them are full: the first ones."""
    kind: str = "ten"


@dataclass(frozen=True)
class ShareBar:
    """One bar."""

    width: str
    """How long it is, as a share of the longest that it could be: 57%."""
    is_wanted: bool = False
    """Whether it shows what we want, and not what is."""
    kind: str = "bar"


Picture = TenFigures | ShareBar


@dataclass(frozen=True)
class Pictures:
    """A picture for each of some figures, and one for what we want; None where there is nothing to draw."""

    of_points: tuple[Picture | None, ...]
    of_target: Picture | None = None


def pictures(reading: Reading, scale: Scale, shown: tuple[Point, ...]) -> Pictures:
    """Pictures of some figures and the target.

    There are none where there is nothing to compare, or a number is below nought. Of figures out of ten the newest is
    drawn; others are bars, all on one scale.
    """
    values = [point.value for point in shown if point.value is not None]
    nothing = Pictures((None,) * len(shown))
    if not values or min(values) < 0:
        return nothing
    if scale.base == TEN and can_be_share(reading.definition):
        full = int(scale.round(values[-1]))
        return Pictures((*nothing.of_points[1:], TenFigures(tuple(place < full for place in range(TEN)))))
    wanted = reading.definition.target.value if reading.definition.target else None
    wanted = None if wanted is None or wanted < 0 else wanted
    drawn = [*values, *([] if wanted is None else [wanted])]
    most = _most(scale, reading, drawn)
    if not most or (len(drawn) == 1 and not can_be_share(reading.definition)):
        return nothing
    of_target = None if wanted is None else ShareBar(_width(wanted, most), is_wanted=True)
    return Pictures(tuple(ShareBar(_width(value, most)) for value in values), of_target)


def _most(scale: Scale, reading: Reading, values: list[Decimal]) -> Decimal:
    """What the longest bar stands for: all of a share or a score, else the largest of the values."""
    unit = reading.definition.unit
    whole = scale.base / scale.times if scale.base and unit and unit.type in ("percent", "score") else Decimal(0)
    return max([whole, *values])


def _width(value: Decimal, most: Decimal) -> str:
    return f"{rounded(value * 100 / most, 1)}%"

"""Scales: which round numbers stand beside an axis, and where a value lies between them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Context, Decimal
from functools import cached_property

_STEPS = tuple(Decimal(step) for step in ("1", "2", "2.5", "5", "10"))
_EXACT = Context(prec=60)
"""Enough digits for any number of a plan, so that a tick is exactly what it says."""

FROM_NOUGHT = Decimal("0.5")
"""A scale starts at nought unless the least value is more than this part of the greatest.

From nought, all values would then keep to the upper half of the drawing, and what changes would hardly be seen. A line
may be read on such a scale, a bar may not; and a chart whose scale does not start at nought says so in words.
"""


FEWEST = 3
"""Values below and above nought need as many ticks: one on each side of it."""


@dataclass(frozen=True)
class Scale:
    """The ticks of an axis, evenly spaced, and the way from a value to a coordinate."""

    ticks: tuple[Decimal, ...]
    start: float
    """The coordinate of the lowest tick."""
    end: float
    """The coordinate of the highest tick."""

    def at(self, value: Decimal) -> float:
        """The coordinate of a value."""
        return self.start + float(value - self.ticks[0]) * self._by_one

    @cached_property
    def _by_one(self) -> float:
        """How far apart two values are drawn that differ by one."""
        return (self.end - self.start) / float(self.ticks[-1] - self.ticks[0])

    @property
    def is_cut(self) -> bool:
        """Whether the scale does not start at nought."""
        return self.ticks[0] > 0 or self.ticks[-1] < 0


def ticks(values: Iterable[Decimal], most: int, finest: Decimal | None = None) -> tuple[Decimal, ...]:
    """Round numbers around all values, the lowest first: no more than `most` of them, or than three.

    Nought is among them where the values go through it, lie near it (`FROM_NOUGHT`) or are all the same. Steps are
    1, 2, 2.5 or 5 times a power of ten and whole multiples of `finest`: nothing is counted in halves of a child.
    Raises ValueError where there are no values.
    """
    given = list(values)
    if not given:
        raise ValueError("A scale needs a value.")
    low, high = min(given), max(given)
    if low == high or (low >= 0 and low <= high * FROM_NOUGHT) or (high <= 0 and high >= low * FROM_NOUGHT):
        low, high = min(low, Decimal(0)), max(high, Decimal(0))
    if low == high:
        high = finest or Decimal(1)
    return _around(low, high, max(most, FEWEST), finest)


def _around(low: Decimal, high: Decimal, most: int, finest: Decimal | None) -> tuple[Decimal, ...]:
    """The ticks with the smallest step that needs no more than `most` of them."""
    exponent = _EXACT.divide(_EXACT.subtract(high, low), Decimal(most)).adjusted()
    while True:
        for step in (each.scaleb(exponent) for each in _STEPS):
            if finest is not None and step % finest:
                continue
            first = _EXACT.divide(low, step).to_integral_value(ROUND_FLOOR)
            last = _EXACT.divide(high, step).to_integral_value(ROUND_CEILING)
            if last - first < most:
                return tuple(_plain(step * number) for number in range(int(first), int(last) + 1))
        exponent += 1


def _plain(value: Decimal) -> Decimal:
    """A number without noughts at its end and without a power of ten: 100, not 1E+2 or 100.0."""
    short = value.normalize(_EXACT)
    return short.quantize(Decimal(1)) if short.as_tuple().exponent > 0 else short  # type: ignore[operator]

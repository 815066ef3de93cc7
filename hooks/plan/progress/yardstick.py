"""Which of two values is better: the polarity of a reading as arithmetic, for every method that judges a change."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from plan.model.measure import Reading
from plan.model.target import Target


@dataclass(frozen=True)
class Yardstick:
    """Turns values into sizes that can be compared, and knows whether a larger size is better (1) or worse (-1)."""

    size: Callable[[Decimal], Decimal]
    sign: Literal[1, -1]
    in_values: bool
    """Whether a size is a value of the measure (or of a gap without its sign), and not a distance from a range."""

    def gain(self, earlier: Decimal, later: Decimal) -> Decimal:
        """How much better `later` is than `earlier`: above nought is better, below is worse."""
        return self.sign * (self.size(later) - self.size(earlier))


def yardstick_of(reading: Reading) -> Yardstick | None:
    """The yardstick of a reading; None where no direction is better, so that a change cannot be judged.

    - A gap to be closed is judged by its size without its sign: from -6 to -10 it has grown.
    - within_range: nearer to the target's range is better, and all values inside it are equally good. A target with
      one value is a range of that one value.
    """
    if closes_gap(reading):
        return Yardstick(abs, -1, in_values=True)
    if reading.polarity == "higher_is_better":
        return Yardstick(_itself, 1, in_values=True)
    if reading.polarity == "lower_is_better":
        return Yardstick(_itself, -1, in_values=True)
    limits = _range(reading.target) if reading.polarity == "within_range" else None
    return Yardstick(lambda value: distance(value, *limits), -1, in_values=False) if limits else None


def closes_gap(reading: Reading) -> bool:
    """Whether smaller is better whichever of two groups is ahead."""
    to_close = reading.target is not None and reading.target.kind == "close_gap"
    return to_close or (reading.kind == "gap" and reading.polarity == "lower_is_better")


def distance(value: Decimal, lower: Decimal | None, upper: Decimal | None) -> Decimal:
    """How far a value lies outside a range, nought inside it; an end that is None is open."""
    below = lower - value if lower is not None else Decimal(0)
    above = value - upper if upper is not None else Decimal(0)
    return max(below, above, Decimal(0))


def _itself(value: Decimal) -> Decimal:
    return value


def _range(target: Target | None) -> tuple[Decimal | None, Decimal | None] | None:
    if target is None:
        return None
    if target.lower is not None or target.upper is not None:
        return target.lower, target.upper
    return (target.value, target.value) if target.value is not None else None

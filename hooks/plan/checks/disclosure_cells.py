"""What readers know of each figure of a measure: exactly, within its rounding, or not at all because it is hidden."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Literal, NamedTuple

from plan.checks.disclosure_ranges import Range, exactly
from plan.checks.scope import Entry
from plan.model.measure import NO_VALUE, Measure, Observation
from plan.model.measure import Reading as Definition

Quantity = Literal["value", "numerator", "denominator", "sum", "rest"]
"""What adds up from parts to their total: counts as such, and for a mean the sum that it was worked out from.

The rest is those of a denominator who are not in its numerator: a percentage cannot be above 100.
"""

MEANS = ("score", "days", "months")
SHARES = ("percent", "rate")
JUST_UNDER_HALF = Fraction(999, 2000)
"""A number that was rounded differs by less than half of its last digit from what it was."""
LEAST = Fraction(-(10**15))
"""No figure has more than 15 digits."""


class Cell(NamedTuple):
    """Whom a figure is about: the part, the comparator, and the category in each breakdown that applies."""

    part: str | None
    comparator: str | None
    groups: tuple[tuple[str, str], ...]


WHOLE = 100
"""What percentages of the same whole add up to."""
_ALL = ("", "")
"""Stands in the groups of a cell that is 100 by itself, since no breakdown has an empty name."""


def whole_of(total: Cell) -> Cell:
    """The 100 that percentages below a total are shares of, whether or not it has a row."""
    return total._replace(groups=(_ALL, *total.groups))


def is_whole(cell: Cell) -> bool:
    """Whether a cell is such a 100."""
    return _ALL in cell.groups


def total_in(whole: Cell) -> Cell:
    """The total that a 100 was made of."""
    return whole._replace(groups=tuple(pair for pair in whole.groups if pair != _ALL))


@dataclass(frozen=True)
class Shown:
    """One row of a series, and where it stands."""

    entry: Entry
    number: int
    observation: Observation

    @property
    def is_hidden(self) -> bool:
        """Whether its figures are confidential."""
        return "c" in self.observation.symbols

    @property
    def size(self) -> Decimal | None:
        """How many the row is about, to choose the smallest by; None where it has no number."""
        return self.observation.numerator if self.observation.numerator is not None else self.observation.value


Rows = Mapping[Cell, Shown]
"""The rows of one period."""


def cell_of(observation: Observation) -> Cell:
    """Whom an observation is about."""
    return Cell(observation.part, observation.comparator, tuple(sorted(observation.breakdown.items())))


def definition_of(measure: Measure, part: str | None) -> Definition:
    """The unit, decimals and kind of a part, or of the measure itself."""
    return next((each for each in measure.parts if each.id == part), measure)


def unit_type(definition: Definition) -> str:
    """What its numbers are; numbers without a unit are taken for counts."""
    return definition.unit.type if definition.unit else "count"


def adding(definition: Definition) -> tuple[Quantity, ...]:
    """Which quantities of a reading add up from parts to their total. A percentage does not, nor does a mean."""
    kind = unit_type(definition)
    if kind in SHARES:
        return ("numerator", "denominator")
    return ("sum", "denominator") if kind in MEANS else ("value", "numerator", "denominator")


def known(row: Shown | None, definition: Definition, quantity: Quantity) -> Range | None:
    """What readers know of a quantity in a row that is shown; None where they know nothing.

    Nought where nobody is counted (z, w). Where the numerator is not shown but the percentage and the denominator are,
    it is a whole number within the rounding, and so is the denominator of a numerator with its percentage.
    """
    if row is None:
        return None
    observation = row.observation
    if not NO_VALUE.isdisjoint(observation.symbols):
        return exactly(Fraction(0)) if {"z", "w"} & set(observation.symbols) and not row.is_hidden else None
    typed = None if quantity in ("sum", "rest") else getattr(observation, quantity)
    if typed is not None:
        return exactly(Fraction(typed))
    return _within_rounding(observation, definition, quantity)


def _within_rounding(row: Observation, definition: Definition, quantity: Quantity) -> Range | None:
    kind = unit_type(definition)
    if row.value is None:
        return None
    low, high = rounding(row.value)
    above = None if row.numerator is None else Fraction(row.numerator)
    below = None if row.denominator is None else Fraction(row.denominator)
    if quantity == "sum":
        return Range(low * below, high * below) if kind in MEANS and below is not None else None
    if kind not in SHARES or row.value < 0:
        return None
    per = base(definition)
    if quantity == "numerator" and below is not None:
        return _whole(max(low, Fraction(0)) * below / per, high * below / per)
    if quantity == "denominator" and above is not None and low > 0:
        return _whole(above * per / high, above * per / low)
    return None


def _whole(low: Fraction, high: Fraction) -> Range | None:
    """The whole numbers in a range; None where there are none, because the figures do not belong together."""
    least, most = Fraction(math.ceil(low)), Fraction(math.floor(high))
    return Range(least, most, whole=True) if least <= most else None


def rounding(value: Decimal) -> tuple[Fraction, Fraction]:
    """Between which numbers a value was before it was rounded to the digits that it has."""
    exponent = value.as_tuple().exponent
    step = Fraction(10) ** exponent if isinstance(exponent, int) else Fraction(0)
    return Fraction(value) - step * JUST_UNDER_HALF, Fraction(value) + step * JUST_UNDER_HALF


def base(definition: Definition) -> Fraction:
    """What a share is for: 100 for a percentage, 10,000 for a rate for every 10,000."""
    unit = definition.unit
    return Fraction(100) if unit is None or unit.type == "percent" else Fraction(unit.per or 1)


def unknown(definition: Definition, quantity: Quantity, *, whole: bool) -> Range:
    """What everybody knows of a number that is not shown: people are whole and not fewer than none."""
    can_be_negative = quantity in ("value", "sum") and unit_type(definition) in ("money", "score")
    return Range(LEAST if can_be_negative else Fraction(0), None, whole)


def are_whole(rows: Iterable[Shown], quantity: Quantity) -> bool:
    """Whether every number of a quantity that is typed is whole, as counts of people are."""
    if quantity in ("sum", "rest"):
        return False
    typed = (getattr(row.observation, quantity) for row in rows)
    return all(number == number.to_integral_value() for number in typed if number is not None)


def values_left(numerator: Range, denominator: Range, definition: Definition, decimals: int) -> Iterator[Fraction]:
    """The least and the greatest share or mean that is possible, rounded as it is shown; nothing without limits."""
    times = base(definition) if unit_type(definition) in SHARES else Fraction(1)
    if numerator.high is None or denominator.high is None or denominator.low <= 0:
        return
    for above, below in ((numerator.low, denominator.high), (numerator.high, denominator.low)):
        scaled = times * above / below * 10**decimals
        yield Fraction(math.floor(scaled + Fraction(1, 2)), 10**decimals)

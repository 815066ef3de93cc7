"""How far apart two periods are, in years, for the methods that reckon with time."""

from __future__ import annotations

from fractions import Fraction

from plan.periods import Period


def years_into(period: Period) -> Fraction:
    """The place of a period's first day in time, in years, exactly.

    Equal days of two years are whole years apart and equal days of two months whole twelfths, so that evenly spaced
    periods are evenly spaced here too, leap years or not. Open SDG counts by the first year of a label; for periods of
    a year this is the same.
    """
    day = period.first_day
    return day.year + Fraction(day.month - 1, 12) + Fraction(day.day - 1, 12 * 31)


def years_between(earlier: Period, later: Period) -> Fraction:
    """The years from the first day of one period to the first day of another."""
    return years_into(later) - years_into(earlier)

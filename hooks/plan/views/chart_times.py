"""Periods on the axis of a chart: where they stand, and what they are called in few letters."""

from __future__ import annotations

from datetime import date

from plan.periods import MONTHS, Period

_LETTERS = 3
"""Of the name of a month."""


def place(period: Period) -> float:
    """When a period is, in years: its middle."""
    return (_years(period.first_day) + _years(period.last_day, 1)) / 2


def between(earlier: Period, later: Period) -> float:
    """When the time between two periods is, in years."""
    return (place(earlier) + place(later)) / 2


def short_label(period: Period) -> str:
    """A period in few letters: 2024, 2023/24, 2021 to 23, Jan 2024, Autumn 2024."""
    first, last = period.first_day, period.last_day
    match period.kind:
        case "financial_year" | "academic_year":
            return f"{first.year}/{last.year % 100:02}"
        case "several_years":
            return f"{first.year} to {last.year % 100:02}"
        case "quarter" | "month" | "day":
            return f"{MONTHS[first.month - 1][:_LETTERS]} {first.year}"
        case "term":
            return f"{period.label.split()[1].capitalize()} {first.year}"
        case _:
            return str(first.year)


def _years(day: date, after: int = 0) -> float:
    """A day in years, or the end of it with `after` 1."""
    start, end = date(day.year, 1, 1), date(day.year + 1, 1, 1) if day.year < date.max.year else date.max
    return day.year + ((day - start).days + after) / (end - start).days

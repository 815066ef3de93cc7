"""Periods of time as an officer writes them: one spelling for each kind, with their first and last day.

Used by the model (dates that may lack a day), the series and everything that compares two periods.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import Literal, get_args

PeriodKind = Literal[
    "calendar_year", "financial_year", "academic_year", "quarter", "term", "month", "day", "several_years"
]
"""How long one period of a measure is. All periods of one measure are of one kind."""

PERIOD_KINDS: tuple[PeriodKind, ...] = get_args(PeriodKind)

SPELLING: dict[PeriodKind, str] = {
    "calendar_year": "2024",
    "financial_year": "2023 to 2024",
    "academic_year": "2023 to 2024",
    "quarter": "2024 Q1",
    "term": "2024 autumn",
    "month": "2024-05",
    "day": "31 March 2024",
    "several_years": "2021 to 2023 (3 years)",
}
"""The one right spelling of a period of each kind, by example."""

MONTHS = tuple(calendar.month_name)[1:]
TERMS = {"spring": (1, 4), "summer": (4, 8), "autumn": (9, 12)}
"""School terms of England and the months they lie in (September to December, January to Easter, Easter to July)."""


@dataclass(frozen=True, order=True)
class Period:
    """A span of days with the label that readers see. Sorts by its last day, then its first."""

    last_day: date
    first_day: date
    label: str
    kind: PeriodKind


@dataclass(frozen=True)
class PartialDate:
    """A date of which the month or the day may be left open, such as 2027-03 for "by the end of March 2027"."""

    year: int
    month: int | None = None
    day: int | None = None

    @property
    def first_day(self) -> date:
        """The first day that the date can mean."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def last_day(self) -> date:
        """The last day that the date can mean: what is due in March is late from 1 April."""
        month = self.month or 12
        return date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])

    def __str__(self) -> str:
        parts = [f"{self.year:04}", *(f"{part:02}" for part in (self.month, self.day) if part)]
        return "-".join(parts)


@lru_cache(maxsize=4096)
def parse_period(label: str, kind: PeriodKind) -> Period:
    """The period that `label` names. All measures of a plan name the same few: each is worked out once.

    Raises ValueError, whose text says how to write it, when the label is not in the one spelling of its kind
    (`SPELLING`) or names no real time (a 13th month, years that do not follow each other).
    """
    days = _READERS[kind](label)
    if days is None:
        raise ValueError(f"Write it like {SPELLING[kind]}.")
    return Period(days[1], days[0], label, kind)


_Days = tuple[date, date] | None


def _calendar_year(label: str) -> _Days:
    found = re.fullmatch(r"([12][0-9]{3})", label)
    return (date(int(found[1]), 1, 1), date(int(found[1]), 12, 31)) if found else None


def _two_years(label: str) -> tuple[int, int] | None:
    found = re.fullmatch(r"([12][0-9]{3}) to ([12][0-9]{3})", label)
    if not found:
        return None
    first, last = int(found[1]), int(found[2])
    if last != first + 1:
        raise ValueError(f"The second year follows the first: write it like {first} to {first + 1}.")
    return first, last


def _financial_year(label: str) -> _Days:
    years = _two_years(label)
    return (date(years[0], 4, 1), date(years[1], 3, 31)) if years else None


def _academic_year(label: str) -> _Days:
    years = _two_years(label)
    return (date(years[0], 9, 1), date(years[1], 8, 31)) if years else None


def _months(year: int, first: int, last: int) -> tuple[date, date]:
    return date(year, first, 1), date(year, last, calendar.monthrange(year, last)[1])


def _quarter(label: str) -> _Days:
    found = re.fullmatch(r"([12][0-9]{3}) Q([1-4])", label)
    return _months(int(found[1]), int(found[2]) * 3 - 2, int(found[2]) * 3) if found else None


def _term(label: str) -> _Days:
    found = re.fullmatch(r"([12][0-9]{3}) (spring|summer|autumn)", label)
    return _months(int(found[1]), *TERMS[found[2]]) if found else None


def _month(label: str) -> _Days:
    found = re.fullmatch(r"([12][0-9]{3})-(0[1-9]|1[0-2])", label)
    return _months(int(found[1]), int(found[2]), int(found[2])) if found else None


def _day(label: str) -> _Days:
    found = re.fullmatch(rf"([1-9][0-9]?) ({'|'.join(MONTHS)}) ([12][0-9]{{3}})", label)
    if not found:
        return None
    year, month, day = int(found[3]), MONTHS.index(found[2]) + 1, int(found[1])
    if day > calendar.monthrange(year, month)[1]:
        raise ValueError(f"{found[2]} {year} has no day {day}.")
    return date(year, month, day), date(year, month, day)


def _several_years(label: str) -> _Days:
    found = re.fullmatch(r"([12][0-9]{3}) to ([12][0-9]{3}) \(([2-9]|10) years\)", label)
    if not found:
        return None
    first, last, count = int(found[1]), int(found[2]), int(found[3])
    if last - first + 1 != count:
        raise ValueError(f"{first} to {first + count - 1} are {count} years: make the years and the number agree.")
    return date(first, 1, 1), date(last, 12, 31)


_READERS: dict[PeriodKind, Callable[[str], _Days]] = {
    "calendar_year": _calendar_year,
    "financial_year": _financial_year,
    "academic_year": _academic_year,
    "quarter": _quarter,
    "term": _term,
    "month": _month,
    "day": _day,
    "several_years": _several_years,
}


def parse_partial_date(text: str) -> PartialDate:
    """A date written 2027, 2027-03 or 2027-03-31. Raises ValueError when it is written otherwise or does not exist."""
    found = re.fullmatch(r"([12][0-9]{3})(?:-([0-9][0-9])(?:-([0-9][0-9]))?)?", text)
    if not found:
        raise ValueError("Write it like 2027-03-31, or 2027-03 when the day is open.")
    moment = PartialDate(int(found[1]), *(int(part) for part in found.groups()[1:] if part))
    if moment.month is not None and not 1 <= moment.month <= 12:
        raise ValueError("There are twelve months: write March 2027 as 2027-03.")
    if moment.day is not None:
        date(moment.year, moment.month or 1, moment.day)
    return moment


def day_after(day: date) -> date:
    """The next day."""
    return day + timedelta(days=1)

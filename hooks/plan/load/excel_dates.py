"""Days in any of the usual spellings, and the dates that Excel makes of periods: what a period was before."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import NamedTuple

from plan.periods import MONTHS, TERMS, PeriodKind, parse_period

SHORT_MONTHS = tuple(month[:3].lower() for month in MONTHS)
EXCEL_DATE = re.compile(
    rf"({'|'.join(SHORT_MONTHS)})[a-z]*[- ](\d\d)|(\d\d)[- ]({'|'.join(SHORT_MONTHS)})", re.IGNORECASE
)
"""A month and two digits, which is what Excel shows for 2011-12."""

_FIRST_COUNTED, _LAST_COUNTED = 29221, 65745
"""1 January 1980 and 31 December 2079 as Excel counts days: other numbers are more likely something else."""


class ExcelDate(NamedTuple):
    """A date where a period should stand."""

    what: str
    """What it is, to be said after the text itself."""
    period: str | None
    """The period that it most likely was."""


def excel_date(label: str, kind: PeriodKind) -> ExcelDate | None:
    """What a spreadsheet made of a period: Apr-23, 01/04/2023, 2023-04-01 or 45017; None for any other text.

    A day in this plan's own spelling is no work of Excel's, nor is any day where days are what is counted.
    """
    day, years = _day(label), kind in ("financial_year", "academic_year", "several_years")
    if excel_day(label):
        what = f"is how Excel counts days: it stands for {_written(excel_day(label))}"
    elif kind == "day" or (day and label == _written(day)):
        return None
    elif EXCEL_DATE.fullmatch(label) and years:
        what = "is not a year: Excel has turned a year such as 2011-12 into a date"
    elif EXCEL_DATE.fullmatch(label) or day:
        what = "is a date: Excel may have made it of a period"
    else:
        return None
    return ExcelDate(what, _period_of(excel_day(label) or day, kind))


def excel_day(label: str) -> date | None:
    """The day that a number such as 45017 is in Excel, which counts days from 1900; None for other texts."""
    found = re.fullmatch(r"(\d{5})(?:\.0+)?", label, re.ASCII)
    number = int(found[1]) if found else 0
    return date(1899, 12, 30) + timedelta(days=number) if _FIRST_COUNTED <= number <= _LAST_COUNTED else None


def _written(day: date | None) -> str:
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}" if day else ""


def _day(label: str) -> date | None:
    parts = day_parts(label)
    try:
        return date(*parts) if parts else None
    except ValueError:
        return None


def _period_of(day: date | None, kind: PeriodKind) -> str | None:
    """The period of a kind that a date most likely was: the one that it is the first or the last day of."""
    if day is None:
        return None
    years = (f"{day.year} to {day.year + 1}", f"{day.year - 1} to {day.year}")
    if kind in ("financial_year", "academic_year") and day.day == 1 and day.month == (day.year + 1) % 100:
        return years[0]  # 2011-12 becomes 1 December 2011
    tried: dict[PeriodKind, tuple[str, ...]] = {
        "calendar_year": (str(day.year),),
        "financial_year": years,
        "academic_year": years,
        "quarter": (f"{day.year} Q{(day.month + 2) // 3}",),
        "term": tuple(f"{day.year} {term}" for term in TERMS),
        "month": (f"{day.year}-{day.month:02}",),
        "day": (_written(day),),
        "several_years": (),
    }
    periods = (parse_period(candidate, kind) for candidate in tried[kind])
    return next((one.label for one in periods if day in (one.first_day, one.last_day)), None)


def month_number(word: str) -> int | None:
    """The number of a month that is written as a word, in full or short."""
    short = word[:3].lower()
    return SHORT_MONTHS.index(short) + 1 if short in SHORT_MONTHS else None


def day_parts(label: str) -> tuple[int, int, int] | None:
    """Year, month and day of a day in any of the usual spellings."""
    found = re.fullmatch(r"([12]\d{3})[-/.](\d{1,2})[-/.](\d{1,2})", label, re.ASCII)
    if found:
        return int(found[1]), int(found[2]), int(found[3])
    found = re.fullmatch(r"(\d{1,2})[-/.](\d{1,2})[-/.]([12]\d{3})", label, re.ASCII)
    if found:
        return int(found[3]), int(found[2]), int(found[1])
    found = re.fullmatch(r"(\d{1,2})(?:st|nd|rd|th)?[- ]([a-zA-Z]{3,9})[-, ]+([12]\d{3})", label, re.ASCII)
    month = month_number(found[2]) if found else None
    return (int(found[3]), month, int(found[1])) if found and month else None

"""What to say about a period that is not in its one spelling: for most other spellings, the right one is shown."""

from __future__ import annotations

import re

from plan.load.refusal import quoted
from plan.periods import MONTHS, SPELLING, TERMS, PeriodKind, parse_partial_date, parse_period
from plan.problems import HIDDEN

_SHORT_MONTHS = tuple(month[:3].lower() for month in MONTHS)
_NOUNS: dict[PeriodKind, str] = {
    "calendar_year": "a year",
    "financial_year": "a financial year",
    "academic_year": "an academic year",
    "quarter": "a quarter",
    "term": "a school term",
    "month": "a month",
    "day": "a day",
    "several_years": "a span of several years",
}
_EXCEL_DATE = re.compile(
    rf"({'|'.join(_SHORT_MONTHS)})[a-z]*[- ](\d\d)|(\d\d)[- ]({'|'.join(_SHORT_MONTHS)})", re.IGNORECASE
)


def period_fault(label: str, kind: PeriodKind, *, hidden: bool = False) -> tuple[str, str, str] | None:
    """Code, what is wrong and how to mend it when `label` is not a period of its kind; None when it is.

    `hidden` keeps the label back, for rows that are confidential.
    """
    try:
        parse_period(label, kind)
    except ValueError as error:
        shown = HIDDEN if hidden else quoted(label)
        right = None if hidden else right_spelling(label, kind)
        if _EXCEL_DATE.fullmatch(label) and kind in ("financial_year", "academic_year", "several_years"):
            what = f"{shown} is not a year: Excel has turned a year such as 2011-12 into a date"
            return "excel-date", what, f"Write it like {right or SPELLING[kind]}. Excel leaves that spelling alone."
        fix = f"Write it like {SPELLING[kind]}." if hidden else f"Write it like {right}." if right else str(error)
        return "period", f"{shown} is not {_NOUNS[kind]} as this plan writes it", fix
    return None


def right_spelling(label: str, kind: PeriodKind) -> str | None:
    """The right spelling of a period that was written another way, such as 2021/22 for 2021 to 2022; None if unsure.

    Spelling of years after the GOV.UK style guide, "Dates" ("2011 to 2012").
    """
    candidate = _CANDIDATES[kind](" ".join(label.split()))
    if candidate is None:
        return None
    try:
        return parse_period(candidate, kind).label
    except ValueError:
        return None


def _four_digits(year: str, after: int) -> int:
    return int(year) if len(year) == 4 else after - after % 100 + int(year) + (100 if int(year) < after % 100 else 0)


def _years(label: str) -> tuple[int, int] | None:
    found = re.match(r"([12]\d{3})\s*(?:[-/–—]|to|and)\s*(\d{4}|\d{2})\b", label, re.ASCII)
    if found:
        return int(found[1]), _four_digits(found[2], int(found[1]))
    return None


def _year_pair(label: str) -> str | None:
    excel = _EXCEL_DATE.fullmatch(label)
    if excel:
        month = _SHORT_MONTHS.index((excel[1] or excel[4]).lower()) + 1
        years: tuple[int, int] | None = (2000 + int(excel[2] or excel[3]), 2000 + month)
    else:
        years = _years(label)
    return f"{years[0]} to {years[1]}" if years else None


def _single_year(label: str) -> str | None:
    found = re.fullmatch(
        r"([12]\d{3})(?:\.0+)?|(?:the )?(?:calendar )?year ([12]\d{3})", label, re.ASCII | re.IGNORECASE
    )
    return found[1] or found[2] if found else None


def _quarter(label: str) -> str | None:
    found = re.fullmatch(r"([12]\d{3})\W*q ?([1-4])|q ?([1-4])\W*([12]\d{3})", label, re.ASCII | re.IGNORECASE)
    return f"{found[1] or found[4]} Q{found[2] or found[3]}" if found else None


def _term(label: str) -> str | None:
    year, term = re.search(r"[12]\d{3}", label, re.ASCII), re.search("|".join(TERMS), label, re.IGNORECASE)
    return f"{year[0]} {term[0].lower()}" if year and term else None


def _month_number(word: str) -> int | None:
    short = word[:3].lower()
    return _SHORT_MONTHS.index(short) + 1 if short in _SHORT_MONTHS else None


def _month(label: str) -> str | None:
    found = re.fullmatch(r"([12]\d{3})[-/. ](\d{1,2})", label, re.ASCII)
    if found:
        return f"{found[1]}-{int(found[2]):02}"
    found = re.fullmatch(r"(\d{1,2})[-/. ]([12]\d{3})", label, re.ASCII)
    if found:
        return f"{found[2]}-{int(found[1]):02}"
    found = re.fullmatch(r"([a-zA-Z]{3,9})[-/. ]+(\d{4}|\d{2})", label, re.ASCII)
    month = _month_number(found[1]) if found else None
    return f"{_four_digits(found[2], 2000)}-{month:02}" if found and month else None


def _day_parts(label: str) -> tuple[int, int, int] | None:
    """Year, month and day of a day in any of the usual spellings."""
    found = re.fullmatch(r"([12]\d{3})[-/.](\d{1,2})[-/.](\d{1,2})", label, re.ASCII)
    if found:
        return int(found[1]), int(found[2]), int(found[3])
    found = re.fullmatch(r"(\d{1,2})[-/.](\d{1,2})[-/.]([12]\d{3})", label, re.ASCII)
    if found:
        return int(found[3]), int(found[2]), int(found[1])
    found = re.fullmatch(r"(\d{1,2})(?:st|nd|rd|th)?[- ]([a-zA-Z]{3,9})[-, ]+([12]\d{3})", label, re.ASCII)
    month = _month_number(found[2]) if found else None
    return (int(found[3]), month, int(found[1])) if found and month else None


def _day(label: str) -> str | None:
    parts = _day_parts(label)
    return f"{parts[2]} {MONTHS[parts[1] - 1]} {parts[0]}" if parts and 1 <= parts[1] <= 12 else None


def right_date(label: str) -> str | None:
    """The right spelling of a date that was written another way, such as 31/03/2027 for 2027-03-31; None if unsure."""
    parts, month = _day_parts(" ".join(label.split())), _month(" ".join(label.split()))
    candidate = "{:04}-{:02}-{:02}".format(*parts) if parts else month
    try:
        return str(parse_partial_date(candidate)) if candidate and candidate != label else None
    except ValueError:
        return None


def _several_years(label: str) -> str | None:
    years = _years(label)
    return f"{years[0]} to {years[1]} ({years[1] - years[0] + 1} years)" if years else None


_CANDIDATES = {
    "calendar_year": _single_year,
    "financial_year": _year_pair,
    "academic_year": _year_pair,
    "quarter": _quarter,
    "term": _term,
    "month": _month,
    "day": _day,
    "several_years": _several_years,
}

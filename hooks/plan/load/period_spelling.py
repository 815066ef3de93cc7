"""What to say about a period that is not in its one spelling: for most other spellings, the right one is shown."""

from __future__ import annotations

import re

from plan.load.excel_dates import EXCEL_DATE, SHORT_MONTHS, day_parts, excel_date, month_number
from plan.load.refusal import quoted
from plan.periods import MONTHS, SPELLING, TERMS, PeriodKind, parse_partial_date, parse_period
from plan.problems import HIDDEN

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


def period_fault(label: str, kind: PeriodKind, *, hidden: bool = False) -> tuple[str, str, str] | None:
    """Code, what is wrong and how to mend it when `label` is not a period of its kind; None when it is.

    `hidden` keeps the label back, for rows that are confidential.
    """
    try:
        parse_period(label, kind)
    except ValueError as error:
        not_one = f"is not {_NOUNS[kind]} as this plan writes it"
        if hidden:
            return "period", f"{HIDDEN} {not_one}", f"Write it like {SPELLING[kind]}."
        right = right_spelling(label, kind)
        return (
            _from_excel(label, kind, right)
            or (None if right else _of_another_kind(label, kind))
            or ("period", f"{quoted(label)} {not_one}", f"Write it like {right}." if right else str(error))
        )
    return None


def _from_excel(label: str, kind: PeriodKind, right: str | None) -> tuple[str, str, str] | None:
    found = excel_date(label, kind)
    if found is None:
        return None
    write = right or found.period or SPELLING[kind]
    if kind in ("month", "day"):
        fix = f"Write {write}. Excel turns that into a date as well: give the column the format Text first."
    else:
        fix = f"Write it like {write}. Excel leaves that spelling alone."
    return "excel-date", f"{quoted(label)} {found.what}", fix


def _of_another_kind(label: str, kind: PeriodKind) -> tuple[str, str, str] | None:
    """What to say about a period that is right for another kind: one measure has one kind, or nothing compares."""
    for other in SPELLING:
        try:
            parse_period(label, other)
        except ValueError:
            continue
        what = f"{quoted(label)} is {_NOUNS[other]}, and each period of this measure is {_NOUNS[kind]} (period_kind)"
        fix = f"Write it like {SPELLING[kind]}, or change period_kind: one measure has periods of one kind."
        return "mixed-periods", what, fix
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
    excel = EXCEL_DATE.fullmatch(label)
    if excel:
        month = SHORT_MONTHS.index((excel[1] or excel[4]).lower()) + 1
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


def _month(label: str) -> str | None:
    found = re.fullmatch(r"([12]\d{3})[-/. ](\d{1,2})", label, re.ASCII)
    if found:
        return f"{found[1]}-{int(found[2]):02}"
    found = re.fullmatch(r"(\d{1,2})[-/. ]([12]\d{3})", label, re.ASCII)
    if found:
        return f"{found[2]}-{int(found[1]):02}"
    found = re.fullmatch(r"([a-zA-Z]{3,9})[-/. ]+(\d{4}|\d{2})", label, re.ASCII)
    month = month_number(found[1]) if found else None
    return f"{_four_digits(found[2], 2000)}-{month:02}" if found and month else None


def _day(label: str) -> str | None:
    parts = day_parts(label)
    return f"{parts[2]} {MONTHS[parts[1] - 1]} {parts[0]}" if parts and 1 <= parts[1] <= 12 else None


_DASHES = dict.fromkeys(map(ord, "‐‑‒–—−"), "-")
"""What phones and Word put in the place of a hyphen."""


def right_date(label: str) -> str | None:
    """The right spelling of a date that was written another way, such as 31/03/2027 for 2027-03-31; None if unsure."""
    plain = " ".join(label.translate(_DASHES).split())
    parts, month = day_parts(plain), _month(plain)
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

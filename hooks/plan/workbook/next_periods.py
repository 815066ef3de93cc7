"""The periods that come after those of a series, in their one spelling: a workbook offers them."""

from __future__ import annotations

import calendar
from collections.abc import Callable, Iterable
from datetime import date

from plan.periods import MONTHS, TERMS, Period, PeriodKind, parse_period

MOST_OFFERED = 4


def next_periods(labels: Iterable[str], kind: PeriodKind) -> tuple[str, ...]:
    """The labels of the next few periods after the latest of some; empty where there is none to go on from."""
    known = sorted({parse_period(label, kind) for label in labels})
    found: list[str] = []
    while known and len(found) < MOST_OFFERED:
        label = _NEXT[kind](known)
        found.append(label)
        known.append(parse_period(label, kind))
    return tuple(found)


def _day(known: list[Period]) -> str:
    """A day as many months later as the last two are apart, at the end of a month if they are; a year otherwise."""
    last = known[-1].first_day
    before = known[-2].first_day if len(known) > 1 else last.replace(year=last.year - 1, day=1)
    months = max((last.year - before.year) * 12 + last.month - before.month, 1)
    year, month = divmod(last.year * 12 + last.month - 1 + months, 12)
    longest = calendar.monthrange(year, month + 1)[1]
    is_end = last.day == calendar.monthrange(last.year, last.month)[1]
    day = date(year, month + 1, longest if is_end else min(last.day, longest))
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def _years(known: list[Period]) -> str:
    year = known[-1].first_day.year + _step(known)
    return f"{year} to {year + 1}"


def _step(known: list[Period]) -> int:
    """How many years the last two periods are apart: a survey may come every other year."""
    return known[-1].first_day.year - known[-2].first_day.year if len(known) > 1 else 1


def _several_years(known: list[Period]) -> str:
    first, last = known[-1].first_day.year, known[-1].last_day.year
    step = max(_step(known), 1)
    return f"{first + step} to {last + step} ({last - first + 1} years)"


def _quarter(known: list[Period]) -> str:
    last = known[-1].last_day
    return f"{last.year} Q{last.month // 3 + 1}" if last.month < 12 else f"{last.year + 1} Q1"


def _month(known: list[Period]) -> str:
    last = known[-1].last_day
    return f"{last.year}-{last.month + 1:02}" if last.month < 12 else f"{last.year + 1}-01"


def _term(known: list[Period]) -> str:
    last = known[-1]
    later = [name for name, (first, _) in TERMS.items() if first > last.first_day.month]
    return f"{last.last_day.year} {later[0]}" if later else f"{last.last_day.year + 1} {next(iter(TERMS))}"


_NEXT: dict[PeriodKind, Callable[[list[Period]], str]] = {
    "calendar_year": lambda known: str(known[-1].first_day.year + _step(known)),
    "financial_year": _years,
    "academic_year": _years,
    "quarter": _quarter,
    "term": _term,
    "month": _month,
    "day": _day,
    "several_years": _several_years,
}

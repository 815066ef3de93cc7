"""Times in full, with the word before them that they need: in 2024, between April 2024 and March 2025."""

from __future__ import annotations

from datetime import date

from plan.formats import long_date
from plan.periods import MONTHS, PartialDate, Period
from plan.wording import Wording


def when_words(t: Wording, span: Period) -> str:
    """When a period is. Months are named and years told in full: "2024 to 2025" is easily misread as two years."""
    first, last = _month(span.first_day), _month(span.last_day)
    return t(
        f"span.{span.kind}",
        label=span.label,
        first=first,
        last=last,
        first_month=MONTHS[span.first_day.month - 1],
        first_year=span.first_day.year,
        year=span.last_day.year,
        season=span.label.split()[-1],
    )


def until_words(t: Wording, until: Period | PartialDate) -> str:
    """By when something should be: by the end of 2029, by the end of March 2030, by 31 March 2030."""
    last = until.last_day
    if isinstance(until, PartialDate):
        kind = "day" if until.day else "month" if until.month else "year"
    else:
        kind = "day" if until.kind == "day" else "year" if (last.month, last.day) == (12, 31) else "month"
    return t(f"until.{kind}", year=last.year, month=_month(last), day=long_date(last))


def _month(day: date) -> str:
    return f"{MONTHS[day.month - 1]} {day.year}"

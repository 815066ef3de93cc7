"""Where a long table is cut, so that its newest figures are read first: between years, a handful of years at a time."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from plan.edition import Edition
from plan.periods import Period

MOST_ROWS = 24
"""A table of so many rows is left whole: two years of months, six of quarters."""
FEWEST_ROWS = 12
"""A piece has at least so many: a year of months."""


def pieces(periods: Sequence[Period]) -> tuple[int, ...]:
    """How many rows each piece of a table has, from the newest to the oldest; one piece for a short table.

    A year is never cut in two, and what is left at the end belongs to the last piece.
    """
    if len(periods) <= MOST_ROWS:
        return (len(periods),)
    found, rows = [], 0
    for _, year in groupby(periods, key=lambda period: period.first_day.year):
        rows += len(tuple(year))
        if rows >= FEWEST_ROWS:
            found.append(rows)
            rows = 0
    if rows:
        found[-1] += rows
    return tuple(found)


def years_words(edition: Edition, periods: Sequence[Period]) -> str:
    """From which year to which year some periods reach: 2019 to 2021, or 2021."""
    first = min(period.first_day.year for period in periods)
    last = max(period.last_day.year for period in periods)
    return str(first) if first == last else edition.t("table.years", first=first, last=last)

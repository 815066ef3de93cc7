"""What the newest figures of a breakdown say, in one sentence that is made from them: it stands beside its chart."""

from __future__ import annotations

from decimal import Decimal

from plan.edition import Edition
from plan.formats import cell, period, rounded
from plan.model.measure import Breakdown
from plan.reading import Reading
from plan.views.breakdown_charts import newest_of, unit_of

MOST_LISTED = 4
"""Of more groups only the highest and the lowest are named: the others are in the table."""


def breakdown_sentence(edition: Edition, reading: Reading, breakdown: Breakdown) -> str:
    """The figures of a few groups in their newest period, or of many the highest and the lowest; empty without any.

    Figures are compared as they are shown, so that no group is called higher than another with the same figure.
    """
    newest = newest_of(reading, breakdown)
    points = newest.points if newest else ()
    seen = [
        (title, rounded(point.value, reading.decimals), cell(point.value, unit_of(reading), reading.decimals))
        for title, point in points
        if point is not None and point.value is not None
    ]
    if newest is None or not seen:
        return ""
    when = period(newest.period)
    listed = tuple(f"{title} ({shown})" for title, _, shown in seen)
    if len({number for _, number, _ in seen}) == 1 and len(seen) > 1:
        return edition.t("breakdown_chart.says.same", period=when, value=seen[0][2], total=str(len(seen)))
    if len(seen) <= MOST_LISTED:
        return edition.t("breakdown_chart.says.each", period=when, figures=", ".join(listed))
    ends = (max(number for _, number, _ in seen), min(number for _, number, _ in seen))
    highest, lowest = (_named(edition, seen, end) for end in ends)
    return edition.t("breakdown_chart.says.ends", period=when, highest=highest, lowest=lowest)


def _named(edition: Edition, seen: list[tuple[str, Decimal, str]], end: Decimal) -> str:
    """Who has the highest or the lowest figure, and the figure; of many groups how many."""
    names = [title for title, number, _ in seen if number == end]
    shown = next(words for _, number, words in seen if number == end)
    if len(names) > MOST_LISTED:
        return edition.t("breakdown_chart.says.many", total=str(len(names)), value=shown)
    return f"{', '.join(names)} ({shown})"

"""How far a figure has moved, in words that follow the polarity: down, which is better."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from plan.edition import Edition
from plan.formats import difference, period, rounded
from plan.progress import Change, Verdict
from plan.progress.yardstick import closes_gap
from plan.reading import Reading

_BY_CHANCE = ("growth", "trend")
"""Methods whose "no change" is about the whole way from the start: a move may be chance, or too slow to count."""


@dataclass(frozen=True)
class ChangeSummary:
    """A change in words, and whether it is better."""

    words: str
    verdict: Verdict
    """`same` also where the change is too small to be seen or to count; `neither` where no way is better."""


def change_summary(edition: Edition, reading: Reading, change: Change | None) -> ChangeSummary | None:
    """A change of a reading in words; None where there is nothing to compare.

    The words are about the figures as they were given, and what is shown is rounded last (as the Government
    Statistical Service asks): two figures that look alike may have moved a little, which is then said as almost no
    change.
    """
    if change is None:
        return None
    since, moved, definition = period(change.since.period), _moved(reading, change), reading.definition
    if rounded(moved, reading.decimals) == 0:
        return ChangeSummary(edition.t("change.almost" if moved else "change.none", period=since), "same")
    up, down = ("wider", "narrower") if closes_gap(definition) else ("up", "down")
    size = difference(moved, definition.unit, reading.decimals)
    words = edition.t(f"change.{up if moved > 0 else down}", size=size, period=since)
    verdict = _verdict(reading, change)
    ending = "too_small" if verdict == "same" and reading.progress.method == "band" else verdict
    return ChangeSummary(f"{words}{edition.t(f'change.{ending}')}", verdict)


def _verdict(reading: Reading, change: Change) -> Verdict:
    """Whether the change is better; a change that the method itself calls none is not called better or worse."""
    found = reading.progress
    if found.result == "no_change" and found.method in _BY_CHANCE and change.verdict != "neither":
        return "same"
    return change.verdict


def _moved(reading: Reading, change: Change) -> Decimal:
    """How far the value has moved; a gap that is to close by its size, whichever of the two groups is ahead."""
    start, latest = change.since.value, change.latest.value
    if start is None or latest is None or not closes_gap(reading.definition):
        return change.amount
    return abs(latest) - abs(start)

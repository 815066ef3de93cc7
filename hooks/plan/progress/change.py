"""How far the latest value has moved since the baseline or since the value before, and whether that is better."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from plan.progress.yardstick import yardstick_of
from plan.series import Point, Series

Verdict = Literal["better", "worse", "same", "neither"]
"""`same`: it has not moved, or by less than the band that was agreed for the measure. `neither`: the number has moved,
but neither way is better, or the two periods overlap, so that they count some of the same children twice."""


@dataclass(frozen=True)
class Change:
    """The way from one point to the latest one."""

    since: Point
    latest: Point
    amount: Decimal
    """The latest value less the earlier: above nought is up. For percentages these are percentage points."""
    verdict: Verdict


def change(series: Series, since: Literal["baseline", "previous"] = "baseline") -> Change | None:
    """The change since the baseline, or since the newest value before the latest.

    None where it cannot be said: the newest period or the other has no value or one of low reliability (u), a new way
    of counting (b) began between them, or there is nothing before the latest.
    """
    start, latest = series.baseline if since == "baseline" else series.previous, series.latest
    if start is None or latest is None or start.value is None or latest.value is None:
        return None
    if start.period >= latest.period or series.broken_between(start.period, latest.period):
        return None
    if "u" in (*start.symbols, *latest.symbols):
        return None
    verdict = _verdict(series, start.value, latest.value)
    apart = start.period.last_day < latest.period.first_day
    return Change(start, latest, latest.value - start.value, verdict if apart or verdict == "same" else "neither")


def _verdict(series: Series, start: Decimal, latest: Decimal) -> Verdict:
    if latest == start:
        return "same"
    yardstick = yardstick_of(series.reading)
    gain = yardstick.gain(start, latest) if yardstick else Decimal(0)
    if gain != 0 and abs(gain) < _smallest(series):
        return "same"
    return "better" if gain > 0 else "worse" if gain < 0 else "neither"


def _smallest(series: Series) -> Decimal:
    """The smallest change that counts: the band, where the measure is judged by one."""
    method = series.reading.progress
    return method.band if method and method.method == "band" and method.band is not None else Decimal(0)

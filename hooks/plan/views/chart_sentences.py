"""What the figures of a reading say, in a few short sentences that are made from them: they stand beside its chart."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from plan.edition import Edition
from plan.formats import cell, number, period, rounded
from plan.periods import Period
from plan.progress import change
from plan.progress.yardstick import closes_gap
from plan.reading import Reading
from plan.series import Point, Points
from plan.views.change_words import change_summary
from plan.views.stretches import comparable, left_out
from plan.views.target_sentences import target_sentence
from plan.views.value_words import has_only_forecasts, is_gap, symbol_words, value_words

ENOUGH_FOR_EXTREMES = 4
"""Of fewer figures anybody sees at once which is the highest."""

ENOUGH_TO_NAME = 3
"""More times without figures than these are counted and not named."""


@dataclass(frozen=True)
class _Told:
    """A figure with its time, and the number that readers see."""

    point: Point
    value: Decimal
    seen: Decimal


def data_sentences(edition: Edition, reading: Reading) -> tuple[str, ...]:
    """What a reader of the table would find out: where it began and where it is, the extremes, gaps and the target.

    Every number and every comparison is one of the table's own, as it is shown there; only the distance from the
    target is worked out. None where there is no figure; where all are forecasts, that they are.
    """
    points = comparable(reading.series)
    if not points:
        return (edition.t("sentence.forecasts"),) if has_only_forecasts(reading) else ()
    told = tuple(_told(reading, point) for point in points)
    return (
        *_break(edition, reading, points),
        _way(edition, reading, told),
        *_extremes(edition, reading, told),
        *_gaps(edition, reading),
        *_doubts(edition, reading),
        *target_sentence(edition, reading),
    )


def _told(reading: Reading, point: Point) -> _Told:
    assert point.value is not None
    return _Told(point, point.value, rounded(point.value, reading.decimals))


def _break(edition: Edition, reading: Reading, points: Points) -> Iterator[str]:
    """That older figures do not compare, where there are any."""
    older = any(point.value is not None and point.period < points[0].period for point in reading.series.actual)
    if older:
        yield edition.t("sentence.break", period=period(points[0].period))


def _way(edition: Edition, reading: Reading, told: tuple[_Told, ...]) -> str:
    """From the first figure to the newest."""
    first, latest, t = told[0], told[-1], edition.t
    if len(told) == 1:
        return t("sentence.one", value=_full(reading, latest))
    if first.seen == latest.seen:
        return t(
            "sentence.same" if first.value == latest.value else "sentence.alike",
            first=_short(reading, first),
            latest=_full(reading, latest),
        )
    to_close = closes_gap(reading.definition)
    is_up = abs(latest.seen) > abs(first.seen) if to_close else latest.seen > first.seen
    way = ("wider" if is_up else "narrower") if to_close else ("up" if is_up else "down")
    if to_close and abs(latest.seen) == abs(first.seen):
        way = "turned"
    words = t(f"sentence.{way}", first=_short(reading, first), latest=_full(reading, latest))
    return f"{words}{_verdict(edition, reading, first.point)}."


def _verdict(edition: Edition, reading: Reading, first: Point) -> str:
    """Whether the way from the first figure to the newest is better, by the rules of every other change.

    Nothing is said where it would look like another result than that of the measure.
    """
    found = change(replace(reading.series, baseline_period=first.period))
    summary = change_summary(edition, reading, found)
    if summary is None:
        return ""
    unfit = {"better": ("no_change", "wrong_way"), "worse": ("no_change", "right_way")}.get(summary.verdict)
    return edition.t(f"change.{summary.verdict}") if unfit and reading.progress.result not in unfit else ""


def _extremes(edition: Edition, reading: Reading, told: tuple[_Told, ...]) -> Iterator[str]:
    """The highest and the lowest figure, where they say more than the first and the newest do."""
    if len(told) < ENOUGH_FOR_EXTREMES or closes_gap(reading.definition):
        return
    first, latest = told[0], told[-1]
    for name, of_all in (("highest", max), ("lowest", min)):
        extreme = of_all(each.seen for each in told)
        having = [each for each in told if each.seen == extreme]
        if len(having) > 1 or having[0] is first:
            continue
        if having[0] is latest:
            yield edition.t(f"sentence.{name}_of", total=number(Decimal(len(told))))
        else:
            yield edition.t(f"sentence.{name}", value=_short(reading, having[0]))


def _gaps(edition: Edition, reading: Reading) -> Iterator[str]:
    """Times for which there is no figure: a line is not drawn through them."""
    actual, t = reading.series.actual, edition.t
    missing = [point for point in actual if point.value is None]
    if len(missing) == 1:
        yield t("sentence.no_figure", period=period(missing[0].period), why=symbol_words(edition, missing[0]))
    elif len(missing) > ENOUGH_TO_NAME:
        yield t("sentence.no_figures_for", some=number(Decimal(len(missing))), total=number(Decimal(len(actual))))
    elif missing:
        *names, last = (period(point.period) for point in missing)
        yield t("sentence.no_figures", periods=", ".join(names), last=last)
    for earlier, later in left_out(actual)[:ENOUGH_TO_NAME]:
        yield t("sentence.left_out", earlier=period(earlier), later=period(later))


def _doubts(edition: Edition, reading: Reading) -> Iterator[str]:
    """What is not certain about the newest figure."""
    latest = reading.series.latest
    if latest is None or latest.value is None:
        return
    for symbol in ("p", "e", "u"):
        if symbol in latest.symbols:
            yield edition.t(f"sentence.latest.{symbol}")


def _full(reading: Reading, told: _Told) -> str:
    """A figure with its unit and its time."""
    return _dated(value_words(told.value, reading.definition, reading.decimals), told.point.period)


def _short(reading: Reading, told: _Told) -> str:
    """A figure as it stands in the table, and its time."""
    definition = reading.definition
    unit = None if is_gap(definition) else definition.unit
    return _dated(cell(told.value, unit, reading.decimals), told.point.period)


def _dated(value: str, span: Period) -> str:
    """A value with its period in brackets, which has none of its own then: 12% (2021 to 2023, 3 years)."""
    return f"{value} ({period(span).replace(' (', ', ').removesuffix(')')})"

"""How a measure is going, in a few words: used on cards, on its outcome's page and on its own page."""

from __future__ import annotations

from dataclasses import dataclass

from plan.edition import Edition
from plan.formats import cell, difference, long_date, open_date, period, quantity
from plan.model.measure import Measure
from plan.model.measure import Reading as Definition
from plan.model.target import Target
from plan.reading import Reading
from plan.series import Point
from plan.views.parts import Status, outcome_colour, progress_status


@dataclass(frozen=True)
class ReadingSummary:
    """One reading of a measure in words."""

    title: str
    """The part's title; empty for a whole measure."""
    latest: str
    """The latest value with its unit; empty when there is none."""
    period: str
    no_value: str
    """Why there is no value, where there is none."""
    flags: str
    """What the symbols on the latest value mean."""
    change: str
    target: str
    status: Status
    reason: str
    """Why the result is what it is, where the result alone does not say it."""


@dataclass(frozen=True)
class MeasureSummary:
    """A measure with its readings."""

    title: str
    path: str
    question: str
    colour: int
    readings: tuple[ReadingSummary, ...]


def measure_summary(edition: Edition, measure: Measure) -> MeasureSummary:
    """A measure in a few words."""
    home = edition.homes.get(measure.id)
    return MeasureSummary(
        title=measure.title,
        path=edition.path("measures", measure.id),
        question=measure.question or "",
        colour=outcome_colour(edition, home.id if home else None),
        readings=tuple(reading_summary(edition, measure, reading) for reading in edition.readings[measure.id]),
    )


def reading_summary(edition: Edition, measure: Measure, reading: Reading) -> ReadingSummary:
    """One reading in words."""
    latest = reading.series.latest
    has_value = latest is not None and latest.value is not None
    return ReadingSummary(
        title=reading.title if reading.part else "",
        latest=value_words(latest, reading.definition) if latest and has_value else "",
        period=period(latest.period) if latest else "",
        no_value="" if has_value else no_value_words(edition, measure, latest),
        flags=symbol_words(edition, latest) if latest and has_value else "",
        change=change_words(edition, reading),
        target=target_words(edition, reading),
        status=progress_status(edition, reading.progress),
        reason=edition.t(f"why.{reading.progress.why}") if reading.progress.why else "",
    )


def value_words(point: Point, definition: Definition) -> str:
    """A point's value with its unit; empty where it has none."""
    return "" if point.value is None else quantity(point.value, definition.unit, definition.decimals)


def symbol_words(edition: Edition, point: Point) -> str:
    """What the symbols on a value mean, one after the other."""
    return ", ".join(edition.t(f"symbol.{symbol}") for symbol in point.symbols)


def no_value_words(edition: Edition, measure: Measure, latest: Point | None) -> str:
    """Why there is no value: what stands instead of the newest, or why the measure has no figures."""
    if latest is not None:
        return symbol_words(edition, latest)
    if measure.kind == "narrative":
        return edition.t("no_figures.narrative")
    if measure.no_figures is None:
        return edition.t("no_figures.not_yet")
    words = edition.t(f"no_figures.{measure.no_figures.why}")
    expected = measure.no_figures.expected
    return f"{words}. {edition.t('no_figures.expected', date=open_date(expected))}" if expected else words


def change_words(edition: Edition, reading: Reading) -> str:
    """The change since the baseline in words that follow the polarity; empty where there is nothing to compare."""
    change = reading.change
    if change is None:
        return ""
    if change.amount == 0:
        return edition.t("change.none", period=period(change.since.period))
    size = difference(change.amount, reading.definition.unit, reading.definition.decimals)
    direction = "up" if change.amount > 0 else "down"
    words = edition.t(f"change.{direction}", size=size, period=period(change.since.period))
    verdict = "neither" if reading.progress.result == "no_change" else change.verdict
    return f"{words}{edition.t(f'change.{verdict}')}"


def target_words(edition: Edition, reading: Reading) -> str:
    """A target in words."""
    definition, until = reading.definition, reading.series.target_period
    target = definition.target
    if target is None:
        return edition.t("target.none_yet")

    def shown(name: str) -> str:
        value = getattr(target, name)
        write = cell if name == "lower" else quantity
        return "" if value is None else write(value, definition.unit)

    key = f"target.{target.kind}"
    if target.kind == "direction_only":
        key = f"{key}.{definition.polarity or 'no_judgement'}"
    elif target.kind == "close_gap" and target.value is None:
        key = "target.close_gap.open"
    elif target.kind == "close_gap":
        key = "target.close_gap.value"
    words = edition.t(
        key,
        value=shown("value"),
        lower=shown("lower"),
        upper=shown("upper"),
        period=period(until) if until else "",
        text=target.text or "",
    )
    return words + _by_when(edition, target)


def _by_when(edition: Edition, target: Target) -> str:
    if target.done_on:
        return edition.t("target.done_on", date=long_date(target.done_on))
    return edition.t("target.by", date=open_date(target.by)) if target.by else ""

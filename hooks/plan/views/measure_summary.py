"""How a measure is going, in a few words: used on cards, on its outcome's page and on its own page."""

from __future__ import annotations

from dataclasses import dataclass

from plan.charts.drawing import Sparkline
from plan.edition import Edition
from plan.formats import cell, long_date, open_date, period
from plan.model.measure import Measure
from plan.model.target import Target
from plan.periods import Period
from plan.reading import Reading
from plan.views.change_words import ChangeSummary, change_summary
from plan.views.comparison_words import ComparisonSummary, comparison_summaries
from plan.views.measure_charts import small_chart
from plan.views.parts import Status, outcome_colour, progress_status, when
from plan.views.value_words import agreed_words, has_only_forecasts, symbol_words, value_words


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
    """The change since the baseline; empty where there is nothing to compare."""
    target: str
    target_note: str
    """What else a reader should know about the target."""
    status: Status
    reason: str
    """Why the result is what it is, where the result alone does not say it."""
    since_previous: ChangeSummary | None = None
    """The change since the figure before the newest: what got better and what got worse with the last update."""
    comparisons: tuple[ComparisonSummary, ...] = ()
    """How the newest figure stands against each comparator."""
    sparkline: Sparkline | None = None
    """Its way in the size of a word; None where it has no way yet."""


@dataclass(frozen=True)
class MeasureSummary:
    """A measure with its readings."""

    title: str
    path: str
    question: str
    colour: int
    readings: tuple[ReadingSummary, ...]


def measure_summary(edition: Edition, measure: Measure) -> MeasureSummary:
    """A measure in a few words, which are made once for all pages of an edition that list it."""
    return edition.once(_summaries)[measure.id]


def reading_summary(edition: Edition, measure: Measure, reading: Reading) -> ReadingSummary:
    """One reading of a measure in words, out of its `measure_summary`."""
    return measure_summary(edition, measure).readings[edition.readings[measure.id].index(reading)]


def _summaries(edition: Edition) -> dict[str, MeasureSummary]:
    return {measure.id: _measure_summary(edition, measure) for measure in edition.plan.measures}


def _measure_summary(edition: Edition, measure: Measure) -> MeasureSummary:
    home = edition.homes.get(measure.id)
    return MeasureSummary(
        title=measure.title,
        path=edition.path("measures", measure.id),
        question=measure.question or "",
        colour=outcome_colour(edition, home.id if home else None),
        readings=tuple(_reading_summary(edition, measure, reading) for reading in edition.readings[measure.id]),
    )


def _reading_summary(edition: Edition, measure: Measure, reading: Reading) -> ReadingSummary:
    latest, definition = reading.series.latest, reading.definition
    value = latest.value if latest else None
    target = definition.target
    return ReadingSummary(
        title=reading.title if reading.part else "",
        latest="" if value is None else value_words(value, definition, reading.decimals),
        period=period(latest.period) if latest else "",
        no_value=no_value_words(edition, measure, reading) if value is None else "",
        flags=symbol_words(edition, latest) if latest and value is not None else "",
        change=change_words(edition, reading),
        target=target_words(edition, reading),
        target_note=(target.text or "") if target and target.kind != "milestone" else "",
        status=progress_status(edition, reading.progress),
        reason=_reason(edition, reading),
        since_previous=change_summary(edition, reading, reading.recent),
        comparisons=comparison_summaries(edition, measure, reading),
        sparkline=small_chart(reading),
    )


def _reason(edition: Edition, reading: Reading) -> str:
    """Why there is no result; empty where the words of the target say it: there is none, or it comes later."""
    found = reading.progress
    return edition.t(f"why.{found.why}") if found.why and found.result != "no_target" else ""


def no_value_words(edition: Edition, measure: Measure, reading: Reading) -> str:
    """Why there is no value: what stands instead of the newest, or why the measure has no figures."""
    latest = reading.series.latest
    if latest is not None:
        return edition.t("no_figures.instead", period=period(latest.period), why=symbol_words(edition, latest))
    if reading.definition.kind == "narrative":
        return edition.t("no_figures.narrative")
    if has_only_forecasts(reading):
        return edition.t("no_figures.forecasts")
    if any(reading.series.breakdowns.values()):
        return edition.t("no_figures.groups")
    if measure.no_figures is None:
        return edition.t("no_figures.not_yet")
    words = edition.t(f"no_figures.{measure.no_figures.why}")
    expected = measure.no_figures.expected
    return f"{words}. {edition.t('no_figures.expected', when=when(edition, expected))}" if expected else words


def change_words(edition: Edition, reading: Reading) -> str:
    """The change since the baseline in words that follow the polarity; empty where there is nothing to compare."""
    change = change_summary(edition, reading, reading.change)
    return change.words if change else ""


def target_words(edition: Edition, reading: Reading) -> str:
    """A target in words."""
    definition, until = reading.definition, reading.series.target_period
    target = definition.target
    if target is None:
        return edition.t("target.none")
    if target.kind == "none_yet" and target.by:
        return edition.t("target.none_yet_by", date=open_date(target.by))
    key = f"target.{target.kind}"
    if target.kind == "direction_only":
        key = f"{key}.{definition.polarity or 'no_judgement'}"
    elif target.kind == "close_gap":
        key = f"{key}.open" if target.value is None else f"{key}.value"
    words = edition.t(
        key,
        value=agreed_words(target.value, reading),
        lower="" if target.lower is None else cell(target.lower, definition.unit, reading.exact(target.lower)),
        upper=agreed_words(target.upper, reading),
        period=period(until) if until else "",
        text=(target.text or "").rstrip("."),
    )
    return words + _by_when(edition, target, until)


def _by_when(edition: Edition, target: Target, until: Period | None) -> str:
    if target.done_on:
        return edition.t("target.done_on", date=long_date(target.done_on))
    if target.by:
        return edition.t("target.by", date=open_date(target.by))
    if until and target.kind == "close_gap":
        return edition.t("target.by", date=period(until))
    if until and target.kind in ("stay_at_or_above", "stay_at_or_below", "stay_within"):
        return edition.t("target.until", period=period(until))
    return ""

"""Measures as StratML's performance indicators: targets and results, each with its period.

A symbol that stands instead of a number (`[c]`, say) stands beside an empty number of units. Forecasts are no results
and are left out, as are comparators and breakdowns, for which StratML has no element: the CSV files have them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from xml.etree.ElementTree import Element, SubElement

from plan.edition import Edition
from plan.formats import period as period_words
from plan.formats import rounded
from plan.model.measure import Measure
from plan.model.measure import Reading as Definition
from plan.open_data.readings import unit_words
from plan.periods import Period
from plan.plain_text import PlainTextWriter
from plan.reading import Reading
from plan.series import Point
from plan.stratml.elements import add, add_days, add_known, identifier
from plan.views.measure_summary import no_value_words, target_words
from plan.views.value_words import is_gap, symbol_words

NO_TARGET = frozenset({"none_yet", "set_baseline"})
"""Kinds of target that are none yet: they are told in words."""


_Span = tuple[date, date]
"""The last and the first day of a time, by which times are in order."""


@dataclass(frozen=True)
class _Aim:
    """One target of one time."""

    last_day: date | None
    first_day: date | None = None
    value: Decimal | None = None
    words: str = ""

    @property
    def span(self) -> _Span | None:
        """Its time, which is a day where no first day is known; None where it has no time."""
        return (self.last_day, self.first_day or self.last_day) if self.last_day else None


def add_indicators(edition: Edition, objective: Element, measure: Measure, writer: PlainTextWriter) -> None:
    """A measure, or each part of a compound one, at the end of an objective."""
    for reading in edition.readings[measure.id]:
        definition = reading.definition
        kind = "Qualitative" if definition.kind == "narrative" else "Quantitative"
        element = SubElement(objective, "PerformanceIndicator", PerformanceIndicatorType=kind)
        add(element, "MeasurementDimension", f"{measure.title}: {reading.title}" if reading.part else measure.title)
        add(element, "UnitOfMeasurement", counted(edition, definition))
        add(element, "Identifier", identifier("measure", measure.id, reading.part))
        for outcome in edition.outcomes_of[measure.id]:
            related = SubElement(element, "Relationship", RelationshipType="Narrower_Than")
            add(related, "ReferentIdentifier", identifier("outcome", outcome.id))
            add(related, "Name", outcome.title)
        _add_instances(edition, element, reading)
        add_known(element, OtherInformation=_more(edition, measure, reading, writer))


def counted(edition: Edition, definition: Definition) -> str:
    """What one unit is; empty for a measure in words. The results of a gap are differences, not its two groups."""
    percent = definition.unit is not None and definition.unit.type == "percent"
    if percent and is_gap(definition):
        return edition.t("open_data.unit.points")
    return unit_words(edition, definition)


def _add_instances(edition: Edition, indicator: Element, reading: Reading) -> None:
    """Targets without a time first; then the targets and the result of each time."""
    aims: dict[_Span | None, list[_Aim]] = {}
    for aim in _aims(edition, reading):
        aims.setdefault(aim.span, []).append(aim)
    points = {(point.period.last_day, point.period.first_day): point for point in reading.series.actual}
    times = sorted({*points, *(span for span in aims if span)})
    for span in (*([None] if None in aims else []), *times):
        instance = add(indicator, "MeasurementInstance")
        for aim in aims.get(span, ()):
            _add_target(instance, aim, reading)
        point = points.get(span) if span else None
        if point:
            _add_result(edition, instance, reading, point)


def _aims(edition: Edition, reading: Reading) -> Iterator[_Aim]:
    """The steps on the way, and the target."""
    target, series = reading.definition.target, reading.series
    if target is None or target.kind in NO_TARGET:
        return
    for period, value in series.interim:
        yield _Aim(period.last_day, period.first_day, value, edition.t("stratml.step", period=period_words(period)))
    words = target_words(edition, reading)
    if series.target_period:
        span = series.target_period
        yield _Aim(span.last_day, span.first_day, target.value, words)
    else:
        yield _Aim(target.by.last_day if target.by else None, None, target.value, words)


def _add_target(instance: Element, aim: _Aim, reading: Reading) -> None:
    result = add(instance, "TargetResult")
    add_days(result, aim.first_day, aim.last_day)
    add_known(result, NumberOfUnits=_units(aim.value, reading), Description=aim.words)


def _add_result(edition: Edition, instance: Element, reading: Reading, point: Point) -> None:
    result = add(instance, "ActualResult")
    add_days(result, point.period.first_day, point.period.last_day)
    add(result, "NumberOfUnits", _units(point.value, reading))
    if point.symbols:
        descriptor = add(result, "Descriptor")
        add_known(descriptor, DescriptorName=edition.t("stratml.symbols"), DescriptorValue=" ".join(point.symbols))
    add(result, "Description", _result_words(edition, point, reading.series.baseline_period))


def _result_words(edition: Edition, point: Point, baseline: Period | None) -> str:
    """The period as people write it, whether it is the baseline, what its symbols mean and what is noted."""
    when = period_words(point.period)
    if point.period == baseline:
        when = edition.t("stratml.baseline", period=when)
    said = ". ".join(words for words in (symbol_words(edition, point), point.note) if words)
    return f"{when}: {said}" if said else when


def _units(value: Decimal | None, reading: Reading) -> str:
    """A number as the pages show it, written out in full: xsd:decimal knows neither exponents nor commas."""
    return "" if value is None else f"{rounded(value, reading.definition.decimals):f}"


def _more(edition: Edition, measure: Measure, reading: Reading, writer: PlainTextWriter) -> str:
    """Which way is better, what is counted, and why there is no target or no figure."""
    definition, t = reading.definition, edition.t
    target = definition.target
    said = [
        t(f"stratml.polarity.{definition.polarity}") if definition.polarity else "",
        writer.text(measure.definition),
        t("stratml.target", words=target_words(edition, reading)) if not target or target.kind in NO_TARGET else "",
        "" if reading.series.points or definition.kind == "narrative" else no_value_words(edition, measure, reading),
        t("stratml.source", title=measure.source.title) if measure.source else "",
    ]
    return "\n".join(words for words in said if words)

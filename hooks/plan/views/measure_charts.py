"""The line chart of a reading: its way in time with what it is compared with, where it started and its target."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from plan.charts.content import Baseline, Content, Level, Line, Mark, Step, Words
from plan.charts.drawing import NARROW, WIDE, Chart, Sparkline
from plan.charts.line import line_chart
from plan.charts.sparkline import sparkline
from plan.edition import Edition
from plan.formats import cell, period
from plan.model.measure import Measure
from plan.model.target import Unit
from plan.reading import Reading
from plan.series import Point, Points
from plan.views.breakdown_charts import breakdown_chart
from plan.views.chart_times import between, place, short_label
from plan.views.stretches import left_out, values_in_rhythm
from plan.views.value_words import is_gap, value_words

WHOLE = ""
"""The key of the chart that is not about a breakdown."""


def charts(edition: Edition, measure: Measure, reading: Reading) -> dict[str, Chart]:
    """The charts of a reading: its line chart under no name, and one for each breakdown that has anything to draw."""
    found = {WHOLE: _line(edition, measure, reading)}
    for breakdown in measure.breakdowns:
        if breakdown.id in reading.series.breakdowns:
            id_ = f"chart_{reading.part}_{breakdown.id}"
            found[breakdown.id] = breakdown_chart(edition, reading, breakdown, id_)
    return {key: chart for key, chart in found.items() if chart}


def small_chart(reading: Reading) -> Sparkline | None:
    """The way of a reading in the size of a word; None where it has no way yet."""
    values = values_in_rhythm(reading.series)
    return sparkline(values) if sum(value is not None for value in values) > 1 else None


def _line(edition: Edition, measure: Measure, reading: Reading) -> Chart | None:
    lines = _lines(edition, measure, reading)
    if not any(mark.value is not None for line in lines for mark in line.marks):
        return None
    unit = _unit(reading)
    content = Content(
        lines=lines,
        tick=lambda value: cell(value, unit),
        words=Words(
            edition.t("line_chart.no_figure"), edition.t("line_chart.new_way"), edition.t("line_chart.not_from_nought")
        ),
        levels=tuple(_levels(edition, reading)),
        steps=tuple(
            Step(place(when), value, edition.t("line_chart.step", value=_agreed(reading, value)))
            for when, value in reading.series.interim
        ),
        baseline=_baseline(edition, reading),
        finest=Decimal(1) if unit and unit.type == "count" else None,
    )
    wide, narrow = line_chart(content, WIDE), line_chart(content, NARROW)
    if wide is None or narrow is None:
        return None
    name = edition.t("line_chart.name", title=reading.title)
    return Chart(f"chart_{reading.part}", "line", name, " ".join(_description(edition, content)), wide, narrow)


def _lines(edition: Edition, measure: Measure, reading: Reading) -> tuple[Line, ...]:
    """The whole first, then the comparators that have figures, in the order in which they are declared."""
    series = reading.series
    main = Line(edition.plan.plan.area, _marks(edition, reading, series.points, is_main=True), is_main=True)
    others = (
        Line(each.title, _marks(edition, reading, series.comparators[each.id], is_main=False))
        for each in measure.comparators
        if each.id in series.comparators
    )
    return (main, *others)


def _marks(edition: Edition, reading: Reading, points: Points, *, is_main: bool) -> tuple[Mark, ...]:
    """Every period of a line, and one without a figure in each time that it leaves out."""
    marks = [_mark(edition, reading, point, is_main=is_main) for point in points]
    marks += (Mark(between(earlier, later), "", None) for earlier, later in left_out(points))
    return tuple(sorted(marks, key=lambda mark: mark.place))


def _mark(edition: Edition, reading: Reading, point: Point, *, is_main: bool) -> Mark:
    where, label, breaks = place(point.period), short_label(point.period), "b" in point.symbols
    if point.value is None:
        return Mark(where, label, None, breaks=breaks)
    is_provisional = "p" in point.symbols
    doubt = "line_chart.provisional_value" if is_provisional else ""
    if is_main and point.is_forecast:
        doubt = "line_chart.forecast_value"
    # The figure of the newest period stands in the drawing: there it needs its unit, which other labels leave to it.
    words = value_words(point.value, reading.definition, reading.decimals) if is_main else _short(reading, point.value)
    return Mark(
        where,
        label,
        point.value,
        edition.t(doubt, value=words) if doubt else words,
        provisional=is_provisional,
        forecast=point.is_forecast,
        breaks=breaks,
        lower=point.lower,
        upper=point.upper,
    )


def _levels(edition: Edition, reading: Reading) -> Iterator[Level]:
    """The target as a value to reach by a time, as a line to keep to or as a band; none where it has no number."""
    target, until, t = reading.definition.target, reading.series.target_period, edition.t
    if target is None:
        return
    if target.kind == "stay_within" and target.lower is not None and target.upper is not None:
        lower, upper = (_agreed(reading, limit) for limit in (target.lower, target.upper))
        yield Level(t("line_chart.target.stay_within", lower=lower, upper=upper), target.lower, target.upper)
    elif target.value is not None and target.kind in ("stay_at_or_above", "stay_at_or_below"):
        yield Level(t(f"line_chart.target.{target.kind}", value=_agreed(reading, target.value)), target.value)
    elif target.value is not None and target.kind in ("reach_by", "close_gap"):
        value = _agreed(reading, target.value)
        if until is None:
            yield Level(t("line_chart.target.value", value=value), target.value)
        else:
            words = t("line_chart.target.by", value=value, period=period(until))
            yield Level(words, target.value, place=place(until), label=short_label(until))


def _baseline(edition: Edition, reading: Reading) -> Baseline | None:
    start = reading.series.baseline
    if start is None or start.value is None:
        return None
    return Baseline(place(start.period), edition.t("line_chart.baseline", value=_short(reading, start.value)))


def _description(edition: Edition, content: Content) -> Iterator[str]:
    """What is drawn and how: what the figures say stands beside the chart, and the figures are in the table."""
    marks = [mark for line in content.lines for mark in line.marks]
    known = (line for line in content.lines if any(mark.value is not None for mark in line.marks))
    others = [line.title for line in known if not line.is_main]
    figures = sum(mark.value is not None for mark in content.lines[0].marks)
    if figures:
        yield edition.t("line_chart.way" if figures > 1 else "line_chart.one", place=content.lines[0].title)
    if others:
        yield edition.t("line_chart.others", others=", ".join(others))
    drawn = {
        "line_chart.target_line": bool(content.levels),
        "line_chart.steps": bool(content.steps),
        "line_chart.baseline_mark": content.baseline is not None,
        "line_chart.gaps": any(mark.value is None for mark in marks),
        "line_chart.breaks": any(mark.breaks for mark in marks),
        "line_chart.provisional": any(mark.provisional for mark in marks),
        "line_chart.forecast": any(mark.forecast for mark in marks),
    }
    yield from (edition.t(key) for key, is_drawn in drawn.items() if is_drawn)


def _unit(reading: Reading) -> Unit | None:
    """The unit of a number beside the axis. None for gaps, which between percentages are percentage points."""
    return None if is_gap(reading.definition) else reading.definition.unit


def _short(reading: Reading, value: Decimal) -> str:
    return cell(value, _unit(reading), reading.decimals)


def _agreed(reading: Reading, value: Decimal) -> str:
    return cell(value, _unit(reading), reading.exact(value))

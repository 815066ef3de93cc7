"""The chart of a breakdown: how the groups compare in the newest period, as dots or as bars."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from plan.charts.bars import bar_chart
from plan.charts.dots import dot_plot
from plan.charts.drawing import NARROW, WIDE, Chart
from plan.charts.groups import GroupRow, Reference, ScaleWords
from plan.edition import Edition
from plan.formats import cell, number, period, things
from plan.model.measure import NO_VALUE, Breakdown
from plan.model.target import Unit
from plan.periods import Period
from plan.reading import Reading
from plan.series import Point, Points
from plan.views.value_words import is_gap, symbol_words

Kind = Literal["dots", "bars"]

COMPARES_WITH_THE_WHOLE = {"percent", "rate", "score", "days", "months"}
"""Units in which the whole lies among its groups. A count of the whole is their sum: a line there would mislead."""


@dataclass(frozen=True)
class Newest:
    """The newest figures of a breakdown: a point for each category as declared, None where it has none."""

    period: Period
    points: tuple[tuple[str, Point | None], ...]


def breakdown_chart(edition: Edition, reading: Reading, breakdown: Breakdown, id_: str) -> Chart | None:
    """How the groups of a breakdown compare in its newest period, and the whole with them where that makes sense.

    A dot plot where a group has confidence limits, because a bar would hide how sure its end is; else bars. None where
    no group has a figure in that period: there is nothing to draw, and the table says why. Forecasts are left out: what
    is expected of a group is not how it is.
    """
    newest = newest_of(reading, breakdown)
    if newest is None or all(point is None or point.value is None for _, point in newest.points):
        return None
    unit, decimals = unit_of(reading), reading.decimals
    rows = tuple(_row(edition, title, point, unit, decimals) for title, point in newest.points)
    reference = _reference(edition, reading, newest.period)
    scale = ScaleWords(
        tick=lambda value: cell(value, unit),
        unit=_unit_words(edition, reading, unit),
        is_cut=edition.t("breakdown_chart.is_cut"),
        finest=Decimal(1) if unit and unit.type == "count" else None,
    )
    kind: Kind = "dots" if any(row.has_interval for row in rows) else "bars"
    draw = dot_plot if kind == "dots" else bar_chart
    return Chart(
        id=id_,
        kind=kind,
        name=edition.t(
            f"breakdown_chart.name.{kind}",
            title=reading.title,
            breakdown=breakdown.title,
            period=period(newest.period),
        ),
        description=" ".join(_description(edition, kind, rows, reference)),
        wide=draw(rows, reference, scale, WIDE),
        narrow=draw(rows, reference, scale, NARROW),
    )


def newest_of(reading: Reading, breakdown: Breakdown) -> Newest | None:
    """The newest period of a breakdown, forecasts apart; None where it has none.

    Groups that the breakdown does not declare are no groups of it, as in its table.
    """
    points = reading.series.breakdowns.get(breakdown.id, {})
    declared = {category.id: _actual(points.get(category.id, ())) for category in breakdown.categories}
    periods = [point.period for each in declared.values() for point in each]
    if not periods:
        return None
    newest = max(periods)
    found = {id_: next((point for point in each if point.period == newest), None) for id_, each in declared.items()}
    return Newest(newest, tuple((category.title, found[category.id]) for category in breakdown.categories))


def _actual(points: Points) -> Points:
    return tuple(point for point in points if not point.is_forecast)


def _row(edition: Edition, title: str, point: Point | None, unit: Unit | None, decimals: int | None) -> GroupRow:
    if point is None:
        return GroupRow(title, edition.t("table.none"))
    if point.value is None:
        instead = tuple(symbol for symbol in point.symbols if symbol in NO_VALUE) or point.symbols
        return GroupRow(title, symbol_words(edition, point._replace(symbols=instead)))
    is_provisional = "p" in point.symbols
    value = cell(point.value, unit, decimals)
    return GroupRow(
        label=title,
        shown=edition.t("breakdown_chart.provisional_value", value=value) if is_provisional else value,
        value=point.value,
        lower=point.lower,
        upper=point.upper,
        provisional=is_provisional,
    )


def _reference(edition: Edition, reading: Reading, newest: Period) -> Reference | None:
    """The whole in the same period, where it lies among its groups."""
    definition = reading.definition
    if is_gap(definition) or definition.unit is None or definition.unit.type not in COMPARES_WITH_THE_WHOLE:
        return None
    whole = next((point for point in reading.series.actual if point.period == newest), None)
    if whole is None or whole.value is None:
        return None
    value = cell(whole.value, definition.unit, reading.decimals)
    words = edition.t("breakdown_chart.reference_label", place=edition.plan.plan.area, value=value)
    return Reference(whole.value, words)


def unit_of(reading: Reading) -> Unit | None:
    """The unit of a group's figure. None for the gaps of groups: between percentages these are percentage points."""
    return None if _in_points(reading) else reading.definition.unit


def _in_points(reading: Reading) -> bool:
    definition = reading.definition
    gaps = is_gap(definition) and definition.gap is None
    return gaps and definition.unit is not None and definition.unit.type == "percent"


def _unit_words(edition: Edition, reading: Reading, unit: Unit | None) -> str:
    """What the numbers are; nothing where the sign at each of them says it."""
    if _in_points(reading):
        return edition.t("breakdown_chart.unit.points")
    if unit is None or unit.type in ("percent", "money"):
        return ""
    of_things = {"count": unit.other, "rate": things(unit), "score": unit.out_of and number(unit.out_of)}.get(unit.type)
    if of_things:
        return edition.t(f"breakdown_chart.unit.{unit.type}.of", what=of_things)
    return edition.t(f"breakdown_chart.unit.{unit.type}.alone")


def _description(edition: Edition, kind: Kind, rows: Sequence[GroupRow], reference: Reference | None) -> Iterator[str]:
    """What is drawn and how: the figures themselves are in the table."""
    yield edition.t("breakdown_chart.order")
    yield edition.t(f"breakdown_chart.{kind}")
    if any(row.provisional for row in rows):
        yield edition.t(f"breakdown_chart.provisional.{kind}")
    if any(row.value is None for row in rows):
        yield edition.t("breakdown_chart.without_figure")
    if reference:
        yield edition.t("breakdown_chart.reference", place=edition.plan.plan.area)

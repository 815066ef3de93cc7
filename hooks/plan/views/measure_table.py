"""The series of a reading as tables: the whole with its comparators, and one table for each breakdown."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from plan.edition import Edition
from plan.formats import cell
from plan.formats import period as period_words
from plan.model.measure import Measure
from plan.reading import Reading
from plan.series import Point
from plan.views.measure_summary import symbol_words


@dataclass(frozen=True)
class Row:
    """One period."""

    period: str
    cells: tuple[str, ...]
    note: str


@dataclass(frozen=True)
class MeasureTable:
    """One table of values by period, newest first."""

    caption: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    has_notes: bool


def tables(edition: Edition, measure: Measure, reading: Reading) -> tuple[MeasureTable, ...]:
    """The tables of a reading: none when it has no values."""
    series, t = reading.series, edition.t
    names = {comparator.id: comparator.title for comparator in measure.comparators}
    unit = _unit_words(edition, reading)
    whole: dict[str, tuple[Point, ...]] = {edition.plan.plan.area: series.points} if series.points else {}
    whole |= {names[id_]: points for id_, points in series.comparators.items()}
    found = [_table(edition, reading, t("table.whole", title=reading.title, unit=unit), whole)] if whole else []
    for breakdown in measure.breakdowns:
        points = series.breakdowns.get(breakdown.id)
        if points:
            columns = {category.title: points.get(category.id, ()) for category in breakdown.categories}
            caption = t("table.breakdown", title=reading.title, breakdown=breakdown.title.lower(), unit=unit)
            found.append(_table(edition, reading, caption, columns))
    return tuple(found)


def _table(edition: Edition, reading: Reading, caption: str, columns: Mapping[str, tuple[Point, ...]]) -> MeasureTable:
    by_column = [{point.period: point for point in points} for points in columns.values()]
    periods = sorted({period for column in by_column for period in column}, reverse=True)
    rows = tuple(
        Row(
            period_words(period),
            tuple(_cell(edition, reading, column.get(period)) for column in by_column),
            _notes(edition, (column[period] for column in by_column if period in column)),
        )
        for period in periods
    )
    return MeasureTable(caption, tuple(columns), rows, any(row.note for row in rows))


def _cell(edition: Edition, reading: Reading, point: Point | None) -> str:
    if point is None:
        return edition.t("table.none")
    definition = reading.definition
    if point.value is None:
        return symbol_words(edition, point)
    value = cell(point.value, definition.unit, definition.decimals)
    if point.lower is not None and point.upper is not None:
        low, high = (cell(limit, definition.unit, definition.decimals) for limit in (point.lower, point.upper))
        return edition.t("table.interval", value=value, lower=low, upper=high)
    return value


def _notes(edition: Edition, points: Iterable[Point]) -> str:
    notes = []
    for point in points:
        words = symbol_words(edition, point) if point.value is not None else ""
        notes += [text for text in (words, point.note or "") if text and text not in notes]
    return ". ".join(notes)


def _unit_words(edition: Edition, reading: Reading) -> str:
    unit = reading.definition.unit
    if unit is None:
        return ""
    if unit.type == "rate":
        return edition.t("unit.rate", things=unit.other or "", per=f"{unit.per:,}" if unit.per else "")
    return edition.t(f"unit.{unit.type}", things=unit.other or "")

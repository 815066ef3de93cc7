"""The series of a reading as tables: the whole with its comparators, and one table for each breakdown."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from plan.edition import Edition
from plan.formats import cell, number, things
from plan.formats import period as period_words
from plan.model.measure import NO_VALUE, Measure, Symbol
from plan.model.target import Unit
from plan.reading import Reading
from plan.series import Point, Points
from plan.views.long_tables import pieces, years_words
from plan.views.value_words import is_gap, symbol_words


@dataclass(frozen=True)
class Row:
    """One period."""

    period: str
    cells: tuple[str, ...]
    note: str
    mark: str = ""
    """What leads from the row to its note below the table (Government Statistical Service: "[note 1]")."""
    details: tuple[tuple[str, ...], ...] = ()
    """For each cell the lines below its figure: its confidence limits, and what it is counted from. As columns of their
    own they would make the table wider than a phone."""


@dataclass(frozen=True)
class _Column:
    title: str
    points: Points


@dataclass(frozen=True)
class _Scale:
    unit: Unit | None
    in_points: bool
    """Whether the values are percentage points, whose sign a table's caption names."""
    decimals: int


@dataclass(frozen=True)
class MeasureTable:
    """One table of values by period, newest first."""

    caption: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    notes: tuple[str, ...]
    """What is said about figures, below the table: beside them it would make the table wider than a phone."""
    older_title: str = ""
    older: tuple[MeasureTable, ...] = ()
    """A long table has its older figures in tables of their own, a few years each, which readers open."""
    breakdown: str = ""
    """The breakdown whose groups its columns are; empty for the whole."""


def tables(edition: Edition, measure: Measure, reading: Reading) -> tuple[MeasureTable, ...]:
    """The tables of a reading: none when it has no values."""
    series, t, title = reading.series, edition.t, reading.title
    whole = [_Column(edition.plan.plan.area, series.points)] if series.points else []
    for comparator in measure.comparators:
        if comparator.id in series.comparators:
            whole.append(_Column(comparator.title, series.comparators[comparator.id]))
    scale = _scale(reading, in_gaps=is_gap(reading.definition))
    caption = t("table.whole", title=title, unit=_unit_words(edition, scale))
    found = [_table(edition, scale, caption, whole)] if whole else []
    scale = _scale(reading, in_gaps=is_gap(reading.definition) and reading.definition.gap is None)
    for breakdown in measure.breakdowns:
        points = series.breakdowns.get(breakdown.id)
        if points:
            columns = [_Column(category.title, points.get(category.id, ())) for category in breakdown.categories]
            caption = t("table.breakdown", title=title, breakdown=breakdown.title, unit=_unit_words(edition, scale))
            found.append(replace(_table(edition, scale, caption, columns), breakdown=breakdown.id))
    return tuple(found)


def _scale(reading: Reading, *, in_gaps: bool) -> _Scale:
    """How the values of a table are written: the gap between two percentages is in percentage points."""
    unit = reading.definition.unit
    points = in_gaps and unit is not None and unit.type == "percent"
    return _Scale(None if points else unit, points, reading.decimals)


def _table(edition: Edition, scale: _Scale, caption: str, columns: Sequence[_Column]) -> MeasureTable:
    """One table, or for a long one the newest figures with the older ones below."""
    by_period = [{point.period: point for point in column.points} for column in columns]
    periods = sorted({period for points in by_period for period in points}, reverse=True)
    rows = []
    for period in periods:
        points = [each.get(period) for each in by_period]
        cells = tuple(_cell(edition, scale, point) for point in points)
        details = tuple(_details(edition, scale, point) for point in points)
        rows.append(Row(period_words(period), cells, _notes(edition, columns, points), details=details))
    titles, found, begin = tuple(column.title for column in columns), [], 0
    for size in pieces(periods):
        some, years = slice(begin, begin + size), years_words(edition, periods[begin : begin + size])
        name = edition.t("table.some_years", caption=caption, years=years) if size < len(rows) else caption
        found.append(_marked(edition, name, titles, rows[some]))
        begin += size
    if len(found) == 1:
        return found[0]
    older = years_words(edition, periods[len(found[0].rows) :])
    return replace(found[0], older_title=edition.t("table.older", years=older), older=tuple(found[1:]))


def _marked(edition: Edition, caption: str, titles: tuple[str, ...], rows: Sequence[Row]) -> MeasureTable:
    """A table of some rows, each with the mark of its note."""
    said = tuple(dict.fromkeys(row.note for row in rows if row.note))
    marked = tuple(
        replace(row, mark=edition.t("table.mark", number=said.index(row.note) + 1)) if row.note else row for row in rows
    )
    notes = tuple(edition.t("table.note", number=number, note=note) for number, note in enumerate(said, 1))
    return MeasureTable(caption, titles, marked, notes)


def _cell(edition: Edition, scale: _Scale, point: Point | None) -> str:
    if point is None:
        return edition.t("table.none")
    if point.value is None:
        return symbol_words(edition, point._replace(symbols=_instead(point)))
    return cell(point.value, scale.unit, scale.decimals)


def _details(edition: Edition, scale: _Scale, point: Point | None) -> tuple[str, ...]:
    """The lines below a figure; none where there is no figure, so that nothing hidden is told this way."""
    if point is None or point.value is None:
        return ()
    return tuple(each for each in (_range(edition, scale, point), _counted(edition, point)) if each)


def _range(edition: Edition, scale: _Scale, point: Point) -> str:
    lower, upper = (
        "" if limit is None else cell(limit, scale.unit, scale.decimals) for limit in (point.lower, point.upper)
    )
    if lower and upper:
        return edition.t("table.interval", lower=lower, upper=upper)
    return (
        edition.t("table.at_least", lower=lower) if lower else edition.t("table.at_most", upper=upper) if upper else ""
    )


def _counted(edition: Edition, point: Point) -> str:
    """What a figure is counted from: 97 of 420."""
    above, below = point.numerator, point.denominator
    if above is not None and below is not None:
        return edition.t("table.counted", numerator=number(above), denominator=number(below))
    if above is not None:
        return edition.t("table.numerator", numerator=number(above))
    return edition.t("table.denominator", denominator=number(below)) if below is not None else ""


def _notes(edition: Edition, columns: Sequence[_Column], points: Sequence[Point | None]) -> str:
    """What is said about the figures of a row, once where it is the same for all, else with the column's name."""
    notes = [(column.title, _note(edition, point)) for column, point in zip(columns, points, strict=True) if point]
    if len({note for _, note in notes}) == 1:
        return notes[0][1]
    return ". ".join(edition.t("table.note_about", column=title, note=note) for title, note in notes if note)


def _instead(point: Point) -> tuple[Symbol, ...]:
    """The symbols that stand instead of a number in its cell; all there are where none of them does."""
    return tuple(symbol for symbol in point.symbols if symbol in NO_VALUE) or point.symbols


def _note(edition: Edition, point: Point) -> str:
    said = () if point.value is not None else _instead(point)
    words = ", ".join(edition.t(f"symbol.{symbol}") for symbol in point.symbols if symbol not in said)
    return ". ".join(text.rstrip(".") for text in (words, point.note or "") if text)


def _unit_words(edition: Edition, scale: _Scale) -> str:
    unit, t = scale.unit, edition.t
    if scale.in_points:
        return t("unit.points")
    if unit is None:
        return ""
    if unit.type == "count":
        return t("unit.count", things=unit.other) if unit.other else t("unit.number")
    return t("unit.rate", things=things(unit)) if unit.type == "rate" else t(f"unit.{unit.type}")

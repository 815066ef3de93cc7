"""A value of a reading as readers see it, with its unit, and what the symbols beside a value mean."""

from __future__ import annotations

from decimal import Decimal

from plan.edition import Edition
from plan.formats import gap, period, quantity
from plan.model.measure import Reading as Definition
from plan.periods import Period
from plan.reading import Reading
from plan.series import Point


def value_words(value: Decimal, definition: Definition, decimals: int | None) -> str:
    """A value of a reading with its unit, which for a gap is that of a difference."""
    return (gap if is_gap(definition) else quantity)(value, definition.unit, decimals)


def agreed_words(value: Decimal | None, reading: Reading) -> str:
    """A figure that people agreed on, such as a target: written like the others, but never rounded; empty for none."""
    return "" if value is None else value_words(value, reading.definition, reading.exact(value))


def dated(edition: Edition, reading: Reading, point: Point | None) -> str:
    """A figure with its period: 14.5% in 2015; empty where there is no value."""
    if point is None or point.value is None:
        return ""
    return placed(edition, value_words(point.value, reading.definition, reading.decimals), point.period)


def placed(edition: Edition, value: str, when: Period) -> str:
    """A figure in words with its period: in 2015, but on 31 March 2024."""
    return edition.t("worked_out.at.on" if when.kind == "day" else "worked_out.at.in", value=value, period=period(when))


def is_gap(definition: Definition) -> bool:
    """Whether the values of a reading are differences between two groups."""
    return definition.kind == "gap" or (definition.target is not None and definition.target.kind == "close_gap")


def symbol_words(edition: Edition, point: Point) -> str:
    """What the symbols on a point mean, one after the other; that there is no figure where nothing else says so."""
    words = ", ".join(edition.t(f"symbol.{symbol}") for symbol in point.symbols)
    return words if words or point.value is not None else edition.t("table.none")


def has_only_forecasts(reading: Reading) -> bool:
    """Whether there are figures for everybody, and all of them are forecasts."""
    points = reading.series.points
    return any(point.value is not None for point in points) and all(point.is_forecast for point in points)

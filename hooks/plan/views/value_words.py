"""A value of a reading as readers see it, with its unit, and what the symbols beside a value mean."""

from __future__ import annotations

from decimal import Decimal

from plan.edition import Edition
from plan.formats import gap, quantity
from plan.model.measure import Reading as Definition
from plan.series import Point


def value_words(value: Decimal, definition: Definition, decimals: int | None) -> str:
    """A value of a reading with its unit, which for a gap is that of a difference."""
    return (gap if is_gap(definition) else quantity)(value, definition.unit, decimals)


def is_gap(definition: Definition) -> bool:
    """Whether the values of a reading are differences between two groups."""
    return definition.kind == "gap" or (definition.target is not None and definition.target.kind == "close_gap")


def symbol_words(edition: Edition, point: Point) -> str:
    """What the symbols on a point mean, one after the other; that there is no figure where nothing else says so."""
    words = ", ".join(edition.t(f"symbol.{symbol}") for symbol in point.symbols)
    return words if words or point.value is not None else edition.t("table.none")

"""How a result was worked out, in sentences: the method, what went into it and the date."""

from __future__ import annotations

from decimal import Decimal

from plan.edition import Edition
from plan.formats import period, quantity
from plan.reading import Reading
from plan.series import Point


def method_words(edition: Edition, reading: Reading) -> tuple[str, ...]:
    """Sentences that name the method and its inputs, so that a reader can check the result."""
    found, t = reading.progress, edition.t
    inputs = {
        "baseline": _point(reading, found.baseline),
        "latest": _point(reading, found.latest),
        "target": _target(reading),
        "expected": "" if found.expected_now is None else _value(reading, found.expected_now),
        "ratio": "" if found.ratio is None else f"{found.ratio:.2f}",
    }
    flags = {"method.provisional": found.provisional, "method.estimated": found.estimated}
    return (
        *([t(f"why.{found.why}")] if found.why else []),
        *([t(f"method.{found.method}")] if found.method else []),
        *(t(f"method.input.{name}", value=words) for name, words in inputs.items() if words),
        *(t(key) for key, raised in flags.items() if raised),
        t("method.worked_out_on", date=edition.date(found.worked_out_on)),
    )


def _value(reading: Reading, value: Decimal) -> str:
    return quantity(value, reading.definition.unit, reading.definition.decimals)


def _point(reading: Reading, point: Point | None) -> str:
    if point is None or point.value is None:
        return ""
    return f"{_value(reading, point.value)} ({period(point.period)})"


def _target(reading: Reading) -> str:
    found = reading.progress
    if found.target_value is None:
        return ""
    value = _value(reading, found.target_value)
    return f"{value} ({period(found.target_period)})" if found.target_period else value

"""How a result was worked out, in sentences: the method, what went into it and the date."""

from __future__ import annotations

from decimal import Decimal

from plan.edition import Edition
from plan.formats import cell, difference, number, period
from plan.periods import Period
from plan.reading import Reading
from plan.series import Point
from plan.views.value_words import value_words


def method_words(edition: Edition, reading: Reading) -> tuple[str, ...]:
    """Sentences that name the method and its inputs, so that a reader can check the result."""
    found, t = reading.progress, edition.t
    method: str = found.method or ("change" if found.decided_by else "")
    if found.result == "cannot_tell":
        method = ""
    elif method == "growth" and found.target_value is None:
        method = "growth_alone"
    away = found.ratio is not None and found.ratio < 0
    flags = {"method.away": away, "method.provisional": found.provisional, "method.estimated": found.estimated}
    return (
        *([t(f"why.{found.why}")] if found.why else []),
        *([t(f"method.{method}")] if method else []),
        *(t(f"method.input.{name}", value=words) for name, words in _inputs(edition, reading).items() if words),
        *(t(key) for key, raised in flags.items() if raised),
        t("method.worked_out_on", date=edition.date(found.worked_out_on)),
    )


def _inputs(edition: Edition, reading: Reading) -> dict[str, str]:
    """What went into the result, each empty where it did not."""
    found, definition = reading.progress, reading.definition
    ratio = found.ratio if found.ratio is not None and found.ratio >= 0 else None
    return {
        "baseline": _point(reading, found.baseline),
        "compared": _point(reading, found.compared_with),
        "latest": _point(reading, found.latest),
        "band": "" if found.band is None else difference(found.band, definition.unit),
        "limits": _limits(edition, reading),
        "target": _target(reading),
        "expected": "" if found.expected_now is None else value_words(found.expected_now, definition, _exact(reading)),
        "ratio": "" if ratio is None else number(ratio, 2),
    }


def _exact(reading: Reading) -> int:
    """How exact a worked-out value is said: as the measure says, else as the most exact of the values behind it."""
    if reading.definition.decimals is not None:
        return reading.definition.decimals
    found = reading.progress
    points = [point.value for point in (found.baseline, found.latest) if point and point.value is not None]
    known = [*points, *([found.target_value] if found.target_value is not None else [])]
    return max((_decimals(value) for value in known), default=0)


def _decimals(value: Decimal) -> int:
    exponent = value.as_tuple().exponent
    return max(-exponent, 0) if isinstance(exponent, int) else 0


def _point(reading: Reading, point: Point | None) -> str:
    if point is None or point.value is None:
        return ""
    return _dated(value_words(point.value, reading.definition, reading.definition.decimals), point.period)


def _limits(edition: Edition, reading: Reading) -> str:
    lower, upper, definition = reading.progress.target_lower, reading.progress.target_upper, reading.definition
    if lower is None or upper is None:
        return ""
    return edition.t("method.range", lower=cell(lower, definition.unit), upper=value_words(upper, definition, None))


def _target(reading: Reading) -> str:
    found = reading.progress
    if found.target_value is None:
        return ""
    value = value_words(found.target_value, reading.definition, None)
    return _dated(value, found.target_period) if found.target_period else value


def _dated(value: str, span: Period) -> str:
    """A value with its period in brackets, or after a comma where the period has brackets of its own."""
    label = period(span)
    return f"{value}, {label}" if label.endswith(")") else f"{value} ({label})"

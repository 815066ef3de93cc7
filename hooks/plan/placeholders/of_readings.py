"""What placeholders of a measure stand for: its figures, its baseline and target, and the times of all of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from plan.placeholders.asked import Asked, Day, Figure, PlaceholderError, Time
from plan.reading import Reading
from plan.series import Point


def _missing(reading: Reading, what: str, fix: str) -> PlaceholderError:
    part = f", part '{reading.part}'" if reading.part else ""
    return PlaceholderError("placeholder-without-figure", f"the measure '{reading.measure.id}'{part} {what}", fix)


_WHY = {
    "c": "is hidden",
    "low": "is too small to show",
    "x": "is not available",
    "z": "does not apply",
    "w": "was not recorded",
}


def _newest(reading: Reading) -> Point:
    point = reading.series.latest
    if point is None:
        raise _missing(reading, "has no figures yet", "Take the placeholder out until there is one.")
    return point


def _before(reading: Reading) -> Point:
    point = reading.series.previous
    if point is None:
        raise _missing(reading, "has no figure before the newest one", "Take the placeholder out, or use {latest}.")
    return point


def _start(reading: Reading) -> Point:
    if reading.definition.baseline is None:
        raise _missing(reading, "has no baseline", "Add baseline: to it, or take the placeholder out.")
    point = reading.series.baseline
    if point is None:
        raise _missing(reading, "has no figure for its baseline", "Add the figure, or take the placeholder out.")
    return point


def _figure(reading: Reading, point: Point, called: str) -> Figure:
    """A point that has a value; what stands instead of one is no figure, and never told."""
    if point.value is None:
        why = next((why for symbol, why in _WHY.items() if symbol in point.symbols), "is missing")
        what = f"has no figure to show here: {called}, of {point.period.label}, {why}"
        raise _missing(reading, what, "Take the placeholder out, and say in words why there is no figure.")
    return Figure(reading, point.value)


def _target(reading: Reading, end: str) -> Figure:
    target = reading.definition.target
    value = getattr(target, end) if target else None
    if value is None:
        is_range = target is not None and target.lower is not None
        fix = "Use {target_lower} and {target_upper}." if is_range else "Take the placeholder out."
        raise _missing(reading, "has a range for a target" if is_range else "has no number to reach", fix)
    return Figure(reading, value, is_agreed=True)


def _target_time(reading: Reading) -> Time | Day:
    if reading.series.target_period:
        return Time(reading.series.target_period, is_until=True)
    target = reading.definition.target
    if target is None or target.by is None:
        raise _missing(reading, "has no time by which its target should be reached", "Take the placeholder out.")
    return Day(target.by)


def _next_update(reading: Reading) -> Day:
    moment = reading.measure.next_update
    if moment is None:
        raise _missing(reading, "does not say when the next figures come", "Add next_update: to it.")
    return Day(moment)


OF_READINGS: Mapping[str, Callable[[Reading], Asked]] = {
    "latest": lambda reading: _figure(reading, _newest(reading), "the newest one"),
    "latest_period": lambda reading: Time(_newest(reading).period),
    "previous": lambda reading: _figure(reading, _before(reading), "the one before"),
    "previous_period": lambda reading: Time(_before(reading).period),
    "baseline": lambda reading: _figure(reading, _start(reading), "the baseline"),
    "baseline_period": lambda reading: Time(_start(reading).period),
    "target": lambda reading: _target(reading, "value"),
    "target_lower": lambda reading: _target(reading, "lower"),
    "target_upper": lambda reading: _target(reading, "upper"),
    "target_period": _target_time,
    "target_year": _target_time,
    "next_update": _next_update,
}
"""What each name of a placeholder of a measure gives, or why it gives nothing."""

MOVING = frozenset({"latest", "latest_period", "previous", "previous_period"})
"""Names of which the answer is another one as soon as there is a newer figure."""

"""How far the newest figure is from its target, in one sentence."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from plan.edition import Edition
from plan.formats import cell, difference, rounded
from plan.model.target import Target
from plan.progress.yardstick import yardstick_of
from plan.reading import Reading
from plan.views.value_words import agreed_words


def target_sentence(edition: Edition, reading: Reading) -> Iterator[str]:
    """One sentence where the newest figure can be held against a number; none where it cannot.

    It says where the figure stands and never how progress is judged. None of a figure of low reliability (u), or where
    a new way of counting has begun since the baseline: then the target was set for other figures.
    """
    target, value = reading.definition.target, _newest(reading)
    if target is None or value is None:
        return
    match target.kind:
        case "reach_by" | "close_gap":
            yield from _to_reach(edition, reading, value)
        case "stay_at_or_above" | "stay_at_or_below":
            yield _beside(edition, reading, value, target.value)
        case "stay_within":
            yield _within(edition, reading, value, target)


def _newest(reading: Reading) -> Decimal | None:
    latest, start = reading.series.latest, reading.series.baseline_period
    if latest is None or "u" in latest.symbols:
        return None
    is_broken = start is not None and reading.series.broken_between(start, latest.period)
    return None if is_broken else latest.value


def _to_reach(edition: Edition, reading: Reading, value: Decimal) -> Iterator[str]:
    """A value to reach: whether it is reached, else how much higher or lower it is."""
    definition = reading.definition
    goal, yardstick = definition.target.value if definition.target else None, yardstick_of(definition)
    if goal is None:
        return
    if yardstick and yardstick.in_values and yardstick.gain(goal, value) >= 0:
        yield edition.t("sentence.target.reached", target=agreed_words(goal, reading))
        return
    here, there = (yardstick.size(each) if yardstick and yardstick.in_values else each for each in (value, goal))
    yield _distance(edition, reading, ("to_reach", goal), there - here)


def _beside(edition: Edition, reading: Reading, value: Decimal, line: Decimal | None) -> str:
    """A line to stay above or below: on which side of it the figure is."""
    assert line is not None
    return _distance(edition, reading, ("line", line), value - line)


def _within(edition: Edition, reading: Reading, value: Decimal, target: Target) -> str:
    assert target.lower is not None
    assert target.upper is not None
    if target.lower <= value <= target.upper:
        lower, upper = (
            cell(target.lower, reading.definition.unit, reading.exact(target.lower)),
            agreed_words(target.upper, reading),
        )
        return edition.t("sentence.target.inside", lower=lower, upper=upper)
    edge = target.lower if value < target.lower else target.upper
    return _distance(edition, reading, ("edge", edge), value - edge)


def _distance(edition: Edition, reading: Reading, to: tuple[str, Decimal], amount: Decimal) -> str:
    """How far `amount` is, in the words for what it is held against."""
    key, agreed = to
    target, decimals = agreed_words(agreed, reading), reading.exact(agreed)
    if rounded(amount, decimals) == 0:
        return edition.t(f"sentence.target.{'almost' if amount else 'exactly'}", target=target)
    size = difference(amount, reading.definition.unit, decimals)
    return edition.t(f"sentence.target.{key}.{'higher' if amount > 0 else 'lower'}", target=target, distance=size)

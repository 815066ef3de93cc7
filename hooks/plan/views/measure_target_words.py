"""What we want of a measure, in a short sentence: the number to reach and by when, or the direction."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from plan.edition import Edition
from plan.formats import long_date, number
from plan.model.target import Target, TargetKind
from plan.placeholders.amounts import Scale, amount_words
from plan.placeholders.spans import until_words
from plan.reading import Reading

FEWER = frozenset({"percent", "count", "rate"})
"""Units of which there are fewer; of others there is less."""


def target_sentences(edition: Edition, reading: Reading, scale: Scale) -> Iterator[str]:
    """What we want, one idea each; none where no target is set and nothing says when one will be."""
    target = reading.definition.target
    if target is not None:
        case = _Wanted(edition, reading, target, scale)
        yield from _SENTENCES[target.kind](case)


@dataclass(frozen=True)
class _Wanted:
    """A target with all that its words need."""

    edition: Edition
    reading: Reading
    target: Target
    scale: Scale

    def say(self, key: str, **values: str) -> str:
        return self.edition.t(f"measure_words.want.{key}", None, **values)

    def amount(self) -> str:
        """The number to reach."""
        assert self.target.value is not None
        return amount_words(self.edition.t, self.target.value, self.reading.definition, self.scale)

    def until(self) -> str:
        """By when; empty where there is no time."""
        until = self.reading.series.target_period or self.target.by
        return until_words(self.edition.t, until) if until else ""


def _reach(wanted: _Wanted) -> Iterator[str]:
    yield wanted.say(_way(wanted.reading), value=wanted.amount())
    yield from _by(wanted)


def _by(wanted: _Wanted) -> Iterator[str]:
    if until := wanted.until():
        yield wanted.say("by", until=until)


def _close_gap(wanted: _Wanted) -> Iterator[str]:
    goal = wanted.target.value
    if goal:
        yield wanted.say("gap_down" if _is_wider(wanted.reading, goal) else "gap", value=wanted.amount())
    else:
        yield wanted.say("no_gap")
    yield from _by(wanted)


def _at_least(wanted: _Wanted) -> Iterator[str]:
    yield wanted.say("at_least", value=wanted.amount())


def _at_most(wanted: _Wanted) -> Iterator[str]:
    unit = wanted.reading.definition.unit
    yield wanted.say(f"at_most_{'fewer' if unit is None or unit.type in FEWER else 'less'}", value=wanted.amount())


def _within(wanted: _Wanted) -> Iterator[str]:
    """The lower end is a bare number, so that its unit is said once."""
    lower, upper, scale = wanted.target.lower, wanted.target.upper, wanted.scale
    assert lower is not None
    assert upper is not None
    words = amount_words(wanted.edition.t, upper, wanted.reading.definition, scale)
    yield wanted.say("within", lower=number(scale.round(lower)), upper=words)


def _direction(wanted: _Wanted) -> Iterator[str]:
    """A direction of numbers; what is told in words has none."""
    polarity = wanted.reading.definition.polarity
    if polarity:
        yield wanted.say(polarity)


def _milestone(wanted: _Wanted) -> Iterator[str]:
    done, until = wanted.target.done_on, wanted.until()
    if done and done <= wanted.edition.today:
        yield wanted.say("done", date=long_date(done))
    else:
        yield wanted.say("to_do_by", until=until) if until else wanted.say("to_do")


def _find_out(wanted: _Wanted) -> Iterator[str]:
    until = wanted.until()
    yield wanted.say("find_out_by", until=until) if until else wanted.say("find_out")


def _decide(wanted: _Wanted) -> Iterator[str]:
    if until := wanted.until():
        yield wanted.say("decide_by", until=until)


_SENTENCES: dict[TargetKind, Callable[[_Wanted], Iterator[str]]] = {
    "reach_by": _reach,
    "close_gap": _close_gap,
    "stay_at_or_above": _at_least,
    "stay_at_or_below": _at_most,
    "stay_within": _within,
    "direction_only": _direction,
    "milestone": _milestone,
    "set_baseline": _find_out,
    "none_yet": _decide,
}


def _way(reading: Reading) -> str:
    """Whether the number has to go up or down to what we want, seen from the start or else from now."""
    series, target = reading.series, reading.definition.target
    start = next((point.value for point in (series.baseline, series.latest) if point and point.value is not None), None)
    if start is None or target is None or target.value is None:
        return "be"
    if reading.definition.polarity == "lower_is_better" and start > target.value:
        return "down"
    return "up" if reading.definition.polarity == "higher_is_better" and start < target.value else "be"


def _is_wider(reading: Reading, goal: Decimal) -> bool:
    start = reading.series.baseline
    return start is not None and start.value is not None and abs(start.value) > abs(goal)

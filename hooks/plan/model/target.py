"""How a measure is read: its unit, which way is better, its baseline, its target and how progress is judged."""

from __future__ import annotations

from typing import Literal, Self

from pydantic import model_validator

from plan.model.base import Date, Id, Line, Number, OpenDate, Prose, Record, mistake

Polarity = Literal["higher_is_better", "lower_is_better", "within_range", "no_judgement"]
"""Which way is better (Fingertips' and Kausal's term; required, because a silent default tells lies)."""

TargetKind = Literal[
    "reach_by",
    "stay_at_or_above",
    "stay_at_or_below",
    "stay_within",
    "milestone",
    "close_gap",
    "direction_only",
    "set_baseline",
    "none_yet",
]
"""The kinds of target that plans really set (after performance.gov's indicator types and IATI's qualitative ones)."""

Method = Literal["growth", "straight_line", "band", "interval", "trend", "threshold", "milestone", "judgement"]

Result = Literal[
    "met", "on_track", "too_slow", "right_way", "no_change", "wrong_way", "too_early", "no_target", "cannot_tell"
]


class Unit(Record):
    """What the numbers count."""

    type: Literal["percent", "count", "rate", "money", "score", "days", "months"]
    one: Line | None = None
    """The thing counted, for one: child."""
    other: Line | None = None
    """The thing counted, for any other number: children."""
    per: Number | None = None
    """For a rate: per how many, such as 10000."""
    out_of: Number | None = None
    """For a score: the highest possible."""


class Baseline(Record):
    """Where the plan started from. Its value is in the series."""

    period: str
    note: Line | None = None


class Interim(Record):
    """A step on the way to a target."""

    period: str
    value: Number


class Verdict(Record):
    """What was decided when the target's time had passed."""

    on: Date
    by: Line
    text: Prose


_NEEDS: dict[TargetKind, tuple[str, ...]] = {
    "reach_by": ("value", "period"),
    "stay_at_or_above": ("value",),
    "stay_at_or_below": ("value",),
    "stay_within": ("lower", "upper"),
    "milestone": ("text",),
}


class Target(Record):
    """What a measure should reach or keep to."""

    kind: TargetKind
    value: Number | None = None
    lower: Number | None = None
    upper: Number | None = None
    period: str | None = None
    """The period in which it should be reached."""
    text: Line | None = None
    """For a milestone: what will be done. For the others: anything a reader should know."""
    by: OpenDate | None = None
    """For a milestone or a baseline to set: by when."""
    done_on: Date | None = None
    """For a milestone: the day on which it was done."""
    interim: tuple[Interim, ...] = ()
    agreed_on: OpenDate | None = None
    verdict: Verdict | None = None

    @model_validator(mode="after")
    def _complete(self) -> Self:
        missing = [name for name in _NEEDS.get(self.kind, ()) if getattr(self, name) is None]
        if missing:
            names = " and ".join(f"'{name}'" for name in missing)
            raise mistake("target-incomplete", f"a target of kind {self.kind} needs {names}", f"Add {names} below it.")
        if self.lower is not None and self.upper is not None and self.lower > self.upper:
            raise mistake("target-range", "'lower' is higher than 'upper'", "Exchange the two numbers.")
        return self


class Judgement(Record):
    """What somebody who answers for a measure concludes, where no arithmetic can."""

    result: Result
    role: Line
    date: Date
    reason: Prose


class ProgressMethod(Record):
    """How progress is worked out."""

    method: Method
    band: Number | None = None
    """For band: the change, in the measure's own unit, that counts as a change."""
    limit: Number | None = None
    """For growth: a natural limit of the values, such as 100 for a percentage."""
    comparator: Id | None = None
    """For interval: the comparator to hold the latest value against."""
    judgement: Judgement | None = None

    @model_validator(mode="after")
    def _complete(self) -> Self:
        needs = {"band": "band", "interval": "comparator", "judgement": "judgement"}.get(self.method)
        if needs and getattr(self, needs) is None:
            raise mistake("method-incomplete", f"the method {self.method} needs '{needs}'", f"Add '{needs}' below it.")
        return self

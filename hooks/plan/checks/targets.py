"""Whether a measure's baseline, target and steps make sense together: one of the checks across files."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from plan.checks.scope import Entry, Scope
from plan.model.measure import Measure, Reading
from plan.model.target import Method, Target, TargetKind
from plan.problems import Problem
from plan.series import Series, series_of
from plan.source.yaml_file import Loc


@dataclass(frozen=True)
class _Case:
    """One measure, or one part of a compound measure, to check."""

    entry: Entry
    loc: Loc
    """Where it stands in the measure's file."""
    reading: Reading
    series: Series

    @property
    def started_at(self) -> Decimal | None:
        """The value of the baseline; none of a row that is confidential or has a symbol instead of a number."""
        return self.series.baseline.value if self.series.baseline else None

    @property
    def grows_from(self) -> Decimal | None:
        """The value that growth starts from: the baseline's, or else the next one (as in Open SDG)."""
        begins = self.series.baseline_period
        later = (point.value for point in self.series.actual if begins is not None and point.period >= begins)
        return next((value for value in later if value is not None), None)

    def at(self, *place: str | int) -> Loc:
        """A place below this measure or part."""
        return (*self.loc, *place)

    def badness(self, value: Decimal) -> Decimal | None:
        """A number that is the higher, the worse the value is; none where no value is better than another.

        The gap of a target to close a gap is the worse, the further it is from zero, whichever group is ahead.
        """
        if self.reading.target and self.reading.target.kind == "close_gap":
            return abs(value)
        signs = {"higher_is_better": -1, "lower_is_better": 1}
        return value * signs[self.reading.polarity] if self.reading.polarity in signs else None


_FOR_KINDS: dict[Method, tuple[TargetKind, ...]] = {
    "growth": ("reach_by", "close_gap", "direction_only"),
    "straight_line": ("reach_by", "close_gap"),
    "threshold": ("stay_at_or_above", "stay_at_or_below", "stay_within"),
    "milestone": ("milestone",),
}
"""Methods that can judge some kinds of target only. Where no target is set yet there is nothing to judge."""
_NEED_A_DIRECTION: tuple[Method, ...] = ("growth", "trend")


def targets(scope: Scope) -> Iterator[Problem]:
    """Every baseline without a value, and every target or step that cannot be meant."""
    for entry, measure in scope.of(Measure):
        for case in _cases(entry, measure):
            yield from _baseline(case)
            if case.reading.target:
                yield from _polarity(case, case.reading.target)
                yield from _value(case, case.reading.target)
                yield from _periods(case, case.reading.target)
                yield from _steps(case, case.reading.target)
            yield from _growth(case)
            yield from _fit(case)


def _cases(entry: Entry, measure: Measure) -> Iterator[_Case]:
    """The measure and its parts, as far as their periods could be read."""
    readings: list[tuple[Loc, Reading, str | None]] = [((), measure, None)]
    readings += [(("parts", index), part, part.id) for index, part in enumerate(measure.parts)]
    for loc, reading, part in readings:
        try:
            yield _Case(entry, loc, reading, series_of(measure, part))
        except ValueError:  # a period in another spelling, of which the loader has told
            continue


def _baseline(case: _Case) -> Iterator[Problem]:
    baseline = case.reading.baseline
    if baseline is None or not case.series.points or case.series.baseline is not None:
        return
    if any(point.period == case.series.baseline_period for point in case.series.points):
        what = (
            f"the figure for the baseline's period, {baseline.period}, is a forecast (f), and nothing starts from that"
        )
        fix = "Take f away if the figure is known by now, or choose a period of which it is known."
    else:
        what = f"the figures of this measure have no row for the baseline's period, {baseline.period}"
        fix = "Add the row, with a symbol such as x if its value is not available, or mend the period."
    yield case.entry.warning(case.at("baseline", "period"), "baseline-without-value", what, fix)


def _polarity(case: _Case, target: Target) -> Iterator[Problem]:
    wrong = {"stay_at_or_above": "lower_is_better", "stay_at_or_below": "higher_is_better"}
    if target.kind in wrong and case.reading.polarity == wrong[target.kind]:
        what = f"the target is to {target.kind.replace('_', ' ')} a value, but the polarity is {case.reading.polarity}"
        yield case.entry.error(case.at("target", "kind"), "target-against-polarity", what, "Change one of the two.")


def _value(case: _Case, target: Target) -> Iterator[Problem]:
    """A target to reach must be better than the baseline."""
    if target.kind not in ("reach_by", "close_gap") or target.value is None or case.started_at is None:
        return
    goal, start = case.badness(target.value), case.badness(case.started_at)
    if goal is None or start is None:
        return
    if goal < start:
        yield from _before(case, target, goal)
        return
    place, began = case.at("target", "value"), f"where the measure started ({case.started_at})"
    if goal == start:
        what = f"the target, {target.value}, is {began}: it was met before the plan began"
        yield case.entry.warning(place, "target-met-at-baseline", what, "Check the target, or use a target that stays.")
        return
    better = "a smaller gap" if target.kind == "close_gap" else _better(case.reading)
    what = f"the target, {target.value}, is worse than {began}, because {better} is better"
    yield case.entry.error(place, "target-wrong-side", what, "Check the value, the baseline's period and the polarity.")


def _before(case: _Case, target: Target, goal: Decimal) -> Iterator[Problem]:
    """A target that was met once before the baseline: it may be meant, and then a reader should be told why."""
    for point in case.series.actual:
        if case.series.baseline_period is None or point.period >= case.series.baseline_period:
            return
        worth = case.badness(point.value) if point.value is not None else None
        if worth is not None and worth <= goal and not target.text:
            what = (
                f"before the baseline, in {point.period.label}, this measure was at {point.value}: the target was met"
            )
            fix = "If that is meant, say in text: why it is the target again. If not, check the target's value."
            yield case.entry.reminder(case.at("target", "value"), "target-met-before", what, fix)
            return


def _better(reading: Reading) -> str:
    return "a lower value" if reading.polarity == "lower_is_better" else "a higher value"


def _periods(case: _Case, target: Target) -> Iterator[Problem]:
    """The target lies after the baseline, and each step between the two, each later than the step before it."""
    start, end = case.series.baseline_period, case.series.target_period
    if start and end and end <= start:
        what = f"the target's period, {end.label}, is not after the baseline's, {start.label}"
        yield case.entry.error(case.at("target", "period"), "target-before-baseline", what, "Check both periods.")
    periods = {period.label: period for period, _ in case.series.interim}
    latest = start
    for index, step in enumerate(target.interim):
        period, place = periods[step.period], case.at("target", "interim", index, "period")
        if end and period >= end:
            what = f"this step, {period.label}, is not before the target's period, {end.label}"
            yield case.entry.error(place, "step-after-target", what, "Check both periods.")
        elif latest and period <= latest:
            after = "the baseline's period" if latest == start else "the step before it"
            what = f"this step, {period.label}, is not after {after}, {latest.label}"
            yield case.entry.error(
                place, "step-order", what, "Check both periods, and list the steps from first to last."
            )
        latest = max(latest, period) if latest else period


def _steps(case: _Case, target: Target) -> Iterator[Problem]:
    """Each step must be at least as good as the one before it, and neither worse than the start nor past the goal."""
    goal = case.badness(target.value) if target.value is not None else None
    start = case.badness(case.started_at) if case.started_at is not None else None
    before, before_text = start, f"where the measure started, {case.started_at}"
    for index, step in enumerate(target.interim):
        worth, place = case.badness(step.value), case.at("target", "interim", index, "value")
        if worth is None:
            return
        if before is not None and worth > before:
            what = f"this step, {step.value}, is worse than {before_text}"
            yield case.entry.error(place, "step-wrong-way", what, "Check the value, and which way is better.")
        elif goal is not None and worth < goal and (start is None or goal <= start):
            what = f"this step, {step.value}, goes beyond the target, {target.value}"
            yield case.entry.error(place, "step-beyond-target", what, "Check both values.")
        before, before_text = worth, f"the step before it, {step.value}"


def _growth(case: _Case) -> Iterator[Problem]:
    """Growth divides by the baseline and compares with the target, so neither can be zero."""
    method, target = case.reading.progress, case.reading.target
    if method is None or method.method != "growth":
        return
    goal = target.value if target else None
    if target and target.kind == "close_gap" and goal is None:
        goal = Decimal(0)
    name = "baseline" if case.grows_from == 0 else "target" if goal == 0 else None
    if name:
        what = f"the method growth cannot be worked out, because the {name} is 0"
        fix = "Write method: straight_line. Growth divides by it, and a number near 0 instead would make up a result."
        yield case.entry.error(case.at("progress", "method"), "growth-of-zero", what, fix)


def _fit(case: _Case) -> Iterator[Problem]:
    """A method that has no answer for this kind of target or polarity, whatever the figures are."""
    target, method = case.reading.target, case.reading.progress.method if case.reading.progress else None
    kinds = _FOR_KINDS.get(method) if method and target and target.kind not in ("none_yet", "set_baseline") else None
    if target and kinds and target.kind not in kinds:
        what = f"the method {method} cannot judge a target of kind {target.kind}, so the page would say: we cannot tell"
    elif method in _NEED_A_DIRECTION and case.reading.polarity == "within_range":
        what = f"the method {method} cannot judge how near a value is to a range, so the page would say: we cannot tell"
    else:
        return
    fix = "Take progress: away: each kind of target has its usual method. Or choose another method."
    yield case.entry.warning(case.at("progress", "method"), "method-does-not-fit", what, fix)

"""Judgements and verdicts that the figures contradict: somebody gave them, so somebody has to look at them again."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from plan.checks.scope import Entry, Scope
from plan.checks.truth_readings import Read, readings_of, told
from plan.checks.truth_words import DENIED, VERDICT_MET, VERDICT_MISSED
from plan.model.measure import Measure
from plan.model.target import Result
from plan.periods import Period
from plan.problems import Problem

_GOOD: frozenset[Result] = frozenset({"met", "on_track", "right_way"})


def truth_judgements(scope: Scope) -> Iterator[Problem]:
    """Every judgement and every verdict that the figures contradict, or that is older than they are."""
    for entry, measure in scope.of(Measure):
        for read in readings_of(measure) if _is_judged(measure) else ():
            yield from _judgement(entry, read)
            yield from _age(entry, read)
            yield from _verdict(entry, read)


def _is_judged(measure: Measure) -> bool:
    """Whether anybody has judged anything of it: of most measures nobody has, and their figures need no reading."""
    readings = (measure, *measure.parts)
    judged = any(one.progress.judgement for one in readings if one.progress)
    return judged or any(one.target.verdict for one in readings if one.target)


def _judgement(entry: Entry, read: Read) -> Iterator[Problem]:
    """A judgement is given, and may weigh what no figure shows; where figures contradict it, somebody looks again."""
    method = read.reading.progress
    given = method.judgement if method else None
    if given is None:
        return
    place, changes = (*read.loc, "progress", "judgement", "result"), read.changes()
    worse = [one for one in changes if one.verdict == "worse"]
    if given.result in _GOOD and worse:
        what = f"this judgement says {given.result}, and the latest value is worse: {told(worse[0])}"
        yield entry.warning(place, "judgement-against-figures", what, "Look at it again, and give it a new date.")
    elif given.result == "wrong_way" and changes and all(one.verdict == "better" for one in changes):
        what = f"this judgement says wrong_way, and the latest value is better: {told(changes[0])}"
        yield entry.warning(place, "judgement-against-figures", what, "Look at it again, and give it a new date.")
    elif given.result == "met" and read.reached() is False:
        what = "this judgement says met, and the figures do not reach the target"
        yield entry.warning(place, "target-not-met", what, "Look at it again, or mend the figures or the target.")


def _verdict(entry: Entry, read: Read) -> Iterator[Problem]:
    """What was decided of a target when its time had passed."""
    target = read.reading.target
    if target is None or target.verdict is None:
        return
    words, reached = " ".join(target.verdict.text.split()), read.reached()
    place = (*read.loc, "target", "verdict", "text")
    if reached is False and VERDICT_MET.search(words) and not DENIED.search(words):
        what = "this verdict says that the target was met, and the figures do not reach it"
        yield entry.warning(place, "target-not-met", what, "Say by how much it was missed, or mend the figures.")
    elif reached and VERDICT_MISSED.search(words):
        what = "this verdict says that the target was missed, and the figures reach it"
        yield entry.warning(place, "target-was-met", what, "Say that it was met, or mend the figures.")


def _age(entry: Entry, read: Read) -> Iterator[Problem]:
    """A judgement that newer figures have overtaken, and a verdict from before the target's time was over."""
    method, target, latest = read.reading.progress, read.reading.target, read.series.latest
    given = method.judgement if method else None
    if given and latest and _known_on(read, latest.period) > given.date:
        what = f"this judgement is of {given.date}, and there are figures for a later time, {latest.period.label}"
        place = (*read.loc, "progress", "judgement", "date")
        yield entry.warning(place, "judgement-older", what, "Judge again with them, and write the day.")
    ended = read.series.target_period
    if target and target.verdict and ended and target.verdict.on <= ended.last_day:
        what = f"this verdict is of {target.verdict.on}, before the time of the target was over ({ended.label})"
        yield entry.warning((*read.loc, "target", "verdict", "on"), "verdict-too-early", what, "Check both dates.")


def _known_on(read: Read, period: Period) -> date:
    """The first day on which a figure of a period may be known: a survey may be over before its year is."""
    return period.first_day if read.reading.kind == "survey" else period.last_day

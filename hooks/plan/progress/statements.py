"""The methods that read no figures: a milestone is done or not, and a judgement is given."""

from __future__ import annotations

from dataclasses import replace

from plan.progress.case import Case, NoAnswer
from plan.progress.result import Progress


def milestone(case: Case) -> Progress:
    """Done is met; not yet due is too_early; past its date is too_slow, because it may still be done.

    A day that lies ahead is no day on which something was done. What is due in March is late from 1 April.
    Source: performance.gov's targets to complete a milestone.
    """
    target = case.reading.target
    if target is None or target.kind != "milestone":
        raise NoAnswer("method_does_not_fit")
    if target.done_on is not None and target.done_on <= case.today:
        return case.answer("met")
    if target.by is None:
        raise NoAnswer("no_date")
    if case.today <= target.by.last_day:
        raise NoAnswer("not_due", "too_early")
    return case.answer("too_slow")


def judgement(case: Case) -> Progress:
    """What somebody who answers for the measure concluded, on the day on which they did, whatever the figures say."""
    given = case.reading.progress.judgement if case.reading.progress else None
    if given is None:
        raise NoAnswer("method_does_not_fit")
    without_answer = given.result in ("no_target", "too_early", "cannot_tell")
    return replace(case.answer(given.result, why="judged" if without_answer else None), worked_out_on=given.date)

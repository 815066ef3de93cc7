"""Whether an action or a milestone is late, on time or neither, worked out from its dates and a day, never typed."""

from __future__ import annotations

from datetime import date
from typing import Literal

from plan.model.actions import Action, Milestone

Timing = Literal["not_started", "on_time", "late", "done", "paused", "stopped", "merged", "ongoing"]
"""The states that readers see: those that are typed, and those that follow from the dates."""

TIMINGS: tuple[Timing, ...] = ("late", "on_time", "ongoing", "not_started", "done", "paused", "stopped", "merged")
"""All of them, what needs attention first."""


def timing(action: Action, today: date) -> Timing:
    """The state of an action on a day.

    An action that is not finished is late from the day after the last day that `due` can mean, and when it has not
    started although the last day of `start` has passed.
    """
    state = action.status.state
    if state in ("done", "paused", "stopped", "merged"):
        return state
    overdue = action.due is not None and today > action.due.last_day
    unstarted = state == "not_started" and action.start is not None and today > action.start.last_day
    if overdue or unstarted:
        return "late"
    if state == "not_started":
        return "not_started"
    return "ongoing" if action.ongoing else "on_time"


MilestoneTiming = Literal["done", "late", "coming", "not_done"]
"""Where a milestone stands: `not_done` when its action has ended without it."""


def milestone_timing(milestone: Milestone, action: Action, today: date) -> MilestoneTiming:
    """The state of a milestone on a day: late from the day after the last day that `due` can mean."""
    if milestone.done_on:
        return "done"
    if action.status.state in ("done", "stopped", "merged"):
        return "not_done"
    return "late" if milestone.due is not None and today > milestone.due.last_day else "coming"

"""An action in a list: who does what by when, and whether it is on time."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from plan.edition import Edition
from plan.formats import open_date
from plan.model.actions import Action
from plan.page import Link
from plan.schedule import TIMINGS, Timing, timing
from plan.views.parts import Status, Tone, outcome_colour

TONES: dict[Timing, Tone] = {
    "on_time": "good",
    "ongoing": "good",
    "done": "done",
    "late": "bad",
    "paused": "slow",
    "not_started": "neutral",
    "stopped": "neutral",
    "merged": "neutral",
}


@dataclass(frozen=True)
class ActionSummary:
    """An action in a few words."""

    title: str
    path: str
    lead: Link | None
    lead_role: str
    due: str
    """Empty for an action that is ongoing: its state says so."""
    status: Status
    as_of: str
    """The day on which its state was reported."""
    colour: int


def action_summary(edition: Edition, action: Action) -> ActionSummary:
    """An action in a few words."""
    lead = edition.partners.get(action.lead or "")
    return ActionSummary(
        title=action.title,
        path=edition.path("actions", action.id),
        lead=Link(lead.title, edition.path("partners", lead.id)) if lead else None,
        lead_role=action.lead_role or "",
        due="" if action.ongoing else due_words(edition, action),
        status=action_status(edition, action),
        as_of=edition.date(action.status.as_of),
        colour=outcome_colour(edition, next(iter(action.outcomes), None)),
    )


def due_words(edition: Edition, action: Action) -> str:
    """By when an action should be done; the month or year that is still open is said as such."""
    if action.ongoing:
        return edition.t("action.ongoing")
    return open_date(action.due) if action.due else edition.t("action.no_date")


def action_status(edition: Edition, action: Action) -> Status:
    """The state of an action today, in words."""
    return timing_status(edition, timing(action, edition.today))


def timing_status(edition: Edition, state: Timing) -> Status:
    """A state of actions in words."""
    return Status(state, edition.t(f"timing.{state}"), TONES[state])


def action_summaries(edition: Edition, actions: Iterable[Action]) -> tuple[ActionSummary, ...]:
    """Actions as every list shows them: what needs attention first, then by the day on which they are due."""

    def order(action: Action) -> tuple[int, date, str]:
        due = action.due.last_day if action.due else date.max
        return (TIMINGS.index(timing(action, edition.today)), due, action.id)

    return tuple(action_summary(edition, action) for action in sorted(actions, key=order))

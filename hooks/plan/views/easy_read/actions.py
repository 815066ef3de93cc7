"""What we will do in easy read: the actions of an outcome, each with how it is going, worked out from its dates."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from plan.edition import Edition
from plan.model.actions import Action
from plan.model.outcome import Outcome
from plan.model.versions import Ideas, Titled
from plan.page import Link
from plan.periods import PartialDate
from plan.schedule import timing
from plan.views.easy_read.topic import Section
from plan.views.ideas import IdeaView, ideas, told
from plan.views.parts import when


def what_we_will_do(edition: Edition, outcome: Outcome) -> Iterator[Section]:
    """A small section for each action of an outcome, and the way to those that have no easy-read texts."""
    t = edition.t
    actions = [action for action in edition.plan.actions if outcome.id in action.outcomes]
    written = [action for action in actions if action.easy_read and action.easy_read.text]
    for action in written:
        own = action.easy_read or Titled[Ideas]()
        rows = (*ideas(edition, own.text), *how_it_is_going(edition, action))
        yield Section(own.title or action.title, rows, f"action-{action.id}", level=3)
    silent = tuple(
        Link(action.title, edition.standard_path("actions", action.id)) for action in actions if action not in written
    )
    if silent:
        yield Section(t("easy_action.rest"), told(edition, "easy_action.rest_text"), "actions", level=3, links=silent)


def how_it_is_going(edition: Edition, action: Action) -> tuple[IdeaView, ...]:
    """Whether an action is done, late or still going on, and by when it should be finished, one idea a row."""
    state: str = timing(action, edition.today)
    moment: PartialDate | date | None = action.due
    if state == "done":
        moment = action.status.done_on
    elif state == "not_started":
        moment = action.start
    elif state == "late" and action.status.state == "not_started" and action.start:
        state, moment = "late_start", action.start
    dated = edition.t.has(f"easy_action.{state}_when")
    return (
        *told(edition, f"easy_action.{state}"),
        *(told(edition, f"easy_action.{state}_when", when=when(edition, moment)) if moment and dated else ()),
    )

"""What will be done: priorities, delivery plans and actions, one file each."""

from __future__ import annotations

from typing import Literal, Self

from pydantic import model_validator

from plan.model.base import (
    ActionId,
    Date,
    DeliveryPlanId,
    FileName,
    GroupId,
    Id,
    Line,
    OpenDate,
    OutcomeId,
    PartnerId,
    PictureName,
    PriorityId,
    Prose,
    Record,
    Title,
    Web,
    Whole,
    YesNo,
    mistake,
)
from plan.model.plan_file import PlanPeriod
from plan.model.versions import Ideas, InVersions, Titled


class Priority(InVersions[Titled[Ideas], Titled[Prose]]):
    """What comes first (`priorities/<id>.yml`)."""

    id: Id
    number: Whole | None = None
    title: Title
    text: Prose | None = None
    """What it is and why it comes first."""
    outcomes: tuple[OutcomeId, ...] = ()
    groups: tuple[GroupId, ...] = ()
    picture: PictureName | None = None
    old_ids: tuple[Id, ...] = ()


class DeliveryPlan(InVersions[Titled[Ideas], Titled[Prose]]):
    """A plan of actions for a time (`delivery_plans/<id>.yml`)."""

    id: Id
    title: Title
    text: Prose | None = None
    lead: PartnerId | None = None
    lead_role: Line | None = None
    period: PlanPeriod | None = None
    status: Literal["being_written", "in_force", "ended"]
    document: Web | None = None
    file: FileName | None = None
    old_ids: tuple[Id, ...] = ()


class Supporting(Record):
    """A partner who helps with an action, and how."""

    partner: PartnerId
    role: Line | None = None


class Milestone(Record):
    """A step of an action that can be seen to be done."""

    id: Id
    title: Title
    due: OpenDate | None = None
    done_on: Date | None = None


class ActionStatus(Record):
    """How an action is going. Late and on time are worked out, never typed."""

    state: Literal["not_started", "in_progress", "done", "paused", "stopped", "merged"]
    as_of: Date
    """The day on which this was true."""
    reason: Prose | None = None
    """Why it is paused, stopped or merged, or anything a reader should know."""
    merged_into: ActionId | None = None
    done_on: Date | None = None


class Action(InVersions[Titled[Ideas], Titled[Prose]]):
    """One thing that will be done (`actions/<id>.yml`)."""

    id: Id
    title: Title
    text: Prose | None = None
    """What will be done and what will be different."""
    outcomes: tuple[OutcomeId, ...] = ()
    priority: PriorityId | None = None
    delivery_plan: DeliveryPlanId | None = None
    groups: tuple[GroupId, ...] = ()
    lead: PartnerId | None = None
    lead_role: Line | None = None
    supporting: tuple[Supporting, ...] = ()
    start: OpenDate | None = None
    due: OpenDate | None = None
    ongoing: YesNo = False
    """Yes for work that has no end: it then has no due date."""
    funding: Line | None = None
    milestones: tuple[Milestone, ...] = ()
    status: ActionStatus
    old_ids: tuple[Id, ...] = ()

    @model_validator(mode="after")
    def _due_or_ongoing(self) -> Self:
        if self.ongoing and self.due:
            raise mistake("due-and-ongoing", "this action is ongoing and has a due date", "Keep one of the two.")
        if not self.ongoing and not self.due and self.status.state in ("not_started", "in_progress"):
            raise mistake("no-due-date", "this action has no due date", "Add a due: line, or ongoing: yes.")
        return self

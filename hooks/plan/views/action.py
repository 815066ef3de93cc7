"""One action: how it is going, what will be done and why, who does it, by when and step by step."""

from __future__ import annotations

from dataclasses import dataclass

from plan.changed import action_changed
from plan.edition import Edition
from plan.formats import open_date
from plan.model.actions import Action, Milestone
from plan.page import Link, PlanPage
from plan.prose import first_sentence
from plan.schedule import MilestoneTiming, milestone_timing, timing
from plan.views.action_summary import action_status, due_words
from plan.views.parts import Fact, Status, Tone, links, outcome_colour, outcome_picture, present

STEP_TONES: dict[MilestoneTiming, Tone] = {"done": "done", "late": "bad", "coming": "neutral", "not_done": "neutral"}


@dataclass(frozen=True)
class Step:
    """A milestone."""

    id: str
    title: str
    status: Status
    when: str


@dataclass(frozen=True)
class SupportingPartner:
    """A partner who helps, and how."""

    partner: Link
    role: str


@dataclass(frozen=True)
class ActionView:
    """One action."""

    status: Status
    why_late: str
    reason: str
    """Why it is paused, stopped or merged, or anything a reader should know."""
    merged_into: Link | None
    as_of: str
    """Who knows this since when: the day of the last report."""
    text: str
    outcomes: tuple[Link, ...]
    priority: Link | None
    delivery_plan: Link | None
    who: tuple[Fact, ...]
    supporting: tuple[SupportingPartner, ...]
    when: tuple[Fact, ...]
    steps: tuple[Step, ...]
    groups: tuple[Link, ...]


def action_page(edition: Edition, action: Action) -> PlanPage:
    """The page of an action."""
    t = edition.t
    return PlanPage(
        path=edition.path("actions", action.id),
        template="action",
        title=action.title,
        view=action_view(edition, action),
        section="actions",
        source=f"actions/{action.id}.yml",
        eyebrow=t("action_page.eyebrow"),
        description=first_sentence(action.text or action.title),
        crumbs=(Link(t("actions.title"), edition.path("actions")),),
        in_menu=False,
        changed_on=action_changed(action, edition.today),
        colour=outcome_colour(edition, next(iter(action.outcomes), None)),
        picture=outcome_picture(edition, next(iter(action.outcomes), None)),
    )


def action_view(edition: Edition, action: Action) -> ActionView:
    """Everything that an action's page shows."""
    status, found = action.status, edition.delivery_plans.get(action.delivery_plan or "")
    return ActionView(
        status=action_status(edition, action),
        why_late=_why_late(edition, action),
        reason=status.reason or "",
        merged_into=next(iter(links(edition, "actions", [status.merged_into] if status.merged_into else [])), None),
        as_of=edition.t("action_page.as_of", date=edition.date(status.as_of)),
        text=action.text or "",
        outcomes=links(edition, "outcomes", action.outcomes),
        priority=next(iter(links(edition, "priorities", [action.priority] if action.priority else [])), None),
        delivery_plan=Link(found.title, f"{edition.path('actions')}#{found.id}") if found else None,
        who=_who(edition, action),
        supporting=tuple(
            SupportingPartner(links(edition, "partners", [each.partner])[0], each.role or "")
            for each in action.supporting
        ),
        when=_when(edition, action),
        steps=tuple(_step(edition, action, milestone) for milestone in action.milestones),
        groups=links(edition, "groups", action.groups),
    )


def _why_late(edition: Edition, action: Action) -> str:
    """The date that has passed, for an action that is late: the end counts more than the start."""
    today = edition.today
    if timing(action, today) != "late":
        return ""
    if action.due and today > action.due.last_day:
        return edition.t("action_page.late_due", date=open_date(action.due))
    return edition.t("action_page.late_start", date=open_date(action.start)) if action.start else ""


def _who(edition: Edition, action: Action) -> tuple[Fact, ...]:
    t, lead = edition.t, edition.partners.get(action.lead or "")
    return present(
        (
            Fact(t("action.lead"), lead.title, edition.path("partners", lead.id)) if lead else None,
            Fact(t("action_page.role"), action.lead_role) if action.lead_role else None,
            Fact(t("action_page.funding"), action.funding) if action.funding else None,
        )
    )


def _when(edition: Edition, action: Action) -> tuple[Fact, ...]:
    t, done_on = edition.t, action.status.done_on
    return present(
        (
            Fact(t("action_page.start"), open_date(action.start)) if action.start else None,
            Fact(t("action_page.length" if action.ongoing else "action.due"), due_words(edition, action)),
            Fact(t("action_page.done_on"), edition.date(done_on)) if done_on else None,
        )
    )


def _step(edition: Edition, action: Action, milestone: Milestone) -> Step:
    state = milestone_timing(milestone, action, edition.today)
    due = open_date(milestone.due) if milestone.due else ""
    if milestone.done_on:
        when = edition.t("milestone.done_on", date=edition.date(milestone.done_on))
    else:
        when = edition.t("milestone.due", date=due) if due else edition.t("milestone.no_date")
    return Step(milestone.id, milestone.title, Status(state, edition.t(f"milestone.{state}"), STEP_TONES[state]), when)

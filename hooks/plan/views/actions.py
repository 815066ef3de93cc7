"""What we will do: all actions with how they are going, and the delivery plans that hold them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from plan.changed import action_changed, together
from plan.edition import Edition
from plan.formats import open_date
from plan.model.actions import Action, DeliveryPlan
from plan.page import PlanPage
from plan.views.action import action_page
from plan.views.action_filters import action_choices, filter_path, filters, state_counts
from plan.views.action_summary import ActionSummary, action_summaries
from plan.views.choices import ChoiceGroup, StateCount
from plan.views.parts import Fact, outcome_colour, present
from plan.views.reaching import file_path


@dataclass(frozen=True)
class ActionGroup:
    """The actions whose first outcome is the same."""

    id: str
    title: str
    path: str | None
    """The outcome's page; None for actions that belong to no outcome."""
    colour: int
    actions: tuple[ActionSummary, ...]


@dataclass(frozen=True)
class DeliveryPlanView:
    """A delivery plan: what it is for, whether it is ready, who leads it."""

    id: str
    title: str
    text: str
    status: str
    facts: tuple[Fact, ...]


@dataclass(frozen=True)
class ActionsView:
    """All actions and delivery plans."""

    not_in_source: str | None
    states: tuple[StateCount, ...]
    as_of: str
    choices: tuple[ChoiceGroup, ...]
    groups: tuple[ActionGroup, ...]
    delivery_plans: tuple[DeliveryPlanView, ...]


def pages(edition: Edition) -> Iterator[PlanPage]:
    """The list, when there are actions or delivery plans or the plan says that its source has none; and each action."""
    plan, t = edition.plan, edition.t
    missing = edition.missing("actions")
    if not (plan.actions or plan.delivery_plans or missing):
        return
    description = t("actions.description", area=plan.plan.area)
    yield PlanPage(
        path=edition.path("actions"),
        template="actions",
        title=t("actions.title"),
        view=actions_view(edition),
        section="actions",
        source="plan.yml",
        lead=t("actions.lead") if plan.actions else "",
        description=description if plan.actions or not missing else missing,
        short_title=t("actions.short_title"),
        changed_on=together(action_changed(action, edition.today) for action in plan.actions),
        words=" ".join(each.title for each in plan.delivery_plans),
    )
    for action in plan.actions:
        yield action_page(edition, action)


def actions_view(edition: Edition) -> ActionsView:
    """Everything that the list shows: each action once, below its first outcome."""
    plan = edition.plan
    groups = [
        ActionGroup(
            f"outcome_{outcome.id}",
            outcome.title,
            edition.path("outcomes", outcome.id),
            outcome_colour(edition, outcome.id),
            _first_for(edition, outcome.id),
        )
        for outcome in plan.outcomes
    ]
    rest = "actions.other" if any(group.actions for group in groups) else "actions.all"
    groups.append(ActionGroup("other_actions", edition.t(rest), None, 0, _first_for(edition, None)))
    found = filters(edition)
    return ActionsView(
        not_in_source=edition.missing("actions"),
        states=state_counts(found, edition),
        as_of=edition.date(edition.today),
        choices=action_choices(found, edition),
        groups=tuple(group for group in groups if group.actions),
        delivery_plans=tuple(_delivery_plan(edition, each) for each in plan.delivery_plans),
    )


def _first_for(edition: Edition, outcome_id: str | None) -> tuple[ActionSummary, ...]:
    def is_first(action: Action) -> bool:
        return next(iter(action.outcomes), None) == outcome_id

    return action_summaries(edition, filter(is_first, edition.plan.actions))


def _delivery_plan(edition: Edition, found: DeliveryPlan) -> DeliveryPlanView:
    t, lead = edition.t, edition.partners.get(found.lead or "")
    count = sum(action.delivery_plan == found.id for action in edition.plan.actions)
    actions = filter_path(edition, "delivery-plan", found.id)
    file = file_path(edition, found.file) if found.file else None
    return DeliveryPlanView(
        id=found.id,
        title=found.title,
        text=found.text or "",
        status=t(f"delivery_plan.status.{found.status}"),
        facts=present(
            (
                Fact(t("delivery_plan.lead"), lead.title, edition.path("partners", lead.id)) if lead else None,
                Fact(t("delivery_plan.role"), found.lead_role) if found.lead_role else None,
                Fact(t("delivery_plan.period"), _period(edition, found)) if found.period else None,
                Fact(t("delivery_plan.actions"), t("delivery_plan.count", count=count), actions) if count else None,
                Fact(t("delivery_plan.document"), found.title, href=found.document) if found.document else None,
                Fact(t("delivery_plan.file"), found.title, file) if file else None,
            )
        ),
    )


def _period(edition: Edition, found: DeliveryPlan) -> str:
    period = found.period
    assert period is not None
    return edition.t("delivery_plan.from_to", start=open_date(period.start), end=open_date(period.end))

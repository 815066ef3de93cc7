"""Some of the actions at a time, without JavaScript: one page for each outcome, priority, lead, delivery plan, group and
state that has any, each of them a plain link."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from plan.edition import Edition
from plan.model.actions import Action
from plan.page import Link, PlanPage
from plan.schedule import TIMINGS, timing
from plan.views.action_summary import ActionSummary, action_status, action_summaries
from plan.views.parts import Status, outcome_colour

Belongs = Callable[[Action], bool]
"""Whether an action is one of those that a page shows."""


@dataclass(frozen=True)
class Choice:
    """One page of actions, to choose from a list."""

    id: str
    text: str
    path: str
    count: int
    current: bool = False


@dataclass(frozen=True)
class ChoiceGroup:
    """All choices of one kind."""

    title: str
    choices: tuple[Choice, ...]


@dataclass(frozen=True)
class StateCount:
    """How many actions are in one state, with the page that lists them."""

    count: int
    status: Status
    path: str


@dataclass(frozen=True)
class ActionFilterView:
    """Some of the actions."""

    count: str
    as_of: str
    about: Link | None
    """The page of what the actions belong to."""
    all: Link
    actions: tuple[ActionSummary, ...]
    choices: tuple[ChoiceGroup, ...]


@dataclass(frozen=True)
class _Filter:
    kind: str
    id: str
    name: str
    actions: tuple[Action, ...]
    about: str = ""

    def path(self, edition: Edition) -> str:
        return edition.path("actions", f"filter/{self.kind}-{self.id}")


def pages(edition: Edition) -> Iterator[PlanPage]:
    """One page for each filter that lets an action through."""
    filters = _filters(edition)
    choices = action_choices(edition)
    for found in filters:
        yield _page(edition, found, choices)


def action_choices(edition: Edition) -> tuple[ChoiceGroup, ...]:
    """Every page of actions that there is, by kind."""
    kinds: dict[str, list[Choice]] = {}
    for found in _filters(edition):
        path = found.path(edition)
        kinds.setdefault(found.kind, []).append(Choice(f"{found.kind}-{found.id}", found.name, path, len(found.actions)))
    return tuple(
        ChoiceGroup(edition.t(f"action_filter.by.{kind}"), tuple(choices)) for kind, choices in kinds.items()
    )


def state_counts(edition: Edition) -> tuple[StateCount, ...]:
    """How many actions are in each state, what needs attention first."""
    return tuple(
        StateCount(len(found.actions), action_status(edition, found.actions[0]), found.path(edition))
        for found in _filters(edition)
        if found.kind == "state"
    )


def _page(edition: Edition, found: _Filter, choices: tuple[ChoiceGroup, ...]) -> PlanPage:
    t, path = edition.t, found.path(edition)
    everything = Link(t("actions.title"), edition.path("actions"))
    count = t("action_filter.count", count=len(found.actions), total=len(edition.plan.actions))
    key = f"state.{found.id.replace('-', '_')}" if found.kind == "state" else f"title.{found.kind}"
    return PlanPage(
        path=path,
        template="action_filter",
        title=t(f"action_filter.{key}", name=found.name),
        view=ActionFilterView(
            count=count,
            as_of=edition.date(edition.today),
            about=Link(found.name, found.about) if found.about else None,
            all=everything,
            actions=action_summaries(edition, found.actions),
            choices=_marked(choices, path),
        ),
        section="actions",
        eyebrow=t("action_filter.eyebrow"),
        description=count,
        crumbs=(everything,),
        in_menu=False,
        in_search=False,
        colour=outcome_colour(edition, found.id) if found.kind == "outcome" else 0,
    )


def _marked(choices: tuple[ChoiceGroup, ...], path: str) -> tuple[ChoiceGroup, ...]:
    return tuple(
        replace(group, choices=tuple(replace(choice, current=choice.path == path) for choice in group.choices))
        for group in choices
    )


def _filters(edition: Edition) -> tuple[_Filter, ...]:
    found = (_filter(edition, *definition) for definition in _definitions(edition))
    return tuple(each for each in found if each.actions)


def _filter(edition: Edition, kind: str, id_: str, name: str, about: str, belongs: Belongs) -> _Filter:
    return _Filter(kind, id_, name, tuple(action for action in edition.plan.actions if belongs(action)), about)


def _definitions(edition: Edition) -> Iterator[tuple[str, str, str, str, Belongs]]:
    """Every filter that could be: kind, id, name, the page about it, and which actions it lets through."""
    plan, today = edition.plan, edition.today
    for state in TIMINGS:
        name = edition.t(f"timing.{state}")
        yield "state", state.replace("_", "-"), name, "", lambda action, its=state: timing(action, today) == its
    for outcome in plan.outcomes:
        about = edition.path("outcomes", outcome.id)
        yield "outcome", outcome.id, outcome.title, about, lambda action, its=outcome.id: its in action.outcomes
    for priority in plan.priorities:
        about = edition.path("priorities", priority.id)
        yield "priority", priority.id, priority.title, about, lambda action, its=priority.id: action.priority == its
    for partner in plan.partners:
        about = edition.path("partners", partner.id)
        yield "partner", partner.id, partner.title, about, lambda action, its=partner.id: action.lead == its
    for each in plan.delivery_plans:
        about = f"{edition.path('actions')}#{each.id}"
        yield "delivery-plan", each.id, each.title, about, lambda action, its=each.id: action.delivery_plan == its
    for group in plan.groups:
        about = edition.path("groups", group.id)
        yield "group", group.id, group.title, about, lambda action, its=group.id: its in action.groups

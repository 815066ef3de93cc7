"""Some of the actions at a time: a page for each state, outcome, priority, lead, delivery plan and group that has any.

The list of all actions leads to them with plain links, so that choosing works without JavaScript.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from plan.edition import Edition
from plan.model.actions import Action
from plan.page import Link, PlanPage
from plan.schedule import TIMINGS, timing
from plan.views.action_summary import ActionSummary, action_status, action_summaries
from plan.views.choices import Choice, ChoiceGroup, StateCount
from plan.views.parts import outcome_colour, outcome_picture


@dataclass(frozen=True)
class ActionFilterView:
    """Some of the actions."""

    count: str
    as_of: str
    about: Link | None
    """The page of what the actions belong to."""
    actions: tuple[ActionSummary, ...]
    all: Link
    others: ChoiceGroup
    """The choices of the same kind."""


@dataclass(frozen=True)
class Filter:
    """One set of actions that has a page."""

    kind: str
    id: str
    name: str
    path: str
    about: str
    """The path of the page of what the actions belong to; empty for a state."""
    actions: tuple[Action, ...]


def pages(edition: Edition) -> Iterator[PlanPage]:
    """One page for each filter that lets an action through."""
    found = filters(edition)
    for each in found:
        yield _page(edition, each, tuple(other for other in found if other.kind == each.kind))


def filters(edition: Edition) -> tuple[Filter, ...]:
    """Every filter that lets an action through: states first, then in the order of the plan."""
    actions: dict[tuple[str, str], list[Action]] = {}
    for action in edition.plan.actions:
        for key in _keys(edition, action):
            actions.setdefault(key, []).append(action)
    return tuple(
        Filter(kind, id_, name, filter_path(edition, kind, id_), about, tuple(actions[kind, id_]))
        for kind, id_, name, about in _names(edition)
        if (kind, id_) in actions
    )


def filter_path(edition: Edition, kind: str, id_: str) -> str:
    """The address of a filter's page."""
    return edition.path("actions", f"filter/{kind}-{id_}")


def action_choices(edition: Edition) -> tuple[ChoiceGroup, ...]:
    """Every page of some of the actions, by kind; states apart, since `state_counts` has them."""
    found = (each for each in filters(edition) if each.kind != "state")
    return tuple(_choices(edition, kind, tuple(each)) for kind, each in groupby(found, lambda each: each.kind))


def state_counts(edition: Edition) -> tuple[StateCount, ...]:
    """How many actions are in each state, what needs attention first."""
    return tuple(
        StateCount(len(each.actions), action_status(edition, each.actions[0]), each.path)
        for each in filters(edition)
        if each.kind == "state"
    )


def _keys(edition: Edition, action: Action) -> Iterator[tuple[str, str]]:
    """What an action can be found by: kind and id of the filter, in an address' spelling."""
    yield "state", timing(action, edition.today).replace("_", "-")
    yield from (("outcome", id_) for id_ in dict.fromkeys(action.outcomes))
    yield from (("group", id_) for id_ in dict.fromkeys(action.groups))
    one = {"priority": action.priority, "partner": action.lead, "delivery-plan": action.delivery_plan}
    yield from ((kind, id_) for kind, id_ in one.items() if id_)


def _names(edition: Edition) -> Iterator[tuple[str, str, str, str]]:
    """Every filter that could be: kind, id, name and the page about it."""
    plan = edition.plan
    for state in TIMINGS:
        yield "state", state.replace("_", "-"), edition.t(f"timing.{state}"), ""
    for outcome in plan.outcomes:
        yield "outcome", outcome.id, outcome.title, edition.path("outcomes", outcome.id)
    for priority in plan.priorities:
        yield "priority", priority.id, priority.title, edition.path("priorities", priority.id)
    for partner in plan.partners:
        yield "partner", partner.id, partner.title, edition.path("partners", partner.id)
    for group in plan.groups:
        yield "group", group.id, group.title, edition.path("groups", group.id)
    for each in plan.delivery_plans:
        yield "delivery-plan", each.id, each.title, f"{edition.path('actions')}#{each.id}"


def _choices(edition: Edition, kind: str, found: tuple[Filter, ...], current: Filter | None = None) -> ChoiceGroup:
    choices = (Choice(each.name, each.path, len(each.actions), each is current) for each in found)
    return ChoiceGroup(edition.t(f"action_filter.by.{kind}"), tuple(choices))


def _page(edition: Edition, found: Filter, others: tuple[Filter, ...]) -> PlanPage:
    t = edition.t
    everything = Link(t("actions.title"), edition.path("actions"))
    key = f"state.{found.id}" if found.kind == "state" else f"title.{found.kind}"
    count = t("action_filter.count", count=len(found.actions), total=len(edition.plan.actions))
    return PlanPage(
        path=found.path,
        template="action_filter",
        title=t(f"action_filter.{key}", name=found.name),
        view=ActionFilterView(
            count=count,
            as_of=edition.date(edition.today),
            about=Link(found.name, found.about) if found.about else None,
            actions=action_summaries(edition, found.actions),
            all=everything,
            others=_choices(edition, found.kind, others, found),
        ),
        section="actions",
        eyebrow=t("action_filter.eyebrow"),
        description=count,
        crumbs=(everything,),
        in_menu=False,
        in_search=False,
        colour=outcome_colour(edition, found.id) if found.kind == "outcome" else 0,
        picture=outcome_picture(edition, found.id) if found.kind == "outcome" else "",
    )

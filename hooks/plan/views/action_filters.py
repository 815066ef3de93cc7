"""Some of the actions at a time: a page for each state, outcome, priority, lead, delivery plan and group with any."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from plan.edition import Edition
from plan.model.actions import Action
from plan.page import Link, PlanPage
from plan.schedule import TIMINGS, timing
from plan.views.action_summary import ActionSummary, action_status, action_summaries
from plan.views.choices import ChoiceGroup, StateCount
from plan.views.filters import Filter, Key, Name, below_the_list, choices, choices_by_kind, filtered, names, spelt

STATE = "state"
"""The kind of filter that says how an action is going."""


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


def pages(edition: Edition) -> Iterator[PlanPage]:
    """One page for each filter that lets an action through."""
    found = filters(edition)
    for each in found:
        yield _page(edition, each, (other for other in found if other.kind == each.kind))


def filters(edition: Edition) -> tuple[Filter[Action], ...]:
    """Every filter that lets an action through: states first, then in the order of the plan."""

    def path(kind: str, id_: str) -> str:
        return filter_path(edition, kind, id_)

    return filtered(edition.plan.actions, lambda action: _keys(edition, action), _names(edition), path)


def filter_path(edition: Edition, kind: str, id_: str) -> str:
    """The address of a filter's page."""
    return edition.path("actions", f"filter/{kind}-{id_}")


def action_choices(found: tuple[Filter[Action], ...], edition: Edition) -> tuple[ChoiceGroup, ...]:
    """Every page of some of the actions, by kind; states apart, since `state_counts` has them."""
    return choices_by_kind((each for each in found if each.kind != STATE), lambda kind: _title(edition, kind))


def state_counts(found: tuple[Filter[Action], ...], edition: Edition) -> tuple[StateCount, ...]:
    """How many actions are in each state, what needs attention first."""
    return tuple(
        StateCount(len(each.records), action_status(edition, each.records[0]), each.path)
        for each in found
        if each.kind == STATE
    )


def _keys(edition: Edition, action: Action) -> Iterator[Key]:
    yield STATE, spelt(timing(action, edition.today))
    yield from (("outcome", id_) for id_ in action.outcomes)
    yield from (("group", id_) for id_ in action.groups)
    one = {"priority": action.priority, "partner": action.lead, "delivery-plan": action.delivery_plan}
    yield from ((kind, id_) for kind, id_ in one.items() if id_)


def _names(edition: Edition) -> Iterator[Name]:
    """Everything that an action could be found by."""
    plan = edition.plan
    yield from (Name((STATE, spelt(state)), edition.t(f"timing.{state}")) for state in TIMINGS)
    yield from names(edition, "outcome", "outcomes", plan.outcomes)
    yield from names(edition, "priority", "priorities", plan.priorities)
    yield from names(edition, "partner", "partners", plan.partners)
    yield from names(edition, "group", "groups", plan.groups)
    for each in plan.delivery_plans:
        yield Name(("delivery-plan", each.id), each.title, f"{edition.path('actions')}#{each.id}")


def _title(edition: Edition, kind: str) -> str:
    return edition.t(f"action_filter.by.{kind}")


def _page(edition: Edition, found: Filter[Action], others: Iterator[Filter[Action]]) -> PlanPage:
    t = edition.t
    whole = Link(t("actions.title"), edition.path("actions"))
    key = f"state.{found.id}" if found.kind == STATE else f"title.{found.kind}"
    count = t("action_filter.count", count=len(found.records), total=len(edition.plan.actions))
    page = PlanPage(
        path=found.path,
        template="action_filter",
        title=t(f"action_filter.{key}", name=found.name),
        view=ActionFilterView(
            count=count,
            as_of=edition.date(edition.today),
            about=found.link,
            actions=action_summaries(edition, found.records),
            all=whole,
            others=choices(others, _title(edition, found.kind), found),
        ),
        section="actions",
        eyebrow=t("action_filter.eyebrow"),
        description=count,
    )
    return below_the_list(edition, page, found, whole)

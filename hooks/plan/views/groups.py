"""What the plan means for each group of people: everything that is for them, gathered in one place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from plan.edition import Edition
from plan.model.people import Group, Service
from plan.model.site import Route
from plan.page import Link, PlanPage
from plan.prose import first_sentence
from plan.views.action_summary import ActionSummary, action_summaries
from plan.views.engagement_summary import EngagementSummary, engagement_summary
from plan.views.measure_summary import MeasureSummary, measure_summary
from plan.views.parts import Card, Fact, links, present
from plan.views.reaching import email_fact, phone_fact


@dataclass(frozen=True)
class GroupsView:
    """The list of groups."""

    cards: tuple[Card, ...]


@dataclass(frozen=True)
class ServiceView:
    """A service, an advocate or a way to complain."""

    id: str
    title: str
    text: str
    ways: tuple[Fact, ...]


@dataclass(frozen=True)
class GroupView:
    """Everything for one group."""

    who: str
    what_it_means: str
    promises: str
    services: tuple[ServiceView, ...]
    advocate: ServiceView | None
    complain: ServiceView | None
    outcomes: tuple[Link, ...]
    priorities: tuple[Link, ...]
    actions: tuple[ActionSummary, ...]
    measures: tuple[MeasureSummary, ...]
    as_of: str
    engagement: tuple[EngagementSummary, ...]
    told_by: str


def pages(edition: Edition) -> Iterator[PlanPage]:
    """The list of groups, when there are any, and the page of each."""
    groups, t = edition.plan.groups, edition.t
    if not groups:
        return
    yield PlanPage(
        path=edition.path("groups"),
        template="groups",
        title=t("groups.title"),
        view=GroupsView(tuple(_card(edition, group) for group in groups)),
        section="people",
        source="plan.yml",
        lead=t("groups.lead"),
        description=t("groups.description", area=edition.plan.plan.area),
    )
    for group in groups:
        yield _page(edition, group)


def group_view(edition: Edition, group: Group) -> GroupView:
    """Everything that a group's page shows: help first, then what the plan has for them."""
    plan = edition.plan
    return GroupView(
        who=group.who,
        what_it_means=group.what_it_means or "",
        promises=group.promises or "",
        services=tuple(_service(edition, each.id, each) for each in group.services),
        advocate=_service(edition, "advocate", group.advocate) if group.advocate else None,
        complain=_service(edition, "complain", group.complain) if group.complain else None,
        outcomes=links(edition, "outcomes", (each.id for each in plan.outcomes if group.id in each.groups)),
        priorities=links(edition, "priorities", (each.id for each in plan.priorities if group.id in each.groups)),
        actions=action_summaries(edition, (each for each in plan.actions if group.id in each.groups)),
        measures=tuple(measure_summary(edition, each) for each in plan.measures if group.id in each.groups),
        as_of=edition.date(edition.today),
        engagement=tuple(engagement_summary(edition, each) for each in plan.engagement if group.id in each.groups),
        told_by=group.told_by or "",
    )


def _service(edition: Edition, id_: str, found: Service | Route) -> ServiceView:
    """What is offered and how to reach it: phone first, since it helps at once."""
    t = edition.t
    ways = (
        phone_fact(t("reach.phone"), found.phone) if found.phone else None,
        email_fact(t("reach.email"), found.email) if found.email else None,
        Fact(t("reach.web"), found.title, href=found.web) if found.web else None,
    )
    return ServiceView(id_, found.title, found.text or "", present(ways))


def _card(edition: Edition, group: Group) -> Card:
    return Card(group.title, edition.path("groups", group.id), first_sentence(group.who))


def _page(edition: Edition, group: Group) -> PlanPage:
    return PlanPage(
        path=edition.path("groups", group.id),
        template="group",
        title=group.title,
        view=group_view(edition, group),
        section="people",
        source=f"groups/{group.id}.yml",
        eyebrow=edition.t("group.eyebrow"),
        description=edition.t("group.description", title=group.title),
        crumbs=(Link(edition.t("groups.title"), edition.path("groups")),),
        words=" ".join(service.title for service in group.services),
    )

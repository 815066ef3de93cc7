"""Pages for you: what was promised to a group of young people, who is on their side, and how to complain."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from plan.edition import Edition
from plan.model.base import Prose
from plan.model.people import Group, GroupWords, Service
from plan.model.site import Route
from plan.page import Link, PlanPage
from plan.prose import first_sentence
from plan.views.parts import Card, Fact, present
from plan.views.reaching import email_fact, help_link, phone_fact, web_fact
from plan.views.young_people.own_words import names_of, own_text, own_title
from plan.views.young_people.page_end import YoungView, finished
from plan.views.young_people.vision import outcome_links
from plan.views.young_people.wishes import Wished, wishes_of


@dataclass(frozen=True)
class GroupsView(YoungView):
    """The list of groups."""

    cards: tuple[Card, ...]


@dataclass(frozen=True)
class Reached:
    """A service, an advocate or a way to complain: its own words, and how to reach it."""

    id: str
    title: str
    text: str
    ways: tuple[Fact, ...]


@dataclass(frozen=True)
class GroupView(YoungView):
    """Everything for one group."""

    who: str
    what_it_means: str
    promises: str
    advocate: Reached | None
    complain: Reached | None
    services: tuple[Reached, ...]
    help: Link | None
    outcomes: tuple[Link, ...]
    wishes: tuple[Wished, ...]
    told_by: str
    """Who from the group helped to write it."""


def pages(edition: Edition) -> Iterator[PlanPage]:
    """The list of groups that have texts for young people, when there are any, and the page of each."""
    groups = [group for group in edition.plan.groups if group.is_written_for(edition.audience)]
    if not groups:
        return
    t = edition.t
    page = PlanPage(
        path=edition.path("groups"),
        template="young_people/groups",
        title=t("young_groups.title"),
        view=GroupsView(tuple(_card(edition, group) for group in groups)),
        section="people",
        lead=t("young_groups.lead"),
        description=t("young_groups.lead"),
    )
    yield finished(edition, page, *(name for group in groups for name in _texts_of_card(group)))
    for group in groups:
        yield finished(edition, _page(edition, group), f"groups/{group.id}")


def _texts_of_card(group: Group) -> Iterator[str]:
    """The names of the texts by which a group is listed."""
    yield from names_of(f"groups/{group.id}", group, "title")
    yield from names_of(f"groups/{group.id}", group, "who", "what_it_means")[:1]


def _page(edition: Edition, group: Group) -> PlanPage:
    t, title = edition.t, own_title(group) or group.title
    return PlanPage(
        path=edition.path("groups", group.id),
        template="young_people/group",
        title=title,
        view=group_view(edition, group),
        section="people",
        source=f"groups/{group.id}.yml",
        eyebrow=t("young_group.eyebrow"),
        description=t("young_group.description", title=title),
        crumbs=(Link(t("young_groups.title"), edition.path("groups")),),
        picture=edition.picture_path(group.picture) or "",
        words=" ".join((group.title, *(service.title for service in group.services))),
    )


def group_view(edition: Edition, group: Group) -> GroupView:
    """Everything that a group's page shows. Names and numbers are the same in every version, texts are not."""
    own = group.young_people or GroupWords[Prose]()
    return GroupView(
        who=own.who or "",
        what_it_means=own.what_it_means or "",
        promises=own.promises or "",
        advocate=_route(edition, "advocate", group.advocate, own.advocate),
        complain=_route(edition, "complain", group.complain, own.complain),
        services=tuple(_service(edition, each) for each in group.services),
        help=help_link(edition),
        outcomes=outcome_links(edition, (each.id for each in edition.plan.outcomes if group.id in each.groups)),
        wishes=wishes_of(edition, group),
        told_by=group.told_by or "",
    )


def _route(edition: Edition, id_: str, route: Route | None, text: str | None) -> Reached | None:
    title = edition.t(f"young_group.{id_}")
    if route is None:
        return Reached(id_, title, text, ()) if text else None
    return Reached(id_, own_title(route) or title, text or own_text(route), _ways(edition, route))


def _service(edition: Edition, service: Service) -> Reached:
    return Reached(
        f"service-{service.id}", own_title(service) or service.title, own_text(service), _ways(edition, service)
    )


def _ways(edition: Edition, found: Route | Service) -> tuple[Fact, ...]:
    """How to reach it: phone first, since it helps at once."""
    t = edition.t
    return present(
        (
            phone_fact(t("reach.phone"), found.phone) if found.phone else None,
            email_fact(t("reach.email"), found.email) if found.email else None,
            web_fact(t("reach.web"), found.web) if found.web else None,
        )
    )


def _card(edition: Edition, group: Group) -> Card:
    own = group.young_people or GroupWords[Prose]()
    return Card(
        own.title or group.title,
        edition.path("groups", group.id),
        first_sentence(own.who or own.what_it_means or ""),
        picture=edition.picture_path(group.picture) or "",
    )

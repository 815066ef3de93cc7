"""Get help: somebody in trouble comes for a number to call or text now; others for a service, or to complain."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from plan.audiences import YOUNG_PEOPLE
from plan.changed import latest
from plan.edition import Edition
from plan.model.reference import Helpline
from plan.model.site import Route
from plan.page import Link, PlanPage
from plan.views.parts import Fact, present
from plan.views.reaching import email_fact, help_link, hours_facts, phone_fact, text_fact, unbroken, web_fact


@dataclass(frozen=True)
class HelplineView:
    """Somebody to call or text. The words of each way make sense alone: call Childline on 0800 1111."""

    id: str
    title: str
    what_for: str
    ways: tuple[Fact, ...]
    facts: tuple[Fact, ...]
    checked: str


@dataclass(frozen=True)
class RouteView:
    """How to get something done, with every way to reach those who do it."""

    title: str
    text: str
    ways: tuple[Fact, ...]


@dataclass(frozen=True)
class GetHelpView:
    """Everything on the page, emergencies first."""

    emergency: tuple[HelplineView, ...]
    helplines: tuple[HelplineView, ...]
    relay: str
    """How to call without hearing or speaking."""
    service: RouteView | None
    complain: RouteView | None
    advocates: tuple[Link, ...]
    """Pages of groups that have an advocate: somebody who speaks up for them."""


def pages(edition: Edition) -> Iterator[PlanPage]:
    """The page, when the plan has a helpline, or says how to get a service or how to complain."""
    t = edition.t
    if help_link(edition) and not edition.parent:
        yield PlanPage(
            path=edition.path("get-help"),
            template="get_help",
            title=t("help.title"),
            view=get_help_view(edition),
            section="",
            source="helplines.yml" if edition.plan.helplines.helplines else "site.yml",
            lead=t("help.lead"),
            description=t("help.description"),
            changed_on=latest(edition.today, *(each.checked_on for each in edition.plan.helplines.helplines)),
            words=t("help.found_by"),
        )


def get_help_view(edition: Edition) -> GetHelpView:
    """Everything that the page shows."""
    site, all_of_them = edition.plan.site, edition.plan.helplines.helplines
    return GetHelpView(
        emergency=tuple(_helpline(edition, helpline) for helpline in all_of_them if helpline.emergency),
        helplines=tuple(_helpline(edition, helpline) for helpline in all_of_them if not helpline.emergency),
        relay=site.relay or "",
        service=route_view(edition, site.get_a_service),
        complain=route_view(edition, site.complain),
        advocates=tuple(
            Link(edition.t("help.advocate", group=group.title), edition.path("groups", group.id))
            for group in edition.plan.groups
            if group.advocate
        ),
    )


def route_view(edition: Edition, route: Route | None) -> RouteView | None:
    """A route with its phone, email and web page as links."""
    if route is None:
        return None
    t = edition.t
    ways = present(
        (
            phone_fact(t("contact.phone"), route.phone) if route.phone else None,
            email_fact(t("contact.email"), route.email) if route.email else None,
            web_fact(t("contact.web"), route.web) if route.web else None,
            *hours_facts(edition, route),
        )
    )
    return RouteView(route.title, route.text, ways)


def _helpline(edition: Edition, helpline: Helpline) -> HelplineView:
    t = edition.t
    return HelplineView(
        id=helpline.id,
        title=helpline.title,
        what_for=_what_for(edition, helpline),
        ways=_ways(edition, helpline),
        facts=present(
            (
                Fact(t("help.who_for"), helpline.who_for),
                Fact(t("help.hours"), helpline.hours),
                Fact(t("help.cost"), helpline.cost) if helpline.cost else None,
            )
        ),
        checked=t("help.checked", date=edition.date(helpline.checked_on)),
    )


def _what_for(edition: Edition, helpline: Helpline) -> str:
    own = helpline.young_people if edition.audience.kind == YOUNG_PEOPLE.id else None
    return (own and own.text) or helpline.what_for


def _ways(edition: Edition, helpline: Helpline) -> tuple[Fact, ...]:
    t, title, text = edition.t, helpline.title, helpline.text
    ways = []
    if helpline.phone:
        number = helpline.phone
        if number in title.split():
            words = t("help.call_name", title=title)
        elif helpline.emergency:
            words = t("help.call_now", number=unbroken(number))
        else:
            words = t("help.call", title=title, number=unbroken(number))
        ways.append(replace(phone_fact("", helpline.phone), text=words))
    if text:
        number = text.number
        words = (
            t("help.text_word", word=text.send, number=unbroken(number))
            if text.send
            else t("help.text", title=title, number=unbroken(number))
        )
        ways.append(replace(text_fact("", text.number, text.send or ""), text=words))
    if helpline.web:
        ways.append(Fact("", t("help.visit", title=title), href=helpline.web))
    return tuple(ways)

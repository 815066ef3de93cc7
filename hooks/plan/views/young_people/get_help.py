"""Get help now, for a child or young person in trouble: whom to call or text, when, and what it costs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from plan.edition import Edition
from plan.model.site import Route
from plan.page import Link, PlanPage
from plan.views.get_help import HelplineView, RouteView, get_help_view, route_view
from plan.views.reaching import help_link
from plan.views.young_people.own_words import names_of, own_text, own_title
from plan.views.young_people.page_end import YoungView, finished


@dataclass(frozen=True)
class GetHelpView(YoungView):
    """Everything on the page, emergencies first."""

    emergency: tuple[HelplineView, ...]
    helplines: tuple[HelplineView, ...]
    service: RouteView | None
    complain: RouteView | None
    advocates: tuple[Link, ...]
    """Pages for groups that have an advocate."""


def pages(edition: Edition) -> Iterator[PlanPage]:
    """The page, when the plan has a helpline, or says how to get a service or how to complain."""
    t = edition.t
    if help_link(edition) and not edition.parent:
        page = PlanPage(
            path=edition.path("get-help"),
            template="young_people/get_help",
            title=t("young_help.title"),
            view=young_help_view(edition),
            section="",
            source="helplines.yml" if edition.plan.helplines.helplines else "site.yml",
            lead=t("young_help.lead"),
            description=t("young_help.lead"),
            words=t("help.found_by"),
        )
        yield finished(edition, page, *_texts(edition))


def young_help_view(edition: Edition) -> GetHelpView:
    """Everything that the page shows. How to reach a service is the same in every version; its text is not."""
    site, found = edition.plan.site, get_help_view(edition)
    return GetHelpView(
        emergency=found.emergency,
        helplines=found.helplines,
        service=_route(edition, site.get_a_service, edition.t("foot_help.service")),
        complain=_route(edition, site.complain, edition.t("foot_help.complain")),
        advocates=tuple(
            Link(edition.t("help.advocate", group=own_title(group) or group.title), edition.path("groups", group.id))
            for group in edition.plan.groups
            if group.advocate and group.is_written_for(edition.audience)
        ),
    )


def helpline_texts(edition: Edition) -> tuple[str, ...]:
    """The names of the texts that say what each helpline is for."""
    lines = edition.plan.helplines.helplines
    return tuple(name for line in lines for name in names_of(f"helplines/helplines/{line.id}", line, "text"))


def _texts(edition: Edition) -> tuple[str, ...]:
    """The names of all texts that the page shows."""
    site = edition.plan.site
    return (
        *helpline_texts(edition),
        *names_of("site/get_a_service", site.get_a_service, "title", "text"),
        *names_of("site/complain", site.complain, "title", "text"),
    )


def _route(edition: Edition, route: Route | None, title: str) -> RouteView | None:
    found = route_view(edition, route)
    return replace(found, title=own_title(route) or title, text=own_text(route)) if found else None

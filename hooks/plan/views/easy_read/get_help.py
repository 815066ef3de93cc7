"""Get help in easy read: whom to call or text now, how to get help from a service, and how to complain."""

from __future__ import annotations

from collections.abc import Iterator

from plan.edition import Edition
from plan.model.reference import Helpline
from plan.model.site import Route
from plan.model.versions import Ideas, Titled
from plan.page import Link, PlanPage
from plan.views.easy_read.groups import group_title
from plan.views.easy_read.reaching import hours, ways
from plan.views.easy_read.topic import IdeasPageView, Section, in_ideas
from plan.views.get_help import HelplineView, get_help_view
from plan.views.ideas import IdeaView, ideas, told
from plan.views.reaching import help_link


def pages(edition: Edition) -> Iterator[PlanPage]:
    """The page, when the plan has a helpline, or says how to get a service or how to complain."""
    t = edition.t
    if help_link(edition) and not edition.parent:
        yield PlanPage(
            path=edition.path("get-help"),
            template="easy_read/topic",
            title=t("easy_help.title"),
            view=get_help_in_ideas(edition),
            section="",
            source="helplines.yml" if edition.plan.helplines.helplines else "site.yml",
            description=t("easy_help.description"),
            words=t("help.found_by"),
        )


def get_help_in_ideas(edition: Edition) -> IdeasPageView:
    """Everything on the page, emergencies first: a number is shown whether or not somebody has written about it."""
    return in_ideas(edition, _sections(edition), ("helplines", "site/get_a_service", "site/complain"))


def emergencies(edition: Edition) -> tuple[Section, ...]:
    """Whom to call when somebody is in danger now."""
    return tuple(_helplines(edition, get_help_view(edition).emergency))


def _sections(edition: Edition) -> Iterator[Section]:
    t, site, found = edition.t, edition.plan.site, get_help_view(edition)
    if found.emergency:
        yield Section(t("easy_help.now"), told(edition, "easy_help.danger"), "now")
        yield from _helplines(edition, found.emergency)
    if found.helplines:
        yield Section(t("easy_help.talk"), told(edition, "easy_help.talk_text"), "talk")
        yield from _helplines(edition, found.helplines)
    if found.relay:
        to_standard = Link(t("easy_help.relay_link"), f"{edition.standard_path('get-help')}#relay")
        yield Section(t("easy_help.relay"), told(edition, "easy_help.relay_text"), "relay", links=(to_standard,))
    yield from _route(edition, site.get_a_service, "service")
    yield from _route(edition, site.complain, "complain")
    yield Section(t("easy_help.side"), _advocate_words(edition), "advocates", links=_advocates(edition))


def _helplines(edition: Edition, found: tuple[HelplineView, ...]) -> Iterator[Section]:
    given = {helpline.id: helpline for helpline in edition.plan.helplines.helplines}
    for view in found:
        helpline = given[view.id]
        own = helpline.easy_read or Titled[Ideas]()
        rows = (*ideas(edition, own.text), *_when(edition, helpline))
        yield Section(own.title or helpline.title, rows, f"helpline-{helpline.id}", level=3, ways=view.ways)


def _when(edition: Edition, helpline: Helpline) -> tuple[IdeaView, ...]:
    """When it can be reached and what it costs, as its makers say it."""
    return (
        *told(edition, "easy_reach.hours", hours=helpline.hours),
        *(told(edition, "easy_reach.cost", cost=helpline.cost) if helpline.cost else ()),
    )


def _route(edition: Edition, route: Route | None, id_: str) -> Iterator[Section]:
    """A way to get something done: in the plan's own easy words, or else in ours."""
    if route:
        own = route.easy_read or Titled[Ideas]()
        rows = ideas(edition, own.text) or told(edition, f"easy_help.{id_}_text")
        title = own.title or edition.t(f"easy_help.{id_}")
        yield Section(title, (*rows, *hours(edition, route)), id_, ways=ways(edition, route))


def _advocates(edition: Edition) -> tuple[Link, ...]:
    """Pages of groups that have somebody on their side."""
    t = edition.t
    return tuple(
        Link(t("easy_help.advocate", group=group_title(group)), f"{edition.path('groups', group.id)}#advocate")
        for group in edition.plan.groups
        if group.advocate and group.is_written_for(edition.audience)
    )


def _advocate_words(edition: Edition) -> tuple[IdeaView, ...]:
    return told(edition, "easy_help.side_text") if _advocates(edition) else ()

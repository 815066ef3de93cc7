"""What the plan means for each group of people, in easy read: what they get, what was promised, and who helps them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from plan.edition import Edition
from plan.model.people import Group, GroupWords
from plan.model.site import Route
from plan.model.versions import Ideas, Titled
from plan.page import Link, PlanPage
from plan.views.easy_read.outcomes import outcome_title
from plan.views.easy_read.reaching import hours, ways
from plan.views.easy_read.topic import IdeasPageView, Section, described, filled, in_ideas
from plan.views.ideas import IdeaView, ideas, opening, told


def pages(edition: Edition) -> Iterator[PlanPage]:
    """The list, when any group has easy-read texts, and the page of each that has."""
    written = [group for group in edition.plan.groups if group.is_written_for(edition.audience)]
    if not written:
        return
    t, view = edition.t, _list(edition, written)
    yield PlanPage(
        path=edition.path("groups"),
        template="easy_read/topic",
        title=t("easy_groups.title"),
        view=view,
        section="people",
        description=described(view, t("easy_groups.title")),
    )
    for group in written:
        view = group_in_ideas(edition, group)
        yield PlanPage(
            path=edition.path("groups", group.id),
            template="easy_read/topic",
            title=group_title(group),
            view=view,
            section="people",
            source=f"groups/{group.id}.yml",
            eyebrow=t("easy_group.eyebrow"),
            description=described(view, group_title(group)),
            crumbs=(Link(t("easy_groups.title"), edition.path("groups")),),
            picture=edition.picture_path(group.picture) or "",
        )


def group_title(group: Group) -> str:
    """What a group is called in easy read."""
    return (group.easy_read and group.easy_read.title) or group.title


def group_in_ideas(edition: Edition, group: Group) -> IdeasPageView:
    """Everything on a group's page."""
    return in_ideas(edition, _sections(edition, group), (f"groups/{group.id}",))


def _list(edition: Edition, written: list[Group]) -> IdeasPageView:
    t, silent = edition.t, [group for group in edition.plan.groups if group not in written]
    rest = tuple(Link(group.title, edition.standard_path("groups", group.id)) for group in silent)
    left = Section(t("easy.not_yet"), told(edition, "easy.not_yet_text") if rest else (), "rest", links=rest)
    shown = (Section(ideas=told(edition, "easy_groups.lead")), *(_in_list(edition, group) for group in written), left)
    view = in_ideas(edition, shown, (f"groups/{group.id}" for group in written))
    return replace(view, on_paper=filled((left,)))


def _in_list(edition: Edition, group: Group) -> Section:
    own, title = group.easy_read or GroupWords[Ideas](), group_title(group)
    more = Link(edition.t("easy.read_about", title=title), edition.path("groups", group.id))
    return Section(title, opening(ideas(edition, own.who, own.what_it_means)), group.id, links=(more,))


def _sections(edition: Edition, group: Group) -> Iterator[Section]:
    t, own = edition.t, group.easy_read or GroupWords[Ideas]()
    yield Section(t("easy_group.who"), ideas(edition, own.who), "who")
    yield Section(t("easy_group.means"), ideas(edition, own.what_it_means), "means")
    yield Section(t("easy_group.promises"), ideas(edition, own.promises), "promises")
    yield Section(t("easy_group.services"), (), "services")
    for service in group.services:
        words = service.easy_read or Titled[Ideas]()
        if words.text:
            rows, reached = ideas(edition, words.text), ways(edition, service)
            yield Section(words.title or service.title, rows, f"service-{service.id}", level=3, ways=reached)
    yield from _route(edition, group.advocate, "advocate", ideas(edition, own.advocate))
    yield from _route(edition, group.complain, "complain", ideas(edition, own.complain))
    yield Section(t("easy_group.outcomes"), (), "outcomes", links=_outcomes(edition, group))


def _route(edition: Edition, route: Route | None, id_: str, texts: tuple[IdeaView, ...]) -> Iterator[Section]:
    """Somebody on the group's side, or how it can complain: in the plan's own easy words, or else in ours."""
    own = (route and route.easy_read) or Titled[Ideas]()
    rows = texts or ideas(edition, own.text) or (told(edition, f"easy_group.{id_}_text") if route else ())
    title = own.title or edition.t(f"easy_group.{id_}")
    if route:
        yield Section(title, (*rows, *hours(edition, route)), id_, ways=ways(edition, route))
    else:
        yield Section(title, rows, id_)


def _outcomes(edition: Edition, group: Group) -> tuple[Link, ...]:
    return tuple(
        Link(outcome_title(outcome), edition.path("outcomes", outcome.id))
        for outcome in edition.plan.outcomes
        if group.id in outcome.groups and outcome.is_written_for(edition.audience)
    )

"""Wishes: children's own words, each with a group and ages and never a name, and the outcomes that take them up."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from plan.edition import Edition
from plan.model.engagement import Wish
from plan.model.outcome import Outcome
from plan.model.people import Group
from plan.page import Link, PlanPage
from plan.views.have_your_say import wish_view
from plan.views.parts import outcome_colour
from plan.views.young_people.own_words import names_of, own_title, own_words
from plan.views.young_people.page_end import YoungView, finished
from plan.views.young_people.vision import outcome_links


@dataclass(frozen=True)
class Wished:
    """One wish."""

    words: str
    who: str
    """The ages of the child, and the year."""
    group: str
    """The name of the group that the child belongs to; empty for none."""
    group_page: Link | None
    colour: int
    outcomes: tuple[Link, ...]


@dataclass(frozen=True)
class WishesView(YoungView):
    """All wishes."""

    introduction: str
    wishes: tuple[Wished, ...]


def pages(edition: Edition) -> Iterator[PlanPage]:
    """The page, when there are wishes: children's own words belong to every version."""
    if edition.plan.wishes.wishes:
        t = edition.t
        page = PlanPage(
            path=edition.path("wishes"),
            template="young_people/wishes",
            title=t("young_wishes.title"),
            view=wishes_view(edition),
            section="have-your-say",
            source="wishes.yml",
            lead=t("young_wishes.lead"),
            description=t("young_wishes.description"),
        )
        yield finished(edition, page, *names_of("wishes", edition.plan.wishes, "introduction"))


def wishes_view(edition: Edition) -> WishesView:
    """Everything that the page shows."""
    wishes = edition.plan.wishes
    return WishesView(own_words(wishes, "introduction"), tuple(_wished(edition, wish) for wish in wishes.wishes))


def wishes_for(edition: Edition, outcome: Outcome) -> tuple[Wished, ...]:
    """The wishes that are about an outcome."""
    return tuple(_wished(edition, wish) for wish in edition.plan.wishes.wishes if outcome.id in wish.outcomes)


def wishes_of(edition: Edition, group: Group) -> tuple[Wished, ...]:
    """The wishes of children who belong to a group."""
    return tuple(_wished(edition, wish) for wish in edition.plan.wishes.wishes if wish.group == group.id)


def _wished(edition: Edition, wish: Wish) -> Wished:
    found, group = wish_view(edition, wish), edition.groups.get(wish.group or "")
    name = own_title(group) or group.title if group else ""
    has_page = group and group.is_written_for(edition.audience)
    return Wished(
        words=wish.words,
        who=", ".join(part for part in (found.ages, found.year) if part),
        group=name,
        group_page=Link(name, edition.path("groups", group.id)) if group and has_page else None,
        colour=outcome_colour(edition, next(iter(wish.outcomes), None)),
        outcomes=outcome_links(edition, wish.outcomes),
    )

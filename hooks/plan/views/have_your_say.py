"""Have your say: what you can take part in and until when, what happened to what you told us, and children's wishes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from plan.edition import Edition
from plan.model.engagement import Engagement, Wish
from plan.page import Link, PlanPage
from plan.prose import first_sentence
from plan.views import engagement
from plan.views.engagement_summary import EngagementSummary, Stage, date_words, engagement_summary, stage
from plan.views.parts import Card, links
from plan.views.reaching import help_link
from plan.views.said import SaidView, said_views


@dataclass(frozen=True)
class Replies:
    """What people said in one survey or consultation, and what happened then."""

    title: str
    path: str
    said: tuple[SaidView, ...]


@dataclass(frozen=True)
class WishView:
    """A child's own words, with the group and the ages and never a name."""

    words: str
    ages: str
    group: Link | None
    year: str
    outcomes: tuple[Link, ...]


@dataclass(frozen=True)
class HaveYourSayView:
    """Everything that people can take part in, or took part in."""

    open: tuple[EngagementSummary, ...]
    """What people can take part in: open today, or with dates that are not known."""
    coming: tuple[EngagementSummary, ...]
    closed: tuple[Card, ...]
    has_engagement: bool
    as_of: str
    help: Link | None
    replies: tuple[Replies, ...]
    wishes_introduction: str
    wishes: tuple[WishView, ...]


def pages(edition: Edition) -> Iterator[PlanPage]:
    """The list, when people were ever asked or children's words are kept; and each survey or consultation."""
    t = edition.t
    if not (edition.plan.engagement or edition.plan.wishes.wishes):
        return
    yield PlanPage(
        path=edition.path("have-your-say"),
        template="have_your_say",
        title=t("say.title"),
        view=have_your_say_view(edition),
        section="have-your-say",
        lead=t("say.lead"),
        description=t("say.description", area=edition.plan.plan.area),
    )
    yield from engagement.pages(edition)


def have_your_say_view(edition: Edition) -> HaveYourSayView:
    """Everything that the list shows: what closes first stands first, what closed last stands first."""
    wishes = edition.plan.wishes
    asked = edition.plan.engagement
    return HaveYourSayView(
        open=tuple(engagement_summary(edition, each) for each in _in_stage(edition, "open", "not_known")),
        coming=tuple(engagement_summary(edition, each) for each in _in_stage(edition, "coming")),
        closed=tuple(_card(edition, each) for each in reversed(_in_stage(edition, "closed"))),
        has_engagement=bool(asked),
        as_of=edition.date(edition.today),
        help=help_link(edition),
        replies=tuple(
            Replies(each.title, edition.path("engagement", each.id), said_views(edition, each))
            for each in asked
            if each.said
        ),
        wishes_introduction=wishes.introduction or "",
        wishes=tuple(wish_view(edition, wish) for wish in wishes.wishes),
    )


def _in_stage(edition: Edition, *stages: Stage) -> list[Engagement]:
    """Surveys and consultations in some stages, by the day that matters in it: unknown days come last."""
    found = [each for each in edition.plan.engagement if stage(each, edition) in stages]
    days = {each.id: each.opens if stage(each, edition) == "coming" else each.closes for each in found}
    return sorted(found, key=lambda each: (day.last_day.toordinal() if (day := days[each.id]) else 10**7, each.id))


def _card(edition: Edition, asked: Engagement) -> Card:
    return Card(
        asked.title,
        edition.path("engagement", asked.id),
        first_sentence(asked.purpose),
        eyebrow=". ".join((edition.t(f"engagement.kind.{asked.kind}"), date_words(edition, asked))),
    )


def wish_view(edition: Edition, wish: Wish) -> WishView:
    """A wish with all that may be known of the child."""
    ages = wish.ages
    group = links(edition, "groups", [wish.group] if wish.group else [])
    key = "say.wish.age" if ages.from_ == ages.to else "say.wish.ages"
    return WishView(
        words=wish.words,
        ages=edition.t(key, start=ages.from_, end=ages.to),
        group=group[0] if group else None,
        year=str(wish.year) if wish.year else "",
        outcomes=links(edition, "outcomes", wish.outcomes),
    )

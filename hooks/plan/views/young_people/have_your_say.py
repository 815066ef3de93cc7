"""Have your say: what young people can take part in, and for each survey who listens and what happens then.

A survey's page follows Laura Lundy's model of article 12 ("'Voice' is not enough", 2007): voice, what is asked; space,
how to take part; audience, who listens; influence, what happens then.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from plan.edition import Edition
from plan.formats import open_date
from plan.model.engagement import Engagement, Said, Way
from plan.page import Link, PlanPage
from plan.prose import first_sentence
from plan.views.engagement import WayView, way_view
from plan.views.engagement_summary import date_words, stage
from plan.views.reaching import help_link
from plan.views.young_people.answers import Answered, answers
from plan.views.young_people.own_words import names_of, own_text, own_title, own_words
from plan.views.young_people.page_end import YoungView, finished


@dataclass(frozen=True)
class ToTakePart:
    """A survey or consultation in the list."""

    title: str
    path: str
    """Its page in this version, or else in the standard one."""
    dates: str
    purpose: str
    """What is asked, in young people's words; empty where there are none."""
    is_standard: bool
    """Whether it can be read in the standard version only."""


@dataclass(frozen=True)
class HaveYourSayView(YoungView):
    """The list of what young people can take part in, and the ways to what came of it."""

    open: tuple[ToTakePart, ...]
    coming: tuple[ToTakePart, ...]
    closed: tuple[ToTakePart, ...]
    as_of: str
    help: Link | None
    more: tuple[Link, ...]


@dataclass(frozen=True)
class EngagementView(YoungView):
    """One survey or consultation."""

    is_over: bool
    purpose: str
    ways: tuple[WayView, ...]
    help: Link | None
    who_reads: str
    reply: str
    results: str
    took_part: str
    said: tuple[Answered, ...]


def pages(edition: Edition) -> Iterator[PlanPage]:
    """The list, when people were ever asked; and the page of each survey that has texts for young people."""
    t = edition.t
    if edition.plan.engagement:
        page = PlanPage(
            path=edition.path("have-your-say"),
            template="young_people/have_your_say",
            title=t("say.title"),
            view=have_your_say_view(edition),
            section="have-your-say",
            lead=t("young_home.say_lead"),
            description=t("young_say.description"),
        )
        yield finished(edition, page, *to_take_part_texts(edition, "open", "not_known", "coming", "closed"))
    for asked in edition.plan.engagement:
        if asked.is_written_for(edition.audience):
            yield finished(edition, _page(edition, asked), f"engagement/{asked.id}")


def have_your_say_view(edition: Edition) -> HaveYourSayView:
    """Everything that the list shows."""
    asked = edition.plan.engagement
    more = (
        Link(edition.t("young_said.title"), edition.path("you-said")) if any(map(own_text, _said(asked))) else None,
        Link(edition.t("young_say.wishes"), edition.path("wishes")) if edition.plan.wishes.wishes else None,
    )
    return HaveYourSayView(
        open=to_take_part(edition, "open", "not_known"),
        coming=to_take_part(edition, "coming"),
        closed=to_take_part(edition, "closed"),
        as_of=edition.date(edition.today),
        help=help_link(edition),
        more=tuple(link for link in more if link),
    )


def _said(asked: Sequence[Engagement]) -> Iterator[Said]:
    return (said for each in asked for said in each.said)


def to_take_part(edition: Edition, *stages: str) -> tuple[ToTakePart, ...]:
    """The surveys and consultations in some stages; of those that are over, only the ones that have own words."""
    found = (asked for asked in edition.plan.engagement if stage(asked, edition) in stages)
    entries = (_entry(edition, asked) for asked in found)
    return tuple(entry for entry in entries if not (entry.is_standard and "closed" in stages))


def to_take_part_texts(edition: Edition, *stages: str) -> tuple[str, ...]:
    """The names of the texts by which surveys and consultations in some stages are listed."""
    found = (asked for asked in edition.plan.engagement if stage(asked, edition) in stages)
    return tuple(name for each in found for name in names_of(f"engagement/{each.id}", each, "title", "purpose"))


def _entry(edition: Edition, asked: Engagement) -> ToTakePart:
    is_standard = not asked.is_written_for(edition.audience)
    path = edition.standard_path if is_standard else edition.path
    return ToTakePart(
        title=own_title(asked) or asked.title,
        path=path("engagement", asked.id),
        dates=date_words(edition, asked),
        purpose=own_words(asked, "purpose"),
        is_standard=is_standard,
    )


def _page(edition: Edition, asked: Engagement) -> PlanPage:
    t, purpose = edition.t, own_words(asked, "purpose")
    return PlanPage(
        path=edition.path("engagement", asked.id),
        template="young_people/engagement",
        title=own_title(asked) or asked.title,
        view=engagement_view(edition, asked),
        section="have-your-say",
        source=f"engagement/{asked.id}.yml",
        lead=date_words(edition, asked),
        description=first_sentence(purpose) if purpose else t("young_say.description"),
        crumbs=(Link(t("say.title"), edition.path("have-your-say")),),
        in_menu=stage(asked, edition) != "closed",
    )


def engagement_view(edition: Edition, asked: Engagement) -> EngagementView:
    """Everything that the page of a survey or consultation shows."""
    is_over = stage(asked, edition) == "closed"
    reply = "say.reply_was" if is_over else "young_say.reply_by"
    return EngagementView(
        is_over=is_over,
        purpose=own_words(asked, "purpose"),
        ways=tuple(_ways(edition, asked, is_over=is_over)),
        help=help_link(edition),
        who_reads=own_words(asked, "who_reads"),
        reply=edition.t(reply, date=open_date(asked.reply_by)) if asked.reply_by else "",
        results=own_words(asked, "results"),
        took_part=asked.took_part or "",
        said=answers(edition, asked.said),
    )


def _ways(edition: Edition, asked: Engagement, *, is_over: bool) -> Iterator[WayView]:
    """The ways to take part: those with words for young people, if any has some, else all with what is no text."""
    chosen = [way for way in asked.ways if way.young_people] or list(asked.ways)
    for way in chosen:
        yield _way(edition, way, is_over=is_over)


def _way(edition: Edition, way: Way, *, is_over: bool) -> WayView:
    found = way_view(edition, way, is_over=is_over)
    return replace(found, title=own_title(way) or way.title, text=own_text(way))

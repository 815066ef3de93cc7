"""Have your say in easy read: what you can take part in, how and until when; and who reads what you say."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from plan.edition import Edition
from plan.formats import open_date
from plan.model.engagement import Engagement, EngagementWords, Way
from plan.model.versions import Ideas, Titled
from plan.page import Link, PlanPage
from plan.views.easy_read.topic import IdeasPageView, Section, described, in_ideas
from plan.views.engagement_summary import stage
from plan.views.ideas import IdeaView, ideas, told
from plan.views.parts import Fact, when
from plan.views.reaching import email_fact, file_path, help_link, phone_fact, text_fact, unbroken


def pages(edition: Edition) -> Iterator[PlanPage]:
    """The page, when a survey or consultation that is not over has easy-read texts."""
    asked = [each for each in edition.plan.engagement if each.easy_read and stage(each, edition) != "closed"]
    if asked:
        t, view = edition.t, have_your_say_in_ideas(edition, asked)
        yield PlanPage(
            path=edition.path("have-your-say"),
            template="easy_read/topic",
            title=t("easy_say.title"),
            view=view,
            section="have-your-say",
            source=f"engagement/{asked[0].id}.yml",
            description=described(view, t("easy_say.title")),
        )


def have_your_say_in_ideas(edition: Edition, asked: list[Engagement]) -> IdeasPageView:
    """Everything on the page: what closes first stands first."""
    t, help_page = edition.t, help_link(edition)
    last = max((each.closes.last_day for each in asked if each.closes), default=edition.today)
    asked.sort(key=lambda each: (each.closes.last_day if each.closes else last, each.id))
    to_help = (Link(t("easy_help.title"), help_page.path),) if help_page else ()
    not_watched = Section(t("easy_contact.not_watched"), told(edition, "easy_contact.not_watched_text"), "help")
    sections = (section for each in asked for section in _asked(edition, each))
    names = (f"engagement/{each.id}" for each in asked)
    return in_ideas(edition, (*sections, replace(not_watched, links=to_help)), names)


def _asked(edition: Edition, asked: Engagement) -> Iterator[Section]:
    own, t = asked.easy_read or EngagementWords[Ideas](), edition.t
    rows = (*ideas(edition, own.purpose), *_dates(edition, asked))
    yield Section(own.title or asked.title, rows, asked.id)
    which = "choose" if len(asked.ways) > 1 else "only_way"
    rows = told(edition, f"easy_say.{which}") if asked.ways else ()
    yield Section(t("easy_say.ways"), rows, f"{asked.id}_ways", level=3)
    for way in asked.ways:
        yield _way(edition, asked, way)
    reply = told(edition, "easy_say.reply", when=when(edition, asked.reply_by)) if asked.reply_by else ()
    yield Section(t("easy_say.reads"), (*ideas(edition, own.who_reads), *reply), f"{asked.id}_reads", level=3)


def _dates(edition: Edition, asked: Engagement) -> Iterator[IdeaView]:
    """From when and until when people can take part, as far as that is known."""
    if asked.opens and edition.today < asked.opens.first_day:
        yield from told(edition, "easy_say.opens", when=when(edition, asked.opens))
    if asked.closes:
        yield from told(edition, "easy_say.closes", date=open_date(asked.closes))


def _way(edition: Edition, asked: Engagement, way: Way) -> Section:
    """One way to take part, with where and when it is and how to begin."""
    own, t = way.easy_read or Titled[Ideas](), edition.t
    rows = (
        *ideas(edition, own.text),
        *(told(edition, "easy_say.where", where=way.where) if way.where else ()),
        *(told(edition, "easy_say.when", when=way.when) if way.when else ()),
        *(told(edition, "easy_say.who_for", who=way.who_for) if way.who_for else ()),
    )
    links = (Link(t("easy_say.file"), file_path(edition, way.file)),) if way.file else ()
    return Section(own.title or way.title, rows, f"{asked.id}_{way.id}", 4, tuple(_reach(edition, way)), links)


def _reach(edition: Edition, way: Way) -> Iterator[Fact]:
    t = edition.t
    if way.link:
        own = way.easy_read or Titled[Ideas]()
        yield Fact("", t("easy_say.start", title=own.title or way.title), href=way.link)
    if way.phone and way.kind == "text_message":
        yield replace(text_fact("", way.phone), text=t("easy_reach.text", number=unbroken(way.phone)))
    elif way.phone:
        yield replace(phone_fact("", way.phone), text=t("easy_reach.call", number=unbroken(way.phone)))
    if way.email:
        yield replace(email_fact("", way.email), text=t("easy_reach.email", address=way.email))

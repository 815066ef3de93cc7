"""One survey or consultation: what is asked, until when, every way to take part, and what came of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from plan.changed import engagement_changed
from plan.edition import Edition
from plan.formats import open_date
from plan.model.engagement import Engagement, HeardThrough, Way
from plan.page import Link, PlanPage
from plan.prose import first_sentence
from plan.views.engagement_summary import date_words, stage
from plan.views.parts import Fact, links, present
from plan.views.reaching import email_fact, file_path, help_link, phone_fact, text_fact
from plan.views.said import SaidView, said_views


@dataclass(frozen=True)
class WayView:
    """One way to take part."""

    id: str
    title: str
    kind: str
    text: str
    facts: tuple[Fact, ...]


@dataclass(frozen=True)
class HeardView:
    """Through whom people were heard."""

    text: str
    who: Link | None


@dataclass(frozen=True)
class EngagementView:
    """One survey or consultation."""

    is_over: bool
    purpose: str
    ways: tuple[WayView, ...]
    help: Link | None
    who_reads: str
    reply: str
    """When people hear what was done with their answers; empty where no day is set."""
    results: str
    took_part: str
    said: tuple[SaidView, ...]
    heard_through: tuple[HeardView, ...]
    groups: tuple[Link, ...]


def pages(edition: Edition) -> Iterator[PlanPage]:
    """Each survey or consultation."""
    for asked in edition.plan.engagement:
        yield PlanPage(
            path=edition.path("engagement", asked.id),
            template="engagement",
            title=asked.title,
            view=engagement_view(edition, asked),
            section="have-your-say",
            source=f"engagement/{asked.id}.yml",
            eyebrow=edition.t(f"engagement.kind.{asked.kind}"),
            lead=date_words(edition, asked),
            description=first_sentence(asked.purpose),
            crumbs=(Link(edition.t("say.title"), edition.path("have-your-say")),),
            in_menu=stage(asked, edition) != "closed",
            changed_on=engagement_changed(asked, edition.today),
        )


def engagement_view(edition: Edition, asked: Engagement) -> EngagementView:
    """Everything that the page of a survey or consultation shows."""
    is_over = stage(asked, edition) == "closed"
    reply = "say.reply_was" if is_over else "say.reply_by"
    return EngagementView(
        is_over=is_over,
        purpose=asked.purpose,
        ways=tuple(way_view(edition, way, is_over=is_over) for way in asked.ways),
        help=help_link(edition),
        who_reads=asked.who_reads or "",
        reply=edition.t(reply, date=open_date(asked.reply_by)) if asked.reply_by else "",
        results=asked.results or "",
        took_part=asked.took_part or "",
        said=said_views(edition, asked),
        heard_through=tuple(_heard(edition, heard) for heard in asked.heard_through),
        groups=links(edition, "groups", asked.groups),
    )


def way_view(edition: Edition, way: Way, *, is_over: bool) -> WayView:
    """One way to take part. When all is over, it leads nowhere any more: nobody waits at the other end."""
    t = edition.t
    about = present(
        (
            Fact(t("say.way.who_for"), way.who_for) if way.who_for else None,
            Fact(t("say.way.version"), way.version) if way.version else None,
            Fact(t("say.way.where"), way.where) if way.where else None,
            Fact(t("say.way.when"), way.when) if way.when else None,
        )
    )
    reach = () if is_over else _reach(edition, way)
    return WayView(way.id, way.title, t(f"say.way.kind.{way.kind}"), way.text or "", (*reach, *about))


def _reach(edition: Edition, way: Way) -> tuple[Fact, ...]:
    t = edition.t
    number = text_fact if way.kind == "text_message" else phone_fact
    label = t("say.way.text") if way.kind == "text_message" else t("say.way.phone")
    return present(
        (
            Fact(t("say.way.link"), way.title, href=way.link) if way.link else None,
            Fact(t("say.way.file"), way.title, file_path(edition, way.file)) if way.file else None,
            number(label, way.phone) if way.phone else None,
            email_fact(t("say.way.email"), way.email) if way.email else None,
        )
    )


def _heard(edition: Edition, heard: HeardThrough) -> HeardView:
    partners = links(edition, "partners", [heard.partner] if heard.partner else [])
    groups = links(edition, "groups", [heard.group] if heard.group else [])
    return HeardView(heard.text, next(iter((*partners, *groups)), None))

"""The start of the easy read version: who we are, what the plan is, what each page is about, and that help is fine."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from plan.edition import Edition
from plan.model.plan_file import PlanWords
from plan.model.versions import Ideas
from plan.page import Link, PlanPage
from plan.views.easy_read.get_help import emergencies
from plan.views.easy_read.order import in_order
from plan.views.easy_read.reaching import can_ask_us, ways
from plan.views.easy_read.topic import IdeasPageView, Section, in_ideas
from plan.views.get_help import get_help_view
from plan.views.ideas import IdeaView, ideas, told
from plan.views.parts import Fact, when
from plan.views.version_home import meanwhile, nearest_link
from plan.views.versions_in_step import coverage

TEXTS = ("plan/who_we_are", "plan/what_is_this", "plan/summary")
"""The texts of the plan itself on the page."""


def pages(edition: Edition, others: Sequence[PlanPage]) -> Iterator[PlanPage]:
    """The home page of the version; `others` are the other pages of the site, of the standard version too."""
    t, plan = edition.t, edition.plan.plan
    title = (plan.easy_read or PlanWords[Ideas]()).title or plan.title
    yield PlanPage(
        path=edition.audience.home,
        template="easy_read/home",
        title=t("easy_home.title"),
        view=easy_read_home_view(edition, others),
        section="",
        source="plan.yml",
        eyebrow=title,
        description=t("easy_home.description", plan=title),
    )


def easy_read_home_view(edition: Edition, others: Sequence[PlanPage]) -> IdeasPageView:
    """Everything that the page shows. Who has checked the version is said there, so its end does not say it again."""
    names = (*TEXTS, *(f"helplines/helplines/{each.id}" for each in get_help_view(edition).emergency))
    return replace(in_ideas(edition, _sections(edition, others), names), checked=(), who_checked=None)


def _sections(edition: Edition, others: Sequence[PlanPage]) -> Iterator[Section]:
    t, plan = edition.t, edition.plan.plan
    own_pages = in_order(edition.audience, others)
    has_words = edition.path("words") in {page.path for page in own_pages}
    hard = told(edition, "easy_home.hard_words") if has_words else ()
    yield Section(ideas=(*told(edition, "easy_home.how_to_read"), *hard))
    yield Section(t("easy_home.who_we_are"), _who_we_are(edition), "who-we-are")
    standard = Link(t("easy_home.standard", plan=plan.title), "")
    what = (*_what_this_is(edition), *_dates(edition), *told(edition, "easy_home.version"))
    yield Section(t("easy_home.what_this_is"), what, "what-this-plan-is", links=(standard,))
    listed = tuple(page.link for page in own_pages if not page.crumbs)
    yield Section(t("easy_home.pages"), (), "pages", links=listed)
    formats = _formats(edition, others)
    to_us = told(edition, "easy_home.ask_us") if can_ask_us(edition) else ()
    asked = (*told(edition, "easy_home.ask_for_help"), *to_us)
    yield Section(t("easy_home.ask"), asked, "ask-for-help", ways=_ways(edition), links=formats)
    to_help = nearest_link(edition, "get-help", others, t("easy_home.help_page"))
    yield Section(t("easy_home.help"), (), "get-help", links=(to_help,) if to_help else ())
    yield from emergencies(edition)
    left = meanwhile(edition, others)
    covered = tuple(map(IdeaView, coverage(edition).sentences))
    checked = Link(t("easy_checked.title"), edition.path("who-checked"))
    yield Section(t("easy_home.coverage"), covered, "how-much", links=(checked,))
    yield Section(t("easy.not_yet"), told(edition, "easy_home.to_come") if left else (), "other-pages", links=left)


def _who_we_are(edition: Edition) -> tuple[IdeaView, ...]:
    own = edition.plan.plan.easy_read or PlanWords[Ideas]()
    return ideas(edition, own.who_we_are) or told(edition, "easy_home.we_are", name=edition.plan.site.organisation.name)


def _what_this_is(edition: Edition) -> tuple[IdeaView, ...]:
    plan = edition.plan.plan
    own = plan.easy_read or PlanWords[Ideas]()
    return ideas(edition, own.what_is_this, own.summary) or told(edition, "easy_home.is_plan", area=plan.area)


def _dates(edition: Edition) -> tuple[IdeaView, ...]:
    """Whether the plan is in force and how long it runs, from the plan's own dates."""
    plan = edition.plan.plan
    start, end = (plan.period.start, plan.period.end) if plan.period else (None, None)
    starts = "starts" if start and start.first_day > edition.today else "started"
    ends = "ended" if end and end.last_day < edition.today else "ends"
    known = edition.missing("adoption") is None or plan.status != "current"
    return (
        *(told(edition, f"easy_home.status.{plan.status}") if known else ()),
        *(told(edition, f"easy_home.{starts}", start=when(edition, start)) if start else ()),
        *(told(edition, f"easy_home.{ends}", end=when(edition, end)) if end else ()),
    )


def _formats(edition: Edition, others: Sequence[PlanPage]) -> tuple[Link, ...]:
    """The way to ask for another format, where the organisation says how."""
    page = nearest_link(edition, "contact", others, edition.t("easy_home.formats"))
    return (Link(page.text, f"{page.path}#formats"),) if page and edition.plan.site.other_formats else ()


def _ways(edition: Edition) -> tuple[Fact, ...]:
    """How to reach the first of the contacts: it is who answers questions about the plan."""
    return tuple(way for contact in edition.plan.site.contacts[:1] for way in ways(edition, contact))

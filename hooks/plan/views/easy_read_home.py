"""The start of the easy read version: who we are, what the plan is, what we want, and that asking for help is fine."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from plan.edition import Edition
from plan.model.outcome import Outcome, OutcomeWords
from plan.model.plan_file import PlanWords
from plan.model.versions import Ideas
from plan.page import Link, PlanPage
from plan.views.get_help import HelplineView
from plan.views.ideas import IdeaView, ideas, told
from plan.views.parts import Fact, outcome_colour, when
from plan.views.reaching import email_fact, phone_fact
from plan.views.version_home import helplines, meanwhile, nearest_link

FIRST = 3
"""How many ideas of each outcome the start page has: the rest belongs to the outcome's own page."""


@dataclass(frozen=True)
class OutcomeInIdeas:
    """One thing that we want."""

    title: str
    colour: int
    ideas: tuple[IdeaView, ...]
    page: Link | None
    """Its page, once this version has one."""


@dataclass(frozen=True)
class EasyReadHomeView:
    """The start page, one idea a row."""

    how_to_read: tuple[IdeaView, ...]
    standard: Link
    """The plan of which this is the easy read version."""
    who_we_are: tuple[IdeaView, ...]
    what_this_is: tuple[IdeaView, ...]
    vision: tuple[IdeaView, ...]
    outcomes: tuple[OutcomeInIdeas, ...]
    ask_for_help: tuple[IdeaView, ...]
    ways: tuple[Fact, ...]
    """How to reach somebody who can explain."""
    formats: Link | None
    helplines: tuple[HelplineView, ...]
    help_page: Link | None
    to_come: tuple[IdeaView, ...]
    """That the other pages of this version are still being written."""
    meanwhile: tuple[Link, ...]


def pages(edition: Edition, others: Sequence[PlanPage]) -> Iterator[PlanPage]:
    """The home page of the version; `others` are the other pages of the site, of the standard version too."""
    t, plan = edition.t, edition.plan.plan
    title = (plan.easy_read or PlanWords[Ideas]()).title or plan.title
    yield PlanPage(
        path=edition.audience.home,
        template="easy_read_home",
        title=t("easy_home.title"),
        view=easy_read_home_view(edition, others),
        section="",
        source="plan.yml",
        eyebrow=title,
        description=t("easy_home.description", plan=title),
    )


def easy_read_home_view(edition: Edition, others: Sequence[PlanPage]) -> EasyReadHomeView:
    """Everything that the page shows."""
    plan, t = edition.plan.plan, edition.t
    vision = ideas(edition, plan.vision.easy_read.text if plan.vision and plan.vision.easy_read else None)
    who_we_are, what_this_is = _who_we_are(edition), (*_what_this_is(edition), *_dates(edition))
    written = [outcome for outcome in edition.plan.outcomes if outcome.is_written_for(edition.audience)]
    outcomes = tuple(_outcome(edition, outcome, others) for outcome in written)
    rows = (*who_we_are, *what_this_is, *vision, *(idea for outcome in outcomes for idea in outcome.ideas))
    has_hard_words = any(idea.hard for idea in rows)
    left = meanwhile(edition, others)
    return EasyReadHomeView(
        how_to_read=told(edition, "easy_home.how_to_read")
        + (told(edition, "easy_home.hard_words") if has_hard_words else ()),
        standard=Link(t("easy_home.standard", plan=plan.title), ""),
        who_we_are=who_we_are,
        what_this_is=what_this_is,
        vision=vision,
        outcomes=outcomes,
        ask_for_help=told(edition, "easy_home.ask_for_help"),
        ways=_ways(edition),
        formats=_formats(edition, others),
        helplines=helplines(edition),
        help_page=nearest_link(edition, "get-help", others, t("easy_home.help_page")),
        to_come=told(edition, "easy_home.to_come") if left else (),
        meanwhile=left,
    )


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
    runs = {"start": when(edition, plan.period.start), "end": when(edition, plan.period.end)} if plan.period else {}
    known = edition.missing("adoption") is None or plan.status != "current"
    return (
        *(told(edition, f"easy_home.status.{plan.status}") if known else ()),
        *(told(edition, "easy_home.runs", **runs) if runs else ()),
    )


def _outcome(edition: Edition, outcome: Outcome, others: Sequence[PlanPage]) -> OutcomeInIdeas:
    own = outcome.easy_read or OutcomeWords[Ideas]()
    title = own.title or outcome.title
    path = edition.path("outcomes", outcome.id)
    there = any(page.path == path for page in others)
    texts = (own.summary, own.good_looks_like, own.what_it_means, own.what_we_will_do)
    return OutcomeInIdeas(
        title=title,
        colour=outcome_colour(edition, outcome.id),
        ideas=ideas(edition, *texts)[:FIRST],
        page=Link(edition.t("easy_home.outcome", title=title), path) if there else None,
    )


def _formats(edition: Edition, others: Sequence[PlanPage]) -> Link | None:
    """The way to ask for another format, where the organisation says how."""
    page = nearest_link(edition, "contact", others, edition.t("easy_home.formats"))
    return Link(page.text, f"{page.path}#formats") if page and edition.plan.site.other_formats else None


def _ways(edition: Edition) -> tuple[Fact, ...]:
    """How to reach the first of the contacts: it is who answers questions about the plan."""
    t, found = edition.t, []
    for contact in edition.plan.site.contacts[:1]:
        if contact.phone:
            number = phone_fact("", contact.phone)
            found.append(Fact("", t("easy_home.call", number=contact.phone), href=number.href))
        if contact.email:
            address = email_fact("", contact.email)
            found.append(Fact("", t("easy_home.email", address=contact.email), href=address.href))
    return tuple(found)

"""What we want in easy read: the list of outcomes, and the page of each, with two more that follow it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from plan.edition import Edition
from plan.model.outcome import Outcome, OutcomeWords
from plan.model.versions import Ideas
from plan.page import Link, PlanPage
from plan.views.easy_read import more_about_outcome, priorities
from plan.views.easy_read.reaching import can_ask_us
from plan.views.easy_read.topic import IdeasPageView, Section, described, filled, in_ideas
from plan.views.ideas import IdeaView, ideas, opening, told
from plan.views.parts import outcome_colour, outcome_picture

FIRST_OF_ALL = "first"
"""The section of an outcome's page with its priorities."""


def pages(edition: Edition) -> Iterator[PlanPage]:
    """The list, when any outcome has easy-read texts, and the page of each that has."""
    written = [outcome for outcome in edition.plan.outcomes if outcome.is_written_for(edition.audience)]
    if not written:
        return
    t, view = edition.t, outcomes_view(edition)
    yield PlanPage(
        path=edition.path("outcomes"),
        template="easy_read/topic",
        title=t("easy_outcomes.title"),
        view=view,
        section="outcomes",
        description=described(view, t("easy_outcomes.title")),
    )
    for outcome in written:
        page = _page(edition, outcome)
        yield page
        yield from more_about_outcome.pages(edition, outcome, page)


def outcome_title(outcome: Outcome) -> str:
    """What an outcome is called in easy read."""
    return (outcome.easy_read and outcome.easy_read.title) or outcome.title


def outcomes_view(edition: Edition) -> IdeasPageView:
    """The list: each outcome with what it is about in one idea. Those without easy-read texts come last."""
    t, outcomes = edition.t, edition.plan.outcomes
    written = [outcome for outcome in outcomes if outcome.is_written_for(edition.audience)]
    silent = tuple(
        Link(outcome.title, edition.standard_path("outcomes", outcome.id))
        for outcome in outcomes
        if outcome not in written
    )
    left = Section(t("easy.not_yet"), told(edition, "easy.not_yet_text") if silent else (), "rest", links=silent)
    lead = Section(ideas=told(edition, "easy_outcomes.lead"))
    shown = (lead, *(_in_list(edition, outcome) for outcome in written), left)
    view = in_ideas(edition, shown, (f"outcomes/{outcome.id}" for outcome in written))
    return replace(view, on_paper=filled((left,)))


def _in_list(edition: Edition, outcome: Outcome) -> Section:
    own = outcome.easy_read or OutcomeWords[Ideas]()
    title = outcome_title(outcome)
    first = opening(ideas(edition, own.summary, own.good_looks_like, own.what_it_means, own.what_we_will_do))
    more = Link(edition.t("easy.read_about", title=title), edition.path("outcomes", outcome.id))
    return Section(title, first, outcome.id, links=(more,), colour=outcome_colour(edition, outcome.id))


def _page(edition: Edition, outcome: Outcome) -> PlanPage:
    title, view = outcome_title(outcome), outcome_view(edition, outcome)
    return PlanPage(
        path=edition.path("outcomes", outcome.id),
        template="easy_read/topic",
        title=title,
        view=view,
        section="outcomes",
        source=f"outcomes/{outcome.id}.yml",
        eyebrow=edition.t("easy_outcomes.title"),
        description=described(view, title),
        crumbs=(Link(edition.t("easy_outcomes.title"), edition.path("outcomes")),),
        colour=outcome_colour(edition, outcome.id),
        picture=outcome_picture(edition, outcome.id),
    )


def outcome_view(edition: Edition, outcome: Outcome) -> IdeasPageView:
    """Everything on an outcome's page: what we want and why, what people said, what we do, how it goes, whom to ask.

    What comes first has a page of its own, and so a chapter of the booklet.
    """
    first = (f"priorities/{each.id}" for each in priorities.of(edition, outcome))
    view = in_ideas(edition, _sections(edition, outcome), (f"outcomes/{outcome.id}", *first))
    paper = tuple(section for section in view.sections if section.id != FIRST_OF_ALL)
    return replace(view, on_paper=paper)


def _sections(edition: Edition, outcome: Outcome) -> Iterator[Section]:
    t, own = edition.t, outcome.easy_read or OutcomeWords[Ideas]()
    yield Section(t("easy_outcome.want"), ideas(edition, own.good_looks_like, own.summary), "want")
    yield Section(t("easy_outcome.means"), ideas(edition, own.what_it_means), "means")
    yield Section(t("easy_outcome.why"), ideas(edition, own.why_it_matters), "why")
    yield Section(t("easy_outcome.said"), ideas(edition, own.what_people_said), "said")
    yield Section(t("easy_outcome.do"), ideas(edition, own.what_we_will_do), "do")
    first = priorities.first_ideas(edition, outcome)
    yield Section(t("easy_outcome.first"), first, FIRST_OF_ALL, links=(priorities.link(edition),) if first else ())
    yield Section(t("easy_outcome.know"), ideas(edition, own.how_we_will_know), "know")
    yield Section(t("easy_outcome.you"), ideas(edition, own.what_you_can_do), "you")
    yield Section(t("easy_outcome.more"), (), "more", links=more_about_outcome.links(edition, outcome))
    yield Section(t("easy_outcome.ask"), _whom_to_ask(edition, outcome), "ask", links=_ways_on(edition))


def _whom_to_ask(edition: Edition, outcome: Outcome) -> tuple[IdeaView, ...]:
    who = outcome.accountable
    return (
        *(told(edition, "easy_outcome.in_charge", role=who.role) if who else ()),
        *(told(edition, "easy_outcome.ask_us") if can_ask_us(edition) else ()),
    )


def _ways_on(edition: Edition) -> tuple[Link, ...]:
    """Where to ask, where anybody can be asked."""
    contact = Link(edition.t("easy_outcome.contact"), edition.path("contact"))
    return (contact,) if can_ask_us(edition) else ()

"""Plans before this one, short: what each wanted for young people, and what became of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from plan.edition import Edition
from plan.model.outcome import Outcome
from plan.page import EarlierPlan, Link, PlanPage
from plan.prose import first_sentence
from plan.views.parts import Card, outcome_colour
from plan.views.previous import earlier_edition
from plan.views.previous_plan import ended_words
from plan.views.young_people.own_words import own_text, own_title, own_words
from plan.views.young_people.page_end import YoungView, finished


@dataclass(frozen=True)
class PreviousView(YoungView):
    """All earlier plans."""

    cards: tuple[Card, ...]


@dataclass(frozen=True)
class EarlierOutcome:
    """What an earlier plan wanted, and what became of that."""

    title: str
    text: str
    became: str
    became_text: str
    now: Link | None
    """Where it goes on, in the plan of today."""
    colour: int


@dataclass(frozen=True)
class PreviousPlanView(YoungView):
    """One earlier plan."""

    ended: str
    what_it_was: str
    what_became_of_it: str
    vision: str
    outcomes: tuple[EarlierOutcome, ...]


def pages(edition: Edition) -> Iterator[PlanPage]:
    """The list of earlier plans that have texts for young people, when there are any, and the page of each."""
    earlier = [earlier_edition(edition, old) for old in edition.plan.previous if old.is_written_for(edition.audience)]
    if not earlier:
        return
    t = edition.t
    page = PlanPage(
        path=edition.path("previous"),
        template="young_people/previous",
        title=t("young_previous.title"),
        view=PreviousView(tuple(_card(each) for each in earlier)),
        section="how-we-check",
        lead=t("previous.lead"),
        description=t("previous.lead"),
    )
    yield finished(edition, page)
    for each in earlier:
        yield finished(each, _page(each, page.link, edition.audience.home))


def _page(edition: Edition, above: Link, home: str) -> PlanPage:
    plan, t = edition.plan.plan, edition.t
    title = own_title(plan) or plan.title
    path = edition.prefix.removesuffix("/")
    return PlanPage(
        path=path,
        template="young_people/previous_plan",
        title=title,
        view=previous_plan_view(edition),
        section="how-we-check",
        source=f"previous/{edition.plan.id}/plan.yml",
        lead=own_words(plan, "summary"),
        description=own_words(plan, "summary") or title,
        short_title=plan.short_title or title,
        crumbs=(above,),
        earlier_plan=EarlierPlan(Link(plan.short_title or title, path), Link(t("previous.to_current"), home), title),
    )


def previous_plan_view(edition: Edition) -> PreviousPlanView:
    """Everything that the page of an earlier plan shows."""
    plan = edition.plan.plan
    return PreviousPlanView(
        ended=ended_words(edition),
        what_it_was=own_words(plan, "what_is_this"),
        what_became_of_it=own_words(plan, "what_became_of_it"),
        vision=own_text(plan.vision),
        outcomes=tuple(
            _outcome(edition, outcome) for outcome in edition.plan.outcomes if outcome.is_written_for(edition.audience)
        ),
    )


def _outcome(edition: Edition, outcome: Outcome) -> EarlierOutcome:
    became = outcome.became
    return EarlierOutcome(
        title=own_title(outcome) or outcome.title,
        text=own_words(outcome, "summary") or own_words(outcome, "what_it_means"),
        became=edition.t(f"became.{became.how}") if became else edition.t("previous.not_said"),
        became_text=own_text(became),
        now=_now(edition, became.outcome) if became else None,
        colour=outcome_colour(edition, outcome.id),
    )


def _now(edition: Edition, outcome_id: str | None) -> Link | None:
    """The outcome of the plan that followed, in this version where it is there."""
    outcome = edition.next.outcomes.get(outcome_id or "") if edition.next else None
    if outcome is None or edition.next is None:
        return None
    is_own = outcome.is_written_for(edition.audience)
    path = edition.next.path if is_own else edition.next.standard_path
    return Link(own_title(outcome) or outcome.title, path("outcomes", outcome.id))


def _card(edition: Edition) -> Card:
    plan = edition.plan.plan
    text = own_words(plan, "summary") or first_sentence(own_words(plan, "what_is_this"))
    return Card(own_title(plan) or plan.title, edition.prefix.removesuffix("/"), text, eyebrow=ended_words(edition))

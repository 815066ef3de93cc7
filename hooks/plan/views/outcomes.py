"""What we want: the list of outcomes, and one page an outcome."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from plan.changed import action_changed, measure_changed, together
from plan.edition import Edition
from plan.model.outcome import Outcome
from plan.page import Link, PlanPage
from plan.prose import first_sentence
from plan.views.action_summary import ActionSummary, action_summaries
from plan.views.measure_summary import MeasureSummary, measure_summary
from plan.views.parts import Card, Fact, links, outcome_colour, outcome_picture, present
from plan.views.tally import measure_tally


@dataclass(frozen=True)
class OutcomesView:
    """The list of outcomes."""

    introduction: str
    cards: tuple[Card, ...]
    not_in_source: str | None


@dataclass(frozen=True)
class Contribution:
    """What a partner does for the outcome."""

    partner: Link
    texts: tuple[str, ...]


@dataclass(frozen=True)
class OutcomeView:
    """One outcome: what we want, why, how we will know, how it is going, who answers for it, who does what by when."""

    good_looks_like: str
    why_it_matters: str
    what_people_said: str
    accountable: tuple[Fact, ...]
    measures: tuple[MeasureSummary, ...]
    worked_out_on: str
    actions: tuple[ActionSummary, ...]
    contributions: tuple[Contribution, ...]
    groups: tuple[Link, ...]
    rights: tuple[str, ...]
    continues: tuple[Fact, ...]
    became: str
    became_text: str
    became_link: Link | None
    sensitive: bool


def pages(edition: Edition) -> Iterator[PlanPage]:
    """The list of outcomes, when there are any or the plan says that it does not give them; and each outcome."""
    outcomes, missing, t = edition.plan.outcomes, edition.missing("outcomes"), edition.t
    if not outcomes and not missing:
        return
    cards = tuple(
        replace(outcome_card(edition, outcome), tally=measure_tally(edition, outcome.measures)) for outcome in outcomes
    )
    yield PlanPage(
        path=edition.path("outcomes"),
        template="outcomes",
        title=t("outcomes.title"),
        view=OutcomesView(t("outcomes.introduction") if outcomes else "", cards, missing),
        section="outcomes",
        source="plan.yml",
        lead=t("outcomes.lead") if outcomes else "",
        description=t("outcomes.description", area=edition.plan.plan.area),
    )
    for number, outcome in enumerate(outcomes, 1):
        yield _page(edition, outcome, number)


def _page(edition: Edition, outcome: Outcome, number: int) -> PlanPage:
    t = edition.t
    return PlanPage(
        path=edition.path("outcomes", outcome.id),
        template="outcome",
        title=outcome.title,
        view=outcome_view(edition, outcome),
        section="outcomes",
        source=f"outcomes/{outcome.id}.yml",
        eyebrow=t("outcome.eyebrow", number=outcome.number or number),
        lead=outcome.summary or "",
        description=outcome.summary or first_sentence(outcome.good_looks_like or outcome.title),
        crumbs=(Link(t("outcomes.title"), edition.path("outcomes")),),
        changed_on=_changed(edition, outcome),
        colour=outcome_colour(edition, outcome.id),
        picture=outcome_picture(edition, outcome.id),
    )


def _changed(edition: Edition, outcome: Outcome) -> date | None:
    measures = (measure_changed(edition, edition.measures[id_]) for id_ in outcome.measures)
    actions = (action_changed(each, edition.today) for each in edition.plan.actions if outcome.id in each.outcomes)
    return together((*measures, *actions))


def outcome_card(edition: Edition, outcome: Outcome) -> Card:
    """An outcome in a list."""
    text = outcome.summary or first_sentence(outcome.good_looks_like or "")
    colour = outcome_colour(edition, outcome.id)
    picture = outcome_picture(edition, outcome.id)
    return Card(outcome.title, edition.path("outcomes", outcome.id), text, colour=colour, picture=picture)


def outcome_view(edition: Edition, outcome: Outcome) -> OutcomeView:
    """Everything that an outcome's page shows."""
    became = outcome.became
    return OutcomeView(
        good_looks_like=outcome.good_looks_like or "",
        why_it_matters=outcome.why_it_matters or "",
        what_people_said=outcome.what_people_said or "",
        accountable=_accountable(edition, outcome),
        measures=tuple(measure_summary(edition, edition.measures[id_]) for id_ in outcome.measures),
        worked_out_on=edition.date(edition.today),
        actions=action_summaries(edition, (each for each in edition.plan.actions if outcome.id in each.outcomes)),
        contributions=_contributions(edition, outcome),
        groups=links(edition, "groups", outcome.groups),
        rights=tuple(_right(edition, article) for article in outcome.rights),
        continues=_continues(edition, outcome),
        became=edition.t(f"became.{became.how}") if became else "",
        became_text=(became.text or "") if became else "",
        became_link=_later_outcome(edition, became.outcome) if became and became.outcome else None,
        sensitive=outcome.sensitive,
    )


def _right(edition: Edition, article: int) -> str:
    """An article of the UN Convention on the Rights of the Child by its number and its short name."""
    return edition.t("outcome.right", number=article, title=edition.t(f"right.{article}"))


def _accountable(edition: Edition, outcome: Outcome) -> tuple[Fact, ...]:
    who, t = outcome.accountable, edition.t
    if who is None:
        return ()
    partner = edition.partners.get(who.partner or "")
    board = edition.boards.get(who.board or "")
    return present(
        (
            Fact(t("outcome.role"), who.role),
            Fact(t("outcome.partner"), partner.title, edition.path("partners", partner.id)) if partner else None,
            Fact(t("outcome.board"), board.title, f"{edition.path('how-we-check')}#{board.id}") if board else None,
        )
    )


def _contributions(edition: Edition, outcome: Outcome) -> tuple[Contribution, ...]:
    found = []
    for partner in edition.plan.partners:
        texts = tuple(each.text for each in partner.contributions if each.outcome == outcome.id)
        if texts:
            found.append(Contribution(Link(partner.title, edition.path("partners", partner.id)), texts))
    return tuple(found)


def _later_outcome(edition: Edition, outcome_id: str) -> Link | None:
    """For an earlier plan: a link to an outcome of the plan that followed it."""
    outcome = edition.next.outcomes.get(outcome_id) if edition.next else None
    return Link(outcome.title, edition.next.path("outcomes", outcome_id)) if outcome and edition.next else None


def _continues(edition: Edition, outcome: Outcome) -> tuple[Fact, ...]:
    now = edition.parent or edition
    previous = {plan.id: plan for plan in now.plan.previous}
    found = []
    for step in outcome.continues:
        old = next((each for each in previous[step.plan].outcomes if each.id == step.outcome), None)
        if old:
            path = f"{now.prefix}previous/{step.plan}/outcomes/{old.id}"
            found.append(Fact(edition.t(f"continues.{step.how}"), old.title, path, prose=step.why or ""))
    return tuple(found)

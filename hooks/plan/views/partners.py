"""Who does it: the list of partners, and one page each with what it does, what it brings and what it has promised."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from plan.edition import Edition
from plan.model.people import Partner
from plan.page import Link, PlanPage
from plan.prose import first_sentence
from plan.views.action_summary import ActionSummary, action_summaries
from plan.views.parts import Card, Fact, links, present


@dataclass(frozen=True)
class PartnersView:
    """The list of partners."""

    not_in_source: str | None
    cards: tuple[Card, ...]


@dataclass(frozen=True)
class ContributionGroup:
    """What a partner does for one outcome."""

    outcome: Link | None
    """None for what belongs to no single outcome."""
    texts: tuple[str, ...]


@dataclass(frozen=True)
class SupportedAction:
    """An action that a partner helps with, and how."""

    action: Link
    role: str


@dataclass(frozen=True)
class PartnerView:
    """One partner."""

    does: str
    facts: tuple[Fact, ...]
    contributions: tuple[ContributionGroup, ...]
    leads: tuple[ActionSummary, ...]
    as_of: str
    supports: tuple[SupportedAction, ...]
    outcomes: tuple[Link, ...]
    """Outcomes that it answers for."""
    measures: tuple[Link, ...]
    """Measures that it looks after."""


def pages(edition: Edition) -> Iterator[PlanPage]:
    """The list, when there are partners or the plan says that its source does not name them; and each partner."""
    partners, missing, t = edition.plan.partners, edition.missing("partners"), edition.t
    if not (partners or missing):
        return
    yield PlanPage(
        path=edition.path("partners"),
        template="partners",
        title=t("partners.title"),
        view=PartnersView(missing, tuple(_card(edition, partner) for partner in partners)),
        section="people",
        source="plan.yml",
        lead=t("partners.lead") if partners else "",
        description=missing or t("partners.description", area=edition.plan.plan.area),
        short_title=t("partners.short_title"),
    )
    for partner in partners:
        yield _page(edition, partner)


def partner_view(edition: Edition, partner: Partner) -> PartnerView:
    """Everything that a partner's page shows."""
    plan, t = edition.plan, edition.t
    is_lead = plan.plan.lead == partner.id
    return PartnerView(
        does=partner.does,
        facts=present(
            (
                Fact(t("partner.in_charge"), t("partner.in_charge_yes")) if is_lead else None,
                Fact(t("partner.web"), partner.title, href=partner.web) if partner.web else None,
            )
        ),
        contributions=_contributions(edition, partner),
        leads=action_summaries(edition, (action for action in plan.actions if action.lead == partner.id)),
        as_of=edition.date(edition.today),
        supports=tuple(
            SupportedAction(Link(action.title, edition.path("actions", action.id)), supporting.role or "")
            for action in plan.actions
            for supporting in action.supporting
            if supporting.partner == partner.id
        ),
        outcomes=links(
            edition,
            "outcomes",
            (each.id for each in plan.outcomes if each.accountable and each.accountable.partner == partner.id),
        ),
        measures=links(
            edition, "measures", (each.id for each in plan.measures if each.owner and each.owner.partner == partner.id)
        ),
    )


def _contributions(edition: Edition, partner: Partner) -> tuple[ContributionGroup, ...]:
    """By outcome in the order of the plan; what belongs to no outcome comes last."""
    groups = []
    for outcome_id in (*edition.outcomes, None):
        texts = tuple(each.text for each in partner.contributions if each.outcome == outcome_id)
        outcome = links(edition, "outcomes", [outcome_id])[0] if outcome_id else None
        if texts:
            groups.append(ContributionGroup(outcome, texts))
    return tuple(groups)


def _card(edition: Edition, partner: Partner) -> Card:
    return Card(partner.title, edition.path("partners", partner.id), first_sentence(partner.does))


def _page(edition: Edition, partner: Partner) -> PlanPage:
    return PlanPage(
        path=edition.path("partners", partner.id),
        template="partner",
        title=partner.title,
        view=partner_view(edition, partner),
        section="people",
        source=f"partners/{partner.id}.yml",
        eyebrow=edition.t("partner.eyebrow"),
        description=first_sentence(partner.does),
        crumbs=(Link(edition.t("partners.title"), edition.path("partners")),),
        in_menu=False,
    )

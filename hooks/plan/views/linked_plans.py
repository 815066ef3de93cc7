"""Plans beside this one: which belong together, which are being written and which somebody asked for."""

from __future__ import annotations

from dataclasses import dataclass

from plan.edition import Edition
from plan.model.governance import LinkedPlan
from plan.views.parts import Fact, present


@dataclass(frozen=True)
class LinkedPlanView:
    """Another plan and what it has to do with this one."""

    id: str
    title: str
    text: str
    facts: tuple[Fact, ...]


def linked_plan_views(edition: Edition) -> tuple[LinkedPlanView, ...]:
    """The plans that the plan names, in its order."""
    return tuple(_linked(edition, linked) for linked in edition.plan.plan.linked_plans)


def _linked(edition: Edition, linked: LinkedPlan) -> LinkedPlanView:
    t = edition.t
    asked = "asked." if linked.status == "asked_for" else ""
    kept = _kept_here(edition, linked)
    facts = present(
        (
            Fact(t("linked.relation"), t(f"linked.{asked}{linked.relation}")),
            Fact(t("linked.status"), t(f"linked.status_of.{linked.status}")),
            Fact(t("linked.asked_for_by"), linked.asked_for_by) if linked.asked_for_by else None,
            Fact(t("linked.owner"), linked.owner) if linked.owner else None,
            Fact(t("linked.read"), linked.title, href=linked.url) if linked.url else None,
            Fact(t("linked.read_here"), linked.title, kept) if kept else None,
        )
    )
    return LinkedPlanView(linked.id, linked.title, linked.text or "", facts)


def _kept_here(edition: Edition, linked: LinkedPlan) -> str | None:
    """The address of an earlier plan that this site keeps, when the linked plan has its title."""
    earlier = next((old for old in edition.plan.previous if old.plan.title == linked.title), None)
    return edition.path("previous", earlier.id) if earlier else None

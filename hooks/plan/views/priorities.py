"""What comes first: the list of priorities, and one page each that says why it comes first and what is being done."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from plan.edition import Edition
from plan.model.actions import Priority
from plan.page import Link, PlanPage
from plan.prose import first_sentence
from plan.views.action_summary import ActionSummary, action_summaries
from plan.views.parts import Card, links


@dataclass(frozen=True)
class PrioritiesView:
    """The list of priorities."""

    not_in_source: str | None
    cards: tuple[Card, ...]


@dataclass(frozen=True)
class PriorityView:
    """One priority."""

    text: str
    actions: tuple[ActionSummary, ...]
    as_of: str
    outcomes: tuple[Link, ...]
    groups: tuple[Link, ...]


def pages(edition: Edition) -> Iterator[PlanPage]:
    """The list, when there are priorities or the plan says that its source does not name them; and each priority."""
    priorities, missing, t = edition.plan.priorities, edition.missing("priorities"), edition.t
    if not (priorities or missing):
        return
    yield PlanPage(
        path=edition.path("priorities"),
        template="priorities",
        title=t("priorities.title"),
        view=PrioritiesView(missing, tuple(_card(edition, priority) for priority in priorities)),
        section="actions",
        source="plan.yml",
        lead=t("priorities.lead") if priorities else "",
        description=missing or t("priorities.description", area=edition.plan.plan.area),
    )
    for priority in priorities:
        yield _page(edition, priority)


def priority_view(edition: Edition, priority: Priority) -> PriorityView:
    """Everything that a priority's page shows."""
    return PriorityView(
        text=priority.text or "",
        actions=action_summaries(
            edition, (action for action in edition.plan.actions if action.priority == priority.id)
        ),
        as_of=edition.date(edition.today),
        outcomes=links(edition, "outcomes", priority.outcomes),
        groups=links(edition, "groups", priority.groups),
    )


def _eyebrow(edition: Edition, priority: Priority) -> str:
    t = edition.t
    return t("priority.numbered", number=priority.number) if priority.number else t("priority.eyebrow")


def _card(edition: Edition, priority: Priority) -> Card:
    path = edition.path("priorities", priority.id)
    return Card(priority.title, path, first_sentence(priority.text or ""), _eyebrow(edition, priority))


def _page(edition: Edition, priority: Priority) -> PlanPage:
    return PlanPage(
        path=edition.path("priorities", priority.id),
        template="priority",
        title=priority.title,
        view=priority_view(edition, priority),
        section="actions",
        source=f"priorities/{priority.id}.yml",
        eyebrow=_eyebrow(edition, priority),
        description=first_sentence(priority.text or priority.title),
        crumbs=(Link(edition.t("priorities.title"), edition.path("priorities")),),
    )

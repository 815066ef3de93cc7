"""News and progress reports: what happened, newest first, and one page for each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from plan.changed import latest
from plan.edition import Edition
from plan.feed import PATH as FEED
from plan.feed import edition_events
from plan.model.update import Update
from plan.page import Link, PlanPage
from plan.prose import first_sentence
from plan.recorded import ChangedPage, changed_pages
from plan.views.anchors import board_link
from plan.views.parts import Card, Fact, links, present
from plan.views.reaching import file_path


@dataclass(frozen=True)
class UpdatesView:
    """Everything that was published since the plan began."""

    cards: tuple[Card, ...]
    feed: Link | None
    """Where programs read it, once there is something to read."""


@dataclass(frozen=True)
class UpdateView:
    """One report or piece of news."""

    text: str
    facts: tuple[Fact, ...]
    outcomes: tuple[Link, ...]
    measures: tuple[Link, ...]
    pages: tuple[ChangedPage, ...]
    """What it changed in the plan, page by page."""


def pages(edition: Edition) -> Iterator[PlanPage]:
    """The list of news and reports, when there are any; and each of them."""
    updates, t = edition.plan.updates, edition.t
    if not updates:
        return
    yield PlanPage(
        path=edition.path("updates"),
        template="updates",
        title=t("updates.title"),
        view=updates_view(edition),
        section="how-we-check",
        lead=t("updates.lead"),
        description=t("updates.description", area=edition.plan.plan.area),
        changed_on=latest(edition.today, *(update.date for update in updates)),
    )
    for update in updates:
        yield _page(edition, update)


def updates_view(edition: Edition) -> UpdatesView:
    """Everything that the list shows. An earlier plan has no feed of its own."""
    cards = tuple(update_card(edition, update) for update in edition.plan.updates)
    return UpdatesView(cards, Link(edition.t("feed.open"), FEED) if edition_events(edition) else None)


def _page(edition: Edition, update: Update) -> PlanPage:
    return PlanPage(
        path=edition.path("updates", update.id),
        template="update",
        title=update.title,
        view=update_view(edition, update),
        section="how-we-check",
        source=f"updates/{update.id}.yml",
        eyebrow=_eyebrow(edition, update),
        lead=update.summary or "",
        description=update.summary or first_sentence(update.text),
        crumbs=(Link(edition.t("updates.title"), edition.path("updates")),),
        in_menu=False,
        changed_on=latest(edition.today, update.date),
    )


def update_card(edition: Edition, update: Update) -> Card:
    """A report or piece of news in a list."""
    text = update.summary or first_sentence(update.text)
    return Card(update.title, edition.path("updates", update.id), text, eyebrow=_eyebrow(edition, update))


def update_view(edition: Edition, update: Update) -> UpdateView:
    """Everything that the page of a report or piece of news shows."""
    t, board = edition.t, board_link(edition, update.presented_to)
    facts = present(
        (
            Fact(t("updates.presented_to"), board.text, board.path) if board else None,
            Fact(t("updates.web"), update.title, href=update.url) if update.url else None,
            Fact(t("updates.file"), update.title, file_path(edition, update.file)) if update.file else None,
        )
    )
    return UpdateView(
        text=update.text,
        facts=facts,
        outcomes=links(edition, "outcomes", update.outcomes),
        measures=links(edition, "measures", update.measures),
        pages=changed_pages(edition, update),
    )


def _eyebrow(edition: Edition, update: Update) -> str:
    return edition.t(f"updates.kind.{update.kind}", date=edition.date(update.date))

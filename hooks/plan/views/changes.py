"""What has changed since the plan was adopted, for somebody who wants to know whether the promise still stands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from plan.changed import latest
from plan.edition import Edition
from plan.model.governance import Amendment
from plan.model.update import Update
from plan.page import Link, PlanPage
from plan.prose import first_sentence
from plan.recorded import ChangedPage, changed_pages
from plan.views.anchors import decision_link
from plan.views.moved import renamed
from plan.views.parts import Fact, present


@dataclass(frozen=True)
class ChangeView:
    """One change."""

    id: str
    title: str
    date: str
    facts: tuple[Fact, ...]
    pages: tuple[ChangedPage, ...] = ()
    """What a command wrote down of it, page by page."""


@dataclass(frozen=True)
class ChangesView:
    """Everything that has changed, newest first."""

    adopted: str
    """When the plan was adopted and by whom; empty when that is not known."""
    nothing: str
    """That nothing has changed, when nothing has."""
    changes: tuple[ChangeView, ...]
    renamed: tuple[Link, ...]
    """Pages that have a new address."""


def pages(edition: Edition) -> Iterator[PlanPage]:
    """The page, when the plan was adopted or something has changed: before, nothing can have changed."""
    view, t = changes_view(edition), edition.t
    if not (view.adopted or view.changes or view.renamed):
        return
    yield PlanPage(
        path=edition.path("changes"),
        template="changes",
        title=t("changes.title"),
        view=view,
        section="how-we-check",
        source="plan.yml",
        lead=t("changes.lead"),
        description=t("changes.description", area=edition.plan.plan.area),
        changed_on=_changed(edition),
    )


def _changed(edition: Edition) -> date | None:
    adopted = edition.plan.plan.adopted
    return latest(edition.today, adopted.on if adopted else None, *(day for day, _ in _dated(edition)))


def changes_view(edition: Edition) -> ChangesView:
    """Everything that the page shows."""
    t, adopted, today = edition.t, edition.plan.plan.adopted, edition.date(edition.today)
    changes = tuple(change for _, change in sorted(_dated(edition), key=lambda dated: dated[0], reverse=True))
    moved = tuple(renamed(edition))
    return ChangesView(
        adopted=t("changes.adopted", date=edition.date(adopted.on), by=adopted.by) if adopted else "",
        nothing="" if changes else t("changes.nothing_since" if adopted else "changes.nothing", date=today),
        changes=changes,
        renamed=tuple(dict.fromkeys(now for _, now in moved)),
    )


def _dated(edition: Edition) -> list[tuple[date, ChangeView]]:
    """Each change with its day."""
    amended = {each.date for each in edition.plan.plan.amendments}
    told = [each for each in edition.plan.updates if each.kind == "plan_change"]
    updates = [(each.date, _update(edition, each)) for each in told if each.date not in amended]
    return [(each.date, _amendment(edition, each, told)) for each in edition.plan.plan.amendments] + updates


def _amendment(edition: Edition, amendment: Amendment, told: Sequence[Update]) -> ChangeView:
    """An amendment, with the news of the same day about a change to the plan: it tells of the same thing."""
    t, decision = edition.t, decision_link(edition, amendment.decision)
    facts = present(
        (
            Fact(t("changes.what"), prose=amendment.what),
            Fact(t("changes.why"), prose=amendment.why),
            Fact(t("changes.decision"), decision.text, decision.path) if decision else None,
            *(_more(edition, update) for update in told if update.date == amendment.date),
        )
    )
    pages = tuple(page for each in told if each.date == amendment.date for page in changed_pages(edition, each))
    return ChangeView(amendment.id, amendment.title, edition.date(amendment.date), facts, pages)


def _update(edition: Edition, update: Update) -> ChangeView:
    t, pages = edition.t, changed_pages(edition, update)
    short = update.summary or first_sentence(update.text)
    told = Fact(t("changes.why"), prose=update.text) if pages else Fact(t("changes.what"), short)
    facts = (told, _more(edition, update))
    return ChangeView(f"update_{update.id}", update.title, edition.date(update.date), facts, pages)


def _more(edition: Edition, update: Update) -> Fact:
    return Fact(edition.t("changes.more"), update.title, edition.path("updates", update.id))

"""Addresses that records had before they were renamed or their plan ended: each leads on to where the record is now."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from plan.edition import PLACES, Edition
from plan.page import Link, PlanPage
from plan.views.previous import earlier_edition


@dataclass(frozen=True)
class MovedView:
    """Where a page is now."""

    now: Link


def pages(edition: Edition) -> Iterator[PlanPage]:
    """A page at every old address of a record that was renamed."""
    for path, now in renamed(edition):
        yield _page(edition, path, now)


def pages_among(edition: Edition, found: Sequence[PlanPage]) -> Iterator[PlanPage]:
    """A page at each address that one of the pages `found` had before, where there is none of them now."""
    at = {page.path: page for page in found}
    taken = set(at)
    for path, now in (*((path, link.path) for path, link in renamed(edition)), *_of_ended_plans(edition)):
        if path not in taken and now in at:
            taken.add(path)
            yield _page(edition, path, at[now].link)


def renamed(edition: Edition) -> Iterator[tuple[str, Link]]:
    """Every address that a record of this plan had under another name, with the page that it leads to now."""
    for kind in PLACES:
        for record in getattr(edition.plan, kind):
            now = Link(record.title, edition.path(kind, record.id))
            for old_id in record.old_ids:
                yield edition.path(kind, old_id), now


def _of_ended_plans(edition: Edition) -> Iterator[tuple[str, str]]:
    """The addresses that records had while their plan was the one of today, and where they are now.

    A version in which an earlier plan is one page leads there.
    """
    for old in edition.plan.previous:
        earlier = earlier_edition(edition, old)
        for kind in PLACES:
            for record in getattr(old, kind):
                if record.is_written_for(edition.audience):
                    path = edition.path(kind, record.id)
                    yield path, earlier.path(kind, record.id)
                    yield path, edition.path("previous", old.id)


def _page(edition: Edition, path: str, now: Link) -> PlanPage:
    return PlanPage(
        path=path,
        template="moved",
        title=edition.t("moved.title", title=now.text),
        view=MovedView(now),
        section="",
        description=edition.t("moved.text"),
        in_menu=False,
        in_search=False,
        moved_to=now,
    )

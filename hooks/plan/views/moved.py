"""Addresses that records had before they were renamed: each leads on to where the record is now."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from plan.edition import PLACES, Edition
from plan.page import Link, PlanPage


@dataclass(frozen=True)
class MovedView:
    """Where a page is now."""

    now: Link


def pages(edition: Edition) -> Iterator[PlanPage]:
    """A page at every old address."""
    for path, now in renamed(edition):
        yield PlanPage(
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


def renamed(edition: Edition) -> Iterator[tuple[str, Link]]:
    """Every old address with the page that it leads to now."""
    for kind in PLACES:
        for record in getattr(edition.plan, kind):
            now = Link(record.title, edition.path(kind, record.id))
            for old_id in record.old_ids:
                yield edition.path(kind, old_id), now

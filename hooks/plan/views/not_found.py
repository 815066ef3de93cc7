"""The page for a wrong address: somebody who is lost comes back to something that exists."""

from __future__ import annotations

from dataclasses import dataclass

from plan.addresses import Addresses
from plan.audiences import AUDIENCES, STANDARD
from plan.edition import Edition
from plan.page import Link, PlanPage

WAYS = (
    ("home", STANDARD.home),
    *((audience.id, audience.home) for audience in AUDIENCES if audience != STANDARD),
    *((path, path) for path in ("search", "a-to-z", "site-map", "contact")),
)
"""Where to start again: the name of each way in words, and its address."""


@dataclass(frozen=True)
class NotFoundView:
    """Where to start again."""

    ways: tuple[Link, ...]


def not_found_page(edition: Edition, addresses: Addresses) -> PlanPage:
    """The page that a web server sends for an address that the site does not have, at whatever depth it was."""
    t = edition.t
    ways = tuple(Link(t(f"not_found.ways.{way}"), path) for way, path in WAYS if path in addresses.pages)
    return PlanPage("", "not_found", t("not_found.title"), NotFoundView(ways), "", in_search=False)

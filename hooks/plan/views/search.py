"""Search: a reader who has a word in mind finds the pages that are about it, in their own browser.

The page holds the form and its words; `overrides/assets/search.js` looks through `search-index.json`, which
`plan.search_index` makes.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from plan.audiences import AUDIENCES
from plan.edition import Edition
from plan.page import Link, PlanPage

INDEX = "search-index.json"
"""The address of the index."""

OTHER_WAYS = ("a-to-z", "site-map")
"""Pages that list all others."""


@dataclass(frozen=True)
class SearchView:
    """What the search page needs besides its words."""

    path: str
    index: str
    version: int
    """The number of its version in the index: the pages of this one are listed first."""
    groups: tuple[str, ...]
    """The heading over the results of each version, in the order of the index."""
    other_ways: tuple[Link, ...]
    """Other ways to find a page, which work without JavaScript."""


def pages(edition: Edition, found: Sequence[PlanPage]) -> Iterator[PlanPage]:
    """The search page of a version. `found` are the pages of the site: where the version has no A to Z or list of all
    pages of its own, the standard ones are offered."""
    t, there = edition.t, {page.path for page in found}
    own = ((way, edition.path(way)) for way in OTHER_WAYS)
    yield PlanPage(
        path=edition.path("search"),
        template="search",
        title=t("search.title"),
        view=SearchView(
            edition.path("search"),
            INDEX,
            AUDIENCES.index(edition.audience),
            tuple(t(f"search.in_{audience.id}") for audience in AUDIENCES),
            tuple(Link(t(f"search.other.{way}"), path if path in there else way) for way, path in own),
        ),
        section="",
        description=t("search.description"),
        audience=edition.audience,
    )

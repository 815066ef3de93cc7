"""Search: a reader who has a word in mind finds the pages that are about it, in their own browser.

The page holds the form and its words; `overrides/assets/search.js` looks through `search-index.json`, which
`plan.search_index` makes.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from plan.edition import Edition
from plan.page import Link, PlanPage

INDEX = "search-index.json"
"""The address of the index."""


@dataclass(frozen=True)
class SearchView:
    """What the search page needs besides its words."""

    index: str
    other_ways: tuple[Link, ...]
    """Other ways to find a page, which work without JavaScript."""


def pages(edition: Edition, found: Sequence[PlanPage]) -> Iterator[PlanPage]:
    """The search page."""
    t = edition.t
    ways = tuple(Link(t(f"search.other.{path}"), edition.path(path)) for path in ("a-to-z", "site-map"))
    yield PlanPage(
        path=edition.path("search"),
        template="search",
        title=t("search.title"),
        view=SearchView(INDEX, ways),
        section="",
        description=t("search.description"),
    )

"""Which pages exist. Start reading here: each line of the tables is one kind of page, one module and one template."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from plan.edition import Edition
from plan.page import PlanPage
from plan.views import (
    a_to_z,
    accessibility,
    action_filters,
    actions,
    changes,
    contact,
    credits,
    documents,
    get_help,
    groups,
    have_your_say,
    home,
    how_we_check,
    local_picture,
    measures,
    moved,
    outcomes,
    partners,
    previous,
    principles,
    priorities,
    privacy,
    search,
    site_map,
    updates,
    vision,
    whole_plan,
    words,
)

Maker = Callable[[Edition], Iterable[PlanPage]]
ListMaker = Callable[[Edition, Sequence[PlanPage]], Iterable[PlanPage]]

OF_A_PLAN: tuple[Maker, ...] = (
    vision.pages,
    principles.pages,
    local_picture.pages,
    outcomes.pages,
    measures.pages,
    actions.pages,
    action_filters.pages,
    priorities.pages,
    groups.pages,
    partners.pages,
    have_your_say.pages,
    how_we_check.pages,
    updates.pages,
    changes.pages,
    documents.pages,
    moved.pages,
)
"""Makers of the pages that every plan has, earlier plans too, in the order of the site."""

OF_THE_SITE: tuple[Maker, ...] = (
    words.pages,
    get_help.pages,
    contact.pages,
    accessibility.pages,
    privacy.pages,
    credits.pages,
)
"""Makers of the pages that a site has once, however many plans it keeps."""

LISTS: tuple[ListMaker, ...] = (whole_plan.pages,)
"""Makers of pages that list other pages: they are given all pages before them."""

INDEXES: tuple[ListMaker, ...] = (
    a_to_z.pages,
    site_map.pages,
    search.pages,
)
"""Makers of pages that list every page there is, one another and themselves among them."""


def pages(edition: Edition, written: Sequence[PlanPage] = ()) -> Iterator[PlanPage]:
    """Every page of an edition, each with the page before and after it in its section's menu.

    `written` are the pages that are written by hand and not made here: lists of pages name them too.
    """
    made = [page for kind in (*OF_A_PLAN, *OF_THE_SITE) for page in kind(edition)]
    made += previous.pages(edition, OF_A_PLAN)
    found = [*home.pages(edition, made), *made]
    for lists in LISTS:
        found += lists(edition, found)
    found += indexes(edition, (*found, *written))
    sections: dict[str, list[PlanPage]] = {}
    for page in found:
        if page.in_menu and page.section:
            sections.setdefault(page.section, []).append(page)
    before = {after.path: page.link for section in sections.values() for page, after in pairwise(section)}
    after = {page.path: after.link for section in sections.values() for page, after in pairwise(section)}
    for page in found:
        yield replace(page, before=before.get(page.path), after=after.get(page.path))


def indexes(edition: Edition, found: Sequence[PlanPage]) -> Iterator[PlanPage]:
    """The lists of every page: made once to know their names, and again to list one another."""
    drafts = [page for index in INDEXES for page in index(edition, found)]
    for index in INDEXES:
        yield from index(edition, (*found, *drafts))

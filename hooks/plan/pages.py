"""Which pages exist. Start reading here: each line of `KINDS` is one kind of page, one module and one template."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from itertools import pairwise

from plan.edition import Edition
from plan.page import PlanPage
from plan.views import home, measures, outcomes

KINDS: tuple[Callable[[Edition], Iterable[PlanPage]], ...] = (
    home.pages,
    outcomes.pages,
    measures.pages,
)
"""Makers of pages, in the order of the site."""


def pages(edition: Edition) -> Iterator[PlanPage]:
    """Every page of an edition, each with the page before and after it in its section's menu."""
    found = [page for kind in KINDS for page in kind(edition)]
    sections: dict[str, list[PlanPage]] = {}
    for page in found:
        if page.in_menu and page.section:
            sections.setdefault(page.section, []).append(page)
    before = {after.path: page.link for section in sections.values() for page, after in pairwise(section)}
    after = {page.path: after.link for section in sections.values() for page, after in pairwise(section)}
    for page in found:
        yield replace(page, before=before.get(page.path), after=after.get(page.path))

"""The main menu: a few sections in the order in which a resident asks, each with the pages that it lists."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from plan.audiences import STANDARD
from plan.edition import Edition
from plan.page import Link, PlanPage

SECTIONS = ("plan", "outcomes", "measures", "actions", "people", "have-your-say", "how-we-check")
"""The sections of the main menu. Pages of other sections (help, about) are found from the foot of every page."""


@dataclass(frozen=True)
class MenuSection:
    """One section of the main menu."""

    id: str
    title: str
    path: str
    """Its first page."""
    entries: tuple[Link, ...]


def menu(edition: Edition, pages: Iterable[PlanPage]) -> tuple[MenuSection, ...]:
    """The sections of an edition that have pages, in order; in the other versions the way to the start comes first."""
    own = [page for page in pages if page.audience == edition.audience]
    listed: dict[str, list[Link]] = {section: [] for section in SECTIONS}
    for page in own:
        if page.in_menu and page.section in listed:
            listed[page.section].append(page.link)
    sections = tuple(
        MenuSection(section, edition.t(f"menu.{section}"), entries[0].path, tuple(entries))
        for section, entries in listed.items()
        if entries
    )
    home = edition.audience.home
    if edition.audience == STANDARD or home not in (page.path for page in own):
        return sections
    start = edition.t("shell.home")
    return (MenuSection("start", start, home, (Link(start, home),)), *sections)

"""All pages: somebody who wants to see everything there is, by part of the site, each below the page it belongs to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from plan.edition import Edition
from plan.menu import SECTIONS
from plan.page import Link, PlanPage


@dataclass(frozen=True)
class Branch:
    """A page and the pages below it."""

    link: Link
    below: tuple[Branch, ...]


@dataclass(frozen=True)
class SiteMapSection:
    """One part of the site."""

    id: str
    title: str
    branches: tuple[Branch, ...]


@dataclass(frozen=True)
class SiteMapView:
    """Every page that readers may find."""

    home: Link
    sections: tuple[SiteMapSection, ...]


def pages(edition: Edition, found: Sequence[PlanPage]) -> Iterator[PlanPage]:
    """The list of all pages in `found` that readers may find."""
    t = edition.t
    yield PlanPage(
        path=edition.path("site-map"),
        template="site_map",
        title=t("site_map.title"),
        view=site_map_view(edition, found),
        section="",
        lead=t("site_map.lead"),
        description=t("site_map.description"),
    )


def site_map_view(edition: Edition, found: Sequence[PlanPage]) -> SiteMapView:
    """Every page in its part of the site: the parts of the menu, then the rest."""
    listed = {page.path: page for page in found if page.in_search}
    home = edition.prefix.rstrip("/")
    below: dict[str, list[PlanPage]] = {}
    tops: dict[str, list[PlanPage]] = {section: [] for section in (*SECTIONS, "")}
    for page in listed.values():
        if page.path == home:
            continue
        above = next((crumb.path for crumb in reversed(page.crumbs) if crumb.path in listed), "")
        if above and above != page.path:
            below.setdefault(above, []).append(page)
        else:
            tops[page.section if page.section in tops else ""].append(page)
    sections = (
        SiteMapSection(section or "help", _title(edition, section), tuple(_branch(page, below) for page in group))
        for section, group in tops.items()
        if group
    )
    return SiteMapView(Link(edition.t("shell.home"), home), tuple(sections))


def _title(edition: Edition, section: str) -> str:
    return edition.t(f"menu.{section}") if section else edition.t("listed.help")


def _branch(page: PlanPage, below: dict[str, list[PlanPage]]) -> Branch:
    return Branch(page.link, tuple(_branch(inner, below) for inner in below.get(page.path, ())))

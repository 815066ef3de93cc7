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
    """Every page in its part of the site: the parts of the menu, then the rest, then each other version."""
    listed = {page.path: page for page in found if page.in_search}
    home = edition.prefix.rstrip("/")
    below: dict[str, list[PlanPage]] = {}
    tops: dict[str, list[PlanPage]] = {section: [] for section in (*SECTIONS, "")}
    versions: dict[str, list[PlanPage]] = {}
    for page in listed.values():
        if page.path == home:
            continue
        above = next((crumb.path for crumb in reversed(page.crumbs) if crumb.path in listed), "")
        if above and above != page.path:
            below.setdefault(above, []).append(page)
        elif page.audience != edition.audience:
            versions.setdefault(page.audience.id, []).append(page)
        else:
            tops[page.section if page.section in tops else ""].append(page)
    parts = [(section or "help", _title(edition, section), group) for section, group in tops.items()]
    parts += [(id_.replace("_", "-"), edition.t(f"versions.name.{id_}"), group) for id_, group in versions.items()]
    sections = (
        SiteMapSection(id_, title, tuple(_branch(page, below) for page in group))
        for id_, title, group in parts
        if group
    )
    return SiteMapView(Link(edition.t("shell.home"), home), tuple(sections))


def _title(edition: Edition, section: str) -> str:
    return edition.t(f"menu.{section}") if section else edition.t("listed.help")


def _branch(page: PlanPage, below: dict[str, list[PlanPage]], above: PlanPage | None = None) -> Branch:
    """A page with the pages below it. Below a page of its own earlier plan it need not name the plan again."""
    earlier = page.earlier_plan
    repeats = earlier and above and above.earlier_plan and above.earlier_plan.plan == earlier.plan
    name = earlier.name if earlier and repeats else ""
    inner = tuple(_branch(each, below, page) for each in below.get(page.path, ()))
    return Branch(Link(name or page.name, page.path), inner)

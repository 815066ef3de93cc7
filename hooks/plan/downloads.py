"""Files of the site that are not pages: open data, the search index, the site map for search engines."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from plan.edition import Edition
from plan.open_data import plan_json
from plan.page import PlanPage


@dataclass(frozen=True)
class Download:
    """One file: its path below the site's root and its text."""

    path: str
    content: str


def downloads(edition: Edition, pages: Iterable[PlanPage]) -> Iterator[Download]:
    """Every file that is made from the plan and is not a page."""
    found = [page for page in pages if page.in_search]
    yield Download("data/plan.json", plan_json(edition))
    yield Download("search-index.json", search_index(edition, found))
    yield Download("sitemap.xml", sitemap(edition.plan.site.address, found))
    yield Download("assets/council.css", f":root{{--brand:{edition.plan.site.colours.brand}}}\n")
    yield Download("robots.txt", f"User-agent: *\nAllow: /\nSitemap: {edition.plan.site.address}sitemap.xml\n")


def search_index(edition: Edition, pages: Iterable[PlanPage]) -> str:
    """What the search page looks through: for each page its address, title, kind, description and further words."""
    rows = [
        [f"{page.path}/" if page.path else "", page.title, _kind(edition, page), page.description, page.words]
        for page in pages
    ]
    return json.dumps(rows, ensure_ascii=False, separators=(",", ":"))


def _kind(edition: Edition, page: PlanPage) -> str:
    key = f"menu.{page.section}"
    return edition.t(key) if edition.t.has(key) else ""


def sitemap(address: str, pages: Iterable[PlanPage]) -> str:
    """The site map for search engines (sitemaps.org 0.9); a page's date is its data's own, or absent."""
    root = Element("urlset", xmlns="http://www.sitemaps.org/schemas/sitemap/0.9")
    for page in pages:
        entry = SubElement(root, "url")
        SubElement(entry, "loc").text = address + (f"{page.path}/" if page.path else "")
        if page.changed_on:
            SubElement(entry, "lastmod").text = page.changed_on.isoformat()
    indent(root)
    return tostring(root, encoding="unicode", xml_declaration=True) + "\n"

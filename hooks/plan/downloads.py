"""Files of the site that the plan gives and that are no pages: open data, search index, what robots read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import Element, SubElement

from plan.addresses import page_url
from plan.edition import Edition
from plan.feed import PATH as FEED
from plan.feed import feed
from plan.open_data.files import files
from plan.page import PlanPage
from plan.search_index import search_index
from plan.stratml import plan_stratml
from plan.views.data_files import STRATML
from plan.views.previous import earlier_edition
from plan.views.search import INDEX
from plan.xml_file import xml_file


@dataclass(frozen=True)
class Download:
    """One file: its path below the site's root and its text, or its bytes where it is no text."""

    path: str
    content: str | bytes


def downloads(edition: Edition, pages: Iterable[PlanPage], directory_urls: bool = True) -> Iterator[Download]:
    """Every file that is made from the plan and is not a page."""
    pages = tuple(pages)
    found = [page for page in pages if page.in_search]
    site = edition.plan.site
    for plan in (edition, *(earlier_edition(edition, old) for old in edition.plan.previous)):
        yield from (Download(file.path, file.text) for file in files(plan))
    stratml = plan_stratml(edition)
    if stratml:
        yield Download(STRATML, stratml)
    news = feed(edition, frozenset(page.path for page in pages), directory_urls)
    if news:
        yield Download(FEED, news)
    yield Download(INDEX, search_index(edition, found, directory_urls))
    yield Download("sitemap.xml", sitemap(site.address, found, directory_urls))
    yield Download("robots.txt", robots(site.address))


def robots(address: str) -> str:
    """What search engines may read, which is everything, and where the site map is (RFC 9309).

    It is obeyed only at the root of a host: a site below one needs the line in the host's own file.
    """
    return f"User-agent: *\nAllow: /\nSitemap: {address}sitemap.xml\n"


def sitemap(address: str, pages: Iterable[PlanPage], directory_urls: bool = True) -> str:
    """The site map for search engines (sitemaps.org 0.9); a page's date is its data's own, or absent."""
    root = Element("urlset", xmlns="http://www.sitemaps.org/schemas/sitemap/0.9")
    for page in pages:
        entry = SubElement(root, "url")
        SubElement(entry, "loc").text = address + page_url(page.path, directory_urls)
        if page.changed_on:
            SubElement(entry, "lastmod").text = page.changed_on.isoformat()
    return xml_file(root)

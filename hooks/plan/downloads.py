"""Files of the site that the plan gives and that are no pages: open data, search index, what robots read."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
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
    """One file: its path below the site's root, and what makes its text, or its bytes where it is no text."""

    path: str
    make: Callable[[], str | bytes]

    @property
    def content(self) -> str | bytes:
        """What is in it, which is made whenever it is asked for: nobody needs all files at once."""
        return self.make()

    def write(self, folder: str) -> Path:
        """Write it below the folder of a site, and give its place."""
        place = Path(folder, self.path)
        place.parent.mkdir(parents=True, exist_ok=True)
        content = self.content
        place.write_bytes(content.encode() if isinstance(content, str) else content)
        return place


def kept(content: str | bytes) -> Callable[[], str | bytes]:
    """What makes a content that is there already."""
    return lambda: content


def downloads(edition: Edition, pages: Iterable[PlanPage], directory_urls: bool = True) -> Iterator[Download]:
    """Every file that is made from the plan and is not a page."""
    pages = tuple(pages)
    found = [page for page in pages if page.in_search]
    site = edition.plan.site
    for plan in (edition, *(earlier_edition(edition, old) for old in edition.plan.previous)):
        yield from (Download(file.path, file.make) for file in files(plan))
    if edition.plan.outcomes:
        yield Download(STRATML, partial(plan_stratml, edition))
    news = feed(edition, frozenset(page.path for page in pages), directory_urls)
    if news:
        yield Download(FEED, kept(news))
    yield Download(INDEX, partial(search_index, edition, found, directory_urls))
    yield Download("sitemap.xml", partial(sitemap, site.address, found, directory_urls))
    yield Download("robots.txt", kept(robots(site.address)))


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

"""Every file of the exported tree: pages as Markdown, the plan's own files and data, a README (used by the command)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from plan.addresses import page_url
from plan.export.front_matter import front_matter, not_html
from plan.export.handwritten import HandwrittenFile, handwritten_files, other_files
from plan.export.html_tree import Element, html_tree
from plan.export.markdown_body import markdown_body
from plan.export.readme import readme
from plan.feed import PATH as FEED
from plan.page import PlanPage
from plan.publisher import Publisher
from plan.rendering import environment
from plan.shell import notice
from plan.whole_site import WholeSite

DOCS = "docs"
"""The folder of the pages in the tree: what MkDocs, zensical and Docusaurus expect."""
PAGE, SITE_PAGE = "index.md", "index.html"
"""The file of a page in a folder of the tree, and in one of the site."""
DATA = ("data/", FEED)
"""What the site's own files begin with that are exported: search, site map and colours come from the next generator."""


@dataclass(frozen=True)
class TreeFile:
    """One file of the tree: its place and its text or bytes, or the file that it is a copy of."""

    path: str
    content: str | bytes | Path


def tree(publisher: Publisher, templates: Path, docs: Path) -> Iterator[TreeFile]:
    """Every file of the tree, in the same order each time.

    `templates` is the folder of our own templates, `docs` that of the pages that are written by hand.
    Raises UnreadablePageError for one of those, and what `Renderer.body` raises.
    """
    written = handwritten_files(docs)
    own = other_files(docs)
    publisher = replace(publisher, written=tuple(each.page for each in written), directory_urls=False)
    site = WholeSite(publisher, environment(templates), frozenset(own))
    exporter = Exporter(site)
    moved = {each.file: page_file(each.page.path) for each in written}
    for weight, page in enumerate(publisher.pages, 1):
        yield TreeFile(f"{DOCS}/{page_file(page.path)}", exporter.page(page, weight))
    for weight, each in enumerate(written, len(publisher.pages) + 1):
        yield TreeFile(f"{DOCS}/{moved[each.file]}", exporter.written_page(each, moved, weight))
    for path, place in {**publisher.files, **own}.items():
        yield TreeFile(f"{DOCS}/{path}", place)
    yield from (
        TreeFile(f"{DOCS}/{each.path}", each.content) for each in publisher.downloads if each.path.startswith(DATA)
    )
    yield from _redirects(publisher)
    yield TreeFile("README.md", readme(publisher, len(site.addresses.pages)))


def page_file(path: str) -> str:
    """The file of a page, below the folder of pages: in the folder of its address."""
    return f"{path}/{PAGE}".lstrip("/")


class Exporter:
    """Writes pages as Markdown."""

    def __init__(self, site: WholeSite) -> None:
        self.site = site

    def page(self, page: PlanPage, weight: int) -> str:
        """A page of the plan: its front matter, and below it all that our own page has below its heading."""
        body = html_tree(str(self.site.body(page)))
        body.children[:0] = self._above(page)
        return front_matter(self._front_matter(page, weight)) + "\n" + markdown_body(body, self._links(page)) + "\n"

    def written_page(self, each: HandwrittenFile, files: Mapping[str, str], weight: int) -> str:
        """A page that is written by hand: what its own front matter says stays, and so does its text."""
        said = {**self._front_matter(each.page, weight), **each.said}
        above = markdown_body(Element("body", {}, self._example(each.page)), str)
        return "\n".join(filter(None, [front_matter(said), f"{above}\n" if above else "", each.moved(files)]))

    def _above(self, page: PlanPage) -> list[Element | str]:
        """What stands above a body: that the plan is an example or an earlier one, and a few words about the page."""
        found = self._example(page)
        renderer = self.site.renderer(page)
        if page.earlier_plan:
            words = renderer.edition.t("previous.notice", plan=page.earlier_plan.plan.text)
            now = page.earlier_plan.now
            link = Element("a", {"href": renderer.links_from(page.path)(now.path)}, [now.text])
            found.append(Element("blockquote", {}, [f"{words} ", link]))
        if page.eyebrow:
            found.append(Element("p", {}, [Element("em", {}, [page.eyebrow])]))
        if page.lead:
            found.append(Element("p", {}, [page.lead]))
        return found

    def _example(self, page: PlanPage) -> list[Element | str]:
        """What every page of an example says above all else."""
        words = notice(self.site.renderer(page).edition)
        return [Element("blockquote", {}, [words])] if words else []

    def _links(self, page: PlanPage) -> Callable[[str], str]:
        """A function that gives the address in the tree of what an address in the page's HTML leads to."""
        addresses = self.site.addresses

        def link(href: str) -> str:
            way, hash_, fragment = href.partition("#")
            path = way.removeprefix(addresses.up(page.path)).removesuffix(SITE_PAGE)
            is_page = way.endswith(SITE_PAGE) and path.rstrip("/") in addresses.pages
            return way.removesuffix(SITE_PAGE) + PAGE + hash_ + fragment if is_page else href

        return link

    def _front_matter(self, page: PlanPage, weight: int) -> dict[str, Any]:
        language = self.site.publisher.edition.plan.site.language
        said: dict[str, Any] = {
            "title": not_html(page.title),
            "description": not_html(page.description).replace('"', "'"),
            "permalink": permalink(page.path),
            "page_kind": page.template,
            "section": page.section,
            "audience": page.audience.id,
            "language": language,
            "weight": weight,
            "lastmod": page.changed_on,
            "previous": permalink(page.before.path) if page.before else None,
            "next": permalink(page.after.path) if page.after else None,
            "moved_to": permalink(page.moved_to.path) if page.moved_to else None,
        }
        if not page.in_search:
            said |= {"robots": "noindex", "search": {"exclude": True}}
        return said


def permalink(path: str) -> str:
    """The permanent address of a page, from the root of the site."""
    return f"/{page_url(path)}"


def _redirects(publisher: Publisher) -> Iterator[TreeFile]:
    """The old addresses of renamed pages, as Netlify, Cloudflare Pages and GitLab Pages read them."""
    root = urlsplit(publisher.edition.plan.site.address).path.rstrip("/")
    moved = [(page.path, page.moved_to.path) for page in publisher.pages if page.moved_to]
    lines = [f"{root}{permalink(old)} {root}{permalink(new)} 301\n" for old, new in moved]
    if lines:
        yield TreeFile(f"{DOCS}/_redirects", "".join(lines))

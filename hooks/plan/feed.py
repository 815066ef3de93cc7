"""The feed of what happened, for programs that tell people what is new: Atom (RFC 4287).

An entry is known by its address below the site's first address, which stays when the site moves. A plan knows days and
no times: a day stands as its first moment in UTC. The time of a build stands nowhere.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from xml.etree.ElementTree import Element, SubElement, tostring

from plan.addresses import Addresses, DeadLinkError
from plan.chronicle import Event, chronicle
from plan.edition import Edition
from plan.prose import ProseWriter, first_sentence
from plan.rendering import place_of
from plan.xml_file import xml_file

PATH = "feed.xml"
"""The feed's permanent address."""

MOST = 50
"""How many entries it has at most: the newest. Whoever looks once a month misses none."""

LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"


def feed(edition: Edition, pages: frozenset[str], directory_urls: bool = True) -> str | None:
    """The feed of a site with these pages; None as long as nothing has happened."""
    events = edition_events(edition)[:MOST]
    if not events:
        return None
    addresses, site = Addresses(pages, directory_urls=directory_urls), edition.plan.site
    root = Element("feed", {"xmlns": "http://www.w3.org/2005/Atom", LANGUAGE: site.language})
    _text(root, "id", _first(edition) + PATH)
    _text(root, "title", site.name)
    _text(root, "subtitle", subtitle(edition))
    _text(root, "updated", moment(events[0].day))
    _link(root, "self", site.address + PATH)
    _link(root, "alternate", site.address + addresses.url(_list(edition, pages)))
    author = SubElement(root, "author")
    _text(author, "name", site.organisation.name)
    if site.organisation.web:
        _text(author, "uri", site.organisation.web)
    writer = ProseWriter()
    for event in events:
        _entry(edition, root, event, addresses, writer)
    return xml_file(root)


def edition_events(edition: Edition) -> tuple[Event, ...]:
    """What the feed tells; nothing for an earlier plan, whose feed is that of the plan which keeps it."""
    return () if edition.parent else chronicle(edition)


def subtitle(edition: Edition) -> str:
    """What the feed is about; that the plan is an example comes first where it is one."""
    site, about = edition.plan.site, edition.t("feed.subtitle", area=edition.plan.plan.area)
    example = (site.example_note or edition.t("shell.example")) if site.example else ""
    return f"{example} {about}".strip()


def moment(day: date) -> str:
    """A day as a time of RFC 3339."""
    return f"{day.isoformat()}T00:00:00Z"


def _list(edition: Edition, pages: frozenset[str]) -> str:
    """The page that lists what the feed tells: the news, or the home page where there are none."""
    path = edition.path("updates")
    return path if path in pages else edition.audience.home


def _first(edition: Edition) -> str:
    return edition.plan.site.first_address or edition.plan.site.address


def _entry(edition: Edition, root: Element, event: Event, addresses: Addresses, writer: ProseWriter) -> None:
    entry, link = SubElement(root, "entry"), _absolute(edition, addresses)
    _text(entry, "id", _first(edition) + event.id)
    _text(entry, "title", event.title)
    _text(entry, "updated", moment(event.day))
    _text(entry, "published", moment(event.day))
    _link(entry, "alternate", edition.plan.site.address + addresses.url(event.path))
    for measure in event.measures:
        _link(entry, "related", edition.plan.site.address + addresses.url(measure.path), measure.text)
    SubElement(entry, "category", term=event.kind, label=edition.t(f"feed.kind.{event.kind}"))
    _text(entry, "summary", event.summary or first_sentence(event.prose) or event.title)
    if event.prose:
        _text(entry, "content", f"{writer.html(event.prose, link)}{_changed(event)}").set("type", "html")


def _changed(event: Event) -> str:
    """What it changed in the plan, as a list."""
    listed = Element("ul")
    for page in event.pages:
        for line in page.lines:
            _text(listed, "li", f"{page.title}: {line}")
    return tostring(listed, encoding="unicode") if event.pages else ""


def _absolute(edition: Edition, addresses: Addresses) -> Callable[[str], str | None]:
    """A function that gives the whole address of what a text links to: a feed is read far from the site."""

    def link(target: str) -> str | None:
        try:
            return edition.plan.site.address + addresses.url(edition.prefix + place_of(target))
        except DeadLinkError:
            return None

    return link


def _text(parent: Element, name: str, text: str) -> Element:
    child = SubElement(parent, name)
    child.text = text
    return child


def _link(parent: Element, rel: str, href: str, title: str = "") -> None:
    SubElement(parent, "link", {"rel": rel, "href": href, **({"title": title} if title else {})})

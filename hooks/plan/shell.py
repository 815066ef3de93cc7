"""What stands round every page: title, breadcrumb, menus, "on this page", foot. One view for all pages."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from markupsafe import Markup

from plan.addresses import Addresses
from plan.audiences import EASY_READ, YOUNG_PEOPLE
from plan.edition import Edition
from plan.feed import PATH as FEED
from plan.open_data.dataset import json_ld
from plan.page import EarlierPlan, Link, PlanPage
from plan.rendering import Heading, Renderer, headings
from plan.stylesheet import stylesheet_for
from plan.version_switch import VersionLink, has_several_versions, version_links, version_name
from plan.views.leaving import ExitView, exit_view
from plan.views.not_found import not_found_page
from plan.views.reaching import help_links
from plan.views.young_people.page_end import version_ages
from plan.wording import Wording

FOOT = (
    "get-help",
    "contact",
    "words",
    "a-to-z",
    "site-map",
    "documents",
    "accessibility",
    "privacy",
    "credits",
    "about",
)
"""Pages that the foot of every page leads to, where the site has them: in the page's version, or else in the standard
one."""

WITH_FEED = frozenset({"home", "updates", "changes", "open_data"})
"""Pages that name the feed to programs: their templates."""

LOOKS = ("device", "light", "dark", "contrast")
"""The colours of the site: as the reader's device asks, or as they choose."""


@dataclass(frozen=True)
class Shell:
    """What `base.html` shows round a page's body."""

    t: Wording
    """The words of the page's version."""
    language: str
    brand: str
    site_name: str
    organisation: str
    logo: str | None
    """The address of the organisation's logo, and below that of its crest."""
    crest: str | None
    home: str
    """The address of the home page of the page's version."""
    audience: str
    """The id of the page's version, as classes have it: `easy-read`."""
    version_name: str
    versions: tuple[VersionLink, ...]
    """The switch between versions."""
    document_title: str
    description: str
    canonical: str | None
    """Its permanent address; none for the page of wrong addresses."""
    moved_to: str | None
    listed: bool
    """Whether search engines may list the page."""
    dataset: Markup | None
    """What search engines for data read about the page's figures."""
    stylesheet: str
    """The address of the page's one stylesheet."""
    page_class: str
    colour: int
    picture: str
    """The address of the picture beside the heading; empty for none."""
    eyebrow: str
    title: str
    lead: str
    menu: Markup
    crumbs: tuple[Link, ...]
    earlier_plan: EarlierPlan | None
    contents: tuple[Heading, ...]
    """The list of its headings, where there are several: pages in easy read are short, and have none."""
    before: Link | None
    after: Link | None
    edit_url: str | None
    notice: str | None
    foot: tuple[Link, ...]
    looks: tuple[tuple[str, str], ...]
    """The colours that a reader may choose: the value that `plan.js` keeps, and its words."""
    path: str
    """The page's own address, by which links to it are known."""
    body: Markup
    link: Callable[[str], str]
    search: str | None
    """Where the search form in the head of the page leads to; None on a search page, which has a form of its own."""
    help: tuple[Link, ...]
    """Where to get help now, a service, another format, and how to complain: the same on every page."""
    exit: ExitView | None
    """The exit button, on pages that could put their reader at risk."""
    ages: str
    """For which ages the young people's version is written; empty on every other page."""
    feed: str
    """The feed of what is new, on pages where a program looks for it; else empty."""


def shell(page: PlanPage, body: Markup, renderer: Renderer, edit_url: str | None) -> Shell:
    """The shell of a page with its finished body."""
    edition, site = renderer.edition, renderer.edition.plan.site
    found = headings(body)
    return Shell(
        t=edition.t,
        language=site.language,
        brand=site.colours.brand,
        site_name=site.name,
        organisation=site.organisation.name,
        logo=f"files/{site.logo}" if site.logo else None,
        crest=f"files/{site.crest}" if site.crest else None,
        home=edition.audience.home,
        audience=edition.audience.kind.replace("_", "-"),
        version_name=version_name(edition.audience, edition),
        versions=version_links(page, edition, renderer.addresses),
        document_title=document_title(page, edition, renderer.addresses),
        description=page.description,
        canonical=canonical(page, edition, renderer.addresses) if page.template != "not_found" else None,
        moved_to=renderer.links_from(page.path)(page.moved_to.path) if page.moved_to else None,
        listed=page.in_search,
        dataset=json_ld(page.dataset, canonical(page, edition, renderer.addresses)) if page.dataset else None,
        stylesheet=stylesheet_for(edition.audience, page.path),
        page_class=page.template.replace("_", "-").replace("/", "-"),
        colour=page.colour,
        picture=page.picture,
        eyebrow=page.eyebrow,
        title=page.title,
        lead=page.lead,
        menu=renderer.menu_html(page.path, page.section),
        crumbs=page.crumbs,
        earlier_plan=page.earlier_plan,
        contents=found if len(found) >= 3 and page.path and page.audience != EASY_READ else (),
        before=page.before,
        after=page.after,
        edit_url=edit_url,
        notice=notice(edition),
        foot=foot(edition, renderer.addresses),
        looks=tuple((look, edition.t(f"shell.look.{look}")) for look in LOOKS),
        path=page.path,
        body=body,
        link=renderer.links_from(page.path),
        search=edition.audience.nearest("search", renderer.addresses.pages) if page.template != "search" else None,
        exit=exit_view(page, edition, renderer.addresses.pages),
        ages=version_ages(edition) if edition.audience.kind == YOUNG_PEOPLE.id else "",
        help=help_links(edition, renderer.addresses.pages),
        feed=FEED if has_feed(page, renderer.addresses) else "",
    )


def not_found_shell(renderer: Renderer, root: str) -> Shell:
    """The page for wrong addresses with its shell; it is shown at any depth, so its links begin with `root`."""
    addresses = replace(renderer.addresses, root=root)
    anywhere = Renderer(renderer.env, renderer.edition, addresses, renderer.menu)
    page = not_found_page(renderer.edition, addresses)
    return shell(page, anywhere.body(page), anywhere, None)


def document_title(page: PlanPage, edition: Edition, addresses: Addresses) -> str:
    """The title of the browser's tab: the page, its earlier plan, its version and the site, each once.

    The version is named where the site has more than one.
    """
    earlier = page.earlier_plan.plan.text if page.earlier_plan else page.title
    version = version_name(edition.audience, edition) if has_several_versions(addresses) else page.title
    return " – ".join(dict.fromkeys((page.title, earlier, version, edition.plan.site.name)))


def canonical(page: PlanPage, edition: Edition, addresses: Addresses) -> str:
    """The permanent address of a page, or of the one it has moved to."""
    return edition.plan.site.address + addresses.url(page.moved_to.path if page.moved_to else page.path)


def has_feed(page: PlanPage, addresses: Addresses) -> bool:
    """Whether a page names the site's feed to programs: the pages of an earlier plan have none."""
    return page.template in WITH_FEED and page.earlier_plan is None and FEED in addresses.files


def notice(edition: Edition) -> str | None:
    """What every page says above its heading: that the plan is an example."""
    site = edition.plan.site
    return (site.example_note or edition.t("shell.example")) if site.example else None


def foot(edition: Edition, addresses: Addresses) -> tuple[Link, ...]:
    """Links at the foot of every page."""
    found = ((topic, edition.audience.nearest(topic, addresses.pages)) for topic in FOOT)
    return tuple(Link(edition.t(f"foot.{topic}"), path) for topic, path in found if path is not None)

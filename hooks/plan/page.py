"""A page before it is HTML: its address, its title, what it shows and where an editor changes it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from plan.audiences import STANDARD, Audience


@dataclass(frozen=True)
class Link:
    """The words of a link and the page or file it leads to (a path as in `plan.addresses`)."""

    text: str
    path: str


@dataclass(frozen=True)
class EarlierPlan:
    """That a page belongs to an earlier plan: every such page says so."""

    plan: Link
    """The earlier plan's name and its home page."""
    now: Link
    """The way to the plan that came after it."""
    name: str = ""
    """The page's own name, where its name among all pages also tells the plan."""


@dataclass(frozen=True)
class PlanPage:
    """One page of the site that is made from the plan."""

    path: str
    """Its address, without slashes at its ends; empty for the home page."""
    template: str
    """The template of its body, in `overrides/plan/`."""
    title: str
    """Its heading."""
    view: object
    """What its template shows: a frozen dataclass of finished words, numbers and flags."""
    section: str
    """The section of the menu that it belongs to; empty for none."""
    source: str = ""
    """The file of the plan that an editor changes, below the plan's folder."""
    eyebrow: str = ""
    """A few words above its heading that say what kind of page it is."""
    lead: str = ""
    """One sentence below its heading, in larger type."""
    description: str = ""
    """One or two sentences for search results and previews."""
    short_title: str = ""
    """Its name in menus, where the title is long."""
    crumbs: tuple[Link, ...] = ()
    """The pages above it, beginning after the home page."""
    in_menu: bool = True
    """Whether its section's menu lists it."""
    in_search: bool = True
    """Whether it can be found by the search page, the site map, the A to Z and search engines."""
    changed_on: date | None = None
    """The day its content last changed, where the data says so."""
    audience: Audience = STANDARD
    """The version of the site that it belongs to."""
    colour: int = 0
    """The number of the outcome whose colour leads through the page, from 1; 0 for none."""
    picture: str = ""
    """The address of the picture that stands beside its heading: that of its outcome, where it belongs to one."""
    words: str = ""
    """Further words by which it is found."""
    moved_to: Link | None = None
    """Where a page that has been renamed is now."""
    earlier_plan: EarlierPlan | None = None
    """For a page of an earlier plan: which one, and the way to the plan of today."""
    dataset: Mapping[str, Any] | None = None
    """What search engines for data read about its figures (`plan.open_data.dataset`), but for its own address."""
    before: Link | None = None
    after: Link | None = None

    @property
    def name(self) -> str:
        """Its name in menus and links."""
        return self.short_title or self.title

    @property
    def link(self) -> Link:
        """A link to it."""
        return Link(self.name, self.path)


def handwritten_page(path: str, title: str, front_matter: Mapping[str, Any]) -> PlanPage:
    """A page of `docs/`, with what its front matter says; pages for editors are found by nobody else."""
    return PlanPage(
        path,
        "handwritten",
        title,
        None,
        "",
        description=str(front_matter.get("description", "")),
        words=str(front_matter.get("words", "")),
        in_search=not f"{path}/".startswith("maintain/"),
    )


def address_of(file: str) -> str:
    """The address of a page that is written by hand, from the place of its file below `docs/`: `maintain/speed.md`."""
    return f"/{file}".removesuffix(".md").removesuffix("/index").strip("/")

"""The switch between the versions of the site: which version a page is, and where its counterparts are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from plan.addresses import Addresses
from plan.audiences import AUDIENCES, Audience
from plan.edition import Edition
from plan.nearest import nearest_topics
from plan.page import PlanPage


@dataclass(frozen=True)
class VersionLink:
    """One version in the switch."""

    name: str
    path: str | None
    """Where it leads to; None for the version at hand, and for one that has no pages."""
    state: Literal["current", "same_page", "nearest_page", "start_page", "coming"]
    note: str
    """What to know beside the name: that this is read now, that the link leads elsewhere, or that it is to come."""


def version_links(page: PlanPage, edition: Edition, addresses: Addresses) -> tuple[VersionLink, ...]:
    """Every version, always in the same order: the one at hand, and the counterpart of the page in the others.

    Where a version does not have the page, the nearest one that it has takes the place, or else its start page, and
    the words say so.
    """
    # The page for wrong addresses has the home page's address and is at no place: it has no counterpart.
    topic = None if page.template == "not_found" else edition.audience.topic(page.path)
    return tuple(_version_link(each, topic, edition, addresses) for each in AUDIENCES)


def version_name(audience: Audience, edition: Edition) -> str:
    """What a version is called."""
    return edition.t(f"versions.name.{audience.id}")


def has_several_versions(addresses: Addresses) -> bool:
    """Whether more than one version of the site has pages."""
    return sum(audience.home in addresses.pages for audience in AUDIENCES) > 1


def _version_link(audience: Audience, topic: str | None, edition: Edition, addresses: Addresses) -> VersionLink:
    name, t = version_name(audience, edition), edition.t
    if audience == edition.audience:
        return VersionLink(name, None, "current", t("versions.current"))
    if topic is not None and audience.address(topic) in addresses.pages:
        return VersionLink(name, audience.address(topic), "same_page", "")
    nearest = (audience.address(each) for each in nearest_topics(topic, edition.plan)) if topic else ()
    near = next((path for path in nearest if path in addresses.pages), None)
    if near:
        return VersionLink(name, near, "nearest_page", t("versions.nearest_page"))
    if audience.home in addresses.pages:
        return VersionLink(name, audience.home, "start_page", t("versions.start_page"))
    return VersionLink(name, None, "coming", t("versions.coming"))

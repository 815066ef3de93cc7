"""What a list of pages says of a page besides its title: the part of the site where it is (A to Z, search)."""

from __future__ import annotations

from plan.edition import Edition
from plan.menu import SECTIONS
from plan.page import PlanPage


def part_of_site(edition: Edition, page: PlanPage) -> str:
    """The name of the part of the site that a page belongs to: home, a section of the menu, earlier plans, or help.

    For a page of another version than the edition's, it is that version.
    """
    if page.audience != edition.audience:
        return edition.t(f"versions.name.{page.audience.id}")
    if page.path == edition.prefix.rstrip("/"):
        return edition.t("shell.home")
    if page.earlier_plan:
        return edition.t("listed.previous")
    return edition.t(f"menu.{page.section}") if page.section in SECTIONS else edition.t("listed.help")

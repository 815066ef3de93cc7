"""The main menu: sections in the order in which a resident asks, each with the pages that it lists."""

from dataclasses import replace
from datetime import date

import pytest

from plan.audiences import EASY_READ, STANDARD
from plan.edition import Edition
from plan.menu import SECTIONS, MenuSection, menu
from plan.model.plan import Plan
from plan.model.plan_file import PlanFile
from plan.model.site import Site
from plan.page import Link, PlanPage
from plan.wording import Wording, default_words

FILE = PlanFile.model_validate({"title": "Plan", "area": "Exampleshire", "status": "current"})
SITE = Site.model_validate({"name": "Plan", "address": "https://plan.example/", "organisation": {"name": "Council"}})
EDITION = Edition(Plan("", FILE, SITE), STANDARD, date(2026, 11, 21), Wording(default_words()))


def page(path: str, section: str, *, short_title: str = "", in_menu: bool = True) -> PlanPage:
    return PlanPage(path, "any", f"Title of {path}", None, section, short_title=short_title, in_menu=in_menu)


def made(*pages: PlanPage) -> tuple[MenuSection, ...]:
    return menu(EDITION, pages)


def test_a_site_without_pages_has_no_menu() -> None:
    assert made() == ()


def test_sections_keep_their_order_whatever_the_order_of_the_pages() -> None:
    found = made(*(page(f"page-{section}", section) for section in reversed(SECTIONS)))
    assert tuple(section.id for section in found) == SECTIONS


def test_a_section_leads_to_its_first_page_and_lists_them_all() -> None:
    (section,) = made(page("outcomes", "outcomes"), page("outcomes/safe", "outcomes", short_title="Safe"))
    assert section.path == "outcomes"
    assert section.entries == (Link("Title of outcomes", "outcomes"), Link("Safe", "outcomes/safe"))


def test_a_section_has_a_name_of_its_own_and_not_that_of_its_first_page() -> None:
    titles = [section.title for section in made(*(page(section, section) for section in SECTIONS))]
    assert len(set(titles)) == len(SECTIONS)
    assert not [title for title in titles if title.startswith("Title of")]


def test_a_page_of_which_there_are_many_is_not_listed() -> None:
    (section,) = made(page("actions", "actions"), page("actions/hub", "actions", in_menu=False))
    assert [entry.path for entry in section.entries] == ["actions"]


@pytest.mark.parametrize("section", ["", "help"])
def test_help_is_found_at_the_foot_and_not_in_the_menu(section: str) -> None:
    assert made(page("contact", section)) == ()


def test_another_version_has_the_way_to_its_start_first_and_only_pages_of_its_own() -> None:
    edition = replace(EDITION, audience=EASY_READ, prefix=EASY_READ.prefix)
    start = replace(page("easy-read", ""), audience=EASY_READ)
    safe = replace(page("easy-read/outcomes/safe", "outcomes"), audience=EASY_READ)
    found = menu(edition, (page("outcomes", "outcomes"), start, safe))
    assert [(section.id, section.path) for section in found] == [
        ("start", "easy-read"),
        ("outcomes", "easy-read/outcomes/safe"),
    ]
    assert [section.id for section in made(page("outcomes", "outcomes"), start, safe)] == ["outcomes"]


def test_a_version_without_pages_has_no_menu_either() -> None:
    assert menu(replace(EDITION, audience=EASY_READ), (page("outcomes", "outcomes"),)) == ()

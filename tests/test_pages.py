"""Which pages a site has: the lists of pages name every page, one another and those that are written by hand."""

from datetime import date

from plan.audiences import STANDARD
from plan.edition import Edition
from plan.model.plan import Plan
from plan.model.plan_file import PlanFile
from plan.model.site import Site
from plan.page import PlanPage
from plan.pages import pages
from plan.wording import Wording, default_words

SITE = {"name": "Plan", "address": "https://plan.example/", "organisation": {"name": "Council"}}
ABOUT = PlanPage("about", "handwritten", "About this website", None, "")


def smallest_site() -> dict[str, PlanPage]:
    file = PlanFile.model_validate({"title": "Plan", "area": "Exampleshire", "status": "current"})
    plan = Plan("", file, Site.model_validate(SITE))
    edition = Edition(plan, STANDARD, date(2026, 11, 21), Wording(default_words()))
    return {page.path: page for page in pages(edition, (ABOUT,))}


def test_the_smallest_plan_has_the_pages_that_every_site_has() -> None:
    always = {"", "contact", "privacy", "credits", "a-to-z", "site-map", "search"}
    assert always <= set(smallest_site())


def test_a_page_that_is_written_by_hand_is_listed_and_not_made() -> None:
    site = smallest_site()
    assert "about" not in site
    listed = {entry.path for letter in site["a-to-z"].view.letters for entry in letter.entries}
    assert "about" in listed


def test_the_lists_of_pages_name_every_page_and_one_another() -> None:
    site = smallest_site()
    findable = {path for path, page in site.items() if page.in_search} | {"about"}
    listed = [entry.path for letter in site["a-to-z"].view.letters for entry in letter.entries]
    assert sorted(listed) == sorted(findable)
    mapped = [branch.link.path for section in site["site-map"].view.sections for branch in section.branches]
    assert {"a-to-z", "site-map", "search", "about"} <= set(mapped)


def test_the_home_page_comes_first() -> None:
    assert next(iter(smallest_site())) == ""

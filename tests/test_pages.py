"""Which pages a site has: the lists of pages name every page, one another and those that are written by hand."""

from collections import Counter
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from plan.addresses import Addresses
from plan.audiences import AUDIENCES, EASY_READ, STANDARD, YOUNG_PEOPLE, Audience
from plan.edition import Edition
from plan.menu import SECTIONS, menu
from plan.model.outcome import Outcome
from plan.model.plan import Plan
from plan.model.plan_file import PlanFile
from plan.model.reference import Glossary
from plan.model.site import Site
from plan.page import Link, PlanPage, address_of, handwritten_page
from plan.pages import VERSIONS, pages
from plan.rendering import Renderer, environment
from plan.wording import Wording, default_words

SITE = {"name": "Plan", "address": "https://plan.example/", "organisation": {"name": "Council"}}
ABOUT = PlanPage("about", "handwritten", "About this website", None, "")


def edition_of(**records: Any) -> Edition:
    file = PlanFile.model_validate({"title": "Plan", "area": "Exampleshire", "status": "current"})
    plan = Plan("", file, Site.model_validate(SITE), **records)
    return Edition(plan, STANDARD, date(2026, 11, 21), Wording(default_words()))


def version_of(edition: Edition, audience: Audience) -> Edition:
    return replace(edition, audience=audience, prefix=audience.prefix)


def smallest_site() -> dict[str, PlanPage]:
    return {page.path: page for page in pages((edition_of(),), (ABOUT,))}


def with_outcomes(*ids: str) -> dict[str, PlanPage]:
    outcomes = tuple(Outcome.model_validate({"id": id_, "title": id_.title()}) for id_ in ids)
    return {page.path: page for page in pages((edition_of(outcomes=outcomes),))}


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


def test_every_address_is_given_once() -> None:
    found = Counter(page.path for page in pages((edition_of(),), (ABOUT,)))
    assert [path for path, times in found.items() if times > 1] == []


def test_readers_walk_through_a_section_from_page_to_page_and_not_out_of_it() -> None:
    site = with_outcomes("safe", "well")
    walk = [(site[path].before, site[path].after) for path in ("outcomes", "outcomes/safe", "outcomes/well")]
    all_of_them = Link(site["outcomes"].name, "outcomes")
    safe, well = Link("Safe", "outcomes/safe"), Link("Well", "outcomes/well")
    assert walk == [(None, safe), (all_of_them, well), (safe, None)]


@pytest.mark.parametrize("path", ["", "contact", "search"])
def test_a_page_of_no_section_has_none_before_or_after(path: str) -> None:
    page = with_outcomes("safe")[path]
    assert (page.before, page.after) == (None, None)


def test_every_page_belongs_to_a_section_that_there_is_or_to_none() -> None:
    assert {page.section for page in with_outcomes("safe").values()} <= {"", *SECTIONS}


def test_every_page_that_can_be_found_says_what_it_is() -> None:
    silent = [page.path for page in with_outcomes("safe").values() if not (page.title and page.description)]
    assert silent == []


def test_every_page_of_the_smallest_site_can_be_made_without_a_dead_link() -> None:
    edition = edition_of()
    found = tuple(pages((edition,)))
    files = frozenset({"data/plan.json", "data/plan.schema.json", "search-index.json"})
    addresses = Addresses(frozenset(page.path for page in found), files)
    overrides = Path(__file__).resolve().parent.parent / "overrides"
    renderer = Renderer(environment(overrides), edition, addresses, menu(edition, found))
    for page in found:
        assert renderer.body(page).strip(), page.path


def test_a_short_name_is_for_menus_and_links_and_the_title_for_the_page() -> None:
    page = PlanPage("about", "any", "About this website and who made it", None, "", short_title="About")
    assert (page.name, page.link) == ("About", Link("About", "about"))
    assert PlanPage("about", "any", "About us", None, "").name == "About us"


def test_a_page_written_by_hand_says_in_its_head_what_describes_it() -> None:
    page = handwritten_page("about", "About", {"description": "Who we are.", "words": "team"})
    assert (page.description, page.words, page.in_search) == ("Who we are.", "team", True)


@pytest.mark.parametrize(
    ("path", "found"), [("maintain", False), ("maintain/design", False), ("maintained", True), ("about", True)]
)
def test_pages_for_editors_are_found_by_nobody_else(path: str, found: bool) -> None:
    assert handwritten_page(path, "A page", {}).in_search is found


@pytest.mark.parametrize(
    ("file", "address"),
    [
        ("about.md", "about"),
        ("index.md", ""),
        ("more/index.md", "more"),
        ("the-index.md", "the-index"),
        ("a/b.md", "a/b"),
    ],
)
def test_a_page_written_by_hand_has_the_address_of_its_file(file: str, address: str) -> None:
    assert address_of(file) == address


def of_all_versions(**more: Any) -> dict[str, PlanPage]:
    safe = {"id": "safe", "title": "Safe", "easy_read": {"title": "Being safe"}, "young_people": {"title": "You, safe"}}
    edition = edition_of(outcomes=(Outcome.model_validate({**safe, **more}),))
    return {page.path: page for page in pages([version_of(edition, each) for each in AUDIENCES], (ABOUT,))}


def test_every_version_of_the_site_has_makers() -> None:
    assert set(VERSIONS) == {audience.id for audience in AUDIENCES}


def test_every_page_knows_its_version_and_stands_below_its_prefix() -> None:
    site = of_all_versions()
    versions = [page.audience for page in site.values()]
    assert versions == sorted(versions, key=AUDIENCES.index)
    for audience in (EASY_READ, YOUNG_PEOPLE):
        own = {path for path, page in site.items() if page.audience == audience}
        assert own == {path for path in site if f"{path}/".startswith(audience.prefix)}
        assert {audience.home, f"{audience.prefix}search"} <= own


def test_the_lists_of_pages_name_the_pages_of_every_version() -> None:
    site = of_all_versions()
    listed = {entry.path for letter in site["a-to-z"].view.letters for entry in letter.entries}
    assert {"easy-read", "young-people", "outcomes/safe", "about"} <= listed
    assert [section.id for section in site["site-map"].view.sections][-2:] == ["easy-read", "young-people"]


def test_the_standard_home_does_not_take_pages_of_other_versions_for_parts_of_the_plan() -> None:
    assert [card.path for card in of_all_versions()[""].view.more if "easy-read" in card.path] == []


def test_back_and_next_lead_through_the_whole_of_easy_read() -> None:
    walk, path = [], "easy-read"
    site = of_all_versions()
    while path:
        walk.append(path)
        path = site[path].after.path if site[path].after else ""
    topics = ["outcomes", "outcomes/safe", "documents", "contact", "who-checked"]
    assert walk == ["easy-read", *(f"easy-read/{topic}" for topic in topics)]
    assert site["easy-read/outcomes"].before == site["easy-read"].link
    assert (site["easy-read/search"].before, site["easy-read/search"].after) == (None, None)


def test_hard_words_of_the_start_page_in_easy_read_stand_in_its_word_list_too() -> None:
    told = [{"text": "We are a charity."}, {"text": "A charity helps people.", "explains": "charity"}]
    file = {"title": "Plan", "area": "Here", "status": "current", "easy_read": {"who_we_are": told}}
    terms = {"terms": [{"id": "charity", "term": "Charity", "meaning": "It helps."}]}
    standard = edition_of(glossary=Glossary.model_validate(terms))
    edition = version_of(replace(standard, plan=replace(standard.plan, plan=PlanFile.model_validate(file))), EASY_READ)
    site = {page.path: page for page in pages((edition,))}

    (charity,) = (section for section in site["easy-read/words"].view.sections if section.id == "charity")
    assert [link.path for link in charity.links] == ["easy-read"]
    listed = next(section for section in site["easy-read"].view.sections if section.id == "pages")
    assert "easy-read/words" in [link.path for link in listed.links]


def test_the_walk_through_a_version_leaves_out_old_addresses() -> None:
    site = of_all_versions(old_ids=["calm"])
    moved = site["easy-read/outcomes/calm"]

    assert moved.moved_to == site["easy-read/outcomes/safe"].link
    assert (moved.before, moved.after) == (None, None)
    assert moved.link not in {link for page in site.values() for link in (page.before, page.after)}

"""The feed of a built site: programs find it, and everything that it leads to is there."""

from __future__ import annotations

import re
from xml.etree import ElementTree

import pytest

ATOM = "{http://www.w3.org/2005/Atom}"
ADDRESS = "https://plan.council.example/"


@pytest.fixture
def feed(example) -> ElementTree.Element:
    return ElementTree.fromstring((example.folder / "feed.xml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("path", ["", "updates", "changes"])
def test_programs_find_it_from_the_pages_where_they_look(example, path: str) -> None:
    (link,) = example.pages[path].select('link[rel="alternate"]')
    assert link["type"] == "application/atom+xml"
    assert (example.folder / path / link["href"]).resolve() == (example.folder / "feed.xml").resolve()


def test_other_pages_and_other_versions_do_not_name_it(example) -> None:
    named = {path for path, page in example.pages.items() if page.select('link[type="application/atom+xml"]')}
    assert named - {"data"} == {"", "updates", "changes"}


def test_people_find_it_on_the_page_of_news(example) -> None:
    assert example.pages["updates"].select_one('main a[href$="feed.xml"]')


def test_everything_that_it_leads_to_is_there(example, feed: ElementTree.Element) -> None:
    found = [link.get("href", "") for link in feed.iter(f"{ATOM}link")]
    for content in feed.iter(f"{ATOM}content"):
        found += re.findall(r'href="([^"]+)"', content.text or "")
    inside = [address.removeprefix(ADDRESS) for address in found if address.startswith(ADDRESS)]
    assert len(inside) > 10
    for address in inside:
        path, _, fragment = address.partition("#")
        assert (example.folder / path).exists(), address
        if fragment:
            assert example.pages[path.strip("/")].find(id=fragment), address


def test_every_update_of_the_example_is_in_it(example, feed: ElementTree.Element) -> None:
    ids = {each.text for each in feed.iter(f"{ATOM}id")}
    updates = {path.parent.name for path in (example.folder / "updates").glob("*/index.html")}
    assert {f"{ADDRESS}updates/{id_}" for id_ in updates} <= ids


@pytest.mark.parametrize("name", ["stockport", "worcestershire"])
def test_a_plan_in_which_nothing_has_happened_has_none(name: str, sites) -> None:
    assert not (sites[name].folder / "feed.xml").exists()
    assert not sites[name].pages[""].select('link[type="application/atom+xml"]')

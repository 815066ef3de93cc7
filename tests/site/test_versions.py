"""The versions of a site: every page has the same switch in the same place, and it never leads astray."""

from __future__ import annotations

from urllib.parse import urljoin

from bs4 import BeautifulSoup, Tag

from plan.audiences import AUDIENCES, STANDARD, Audience

INSIDE = "https://inside.invalid/"
NAMES = ("Standard version", "Easy read", "Young people's version")


def version_of(path: str) -> Audience:
    others = (audience for audience in AUDIENCES if audience.prefix and f"{path}/".startswith(audience.prefix))
    return next(others, STANDARD)


def switch(soup: BeautifulSoup) -> Tag:
    (found,) = soup.select("header.top nav.versions")
    return found


def led_to(path: str, link: Tag) -> str:
    return urljoin(INSIDE + (f"{path}/" if path else ""), str(link["href"])).removeprefix(INSIDE).strip("/")


def test_every_page_has_the_switch_in_the_same_place(site) -> None:
    for path, soup in site.pages.items():
        found = switch(soup)
        assert found.parent is soup.find("header", class_="top"), path
        before = found.find_previous_sibling()
        assert before is None or before.get("class") in (["notice"], ["skip", "leave"]), path
        entries = [entry.get_text(" ", strip=True) for entry in found.find_all("li")]
        assert [name in entry for name, entry in zip(NAMES, entries, strict=True)] == [True] * 3, path


def test_exactly_one_version_is_the_one_at_hand_and_it_is_no_link(site) -> None:
    for path, soup in site.pages.items():
        (current,) = switch(soup).select("[aria-current]")
        assert current["aria-current"] == "true", path
        assert NAMES[AUDIENCES.index(version_of(path))] in current.get_text(), path
        assert not current.find("a"), path
        assert not current.find_parent("a"), path


def test_every_counterpart_is_a_page_of_its_version_and_the_same_topic_where_there_is_one(site) -> None:
    for path, soup in site.pages.items():
        topic = version_of(path).topic(path)
        for audience, entry in zip(AUDIENCES, switch(soup).find_all("li"), strict=True):
            link = entry.find("a")
            if link is None:
                assert audience == version_of(path) or audience.home not in site.pages, path
            elif audience.address(topic) in site.pages:
                assert led_to(path, link) == audience.address(topic), path
                assert ":" not in link.get_text(), path
            else:  # the page for wrong addresses stands at any depth: its links begin with the site's root
                near = "nearest page" in link.get_text()
                assert near or f"/{led_to(path, link)}".endswith(f"/{audience.home}"), path
                assert near or "start page" in link.get_text(), path
                assert not near or led_to(path, link) in site.pages, path


def test_the_example_and_the_plans_of_real_documents_have_all_three_versions(sites) -> None:
    there = {name: [audience.home in site.pages for audience in AUDIENCES] for name, site in sites.items()}
    assert set(map(tuple, there.values())) == {(True, True, True)}


def test_titles_name_the_version_where_there_are_several(site) -> None:
    several = any(audience.home in site.pages for audience in AUDIENCES[1:])
    for path, soup in site.pages.items():
        parts = soup.title.get_text(strip=True).split(" – ")
        named = [name for name in NAMES if name in parts]
        assert named == ([NAMES[AUDIENCES.index(version_of(path))]] if several else []), path
        assert len(parts) == len(set(parts)), path


def test_the_other_versions_never_lead_to_the_forge(example) -> None:
    leads = {path: "forge.example" in str(soup) for path, soup in example.pages.items()}
    assert not any(leads[path] for path in leads if version_of(path) != STANDARD)
    assert leads[""], "the standard version has lost its way to the forge, so this test shows nothing"


def test_a_page_says_its_version_where_styles_find_it_and_leads_home_within_it(site) -> None:
    for path, soup in site.pages.items():
        audience = version_of(path)
        assert f"version-{audience.id.replace('_', '-')}" in soup.body["class"], path
        if path != "404.html":
            assert led_to(path, soup.select_one("a.site-name")) == audience.home, path


def test_the_menu_of_another_version_lists_its_own_pages(example) -> None:
    for path, soup in example.pages.items():
        if version_of(path) != STANDARD:
            links = soup.select("nav.menu a")
            assert links, path
            assert {version_of(led_to(path, link)) for link in links} == {version_of(path)}, path


def test_the_page_for_wrong_addresses_leads_to_the_start_of_every_version(site) -> None:
    page = site.pages["404.html"]
    led = {str(link["href"]) for link in page.find("main").find_all("a")}
    homes = [audience for audience in AUDIENCES if audience.home in site.pages]
    missing = [home.id for home in homes if not any(href.endswith(f"/{home.prefix}") for href in led)]
    assert missing == []


def test_the_site_map_names_an_earlier_plan_once(example) -> None:
    below = [
        link.get_text(strip=True)
        for link in example.pages["site-map"].select("main li li li a")
        if "/previous/" in str(link["href"])
    ]
    assert below
    assert [words for words in below if words.endswith(")") and "plan 20" in words] == []

"""What holds on every page of every site, whatever its kind."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from itertools import pairwise
from urllib.parse import urljoin, urlparse
from xml.etree import ElementTree

from bs4 import BeautifulSoup, Tag

Site = object  # the fixtures' class lives in conftest.py, which tests do not import

INSIDE = "https://inside.invalid/"


def faults(site, find) -> dict[str, object]:
    """What `find(soup)` gives for each page where it gives anything."""
    found = {path or "home": find(soup) for path, soup in site.pages.items()}
    return {path: fault for path, fault in found.items() if fault}


def test_every_page_has_one_heading_that_says_what_it_is(site) -> None:
    assert faults(site, lambda soup: None if len(soup.find_all("h1")) == 1 else soup.find_all("h1")) == {}


def test_headings_never_skip_a_level(site) -> None:
    def skips(soup: BeautifulSoup) -> list[str]:
        main = soup.find("main")
        levels = [int(heading.name[1]) for heading in main.find_all(re.compile("^h[1-6]$"))]
        return [f"h{now} after h{before}" for before, now in pairwise(levels) if now > before + 1]

    assert faults(site, skips) == {}


def test_no_heading_is_empty(site) -> None:
    assert (
        faults(site, lambda soup: [h for h in soup.find_all(re.compile("^h[1-6]$")) if not h.get_text(strip=True)])
        == {}
    )


def test_titles_name_the_page_and_the_site_and_are_unique(site) -> None:
    titles = {path: soup.title.get_text(strip=True) for path, soup in site.listed.items()}
    twice = {title for title in titles.values() if list(titles.values()).count(title) > 1}
    assert {path: title for path, title in titles.items() if title in twice} == {}


def test_listed_pages_have_a_description_and_their_permanent_address(site) -> None:
    for path, soup in site.listed.items():
        description = soup.find("meta", attrs={"name": "description"})
        assert description, path
        assert 15 <= len(description["content"]) <= 260, (path, description["content"])
        canonical = soup.find("link", rel="canonical")["href"]
        assert canonical.startswith("https://")
        assert urlparse(canonical).path.strip("/").endswith(path)


def test_every_link_leads_somewhere(site) -> None:
    ids = {path: {tag["id"] for tag in soup.find_all(id=True)} for path, soup in site.pages.items()}
    files = {file.relative_to(site.folder).as_posix() for file in site.folder.rglob("*") if file.is_file()}
    dead = []
    for path, led in site.references.items():
        for written, target, fragment in sorted(led):
            if target in site.pages:
                if fragment and fragment not in ids[target]:
                    dead.append((path, written, "no such place on that page"))
            elif target not in files:
                dead.append((path, written, "no such page or file"))
    assert dead == []


def test_no_id_stands_twice_on_a_page(site) -> None:
    def twice(soup: BeautifulSoup) -> set[str]:
        ids = [tag["id"] for tag in soup.find_all(id=True)]
        return {id_ for id_ in ids if ids.count(id_) > 1}

    assert faults(site, twice) == {}


def test_every_page_says_its_language_and_can_be_skipped_to_its_text(site) -> None:
    for path, soup in site.pages.items():
        assert soup.html["lang"] == "en-GB", path
        first_link = soup.body.find("a")
        assert first_link["href"] == "#main", path
        assert soup.find("main", id="main"), path


def test_the_menu_marks_the_page_at_hand(site) -> None:
    for path, soup in site.listed.items():
        marked = soup.select('nav.menu a[aria-current="page"], nav.section-menu a[aria-current="page"]')
        assert len(marked) <= 2, path
        for link in marked:
            assert urljoin(INSIDE + (f"{path}/" if path else ""), link["href"]) == INSIDE + (f"{path}/" if path else "")


def test_navigation_regions_have_different_names(site) -> None:
    def repeated(soup: BeautifulSoup) -> list[str]:
        names = [nav.get("aria-label") or nav.get("aria-labelledby") for nav in soup.find_all("nav")]
        return [name for name in names if not name or names.count(name) > 1]

    assert faults(site, repeated) == {}


def test_every_table_has_a_caption_and_header_cells_and_scrolls_with_the_keyboard(site) -> None:
    for path, soup in site.pages.items():
        for table in soup.find_all("table"):
            assert table.caption, path
            assert all(cell.get("scope") for cell in table.find_all("th")), path
            assert table.find_parent(attrs={"role": "region", "tabindex": "0"}), path


def test_every_picture_has_a_text_alternative_or_is_hidden(site) -> None:
    assert faults(site, lambda soup: [img for img in soup.find_all("img") if img.get("alt") is None]) == {}

    def silent(soup: BeautifulSoup) -> list[Tag]:
        named = {id(svg) for svg in soup.select('svg[role="img"][aria-label]')}
        return [svg for svg in soup.find_all("svg") if svg.get("aria-hidden") != "true" and id(svg) not in named]

    assert faults(site, silent) == {}


def test_nothing_is_asked_of_another_host(site) -> None:
    def asked(soup: BeautifulSoup) -> list[str]:
        loaded = [tag.get("src") for tag in soup.find_all(["script", "img", "iframe", "video", "audio", "source"])]
        loaded += [tag.get("href") for tag in soup.find_all("link", rel=["stylesheet", "icon", "preload"])]
        return [address for address in loaded if address and urlparse(address).netloc]

    assert faults(site, asked) == {}


def test_no_page_has_inline_style_or_event_handlers(site) -> None:
    def inline(soup: BeautifulSoup) -> list[object]:
        handlers = [tag.name for tag in soup.find_all(True) if any(name.startswith("on") for name in tag.attrs)]
        return handlers + soup.find_all("style") + soup.find_all(style=True)

    assert faults(site, inline) == {}


def test_no_page_shows_code_instead_of_words(site) -> None:
    leaks = re.compile(r"\{\{|\}\}|\{%|\bNone\b|\bundefined\b|Traceback|<dataclass|PartialDate|Decimal\(")
    assert faults(site, lambda soup: leaks.findall(" ".join(said(soup)))) == {}


def said(soup) -> Iterator[str]:
    """Every text of a page that is not an example of code."""
    return (str(text) for text in soup.find_all(string=True) if not text.find_parent("pre"))


def test_link_words_make_sense_alone(site) -> None:
    empty_words = {"here", "click here", "read more", "more", "link", "this", ""}
    assert (
        faults(site, lambda soup: [a for a in soup.find_all("a") if a.get_text(strip=True).lower() in empty_words])
        == {}
    )


def test_the_site_map_for_search_engines_lists_just_the_listed_pages(site) -> None:
    root = ElementTree.parse(site.folder / "sitemap.xml").getroot()
    listed = [loc.text for loc in root.iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")]
    canonical = {soup.find("link", rel="canonical")["href"] for soup in site.listed.values()}
    assert sorted(listed) == sorted(canonical)


def test_the_search_index_finds_every_listed_page_but_the_search_pages(site) -> None:
    index = json.loads((site.folder / "search-index.json").read_text(encoding="utf-8"))
    found = {row[0].partition("#")[0].strip("/") for row in index["rows"]}
    searching = {path for path, soup in site.pages.items() if "page-search" in soup.body["class"]}
    assert found == set(site.listed) - searching


def test_none_of_the_themes_files_are_published(site) -> None:
    published = {
        file.relative_to(site.folder).parts[0]
        for file in site.folder.rglob("*")
        if file.suffix in {".js", ".css", ".woff2", ".map"}
    }
    assert published == {"assets"}
    names = {file.name for file in (site.folder / "assets").iterdir()}
    styles = {"plan.css", "easy-read.css", "young-people.css", "designers.css"}
    assert names <= {*styles, "read_aloud.js", "plan.js", "search.js", "exit.js", "icon.svg"}


def test_every_page_offers_the_same_help_in_the_same_order(site) -> None:
    def offered(soup: BeautifulSoup) -> list[tuple[str, str]]:
        links = soup.select("footer nav.foot-help a")
        return [(link.get_text(strip=True), re.sub(r"^(\.\./|/|\./)*", "", link["href"])) for link in links]

    def place(href: str) -> str:
        return href.partition("#")[2]

    found = {path: tuple((text, place(href)) for text, href in offered(soup)) for path, soup in site.pages.items()}
    places = {tuple(place for _, place in links) for links in found.values()}
    assert len(places) == 1, places
    versions = {
        path: " ".join(soup.body["class"]).partition("version-")[2].split()[0] for path, soup in site.pages.items()
    }
    words = {(versions[path], links) for path, links in found.items()}
    assert len(words) == len(set(versions.values())), "each version says it in its own words, on every page in the same"
    if site.name == "example":
        assert places == {("now", "service", "complain", "formats")}


def test_the_help_of_every_page_leads_to_its_very_place(example) -> None:
    for href, id_ in {
        (link["href"], link["href"].partition("#")[2]) for link in example.pages[""].select("footer nav.foot-help a")
    }:
        target = example.pages[href.partition("#")[0].strip("/")]
        heading = target.find(id=id_)
        assert heading is not None
        assert heading.name == "h2", href

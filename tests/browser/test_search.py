"""Searching as a reader does it, with the keyboard alone: what is found, what is said, and where the focus is."""

from __future__ import annotations

import gzip
import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, Route, expect

from plan.audiences import AUDIENCES

ROOT = Path(__file__).parents[2]
SCRIPTS = ("plan.js", "search.js")
MOST_SCRIPT = 5 * 1024
FIRST = 20
NARROW, WIDE = 320, 1280

MEANT = {
    "complain": "Get help or complain",
    "complaints": "Get help or complain",
    "EHCP": "Education, health and care plan",
    "the vision": "Our vision",
    "what is our vision?": "Our vision",
    "ÀDVOCÂTES": "Advocate",
    "advoc": "Advocate",
    "young carer’s": "Young carers",
    "foster family": "Foster family",
    "fostering families": "Foster family",
}
"""What readers write, and the page that they mean."""

MISTAKES = {"mental helth": "mental health", "fostr famly": "foster family", "SHCOOL": "school"}

COUNT_ANNOUNCEMENTS = """() => {
  window.said = [];
  const status = document.querySelector('[role=status]');
  new MutationObserver(() => status.textContent && said.push(status.textContent))
    .observe(status, { childList: true, characterData: true, subtree: true });
}"""


def index(*rows: tuple[str, str, str, str, int]) -> str:
    """An index with rows of an address, a title, a description, words and a version."""
    full = [[address, title, 0, description, words, version] for address, title, description, words, version in rows]
    return json.dumps({"kinds": ["The plan"], "versions": ["", "easy-read/", "young-people/"], "rows": full})


def numbered(count: int) -> str:
    """An index with so many pages about buses."""
    return index(*((f"bus-{number}/", f"Bus {number}", "", "", 0) for number in range(count)))


@pytest.fixture
def search(example, visit):
    """A function that opens the search page, with an index of its own or as the reader of another version."""

    def opened(rows: str | None = None, version: int = 0, **options: object) -> Page:
        window = visit(example, **options)
        page = window.page
        if rows:
            page.route("**/search-index.json", lambda route: route.fulfill(body=rows, content_type="application/json"))
        if version:
            page.route("**/search/", lambda route: as_version(route, version))
        return window.go("search/")

    return opened


def as_version(route: Route, version: int) -> None:
    """Serve the search page as the one of another version."""
    answer = route.fetch()
    body = answer.text()
    assert 'data-version="0"' in body
    route.fulfill(response=answer, body=body.replace('data-version="0"', f'data-version="{version}"'))


def search_pages(site) -> list[str]:
    """The search page of every version that has one; the standard version always has."""
    found = [path for path in site.paths if site.kind(path) == "search"]
    assert "search/" in found
    return found


def look_for(page: Page, words: str) -> list[str]:
    """What the search page lists for some words."""
    page.locator("#q").fill(words)
    page.locator("#q").press("Enter")
    expect(status(page)).not_to_be_empty()
    return titles(page)


def titles(page: Page) -> list[str]:
    """The titles of the results, in their order."""
    return page.locator("#results h3").all_inner_texts()


def status(page: Page):
    """Where it is said what was found."""
    return page.locator("[role=status]")


def test_a_search_from_any_page_leads_to_results_and_says_how_many(example, visit) -> None:
    window = visit(example)
    page = window.go("outcomes/safe/")
    page.locator("#find").focus()
    page.keyboard.type("young carers")
    page.keyboard.press("Enter")
    expect(status(page)).to_contain_text("pages found for “young carers”")
    count = status(page).inner_text().split()[0]
    assert page.title().startswith(f"young carers ({count} found) – Search – ")
    assert "carer" in titles(page)[0].lower()
    page.locator("#results a").first.click()
    page.wait_for_url(lambda url: "search" not in url)
    assert page.locator("h1").is_visible()
    assert window.complaints == []


def test_what_is_looked_for_is_sent_to_nobody_and_kept_nowhere(example, visit) -> None:
    window = visit(example)
    sent: list[str] = []
    window.page.on("request", lambda request: sent.append(request.url.partition("#")[0] + (request.post_data or "")))
    page = window.go("outcomes/")
    page.locator("#find").fill("bruises")
    page.keyboard.press("Enter")
    expect(status(page)).to_contain_text("bruises")
    look_for(page, "more bruises")
    page.reload()
    expect(status(page)).to_contain_text("more bruises")
    assert [address for address in sent if "bruises" in address] == []
    assert page.context.cookies() == []
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0


def test_the_page_that_is_meant_comes_first(search) -> None:
    page = search()
    assert {words: look_for(page, words)[0] for words in MEANT} == MEANT


def test_pages_with_every_word_are_listed_alone_where_there_are_any(search) -> None:
    page = search()
    one, both = look_for(page, "carers"), look_for(page, "carers card")
    assert 0 < len(both) < len(one)


def test_where_no_page_has_every_word_the_pages_with_some_are_listed_and_it_says_so(search) -> None:
    page = search()
    assert look_for(page, "carers xyzzy") == look_for(page, "carers")
    look_for(page, "carers xyzzy")
    expect(status(page)).to_contain_text("No page has all the words “carers xyzzy”")


def test_a_search_that_finds_nothing_says_so_and_leaves_the_other_ways(search) -> None:
    page = search()
    assert look_for(page, "xylophonezebra") == []
    expect(status(page)).to_have_text("Nothing found for “xylophonezebra”. Try other words, or fewer.")
    assert page.title().startswith("xylophonezebra (0 found)")
    expect(page.locator("main section a")).to_have_count(2)


@pytest.mark.parametrize(
    ("count", "said"), [(0, "Nothing found"), (1, "1 page found"), (2, "2 pages found"), (1200, "1,200 pages found")]
)
def test_it_says_how_many_pages_were_found(search, count: int, said: str) -> None:
    page = search(numbered(count) if count else index(("a/", "Train", "", "", 0)))
    assert len(look_for(page, "bus")) == min(count, FIRST)
    expect(status(page)).to_contain_text(f"{said} for “bus”")


def test_a_word_with_a_mistake_is_answered_by_the_nearest_word(search) -> None:
    page = search()
    assert look_for(page, "advcoate") == []
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    meant = page.get_by_role("link", name="Did you mean “advocate”?")
    expect(meant).to_be_focused()
    page.keyboard.press("Enter")
    expect(status(page)).to_contain_text("found for “advocate”")
    expect(page.locator("#q")).to_have_value("advocate")
    expect(page.locator("#results h2").first).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.locator("#results a").first).to_be_focused()
    page.go_back()
    expect(status(page)).to_contain_text("Nothing found for “advcoate”")


def test_nothing_is_proposed_for_a_word_that_is_there_or_like_no_other(search) -> None:
    page = search()
    for words in ("advocate", "xylophonezebra", "cra", "bus zz"):
        look_for(page, words)
        expect(status(page)).to_contain_text(words)
        expect(status(page).locator("a")).to_have_count(0)


def test_only_the_words_with_a_mistake_are_replaced(search) -> None:
    page = search()
    for words, meant in MISTAKES.items():
        look_for(page, words)
        expect(status(page).locator("a")).to_have_text(f"Did you mean “{meant}”?")


def test_one_letter_finds_titles_with_a_word_that_begins_with_it(search) -> None:
    found = look_for(search(), "b")
    assert found
    assert [title for title in found if not any(word.startswith("b") for word in title.lower().split())] == []


def test_typing_nothing_is_answered_in_the_field(search) -> None:
    page = search()
    page.locator("#q").fill("  ")
    page.get_by_role("button", name="Search").last.press("Enter")
    expect(status(page)).to_have_text("Write a word to look for.")
    expect(page.locator("#q")).to_be_focused()
    assert page.url.endswith("search/")


def test_what_is_typed_is_never_html(search) -> None:
    page = search()
    look_for(page, "<img src=x onerror=alert(1)>")
    expect(status(page)).to_contain_text("<img src=x onerror=alert(1)>")
    assert page.locator("main img").count() == 0


def test_titles_and_descriptions_are_never_html(search) -> None:
    page = search(index(("a/", "Bus <b>one</b>", "<i>bus</i>", "", 0)))
    assert look_for(page, "bus") == ["Bus <b>one</b>"]
    assert page.locator("#results :is(b, i)").count() == 0


def test_what_was_looked_for_is_marked(search) -> None:
    page = search(index(("a/", "The bus’s route", "Every bus, and no busy Bús.", "", 0)))
    look_for(page, "bus")
    assert page.locator("#results mark").all_inner_texts() == ["bus’s", "bus", "busy", "Bús"]


def test_it_is_announced_once_and_not_at_every_key(search) -> None:
    page = search()
    look_for(page, "bus")
    page.evaluate(COUNT_ANNOUNCEMENTS)
    page.locator("#q").fill("")
    page.locator("#q").press_sequentially("advocate")
    page.wait_for_timeout(50)
    assert page.evaluate("said") == []
    look_for(page, "advocate")
    page.wait_for_timeout(50)
    assert len(page.evaluate("said")) == 1


def test_the_focus_stays_where_the_reader_is(search) -> None:
    page = search()
    look_for(page, "carers")
    expect(page.locator("#q")).to_be_focused()
    button = page.locator("#search-form button")
    button.press("Enter")
    expect(button).to_be_focused()


def test_results_come_after_the_button_in_their_order(search) -> None:
    page = search()
    found = look_for(page, "carers")
    page.keyboard.press("Tab")
    expect(page.locator("#search-form button")).to_be_focused()
    for title in found[:3]:
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.innerText") == title
        assert page.evaluate("parseFloat(getComputedStyle(document.activeElement).outlineWidth)") >= 2


def test_escape_leaves_the_reader_in_the_field_and_the_results_in_their_place(search) -> None:
    page = search()
    found = look_for(page, "carers")
    page.keyboard.press("Escape")
    expect(page.locator("#q")).to_be_focused()
    assert titles(page) == found


def test_more_results_are_shown_on_demand_and_the_focus_goes_to_the_first_of_them(search) -> None:
    page = search(numbered(45))
    look_for(page, "bus")
    expect(page.locator("#search-rest")).to_contain_text("You see 20 of 45.")
    more = page.get_by_role("button", name="Show more results")
    more.press("Enter")
    expect(page.locator("#results a").nth(FIRST)).to_be_focused()
    assert len(titles(page)) == 2 * FIRST
    more.press("Enter")
    expect(more).to_be_hidden()
    assert len(titles(page)) == 45


def test_who_comes_back_from_a_result_finds_as_many_as_before(search) -> None:
    page = search(numbered(45))
    look_for(page, "bus")
    page.get_by_role("button", name="Show more results").press("Enter")
    page.reload()
    expect(page.locator("#results a")).to_have_count(2 * FIRST)
    look_for(page, "bus 1")
    assert len(titles(page)) <= FIRST, "another search begins with the first results"


def test_back_and_forward_show_the_searches_before_and_after(search) -> None:
    page = search()
    for words in ("bus", "advocate"):
        look_for(page, words)
    page.go_back()
    expect(status(page)).to_contain_text("bus")
    expect(page.locator("#q")).to_have_value("bus")
    assert page.title().startswith("bus (")
    page.go_forward()
    expect(status(page)).to_contain_text("advocate")
    page.go_back()
    page.go_back()
    expect(status(page)).to_be_empty()
    assert titles(page) == []
    assert page.title().startswith("Search – ")


def test_the_skip_link_takes_no_results_away(search) -> None:
    page = search()
    found = look_for(page, "carers")
    page.locator(".skip").focus()
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"
    assert titles(page) == found


def test_an_address_with_a_question_mark_works_as_well(example, visit) -> None:
    page = visit(example).go("search/?q=advocate")
    expect(status(page)).to_contain_text("advocate")


def test_without_the_index_the_page_says_so_and_the_next_search_tries_again(search, example) -> None:
    page = search()
    page.route("**/search-index.json", lambda route: route.fulfill(status=404))
    assert look_for(page, "bus") == []
    expect(status(page)).to_contain_text("does not work")
    expect(page.locator("main section a")).to_have_count(2)
    page.unroute("**/search-index.json")
    assert look_for(page, "advocate")[0] == "Advocate"


def test_the_search_page_of_every_version_lists_the_pages_of_that_version_first(example) -> None:
    for path in search_pages(example):
        html = (example.folder / path / "index.html").read_text(encoding="utf-8")
        (version,) = re.findall(r'data-version="(\d)"', html)
        assert path == f"{AUDIENCES[int(version)].prefix}search/"


def test_every_version_without_javascript_offers_other_ways_instead(example, visit) -> None:
    for path in search_pages(example):
        page = visit(example, java_script_enabled=False).go(path)
        assert page.locator("noscript p").inner_text()
        assert not page.locator("#search-form").is_visible()
        for link in page.locator("main section a").all():
            assert (example.folder / path / link.get_attribute("href") / "index.html").is_file()
        assert page.locator("main section a").count() == 2


def test_without_javascript_no_page_asks_for_words_that_would_go_to_a_server(example, visit) -> None:
    page = visit(example, java_script_enabled=False).go("outcomes/")
    assert page.locator("form[role=search]").count() == 1
    assert not page.locator("form[role=search]").is_visible()
    assert page.locator("footer").get_by_role("link", name="A to Z").is_visible()


THREE = index(
    ("bus/", "Bus", "", "", 0),
    ("bus-lane/", "Bus lane", "", "", 0),
    ("easy-read/bus/", "About the bus", "", "", 1),
    ("young-people/bus/", "Your bus", "", "", 2),
)


@pytest.mark.parametrize(
    ("version", "groups"),
    [
        (0, [("What we found", ["Bus", "Bus lane"])]),
        (1, [("In easy read", ["About the bus"]), ("In the standard version", ["Bus lane"])]),
        (2, [("In the young people's version", ["Your bus"]), ("In the standard version", ["Bus lane"])]),
    ],
)
def test_results_of_the_readers_version_come_first_and_a_topic_that_it_has_comes_once(
    search, version: int, groups: list[tuple[str, list[str]]]
) -> None:
    page = search(THREE, version)
    look_for(page, "bus")
    headings = page.locator("#results h2").all_inner_texts()
    lists = [each.locator("h3").all_inner_texts() for each in page.locator("#results ol").all()]
    assert list(zip(headings, lists, strict=True)) == groups


def test_what_only_another_version_has_is_found_under_its_name(search) -> None:
    page = search(THREE)
    assert look_for(page, "your") == ["Your bus"]
    assert page.locator("#results h2").all_inner_texts() == ["In the young people's version"]


@pytest.mark.parametrize("state", ["results", "nothing found", "failed"])
def test_no_state_of_the_page_has_a_fault(state: str, example, visit) -> None:
    window = visit(example, WIDE)
    page = window.page
    if state == "failed":
        page.route("**/search-index.json", lambda route: route.fulfill(status=404))
    page = window.go("search/")
    look_for(page, "advcoate" if state == "nothing found" else "children")
    assert page.locator("#search-rest").is_visible() == (state == "results")
    found = []
    for width in (NARROW, WIDE):
        page.set_viewport_size({"width": width, "height": 800})
        found += [f"{width} wide: {window.width}"] if window.width > width else []
        window.coloured("light")
        found += [f"{width}: {fault}" for fault in window.faults()]
        window.coloured("dark")
        found += [f"{width}, dark: {fault}" for fault in window.faults_of_colour()]
    assert found == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_forced_colours_keep_results_apart_and_marks_visible(search, scheme: str) -> None:
    page = search(forced_colors="active", color_scheme=scheme)
    look_for(page, "carers")
    colours = page.locator("#results mark").first.evaluate(
        "(mark) => [mark, document.body].map((each) => getComputedStyle(each).backgroundColor)"
    )
    assert colours[0] != colours[1]
    assert page.locator("#results li").nth(1).evaluate("(item) => getComputedStyle(item).borderTopStyle") == "solid"


def test_the_scripts_are_small_and_make_no_html() -> None:
    assets = ROOT / "overrides" / "assets"
    assert sum(len(gzip.compress((assets / name).read_bytes(), mtime=0)) for name in SCRIPTS) <= MOST_SCRIPT
    assert "innerHTML" not in (assets / "search.js").read_text(encoding="utf-8")

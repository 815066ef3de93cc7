"""Searching and the menu button as a reader uses them, in Chromium, with the keyboard alone."""

import functools
import http.server
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

pytestmark = pytest.mark.browser

ROOT = Path(__file__).parents[2]


class Quiet(http.server.SimpleHTTPRequestHandler):
    """Serves a built site without a word."""

    def log_message(self, *args: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def address(sites) -> Iterator[str]:
    handler = functools.partial(Quiet, directory=str(sites["example"].folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


@pytest.fixture
def page(chromium: Browser, address: str) -> Iterator[Page]:
    """A page that fails the test on an error of the script or a request to anywhere else."""
    context = chromium.new_context(base_url=address)
    page = context.new_page()
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("request", lambda request: None if request.url.startswith(address) else faults.append(request.url))
    yield page
    assert faults == []
    assert context.cookies() == []
    context.close()


def look_for(page: Page, words: str) -> list[str]:
    """What the search page lists for some words."""
    page.goto("search/")
    page.get_by_role("searchbox").fill(words)
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).not_to_be_empty()
    return page.locator("#results h3").all_inner_texts()


def test_a_search_from_any_page_leads_to_results_and_says_how_many(page: Page) -> None:
    page.goto("outcomes/safe/")
    page.get_by_role("searchbox").fill("young carers")
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_contain_text("pages found for “young carers”")
    results = page.locator("#results > li")
    expect(results.first).to_be_visible()
    assert "carer" in results.first.locator("h3").inner_text().lower()
    assert "young carers" in page.title()


def test_what_is_looked_for_is_sent_to_nobody(page: Page) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto("")
    page.get_by_role("searchbox").fill("abuse")
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).not_to_be_empty()
    assert [url for url in asked if "abuse" in url.partition("#")[0]] == []


def test_a_result_is_reached_with_the_keyboard_and_exists(page: Page) -> None:
    look_for(page, "complain")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_contain_text("complain")


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("complain", "Get help or complain"),
        ("EHCP", "Education, health and care plan"),
        ("the vision", "Our vision"),
        ("ÀDVOCÂTES", "Advocate"),
        ("advoc", "Advocate"),
    ],
)
def test_the_page_that_is_meant_comes_first(page: Page, words: str, first: str) -> None:
    assert look_for(page, words)[0] == first


def test_every_word_must_be_there(page: Page) -> None:
    one, both = look_for(page, "carers"), look_for(page, "carers card")
    assert set(both) < set(one)
    assert look_for(page, "carers zzzz") == []
    expect(page.get_by_role("status")).to_contain_text("Nothing found for “carers zzzz”")


def test_what_is_typed_is_never_html(page: Page) -> None:
    assert look_for(page, "<img src=x onerror=alert(1)>") == []
    expect(page.get_by_role("status")).to_contain_text("<img src=x onerror=alert(1)>")


def test_back_shows_the_search_before(page: Page) -> None:
    look_for(page, "bus")
    page.get_by_role("searchbox").fill("advocate")
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_contain_text("advocate")
    page.go_back()
    expect(page.get_by_role("status")).to_contain_text("bus")
    expect(page.get_by_role("searchbox")).to_have_value("bus")


def test_an_address_with_a_question_mark_works_as_well(page: Page) -> None:
    page.goto("search/?q=advocate")
    expect(page.get_by_role("status")).to_contain_text("advocate")


def test_without_the_index_the_page_says_so_and_shows_other_ways(page: Page) -> None:
    page.route("**/search-index.json", lambda route: route.fulfill(status=404))
    assert look_for(page, "bus") == []
    expect(page.get_by_role("status")).to_contain_text("does not work")
    expect(page.get_by_role("main").get_by_role("link")).to_have_count(2)


def test_without_javascript_the_page_says_so_and_shows_other_ways(chromium: Browser, address: str) -> None:
    context = chromium.new_context(base_url=address, java_script_enabled=False)
    page = context.new_page()
    page.goto("search/")
    assert "needs JavaScript" in page.locator("main").inner_text()
    assert page.locator("main a").count() == 2
    assert not page.locator("#search-form").is_visible()
    page.goto("")
    assert page.locator("#menu").is_visible(), "the menu is simply open"
    context.close()


def test_escape_closes_the_menu_and_gives_the_button_back(page: Page) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto("outcomes/")
    button, menu = page.get_by_role("button", name="Menu"), page.locator("#menu")
    expect(menu).to_be_hidden()
    button.focus()
    page.keyboard.press("Enter")
    expect(menu).to_be_visible()
    expect(button).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("Tab")
    page.keyboard.press("Escape")
    expect(menu).to_be_hidden()
    expect(button).to_have_attribute("aria-expanded", "false")
    expect(button).to_be_focused()


def test_the_scripts_are_small() -> None:
    assets = ROOT / "overrides" / "assets"
    assert (assets / "plan.js").stat().st_size <= 1024
    assert (assets / "search.js").stat().st_size <= 6 * 1024
    assert "innerHTML" not in (assets / "search.js").read_text(encoding="utf-8")

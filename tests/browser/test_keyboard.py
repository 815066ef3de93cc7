"""Everything works with a keyboard alone, and the focus can always be seen."""

from __future__ import annotations

import pytest

NARROW, WIDE = 320, 1280
MANY = 300
"""More links than any page needs a walk in all four ways for."""


@pytest.mark.parametrize("width", [NARROW, WIDE])
def test_the_skip_link_comes_first_and_leads_to_the_text(width: int, example, visit) -> None:
    page = visit(example, width).go("outcomes/")
    page.keyboard.press("Tab")
    skip = page.locator(".skip")
    assert skip.evaluate("(element) => element === document.activeElement")
    assert skip.bounding_box()["x"] >= 0
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main') !== null")


@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_the_menu_opens_and_closes_with_the_keyboard(key: str, example, visit) -> None:
    page = visit(example, NARROW).go("")
    menu, button = page.locator("#menu"), page.locator(".menu-button")
    assert not menu.is_visible()
    assert button.get_attribute("aria-expanded") == "false"
    button.focus()
    page.keyboard.press(key)
    assert menu.is_visible()
    assert button.get_attribute("aria-expanded") == "true"
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('#menu') !== null")
    page.keyboard.press("Escape")
    assert not menu.is_visible()
    assert button.get_attribute("aria-expanded") == "false"
    assert button.evaluate("(element) => element === document.activeElement")


def test_a_wide_window_has_the_menu_and_no_button(example, visit) -> None:
    page = visit(example, WIDE).go("")
    assert page.locator("#menu").is_visible()
    assert not page.locator(".menu-button").is_visible()


@pytest.mark.nightly
@pytest.mark.parametrize("width", [NARROW, WIDE])
def test_a_walk_through_every_kind_of_page_meets_every_control_in_order_and_in_sight(width, example, visit) -> None:
    """With Tab and with Shift and Tab; in a wide window everything that folds is open.

    The longest pages are walked there in a narrow window and back in a wide one, since they only have more of the same.
    """
    window = visit(example, width)
    found = {}
    for sample in window.over(example.samples):
        if width == WIDE:
            window.page.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true; })")
        long = window.page.locator("a[href]").count() > MANY
        there = [] if long and width == WIDE else window.walk()
        back = [] if long and width == NARROW else window.walk(back=True)
        if there or back or window.complaints:
            found[str(sample)] = {"there": there, "back": back, "complaints": window.complaints}
    assert found == {}


@pytest.mark.parametrize("width", [NARROW, WIDE])
@pytest.mark.parametrize("kind", ["home", "how-we-are-doing", "measure", "how-we-check", "search"])
def test_a_walk_meets_every_control(kind, width, example, visit) -> None:
    """On each change; every kind of page is walked through every night."""
    window = visit(example, width)
    window.go(example.fullest(kind))
    assert window.walk() + window.walk(back=True) == []


def test_a_walk_through_the_open_menu_meets_every_entry(example, visit) -> None:
    window = visit(example, NARROW)
    page = window.go("")
    page.locator(".menu-button").evaluate("(button) => button.click()")
    assert window.walk() == []
    assert page.locator("#menu").is_visible()


def test_the_list_of_what_is_on_a_page_leads_there_and_the_place_has_the_next_focus(example, visit) -> None:
    window = visit(example, WIDE)
    page = window.go(example.fullest("outcome"))
    link = page.locator(".contents a").nth(1)
    link.focus()
    page.keyboard.press("Enter")
    place = page.locator(link.get_attribute("href")).element_handle()
    assert window.until("(each) => Math.abs(each.getBoundingClientRect().top) < innerHeight / 2", place)
    page.keyboard.press("Tab")
    after = "(each) => Boolean(each.compareDocumentPosition(document.activeElement) & Node.DOCUMENT_POSITION_FOLLOWING)"
    assert page.evaluate(after, place)


def test_on_a_phone_the_list_of_what_is_on_a_page_unfolds_and_escape_folds_it(example, visit) -> None:
    page = visit(example, NARROW).go(example.fullest("outcome"))
    button, entry = page.locator(".contents button"), page.locator(".contents a").first
    assert not entry.is_visible()
    button.focus()
    page.keyboard.press("Enter")
    assert entry.is_visible()
    assert button.get_attribute("aria-expanded") == "true"
    page.keyboard.press("Tab")
    assert entry.evaluate("(element) => element === document.activeElement")
    page.keyboard.press("Escape")
    assert not entry.is_visible()
    assert button.get_attribute("aria-expanded") == "false"
    assert button.evaluate("(element) => element === document.activeElement")


def test_no_single_letter_does_anything(example, visit) -> None:
    page = visit(example).go("outcomes/")
    before = page.url
    for letter in ("n", "p", "s", "f", "/", ".", ","):
        page.keyboard.press(letter)
    page.wait_for_timeout(100)
    assert page.url == before
    assert page.evaluate("document.activeElement === document.body")

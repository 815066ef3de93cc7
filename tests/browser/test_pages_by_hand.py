"""The page that shows every component of a page written by hand: no fault, and each part works by keyboard."""

from __future__ import annotations

import pytest

PATH = "maintain/pages-by-hand/"


@pytest.mark.parametrize("width", [320, 1280])
def test_no_component_has_a_fault(width: int, example, visit) -> None:
    window = visit(example, width)
    page = window.go(PATH)
    page.locator("details summary").first.click()
    assert window.faults() == []
    assert window.width <= width
    window.coloured("dark")
    assert window.faults_of_colour() == []
    assert window.complaints == []


def test_an_example_scrolls_by_keyboard(example, visit) -> None:
    page = visit(example, 320).go(PATH)
    wide = page.locator("pre", has_text="Equality Act").first
    wide.focus()
    page.keyboard.press("ArrowRight")
    page.wait_for_function("(element) => element.scrollLeft > 0", arg=wide.element_handle())


def test_what_a_screen_reader_is_given_says_what_each_part_is(example, visit) -> None:
    page = visit(example).go(PATH)
    assert page.get_by_role("note", name="You can ask for help").is_visible()
    assert page.get_by_role("group", name="Example: Terms").is_visible()
    assert page.get_by_role("region", name="Table 1: Tables").is_visible()
    assert page.get_by_role("img", name="An envelope that is closed").is_visible()


def test_a_footnote_and_its_way_back_are_reached_by_keyboard(example, visit) -> None:
    page = visit(example).go(PATH)
    page.get_by_role("link", name="Note 2", exact=True).focus()
    page.keyboard.press("Enter")
    assert page.url.endswith("#fn-more")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getAttribute('aria-label')") == "Back to the text of note 2"
    page.keyboard.press("Enter")
    assert page.url.endswith("#fnref-more")

"""Everything works with a keyboard alone, and the focus can always be seen."""

from __future__ import annotations

import pytest

NARROW, WIDE = 320, 1280

FOCUSED = """() => {
  const element = document.activeElement;
  const box = element.getBoundingClientRect();
  const style = getComputedStyle(element);
  const line = element.getClientRects()[0] || box;
  const at = document.elementFromPoint(line.left + Math.min(line.width / 2, 10), line.top + line.height / 2);
  return {
    name: `${element.tagName} ${(element.innerText || element.id || "").trim().slice(0, 40)}`,
    end: element === document.body,
    inside: box.width > 0 && box.height > 0 && box.left >= -1 && box.right <= innerWidth + 1
      && box.bottom > 0 && box.top < innerHeight,
    uncovered: !!at && (element.contains(at) || at.contains(element)),
    marked: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
  };
}"""


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


@pytest.mark.parametrize("width", [NARROW, WIDE])
def test_without_javascript_the_menu_is_open(width: int, example, visit) -> None:
    page = visit(example, width, java_script_enabled=False).go("")
    assert page.locator("#menu a").first.is_visible()
    assert not page.locator(".menu-button").is_visible()


@pytest.mark.parametrize("width", [NARROW, WIDE])
@pytest.mark.parametrize("kind", ["home", "measure", "actions", "search", "whole-plan"])
def test_whatever_has_the_focus_can_be_seen(kind: str, width: int, example, visit) -> None:
    page = visit(example, width).go(example.fullest(kind))
    page.evaluate("document.activeElement.blur()")
    unseen, steps = [], 0
    for _ in range(150):
        page.keyboard.press("Tab")
        now = page.evaluate(FOCUSED)
        if now["end"]:
            break
        steps += 1
        if not (now["inside"] and now["uncovered"] and now["marked"]):
            unseen.append(now)
    assert steps > 10
    assert unseen == []


@pytest.mark.parametrize("letter", ["n", "p", "s", "f", "/", ".", ","])
def test_no_single_letter_does_anything(letter: str, example, visit) -> None:
    page = visit(example).go("outcomes/")
    before = page.url
    page.keyboard.press(letter)
    page.wait_for_timeout(100)
    assert page.url == before
    assert page.evaluate("document.activeElement === document.body")

"""Without JavaScript every kind of page says the same, its menu is open, and nothing is offered that cannot work."""

from __future__ import annotations

import pytest

NARROW, WIDE = 320, 1280
IDLE = ".menu-button, .contents button, fieldset.looks"
IDLE_IN_A_PLAN = "main button, main form"
"""Pages written by hand may show such parts as examples."""


def test_every_kind_of_page_says_the_same(example, visit) -> None:
    with_script, without = visit(example, WIDE), visit(example, WIDE, java_script_enabled=False)
    lost = {}
    for sample in example.samples:
        if sample.kind == "results":
            continue  # a search is what JavaScript adds
        with_script.go(sample.path)
        without.go(sample.path)
        there = set(without.probe("words"))
        gone = [each for each in with_script.probe("words") if each not in there]
        if gone:
            lost[str(sample)] = gone
    assert lost == {}


@pytest.mark.parametrize("width", [NARROW, pytest.param(WIDE, marks=pytest.mark.nightly)])
def test_on_every_kind_of_page_the_menu_is_open_and_only_what_works_is_there(width: int, example, visit) -> None:
    window = visit(example, width, java_script_enabled=False)
    found = {}
    for sample in window.over(example.samples):
        page = window.page
        faults = [] if page.locator("#menu a").first.is_visible() else ["the menu is shut"]
        idle_here = IDLE if sample.kind == "handwritten" else f"{IDLE}, {IDLE_IN_A_PLAN}"
        for idle in page.locator(idle_here).all():
            if idle.is_visible():
                faults.append(f"{idle.evaluate('(each) => each.outerHTML')[:90]} does nothing")
        faults += window.probe("reflow")
        if faults:
            found[str(sample)] = faults
    assert found == {}


def test_links_of_the_menu_lead_on(example, visit) -> None:
    page = visit(example, NARROW, java_script_enabled=False).go("")
    page.locator("#menu a").nth(1).click()
    assert page.url != example.address
    assert page.locator("h1").is_visible()


def test_a_dark_device_gets_dark_pages(example, visit) -> None:
    window = visit(example, NARROW, java_script_enabled=False, color_scheme="dark")
    window.go("")
    colour = window.page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert max(int(part) for part in colour.removeprefix("rgb(").removesuffix(")").split(",")) < 64

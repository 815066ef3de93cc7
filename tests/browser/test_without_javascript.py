"""Without JavaScript every kind of page says the same, its menu is open, and nothing is offered that cannot work."""

from __future__ import annotations

import pytest

NARROW, WIDE = 320, 1280
IDLE = ".menu-button, .contents button, fieldset.looks, form.find"
IDLE_IN_A_PLAN = "main button, main form"
"""Pages written by hand may show such parts as examples."""


PARTS = 3
"""The pages are shared out, so that every core of the machine has work to the end."""


def idle(window, kind: str) -> list[str]:
    """What the page that is open offers and cannot do, or does not show, in a narrow window and a wide one."""
    page, faults = window.page, []
    for width in (NARROW, WIDE):
        page.set_viewport_size({"width": width, "height": 800})
        faults += [] if page.locator("#menu a").first.is_visible() else [f"{width}: the menu is shut"]
        for each in page.locator(IDLE if kind == "handwritten" else f"{IDLE}, {IDLE_IN_A_PLAN}").all():
            if each.is_visible():
                faults.append(f"{width}: {each.evaluate('(each) => each.outerHTML')[:90]} does nothing")
        faults += [f"{width}: {fault}" for fault in window.probe("reflow")]
    return faults


@pytest.mark.parametrize("part", range(PARTS))
def test_every_kind_of_page_says_the_same_with_its_menu_open_and_offers_only_what_works(
    part: int, example, visit
) -> None:
    """What is looked for would go to the server, which has no answer; the A to Z and the site map stand in the foot."""
    with_script, without = visit(example, WIDE), visit(example, WIDE, java_script_enabled=False)
    found = {}
    for sample in without.over(example.samples[part::PARTS]):
        faults = idle(without, sample.kind)
        if sample.kind != "results":  # a search is what JavaScript adds
            with_script.go(sample.path)
            there = set(without.probe("words"))
            faults += [f"{each} is lost" for each in with_script.probe("words") if each not in there]
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

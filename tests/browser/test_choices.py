"""The two choices that every page offers: its version, and its colours. By keyboard, kept as asked, undone at will."""

from __future__ import annotations

import pytest
from playwright.sync_api import Route

NARROW, WIDE = 320, 1280
RADIO = "fieldset.looks input[value={}]"
PAINTED = "performance.getEntriesByName('first-contentful-paint').length > 0"
CHOSEN = "document.documentElement.dataset.colours || ''"
KEPT = "localStorage.getItem('colours')"
TICKED = "document.querySelector('fieldset.looks :checked')?.value"
PAGE_COLOUR = "getComputedStyle(document.body).backgroundColor"
ALL_COLOURS = """() => [...document.querySelectorAll("body, body *")].map((each) => {
  const style = getComputedStyle(each);
  return [style.color, style.backgroundColor, style.borderTopColor, style.fill].join(" ");
})"""
ENHANCED = ("color-contrast-enhanced",)
"""Text of 7:1, and 4.5:1 where it is large: success criterion 1.4.6 (AAA), which high contrast keeps."""


@pytest.mark.parametrize("width", [NARROW, pytest.param(WIDE, marks=pytest.mark.nightly)])
def test_arrow_keys_choose_the_colours_at_once(width: int, example, visit) -> None:
    page = visit(example, width).go("outcomes/")
    before = page.evaluate(PAGE_COLOUR)
    page.locator(RADIO.format("device")).focus()
    seen = []
    for _ in range(3):
        page.keyboard.press("ArrowDown")
        seen.append((page.evaluate(TICKED), page.evaluate(CHOSEN), page.evaluate(KEPT)))
    assert seen == [(each, each, each) for each in ("light", "dark", "contrast")]
    page.keyboard.press("ArrowUp")
    assert page.evaluate(PAGE_COLOUR) != before
    assert page.evaluate("document.activeElement.closest('fieldset.looks') !== null")


def test_a_choice_holds_on_the_next_page_from_the_first_moment_that_it_is_seen(example, visit) -> None:
    """Even where the scripts come late: otherwise a dark room is lit up for a moment at every page."""
    window = visit(example, WIDE, color_scheme="light")
    page = window.go("")
    page.locator(RADIO.format("dark")).check()
    dark = page.evaluate(PAGE_COLOUR)
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.route("**/*.js", hold)
    page.goto(example.address + "outcomes/", wait_until="commit")
    assert window.until(PAINTED)
    assert held, "the scripts were not late"
    assert page.evaluate(PAGE_COLOUR) == dark
    for route in held:
        route.continue_()
    page.wait_for_load_state("load")
    assert window.until(f"{TICKED} === 'dark'")
    assert window.complaints == []


def test_like_my_device_forgets_the_choice(example, visit) -> None:
    page = visit(example, WIDE).go("")
    page.locator(RADIO.format("contrast")).check()
    assert page.evaluate(KEPT) == "contrast"
    page.locator(RADIO.format("device")).check()
    assert page.evaluate("localStorage.length") == 0
    page.reload()
    assert page.evaluate(TICKED) == "device"
    assert page.evaluate(CHOSEN) == ""


def test_a_choice_that_the_site_does_not_know_is_passed_over(example, visit) -> None:
    window = visit(example, WIDE)
    window.go("")
    window.page.evaluate("localStorage.setItem('colours', 'purple')")
    page = window.go("outcomes/")
    assert page.evaluate(CHOSEN) == ""
    assert page.evaluate(TICKED) == "device"
    assert window.complaints == []


@pytest.mark.nightly
@pytest.mark.parametrize(("device", "choice"), [("light", "dark"), ("dark", "light")])
def test_chosen_colours_are_those_of_a_device_that_asks_for_them(device: str, choice: str, example, visit) -> None:
    """So whatever is tested in a device's dark colours holds for the chosen ones, and the other way round."""
    chosen, asked = visit(example, WIDE, color_scheme=device), visit(example, WIDE, color_scheme=choice)
    chosen.go("")
    chosen.page.locator(RADIO.format(choice)).check()
    different = []
    for sample in example.samples:
        chosen.go(sample.path)
        asked.go(sample.path)
        if chosen.page.evaluate(ALL_COLOURS) != asked.page.evaluate(ALL_COLOURS):
            different.append(str(sample))
    assert different == []


@pytest.mark.nightly
def test_in_high_contrast_all_text_stands_out_by_seven_to_one(example, visit) -> None:
    window = visit(example, NARROW)
    window.go("").locator(RADIO.format("contrast")).check()
    found = {}
    for sample in window.over(example.samples):
        if sample.kind == "whole-plan":
            continue  # it has nothing that its parts have not, and takes as long as all of them
        faults = window.faults(ENHANCED)
        if faults:
            found[str(sample)] = faults
    assert found == {}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_device_that_asks_for_more_contrast_gets_stronger_words_and_lines(scheme: str, example, visit) -> None:
    usual, more = (visit(example, WIDE, color_scheme=scheme, contrast=each) for each in ("no-preference", "more"))
    for window in (usual, more):
        window.go("how-we-are-doing/")
    assert more.page.evaluate("matchMedia('(prefers-contrast: more)').matches")
    before, after = (window.probe("contrasts") for window in (usual, more))
    assert all(float(now) >= float(then) for then, now in zip(before, after, strict=True))
    assert sum(map(float, after)) > sum(map(float, before))
    assert min(map(float, after)) >= 4.5


@pytest.mark.parametrize("width", [NARROW, WIDE])
def test_the_switch_leads_to_the_page_in_another_version_and_back(width: int, example, visit) -> None:
    page = visit(example, width).go("")
    for version in ("easy-read", "young-people"):
        link = page.locator(f"nav.versions a[href*='{version}/']")
        assert link.count() == 1, version
        link.focus()
        page.keyboard.press("Enter")
        page.wait_for_url(f"**/{version}/")
        assert f"version-{version}" in page.locator("body").get_attribute("class")
        assert page.locator("nav.versions [aria-current]").count() == 1
    page.locator("nav.versions a").first.click()
    page.wait_for_url(example.address)
    assert "version-standard" in page.locator("body").get_attribute("class")

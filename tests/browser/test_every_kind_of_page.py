"""Every page, by night in each width and in each choice of colours: no fault that axe finds."""

from __future__ import annotations

from pathlib import Path

import pytest
from example_plan import PLANS

ROOT = Path(__file__).parents[2]
NARROW, MIDDLE, WIDE = 320, 768, 1280
PAGES = ROOT / "overrides/plan"
NO_PAGES = {"parts", "printed", "specimens", "styles"}
KINDS = {
    "-".join(page.relative_to(PAGES).with_suffix("").parts).replace("_", "-")
    for page in PAGES.rglob("*.html")
    if page.relative_to(PAGES).parts[0] not in NO_PAGES
} - {"moved"}

OTHER_LOOKS = ((NARROW, "light"), (WIDE, "dark"), (MIDDLE, "contrast"))
"""Every width and every choice of colours once: test_promises.py has what each change tries."""


def test_the_example_has_a_page_of_every_kind_for_these_tests(example) -> None:
    assert KINDS - {sample.kind for sample in example.samples} == set()
    assert "handwritten" in {sample.kind for sample in example.samples}


@pytest.mark.nightly
@pytest.mark.parametrize(("width", "colours"), OTHER_LOOKS)
def test_no_kind_of_page_has_a_fault(width: int, colours: str, example, visit) -> None:
    window = visit(example, width)
    found = {}
    for sample in window.over(example.samples):
        window.coloured(colours)
        faults = window.faults() + window.complaints
        if faults:
            found[str(sample)] = faults
    assert found == {}


def test_a_page_with_its_menu_open_has_no_fault(example, visit) -> None:
    window = visit(example, NARROW)
    window.go("").locator(".menu-button").click()
    assert window.faults() == []
    for colours in ("dark", "contrast"):
        window.coloured(colours)
        assert window.faults_of_colour() == [], colours


def test_the_page_for_a_wrong_address_leads_home(example, visit) -> None:
    page = visit(example).go("no/such/page/")
    assert page.locator("h1").inner_text()
    page.locator("main a").first.click()
    assert page.url == example.address


def faults_of_a_page(window) -> list[str]:
    """What axe finds in three widths and three choices of colours; the second and third only for their colours."""
    found = []
    for width in (NARROW, MIDDLE, WIDE):
        window.page.set_viewport_size({"width": width, "height": 800})
        window.coloured("light")
        found += [f"{width}: {fault}" for fault in window.faults()]
        found += [f"{width}: {fault}" for fault in window.probe("reflow")]
        for colours in ("dark", "contrast"):
            window.coloured(colours)
            found += [f"{width}, {colours}: {fault}" for fault in window.faults_of_colour()]
    return found + window.complaints


@pytest.mark.nightly
@pytest.mark.parametrize("part", [0, 1, 2])
@pytest.mark.parametrize("name", PLANS)
def test_no_page_of_any_site_has_a_fault(name: str, part: int, plan_site, visit) -> None:
    """Each site's pages are tested in three parts, so that every core of the machine has work."""
    site = plan_site(ROOT / PLANS[name])
    pages = [path for path in site.paths if site.kind(path) != "moved"]
    window = visit(site)
    found = {}
    for path in pages[part::3]:
        window.complaints.clear()
        window.go(path)
        faults = faults_of_a_page(window)
        if faults:
            found[path or "home"] = faults
    assert found == {}

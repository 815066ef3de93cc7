"""One page of each kind, light and dark, narrow and wide: no fault that axe finds, no sideways scrolling."""

from __future__ import annotations

from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
NARROW, MIDDLE, WIDE = 320, 768, 1280
NO_PAGE = {"moved": "goes on to another page at once", "not_found": "is tested at a wrong address"}
KINDS = sorted({page.stem for page in (ROOT / "overrides/plan").glob("*.html")} - NO_PAGE.keys())
PLANS = {"example": "plan_data", "stockport": "tests/plans/stockport", "worcestershire": "tests/plans/worcestershire"}


def look(window, where: str, widths: tuple[int, ...] = (NARROW, WIDE)) -> list[str]:
    """Everything that is wrong with the page that is open, in each width and colour scheme."""
    found = []
    for width in widths:
        window.page.set_viewport_size({"width": width, "height": 800})
        if window.width > width:
            found.append(f"{where} at {width}: it is {window.width} wide")
        for scheme in ("light", "dark"):
            window.page.emulate_media(color_scheme=scheme)
            found += [f"{where} at {width}, {scheme}: {fault}" for fault in window.faults()]
    return found + [f"{where}: {complaint}" for complaint in window.complaints]


@pytest.mark.parametrize("kind", KINDS)
def test_a_page_of_each_kind_has_no_fault(kind: str, example, visit) -> None:
    path = example.fullest(kind.replace("_", "-"))
    assert path is not None, f"the example plan has no page of the kind {kind}"
    window = visit(example)
    window.go(path)
    assert look(window, path or "home") == []


def test_a_page_written_by_hand_has_no_fault(example, visit) -> None:
    window = visit(example)
    window.go(example.fullest("handwritten"))
    assert look(window, "by hand") == []


def test_the_page_for_a_wrong_address_has_no_fault(example, visit) -> None:
    window = visit(example)
    window.go("no/such/page/")
    window.complaints = [each for each in window.complaints if "404" not in each]
    assert window.page.locator("h1").inner_text()
    assert look(window, "wrong address") == []
    window.page.locator("main a").first.click()
    assert window.page.url == example.address


def test_a_page_with_results_of_a_search_has_no_fault(example, visit) -> None:
    window = visit(example)
    window.go("search/#q=children")
    window.page.locator("#results li").first.wait_for()
    assert look(window, "search") == []


def test_a_page_with_its_menu_open_has_no_fault(example, visit) -> None:
    window = visit(example, NARROW)
    window.go("")
    window.page.locator(".menu-button").click()
    assert look(window, "menu", (NARROW,)) == []


@pytest.mark.nightly
@pytest.mark.parametrize("name", PLANS)
def test_every_page_of_every_site_has_no_fault(name: str, serve, visit) -> None:
    site = serve(ROOT / PLANS[name])
    window = visit(site)
    found = []
    for path in site.paths:
        if site.kind(path) != "moved":
            window.go(path)
            found += look(window, path or "home", (NARROW, MIDDLE, WIDE))
            window.complaints.clear()
    assert found == []

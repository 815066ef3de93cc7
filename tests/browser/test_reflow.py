"""Narrow windows, large text and wide spacing: every kind of page keeps its words in the window, whole and apart."""

from __future__ import annotations

import pytest

NARROW, WIDE = 320, 1280
SPACED = (
    "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }"
    " p { margin-bottom: 2em !important; }"
)
"""The distances of WCAG 2.2, success criterion 1.4.12."""


def over_all(window, pages, *, spaced: bool = False, thin: bool = False) -> dict[str, list[str]]:
    """What does not fit on each of the pages."""
    found = {}
    for sample in window.over(pages):
        if spaced:
            window.styled(SPACED)
        faults = window.probe("reflow", thin=thin)
        if faults:
            found[str(sample)] = faults
    return found


def test_four_times_as_large_on_a_usual_screen_no_page_scrolls_sideways(example, visit) -> None:
    """1280 by 1024 pixels at 400% are 320 by 256 for the page (success criterion 1.4.10); four device pixels each."""
    window = visit(example, NARROW, device_scale_factor=4)
    window.page.set_viewport_size({"width": NARROW, "height": 256})
    assert over_all(window, example.samples, thin=True) == {}


@pytest.mark.parametrize("width", [pytest.param(640, marks=pytest.mark.nightly), WIDE])
def test_with_text_twice_as_large_nothing_is_cut(width: int, example, visit) -> None:
    """The reader's own setting of the browser, which the widths at which the page changes follow (1.4.4)."""
    window = visit(example, width)
    window.device.send("Page.setFontSizes", {"fontSizes": {"standard": 32, "fixed": 26}})
    window.go("")
    assert window.page.evaluate("getComputedStyle(document.documentElement).fontSize") == "32px"
    assert over_all(window, example.samples) == {}


@pytest.mark.parametrize("width", [NARROW, pytest.param(WIDE, marks=pytest.mark.nightly)])
def test_with_wider_spacing_of_text_nothing_is_cut(width: int, example, visit) -> None:
    assert over_all(visit(example, width), example.samples, spaced=True) == {}

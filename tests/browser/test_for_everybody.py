"""Beyond the law: large controls for young people, large text on a phone, the page at hand marked without colour."""

from __future__ import annotations

import pytest

NARROW, WIDE = 320, 1280
LEAST_FOR_YOUNG_PEOPLE = 48
"""Success criterion 2.5.5 of WCAG 2.2 (AAA), which their version keeps; so do the makers of telephones."""


@pytest.mark.parametrize("width", [NARROW, WIDE])
def test_young_people_get_controls_of_44_pixels(width: int, example, visit) -> None:
    window = visit(example, width)
    young = [sample for sample in example.samples if sample.version == "young-people"]
    assert young
    found = {}
    for sample in window.over(young):
        faults = window.probe("targets", least=LEAST_FOR_YOUNG_PEOPLE, room=False)
        if faults:
            found[str(sample)] = faults
    assert found == {}


@pytest.mark.parametrize("scheme", [pytest.param("light", marks=pytest.mark.nightly), "dark"])
def test_with_the_colours_of_the_device_the_page_at_hand_is_marked_by_more_than_colour(scheme, example, visit) -> None:
    window = visit(example, WIDE, forced_colors="active", color_scheme=scheme)
    found = {}
    for sample in window.over(example.samples):
        faults = window.probe("current")
        if faults:
            found[str(sample)] = faults
    assert found == {}


def test_a_mark_that_is_colour_alone_is_found(example, visit) -> None:
    window = visit(example, WIDE)
    window.go("outcomes/")
    window.styled("[aria-current], li { all: revert !important; border: 0 !important }")
    assert window.probe("current")


def test_on_a_phone_with_text_twice_as_large_nothing_is_cut(example, visit) -> None:
    window = visit(example, NARROW)
    window.device.send("Page.setFontSizes", {"fontSizes": {"standard": 32, "fixed": 26}})
    found = {}
    for sample in window.over(example.samples):
        faults = window.probe("reflow")
        if faults:
            found[str(sample)] = faults
    assert found == {}


def test_without_javascript_no_page_offers_a_search_that_cannot_find(example, visit) -> None:
    """What is looked for would go to the server, which has no answer; the A to Z and the site map stand in the foot."""
    window = visit(example, WIDE, java_script_enabled=False)
    shown = [str(each) for each in window.over(example.samples) if window.page.locator("form.find").is_visible()]
    assert shown == []

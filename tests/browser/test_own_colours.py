"""Colours and movement as a device asks for them: colours of its own, strong contrast, nothing that moves."""

from __future__ import annotations

import pytest


def over_all(window, pages, probe: str) -> dict[str, list[str]]:
    """What a probe finds on each of the pages."""
    found = {str(sample): window.probe(probe) + window.complaints for sample in window.over(pages)}
    return {page: faults for page, faults in found.items() if faults}


@pytest.mark.parametrize("scheme", ["light", pytest.param("dark", marks=pytest.mark.nightly)])
def test_with_the_colours_of_the_device_everything_can_still_be_told_apart(scheme: str, example, visit) -> None:
    window = visit(example, 1280, forced_colors="active", color_scheme=scheme)
    window.go("")
    assert window.page.evaluate("matchMedia('(forced-colors: active)').matches")
    assert over_all(window, example.samples, "forced_colours") == {}


def test_nothing_on_any_kind_of_page_moves(example, visit) -> None:
    """Not even for people who have not asked for less movement (success criteria 2.2.2 and 2.3.3)."""
    assert over_all(visit(example), example.samples, "motion") == {}


def test_links_in_running_text_are_underlined(example, visit) -> None:
    assert over_all(visit(example), example.samples, "underlines") == {}

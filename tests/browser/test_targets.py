"""Fingers that are large or shake: every control is large enough, or stands in running text."""

from __future__ import annotations

import pytest

LEAST = 24
"""Success criterion 2.5.8 of WCAG 2.2."""


@pytest.mark.parametrize("width", [320, pytest.param(1280, marks=pytest.mark.nightly)])
def test_every_control_of_every_kind_of_page_is_large_enough(width: int, example, visit) -> None:
    window = visit(example, width)
    found = {}
    for sample in window.over(example.samples):
        faults = window.probe("targets", least=LEAST, room=True)
        if faults:
            found[str(sample)] = faults[:6]
    assert found == {}


def test_what_is_too_small_is_found(example, visit) -> None:
    """Proof that the test above can fail: every link made as small as its letters and set close to the next."""
    window = visit(example)
    window.go("")
    window.styled(".foot nav :is(ul, li, a) { all: revert; font-size: 7px; line-height: 1; padding: 0; margin: 0 }")
    assert window.probe("targets", least=LEAST, room=True)

"""The sheets for a group of readers: every row has its whole frame on paper, and anybody can read them on a screen."""

from __future__ import annotations

from argparse import ArgumentParser
from types import SimpleNamespace

import pytest
from example_plan import EXAMPLE

from plan.commands.review_pack import describe, run

DAY = {"SOURCE_DATE_EPOCH": "1795219200"}  # 21 November 2026
FILES = SimpleNamespace(address="file:///")
PAPER = 680
"""How wide A4 is between margins of 15 mm, in pixels."""

AT_THE_EDGE = """() => [...document.querySelectorAll(".row")].map((each) => each.getBoundingClientRect())
  .filter((box) => box.left < 2 || box.right > document.documentElement.clientWidth - 2).length"""
"""How many rows stand so near the edge of what is printed that a printer may cut off their frame."""


@pytest.fixture(scope="module", params=["easy_read", "young_people"])
def sheets(request, tmp_path_factory) -> str:
    """Where the sheets about an outcome and the plan are, in one version."""
    parser = ArgumentParser()
    describe(parser)
    words = ["outcomes/safe", "plan", "--version", request.param, "--data", str(EXAMPLE)]
    file = tmp_path_factory.mktemp(request.param) / "sheets.html"
    file.write_text(run(parser.parse_args(words), DAY).text, encoding="utf-8")
    return file.as_posix().lstrip("/")


def test_on_paper_every_row_has_its_whole_frame(sheets: str, visit) -> None:
    page = visit(FILES, PAPER).go(sheets)
    page.emulate_media(media="print")
    assert page.locator(".row").count() > 3
    assert page.evaluate(AT_THE_EDGE) == 0


@pytest.mark.parametrize("colours", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_on_a_screen_they_have_no_fault(width: int, colours: str, sheets: str, visit) -> None:
    window = visit(FILES, width)
    window.go(sheets)
    window.coloured(colours)
    assert window.faults() == []
    assert window.width == width
    assert window.complaints == []

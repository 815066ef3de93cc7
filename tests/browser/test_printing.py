"""Every kind of page on paper: all its words, none of its menus, nothing wider than the sheet."""

from __future__ import annotations

import io
import re
import unicodedata

import pytest
from pypdf import PdfReader

A4 = 794
"""The width of a sheet in CSS pixels: 210 mm at 96 to the inch."""
MARGIN = 38
"""The margin of 1 cm that a browser leaves at each side where the stylesheet asks for none."""


def letters(text: str) -> str:
    """The text without spaces, soft hyphens and joined letters, since lines break elsewhere on paper."""
    return re.sub(r"[\s\u00ad\u200b]+", "", unicodedata.normalize("NFKC", text))


def paper(window) -> str:
    """What a reader of the printed page reads, without spaces."""
    reader = PdfReader(io.BytesIO(window.page.pdf(format="A4", prefer_css_page_size=True)))
    return letters("".join(sheet.extract_text() for sheet in reader.pages))


def test_every_word_of_a_page_is_on_paper_and_addresses_that_it_shows_are_whole(example, visit) -> None:
    window = visit(example)
    lost = {}
    for sample in window.over(example.samples):
        words = window.probe("words")
        assert words, sample
        window.page.emulate_media(media="print")
        words += window.probe("addresses")
        printed = paper(window)
        window.page.emulate_media(media="screen")
        gone = [each for each in words if letters(each) not in printed]
        if gone:
            lost[str(sample)] = gone[:5]
    assert lost == {}


@pytest.mark.parametrize("width", [A4 - 2 * MARGIN, A4])
def test_paper_has_no_menus_and_nothing_is_wider_than_the_sheet(width: int, example, visit) -> None:
    window = visit(example, width)
    window.page.emulate_media(media="print")
    found = {}
    for sample in window.over(example.samples):
        faults = window.probe("print")
        if faults:
            found[str(sample)] = faults[:8]
    assert found == {}

"""Every kind of page on paper: all its words, none of its menus, nothing wider than the sheet."""

from __future__ import annotations

import io
import re
import unicodedata
from itertools import pairwise

import pytest
from pypdf import PdfReader

A4 = 794
"""The width of a sheet in CSS pixels: 210 mm at 96 to the inch."""
MARGIN = 38
"""The margin of 1 cm that a browser leaves at each side where the stylesheet asks for none."""

PRINTED_MOST = {"home", "how-we-are-doing", "measure", "outcome", "get-help", "easy-read-home", "young-people-home"}
"""Kinds of page that people take along on paper."""

FROM_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff]")
"""A file of paper keeps such letters as they stand, and not as they are read."""


def letters(text: str) -> str:
    """The text without spaces, soft hyphens and joined letters, since lines break elsewhere on paper."""
    return re.sub(r"[\s\u00ad\u200b]+", "", unicodedata.normalize("NFKC", text))


def sheets(window) -> list[str]:
    """What a reader of the printed page reads on each sheet, without spaces."""
    reader = PdfReader(io.BytesIO(window.page.pdf(format="A4", prefer_css_page_size=True)))
    return [letters(sheet.extract_text()) for sheet in reader.pages]


def is_printed(text: str, printed: list[str]) -> bool:
    """Whether a text stands on one sheet, or begins on one and ends on the next.

    The sheets are no one text: what a sheet begins with, such as a heading, may come last in the file.
    """
    words = letters(text)
    return any(words in sheet for sheet in printed) or any(
        words[:at] in one and words[at:] in other for one, other in pairwise(printed) for at in range(1, len(words))
    )


@pytest.mark.parametrize("every", [False, pytest.param(True, marks=pytest.mark.nightly)])
def test_every_word_of_a_page_is_on_paper_and_addresses_that_it_shows_are_whole(every: bool, example, visit) -> None:
    """Some kinds on each change, and every night all of them, the eighty sheets of the whole plan too."""
    window = visit(example)
    lost = {}
    for sample in window.over(each for each in example.samples if every or each.kind in PRINTED_MOST):
        words = [each for each in window.probe("words") if not FROM_RIGHT_TO_LEFT.search(each)]
        assert words, sample
        if sample.kind == "handwritten":
            continue  # the largest shows examples of everything, menus and forms among them
        window.page.emulate_media(media="print")
        shown, printed = window.probe("addresses"), sheets(window)
        window.page.emulate_media(media="screen")
        gone = [each for each in shown if not is_printed(f"({each})", printed)]
        for address in shown:
            printed = [sheet.replace(f"({letters(address)})", "") for sheet in printed]
        gone += [each for each in words if not is_printed(each, printed)]
        if gone:
            lost[str(sample)] = gone[:5]
    assert lost == {}


def test_the_address_in_a_citation_is_printed_once(example, visit) -> None:
    window = visit(example)
    address = window.go("measures/exclusions/").get_attribute(".cite a", "href")
    assert address
    assert "".join(sheets(window)).count(letters(address)) == 1

"""The page for a board is one sheet of A4, however much has changed, and anybody can read it on a screen."""

from __future__ import annotations

import io
from datetime import date
from pathlib import Path
from types import SimpleNamespace

import pytest
from example_plan import EXAMPLE, EXAMPLE_NAME
from pypdf import PdfReader

from plan.audiences import STANDARD
from plan.edition import Edition
from plan.publisher import read_publisher
from plan.rendering import environment
from plan.views.board_page import page_of_rows
from plan.views.board_rows import COLUMNS

ROOT = Path(__file__).resolve().parents[2]
DAY = {"SOURCE_DATE_EPOCH": "1795219200"}  # 21 November 2026
FILES = SimpleNamespace(address="file:///")
TITLE = "Children and young people who wait longer than they should for help"
WORDS = "19.5%, autumn term 2026 (before: 20%)"
AMOUNTS = {"little": 1, "a usual quarter": 2, "much": 9, "very much": 60}


@pytest.fixture(scope="module")
def edition() -> Edition:
    publisher = read_publisher(EXAMPLE, EXAMPLE_NAME, DAY)
    return next(each for each in publisher.editions if each.audience == STANDARD)


def file_of(edition: Edition, folder: Path, rows: int, title: str, words: str) -> str:
    """A page with so many rows in each of its tables."""
    found = {name: [(title, *[words] * (len(columns) - 1))] * rows for name, columns in COLUMNS.items()}
    template = environment(ROOT / "overrides").get_template("plan/printed/board_page.html")
    file = folder / "board.html"
    view = page_of_rows(edition, date(2026, 8, 20), found)
    file.write_text(template.render(view=view, t=edition.t), encoding="utf-8")
    return file.as_posix().lstrip("/")


@pytest.mark.parametrize("amount", AMOUNTS)
@pytest.mark.parametrize(
    "texts",
    [
        ("A first visit", "On time"),
        ("Open a family hub in every part of it", "September 2026"),
        ("Children who miss a lot of school now", "Going the wrong way (before: No change)"),
        (TITLE, WORDS),
    ],
)
def test_it_is_printed_on_one_sheet(
    amount: str, texts: tuple[str, str], edition: Edition, tmp_path: Path, visit
) -> None:
    window = visit(FILES)
    window.go(file_of(edition, tmp_path, AMOUNTS[amount], *texts))
    printed = window.page.pdf(format="A4", prefer_css_page_size=True)

    assert len(PdfReader(io.BytesIO(printed)).pages) == 1


@pytest.mark.parametrize("colours", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_on_a_screen_it_has_no_fault(width: int, colours: str, edition: Edition, tmp_path: Path, visit) -> None:
    window = visit(FILES, width)
    window.go(file_of(edition, tmp_path, 2, TITLE, WORDS))
    window.coloured(colours)
    assert window.faults() == []
    assert window.width == width
    assert window.complaints == []

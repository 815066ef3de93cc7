"""Each file in tests/bad/workbook says what somebody does to a workbook; beside it stands what is said, word for word.

Edits are `sheet!cell: value`, `sheet!cell format: 0%`, and what `SHEETS` knows: merge, hide, rename, add, copy.
"""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest
import yaml
from openpyxl import Workbook

BAD = Path(__file__).parents[1] / "bad" / "workbook"
CASES = sorted(file.stem for file in BAD.glob("*.yml"))

SHEETS = {
    "merge": lambda book, sheet, cells: book[sheet].merge_cells(cells),
    "hide row": lambda book, sheet, row: setattr(book[sheet].row_dimensions[row], "hidden", True),
    "hide column": lambda book, sheet, column: setattr(book[sheet].column_dimensions[column], "hidden", True),
    "hide": lambda book, sheet, state: setattr(book[sheet], "sheet_state", state),
    "rename": lambda book, sheet, name: setattr(book[sheet], "title", name),
    "delete rows": lambda book, sheet, rows: book[sheet].delete_rows(*rows),
    "delete column": lambda book, sheet, column: book[sheet].delete_cols(column),
}


def edit(book: Workbook, edits: dict[str, object]) -> None:
    for name, value in edits.items():
        sheet, _, what = name.partition("!")
        if what in SHEETS:
            SHEETS[what](book, sheet, value)
        elif what.endswith(" format"):
            book[sheet][what.removesuffix(" format")].number_format = value
        else:
            given = datetime.fromisoformat(value[5:]) if isinstance(value, str) and value.startswith("date ") else value
            book[sheet][what] = given


@pytest.mark.parametrize("case", CASES)
def test_the_messages_are_word_for_word(case, send_back, plan) -> None:
    edits = yaml.safe_load((BAD / f"{case}.yml").read_text(encoding="utf-8"))
    output = send_back(lambda book: edit(book, edits), "--dry-run")
    assert output.text.replace(str(plan), "plan_data") + "\n" == (BAD / f"{case}.expected").read_text(encoding="utf-8")


def test_every_expected_text_has_its_workbook() -> None:
    assert sorted(file.stem for file in BAD.glob("*.expected")) == CASES

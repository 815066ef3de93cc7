"""What `docs/maintain/spreadsheets.md` tells an officer to type works, in the order in which it stands there."""

from __future__ import annotations

import re
import shlex
import shutil
from pathlib import Path

import openpyxl
from example_plan import EXAMPLE

from plan.__main__ import run

ROOT = Path(__file__).parents[1]
GUIDE = (ROOT / "docs/maintain/spreadsheets.md").read_text(encoding="utf-8")
COMMANDS = re.findall(r"(?m)^ *PYTHONPATH=hooks .venv/bin/python -m plan (.+)$", GUIDE)


def test_the_officers_round_trip(tmp_path: Path, monkeypatch) -> None:
    plan = Path(shutil.copytree(EXAMPLE, tmp_path / "plan_data"))
    monkeypatch.chdir(tmp_path)
    environment = {"SOURCE_DATE_EPOCH": "1795219200", "PLAN_DATA": str(plan)}
    every, two, look, take = (shlex.split(command) for command in COMMANDS)
    assert run(every, environment).code == 0
    assert run(two, environment).code == 0
    assert openpyxl.load_workbook("two.xlsx").sheetnames == ["Read me", "attendance", "repeat-plans", "Lists"]
    book = openpyxl.load_workbook("figures.xlsx")
    page = book["attendance"]
    row = next(number for number in range(5, 99) if not page.cell(number, 1).value)
    page.cell(row, 1).value, page.cell(row, 2).value, page.cell(row, 3).value = "2026 autumn", 19.4, "p"
    book.save("figures.xlsx")
    before = (plan / "measures/attendance.csv").read_text(encoding="utf-8")
    assert "+ 2026 autumn: value 19.4, symbol p" in run(look, environment).text
    assert (plan / "measures/attendance.csv").read_text(encoding="utf-8") == before
    assert run(take, environment).code == 0
    assert (plan / "measures/attendance.csv").read_text(encoding="utf-8") == f"{before}2026 autumn,19.4,p,\n"


def test_the_commands_of_make_are_there() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    named = set(re.findall(r"`make ([a-z-]+)", GUIDE))
    assert named == {"export-xlsx", "import-xlsx", "check"}
    assert all(re.search(rf"(?m)^{name}:", makefile) for name in named)
    assert "--spreadsheets" in (ROOT / "hooks/setup_environment.py").read_text(encoding="utf-8")


def test_git_overlooks_workbooks() -> None:
    assert "*.xlsx" in (ROOT / ".gitignore").read_text(encoding="utf-8").splitlines()

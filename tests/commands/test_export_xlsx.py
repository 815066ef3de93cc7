"""`export xlsx` from its options to the workbook, as the person sees it who opens it."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import openpyxl
import pytest
from example_plan import EXAMPLE

from plan.__main__ import run

TODAY = {"SOURCE_DATE_EPOCH": "1795219200"}


@pytest.fixture(scope="module")
def book(tmp_path_factory):
    file = tmp_path_factory.mktemp("book") / "figures.xlsx"
    assert run(["export", "xlsx", str(file), "--data", str(EXAMPLE)], TODAY).code == 0
    return openpyxl.load_workbook(file)


def test_the_first_sheet_says_how_and_leads_to_every_measure(book) -> None:
    first = book.worksheets[0]
    lines = [cell.value for cell in first["A"]]
    assert first.title == "Read me"
    assert "Made on 21 November 2026 from the figures of that day." in lines
    assert any("Never put a number beside c" in line for line in lines if line)
    assert lines[-1] == (
        "Not here, because their figures are kept with their words: changed-by-you, housing-promise, "
        "young-carers-known, youth-money."
    )
    leads = {cell.hyperlink.location or cell.hyperlink.target for cell in first["A"] if cell.hyperlink}
    assert len(leads) == len(book.sheetnames) - 2


def test_a_sheet_says_what_is_measured_and_has_the_columns_of_its_file(book) -> None:
    page = book["exclusions"]
    assert "Periods are written like 2023 to 2024." in page["A2"].value
    header = (EXAMPLE / "measures/exclusions.csv").read_text(encoding="utf-8").splitlines()[0]
    assert ",".join(cell.value for cell in page[4]) == header
    assert page.freeze_panes == "B5"


def test_periods_are_text_that_excel_leaves_alone_also_in_the_empty_rows(book) -> None:
    page = book["caseloads"]
    assert {page.cell(row, 1).number_format for row in range(5, 30)} == {"@"}


def test_cells_offer_what_may_be_chosen(book) -> None:
    page, lists = book["wellbeing"], book["Lists"]
    rules = {str(rule.sqref).partition(":")[0]: rule for rule in page.data_validations.dataValidation if rule.type}
    header = [cell.value for cell in page[4]]

    def offered(name: str) -> list[str]:
        formula = rules[f"{chr(ord('A') + header.index(name))}5"].formula1
        return [row[0].value for row in lists[formula.partition("!")[2].replace("$", "")]]

    assert offered("symbol")[:3] == ["b", "c", "e"]
    assert offered("period")[0] == "2028"
    assert rules[f"{chr(ord('A') + header.index('value'))}5"].type == "decimal"


def test_only_the_measures_that_are_named_have_sheets(tmp_path: Path) -> None:
    file = tmp_path / "one.xlsx"
    run(["export", "xlsx", str(file), "measures/attendance", "--data", str(EXAMPLE)], TODAY)
    assert openpyxl.load_workbook(file).sheetnames == ["Read me", "attendance", "Lists"]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["figures.csv"], "does not end in .xlsx"),
        (["new.xlsx", "measures/atendance"], "Did you mean 'attendance'?"),
        (["new.xlsx", "housing-promise"], "No figures can be filled in"),
        (["there.xlsx"], "left as it is"),
        (["nowhere/new.xlsx"], "cannot be written"),
    ],
)
def test_what_cannot_be_done_is_said_and_nothing_is_written(tmp_path: Path, monkeypatch, words, said) -> None:
    monkeypatch.chdir(tmp_path)
    Path("there.xlsx").write_bytes(b"mine")
    output = run(["export", "xlsx", *words, "--data", str(EXAMPLE)], TODAY)
    assert output.code == 2
    assert said in output.aside
    assert [file.name for file in tmp_path.iterdir()] == ["there.xlsx"]
    assert Path("there.xlsx").read_bytes() == b"mine"


def test_a_measure_with_a_mistake_is_not_exported_with_it(tmp_path: Path) -> None:
    plan = Path(shutil.copytree(EXAMPLE, tmp_path / "plan"))
    with (plan / "measures/attendance.csv").open("a", encoding="utf-8") as file:
        file.write("2026 autumn,3.7,c,\n")
    output = run(["export", "xlsx", str(tmp_path / "new.xlsx"), "--data", str(plan)], TODAY)
    assert output.code == 1
    assert "Nothing was exported" in output.text
    assert "3.7" not in output.text
    assert not (tmp_path / "new.xlsx").exists()


@pytest.mark.parametrize("command", [["export", "xlsx", "new.xlsx"], ["import", "xlsx", "there.xlsx"]])
def test_without_openpyxl_it_says_how_to_install_it(tmp_path: Path, monkeypatch, command) -> None:
    monkeypatch.chdir(tmp_path)
    openpyxl.Workbook().save("there.xlsx")
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    output = run([*command, "--data", str(EXAMPLE)], TODAY)
    assert output.code == 2
    assert "hooks/setup_environment.py --spreadsheets" in output.aside

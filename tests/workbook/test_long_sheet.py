"""One sheet of many measures, as the site publishes them, comes in like a workbook with a sheet a measure."""

from __future__ import annotations

import shutil
from pathlib import Path

import openpyxl
import pytest
from example_plan import EXAMPLE

from plan.__main__ import run
from plan.open_data.cells import read_csv_text
from plan.open_data.observations import body, table
from plan.publisher import read_publisher

TODAY = {"SOURCE_DATE_EPOCH": "1795219200"}


@pytest.fixture(scope="module")
def published() -> str:
    """The file `data/measures.csv` of the example's site."""
    publisher = read_publisher(EXAMPLE, "plan_data", TODAY)
    edition = publisher.edition
    return table(edition, (body(edition, measure) for measure in edition.plan.measures))


@pytest.fixture
def example(tmp_path: Path) -> Path:
    return Path(shutil.copytree(EXAMPLE, tmp_path / "plan_data"))


def as_workbook(text: str, file: Path) -> Path:
    book = openpyxl.Workbook()
    for row in read_csv_text(text):
        book.worksheets[0].append([float(cell) if cell.replace(".", "", 1).isdigit() else cell for cell in row])
    book.save(file)
    return file


def imported(file: Path, plan: Path, *options: str):
    return run(["import", "xlsx", str(file), "--data", str(plan), *options], TODAY)


@pytest.mark.parametrize("name", ["measures.csv", "measures.xlsx"])
def test_what_the_site_publishes_comes_back_as_it_was(example: Path, published: str, tmp_path: Path, name: str) -> None:
    file = tmp_path / name
    file.write_text(published, encoding="utf-8", newline="") if name.endswith("csv") else as_workbook(published, file)
    output = imported(file, example)
    assert output.code == 0, output
    assert output.text.startswith("No measure changes, "), output


def test_a_sheet_with_only_the_new_rows_removes_none(example: Path, published: str, tmp_path: Path) -> None:
    rows = read_csv_text(published)
    header = rows[0]
    row = dict(zip(header, next(each for each in rows if each[0] == "repeat-plans"), strict=True))
    row |= {"period": "2020 to 2021", "value": "25.9", "numerator": "", "denominator": "", "symbol": "", "note": ""}
    file = tmp_path / "new.csv"
    file.write_text("\n".join([",".join(header), ",".join(f'"{row[name]}"' for name in header)]), encoding="utf-8")
    output = imported(file, example, "--yes")
    assert "repeat-plans, Children who need a second child protection plan: 1 row added" in output.text
    assert "8 that the sheet does not have stay as they are" in output.text
    lines = (example / "measures/repeat-plans.csv").read_text(encoding="utf-8").splitlines()
    assert lines[1] == "2020 to 2021,,25.9,,,,"
    assert len(lines) == len((EXAMPLE / "measures/repeat-plans.csv").read_text(encoding="utf-8").splitlines()) + 1


def test_mistakes_are_named_by_their_cell_in_the_long_sheet(example: Path, tmp_path: Path) -> None:
    file = tmp_path / "long.csv"
    file.write_text(
        "measure_id,measure,period,value,symbol\n"
        "attendance,Something else,2026 summer,many,\n"
        "atendance,,2026 summer,3,\n",
        encoding="utf-8",
    )
    output = imported(file, example)
    assert "sheet long.csv, cell D2: 'many' is not a number" in output.text
    assert "sheet long.csv, cell B2: warning: the measure attendance has another title in the plan" in output.text
    assert "sheet long.csv, cell A3: the plan has no measure called 'atendance'" in output.text
    assert "Did you mean 'attendance'?" in output.text


def test_a_csv_file_of_another_shape_is_refused(example: Path) -> None:
    output = imported(example / "measures/attendance.csv", example)
    assert output.code == 2
    assert "measure_id" in output.aside

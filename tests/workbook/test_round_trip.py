"""A workbook that is made, filled in and taken back changes what its officer changed, and not one byte more."""

from __future__ import annotations

import shutil
from pathlib import Path

import openpyxl
import pytest
from example_plan import EXAMPLE
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from plan.__main__ import run

TODAY = {"SOURCE_DATE_EPOCH": "1795219200"}


def series(plan: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in (plan / "measures").glob("*.csv")}


def test_every_measure_of_the_example_comes_back_as_it_was(tmp_path: Path) -> None:
    plan = Path(shutil.copytree(EXAMPLE, tmp_path / "plan_data"))
    before, file = series(plan), str(tmp_path / "figures.xlsx")
    run(["export", "xlsx", file, "--data", str(plan)], TODAY)
    output = run(["import", "xlsx", file, "--data", str(plan), "--yes"], TODAY)
    assert output.text.startswith("No measure changes, 20 are as they were.")
    assert (output.code, series(plan)) == (0, before)
    assert set(openpyxl.load_workbook(file).sheetnames) >= {name.removesuffix(".csv") for name in before}


def test_the_same_plan_gives_the_same_workbook_without_a_name_or_a_time(plan, exported, tmp_path) -> None:
    again = tmp_path / "again.xlsx"
    run(["export", "xlsx", str(again), "--data", str(plan)], TODAY)
    assert again.read_bytes() == exported.read_bytes()
    properties = openpyxl.load_workbook(again).properties
    assert (properties.creator, properties.lastModifiedBy, properties.modified.year) == (None, None, 2000)


@pytest.mark.nightly
@settings(max_examples=settings.default.max_examples // 3, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    st.lists(
        st.one_of(
            st.decimals(-(10**9), 10**9, places=2).map(lambda value: (f"{value}", "", "")),
            st.integers(-(10**17), 10**17).map(lambda value: (str(value), "p", "")),
            st.tuples(st.just(""), st.just("x"), st.text("abc ,\"'é£\n1=", max_size=12).map(str.strip)),
        ),
        min_size=1,
        max_size=12,
    ),
    st.sampled_from(["\n", "\r\n"]),
    st.booleans(),
)
def test_any_series_comes_back_as_it_was(tmp_path_factory, rows, end, marked) -> None:
    from plan.workbook.proposal import csv_text

    plan = Path(shutil.copytree(EXAMPLE.parent / "tests/plans/small", tmp_path_factory.mktemp("made") / "plan"))
    text = csv_text([["period", "value", "symbol", "note"], *((str(2000 + at), *row) for at, row in enumerate(rows))])
    words = (plan / "measures/happy-children.yml").read_text(encoding="utf-8").partition("baseline:")[0]
    (plan / "measures/made.yml").write_text(words, encoding="utf-8")
    raw = (b"\xef\xbb\xbf" if marked else b"") + text.replace("\n", end).encode()
    (plan / "measures/made.csv").write_bytes(raw)
    file = str(plan.parent / "figures.xlsx")
    made = run(["export", "xlsx", file, "measures/made", "--data", str(plan)], TODAY)
    if made.code == 0:  # a text that begins as a formula is refused
        run(["import", "xlsx", file, "--data", str(plan), "--yes"], TODAY)
    assert (plan / "measures/made.csv").read_bytes() == raw


def test_new_and_changed_rows_go_where_they_belong_and_the_rest_stays_as_it_was_typed(plan, send_back) -> None:
    def edit(book):
        page = book["visits"]
        page["A10"], page["D10"], page["E10"] = "2024 to 2025", 43.1, "p"
        page["A11"], page["C11"], page["D11"] = "2022 to 2023", "boys", 38.100000000000001
        page["D5"], page["E5"], page["F5"] = 41.2, "r", "Counted again"

    output = send_back(edit, "--yes")
    assert output.code == 0, output
    assert (plan / "measures/visits.csv").read_text(encoding="utf-8") == (
        "period,comparator,sex,value,symbol,note\n"
        "2022 to 2023,,,41.2,r,Counted again\n"
        "2022 to 2023,,girls,44.0,,\n"
        "2022 to 2023,,boys,38.1,,\n"
        '2023 to 2024,,,42.50,r,"A closed branch, counted by mistake, is out"\n'
        "2023 to 2024,,girls,,c,Fewer than 5 children\n"
        "2023 to 2024,england,,40,,\n"
        "2024 to 2025,,,43.1,p,\n"
    )


def test_a_file_with_windows_line_ends_and_a_mark_keeps_both(plan, exported, send_back) -> None:
    file = plan / "measures/swims.csv"
    file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes().replace(b"\n", b"\r\n"))

    def edit(book):
        book["swims"]["A7"], book["swims"]["B7"] = "2025-01", 801

    assert send_back(edit, "--yes").code == 0
    assert file.read_bytes() == (
        b"\xef\xbb\xbfperiod,value,symbol,note\r\n2024-11,812,,\r\n2024-12,790,p,\r\n2025-01,801,,\r\n"
    )


def test_a_measure_without_figures_gets_its_first_ones(plan, send_back) -> None:
    def edit(book):
        book["pupils"]["A5"], book["pupils"]["B5"] = 2025, 1200

    assert send_back(edit, "--yes").code == 0
    assert (plan / "measures/pupils.csv").read_text(encoding="utf-8") == "period,value,symbol,note\n2025,1200,,\n"


def test_a_new_column_comes_with_its_first_number(plan, send_back) -> None:
    def edit(book):
        book["swims"]["E4"], book["swims"]["E6"] = "lower", 700

    assert send_back(edit, "--yes").code == 0
    assert (plan / "measures/swims.csv").read_text(encoding="utf-8") == (
        "period,value,lower,symbol,note\n2024-11,812,,,\n2024-12,790,700,p,\n"
    )


@pytest.mark.parametrize("options", [[], ["--dry-run"]])
def test_nothing_is_written_before_somebody_says_yes(plan, send_back, options, monkeypatch) -> None:
    monkeypatch.setattr("sys.stdin", None)
    before = series(plan)

    def edit(book):
        book["swims"]["A7"], book["swims"]["B7"] = "2025-01", 801

    output = send_back(edit, *options)
    assert "+ 2025-01: value 801" in output.text
    assert "Nothing was written" in output.text
    assert series(plan) == before


@pytest.mark.parametrize(("answer", "written"), [("yes", True), ("no", False), ("", False)])
def test_at_a_terminal_it_asks(plan, send_back, monkeypatch, answer, written) -> None:
    asked = []
    monkeypatch.setattr("sys.stdin", type("Terminal", (), {"isatty": lambda self: True})())
    monkeypatch.setattr("builtins.input", lambda prompt: asked.append(prompt) or answer)
    before = series(plan)

    def edit(book):
        book["swims"]["B5"] = 900

    send_back(edit)
    assert "value 812 becomes 900" in asked[0]
    assert (series(plan) != before) is written


def test_clean_sheets_are_written_though_others_have_mistakes(plan, send_back) -> None:
    before = series(plan)

    def edit(book):
        book["swims"]["A7"], book["swims"]["B7"] = "2025-01", 801
        book["visits"]["D5"] = "many"

    output = send_back(edit, "--yes")
    assert output.code == 1
    assert "sheet visits, cell D5: 'many' is not a number" in output.text
    assert {name for name, raw in series(plan).items() if raw != before[name]} == {"swims.csv"}


def test_when_a_file_cannot_be_written_all_are_as_they_were(plan, send_back, monkeypatch) -> None:
    before = series(plan)

    def fail(self: Path, raw: bytes) -> int:
        raise OSError(28, "No space left on device")

    def edit(book):
        book["swims"]["B5"] = 900

    monkeypatch.setattr(Path, "write_bytes", fail)
    output = send_back(edit, "--yes")
    assert output.code == 2
    assert "No space left on device" in output.aside
    assert series(plan) == before

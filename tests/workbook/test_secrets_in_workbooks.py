"""A confidential number is never shown and never written, whichever way it comes or goes."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

SECRET = 3.7


def everything(plan: Path) -> str:
    return "\n".join(file.read_text(encoding="utf-8") for file in plan.rglob("*") if file.suffix in (".csv", ".part"))


def said(output) -> str:
    return f"{output.text}\n{output.aside}"


def test_a_number_beside_c_is_refused_and_shown_nowhere(plan, send_back) -> None:
    def edit(book):
        book["visits"]["D8"] = SECRET

    output = send_back(edit, "--yes")
    assert output.code == 1
    assert "sheet visits, cell D8: a number stands in a row marked c (confidential): [hidden]" in output.text
    assert "tell the person who looks after the data" in output.text
    assert "3.7" not in said(output) + everything(plan)


@pytest.mark.parametrize("value", [SECRET, "3,7", "=3.7*1"])
def test_taking_the_mark_away_does_not_show_what_was_hidden(plan, send_back, value) -> None:
    def edit(book):
        book["visits"]["D8"], book["visits"]["E8"] = value, None

    output = send_back(edit, "--yes")
    assert output.code == 1
    assert not {"3.7", "3,7"} & set(said(output).split())
    assert "3.7" not in said(output) + everything(plan)
    assert "3,7" not in said(output)


def test_with_a_reason_a_figure_may_come_out_but_the_difference_does_not_show_it(plan, send_back) -> None:
    def edit(book):
        page = book["visits"]
        page["D8"], page["E8"], page["F8"] = SECRET, None, "Two years together are enough children"

    output = send_back(edit, "--dry-run")
    assert "value (empty) becomes [hidden]" in output.text
    assert "IT WAS CONFIDENTIAL" in output.text
    assert "3.7" not in said(output)


def test_a_hidden_figure_under_another_period_is_not_shown_either(send_back) -> None:
    def edit(book):
        page = book["visits"]
        page["A8"], page["D8"], page["E8"], page["F8"] = "2024 to 2025", SECRET, None, None

    output = send_back(edit, "--dry-run")
    assert "+ 2024 to 2025 (girls): [hidden]" in output.text
    assert "- 2023 to 2024 (girls): symbol c (the row is gone)" in output.text
    assert "3.7" not in said(output)


def test_a_figure_that_becomes_confidential_is_not_repeated(plan, send_back) -> None:
    def edit(book):
        book["visits"]["D6"], book["visits"]["E6"] = None, "c"

    output = send_back(edit, "--yes")
    assert "symbol (empty) becomes c: it becomes confidential" in output.text
    assert "44" not in said(output)
    assert "2022 to 2023,,girls,,c,\n" in (plan / "measures/visits.csv").read_text(encoding="utf-8")


def test_the_workbook_that_is_sent_out_holds_no_number_beside_c(exported) -> None:
    page = openpyxl.load_workbook(exported)["visits"]
    assert [cell.value for cell in page[8]] == ["2023 to 2024", None, "girls", None, "c", "Fewer than 5 children"]

"""A small plan with figures of several kinds, and workbooks of it as officers send them back."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from openpyxl import Workbook

from plan.__main__ import run
from plan.commands.command import Output

SMALL = Path(__file__).parents[1] / "plans" / "small"
TODAY = {"SOURCE_DATE_EPOCH": "1795219200"}
VISITS = """\
title: Children who visit the library
unit: {type: percent}
decimals: 1
polarity: higher_is_better
period_kind: financial_year
comparators: [{id: england, title: England}]
breakdowns: [{id: sex, title: Sex, categories: [{id: girls, title: Girls}, {id: boys, title: Boys}]}]
"""
VISITS_CSV = """\
period,comparator,sex,value,symbol,note
2022 to 2023,,,41.0,,
2022 to 2023,,girls,44.0,,
2023 to 2024,,,42.50,r,"A closed branch, counted by mistake, is out"
2023 to 2024,,girls,,c,Fewer than 5 children
2023 to 2024,england,,40,,
"""
SWIMS = "title: Swims\nunit: {type: count, one: swim, other: swims}\ndecimals: 0\npolarity: higher_is_better\n"
SWIMS_CSV = "period,value,symbol,note\n2024-11,812,,\n2024-12,790,p,\n"

Edit = Callable[[Workbook], None]
Import = Callable[..., Output]


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    """The folder of a plan with two measures that have CSV files, and one whose figures stand with its words."""
    folder = Path(shutil.copytree(SMALL, tmp_path / "plan"))
    for name, text in (
        ("visits.yml", VISITS),
        ("visits.csv", VISITS_CSV),
        ("swims.yml", SWIMS + "period_kind: month\n"),
        ("swims.csv", SWIMS_CSV),
        ("pupils.yml", SWIMS.replace("Swims", "Pupils") + "period_kind: calendar_year\n"),
    ):
        (folder / "measures" / name).write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def exported(plan: Path, tmp_path: Path) -> Path:
    """The workbook that is sent to the officer."""
    file = tmp_path / "figures.xlsx"
    output = run(["export", "xlsx", str(file), "--data", str(plan)], TODAY)
    assert output.code == 0, output
    return file


@pytest.fixture
def send_back(plan: Path, exported: Path) -> Import:
    """Import the workbook after somebody edited it."""

    def import_(edit: Edit, *options: str) -> Output:
        book = openpyxl.load_workbook(exported)
        edit(book)
        book.save(exported)
        return run(["import", "xlsx", str(exported), "--data", str(plan), *options], TODAY)

    return import_

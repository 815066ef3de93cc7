"""What is published as open data is what other people's programs accept, on every site that is built here."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup
from jsonschema import Draft202012Validator

from plan.open_data.cells import read_csv_text

READ_BY_CSVW = """
import json, sys
from csvw.metadata import CSVW
read = {file: CSVW(file, validate=True) for file in sys.argv[1:]}
wrong = {file: [str(each.message) for each in found.warnings] for file, found in read.items() if not found.is_valid}
print(json.dumps({"read": len(read), "wrong": wrong}))
"""
"""Each validator runs in a process of its own: both change what Python does with warnings."""


def printed(*arguments: str | Path) -> Any:
    done = subprocess.run([sys.executable, *arguments], capture_output=True, text=True, encoding="utf-8", check=False)
    return json.loads(done.stdout or "null") or pytest.fail(done.stderr)


def csvw(files: list[Path]) -> Any:
    return printed("-c", READ_BY_CSVW, *files)


def frictionless(package: Path) -> Any:
    return printed("-m", "frictionless", "validate", "--json", package)


def below_data(site, name: str) -> list[Path]:
    return sorted((site.folder / "data").rglob(name))


def test_every_table_is_what_its_metadata_says_to_a_validator_of_csv_on_the_web(site) -> None:
    files = below_data(site, "*.csv-metadata.json")
    assert len(files) == len(below_data(site, "*.csv"))
    if files:
        assert csvw(files) == {"read": len(files), "wrong": {}}


def test_every_package_is_valid_to_frictionless(site) -> None:
    for package in below_data(site, "datapackage.json"):
        report = frictionless(package)
        assert report["valid"], report["errors"] or [task["errors"] for task in report["tasks"]]
        assert report["stats"]["tasks"] == len(list(package.parent.glob("measures.csv"))) + len(
            list(package.parent.glob("measures/*.csv"))
        )


def test_the_plan_as_json_is_what_the_schema_beside_it_says(site) -> None:
    schema = json.loads((site.folder / "data/plan.schema.json").read_text(encoding="utf-8"))
    plan = json.loads((site.folder / "data/plan.json").read_text(encoding="utf-8"))
    assert plan["$schema"] == "plan.schema.json"
    reader = Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER)
    assert [f"{error.json_path}: {error.message}" for error in reader.iter_errors(plan)] == []


@pytest.mark.parametrize(
    ("right", "wrong"),
    [(",25.2,", ",many,"), (",p,", ",q,"), ("2021-04-01", "2021-04-31"), ("\nrepeat-plans,", "\n,")],
)
def test_the_validator_would_tell_what_is_wrong(example, tmp_path: Path, right: str, wrong: str) -> None:
    for file in below_data(example, "repeat-plans.csv*"):
        shutil.copy(file, tmp_path)
    table = tmp_path / "repeat-plans.csv"
    text = table.read_bytes().decode()
    assert right in text
    table.write_bytes(text.replace(right, wrong, 1).encode())
    assert csvw([tmp_path / "repeat-plans.csv-metadata.json"])["wrong"]


def test_frictionless_would_tell_of_a_table_that_was_changed(example, tmp_path: Path) -> None:
    shutil.copytree(example.folder / "data", tmp_path / "data")
    table = tmp_path / "data/measures/repeat-plans.csv"
    table.write_bytes(table.read_bytes().replace(b"25.2", b"25.3"))
    assert not frictionless(tmp_path / "data/datapackage.json")["valid"]


def test_the_sites_without_figures_have_no_tables(sites) -> None:
    assert [path for path in below_data(sites["stockport"], "*.csv")] == []


def test_a_table_of_a_measure_is_its_part_of_the_table_of_all(example) -> None:
    head, *rows = read_csv_text((example.folder / "data/measures.csv").read_bytes().decode())
    tables = sorted((example.folder / "data/measures").glob("*.csv"))
    assert len(tables) > 15
    for file in tables:
        own = read_csv_text(file.read_bytes().decode())
        assert own[0] == head
        assert own[1:] == [row for row in rows if row[0] == file.stem]


def test_the_pages_tell_search_engines_of_files_that_are_there(site) -> None:
    home = site.pages[""].find("link", rel="canonical")["href"]
    for path, soup in site.pages.items():
        for block in soup.find_all("script", type="application/ld+json"):
            told = json.loads(block.string)
            assert told["url"] == soup.find("link", rel="canonical")["href"]
            files = [each["contentUrl"] for each in told["distribution"]]
            assert files, path
            assert all((site.folder / file.removeprefix(home)).is_file() for file in files), path


def test_every_measure_with_figures_is_told_to_search_engines(example) -> None:
    with_figures = {file.stem for file in (example.folder / "data/measures").glob("*.csv")}
    told = {path for path, soup in example.pages.items() if told_of(soup)}
    assert {f"measures/{name}" for name in with_figures} <= told


def told_of(soup: BeautifulSoup) -> bool:
    return soup.find("script", type="application/ld+json") is not None


def test_a_number_that_is_hidden_on_the_pages_stands_in_no_table(example) -> None:
    for file in below_data(example, "*.csv"):
        head, *rows = read_csv_text(file.read_bytes().decode())
        for cells in rows:
            row = dict(zip(head, cells, strict=True))
            if "c" in row["symbol"].split():
                assert not any(row[name] for name in ("value", "lower", "upper", "numerator", "denominator"))
                assert not re.search(r"\d", row["note"])

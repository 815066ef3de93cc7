"""What an editor sees while typing in VS Code: its language server and our schemas and settings, on a planted file."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from example_plan import EXAMPLE, EXAMPLE_NAME
from tests.editor.language_server import LanguageServer

from plan.editor.schemas import KEPT, KINDS, file_name, files_by_schema, files_of
from plan.load.kinds import REVIEWS

ROOT = Path(__file__).parents[2]
NEW = ROOT / "plan_data/measures/planted.yml"
"""A file that is open in the editor and was never saved."""
PLANTED = """\
title: Waits
title: Waits for help
traget: {kind: none_yet}
polarity: down
decimals: one
unit: {type: percent, per: 10 000}
target:
  kind: reach_by
  value: 16%
  agreed_on: 12/09/2024
easy_read:
  definition: How long children wait.
breakdowns:
  - {id: Sex, title: Sex, categories: []}
source: {title: School census}
"""
UNDERLINED = {
    2: "must be unique",
    3: "Property traget is not allowed",
    4: '"lower_is_better"',
    5: "Write a whole number such as 12",
    6: "Write a plain number such as 1234.5",
    9: "with no comma, no %",
    10: "such as 2026-03-31, 2026-03 or 2026",
    12: "a list of ideas",
    14: "Use 2 to 30 lower-case letters",
    15: 'Missing property "statistic_status"',
}
"""Ten mistakes: the line of each, from 1, and words that have to stand in what is said of it."""

pytestmark = pytest.mark.node


@pytest.fixture(scope="module", name="server")
def server_fixture() -> Iterator[LanguageServer]:
    with LanguageServer() as server:
        yield server


def offered(server: LanguageServer, file: Path, text: str) -> dict[str, Any]:
    """What is offered at the end of a text, by its label."""
    server.opened(file, text)
    lines = text.split("\n")
    answer = server.asked_at("textDocument/completion", file, len(lines) - 1, len(lines[-1]))
    return {each["label"]: each for each in answer["items"]}


def test_ten_mistakes_are_underlined_at_their_lines_in_words_that_help(server) -> None:
    found = {each["range"]["start"]["line"] + 1: each["message"] for each in server.opened(NEW, PLANTED)}
    assert found.keys() == UNDERLINED.keys()
    assert {line: words for line, words in UNDERLINED.items() if words not in found[line]} == {}


def test_the_modeline_alone_does_the_same_where_no_settings_are_known(server) -> None:
    elsewhere = ROOT / "plan_data/measures.planted/elsewhere.yml"
    modeline = (EXAMPLE / "measures/attendance.yml").read_text(encoding="utf-8").splitlines()[0]
    found = server.opened(elsewhere, f"{modeline}\ntitle: Waits\npolarity: down\n")
    assert ["Value is not accepted" in each["message"] for each in found] == [True]


def test_a_field_is_offered_with_what_it_is(server) -> None:
    found = offered(server, ROOT / "plan_data/measures/fields.yml", "title: Waits\npol")
    assert found["polarity"]["documentation"] == "Which way is better"


def test_choices_are_offered_and_explained(server) -> None:
    file = ROOT / "plan_data/measures/choices.yml"
    assert offered(server, file, "title: Waits\npolarity: ").keys() >= {"higher_is_better", "lower_is_better"}
    server.opened(file, "title: Waits\npolarity: within_range\n")
    said = server.asked_at("textDocument/hover", file, 1, 3)["contents"]["value"]
    assert "`within_range`: Good is between two limits" in said


def test_an_empty_file_begins_with_a_new_record(server) -> None:
    found = offered(server, ROOT / "plan_data/measures/empty.yml", "")
    assert (
        "polarity: ${5|higher_is_better,lower_is_better,within_range,no_judgement|}"
        in (found["New: Measure"]["insertText"])
    )


def test_a_file_of_the_example_has_nothing_underlined(server) -> None:
    for name in ("measures/attendance.yml", "plan.yml", "previous/2022-to-2026/measures/wellbeing.yml"):
        text = (EXAMPLE / name).read_text(encoding="utf-8")
        assert server.opened(ROOT / "plan_data" / name, text) == [], name


def test_the_settings_of_vs_code_know_the_schema_of_every_file() -> None:
    settings = json.loads((ROOT / ".vscode/settings.json").read_text(encoding="utf-8"))
    assert settings["yaml.schemas"] == {f"docs/schema/{name}": list(files) for name, files in files_by_schema().items()}
    assert settings["yaml.schemaStore.enable"] is False


@pytest.mark.skipif(EXAMPLE_NAME != "plan_data", reason="a council's own files need not name their schemas")
def test_every_file_that_people_write_names_its_schema() -> None:
    for kind in KINDS:
        for place in files_of(kind) if kind is not REVIEWS else ():
            for file in ROOT.glob(place):
                first = file.read_text(encoding="utf-8").split("\n", 1)[0]
                start, schema = first.split("$schema=")
                assert start == "# yaml-language-server: "
                assert (file.parent / schema).resolve() == KEPT / file_name(kind), file

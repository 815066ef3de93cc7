"""Each format for programs: exactly what the program expects, whatever stands in the plan."""

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest

from plan.commands.annotations import as_json, azure, github, gitlab

EXPECTED = Path(__file__).parent / "expected"


@pytest.mark.parametrize(
    ("write", "name"), [(github, "github.txt"), (gitlab, "gitlab.json"), (azure, "azure.txt"), (as_json, "json.json")]
)
def test_a_format_is_written_as_expected(write, name, findings):
    assert write(findings) + "\n" == (EXPECTED / name).read_text(encoding="utf-8")


def test_github_gets_one_line_a_problem_with_the_errors_first(findings):
    lines = github(findings).split("\n")

    assert [re.match("::(error|warning|notice) ", line)[1] for line in lines] == ["error", "warning", "notice"]


def test_github_properties_and_messages_are_escaped(findings):
    properties, _, message = github(findings).split("\n")[0].removeprefix("::error ").partition("::")

    assert dict(each.split("=") for each in properties.split(",")) == {
        "file": "plan_data/measures/returns%2C new.csv",
        "line": "12",
        "col": "8",
        "endColumn": "19",
        "title": "To mend (number)",
    }
    assert message == "'50%25: half' is not a number. Write a plain number, with no %25 and no words."


def test_gitlab_gets_code_quality_issues_whose_fingerprints_differ_and_stay_when_lines_move(findings):
    moved = replace(findings, problems=tuple(replace(each, line=each.line + 5) for each in findings.problems))
    twice = replace(findings, problems=findings.problems[:1] * 2)
    prints = [issue["fingerprint"] for issue in json.loads(gitlab(findings))]

    assert [issue["severity"] for issue in json.loads(gitlab(findings))] == ["major", "info", "minor"]
    assert [issue["fingerprint"] for issue in json.loads(gitlab(moved))] == prints
    assert len(set(prints)) == 3
    assert len({issue["fingerprint"] for issue in json.loads(gitlab(twice))}) == 2


def test_azure_gets_errors_and_warnings_with_their_properties_escaped(findings):
    lines = azure(findings).split("\n")
    properties = [re.fullmatch(r"##vso\[task\.logissue ([^\]]*)\](.+)", line)[1].split(";") for line in lines]

    assert [dict(each.split("=", 1) for each in line)["type"] for line in properties] == ["error", "warning"]
    assert "%AZP25" in lines[0]


def test_json_has_the_shape_that_its_module_describes(compared):
    read = json.loads(as_json(compared))

    assert (read["format"], read["folder"], read["today"], read["since"]) == (
        1,
        "plan_data",
        "2026-11-21",
        "origin/main",
    )
    assert read["counts"] == {"errors": 0, "warnings": 1, "reminders": 0, "known": 1}
    assert read["blocks"] is False
    assert [(each["code"], each["known"]) for each in read["problems"]] == [("phone-in-words", False), ("number", True)]
    assert set(read["problems"][0]) == {
        *("level", "code", "path", "line", "column", "end_column", "what", "fix", "excerpt", "paste", "known")
    }


@pytest.mark.parametrize("write", [github, azure])
def test_without_problems_nothing_is_annotated(write, findings):
    assert write(replace(findings, problems=())) == ""

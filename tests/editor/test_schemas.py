"""The schemas that help editors while they type: up to date, explaining everything, and of one mind with the loader."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from example_plan import PLANS
from jsonschema import Draft7Validator

from plan.editor.schemas import KEPT, KINDS, editor_schemas, file_name, files_of
from plan.model.typed import DATE, YES_NO

ROOT = Path(__file__).parents[2]


class Yaml12(yaml.SafeLoader):
    """Reads YAML as editors' programs do (1.2, core schema): yes and 2026-03-31 are text, 16 is a number."""


Yaml12.yaml_implicit_resolvers = {}
for tag, pattern, first in (
    ("bool", r"true|True|TRUE|false|False|FALSE", "tTfF"),
    ("null", r"~|null|Null|NULL|", ["~", "n", "N", ""]),
    ("int", r"[-+]?[0-9]+", "-+0123456789"),
    ("float", r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?", "-+.0123456789"),
):
    Yaml12.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(f"^(?:{pattern})$"), list(first))

Yaml12.add_constructor("tag:yaml.org,2002:int", lambda loader, node: int(node.value))


def read(text: str) -> Any:
    return yaml.load(text, Yaml12)


def schema(name: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((KEPT / f"{name}.schema.json").read_text(encoding="utf-8"))
    return found


def faults(name: str, text: str) -> list[str]:
    """The fields of a file with which its schema finds fault, and why."""
    found = Draft7Validator(schema(name)).iter_errors(read(text))
    return [f"{'/'.join(map(str, each.absolute_path))}: {each.validator}" for each in found]


def files() -> Iterator[Any]:
    for plan in PLANS.values():
        for kind in KINDS:
            for place in files_of(kind):
                for file in sorted((ROOT / plan).glob(place.removeprefix("plan_data/"))):
                    yield pytest.param(kind.name, file, id=file.relative_to(ROOT).as_posix())


def unexplained() -> Iterator[str]:
    """Every field without words, and every choice that nobody explains but yes and no."""
    for text in editor_schemas().values():
        found = json.loads(text)
        for name, record in {found["title"]: found, **found.get("$defs", {})}.items():
            for field, each in record.get("properties", {}).items():
                if not each["description"]:
                    yield f"{name}.{field}"
                values = each.get("items", each)
                choices = values.get("enum", [])
                means = values.get("markdownEnumDescriptions", [""] * len(choices))
                if choices != list(YES_NO.choices):
                    yield from (
                        f"{name}.{field}: {each}" for each, said in zip(choices, means, strict=True) if not said
                    )


def test_the_schemas_that_are_kept_are_those_of_the_records() -> None:
    kept = {file.name: file.read_text(encoding="utf-8") for file in KEPT.iterdir()}
    assert kept == editor_schemas(), "write them anew: PYTHONPATH=hooks python -m plan.editor.schemas"


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_each_is_a_schema_with_a_name_and_words_of_its_own(kind) -> None:
    found = json.loads((KEPT / file_name(kind)).read_text(encoding="utf-8"))
    Draft7Validator.check_schema(found)
    assert found["title"]
    assert found["description"].endswith(".")


def test_every_field_and_every_choice_is_explained() -> None:
    assert sorted(set(unexplained())) == []


def test_nothing_may_be_null_and_no_field_has_a_name_for_programs_only() -> None:
    for text in editor_schemas().values():
        assert '"null"' not in text
        assert "Annotated" not in text


@pytest.mark.parametrize(("kind", "file"), [*files()])
def test_a_file_that_the_loader_takes_has_no_fault_for_an_editor(kind: str, file: Path) -> None:
    assert faults(kind, file.read_text(encoding="utf-8")) == []


def test_enough_files_are_looked_at() -> None:
    assert len({each.values[0] for each in files()}) == len(KINDS)


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("polarity: lower_is_better", "required"),
        ("title: Waits\ntraget: {kind: none_yet}", "additionalProperties"),
        ("title: Waits\npolarity: down", "polarity: enum"),
        ("title: Waits\ntarget: {kind: reach_by, value: 16%, period: 2024}", "target/value: pattern"),
        ("title: Waits\ntarget: {kind: reach_by, value: 16, agreed_on: 12/09/2024}", "target/agreed_on: pattern"),
        ("title: Waits\ndecimals: 1.5", "decimals: type"),
        ("title: Waits\nid: waits", "additionalProperties"),
        ("title: Waits\neasy_read: {definition: One text}", "easy_read/definition: type"),
        ("title: Waits\nobservations: [{period: 2024, value: 5, symbols: q}]", "observations/0/symbols: pattern"),
        ("title: Waits\nbreakdowns: [{id: Girls, title: Sex, categories: []}]", "breakdowns/0/id: pattern"),
    ],
)
def test_what_the_loader_refuses_is_underlined(text: str, fault: str) -> None:
    assert [each for each in faults("measures", text) if fault in each]


@pytest.mark.parametrize(
    "text",
    [
        "title: 2026",
        "title: Waits\ntarget: {kind: reach_by, value: −16.50, period: 2024, agreed_on: 2024}",
        "title: Waits\nobservations: [{period: 2024, value: 5, symbols: b p, sex: girls}]",
        'title: Waits\ntarget: {kind: reach_by, value: "16", period: 2024-05}',
    ],
)
def test_what_the_loader_takes_for_text_or_for_a_number_is_not_underlined(text: str) -> None:
    assert faults("measures", text) == []


def test_a_choice_says_what_it_means_and_a_pattern_how_to_type_it() -> None:
    measure = schema("measures")
    polarity = measure["properties"]["polarity"]
    assert dict(zip(polarity["enum"], polarity["markdownEnumDescriptions"], strict=True))["within_range"] == (
        "Good is between two limits"
    )
    assert measure["$defs"]["Judgement"]["properties"]["date"]["patternErrorMessage"] == DATE.fix
    for text in editor_schemas().values():
        assert text.count('"pattern": ') == text.count('"patternErrorMessage": ')
    assert schema("outcomes")["properties"]["sensitive"]["enum"] == list(YES_NO.choices)


@pytest.mark.parametrize(
    "kind", [kind for kind in KINDS if "defaultSnippets" in schema(kind.name)], ids=lambda k: k.name
)
def test_a_new_record_from_a_snippet_has_no_fault(kind) -> None:
    (snippet,) = schema(kind.name)["defaultSnippets"]
    typed = re.sub(r"\$\{\d+(?::([^}]*)|\|([^,|]*)[^}]*)\}", r"\1\2", yaml.safe_dump(snippet["body"], width=1000))
    assert "$" not in typed
    assert faults(kind.name, typed) == []

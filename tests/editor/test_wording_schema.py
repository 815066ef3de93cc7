"""The schema of the words of the interface knows every one of them, and refuses nothing that the loader takes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml
from jsonschema import Draft7Validator

from plan.editor.schemas import KEPT
from plan.editor.wording_schema import FILE_NAME
from plan.load.listing import Place
from plan.load.wording import read_wording
from plan.wording import DEFAULTS, default_words

SCHEMA = json.loads((KEPT / FILE_NAME).read_text(encoding="utf-8"))


def described(schema, name: str = "") -> dict[str, str]:
    found = {}
    for each, inside in schema.get("properties", {}).items():
        key = f"{name}.{each}" if name else each
        found |= described(inside, key) if "properties" in inside else {key: inside["description"]}
    return found


def is_refused_by_the_loader(text: str, folder: Path) -> bool:
    file = folder / "en.yml"
    file.write_text(text, encoding="utf-8")
    return bool(read_wording({"en": Place(file, "plan_data/wording/en.yml")}, "en-GB")[2])


def test_every_word_has_its_name_and_says_what_it_is_in_english() -> None:
    assert described(SCHEMA) == {key: f"In English: {text}" for key, text in default_words().items()}


@pytest.mark.parametrize("file", sorted((DEFAULTS / "en").glob("*.yml")), ids=lambda file: file.name)
def test_the_projects_own_words_have_no_fault(file: Path) -> None:
    words = yaml.load(file.read_text(encoding="utf-8"), yaml.BaseLoader)
    assert list(Draft7Validator(SCHEMA).iter_errors(words)) == []


@pytest.mark.parametrize(
    ("text", "refused"),
    [
        ("home: {title: Welcome}", False),
        ("home.title: Welcome", False),
        ("home: {title.young_people: Hello}", False),
        ("home: {title: 2026}", False),
        ("home: {title: [Welcome]}", True),
        ("home:\n- title: Welcome", True),
    ],
)
def test_it_is_of_one_mind_with_the_loader(text: str, refused: bool, tmp_path: Path) -> None:
    assert bool(list(Draft7Validator(SCHEMA).iter_errors(yaml.safe_load(text)))) == refused
    assert is_refused_by_the_loader(text, tmp_path) == refused


def test_it_is_no_heavier_than_it_has_to_be() -> None:
    words = sum(map(len, default_words().values()))
    assert len((KEPT / FILE_NAME).read_text(encoding="utf-8")) < 4 * words

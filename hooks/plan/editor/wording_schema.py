"""The JSON Schema of `wording/<lang>.yml`: every word of the interface by its name, with what it says in English."""

from __future__ import annotations

import json
import re
from functools import reduce
from typing import Any

from plan.audiences import AUDIENCES, STANDARD
from plan.source.yaml_file import Value, read_yaml
from plan.wording import DEFAULTS

FILE_NAME = "wording.schema.json"
FILES = ("plan_data/wording/*.yml",)

Json = dict[str, Any]

_WORDS = {
    "type": ["string", "number", "object"],
    "errorMessage": "Write its words after the colon, with no dashes and no brackets round them.",
}
"""A text, or names with texts below them: what the loader takes, whatever the name."""
_A_LEAF = re.compile(r'\{\n\s+("description": .*)\n\s+\}')


def wording_schema(title: str, about: str) -> str:
    """The text of the schema. A name that it does not know is allowed: any word can have one for a version."""
    versions = ", ".join(f".{audience.id}" for audience in AUDIENCES if audience != STANDARD)
    schema = {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": title,
        **_described(_own_words()),
        "description": f"{about} Only for one version: add {versions} to a name.",
        "$defs": {"words": _WORDS},
    }
    return _A_LEAF.sub(r"{\1}", json.dumps(schema, ensure_ascii=False, indent=1)) + "\n"


def _own_words() -> Value:
    """The project's English words, nested as they are in their files: some files share a first name."""
    files = sorted((DEFAULTS / "en").glob("*.yml"))
    return reduce(_joined, (read_yaml(file, file.name).value for file in files))


def _joined(one: Value, other: Value) -> Value:
    if not isinstance(one, dict) or not isinstance(other, dict):
        return other
    return {**one, **{name: _joined(one.get(name), value) for name, value in other.items()}}


def _described(value: Value, name: str = "") -> Json:
    if not isinstance(value, dict):
        return {"description": f"In English: {value}"}
    named = {each: _described(inside, f"{name}{each}.") for each, inside in value.items()}
    any_name = {"": {"$ref": "#/$defs/words"}}
    return {
        "description": f"The words that begin with {name}",
        "type": "object",
        "patternProperties": any_name,
        "properties": named,
    }

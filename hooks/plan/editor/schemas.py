"""JSON Schemas of the plan's files, by which programs help an editor who types (draft 7, which all of them know).

They are made from the records, so that they cannot ask for anything else than the loader does, and kept as files, which
the site publishes below `/schema/`. After a change to a record, write them anew and look at what has changed:

    PYTHONPATH=hooks python -m plan.editor.schemas
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from plan.audiences import AUDIENCES
from plan.editor import wording_schema
from plan.load.kinds import FOLDERS, REVIEWS, SINGLE_FILES, WORDING, Kind
from plan.load.messages import PATTERNS
from plan.open_data.field_words import FieldWords, field_words
from plan.open_data.schema import plain, short_name
from plan.source.yaml_file import read_yaml
from plan.wording import flatten

Json = dict[str, Any]

HERE = Path(__file__).parent
KEPT = HERE.parents[2] / "docs" / "schema"
"""Where the schemas are kept: what stands there is published as it is."""

KINDS: tuple[Kind, ...] = (*FOLDERS, *SINGLE_FILES, REVIEWS)
_NAMES = ("title", "default")
"""What pydantic adds to a field: its name says it already."""
_OTHER_VERSIONS = frozenset(audience.id for audience in AUDIENCES)
"""They stand below the fields of the standard version."""
_AS_IDEAS = "Write easy read as a list of ideas: each on a line of its own, beginning with - text:"
_IDEA = {"label": "New idea", "body": {"text": "${1:One short sentence.}", "picture": "${2:picture-name}"}}
"""What begins an idea of an easy-read text."""


def editor_schemas() -> dict[str, str]:
    """The text of every schema, by the name of its file: `measures.schema.json`."""
    words, choices = field_words(), flatten(_read("choices.yml"))
    records = _read("records.yml")
    made = {file_name(kind): _written(_schema(kind, records[kind.name], words, choices)) for kind in KINDS}
    return {**made, wording_schema.FILE_NAME: wording_schema.wording_schema(**records[WORDING])}


def file_name(kind: Kind) -> str:
    """The name of the schema of a kind of file."""
    return f"{kind.name}.schema.json"


def files_of(kind: Kind) -> tuple[str, ...]:
    """Which files of a plan a schema is for, as editors' programs name them: `plan_data/measures/*.yml`."""
    if kind is REVIEWS:
        return ("plan_data/reviews/*/*.yml",)
    place = f"{kind.name}/*.yml" if kind in FOLDERS else f"{kind.name}.yml"
    earlier = (f"plan_data/previous/*/{place}",) if kind.in_previous else ()
    return (f"plan_data/{place}", *earlier)


def files_by_schema() -> dict[str, tuple[str, ...]]:
    """Which files of a plan each schema is for, by the name of the schema's file."""
    return {**{file_name(kind): files_of(kind) for kind in KINDS}, wording_schema.FILE_NAME: wording_schema.FILES}


def _schema(kind: Kind, told: Json, words: FieldWords, choices: Mapping[str, str]) -> Json:
    """The schema of one kind of file."""
    made = kind.model.model_json_schema(mode="validation")
    defs = {short_name(name): _record(name, each, words, choices) for name, each in made.pop("$defs", {}).items()}
    if "Idea" in defs:
        defs["Idea"]["defaultSnippets"] = [_IDEA]
    root = _record(kind.model.__name__, made, words, choices)
    for given in ("id", "kind") if kind is REVIEWS else ("id",) if kind in FOLDERS else ():
        _without(root, given)
    head = {"$schema": "http://json-schema.org/draft-07/schema#", "title": told["title"], "description": told["about"]}
    if "new" in told:
        snippet = {"label": f"New: {told['title']}", "description": told["about"], "body": told["new"]}
        root["defaultSnippets"] = [snippet]
    return {**head, **root, **({"$defs": dict(sorted(defs.items()))} if defs else {})}


def _record(name: str, schema: Json, words: FieldWords, choices: Mapping[str, str]) -> Json:
    """One record: its fields in the order of the model, each with its words, and no other."""
    record = name.partition("_Annotated")[0]
    fields = {
        field: {
            "description": _about(words, record, field),
            **_explained(plain(each, _NAMES, _as_typed), record, field, choices),
        }
        for field, each in sorted(schema.get("properties", {}).items(), key=lambda pair: pair[0] in _OTHER_VERSIONS)
    }
    required = {"required": schema["required"]} if schema.get("required") else {}
    if record == "Observation":
        return _observation(fields, required)
    return {"type": "object", "properties": fields, **required, "additionalProperties": False}


def _observation(fields: Json, required: Json) -> Json:
    """A figure in the measure's own file: the columns of its groups are fields too, which only the measure knows."""
    columns = {"type": ["string", "number"], "description": "The group in the breakdown of this name"}
    return {"type": "object", "properties": fields, **required, "additionalProperties": columns}


def _about(words: FieldWords, record: str, field: str) -> str:
    try:
        return words.of(record, field)
    except KeyError:
        return ""


def _without(schema: Json, field: str) -> None:
    """Leave out what the name of a file or of its folder gives."""
    del schema["properties"][field]
    if field in schema.get("required", ()):
        schema["required"] = [each for each in schema["required"] if each != field]
        if not schema["required"]:
            del schema["required"]


def _as_typed(told: Json) -> Json:
    """A part of a schema as an editor types it: with words for what is wrong, and text may look like a number."""
    if told.get("items") == {"$ref": "#/$defs/Idea"}:
        return {**told, "errorMessage": _AS_IDEAS}
    if told.get("pattern") in PATTERNS:
        return {**told, "patternErrorMessage": PATTERNS[told["pattern"]][1]}
    if told.get("type") == "string" and not told.keys() & {"pattern", "enum", "const", "format"}:
        return {**told, "type": ["string", "number"]}
    return told


def _explained(schema: Json, record: str, field: str, choices: Mapping[str, str]) -> Json:
    """A field whose values are choices, each with what it means; in a list, those of its items."""
    if "items" in schema:
        return {**schema, "items": _explained(schema["items"], record, field, choices)}
    if "const" in schema:
        schema = {**{key: each for key, each in schema.items() if key != "const"}, "enum": [schema["const"]]}
    if "enum" not in schema:
        return schema
    means = [choices.get(f"{record}.{field}.{each}") or choices.get(f"{field}.{each}", "") for each in schema["enum"]]
    return {**schema, "markdownEnumDescriptions": means} if any(means) else schema


def _read(name: str) -> Json:
    value = read_yaml(HERE / name, name).value
    assert isinstance(value, dict)
    return value


def _written(schema: Json) -> str:
    return json.dumps(schema, ensure_ascii=False, indent=1) + "\n"


def write() -> None:
    """Write every schema anew, and remove those of kinds that are no more."""
    schemas = editor_schemas()
    KEPT.mkdir(exist_ok=True)
    for file in KEPT.glob("*.schema.json"):
        file.unlink()
    for name, text in schemas.items():
        (KEPT / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    write()

"""What plan.json holds, field by field: the JSON Schema that is published beside it (draft 2020-12).

It is made from the records that are published, so that it cannot say anything else than they do, and kept as a file, so
that no build has to make it. After a change to a record, write it anew and look at what has changed:

    PYTHONPATH=hooks python -m plan.open_data.schema
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Collection, Iterable, Mapping
from typing import Any, get_args

from pydantic import TypeAdapter
from pydantic.json_schema import GenerateJsonSchema
from pydantic_core.core_schema import DecimalSchema

from plan.load.kinds import FOLDERS as KINDS
from plan.model.engagement import Wish
from plan.model.local_picture import LocalPicture
from plan.model.plan_file import PlanFile
from plan.model.principles import Principles
from plan.model.reference import Helpline, Term
from plan.model.site import Site
from plan.open_data.computed import ProgressNow
from plan.open_data.document import KEPT_SCHEMA, NOT_PUBLISHED, SCHEMA, SHAPE
from plan.open_data.field_words import FieldWords, field_words
from plan.schedule import Timing

Json = dict[str, Any]

KEPT_FIELDS = KEPT_SCHEMA.with_name("fields_of_plan.txt")
"""The version of the shape, and every field that was ever published in it."""

_DOCUMENT = "Document"
"""By this name `field_words.yml` calls what stands at the top of the document."""

_ONCE: Mapping[str, Any] = {"plan": PlanFile, "principles": Principles, "local_picture": LocalPicture}
_LISTS: Mapping[str, Any] = {kind.name: kind.model for kind in KINDS} | {
    "wishes": Wish,
    "glossary": Term,
    "helplines": Helpline,
}
_LIMITS = ("title", "default", "minLength", "maxLength", "minItems", "maxItems", "maximum")
"""What binds whoever writes a plan, and tells nothing to whoever reads one."""


class _Numbers(GenerateJsonSchema):
    """Numbers are numbers in the document, however exactly they are kept."""

    def decimal_schema(self, schema: DecimalSchema) -> Json:
        return {"type": "number"}


def plan_schema() -> str:
    """The text of the schema of the document that `plan_json` makes."""
    adapters = {**_ONCE, **_LISTS, "site": Site, "progress_now": ProgressNow}
    told = [(name, "serialization", TypeAdapter(model)) for name, model in adapters.items()]
    found, made = TypeAdapter.json_schemas(told, schema_generator=_Numbers)  # type: ignore[arg-type]
    refs = {name: plain(schema, _LIMITS) for (name, _), schema in found.items()}
    words = field_words()
    records = _records(made["$defs"], refs, words)
    of_a_plan = {**{name: refs[name] for name in _ONCE}, **{name: _list(refs[name]) for name in _LISTS}}
    earlier = _object(words, "EarlierPlan", {"id": {"type": "string"}, **of_a_plan})
    document = _object(
        words,
        _DOCUMENT,
        {
            "$schema": {"const": SCHEMA},
            "shape": {"const": SHAPE},
            "as_of": {"type": "string", "format": "date"},
            "site": refs["site"],
            **of_a_plan,
            "previous": _list({"$ref": "#/$defs/EarlierPlan"}),
        },
    )
    draft = {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "plan.json"}
    whole = {**draft, **document, "$defs": {**records, "EarlierPlan": earlier}}
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def _records(defs: Json, wanted: Json, words: FieldWords) -> Json:
    """Every kind of record that is published, in plain words: those that are `wanted`, and what stands in them."""
    long_names = {short_name(name): name for name in defs}
    found: Json = {}
    names = _named(wanted)
    while names:
        name = names.pop()
        if name not in found:
            found[name] = _record(long_names[name], defs[long_names[name]], words)
            names += _named(found[name])
    _add(words, found["Measure"], "progress_now", _list(wanted["progress_now"]))
    _add(words, found["Action"], "state_now", {"enum": list(get_args(Timing))})
    return dict(sorted(found.items()))


def _record(name: str, schema: Json, words: FieldWords) -> Json:
    """One kind of record. What may be null in a plan's files is left out of the document where it is not known."""
    record = name.partition("_Annotated")[0]
    fields = {name: each for name, each in schema["properties"].items() if name not in NOT_PUBLISHED.get(record, ())}
    properties = {
        field: {**plain(each, _LIMITS), "description": words.of(record, field)} for field, each in fields.items()
    }
    required = [field for field, each in fields.items() if {"type": "null"} not in each.get("anyOf", ())]
    return _closed(" ".join(schema.get("description", "").split()), properties, required)


def _named(schema: Json) -> list[str]:
    """The kinds of record that a schema leads to."""
    return re.findall(r'"#/\$defs/([^"]+)"', json.dumps(schema))


def _add(words: FieldWords, record: Json, field: str, schema: Json) -> None:
    """Add what was worked out to a kind of record."""
    record["properties"][field] = {**schema, "description": words.of(_DOCUMENT, field)}
    record["required"].append(field)


def plain(schema: Any, left_out: Collection[str], told_as: Callable[[Json], Json] = lambda told: told) -> Any:
    """A schema without nulls, since what is not known is not there, and without what is `left_out`.

    `told_as` has the last word on each part of it.
    """
    if isinstance(schema, list):
        return [plain(each, left_out, told_as) for each in schema]
    if not isinstance(schema, dict):
        return schema
    if "anyOf" in schema:
        known = [plain(each, left_out, told_as) for each in schema["anyOf"] if each != {"type": "null"}]
        return known[0] if len(known) == 1 else {"anyOf": known}
    told = {name: plain(value, left_out, told_as) for name, value in schema.items() if name not in left_out}
    return told_as({**told, "$ref": _renamed(told["$ref"])} if "$ref" in told else told)


def _renamed(ref: str) -> str:
    start, _, name = ref.rpartition("/")
    return f"{start}/{short_name(name)}"


def short_name(name: str) -> str:
    """The name of a kind of record: `Titled[Ideas]` is called TitledIdeas here, and `Titled[Prose]` TitledProse."""
    record, form, _ = re.sub(r"_Annotated_(str|tuple).*", r"|\1|", f"{name}||").split("|", 2)
    return record + {"str": "Prose", "tuple": "Ideas"}.get(form, "")


def _list(items: Json) -> Json:
    return {"type": "array", "items": items}


def _object(words: FieldWords, name: str, properties: Json) -> Json:
    """The document, or an earlier plan in it: something that has all of its fields."""
    described = {field: {**schema, "description": words.of(_DOCUMENT, field)} for field, schema in properties.items()}
    return _closed(words.others[name], described, list(properties))


def _closed(about: str, properties: Json, required: list[str]) -> Json:
    """Something that has no field but these."""
    return {
        "description": about,
        "type": "object",
        "properties": properties,
        "required": required,
        "additionalProperties": False,
    }


def fields_of(schema: Json) -> set[str]:
    """Every field of the document with its type, on a line each: what programs count on until SHAPE changes."""
    records = {_DOCUMENT: schema, **schema["$defs"]}
    return {f"{name}.{field} {_type(each)}" for name, record in records.items() for field, each in _fields(record)}


def _fields(record: Json) -> Iterable[tuple[str, Json]]:
    properties: Json = record["properties"]
    return properties.items()


def _type(schema: Json) -> str:
    """In a word or two: string, array of Idea, one of several."""
    if "items" in schema:
        return f"array of {_type(schema['items'])}"
    name: str = schema.get("$ref", "").rpartition("/")[2] or schema.get("type", "")
    return name or ("word" if {"enum", "const"} & schema.keys() else "one of several")


def write() -> None:
    """Write schema and fields anew. While SHAPE is the same, no field leaves the list: a test then asks for another."""
    text = plan_schema()
    shape, *fields = KEPT_FIELDS.read_text(encoding="utf-8").splitlines() if KEPT_FIELDS.exists() else ("",)
    kept = set(fields) if shape == SHAPE else set()
    KEPT_SCHEMA.write_text(text, encoding="utf-8")
    lines = (SHAPE, *sorted(kept | fields_of(json.loads(text))))
    KEPT_FIELDS.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    write()

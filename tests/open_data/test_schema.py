"""The schema of plan.json: it describes every field, lets nothing else in, and tells when the shape changes."""

import json
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from plan.open_data import schema
from plan.open_data.document import KEPT_SCHEMA, SHAPE, plan_json
from plan.open_data.field_words import field_words
from plan.open_data.schema import KEPT_FIELDS, fields_of, plan_schema

KEPT = json.loads(KEPT_SCHEMA.read_text(encoding="utf-8"))
VALIDATOR = Draft202012Validator(KEPT, format_checker=Draft202012Validator.FORMAT_CHECKER)


def faults(document: Any) -> list[str]:
    return [f"{error.json_path}: {error.message}" for error in VALIDATOR.iter_errors(document)]


@pytest.fixture
def document(make_edition, make_measure):
    action = {"id": "hubs", "title": "Hubs", "due": "2026-03", "status": {"state": "done", "as_of": "2026-02-01"}}
    return json.loads(plan_json(make_edition(measures=[make_measure({"value": "1.5"})], actions=[action])))


def test_it_is_a_schema_of_the_draft_that_it_names() -> None:
    Draft202012Validator.check_schema(KEPT)


def test_what_is_kept_is_what_the_records_say_today() -> None:
    assert json.loads(plan_schema()) == KEPT, (
        "A record has changed. Is every new field for the public? If not: NOT_PUBLISHED in plan.open_data.document. "
        "Was a field renamed or removed, or does one mean something else? Then raise SHAPE there. "
        "Then write the schema anew: PYTHONPATH=hooks python -m plan.open_data.schema"
    )


def test_no_field_goes_away_or_changes_its_type_while_the_shape_is_the_same() -> None:
    shape, *fields = KEPT_FIELDS.read_text(encoding="utf-8").splitlines()
    assert shape == SHAPE
    gone = set(fields) - fields_of(json.loads(plan_schema()))
    assert gone == set(), "Programs count on these fields: raise SHAPE in plan.open_data.document, then write it anew."


def test_writing_anew_forgets_a_field_only_with_another_shape(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept = tmp_path / "fields.txt"
    monkeypatch.setattr(schema, "KEPT_SCHEMA", tmp_path / "schema.json")
    monkeypatch.setattr(schema, "KEPT_FIELDS", kept)
    kept.write_text(f"{SHAPE}\nMeasure.lost string\n", encoding="utf-8")
    schema.write()
    assert {"Measure.lost string", "Measure.title string"} <= set(kept.read_text(encoding="utf-8").splitlines())
    monkeypatch.setattr(schema, "SHAPE", "another")
    schema.write()
    assert "Measure.lost string" not in kept.read_text(encoding="utf-8")
    assert (
        json.loads((tmp_path / "schema.json").read_text(encoding="utf-8"))["properties"]["shape"]["const"] == "another"
    )


def test_a_document_is_valid(document) -> None:
    assert faults(document) == []


def test_every_field_is_described() -> None:
    records = {"document": KEPT, **KEPT["$defs"]}
    for name, record in records.items():
        assert record["description"] is not None
        assert [field for field, each in record["properties"].items() if len(each["description"]) < 2] == [], name


@pytest.mark.parametrize("place", [[], ["plan"], ["site"], ["measures", 0], ["measures", 0, "observations", 0],
                                   ["measures", 0, "progress_now", 0], ["actions", 0, "status"]])  # fmt: skip
def test_an_unknown_field_is_refused_anywhere(document, place: list[str | int]) -> None:
    inner = document
    for step in place:
        inner = inner[step]
    inner["unknown"] = "1"
    assert faults(document)


@pytest.mark.parametrize(
    ("record", "field", "value"),
    [
        ("measures", "id", None),
        ("measures", "decimals", "1"),
        ("measures", "polarity", "up"),
        ("measures", "progress_now", None),
        ("actions", "state_now", "soon"),
    ],
)
def test_a_wrong_value_and_a_field_that_lacks_are_told(document, record: str, field: str, value: Any) -> None:
    changed = deepcopy(document)
    changed[record][0][field] = value
    assert faults(changed)
    del changed[record][0][field]
    assert bool(faults(changed)) == (field not in {"decimals", "polarity"})


def test_what_is_not_for_the_public_is_not_in_the_schema() -> None:
    records = KEPT["$defs"]
    assert "consent" not in records["Wish"]["properties"]
    assert "email" not in records["Owner"]["properties"]
    assert not {"hide_from", "hide_until"} & records["Statement"]["properties"].keys()
    assert not {"Consent", "Review", "Forge", "Colours", "Credit"} & records.keys()


def test_a_field_is_described_by_its_own_record_before_others() -> None:
    words = field_words()
    assert words.of("Gap", "from") != words.of("Ages", "from")
    assert words.of("Part", "decimals") == "Digits after the point in everything that is shown.", "said in its base"
    with pytest.raises(KeyError):
        words.of("Measure", "nobody-knows")

"""The published plan as one JSON document, with computed progress: the shape is stable (used by downloads)."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from typing import Any

from pydantic import BaseModel

from plan.edition import Edition, shown_statements
from plan.model.plan import Plan
from plan.periods import PartialDate
from plan.reading import Reading
from plan.schedule import timing

SHAPE = "1"
"""The version of the shape: it changes only when a field is renamed or removed."""


def plan_json(edition: Edition) -> str:
    """The whole plan as JSON: records as in `plan_data/`, measures with their progress, actions with their state."""
    document = {
        "shape": SHAPE,
        "as_of": edition.today.isoformat(),
        "site": _record(edition.plan.site, {"forge", "logo", "crest", "colours"}),
        **_plan(edition),
        "previous": [{"id": old.id, **_records(old, edition.today)} for old in edition.plan.previous],
    }
    lines = (f"{_json(name)}: {_lines(value)}" for name, value in document.items())
    return "{\n" + ",\n".join(lines) + "\n}\n"


def _lines(value: object) -> str:
    """A list with each item on a line of its own; anything else on one line: what changed shows, and it stays small."""
    if isinstance(value, list) and value:
        return "[\n" + ",\n".join(map(_json, value)) + "\n]"
    return _json(value)


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, default=_plain)


def _plan(edition: Edition) -> dict[str, Any]:
    records = _records(edition.plan, edition.today)
    for measure in records["measures"]:
        measure["progress_now"] = [_progress(reading) for reading in edition.readings[measure["id"]]]
    for action, record in zip(edition.plan.actions, records["actions"], strict=True):
        record["state_now"] = timing(action, edition.today)
    return records


def _records(plan: Plan, today: date) -> dict[str, Any]:
    folders = ("outcomes", "priorities", "measures", "delivery_plans", "actions", "partners", "groups", "engagement")
    return {
        "plan": _record(plan.plan.model_copy(update={"statements": shown_statements(plan.plan, today)})),
        "principles": _record(plan.principles),
        "local_picture": _record(plan.local_picture),
        **{name: [_record(each) for each in getattr(plan, name)] for name in (*folders, "updates")},
        "wishes": [_record(wish, {"consent"}) for wish in plan.wishes.wishes],
        "glossary": _record(plan.glossary)["terms"],
        "helplines": _record(plan.helplines)["helplines"],
    }


def _record(record: BaseModel, leave_out: set[str] | None = None) -> dict[str, Any]:
    return record.model_dump(exclude_none=True, exclude=leave_out, by_alias=True)


def _progress(reading: Reading) -> dict[str, Any]:
    found, latest = reading.progress, reading.series.latest
    value = {
        "part": reading.part or None,
        "result": found.result,
        "why": found.why,
        "method": found.method,
        "worked_out_on": found.worked_out_on,
        "latest": {"period": latest.period.label, "value": latest.value, "symbols": latest.symbols} if latest else None,
    }
    return {name: each for name, each in value.items() if each is not None}


def _plain(value: object) -> object:
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, PartialDate):
        return str(value)
    raise TypeError(type(value).__name__)

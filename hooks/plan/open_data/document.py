"""The published plan as one JSON document, with computed progress. Its shape is stable and described beside it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from plan.edition import Edition
from plan.hidden_statements import shown_statements
from plan.model.measure import NO_VALUE, Measure
from plan.model.plan import Plan
from plan.open_data.computed import progress_now
from plan.periods import PartialDate
from plan.reading import Reading, readings_of
from plan.schedule import timing

SHAPE = "2"
"""The version of the shape: it changes only when a field is renamed, removed or means something else."""

SCHEMA = "plan.schema.json"
"""The file beside it that describes every field (JSON Schema)."""

KEPT_SCHEMA = Path(__file__).parent / SCHEMA
"""Where that file is kept, as `plan.open_data.schema` has written it."""

FOLDERS = (
    *("outcomes", "priorities", "measures", "delivery_plans", "actions", "partners", "groups", "engagement"),
    "updates",
)
"""The kinds of record that are lists."""

NOT_PUBLISHED: Mapping[str, frozenset[str]] = {
    "Site": frozenset({"forge", "logo", "crest", "colours"}),
    "Statement": frozenset({"hide_from", "hide_until"}),
    "Owner": frozenset({"email"}),
    "Wish": frozenset({"consent"}),
}
"""What the files of a plan hold that is not for the public, by record: how the site looks and is edited, when a
statement is held back, an address that no page shows, and who agreed to what."""


def plan_json(edition: Edition) -> str:
    """The whole plan as JSON: records as in `plan_data/`, measures with their progress, actions with their state."""
    document = {
        "$schema": SCHEMA,
        "shape": SHAPE,
        "as_of": edition.today.isoformat(),
        "site": _record(edition.plan.site, NOT_PUBLISHED["Site"]),
        **_records(edition.plan, edition.today, edition.readings),
        "previous": [_earlier(old, old.plan.as_at or edition.today) for old in edition.plan.previous],
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


def _earlier(plan: Plan, today: date) -> dict[str, Any]:
    """An earlier plan, as true on its own day where it has one."""
    readings = {measure.id: readings_of(measure, today) for measure in plan.measures}
    return {"id": plan.id, **_records(plan, today, readings)}


def _records(plan: Plan, today: date, readings: Mapping[str, Iterable[Reading]]) -> dict[str, Any]:
    return {
        "plan": _record(
            plan.plan.model_copy(update={"statements": shown_statements(plan.plan, today)}),
            {"statements": {"__all__": NOT_PUBLISHED["Statement"]}},
        ),
        "principles": _record(plan.principles),
        "local_picture": _record(plan.local_picture),
        **{name: [_record(each) for each in getattr(plan, name)] for name in FOLDERS},
        "measures": [_measure(measure, readings[measure.id]) for measure in plan.measures],
        "actions": [{**_record(action), "state_now": timing(action, today)} for action in plan.actions],
        "wishes": [_record(wish, NOT_PUBLISHED["Wish"]) for wish in plan.wishes.wishes],
        "glossary": _record(plan.glossary)["terms"],
        "helplines": _record(plan.helplines)["helplines"],
    }


def _measure(measure: Measure, readings: Iterable[Reading]) -> dict[str, Any]:
    """A measure with how it is going. Beside a symbol that stands instead of a number, no number is told."""
    told = _record(measure, {"owner": NOT_PUBLISHED["Owner"]})
    for row in told["observations"]:
        if not NO_VALUE.isdisjoint(row["symbols"]):
            for figure in ("value", "lower", "upper", "numerator", "denominator"):
                row.pop(figure, None)
    return {**told, "progress_now": [_known(progress_now(reading)) for reading in readings]}


def _record(record: BaseModel, leave_out: Any = None) -> dict[str, Any]:
    return record.model_dump(exclude_none=True, exclude=leave_out, by_alias=True)


def _known(value: object) -> Any:
    """What was worked out, without what there is nothing to say of."""
    if is_dataclass(value):
        told = {each.name: getattr(value, each.name) for each in fields(value)}
        return {name: _known(each) for name, each in told.items() if each is not None}
    return [_known(each) for each in value] if isinstance(value, tuple) else value


def _plain(value: object) -> object:
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, PartialDate):
        return str(value)
    raise TypeError(type(value).__name__)

"""Everything about the tables of a plan in one file, for programs: a Data Package (Frictionless Data, version 1).

All tables have the same columns, so what these mean stands once, in a file beside the package.
"""

from __future__ import annotations

import hashlib
import json
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from plan.edition import Edition
from plan.model.measure import Measure
from plan.open_data.about import about_all
from plan.open_data.columns import Column, columns

COLUMNS = "columns.json"
"""The file with what the columns of all tables mean (Table Schema), beside the package."""

_TYPES = {"text": "string", "number": "number", "date": "date", "symbols": "string"}


@dataclass(frozen=True)
class Table:
    """One table of the package."""

    path: str
    """Where it is from the package."""
    title: str
    description: str
    text: str

    @property
    def name(self) -> str:
        """Its name within the package, which has no two alike: measures, and measures-waits."""
        return self.path.removesuffix(".csv").replace("/", "-")


def table_schema(edition: Edition) -> str:
    """The text of the file that says what the columns mean: one column on each line."""
    lines = (json.dumps(_field(edition, column), ensure_ascii=False) for column in columns(edition))
    return '{"missingValues": [""], "fields": [\n' + ",\n".join(lines) + "\n]}\n"


def data_package(edition: Edition, tables: Iterable[Table]) -> str:
    """The text of the package's file, with every measure that has no figures and the plan's words on why not."""
    site, plan = edition.plan.site, edition.plan.plan
    told: dict[str, Any] = {
        "profile": "tabular-data-package",
        "name": _name(plan.title),
        "title": plan.title,
        "description": about_all(edition),
        "homepage": site.address + edition.prefix,
        "contributors": [{"title": site.organisation.name, "role": "publisher"}],
    }
    if site.data_licence:
        told["licenses"] = [{"path": site.data_licence.url, "title": site.data_licence.title}]
    lines = [f"{json.dumps(name)}: {json.dumps(value, ensure_ascii=False)}" for name, value in told.items()]
    lines.append(_list("measures_without_figures", _without_figures(edition)))
    lines.append(_list("resources", map(_resource, tables)))
    return "{\n" + ",\n".join(lines) + "\n}\n"


def _list(name: str, values: Iterable[object]) -> str:
    return f'"{name}": [\n' + ",\n".join(json.dumps(value, ensure_ascii=False) for value in values) + "\n]"


def _without_figures(edition: Edition) -> Iterable[dict[str, str]]:
    for measure in edition.plan.measures:
        if not measure.observations:
            told = {"id": measure.id, "title": measure.title, "why": _why(edition, measure)}
            note = measure.no_figures.note if measure.no_figures else None
            yield {**told, "note": note} if note else told


def _why(edition: Edition, measure: Measure) -> str:
    if measure.no_figures:
        return edition.t(f"no_figures.{measure.no_figures.why}")
    return edition.t("no_figures.narrative" if measure.kind == "narrative" else "no_figures.not_yet")


def _resource(table: Table) -> dict[str, Any]:
    written = table.text.encode()
    return {
        "profile": "tabular-data-resource",
        "name": table.name,
        "path": table.path,
        "title": table.title,
        "description": table.description,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(written),
        "hash": f"sha256:{hashlib.sha256(written).hexdigest()}",
        "schema": COLUMNS,
    }


def _field(edition: Edition, column: Column) -> dict[str, Any]:
    t = edition.t
    told: dict[str, Any] = {
        "name": column.name,
        "title": t(f"open_data.column.{column.kind}.title"),
        "description": t(f"open_data.column.{column.kind}.text"),
        "type": _TYPES[column.type],
    }
    return {**told, "constraints": {"required": True}} if column.required else told


def _name(title: str) -> str:
    """A title as a name for programs: small letters, digits and hyphens, such as plan-for-children."""
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-") or "plan"

"""What a table is and what its columns mean, for programs: CSV on the Web (W3C, Metadata Vocabulary for Tabular Data).

The file stands beside its table as `waits.csv-metadata.json`, where the standard looks for it, and is complete in
itself: whoever keeps the two needs nothing else from the web to read them.
"""

from __future__ import annotations

import json
from typing import Any, get_args

from plan.edition import Edition
from plan.model.measure import Symbol
from plan.open_data.columns import Column, columns

CONTEXT = "http://www.w3.org/ns/csvw"
"""The name of the vocabulary, which every such file must give in these letters. Nothing is fetched from there."""

_DATATYPES: dict[str, Any] = {
    "text": "string",
    "number": "decimal",
    "date": "date",
    "symbols": {"base": "string", "format": "|".join(get_args(Symbol))},
}


def table_metadata(edition: Edition, file: str, title: str, description: str, licence: str) -> str:
    """The text of the file that describes the table in `file`, which lies in the same folder.

    `licence` is that of the source of its figures, in words; without one, the organisation's stands for it, if it has
    chosen one.
    """
    site = edition.plan.site
    told: dict[str, Any] = {
        "@context": [CONTEXT, {"@language": site.language}],
        "url": file,
        "dc:title": title,
        "dc:description": description,
        "dc:publisher": site.organisation.name,
        "dc:spatial": edition.plan.plan.area,
        "dc:language": site.language,
    }
    if licence:
        told["dc:rights"] = licence
    elif site.data_licence:
        told["dc:license"] = {"@id": site.data_licence.url}
    lines = [f"{json.dumps(name)}: {json.dumps(value, ensure_ascii=False)}" for name, value in told.items()]
    return "{\n" + ",\n".join([*lines, edition.once(_schema)]) + "\n}\n"


def _schema(edition: Edition) -> str:
    """The columns, as every table of an edition has them: one on each line."""
    lines = (json.dumps(_column(edition, column), ensure_ascii=False) for column in columns(edition))
    return '"tableSchema": {"columns": [\n' + ",\n".join(lines) + "\n]}"


def _column(edition: Edition, column: Column) -> dict[str, Any]:
    """A column. Its `titles` are what stands in the table's first line; what people call it is its `dc:title`."""
    t = edition.t
    told: dict[str, Any] = {
        "name": column.name,
        "titles": column.name,
        "dc:title": t(f"open_data.column.{column.kind}.title"),
        "dc:description": t(f"open_data.column.{column.kind}.text"),
        "datatype": _DATATYPES[column.type],
    }
    if column.required:
        told["required"] = True
    if column.type == "symbols":
        told["separator"] = " "
    return told

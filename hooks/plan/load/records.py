"""From one file to its record: read, given the id that is its name, and validated by its model."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from pydantic import ValidationError

from plan.load.listing import Found
from plan.load.messages import explain_all
from plan.load.secrets import Secrets
from plan.model.base import Record
from plan.problems import Level, Problem
from plan.source.csv_file import Table
from plan.source.yaml_file import Document, Value, yaml_from_bytes


@dataclass
class Read:
    """What reading one record gave. `record` is None when it has mistakes."""

    document: Document
    record: Record | None = None
    table: Table | None = None
    """For a measure: its series, when that stands in a CSV file."""
    problems: list[Problem] = field(default_factory=list)


def read_record(found: Found, raw: bytes | Problem) -> Read:
    """Read the file of a record of any kind but a measure, which has a series as well (`plan.load.measures`).

    `raw` is what stands in the file, or why it could not be opened.
    """
    document = yaml_from_bytes(raw, found.place.shown)
    read = Read(document, problems=list(document.problems))
    if isinstance(document.value, dict):
        read.record, problems = validated(found, document, document.value)
        read.problems += problems
    return read


def validated(
    found: Found, document: Document, typed: dict[str, Value], secrets: Secrets | None = None
) -> tuple[Record | None, list[Problem]]:
    """The record in a file, with the parts of its id that the file's name and folder give, or all that is wrong."""
    given: dict[str, Value] = {"id": found.id} if found.id else {}
    if found.about:
        given["kind"] = found.about
    problems = [_given_by_name(document, name) for name in given if name in typed]
    try:
        record = found.kind.model.model_validate({**typed, **given}, by_alias=True, by_name=False)
    except ValidationError as errors:
        return None, [*problems, *_told(errors, found, document, secrets)]
    return record, problems


def _given_by_name(document: Document, name: str) -> Problem:
    giver = "name of the file" if name == "id" else "name of the folder"
    fix = "Delete this line. To give a record another id, rename its file and list the old id under old_ids:."
    what = f"'{name}' is not written here: it is the {giver}"
    return document.problem(
        (name,), Level.ERROR, f"{name}-typed", what, fix if name == "id" else "Delete this line.", at_key=True
    )


def _told(errors: ValidationError, found: Found, document: Document, secrets: Secrets | None) -> Iterator[Problem]:
    for told in explain_all(errors, found.kind.model, secrets.covers if secrets else lambda _: False):
        yield document.problem(told.loc, Level.ERROR, told.code, told.what, told.fix, at_key=told.at_key)

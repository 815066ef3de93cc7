"""A measure with its series, from `measures/<id>.yml` and the CSV file beside it: the one record of two files."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from plan.load.frame import Frame, frame_of, no_period_kind, period_problems
from plan.load.listing import Found, Place
from plan.load.records import Read, validated
from plan.load.rows import column_problems, rows_of_document, rows_of_table
from plan.load.secrets import Secrets
from plan.load.series import read_rows
from plan.model.measure import Measure, Observation
from plan.problems import Level, Problem
from plan.source.csv_file import Table, csv_from_bytes
from plan.source.yaml_file import Document, yaml_from_bytes


def read_measure(
    found: Found, raw: bytes | Problem, series: Place | None = None, figures: bytes | Problem | None = None
) -> Read:
    """Read a measure and its series, from the CSV file `series` if there is one.

    `raw` and `figures` are what stands in the two files, or why they could not be opened.
    """
    document = yaml_from_bytes(raw, found.place.shown)
    read = Read(document, problems=list(document.problems))
    frame = frame_of(document.value)
    observations: tuple[Observation, ...] = ()
    if isinstance(document.value, dict):
        observations = _read_words(found, read, frame)
    if series and figures is not None:
        read.table = csv_from_bytes(figures, series.shown)
        tabled, problems = _read_table(read.table, frame)
        observations = observations or tabled
        read.problems += [*problems, *_series_problems(document, frame)]
    if any(problem.level is Level.ERROR for problem in read.problems):
        read.record = None
    elif isinstance(read.record, Measure):
        read.record = read.record.model_copy(update={"observations": observations})
    return read


def _read_words(found: Found, read: Read, frame: Frame) -> tuple[Observation, ...]:
    """Read the measure's own file into `read`; the observations that stand in it are checked like those of a CSV."""
    document, secrets = read.document, Secrets(read.document)
    file = document.value if isinstance(document.value, dict) else {}
    rows = rows_of_document(document, secrets)
    words = {name: value for name, value in file.items() if not (rows and name == "observations")}
    read.record, problems = validated(found, document, words, secrets)
    observations, wrong = read_rows(rows, frame)
    unstated = [no_period_kind(document, ("observations",))] if rows and "period_kind" not in file else []
    read.problems += [*problems, *wrong, *(unstated or period_problems(document, frame))]
    if read.problems:
        read.problems = [secrets.keep(problem) for problem in read.problems]
    return observations


def _read_table(table: Table, frame: Frame) -> tuple[tuple[Observation, ...], list[Problem]]:
    """The observations of a CSV file; a cell that the reader of the file refused is not spoken of twice."""
    columns = list(column_problems(table, frame))
    missing = any(problem.code == "missing-column" for problem in columns)
    if any(problem.code == "unknown-column" for problem in columns):
        frame = replace(frame, breakdowns=None)
    observations, wrong = read_rows([] if missing else rows_of_table(table, frame), frame)
    refused = {(problem.line, problem.column) for problem in table.problems if problem.level is Level.ERROR}
    wrong = [problem for problem in wrong if (problem.line, problem.column) not in refused]
    return observations, [*table.problems, *columns, *wrong]


def _series_problems(document: Document, frame: Frame) -> Iterator[Problem]:
    """What a measure with a CSV file must say, and must not have in its own file as well."""
    if not isinstance(document.value, dict):
        return
    if document.value.get("observations"):
        what, fix = "the figures of this measure stand here and in its .csv file", "Keep them in one of the two places."
        yield document.problem(("observations",), Level.ERROR, "series-twice", what, fix, at_key=True)
    elif "period_kind" not in document.value and not any(True for _ in period_problems(document, frame)):
        yield no_period_kind(document, ())

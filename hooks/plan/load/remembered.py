"""The record in a file, read anew only if the file or its series is not what it was: a preview reads what changed."""

from __future__ import annotations

from plan.load.listing import Found, Place
from plan.load.measures import read_measure
from plan.load.records import Read, read_record
from plan.memory import Memory
from plan.source.encoding import read_bytes


def read_remembered(found: Found, series: Place | None, memory: Memory) -> Read:
    """The record in a file, with its series if it has one.

    A file is the same when every byte of it is: times and sizes of files can lie, and reading the bytes is a
    twentieth of the work.
    """
    raw = read_bytes(found.place.path, found.place.shown)
    figures = read_bytes(series.path, series.shown) if series else None

    def read() -> Read:
        return read_measure(found, raw, series, figures) if found.kind.name == "measures" else read_record(found, raw)

    return memory.once(("record", found, series), (raw, figures), read)

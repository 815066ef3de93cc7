"""What was read from each file, for as long as the file stays the same: a live preview reads only what changed."""

from __future__ import annotations

from plan.load.listing import Found, Place
from plan.load.measures import read_measure
from plan.load.records import Read, read_record
from plan.problems import Problem
from plan.source.encoding import read_bytes

_Raw = bytes | Problem
_Files = tuple[_Raw, _Raw | None]
"""What stands in the file of a record, and in the file of its series if it has one."""


class Remembered:
    """The records of one plan's folder as they were read last.

    A file is the same when every byte of it is: times and sizes of files can lie, and reading the bytes is a
    twentieth of the work.
    """

    def __init__(self) -> None:
        self._last: dict[tuple[Found, Place | None], tuple[_Files, Read]] = {}
        self._now: dict[tuple[Found, Place | None], tuple[_Files, Read]] = {}

    def read(self, found: Found, series: Place | None) -> Read:
        """The record in a file: read anew only if the file or its series is not what it was."""
        raw = read_bytes(found.place.path, found.place.shown)
        figures = read_bytes(series.path, series.shown) if series else None
        files, read = self._last.get((found, series), (None, None))
        if read is None or files != (raw, figures):
            read = (
                read_measure(found, raw, series, figures) if found.kind.name == "measures" else read_record(found, raw)
            )
        self._now[found, series] = (raw, figures), read
        return read

    def forget_the_rest(self) -> None:
        """Forget what was not read since the last time: files that are gone."""
        self._last, self._now = self._now, {}

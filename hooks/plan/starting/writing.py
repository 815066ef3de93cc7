"""What the check would say of files before any of them is written, and writing all of them or none."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from datetime import date
from pathlib import Path

from plan.checks import check
from plan.disk_faults import reason
from plan.load.folder import load
from plan.problems import Problem
from plan.publication import CannotPublishError, Publication


class CannotWriteError(Exception):
    """Nothing was written; as text it says why."""


def tried(folder: Path, shown: str, texts: Mapping[str, str], today: date) -> tuple[Problem, ...]:
    """What the check says of these files of a plan if they stood in its folder, which stays as it is.

    `texts` has the text of each file by its name in the folder. Raises CannotWriteError when the disk does not allow
    a copy of the plan to be made.
    """
    try:
        with tempfile.TemporaryDirectory() as place:
            copy = Path(place) / "plan"
            shutil.copytree(folder, copy) if folder.exists() else copy.mkdir()
            for name, text in texts.items():
                (copy / name).parent.mkdir(parents=True, exist_ok=True)
                (copy / name).write_bytes(text.encode())
            problems = check(load(copy, shown), today)
    except OSError as error:
        raise CannotWriteError(f"A copy of the plan to try this on cannot be made: {reason(error)}.") from error
    ours = {f"{shown}/{name}" for name in texts}
    return tuple(problem for problem in problems if problem.path in ours)


def write_all(folder: Path, texts: Mapping[str, str], changed: Mapping[str, bytes]) -> None:
    """Write files of a plan: all of them, or none.

    `changed` has what stands now in each file of which there is one already; no other file is ever replaced. Raises
    CannotWriteError when one is there that was not, when one is not as it was, or when the disk refuses.
    """
    for name in texts:
        there = (folder / name).read_bytes() if (folder / name).exists() else None
        if there != changed.get(name):
            what = "has been changed meanwhile" if name in changed else "is there already"
            raise CannotWriteError(f"{folder / name} {what}.")
    try:
        with _undone_when_it_fails(folder, changed) as written:
            for name, text in texts.items():
                place = folder / name
                place.parent.mkdir(parents=True, exist_ok=True)
                part = place.with_name(f".{place.name}.part")
                written += [part, place]
                part.write_bytes(text.encode())
                part.replace(place)
    except OSError as error:
        raise CannotWriteError(f"{folder} cannot be written to: {reason(error)}.") from error


def write_whole(folder: Path, texts: Mapping[str, str]) -> None:
    """Write a plan into a new or empty folder: all of it, or nothing. Raises CannotWriteError."""
    publication = Publication(folder, mark="plan.yml")
    try:
        publication.prepare()
        for name, text in texts.items():
            file = publication.staging / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(text.encode())
        publication.complete = True
        publication.finish()
    except (OSError, CannotPublishError) as error:
        cause = error.__cause__ if isinstance(error, CannotPublishError) else error
        why = f": {reason(cause)}" if isinstance(cause, OSError) else ""
        raise CannotWriteError(f"The plan cannot be written to {folder}{why}.") from error
    finally:
        publication.discard()


@contextmanager
def _undone_when_it_fails(folder: Path, changed: Mapping[str, bytes]) -> Iterator[list[Path]]:
    written: list[Path] = []
    try:
        yield written
    except BaseException:
        before = {folder / name: content for name, content in changed.items()}
        for place in written:
            with suppress(OSError):
                place.write_bytes(before[place]) if place in before else place.unlink(missing_ok=True)
        raise

"""A change to many files of a plan at once: made on a copy, which takes the plan's place when it is right."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from plan.checks import check
from plan.commands.command import WrongUseError
from plan.commands.plan_folder import PlanFolder
from plan.disk_faults import reason
from plan.folders import exchange
from plan.load.folder import load
from plan.problems import Level, report


@contextmanager
def whole_change(folder: PlanFolder, today: date) -> Iterator[Path]:
    """A copy of a plan to change, which takes the plan's place afterwards.

    Raises WrongUseError when the plan would have a mistake, when somebody has changed it meanwhile, or when the disk
    refuses; then nothing has changed.
    """
    path = folder.path.resolve()
    try:
        with tempfile.TemporaryDirectory(prefix=f".{path.name}-", dir=path.parent) as place:
            before = _state(path)
            new = Path(shutil.copytree(path, Path(place) / path.name))
            yield new
            _refuse_mistakes(new, folder, today)
            if _state(path) != before:
                raise WrongUseError(
                    f"Somebody has changed {folder.shown} meanwhile. Nothing was changed: try it again."
                )
            _take_its_place(new, path)
    except OSError as error:
        raise WrongUseError(f"{folder.shown} cannot be changed: {reason(error)}. Nothing was changed.") from error


def _state(folder: Path) -> Mapping[str, tuple[int, int]]:
    """When each file of a folder was last written, and how long it is."""
    files = [Path(top, name) for top, _, names in os.walk(folder) for name in names]
    return {str(file): (file.lstat().st_mtime_ns, file.lstat().st_size) for file in files}


def _refuse_mistakes(new: Path, folder: PlanFolder, today: date) -> None:
    """Raises WrongUseError when the plan would have a mistake that it has not now."""
    mistakes = [each for each in check(load(new, folder.shown), today) if each.level is Level.ERROR]
    if mistakes:
        raise WrongUseError(f"{report(mistakes)}\n\nNothing was changed: the plan would have these mistakes.")


def _take_its_place(new: Path, folder: Path) -> None:
    if not exchange(new, folder):
        before = new.with_name(f"{new.name}-before")
        folder.rename(before)
        try:
            new.rename(folder)
        except OSError:  # the copy's place is deleted with all that is in it
            before.rename(folder)
            raise

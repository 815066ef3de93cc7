"""The folder of an export: written whole or not at all, and never over somebody's own work (used by the command)."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Iterable
from pathlib import Path

from plan.disk_faults import reason
from plan.export.tree import TreeFile
from plan.publication import CannotPublishError, Publication

LIST = ".exported-plan"
"""The file that lists every other one with what was in it, as `sha256sum --check` reads it."""
_SHOWN = 5


class OccupiedFolderError(Exception):
    """The folder holds something that an export would destroy; as text it says what."""


def write(files: Iterable[TreeFile], folder: Path) -> Path:
    """Write an export in a folder, in the place of an earlier one if there is one; gives the folder's whole path.

    Raises OccupiedFolderError when the folder holds anything that is not an earlier export, or when somebody has
    changed or added a file there; CannotPublishError when it cannot be written to. It is then as it was before.
    """
    folder = folder.resolve()
    if Path.cwd().is_relative_to(folder):
        raise OccupiedFolderError(f"{folder} is the folder that you stand in. Name one inside or beside it.")
    publication = Publication(folder, mark=LIST)
    try:
        _refuse_to_destroy(folder)
        publication.prepare()
        listed = {file.path: _written(file, publication.staging) for file in files}
        lines = (f"{digest}  {path}\n" for path, digest in sorted(listed.items()))
        (publication.staging / LIST).write_bytes("".join(lines).encode())
        publication.complete = True
    except OSError as error:
        raise CannotPublishError(f"The plan cannot be written to {folder}: {reason(error)}.") from error
    finally:
        publication.finish()
    return folder


def _written(file: TreeFile, folder: Path) -> str:
    """Write one file; gives its digest."""
    place = folder / file.path
    place.parent.mkdir(parents=True, exist_ok=True)
    if isinstance(file.content, Path):
        shutil.copyfile(file.content, place)
    else:
        place.write_bytes(file.content.encode() if isinstance(file.content, str) else file.content)
    return _digest(place)


def _digest(file: Path) -> str:
    with file.open("rb") as content:
        return hashlib.file_digest(content, "sha256").hexdigest()


def _refuse_to_destroy(folder: Path) -> None:
    if folder.exists() and not folder.is_dir():
        raise OccupiedFolderError(f"{folder} is a file. Name a folder.")
    if not folder.exists() or not any(folder.iterdir()):
        return
    if not (folder / LIST).is_file():
        raise OccupiedFolderError(
            f"{folder} is not empty, and no earlier export. Name a new folder, or empty this one."
        )
    lines = (folder / LIST).read_text(encoding="utf-8", errors="replace").splitlines()
    exported = {place: digest for digest, _, place in (line.partition("  ") for line in lines)}
    there = ((file.relative_to(folder).as_posix(), file) for file in sorted(folder.rglob("*")))
    own = [place for place, file in there if place != LIST and _is_somebodys(file, exported.get(place))]
    if own:
        more = f" and {len(own) - _SHOWN:,} more" if len(own) > _SHOWN else ""
        raise OccupiedFolderError(
            f"{folder} holds files that somebody has added or changed since the plan was exported there: "
            f"{', '.join(own[:_SHOWN])}{more}. Name a new folder, or move them away."
        )


def _is_somebodys(file: Path, exported: str | None) -> bool:
    """Whether a file is not what was exported; folders are nobody's."""
    if file.is_symlink() or not file.is_dir():
        return file.is_symlink() or not file.is_file() or _digest(file) != exported
    return False

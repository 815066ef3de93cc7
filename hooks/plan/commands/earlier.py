"""The plan as it was at an earlier state of its Git repository: `check --since` compares with it."""

from __future__ import annotations

import io
import subprocess
import tarfile
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from plan.commands.command import WrongUseError


@contextmanager
def earlier_folder(folder: Path, ref: str) -> Iterator[Path | None]:
    """The plan's folder as it was at `ref`, in a temporary place; None when there was no such folder then.

    Raises WrongUseError when that cannot be known: no Git, no repository, no such state, or a copy without its history.
    """
    top = Path(_git(_existing(folder), "rev-parse", "--show-toplevel").strip())
    commit = _commit(top, ref)
    inside = folder.resolve().relative_to(top.resolve()).as_posix()
    listed = _git(top, "ls-tree", "-r", "--name-only", "-z", commit, "--", f"{inside}/" if inside != "." else ".")
    if not listed:
        yield None
        return
    with tempfile.TemporaryDirectory(prefix="plan-") as place:
        _unpack(_run(top, "archive", "--format=tar", commit, "--", inside).stdout, Path(place))
        yield Path(place) / inside


def earlier_day(folder: Path, ref: str) -> date:
    """The day on which the state `ref` was recorded. Raises WrongUseError when that cannot be known."""
    top = Path(_git(_existing(folder), "rev-parse", "--show-toplevel").strip())
    return date.fromisoformat(_git(top, "show", "--no-patch", "--format=%cs", _commit(top, ref)).strip())


def _existing(folder: Path) -> Path:
    return next(place for place in (folder.resolve(), *folder.resolve().parents) if place.is_dir())


def _commit(top: Path, ref: str) -> str:
    found = _run(top, "rev-parse", "--verify", "--quiet", f"{ref}^{{commit}}") if not ref.startswith("-") else None
    if found is not None and found.returncode == 0:
        return found.stdout.decode().strip()
    if _git(top, "rev-parse", "--is-shallow-repository").strip() == "true":
        raise WrongUseError(
            f"The state '{ref}' is not known here: this copy of the repository lacks its history (it is shallow). "
            "Fetch all of it first: git fetch --unshallow, or fetch-depth: 0 where the pipeline checks out."
        )
    raise WrongUseError(
        f"The repository has no state called '{ref}'. Name a branch, a tag or a commit, such as origin/main. "
        "If it is a branch of the server, fetch it first: git fetch origin"
    )


def _git(place: Path, *arguments: str) -> str:
    done = _run(place, *arguments)
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip().partition("\n")[0]
        raise WrongUseError(f"--since needs the plan to be in a Git repository that can be read. Git says: {said}")
    return done.stdout.decode("utf-8", "replace")


def _run(place: Path, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    try:
        return subprocess.run(["git", "-C", str(place), *arguments], capture_output=True, check=False)
    except FileNotFoundError as missing:
        raise WrongUseError(
            "--since needs Git, and there is no program called git here. Install it, or leave --since out."
        ) from missing


def _unpack(archive: bytes, place: Path) -> None:
    """Write the ordinary files of an archive that Git made."""
    with tarfile.open(fileobj=io.BytesIO(archive)) as tar:
        for member in tar:
            content = tar.extractfile(member) if member.isfile() else None
            if content:
                target = place / member.name
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(content.read())

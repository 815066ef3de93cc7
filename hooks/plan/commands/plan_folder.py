"""Which folder holds the plan that a command is about, and what messages call it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[3]
"""The folder that holds `hooks/`."""


@dataclass(frozen=True)
class PlanFolder:
    """A folder with a plan."""

    path: Path
    shown: str
    """Its name in messages: from the repository's top where it lies inside, with forward slashes."""


def plan_folder(option: str | None, environment: Mapping[str, str], repository: Path = REPOSITORY) -> PlanFolder:
    """The folder named by an option (seen from where the command is run), else by `PLAN_DATA`, else `plan_data`.

    `PLAN_DATA` is seen from the top of the repository, as in a build.
    """
    path = Path.cwd() / option if option else repository / (environment.get("PLAN_DATA") or "plan_data")
    whole, top = path.resolve(), repository.resolve()
    return PlanFolder(path, (whole.relative_to(top) if whole.is_relative_to(top) else path).as_posix())

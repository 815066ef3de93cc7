"""The plan that a build is about: the folder that PLAN_DATA names, all it publishes, or what is wrong with it."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Mapping
from pathlib import Path

from plan.commands.plan_folder import plan_folder
from plan.memory import Memory
from plan.problems import Level, PlanDataError, Problem
from plan.publisher import Publisher, read_publisher
from plan.today import WrongDayError


class NoPlanError(Exception):
    """There is nothing to build; as text it is the whole list of problems for the person who edits the plan."""

    def __init__(self, problems: str, folder: Path) -> None:
        super().__init__(problems)
        self.folder_exists = folder.is_dir()
        """Whether there is a folder in which the problems can be mended while a preview watches it."""


def watched_folder(root: Path, environment: Mapping[str, str]) -> Path:
    """The folder in which any change concerns the chosen plan: its own."""
    return plan_folder(None, environment, root).path


def read_chosen_plan(root: Path, environment: Mapping[str, str], memory: Memory | None = None) -> Publisher:
    """Everything that the chosen plan publishes. Raises NoPlanError with every problem that stops the build.

    What the `memory` of a preview has is not made again unless it has changed.
    """
    folder = plan_folder(None, environment, root)
    try:
        return read_publisher(folder.path, folder.shown, environment, memory)
    except (PlanDataError, WrongDayError) as error:
        raise NoPlanError(str(error), folder.path) from error


def announce(problems: Iterable[Problem], log: logging.Logger) -> None:
    """Print warnings as warnings, which strict builds count, and reminders as mere information."""
    for problem in problems:
        (log.warning if problem.level is Level.WARNING else log.info)(problem.text())

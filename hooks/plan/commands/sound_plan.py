"""The plan that a command says something about or writes into: without mistakes, or as far as it can be read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from plan.checks import check
from plan.checks.scope import Scope, scopes
from plan.commands.command import FOUND_ERRORS, Output, WrongUseError
from plan.commands.plan_folder import PlanFolder
from plan.load.folder import load
from plan.problems import Level, Problem, report
from plan.today import WrongDayError, today


class UnsoundPlanError(Exception):
    """The plan, or what a command is about, has mistakes, so nothing is done with it."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__(report(self.problems))

    def output(self, what: str) -> Output:
        """The mistakes and what was not done because of them."""
        return Output(f"{self}\n\n{what}", FOUND_ERRORS)


def sound_plan(folder: PlanFolder, environment: Mapping[str, str]) -> Scope:
    """The plan of a folder on the day of today.

    Raises UnsoundPlanError when it has a mistake, and WrongUseError when the day cannot be known.
    """
    scope = readable_plan(folder, environment)
    errors = [problem for problem in check(scope.loaded, scope.today) if problem.level is Level.ERROR]
    if errors:
        raise UnsoundPlanError(errors)
    return scope


def readable_plan(folder: PlanFolder, environment: Mapping[str, str]) -> Scope:
    """The plan of a folder on the day of today, with every record that can be read: others may have mistakes.

    Raises UnsoundPlanError when its own file or that of the site cannot be read, and WrongUseError when the day cannot
    be known.
    """
    loaded = load(folder.path, folder.shown)
    try:
        day = today(environment, loaded.plan.plan.as_at if loaded.plan else None)
    except WrongDayError as error:
        raise WrongUseError(str(error)) from error
    every = scopes(loaded, day)
    if not every:
        raise UnsoundPlanError(loaded.errors)
    return every[0]

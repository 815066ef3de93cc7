"""A plan without mistakes, for commands that say something about it or write into it."""

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
    """The plan has mistakes, so nothing is done with it."""

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
    loaded = load(folder.path, folder.shown)
    try:
        day = today(environment, loaded.plan.plan.as_at if loaded.plan else None)
    except WrongDayError as error:
        raise WrongUseError(str(error)) from error
    errors = [problem for problem in check(loaded, day) if problem.level is Level.ERROR]
    every = scopes(loaded, day)
    if errors or not every:
        raise UnsoundPlanError(errors)
    return every[0]

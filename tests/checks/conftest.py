"""A small sound plan to which a test adds the files that it is about, loaded and checked as an editor's plan is."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from plan.checks import check
from plan.load.folder import load
from plan.problems import Problem

TODAY = date(2026, 11, 21)


@dataclass(frozen=True)
class Found:
    """The problems of a plan, in words that read well in a test."""

    problems: tuple[Problem, ...]

    @property
    def codes(self) -> list[str]:
        return [problem.code for problem in self.problems]

    def one(self, code: str) -> Problem:
        """The only problem with this code."""
        (problem,) = [problem for problem in self.problems if problem.code == code]
        return problem

    def marked(self, code: str) -> str:
        """What the caret of the only problem with this code points at."""
        problem = self.one(code)
        return problem.excerpt[problem.column - 1 :][: problem.width]


@pytest.fixture
def checked(write_plan: Callable[..., Path]) -> Callable[..., Found]:
    """Checks a sound plan with these files added or put in the place of its own."""

    def check_files(files: Mapping[str, str | bytes], today: date = TODAY) -> Found:
        return Found(check(load(write_plan(files)), today))

    return check_files

"""What a check of a plan found, apart from how it is printed: used by the command `check` and its formats."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from plan.problems import Level, Problem


@dataclass(frozen=True)
class Findings:
    """The problems of a plan on a day."""

    folder: str
    """The plan's folder, as shown."""
    today: date
    problems: tuple[Problem, ...]
    """Every problem, or the new ones when the plan was compared with an earlier state."""
    known: tuple[Problem, ...] = ()
    """Problems that were there in the earlier state already: they stop nothing."""
    since: str = ""
    """The earlier state that the plan was compared with."""

    @property
    def blocks(self) -> bool:
        """Whether an error stops the change."""
        return any(problem.level is Level.ERROR for problem in self.problems)


def counted(problems: Iterable[Problem], no_errors: str = "No mistakes") -> str:
    """How many problems of each level there are: `No mistakes. 2 warnings, 3 reminders.`"""
    count = Counter(problem.level for problem in problems)
    errors = count[Level.ERROR]
    parts = [f"{errors:,} mistake{'s' * (errors != 1)} to mend" if errors else no_errors]
    doubts = [
        f"{count[level]:,} {level.value}{'s' * (count[level] != 1)}"
        for level in (Level.WARNING, Level.REMINDER)
        if count[level]
    ]
    return ". ".join(part for part in (*parts, ", ".join(doubts)) if part) + "."


def split(now: Iterable[Problem], before: Iterable[Problem]) -> tuple[tuple[Problem, ...], tuple[Problem, ...]]:
    """The problems that are new and those that were there before.

    A problem is the same wherever it has moved to in its file, as long as its kind, its words and its line are the
    same. Where a file has more of the same than before, the last ones are new.
    """
    left = Counter(map(_identity, before))
    new: list[Problem] = []
    known: list[Problem] = []
    for problem in now:
        was_there = left[_identity(problem)] > 0
        left[_identity(problem)] -= 1
        (known if was_there else new).append(problem)
    return tuple(new), tuple(known)


def _identity(problem: Problem) -> tuple[str, str, str, str]:
    return problem.path, problem.code, problem.what, problem.excerpt.strip()

"""A mistake and the place where it was found: what the parts of both readers hand to one another."""

from typing import NamedTuple

from plan.problems import Level


class Mistake(NamedTuple):
    """What an editor did, in their words, and how to mend it, without a place."""

    code: str
    what: str
    fix: str
    level: Level = Level.ERROR

    def at(self, line: int, column: int, width: int = 1) -> "Finding":
        """Say where this mistake was made: ``line`` and ``column`` count from 1."""
        return Finding(line, column, max(1, width), self)


class Finding(NamedTuple):
    """A mistake at one place of a text."""

    line: int
    column: int
    width: int
    mistake: Mistake

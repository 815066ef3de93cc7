"""What a placeholder can ask for: a figure of a measure, its time or a date; or why nobody can know it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from plan.periods import PartialDate, Period
from plan.reading import Reading


class PlaceholderError(Exception):
    """That a placeholder cannot be filled: what is wrong and how to mend it, in an editor's words."""

    def __init__(self, code: str, what: str, fix: str) -> None:
        super().__init__(what)
        self.code, self.what, self.fix = code, what, fix


@dataclass(frozen=True)
class Figure:
    """A figure of a reading."""

    reading: Reading
    value: Decimal
    is_agreed: bool = False
    """Whether people agreed on it, as on a target, so that it is not rounded."""


@dataclass(frozen=True)
class Time:
    """The time of a figure, or by when a target should be reached."""

    span: Period
    is_until: bool = False


@dataclass(frozen=True)
class Day:
    """A date, as far as it is known."""

    moment: PartialDate | date


Asked = Figure | Time | Day

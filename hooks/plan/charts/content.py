"""What a line chart is made from: numbers that are published, and words that are finished."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from plan.charts.drawing import State


@dataclass(frozen=True)
class Mark:
    """One period of one line. A period that is known to lack a figure is a mark too: it leaves a gap."""

    place: float
    """When it is, in years: the middle of its period."""
    label: str
    """Its period in few letters, for the axis: 2024, 2023/24, May 2024."""
    value: Decimal | None
    """None where nothing is published. Then nothing else of this mark but its place and its label is drawn."""
    shown: str = ""
    """The value in words, with what belongs to it: "16.2%", "16.2%, provisional"."""
    provisional: bool = False
    forecast: bool = False
    breaks: bool = False
    """Whether a new way of counting begins here: the line does not lead to it."""
    lower: Decimal | None = None
    upper: Decimal | None = None

    @property
    def state(self) -> State:
        """How sure its value is."""
        return "forecast" if self.forecast else "provisional" if self.provisional else "firm"


@dataclass(frozen=True)
class Line:
    """One named series: what the chart is about, or what it is compared with."""

    title: str
    marks: tuple[Mark, ...]
    """In the order of time."""
    is_main: bool = False

    @cached_property
    def drawn(self) -> tuple[Mark, ...]:
        """The marks that have a value."""
        return tuple(mark for mark in self.marks if mark.value is not None)

    @cached_property
    def runs(self) -> tuple[tuple[Mark, ...], ...]:
        """The parts that nothing interrupts: in each, all is published and counted in the same way."""
        runs: list[list[Mark]] = [[]]
        for mark in self.marks:
            if mark.breaks or mark.value is None:
                runs.append([])
            if mark.value is not None:
                runs[-1].append(mark)
        return tuple(tuple(run) for run in runs if run)


@dataclass(frozen=True)
class Level:
    """A target: a value to reach by a time, to stay at or above or below, or a band to stay within."""

    words: str
    """Its label: "Target: 16% by 2026 to 2027"."""
    value: Decimal
    other: Decimal | None = None
    """The other edge of the band."""
    place: float | None = None
    """By when it is to be reached: a diamond stands there. It may be in the past."""
    label: str = ""
    """That period in few letters, for the axis."""


@dataclass(frozen=True)
class Step:
    """An interim step on the way to the target."""

    place: float
    value: Decimal
    words: str = ""


@dataclass(frozen=True)
class Baseline:
    """The period that progress is counted from; its value is in the main line."""

    place: float
    words: str
    """Its label: "Baseline: 14.5%"."""


@dataclass(frozen=True)
class Words:
    """What else a drawing says, each in few words."""

    no_figure: str
    """Where a figure is missing: "no figure"."""
    new_way: str
    """Where a new way of counting begins: "new way of counting"."""
    not_from_nought: str
    """Where the scale does not start at 0: "The scale does not start at 0"."""


@dataclass(frozen=True)
class Content:
    """Everything that one line chart shows, in both sizes."""

    lines: tuple[Line, ...]
    tick: Callable[[Decimal], str]
    """How a number beside the axis is written: 20%, 1,200, £5."""
    words: Words
    levels: tuple[Level, ...] = ()
    steps: tuple[Step, ...] = ()
    baseline: Baseline | None = None
    finest: Decimal | None = None
    """Numbers beside the axis are multiples of it: 1 where whole children are counted."""

"""What a dot plot and a bar chart are made of: one row a group, in finished words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True)
class GroupRow:
    """One group."""

    label: str
    shown: str
    """The value as readers see it; where there is none, why."""
    value: Decimal | None = None
    lower: Decimal | None = None
    upper: Decimal | None = None
    provisional: bool = False
    stands_out: bool = False
    """Whether it is what the chart is about, so that the others step back."""

    @property
    def has_interval(self) -> bool:
        """Whether both limits of its value are known. Limits without a value count for nothing: they would tell it."""
        return self.value is not None and self.lower is not None and self.upper is not None

    @property
    def drawn(self) -> tuple[Decimal, ...]:
        """Every number of it that has a place on the scale; none where the value is not published."""
        if self.value is None:
            return ()
        return (self.value, *((self.lower, self.upper) if self.lower is not None and self.upper is not None else ()))


@dataclass(frozen=True)
class Reference:
    """What the groups are compared with: the whole, or somewhere else."""

    value: Decimal
    label: str


@dataclass(frozen=True)
class ScaleWords:
    """How the scale below the rows is worded."""

    tick: Callable[[Decimal], str]
    unit: str = ""
    """What the numbers are, where their signs do not say it."""
    is_cut: str = ""
    """What says that the scale does not start at 0: printed where it does not."""
    finest: Decimal | None = None
    """The smallest step that makes sense: nothing is counted in halves of a child."""

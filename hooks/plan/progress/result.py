"""What progress arithmetic says about a reading: the result, why there is none, and the numbers that it comes from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal

from plan.model.target import Method, Result
from plan.periods import Period
from plan.series import Point

Why = Literal[
    # no_target
    "no_target",
    "not_set_yet",
    "baseline_to_set",
    # too_early
    "baseline_not_over",
    "no_later_value",
    "under_a_year",
    "too_few_values",
    "not_due",
    # cannot_tell: the figures
    "no_figures",
    "in_the_future",
    "suppressed",
    "too_small",
    "not_available",
    "not_applicable",
    "none_recorded",
    "no_value",
    "low_reliability",
    "series_break",
    "no_baseline",
    "no_baseline_value",
    "no_interval",
    "overlapping_periods",
    "not_years",
    "no_comparator",
    # cannot_tell: the polarity, the target or the method
    "direction_unknown",
    "no_target_period",
    "target_before_baseline",
    "method_does_not_fit",
    "zero_base",
    "zero_target",
    "sign_change",
    "no_date",
    # all three
    "judged",
]
"""Why there is no answer; each needs its own words for readers. `judged`: somebody's judgement gives none."""

Comparison = Literal["better", "similar", "worse", "higher", "lower", "cannot_tell"]
"""How the latest value stands against a comparator; higher and lower where neither way is better."""


@dataclass(frozen=True)
class Standing:
    """How the latest value stands against one comparator: it never touches the result."""

    comparator: str
    """The comparator's id."""
    comparison: Comparison
    why: Why | None = None
    """Set exactly when the comparison is cannot_tell."""
    other: Point | None = None
    """The comparator's point for the same period, where it has one."""


@dataclass(frozen=True)
class Progress:
    """How a reading is going. Everything that a page needs to explain the result stands beside it."""

    result: Result
    method: Method | None
    """None where there is no target, or where the change since the baseline alone is judged."""
    worked_out_on: date
    """The day whose knowledge this is: the plan's today, or the day of a judgement."""
    why: Why | None = None
    """Set exactly when the result is no_target, too_early or cannot_tell."""
    decided_by: tuple[Point, ...] = ()
    """The points that decided the result."""
    baseline: Point | None = None
    """Where it started. For growth: the next point with a value if the baseline's own has none."""
    latest: Point | None = None
    """The newest point that is not a forecast; it may have a symbol instead of a value."""
    compared_with: Point | None = None
    """For band and threshold the previous value, for interval the comparator's."""
    target_value: Decimal | None = None
    target_lower: Decimal | None = None
    target_upper: Decimal | None = None
    target_period: Period | None = None
    target_time_passed: bool = False
    """The target's period or date lies before today: a reader is owed a verdict."""
    expected_now: Decimal | None = None
    """For straight_line: what the latest value needed to be, exactly; None where nearness to a range is judged."""
    ratio: Decimal | None = None
    """For growth with a target: R, the growth so far as a share of the growth needed."""
    growth_a_year: Decimal | None = None
    """For growth: the change a year so far, 0.02 for 2%; above nought is a growing number, better or not."""
    growth_needed: Decimal | None = None
    """For growth with a target: the change a year that leads from the baseline to the target."""
    limit_factor: Decimal | None = None
    """For growth without a target but with a limit: C, by which the thresholds shrink near the limit."""
    band: Decimal | None = None
    """For band: the change that counts as a change."""
    chi_squared: Decimal | None = None
    """For trend: how strong it is; above 9.55 is a trend."""
    comparison: Comparison | None = None
    """For interval: its words say more than those of the result."""

    @property
    def provisional(self) -> bool:
        """A value that decided is provisional (p)."""
        return any("p" in point.symbols for point in self.decided_by)

    @property
    def estimated(self) -> bool:
        """A value that decided is estimated (e)."""
        return any("e" in point.symbols for point in self.decided_by)

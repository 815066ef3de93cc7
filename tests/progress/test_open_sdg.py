"""The method growth against Open SDG 2.4, which is written down here a second time, from what it publishes.

Not compared are the cases in which this site deliberately says something else, each with its own test elsewhere:

- a start or a target of zero, which Open SDG replaces by 0.001, so that its result depends on the unit;
- a target on the other side of zero than the start, of which Open SDG takes the root as a complex number;
- a target equal to the start or no later than it, by which Open SDG divides;
- a start after the newest figure, at which Open SDG stops.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any, NamedTuple

import pytest
from hypothesis import assume, given
from hypothesis import strategies as some

from plan.model.measure import Measure
from plan.progress import Progress, progress
from plan.series import series_of

WITH_TARGET = {
    "target_achieved": "met",
    "substantial_progress": "on_track",
    "moderate_progress": "too_slow",
    "limited_progress": "too_slow",
    "deterioration": "wrong_way",
}
WITHOUT_TARGET = {
    "substantial_progress": "right_way",
    "moderate_progress": "right_way",
    "limited_progress": "no_change",
    "deterioration": "wrong_way",
}
DIRECTIONS = {"higher_is_better": 1, "lower_is_better": -1}
TOO_CLOSE = 1e-9
"""Nearer to a threshold than this, the rounding of floating point decides what Open SDG says."""


class Said(NamedTuple):
    """What Open SDG says of one series."""

    status: str
    value: float | None = None
    edges: tuple[float, ...] = ()
    """The thresholds, from high to low."""


def open_sdg(
    points: dict[int, float], start: int, direction: int, target: tuple[float, int] | None, limit: float | None
) -> Said:
    """The status and the progress value of one series as Open SDG gives them, in floating point as it works."""
    now = max(points)
    begin = start if start in points else min(year for year in points if year > start)
    base, current = points[begin], points[now]
    if target and direction * (current - target[0]) >= 0:
        return Said("target_achieved")
    if base * current < 0 or now - begin < 1:
        return Said("not_available")
    value = (-1 if base < 0 else 1) * direction * ((current / base) ** (1 / (now - begin)) - 1)
    if target:
        value /= abs((target[0] / base) ** (1 / (target[1] - begin)) - 1)
    edges = (0.95, 0.6, 0.0) if target else tuple(edge * reduction(base, limit) for edge in (0.015, 0.005, 0.0))
    names = ("substantial_progress", "moderate_progress", "limited_progress")
    status = next((name for name, edge in zip(names, edges, strict=True) if value >= edge), "deterioration")
    return Said(status, value, edges)


def reduction(base: float, limit: float | None) -> float:
    """By what Open SDG multiplies its thresholds near a limit."""
    if limit is None or abs(base) >= 2 * abs(limit):
        return 1
    size, edge = abs(base), abs(limit)
    return 1 - (min(size, 2 * edge - size) / edge) ** 4.44


def judged(
    points: dict[int, Decimal], start: int, polarity: str, target: tuple[Decimal, int] | None, limit: Decimal | None
) -> Progress:
    fields: dict[str, Any] = {
        "id": "one",
        "title": "One",
        "polarity": polarity,
        "period_kind": "calendar_year",
        "baseline": {"period": str(start)},
        "observations": [{"period": str(year), "value": value} for year, value in points.items()],
        "progress": {"method": "growth"} | ({} if limit is None else {"limit": limit}),
    }
    if target:
        fields["target"] = {"kind": "reach_by", "value": target[0], "period": str(target[1])}
    measure = Measure.model_validate(fields)
    return progress(measure, series_of(measure), date(2026, 6, 1))


numbers = some.integers(-2000, 2000).map(lambda number: Decimal(number) / 10)
near = some.builds(lambda base, share: base * (1000 + share) / 1000, some.just(Decimal(100)), some.integers(-60, 60))
values = some.one_of(numbers, near, near)
series = some.dictionaries(some.integers(2008, 2024), values, min_size=1, max_size=8)
same_side = some.one_of(series, series.map(lambda found: {year: abs(value) for year, value in found.items()}))
years = some.integers(2006, 2024)


def compared(
    points: dict[int, Decimal], start: int, polarity: str, target: tuple[Decimal, int] | None, limit: Decimal | None
) -> tuple[Progress, Said]:
    """What this site says and what Open SDG says, where both say something."""
    later = [year for year in sorted(points) if year >= start]
    assume(later)
    base = points[later[0]]
    assume(base != 0)
    if target:
        assume(target[0] * base > 0 and target[0] != base and target[1] > later[0])
    exact = {year: float(value) for year, value in points.items()}
    wanted = (float(target[0]), target[1]) if target else None
    said = open_sdg(exact, start, DIRECTIONS[polarity], wanted, None if limit is None else float(limit))
    assume(said.value in (None, 0) or all(abs(said.value - edge) > TOO_CLOSE for edge in said.edges))
    return judged(points, start, polarity, target, limit), said


@given(same_side, years, some.sampled_from(sorted(DIRECTIONS)), some.tuples(values, some.integers(2012, 2035)))
def test_with_a_target_it_says_what_open_sdg_says(
    points: dict[int, Decimal], start: int, polarity: str, target: tuple[Decimal, int]
) -> None:
    found, said = compared(points, start, polarity, target, None)
    assert found.result == WITH_TARGET.get(said.status, found.result)
    assert (found.why is not None) == (said.status == "not_available")
    if said.value is not None:
        assert found.ratio is not None
        assert float(found.ratio) == pytest.approx(said.value, rel=1e-6, abs=1e-9)


@given(
    same_side, years, some.sampled_from(sorted(DIRECTIONS)), some.one_of(some.none(), numbers, some.just(Decimal(100)))
)
def test_without_a_target_it_says_what_open_sdg_says(
    points: dict[int, Decimal], start: int, polarity: str, limit: Decimal | None
) -> None:
    found, said = compared(points, start, polarity, None, limit)
    assert found.result == WITHOUT_TARGET.get(said.status, found.result)
    assert (found.why is not None) == (said.status == "not_available")
    if said.value is not None:
        assert found.growth_a_year is not None
        assert abs(float(found.growth_a_year)) == pytest.approx(abs(said.value), rel=1e-6, abs=1e-9)


@pytest.mark.parametrize(
    ("points", "target", "limit", "status"),
    [
        # By hand, in one year and so without a root: what the second writing-down of Open SDG must itself say.
        ({2020: 100, 2021: 195}, (200, 2021), None, "substantial_progress"),  # 0.95 / 1
        ({2020: 100, 2021: 160}, (200, 2021), None, "moderate_progress"),  # 0.60 / 1
        ({2020: 100, 2021: 159}, (200, 2021), None, "limited_progress"),
        ({2020: 100, 2021: 99}, (200, 2021), None, "deterioration"),
        ({2020: 100, 2021: 200}, (200, 2021), None, "target_achieved"),
        ({2020: 100, 2021: 101.6}, None, None, "substantial_progress"),  # above 1.5%
        ({2020: 100, 2021: 100.6}, None, None, "moderate_progress"),  # above 0.5%
        ({2020: 100, 2021: 100.4}, None, None, "limited_progress"),
        ({2020: 90, 2021: 90.17}, None, 100, "moderate_progress"),  # 0.189% is above 0.5% * 0.373622 = 0.187%
        ({2020: 90, 2021: 90.16}, None, 100, "limited_progress"),  # 0.178% is below it
        ({2020: 100, 2021: 100}, None, 100, "substantial_progress"),  # at its limit
        ({2020: 100}, None, None, "not_available"),
        ({2020: -10, 2021: 10}, None, None, "not_available"),
    ],
)
def test_what_is_written_down_here_is_open_sdg(
    points: dict[int, float], target: tuple[float, int] | None, limit: float | None, status: str
) -> None:
    assert open_sdg(points, 2020, 1, target, limit).status == status

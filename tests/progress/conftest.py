"""Measures in one line, for the tests of every method."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from plan.model.measure import Measure
from plan.progress import Progress, progress
from plan.series import Series, series_of

TODAY = date(2026, 6, 1)


def rows_of(text: str) -> list[dict[str, str]]:
    """The observations of a text like `2020: 10, 2021: 12 p, 2022: c`; limits as `2020: 10 (9 to 11)`."""
    rows = []
    for period, rest in (each.split(": ") for each in text.split(", ") if each):
        words, _, limits = rest.partition(" (")
        numbers = [word for word in words.split() if not word.isalpha()]
        row = {"period": period, "symbols": " ".join(word for word in words.split() if word.isalpha())}
        row |= {"value": numbers[0]} if numbers else {}
        row |= dict(zip(("lower", "upper"), limits.rstrip(")").split(" to "), strict=True)) if limits else {}
        rows.append(row)
    return rows


def measure_of(text: str = "", **fields: Any) -> Measure:
    """A measure of calendar years, lower is better, with the observations of a text."""
    fields = {"polarity": "lower_is_better", "period_kind": "calendar_year", **fields}
    if isinstance(fields.get("baseline"), str):
        fields["baseline"] = {"period": fields["baseline"]}
    others = [row | {"comparator": "england"} for row in rows_of(fields.pop("england", ""))]
    observations = [*rows_of(text), *others, *fields.pop("observations", [])]
    return Measure.model_validate({"id": "one", "title": "One", "observations": observations, **fields})


@pytest.fixture(scope="session")
def measure() -> Callable[..., Measure]:
    return measure_of


@pytest.fixture(scope="session")
def series() -> Callable[..., Series]:
    return lambda text="", **fields: series_of(measure_of(text, **fields))


@pytest.fixture(scope="session")
def judged() -> Callable[..., Progress]:
    """The progress of a measure on 1 June 2026 or another day."""

    def judge(text: str = "", today: date = TODAY, **fields: Any) -> Progress:
        measure = measure_of(text, **fields)
        return progress(measure, series_of(measure), today)

    return judge


@pytest.fixture(scope="session")
def target() -> Callable[..., dict[str, Any]]:
    """A target to reach."""
    return lambda value, period, **more: {"kind": "reach_by", "value": value, "period": period, **more}

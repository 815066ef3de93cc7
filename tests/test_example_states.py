"""The example plan shows everything that a measure can be, so that a council finds each case there."""

from __future__ import annotations

from datetime import date
from typing import get_args

import pytest
from example_plan import EXAMPLE

from plan.load.folder import load
from plan.model.measure import MeasureKind, Symbol
from plan.model.measure_source import NoFigures
from plan.model.plan import Plan
from plan.model.target import Method, Polarity, Result, TargetKind
from plan.periods import PeriodKind
from plan.reading import Reading, readings_of

TODAY = date(2026, 11, 21)
HAS_NO_EXAMPLE = {"stopped", "not_in_source"}
"""Why a measure has no figures: these two are told in the plans of the two seeds and in the earlier plan."""


@pytest.fixture(scope="module")
def plan() -> Plan:
    found = load(EXAMPLE).plan
    assert found
    return found


@pytest.fixture(scope="module")
def readings(plan: Plan) -> list[Reading]:
    return [reading for measure in plan.measures for reading in readings_of(measure, TODAY)]


def test_every_result_and_every_method(readings: list[Reading]) -> None:
    assert {reading.progress.result for reading in readings} == set(get_args(Result))
    assert {reading.progress.method for reading in readings} == {*get_args(Method), None}


def test_every_kind_of_target_polarity_and_measure(readings: list[Reading]) -> None:
    targets = [reading.definition.target for reading in readings]
    assert {target.kind if target else None for target in targets} == {*get_args(TargetKind), None}
    assert {reading.definition.polarity for reading in readings} >= set(get_args(Polarity))
    assert {reading.definition.kind for reading in readings} == set(get_args(MeasureKind))
    assert any(target and target.interim for target in targets)


def test_every_symbol_and_every_kind_of_period(plan: Plan) -> None:
    rows = [row for measure in plan.measures for row in measure.observations]
    assert {symbol for row in rows for symbol in row.symbols} == set(get_args(Symbol))
    assert {measure.period_kind for measure in plan.measures} == {*get_args(PeriodKind), None}


def test_every_way_to_stand_against_another(readings: list[Reading]) -> None:
    standings = {standing.comparison for each in readings for standing in each.standings}
    assert standings >= {"better", "similar", "worse", "cannot_tell"}


def test_breakdowns_with_and_without_limits_and_parts(plan: Plan, readings: list[Reading]) -> None:
    split = [point for reading in readings for groups in reading.series.breakdowns.values()
             for points in groups.values() for point in points]  # fmt: skip
    assert {point.lower is None for point in split if point.value is not None} == {True, False}
    assert any(measure.parts for measure in plan.measures)
    assert any(row.numerator is not None for measure in plan.measures for row in measure.observations)


def test_measures_without_figures_say_why(plan: Plan) -> None:
    why = {measure.no_figures.why for measure in plan.measures if measure.no_figures}
    assert why == set(get_args(NoFigures.model_fields["why"].annotation)) - HAS_NO_EXAMPLE

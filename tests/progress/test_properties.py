"""What must hold for every series: no unit, no mirror and no luck of the numbers changes what is said."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any, get_args

from hypothesis import assume, given, settings
from hypothesis import strategies as some

from plan.model.measure import Measure
from plan.model.target import Method
from plan.progress import Progress, change, progress
from plan.series import series_of

NUMBERS = {"value", "lower", "upper", "band", "limit"}
WITHOUT_ANSWER = ("no_target", "too_early", "cannot_tell")
OPPOSITE = {"right_way": "wrong_way", "wrong_way": "right_way"}
MIRRORED = {
    "higher_is_better": "lower_is_better",
    "lower_is_better": "higher_is_better",
    "stay_at_or_above": "stay_at_or_below",
    "stay_at_or_below": "stay_at_or_above",
}

numbers = some.integers(-500, 500).map(lambda number: Decimal(number) / 10)
widths = some.integers(0, 50).map(lambda number: Decimal(number) / 10)
factors = some.integers(1, 10**6).map(lambda number: Decimal(number) / 1000)
symbols = some.sampled_from([""] * 20 + ["p", "e", "r", "b", "u", "f", "c", "x", "low"])


def rows_of(cells: list[tuple[Decimal, Decimal, str]]) -> list[dict[str, Any]]:
    """One year after the other from 2016, each with limits, unless a symbol stands instead."""
    found = []
    for year, (value, width, symbol) in enumerate(cells, start=2016):
        row: dict[str, Any] = {"period": str(year), "symbols": symbol}
        if symbol not in ("c", "x", "low"):
            row |= {"value": value, "lower": value - width, "upper": value + width}
        found.append(row)
    return found


rows = some.one_of(
    some.lists(some.tuples(numbers, widths, symbols), max_size=8).map(rows_of),
    some.lists(some.tuples(numbers.map(abs), widths, symbols), min_size=5, max_size=8).map(rows_of),
)
steps = some.fixed_dictionaries({"period": some.sampled_from(["2019", "2022"]), "value": numbers})
values = some.fixed_dictionaries({"value": numbers.filter(bool)})
kinds = some.sampled_from(["stay_at_or_above", "stay_at_or_below", "close_gap"])
to_reach = some.builds(
    lambda value, period, steps: {"kind": "reach_by", "period": period, "interim": steps} | value,
    values,
    some.sampled_from(["2015", "2022", "2024", "2030", "2030"]),
    some.lists(steps, max_size=1),
)
within = some.builds(
    lambda lower, width: {"kind": "stay_within", "lower": lower, "upper": lower + width}, numbers, widths
)
targets = some.one_of(
    to_reach,
    within,
    some.builds(lambda kind, value: {"kind": kind, "period": "2030"} | value, kinds, values),
    some.sampled_from([None, *({"kind": kind} for kind in ("direction_only", "none_yet", "close_gap"))]),
)
JUDGEMENT = {"result": "on_track", "role": "Director", "date": "2026-02-03", "reason": "The survey says so."}
by_method: dict[Method, some.SearchStrategy[dict[str, Any]]] = {
    "growth": some.one_of(
        some.just({"method": "growth"}), some.builds(lambda limit: {"method": "growth", "limit": limit}, numbers)
    ),
    "straight_line": some.just({"method": "straight_line"}),
    "band": some.builds(lambda band: {"method": "band", "band": band}, widths),
    "interval": some.just({"method": "interval", "comparator": "england"}),
    "trend": some.just({"method": "trend"}),
    "threshold": some.just({"method": "threshold"}),
    "milestone": some.just({"method": "milestone"}),
    "judgement": some.just({"method": "judgement", "judgement": JUDGEMENT}),
}
methods = some.one_of(some.none(), some.none(), *by_method.values())
any_measure = some.builds(
    lambda england, observed, **fields: {
        "id": "one",
        "title": "One",
        "period_kind": "calendar_year",
        "comparators": [{"id": "england", "title": "England"}],
        "observations": [*observed, *(row | {"comparator": "england"} for row in england)],
        **fields,
    },
    rows.map(lambda found: found[-2:]),
    rows,
    kind=some.sampled_from(["number", "number", "gap"]),
    polarity=some.sampled_from(["higher_is_better", "lower_is_better"] * 3 + ["within_range", "no_judgement"]),
    baseline=some.sampled_from([None, *({"period": year} for year in ("2016", "2017", "2018", "2026"))]),
    target=targets,
    progress=methods,
)


# Most random targets are met or out of reach: these are on the way from a start of 60 to a target below it.
on_the_way = some.builds(
    lambda latest, aim, method: {
        "id": "one",
        "title": "One",
        "kind": "number",
        "period_kind": "calendar_year",
        "polarity": "lower_is_better",
        "baseline": {"period": "2016"},
        "observations": rows_of([(Decimal(60), Decimal(1), ""), *[(Decimal(latest), Decimal(1), "")] * 3]),
        "target": {"kind": "reach_by", "value": Decimal(aim), "period": "2025"},
        "progress": method,
    },
    some.integers(31, 65),
    some.integers(1, 30),
    some.sampled_from([None, {"method": "growth"}]),
)
measures = some.one_of(any_measure, on_the_way)


def test_the_laws_below_are_tried_on_every_method() -> None:
    assert set(by_method) == set(get_args(Method))


def judged(fields: dict[str, Any]) -> Progress:
    measure = Measure.model_validate(fields)
    return progress(measure, series_of(measure), date(2026, 6, 1))


def with_numbers(fields: Any, changed: Callable[[Decimal], Decimal]) -> Any:
    """The same fields with every number in them changed."""
    if isinstance(fields, list):
        return [with_numbers(each, changed) for each in fields]
    if not isinstance(fields, dict):
        return fields
    return {
        name: changed(field) if name in NUMBERS and field is not None else with_numbers(field, changed)
        for name, field in fields.items()
    }


def mirrored(fields: Any) -> Any:
    """The same fields seen in a mirror: all values negated, and what was better now worse."""
    if isinstance(fields, list):
        return [mirrored(each) for each in fields]
    if isinstance(fields, str):
        return MIRRORED.get(fields, fields)
    if not isinstance(fields, dict):
        return fields
    turned = {name: mirrored(field) for name, field in fields.items()}
    turned |= {name: -fields[name] for name in ("value", "limit") if fields.get(name) is not None}
    if fields.get("lower") is not None:
        turned |= {"lower": -fields["upper"], "upper": -fields["lower"]}
    return turned


@settings(deadline=None)
@given(measures, factors)
def test_the_unit_of_the_values_changes_no_result(fields: dict[str, Any], factor: Decimal) -> None:
    one, other = judged(fields), judged(with_numbers(fields, lambda number: number * factor))
    assert (one.result, one.why, one.comparison) == (other.result, other.why, other.comparison)


@settings(deadline=None)
@given(measures)
def test_a_mirror_changes_no_result(fields: dict[str, Any]) -> None:
    # The size of a gap has no mirror image: it is the same on both sides of nought.
    assume(fields["kind"] == "number" and (fields["target"] or {}).get("kind") != "close_gap")
    one, other = judged(fields), judged(mirrored(fields))
    assert (one.result, one.why) == (other.result, other.why)


@settings(deadline=None)
@given(rows, methods, some.sampled_from(["higher_is_better", "lower_is_better"]))
def test_the_other_polarity_says_the_opposite(
    observed: list[dict[str, Any]], method: dict[str, Any] | None, polarity: str
) -> None:
    fields = {"id": "one", "title": "One", "period_kind": "calendar_year", "baseline": {"period": "2016"}}
    fields |= {"observations": observed, "target": {"kind": "direction_only"}, "progress": method}
    one, other = judged(fields | {"polarity": polarity}), judged(fields | {"polarity": MIRRORED[polarity]})
    if one.method == "growth":
        # Open SDG asks half a per cent of an improvement and nothing of a decline: only the first has an opposite.
        assert one.result != "right_way" or other.result == "wrong_way" or one.growth_a_year == 0
    else:
        assert other.result == OPPOSITE.get(one.result, one.result)


@settings(deadline=None)
@given(measures)
def test_nothing_stops_the_judge_and_every_silence_has_a_reason(fields: dict[str, Any]) -> None:
    found = judged(fields)
    assert (found.why is not None) == (found.result in WITHOUT_ANSWER)
    assert bool(found.decided_by) or found.result in WITHOUT_ANSWER or found.method == "judgement"


spans = some.builds(
    lambda first, years: f"{first} to {first + years - 1} ({years} years)",
    some.integers(2012, 2020),
    some.integers(2, 5),
)


@settings(deadline=None)
@given(
    some.dictionaries(spans, numbers, min_size=2, max_size=6),
    spans,
    spans,
    some.lists(spans, max_size=2, unique=True),
    methods,
)
def test_spans_of_different_lengths_that_overlap_stop_nobody(
    observed: dict[str, Decimal], start: str, end: str, between: list[str], method: dict[str, Any] | None
) -> None:
    rows = [
        {"period": span, "value": value, "lower": value - 1, "upper": value + 1} for span, value in observed.items()
    ]
    start = min(observed, key=lambda span: abs(int(span[:4]) - int(start[:4])))
    steps = [{"period": span, "value": "3"} for span in between]
    fields = {"id": "one", "title": "One", "period_kind": "several_years", "polarity": "lower_is_better"}
    fields |= {"baseline": {"period": start}, "observations": rows, "progress": method}
    fields |= {"target": {"kind": "reach_by", "value": "-900", "period": end, "interim": steps}}
    found = judged(fields)
    assert (found.why is not None) == (found.result in WITHOUT_ANSWER)


@settings(deadline=None)
@given(measures)
def test_no_answer_rests_on_a_value_that_may_not_decide(fields: dict[str, Any]) -> None:
    for point in judged(fields).decided_by:
        assert point.value is not None
        assert not {"u", "f", "c", "x", "low"} & set(point.symbols)


@settings(deadline=None)
@given(rows, some.sampled_from(["number", "gap"]), some.sampled_from(["higher_is_better", "lower_is_better"]))
def test_what_is_said_of_a_direction_agrees_with_the_change(
    observed: list[dict[str, Any]], kind: str, polarity: str
) -> None:
    fields = {"id": "one", "title": "One", "period_kind": "calendar_year", "baseline": {"period": "2016"}}
    fields |= {"observations": observed, "kind": kind, "polarity": polarity, "target": {"kind": "direction_only"}}
    result, moved = judged(fields).result, change(series_of(Measure.model_validate(fields)))
    verdicts = {"right_way": ["better"], "wrong_way": ["worse"], "no_change": ["same", "neither"]}
    assert (moved is None) == (result in WITHOUT_ANSWER)
    assert moved is None or moved.verdict in verdicts[result]


@settings(deadline=None)
@given(measures, numbers)
def test_a_number_that_is_hidden_changes_nothing(fields: dict[str, Any], hidden: Decimal) -> None:
    observed = [row | {"value": hidden} if row["symbols"] == "c" else row for row in fields["observations"]]
    assert judged(fields | {"observations": observed}) == judged(fields)

"""What a measure declares about its series, taken from its file as it stands: the series are held against it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from plan.load.period_spelling import period_fault
from plan.periods import PERIOD_KINDS, PeriodKind
from plan.problems import Level, Problem
from plan.source.yaml_file import Document, Loc, Value

Ids = tuple[str, ...] | None
"""Ids that a measure declares; None when its list is too damaged to know them."""


@dataclass(frozen=True)
class Frame:
    """What the rows of a measure's series may say. Whatever is damaged in the file is None and not checked."""

    period_kind: PeriodKind | None
    parts: Ids
    comparators: Ids
    breakdowns: Mapping[str, Ids] | None
    percent: frozenset[str]
    """The parts that are counted in percent; an empty text for the measure as a whole."""


def frame_of(value: Value) -> Frame:
    """What the file of a measure declares, also when it has mistakes elsewhere."""
    file = value if isinstance(value, dict) else {}
    kind = next((one for one in PERIOD_KINDS if one == file.get("period_kind")), None)
    parts, breakdowns = file.get("parts"), file.get("breakdowns")
    percent = {"" for _ in range(_is_percent(file))}
    percent |= {str(part["id"]) for part in _groups(parts) if "id" in part and _is_percent(part)}
    categories = {str(one.get("id")): _ids(one.get("categories")) for one in _groups(breakdowns)}
    declared = categories if _ids(breakdowns) is not None else None
    return Frame(kind, _ids(parts), _ids(file.get("comparators")), declared, frozenset(percent))


def period_problems(document: Document, frame: Frame) -> Iterator[Problem]:
    """What is wrong with the periods of baselines, targets, steps and comparators, which the series' kind decides."""
    file = document.value if isinstance(document.value, dict) else {}
    kind = frame.period_kind
    for loc, label in _periods(file):
        if kind:
            fault = period_fault(label, kind)
            if fault:
                yield document.problem(loc, Level.ERROR, *fault)
        elif "period_kind" not in file:
            yield no_period_kind(document, loc)
            return


def no_period_kind(document: Document, loc: Loc) -> Problem:
    """That a measure with periods does not say what kind they are of."""
    what, fix = "'period_kind' is missing in this file", "Add period_kind: financial_year, or another kind."
    return document.problem(loc, Level.ERROR, "period-kind", what, fix, at_key=True)


def _periods(file: Mapping[str, Value]) -> Iterator[tuple[Loc, str]]:
    parts = file.get("parts")
    readings: list[tuple[Loc, Mapping[str, Value]]] = [((), file)]
    readings += [
        (("parts", number), part)
        for number, part in enumerate(parts if isinstance(parts, list) else [])
        if isinstance(part, dict)
    ]
    for loc, reading in readings:
        for name in ("baseline", "target"):
            group = reading.get(name)
            if isinstance(group, dict):
                yield from _label((*loc, name), group)
                steps = group.get("interim")
                for number, step in enumerate(steps if isinstance(steps, list) else []):
                    yield from _label((*loc, name, "interim", number), step)

    others = file.get("comparators")
    for number, comparator in enumerate(others if isinstance(others, list) else []):
        yield from _label(("comparators", number), comparator)


def _label(loc: Loc, group: Value) -> Iterator[tuple[Loc, str]]:
    label = group.get("period") if isinstance(group, dict) else None
    if isinstance(label, str):
        yield (*loc, "period"), label


def _groups(value: Value) -> list[dict[str, Value]]:
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []


def _ids(value: Value) -> Ids:
    if value is None:
        return ()
    groups = _groups(value)
    ids = tuple(one["id"] for one in groups if isinstance(one.get("id"), str))
    complete = isinstance(value, list) and len(ids) == len(value)
    return tuple(str(one) for one in ids) if complete else None


def _is_percent(reading: Mapping[str, Value]) -> bool:
    unit = reading.get("unit")
    return isinstance(unit, dict) and unit.get("type") == "percent"

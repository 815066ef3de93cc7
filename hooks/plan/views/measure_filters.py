"""Some of the measures at a time: a page for each result, outcome, group and partner that has any."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import get_args

from plan.edition import Edition
from plan.model.measure import Measure
from plan.model.target import Result
from plan.page import Link, PlanPage
from plan.views.choices import ChoiceGroup, StateCount
from plan.views.filters import Filter, Key, Name, below_the_list, choices, choices_by_kind, filtered, names, spelt
from plan.views.measure_summary import MeasureSummary, measure_summary
from plan.views.parts import result_status

RESULT = "result"
"""The kind of filter that lets through single readings: of a measure with parts only those with the result."""


@dataclass(frozen=True)
class MeasureFilterView:
    """Some of the measures."""

    count: str
    results: str
    """How many results are shown, where they are more than the measures because some have parts."""
    as_of: str
    about: Link | None
    """The page of what the measures belong to."""
    measures: tuple[MeasureSummary, ...]
    all: Link
    others: ChoiceGroup
    """The choices of the same kind."""


def pages(edition: Edition) -> Iterator[PlanPage]:
    """One page for each filter that lets a measure through."""
    found = filters(edition)
    for each in found:
        yield _page(edition, each, (other for other in found if other.kind == each.kind))


def filters(edition: Edition) -> tuple[Filter[Measure], ...]:
    """Every filter that lets a measure through: results first, then in the order of the plan."""

    def path(kind: str, id_: str) -> str:
        return edition.path("how-we-are-doing", f"filter/{kind}-{id_}")

    found = filtered(edition.plan.measures, lambda measure: _keys(edition, measure), _names(edition), path)
    orders = {outcome.id: outcome.measures for outcome in edition.plan.outcomes}
    return tuple(_in_order(each, orders[each.id]) if each.kind == "outcome" else each for each in found)


def measure_choices(found: tuple[Filter[Measure], ...], edition: Edition) -> tuple[ChoiceGroup, ...]:
    """Every page of some of the measures, by kind; results apart, since `result_counts` has them."""
    return choices_by_kind((each for each in found if each.kind != RESULT), lambda kind: _title(edition, kind))


def result_counts(found: tuple[Filter[Measure], ...], edition: Edition) -> tuple[StateCount, ...]:
    """How many readings have each result, in the order of the tally: every part of a compound measure counts."""
    by_id = {each.id: each for each in found if each.kind == RESULT}
    results = ((result, by_id.get(spelt(result))) for result in get_args(Result))
    return tuple(
        StateCount(_readings(edition, each), result_status(edition, result), each.path)
        for result, each in results
        if each
    )


def _in_order(found: Filter[Measure], ids: tuple[str, ...]) -> Filter[Measure]:
    return replace(found, records=tuple(sorted(found.records, key=lambda measure: ids.index(measure.id))))


def _keys(edition: Edition, measure: Measure) -> Iterator[Key]:
    yield from ((RESULT, spelt(reading.progress.result)) for reading in edition.readings[measure.id])
    yield from (("outcome", outcome.id) for outcome in edition.outcomes_of.get(measure.id, ()))
    yield from (("group", id_) for id_ in measure.groups)
    if measure.owner and measure.owner.partner:
        yield "partner", measure.owner.partner


def _names(edition: Edition) -> Iterator[Name]:
    """Everything that a measure could be found by."""
    plan = edition.plan
    yield from (Name((RESULT, spelt(result)), edition.t(f"result.{result}")) for result in get_args(Result))
    yield from names(edition, "outcome", "outcomes", plan.outcomes)
    yield from names(edition, "group", "groups", plan.groups)
    yield from names(edition, "partner", "partners", plan.partners)


def _title(edition: Edition, kind: str) -> str:
    return edition.t(f"doing.by.{kind}")


def _let_through(edition: Edition, found: Filter[Measure], measure: Measure) -> tuple[int, ...]:
    """The places of the readings of a measure that a filter shows."""
    results = (spelt(reading.progress.result) for reading in edition.readings[measure.id])
    return tuple(place for place, result in enumerate(results) if found.kind != RESULT or result == found.id)


def _readings(edition: Edition, found: Filter[Measure]) -> int:
    """How many readings a filter shows."""
    return sum(len(_let_through(edition, found, measure)) for measure in found.records)


def _summary(edition: Edition, found: Filter[Measure], measure: Measure) -> MeasureSummary:
    """A measure with those of its readings that the filter lets through."""
    summary = measure_summary(edition, measure)
    shown = _let_through(edition, found, measure)
    return replace(summary, readings=tuple(summary.readings[place] for place in shown))


def _page(edition: Edition, found: Filter[Measure], others: Iterator[Filter[Measure]]) -> PlanPage:
    t, readings = edition.t, _readings(edition, found)
    whole = Link(t("measures.title"), edition.path("how-we-are-doing"))
    key = f"result.{found.id}" if found.kind == RESULT else f"title.{found.kind}"
    count = t("doing.count", count=len(found.records), total=len(edition.plan.measures))
    page = PlanPage(
        path=found.path,
        template="measure_filter",
        title=t(f"doing.{key}", name=found.name),
        view=MeasureFilterView(
            count=count,
            results=t("doing.results", count=readings) if readings > len(found.records) else "",
            as_of=edition.date(edition.today),
            about=found.link,
            measures=tuple(_summary(edition, found, measure) for measure in found.records),
            all=whole,
            others=choices(others, _title(edition, found.kind), found),
        ),
        section="measures",
        eyebrow=t("doing.eyebrow"),
        description=count,
    )
    return below_the_list(edition, page, found, whole)

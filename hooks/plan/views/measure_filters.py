"""Some of the measures at a time: a page for each result, outcome, group and partner that has any.

The list of all measures leads to them with plain links, so that choosing works without JavaScript.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby
from typing import get_args

from plan.edition import Edition
from plan.model.measure import Measure
from plan.model.target import Result
from plan.page import Link, PlanPage
from plan.views.choices import Choice, ChoiceGroup, StateCount
from plan.views.measure_summary import MeasureSummary, measure_summary
from plan.views.parts import outcome_colour, outcome_picture, result_status

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


@dataclass(frozen=True)
class Filter:
    """One set of measures that has a page."""

    kind: str
    id: str
    name: str
    path: str
    about: str
    """The path of the page of what the measures belong to; empty for a result."""
    measures: tuple[Measure, ...]
    readings: int
    """How many readings it lets through."""


def pages(edition: Edition) -> Iterator[PlanPage]:
    """One page for each filter that lets a measure through."""
    found = filters(edition)
    for each in found:
        yield _page(edition, each, tuple(other for other in found if other.kind == each.kind))


def filters(edition: Edition) -> tuple[Filter, ...]:
    """Every filter that lets a measure through: results first, then in the order of the plan."""
    found: dict[tuple[str, str], list[Measure]] = {}
    for measure in edition.plan.measures:
        for key in dict.fromkeys(_keys(edition, measure)):
            found.setdefault(key, []).append(measure)
    for outcome in edition.plan.outcomes:
        found.get(("outcome", outcome.id), []).sort(key=lambda measure: outcome.measures.index(measure.id))
    return tuple(
        _filter(edition, (kind, id_), name, about, tuple(found[kind, id_]))
        for kind, id_, name, about in _names(edition)
        if (kind, id_) in found
    )


def filter_path(edition: Edition, kind: str, id_: str) -> str:
    """The address of a filter's page."""
    return edition.path("how-we-are-doing", f"filter/{kind}-{id_}")


def measure_choices(found: tuple[Filter, ...], edition: Edition) -> tuple[ChoiceGroup, ...]:
    """Every page of some of the measures, by kind; results apart, since `result_counts` has them."""
    rest = (each for each in found if each.kind != RESULT)
    return tuple(_choices(edition, kind, tuple(each)) for kind, each in groupby(rest, lambda each: each.kind))


def result_counts(found: tuple[Filter, ...], edition: Edition) -> tuple[StateCount, ...]:
    """How many readings have each result, in the order of the tally: every part of a compound measure counts."""
    by_id = {each.id: each for each in found if each.kind == RESULT}
    results = ((result, by_id.get(_spelt(result))) for result in get_args(Result))
    return tuple(
        StateCount(each.readings, result_status(edition, result), each.path) for result, each in results if each
    )


def _filter(edition: Edition, key: tuple[str, str], name: str, about: str, measures: tuple[Measure, ...]) -> Filter:
    kind, id_ = key
    readings = sum(len(_let_through(edition, kind, id_, measure)) for measure in measures)
    return Filter(kind, id_, name, filter_path(edition, kind, id_), about, measures, readings)


def _let_through(edition: Edition, kind: str, id_: str, measure: Measure) -> tuple[int, ...]:
    """The places of the readings of a measure that a filter shows."""
    readings = edition.readings[measure.id]
    return tuple(place for place, each in enumerate(readings) if kind != RESULT or _spelt(each.progress.result) == id_)


def _keys(edition: Edition, measure: Measure) -> Iterator[tuple[str, str]]:
    """What a measure can be found by: kind and id of the filter, in an address' spelling."""
    yield from ((RESULT, _spelt(reading.progress.result)) for reading in edition.readings[measure.id])
    yield from (("outcome", outcome.id) for outcome in edition.outcomes_of.get(measure.id, ()))
    yield from (("group", id_) for id_ in measure.groups)
    if measure.owner and measure.owner.partner:
        yield "partner", measure.owner.partner


def _names(edition: Edition) -> Iterator[tuple[str, str, str, str]]:
    """Every filter that could be: kind, id, name and the page about it."""
    plan = edition.plan
    for result in get_args(Result):
        yield RESULT, _spelt(result), edition.t(f"result.{result}"), ""
    for outcome in plan.outcomes:
        yield "outcome", outcome.id, outcome.title, edition.path("outcomes", outcome.id)
    for group in plan.groups:
        yield "group", group.id, group.title, edition.path("groups", group.id)
    for partner in plan.partners:
        yield "partner", partner.id, partner.title, edition.path("partners", partner.id)


def _spelt(result: Result) -> str:
    return result.replace("_", "-")


def _choices(edition: Edition, kind: str, found: tuple[Filter, ...], current: Filter | None = None) -> ChoiceGroup:
    choices = (Choice(each.name, each.path, len(each.measures), each is current) for each in found)
    return ChoiceGroup(edition.t(f"doing.by.{kind}"), tuple(choices))


def _summary(edition: Edition, found: Filter, measure: Measure) -> MeasureSummary:
    """A measure with those of its readings that the filter lets through."""
    summary = measure_summary(edition, measure)
    shown = _let_through(edition, found.kind, found.id, measure)
    return replace(summary, readings=tuple(summary.readings[place] for place in shown))


def _page(edition: Edition, found: Filter, others: tuple[Filter, ...]) -> PlanPage:
    t, of_outcome = edition.t, found.kind == "outcome"
    everything = Link(t("measures.title"), edition.path("how-we-are-doing"))
    key = f"result.{found.id}" if found.kind == RESULT else f"title.{found.kind}"
    count = t("doing.count", count=len(found.measures), total=len(edition.plan.measures))
    return PlanPage(
        path=found.path,
        template="measure_filter",
        title=t(f"doing.{key}", name=found.name),
        view=MeasureFilterView(
            count=count,
            results=t("doing.results", count=found.readings) if found.readings > len(found.measures) else "",
            as_of=edition.date(edition.today),
            about=Link(found.name, found.about) if found.about else None,
            measures=tuple(_summary(edition, found, measure) for measure in found.measures),
            all=everything,
            others=_choices(edition, found.kind, others, found),
        ),
        section="measures",
        eyebrow=t("doing.eyebrow"),
        description=count,
        crumbs=(everything,),
        in_menu=False,
        in_search=False,
        colour=outcome_colour(edition, found.id) if of_outcome else 0,
        picture=outcome_picture(edition, found.id) if of_outcome else "",
    )

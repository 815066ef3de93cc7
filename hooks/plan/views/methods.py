"""How we work out progress: all methods with their formulas in words, once for the whole site."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import get_args

from plan.edition import Edition
from plan.model.target import Method, Result
from plan.page import Link, PlanPage
from plan.views.parts import Status, result_status
from plan.views.progress_words import method_anchor, method_name, methods_path

WAYS: tuple[str, ...] = (*get_args(Method), "change")
"""The methods that a measure can name, and the change since the start alone for a target that is a direction."""

RULES = ("newest", "forecast", "unreliable", "break", "reached", "rounded", "parts", "elsewhere")

SOURCES = {
    "growth": "https://open-sdg.readthedocs.io/en/latest/progress-methodology/",
    "band": "https://www2.gov.scot/About/Performance/scotPerforms/NPFChanges/Methodology",
    "interval": "https://fingertips.phe.org.uk/profile/guidance",
    "trend": "https://fingertips.phe.org.uk/static-reports/public-health-technical-guidance/Presentation/Trend_markers.html",
}
"""Where methods that others made are published."""


@dataclass(frozen=True)
class Meaning:
    """A result and what it means, or when a method gives it."""

    status: Status
    words: str


@dataclass(frozen=True)
class MethodView:
    """One method."""

    id: str
    name: str
    about: str
    formula: tuple[str, ...]
    results: tuple[Meaning, ...]
    """When it gives which result; empty for a judgement, which may give any."""
    source: str
    source_address: str
    used_by: tuple[Link, ...]
    """The measures of the plan that are judged by it."""


@dataclass(frozen=True)
class MethodsView:
    """All methods, what their results mean and what is true of all of them."""

    results: tuple[Meaning, ...]
    rules: tuple[str, ...]
    methods: tuple[MethodView, ...]


def pages(edition: Edition) -> Iterator[PlanPage]:
    """The page, where the plan or an earlier one has measures."""
    t, plan = edition.t, edition.plan
    if edition.parent or not any(each.measures for each in (plan, *plan.previous)):
        return
    listed = plan.measures or edition.missing("measures")
    yield PlanPage(
        path=methods_path(edition),
        template="methods",
        title=t("methods.title"),
        view=methods_view(edition),
        section="measures",
        lead=t("methods.lead"),
        description=t("methods.description"),
        crumbs=(Link(t("measures.title"), edition.path("how-we-are-doing")),) if listed else (),
        words=t("methods.found_by"),
    )


def methods_view(edition: Edition) -> MethodsView:
    """All methods, in the order in which measures name them."""
    t = edition.t
    meanings = (Meaning(result_status(edition, each), t(f"methods.meaning.{each}")) for each in get_args(Result))
    return MethodsView(
        results=tuple(meanings),
        rules=tuple(t(f"methods.rule.{rule}") for rule in RULES),
        methods=tuple(_method(edition, way) for way in WAYS),
    )


def _method(edition: Edition, way: str) -> MethodView:
    t = edition.t
    given: tuple[Result, ...] = tuple(each for each in get_args(Result) if t.has(f"methods.when.{way}.{each}"))
    return MethodView(
        id=method_anchor(way),
        name=t(f"method.{way}"),
        about=t(f"methods.about.{way}"),
        formula=tuple(t(f"methods.formula.{way}").splitlines()),
        results=tuple(Meaning(_status(edition, way, each), t(f"methods.when.{way}.{each}")) for each in given),
        source=t(f"methods.source_of.{way}"),
        source_address=SOURCES.get(way, ""),
        used_by=_used_by(edition, way),
    )


def _status(edition: Edition, way: str, result: Result) -> Status:
    """A result in the words that the method has for it, where it always has the same: a milestone is late."""
    status, key = result_status(edition, result), f"result_by.{way}.{result}"
    return replace(status, words=edition.t(key)) if way != "threshold" and edition.t.has(key) else status


def _used_by(edition: Edition, way: str) -> tuple[Link, ...]:
    anchor = method_anchor(way)
    return tuple(
        Link(measure.title, edition.path("measures", measure.id))
        for measure in edition.plan.measures
        if anchor in {method_anchor(method_name(each)) for each in edition.readings[measure.id]}
    )

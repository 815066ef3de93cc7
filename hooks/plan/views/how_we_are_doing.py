"""How we are doing: how many measures have each result, what got better or worse, and all measures by outcome."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from plan.changed import measure_changed, together
from plan.edition import Edition
from plan.page import Link, PlanPage
from plan.views.choices import ChoiceGroup, StateCount
from plan.views.latest_changes import LatestChanges, latest_changes
from plan.views.measure_filters import filters, measure_choices, result_counts
from plan.views.measure_summary import MeasureSummary, measure_summary
from plan.views.parts import outcome_colour
from plan.views.progress_words import methods_path


@dataclass(frozen=True)
class MeasureGroup:
    """The measures of one outcome."""

    id: str
    title: str
    path: str | None
    colour: int
    measures: tuple[MeasureSummary, ...]


@dataclass(frozen=True)
class HowWeAreDoingView:
    """All measures by outcome."""

    states: tuple[StateCount, ...]
    """How many readings have each result, each with the page that lists them."""
    counted: str
    """How many measures there are, where the counts are more because some have parts."""
    as_of: str
    choices: tuple[ChoiceGroup, ...]
    changes: LatestChanges | None
    groups: tuple[MeasureGroup, ...]
    more: tuple[Link, ...]
    """How results are worked out, and where the figures can be taken from."""
    not_in_source: str | None


def pages(edition: Edition) -> Iterator[PlanPage]:
    """The list of measures, when there are any or the plan says that it gives none."""
    measures, missing, t = edition.plan.measures, edition.missing("measures"), edition.t
    if not measures and not missing:
        return
    yield PlanPage(
        path=edition.path("how-we-are-doing"),
        template="how_we_are_doing",
        title=t("measures.title"),
        view=how_we_are_doing_view(edition),
        section="measures",
        source="plan.yml",
        lead=t("measures.lead") if measures else "",
        description=t("measures.description", area=edition.plan.plan.area),
        changed_on=together(measure_changed(edition, measure) for measure in measures),
    )


def how_we_are_doing_view(edition: Edition) -> HowWeAreDoingView:
    """Everything that the list shows."""
    found = filters(edition)
    return HowWeAreDoingView(
        states=result_counts(found, edition),
        counted=_counted(edition),
        as_of=edition.date(edition.today),
        choices=measure_choices(found, edition),
        changes=latest_changes(edition),
        groups=tuple(_groups(edition)),
        more=_more(edition) if edition.plan.measures else (),
        not_in_source=edition.missing("measures"),
    )


def _more(edition: Edition) -> tuple[Link, ...]:
    today = edition.parent or edition
    return (
        Link(edition.t("methods.title"), methods_path(edition)),
        Link(edition.t("documents.open_data_link"), today.path("data")),
    )


def _groups(edition: Edition) -> Iterator[MeasureGroup]:
    """All measures below the outcome that is their home, in the outcome's order; those without one come last."""
    for outcome in edition.plan.outcomes:
        at_home = tuple(
            measure_summary(edition, edition.measures[id_])
            for id_ in dict.fromkeys(outcome.measures)
            if edition.homes[id_] is outcome
        )
        if at_home:
            path = edition.path("outcomes", outcome.id)
            yield MeasureGroup(outcome.id, outcome.title, path, outcome_colour(edition, outcome.id), at_home)
    homeless = tuple(measure_summary(edition, each) for each in edition.plan.measures if each.id not in edition.homes)
    if homeless:
        yield MeasureGroup("other_measures", edition.t("measures.other"), None, 0, homeless)


def _counted(edition: Edition) -> str:
    measures = edition.plan.measures
    return edition.t("measures.counted", count=len(measures)) if any(each.parts for each in measures) else ""

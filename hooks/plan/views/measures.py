"""One page a measure: how it is going, all its figures and where they come from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from plan.changed import measure_changed
from plan.edition import Edition
from plan.formats import open_date
from plan.model.measure import Measure
from plan.open_data.dataset import measure_dataset
from plan.page import Link, PlanPage
from plan.prose import first_sentence
from plan.reading import Reading
from plan.views.measure_figures import (
    DownloadView,
    FiguresView,
    baseline_fact,
    download_view,
    figures_view,
    without_extras,
)
from plan.views.measure_summary import ReadingSummary, reading_summary
from plan.views.parts import Fact, links, outcome_colour, outcome_picture, present
from plan.views.progress_words import MethodExplained, method_explained


@dataclass(frozen=True)
class ReadingView:
    """One reading of a measure: how it is going, and all its figures."""

    id: str
    """The part's id; empty for a whole measure."""
    baseline: Fact | None
    summary: ReadingSummary
    since_previous: str
    """The change since the figure before; empty where that is the baseline's."""
    method: MethodExplained
    figures: FiguresView


@dataclass(frozen=True)
class MeasureView:
    """One measure."""

    readings: tuple[ReadingView, ...]
    worked_out_on: str
    no_figures_note: str
    download: DownloadView | None
    verdicts: tuple[Fact, ...]
    why_this: str
    definition: str
    caveats: str
    story: str
    in_words: bool
    """Whether it is told in words, so that there are no figures to explain."""
    about: str
    """The heading above the facts, which promises a source only where there is one."""
    facts: tuple[Fact, ...]
    groups: tuple[Link, ...]
    outcomes: tuple[Link, ...]


def pages(edition: Edition) -> Iterator[PlanPage]:
    """The page of each measure."""
    return (_page(edition, measure) for measure in edition.plan.measures)


def _page(edition: Edition, measure: Measure) -> PlanPage:
    home = edition.homes.get(measure.id)
    crumbs = [Link(edition.t("measures.title"), edition.path("how-we-are-doing"))]
    if home:
        crumbs = [Link(edition.t("outcomes.title"), edition.path("outcomes"))]
        crumbs.append(Link(home.title, edition.path("outcomes", home.id)))
    return PlanPage(
        path=edition.path("measures", measure.id),
        template="measure",
        title=measure.title,
        view=measure_view(edition, measure),
        section="measures",
        source=f"measures/{measure.id}.yml",
        eyebrow=edition.t(f"measure.eyebrow.{measure.kind}"),
        lead=measure.question or "",
        description=measure.question or first_sentence(measure.definition or measure.title),
        crumbs=tuple(crumbs),
        in_menu=False,
        changed_on=measure_changed(edition, measure),
        colour=outcome_colour(edition, home.id if home else None),
        picture=outcome_picture(edition, home.id if home else None),
        dataset=measure_dataset(edition, measure),
    )


def measure_view(edition: Edition, measure: Measure) -> MeasureView:
    """Everything that a measure's page shows."""
    outcomes = (outcome.id for outcome in edition.outcomes_of.get(measure.id, ()))
    note = measure.no_figures.note if measure.no_figures else None
    return MeasureView(
        readings=tuple(_reading_view(edition, measure, reading) for reading in edition.readings[measure.id]),
        worked_out_on=edition.date(edition.today),
        no_figures_note=note or "",
        download=download_view(edition, measure),
        verdicts=_verdicts(edition, measure),
        why_this=measure.why_this or "",
        definition=measure.definition or "",
        caveats=measure.caveats or "",
        story=measure.story or "",
        in_words=measure.kind == "narrative",
        about=_about(edition, measure),
        facts=_facts(edition, measure),
        groups=links(edition, "groups", measure.groups),
        outcomes=links(edition, "outcomes", outcomes),
    )


def printed(view: MeasureView) -> MeasureView:
    """A measure as the whole plan prints it: with its sentences and tables, without what only its own page is for."""
    readings = (replace(each, figures=without_extras(each.figures)) for each in view.readings)
    return replace(view, readings=tuple(readings), download=None)


def _reading_view(edition: Edition, measure: Measure, reading: Reading) -> ReadingView:
    summary, recent = reading_summary(edition, measure, reading), reading.recent
    is_new = recent is not None and (reading.change is None or recent.since != reading.change.since)
    return ReadingView(
        id=reading.part,
        baseline=baseline_fact(edition, reading),
        summary=summary,
        since_previous=summary.since_previous.words if is_new and summary.since_previous else "",
        method=method_explained(edition, reading),
        figures=edition.of_reading(figures_view, measure, reading),
    )


def _verdicts(edition: Edition, measure: Measure) -> tuple[Fact, ...]:
    """What people decided: judgements of its progress, and verdicts on a target whose time is over."""
    readings = [reading.definition for reading in edition.readings[measure.id]]
    judgements = [each.progress.judgement for each in readings if each.progress and each.progress.judgement]
    verdicts = [each.target.verdict for each in readings if each.target and each.target.verdict]
    t = edition.t
    return (
        *(
            Fact(t("measure.judgement", role=each.role, date=edition.date(each.date)), prose=each.reason)
            for each in judgements
        ),
        *(Fact(t("measure.verdict", by=each.by, date=edition.date(each.on)), prose=each.text) for each in verdicts),
    )


def _about(edition: Edition, measure: Measure) -> str:
    if measure.source is None:
        return edition.t("measure.about_responsible" if measure.owner else "measure.about_dates")
    return edition.t("measure.about_in_words" if measure.kind == "narrative" else "measure.about")


def _facts(edition: Edition, measure: Measure) -> tuple[Fact, ...]:
    t, source, owner = edition.t, measure.source, measure.owner
    in_words = "_in_words" if measure.kind == "narrative" else ""
    partner = edition.partners.get(owner.partner or "") if owner else None
    targets = (reading.definition.target for reading in edition.readings[measure.id])
    agreed = next((target.agreed_on for target in targets if target and target.agreed_on), None)
    return present(
        (
            Fact(t("measure.source"), source.title, href=source.url) if source else None,
            Fact(t("measure.publisher"), source.publisher) if source and source.publisher else None,
            Fact(t(f"measure.statistic_status{in_words}"), t(f"statistic_status.{source.statistic_status}"))
            if source
            else None,
            Fact(t("measure.owner"), owner.role) if owner else None,
            Fact(t("measure.partner"), partner.title, edition.path("partners", partner.id)) if partner else None,
            Fact(t("measure.target_agreed"), open_date(agreed)) if agreed else None,
            Fact(t(f"measure.next_update{in_words}"), open_date(measure.next_update)) if measure.next_update else None,
        )
    )

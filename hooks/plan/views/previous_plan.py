"""The home page of an earlier plan: what it was, each of its outcomes and what became of it, and its measures."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from plan.edition import Edition
from plan.formats import open_date
from plan.model.outcome import Outcome
from plan.page import Link, PlanPage
from plan.views.measure_summary import MeasureSummary, measure_summary
from plan.views.parts import Fact, Tally, outcome_colour
from plan.views.tally import measure_tally


@dataclass(frozen=True)
class EarlierOutcome:
    """An outcome of an earlier plan and what became of it."""

    id: str
    title: str
    path: str
    colour: int
    summary: str
    became: str
    became_text: str
    goes_on: tuple[Fact, ...]
    """The outcomes of the plan of today in which it goes on, with how and why."""
    measures: tuple[MeasureSummary, ...]


@dataclass(frozen=True)
class PreviousPlanView:
    """An earlier plan."""

    ended: str
    what_became_of_it: str
    introduction: str
    vision: str
    outcomes: tuple[EarlierOutcome, ...]
    outcomes_missing: str | None
    tally: tuple[Tally, ...]
    other_measures: tuple[MeasureSummary, ...]
    measures_link: Link | None
    as_of: str
    missing: tuple[str, ...]
    """What its source does not give."""
    more: tuple[Link, ...]


def page(edition: Edition, more: tuple[Link, ...]) -> PlanPage:
    """The home page of an earlier plan; `more` are the other pages of it that stand on their own."""
    plan, t = edition.plan.plan, edition.t
    return PlanPage(
        path=edition.prefix.removesuffix("/"),
        template="previous_plan",
        title=plan.title,
        view=previous_plan_view(edition, more),
        section="how-we-check",
        source="plan.yml",
        eyebrow=t("previous.eyebrow"),
        lead=plan.summary or "",
        description=plan.summary or plan.title,
        short_title=plan.short_title or plan.title,
    )


def previous_plan_view(edition: Edition, more: tuple[Link, ...]) -> PreviousPlanView:
    """Everything that the home page of an earlier plan shows."""
    plan, old = edition.plan.plan, edition.plan
    homeless = [measure for measure in old.measures if measure.id not in edition.homes]
    all_measures = Link(edition.t("previous.all_measures"), edition.path("how-we-are-doing"))
    return PreviousPlanView(
        ended=ended_words(edition),
        what_became_of_it=plan.what_became_of_it or "",
        introduction=plan.introduction or "",
        vision=(plan.vision.text or "") if plan.vision else "",
        outcomes=tuple(_outcome(edition, outcome) for outcome in old.outcomes),
        outcomes_missing=edition.missing("outcomes"),
        tally=measure_tally(edition),
        other_measures=tuple(measure_summary(edition, measure) for measure in homeless),
        measures_link=all_measures if old.measures else None,
        as_of=edition.date(edition.today),
        missing=tuple(item.note for item in plan.not_in_source if item.what not in ("outcomes", "measures")),
        more=more,
    )


def ended_words(edition: Edition) -> str:
    """That a plan has ended, and when it ran as far as that is known."""
    plan, t = edition.plan.plan, edition.t
    if plan.period is None:
        return t("previous.ended")
    return t("previous.ran", start=open_date(plan.period.start), end=open_date(plan.period.end))


def _outcome(edition: Edition, outcome: Outcome) -> EarlierOutcome:
    became = outcome.became
    goes_on = tuple(_goes_on(edition, outcome))
    known = became or goes_on
    return EarlierOutcome(
        id=outcome.id,
        title=outcome.title,
        path=edition.path("outcomes", outcome.id),
        colour=outcome_colour(edition, outcome.id),
        summary=outcome.summary or "",
        became=edition.t(f"became.{became.how}") if became else "" if known else edition.t("previous.not_said"),
        became_text=(became.text or "") if became else "",
        goes_on=goes_on,
        measures=tuple(
            measure_summary(edition, edition.measures[id_]) for id_ in outcome.measures if edition.homes[id_] is outcome
        ),
    )


def _goes_on(edition: Edition, outcome: Outcome) -> Iterator[Fact]:
    """Where an outcome goes on: what the plan that followed says that it continues, and what the earlier plan says."""
    following, named = edition.next, outcome.became.outcome if outcome.became else None
    for now in following.plan.outcomes if following else ():
        steps = [each for each in now.continues if (each.plan, each.outcome) == (edition.plan.id, outcome.id)]
        if following and (steps or now.id == named):
            how = edition.t(f"previous.goes_on.{steps[0].how}" if steps else "previous.goes_on.in")
            why = (steps[0].why or "") if steps else ""
            yield Fact(how, now.title, following.path("outcomes", now.id), prose=why)

"""How the newest figure stands against each comparator: better than England, similar, or why nobody can tell."""

from __future__ import annotations

from dataclasses import dataclass

from plan.edition import Edition
from plan.model.measure import Measure
from plan.progress import Comparison, Standing
from plan.reading import Reading
from plan.views.value_words import dated


@dataclass(frozen=True)
class ComparisonSummary:
    """How the newest figure stands against one comparator."""

    comparison: Comparison
    words: str
    """One sentence, which names the comparator and its figure."""


def comparison_summaries(edition: Edition, measure: Measure, reading: Reading) -> tuple[ComparisonSummary, ...]:
    """A sentence for each comparator that the reading has figures for."""
    titles = {each.id: each.title for each in measure.comparators}
    return tuple(
        ComparisonSummary(each.comparison, _sentence(edition, reading, each, titles[each.comparator]))
        for each in reading.standings
    )


def _sentence(edition: Edition, reading: Reading, standing: Standing, title: str) -> str:
    t, figure = edition.t, dated(edition, reading, standing.other)
    known = t("comparison.with_figure", comparator=title, figure=figure) if figure else title
    why = t(f"comparison.why.{standing.why}") if standing.why else ""
    return t(f"comparison.{standing.comparison}", comparator=known, why=why)

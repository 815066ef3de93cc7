"""What got better and what got worse: each measure's newest figure against the one before it."""

from __future__ import annotations

from dataclasses import dataclass

from plan.edition import Edition
from plan.model.measure import Measure
from plan.reading import Reading
from plan.views.change_words import ChangeSummary, change_summary
from plan.views.measure_summary import reading_summary


@dataclass(frozen=True)
class LatestChange:
    """One measure, or one part of it, whose newest figure is better or worse than the one before."""

    title: str
    path: str
    part: str
    """The part's title; empty for a whole measure."""
    change: str
    now: str
    """The newest figure, with what its symbols mean."""


@dataclass(frozen=True)
class ChangeGroup:
    """All that went the same way."""

    id: str
    title: str
    changes: tuple[LatestChange, ...]
    none: str
    """What is said where there are none."""


@dataclass(frozen=True)
class LatestChanges:
    """What got worse stands first, and what got better is told in the same way."""

    groups: tuple[ChangeGroup, ...]
    rest: str
    """How many are neither, so that nobody takes what is not listed for something that is."""


def latest_changes(edition: Edition) -> LatestChanges | None:
    """What got better and worse, in the order of the plan; None where no measure has two figures that compare."""
    found: dict[str, list[LatestChange]] = {"worse": [], "better": []}
    compared = rest = 0
    for measure in edition.plan.measures:
        for reading in edition.readings[measure.id]:
            moved = _moved(edition, reading)
            compared += moved is not None
            if moved and moved.verdict in found:
                found[moved.verdict].append(_latest_change(edition, measure, reading, moved))
            else:
                rest += 1
    if not compared:
        return None
    t = edition.t
    groups = (
        ChangeGroup(id_, t(f"doing.{id_}"), tuple(changes), "" if changes else t(f"doing.none.{id_}"))
        for id_, changes in found.items()
    )
    return LatestChanges(tuple(groups), t("doing.rest", count=rest) if rest else "")


def _moved(edition: Edition, reading: Reading) -> ChangeSummary | None:
    """The change since the figure before; none between periods that overlap, which count the same children twice."""
    found = reading.recent
    if found is None or found.since.period.last_day >= found.latest.period.first_day:
        return None
    return change_summary(edition, reading, found)


def _latest_change(edition: Edition, measure: Measure, reading: Reading, moved: ChangeSummary) -> LatestChange:
    summary = reading_summary(edition, measure, reading)
    key = "doing.now_flagged" if summary.flags else "doing.now"
    return LatestChange(
        title=measure.title,
        path=edition.path("measures", measure.id),
        part=summary.title,
        change=moved.words,
        now=edition.t(key, value=summary.latest, period=summary.period, flags=summary.flags),
    )

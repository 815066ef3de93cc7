"""What got better and what got worse: each measure's newest figure against the one before it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from plan.edition import Edition
from plan.formats import rounded
from plan.model.measure import Measure
from plan.progress import change
from plan.reading import Reading
from plan.views.measure_summary import change_words, reading_summary


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
            seen = replace(reading, change=change(reading.series, "previous"))
            compared += seen.change is not None
            verdict = _verdict(seen)
            if verdict in found:
                found[verdict].append(_latest_change(edition, measure, seen))
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


def _verdict(reading: Reading) -> str:
    """Better or worse; empty where a reader sees no change, or one that is less than was agreed to count as one."""
    found, definition = reading.change, reading.definition
    if found is None or found.since.period.last_day >= found.latest.period.first_day:
        return ""
    method = definition.progress
    hardly = method is not None and method.band is not None and abs(found.amount) < method.band
    return "" if hardly or rounded(found.amount, definition.decimals) == 0 else found.verdict


def _latest_change(edition: Edition, measure: Measure, reading: Reading) -> LatestChange:
    summary = reading_summary(edition, measure, reading)
    key = "doing.now_flagged" if summary.flags else "doing.now"
    return LatestChange(
        title=measure.title,
        path=edition.path("measures", measure.id),
        part=summary.title,
        change=change_words(edition, reading),
        now=edition.t(key, value=summary.latest, period=summary.period, flags=summary.flags),
    )

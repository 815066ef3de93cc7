"""What happened, by the days that the plan itself gives: news, reports, changes to the plan and to its measures (feed).

New figures carry no day: they are told by the update that tells of them, or not at all. What is dated after the day of
the build has not happened yet.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from plan.edition import Edition
from plan.model.measure import Measure
from plan.model.measure import Reading as Definition
from plan.page import Link
from plan.recorded import ChangedPage, changed_pages


@dataclass(frozen=True)
class Event:
    """One thing that happened on a day."""

    id: str
    """What it is known by for ever, below the site's first address."""
    day: date
    kind: str
    """The kind of an update, or `measure`."""
    title: str
    path: str
    """Where more stands about it, with the place on that page."""
    summary: str = ""
    prose: str = ""
    """What happened, in Markdown."""
    measures: tuple[Link, ...] = ()
    pages: tuple[ChangedPage, ...] = ()
    """What it changed in the plan, page by page."""


class _Decision(NamedTuple):
    """What was decided about a measure on a day."""

    what: str
    day: date
    title: str
    prose: str


def chronicle(edition: Edition) -> tuple[Event, ...]:
    """Everything that has happened up to the day of the edition, newest first."""
    found = (*_updates(edition), *_amendments(edition), *_measures(edition))
    past = [event for event in found if event.day <= edition.today]
    return tuple(sorted(sorted(past, key=lambda event: event.id), key=lambda event: event.day, reverse=True))


def _updates(edition: Edition) -> Iterator[Event]:
    for update in edition.plan.updates:
        yield Event(
            id=f"updates/{(*update.old_ids, update.id)[0]}",
            day=update.date,
            kind=update.kind,
            title=update.title,
            path=edition.path("updates", update.id),
            summary=update.summary or "",
            prose=update.text,
            measures=_links(edition, *(edition.measures[id_] for id_ in update.measures)),
            pages=changed_pages(edition, update),
        )


def _amendments(edition: Edition) -> Iterator[Event]:
    """Changes to the plan that no update of the same day tells of."""
    told = {update.date for update in edition.plan.updates if update.kind == "plan_change"}
    for each in edition.plan.plan.amendments:
        if each.date not in told:
            place = f"{edition.path('changes')}#{each.id}"
            prose = f"{each.what}\n\n{each.why}"
            yield Event(place, each.date, "plan_change", each.title, place, prose=prose)


def _measures(edition: Edition) -> Iterator[Event]:
    """What was decided about measures, but for what an update of the same day tells."""
    agreed: defaultdict[date, dict[str, Measure]] = defaultdict(dict)
    for measure in edition.plan.measures:
        told = {update.date for update in edition.plan.updates if measure.id in update.measures}
        for reading in edition.readings[measure.id]:
            definition = reading.definition
            yield from (each for each in _decided(edition, measure, definition, reading.part) if each.day not in told)
            day = _agreed_on(edition, definition)
            if day and day not in told:
                agreed[day][measure.id] = measure
    for day, measures in agreed.items():
        yield _agreed(edition, day, tuple(measures.values()))


def _decided(edition: Edition, measure: Measure, definition: Definition, part: str) -> Iterator[Event]:
    """That somebody judged a measure, that a milestone was done, and what was decided once a target's time was over."""
    t, target, title = edition.t, definition.target, measure.title
    judgement = definition.progress.judgement if definition.progress else None
    found = []
    if judgement:
        heading = t("feed.judged", title=title, result=t(f"result.{judgement.result}"))
        found.append(_Decision("judgement", judgement.date, heading, judgement.reason))
    if target and target.verdict:
        found.append(_Decision("verdict", target.verdict.on, t("feed.verdict", title=title), target.verdict.text))
    if target and target.done_on:
        found.append(_Decision("done", target.done_on, t("feed.done", title=title), target.text or ""))
    for each in found:
        place = "-".join(word for word in (each.what, part, each.day.isoformat()) if word)
        id_ = f"{edition.path('measures', (*measure.old_ids, measure.id)[0])}#{place}"
        path, links = edition.path("measures", measure.id), _links(edition, measure)
        yield Event(id_, each.day, "measure", each.title, path, prose=each.prose, measures=links)


def _agreed_on(edition: Edition, definition: Definition) -> date | None:
    """The day on which a target was agreed, where the plan had been adopted by then: before, it was no change to it."""
    agreed = definition.target.agreed_on if definition.target else None
    adopted = edition.plan.plan.adopted
    if agreed is None or not agreed.day or (adopted and agreed.first_day <= adopted.on):
        return None
    return agreed.first_day


def _agreed(edition: Edition, day: date, measures: tuple[Measure, ...]) -> Event:
    titles = "; ".join(measure.title for measure in measures)
    title = edition.t("feed.agreed", count=len(measures), titles=titles)
    path = edition.path("measures", measures[0].id) if len(measures) == 1 else edition.path("how-we-are-doing")
    id_ = f"how-we-are-doing#targets-{day.isoformat()}"
    return Event(id_, day, "measure", title, path, summary=title, measures=_links(edition, *measures))


def _links(edition: Edition, *measures: Measure) -> tuple[Link, ...]:
    return tuple(Link(measure.title, edition.path("measures", measure.id)) for measure in measures)

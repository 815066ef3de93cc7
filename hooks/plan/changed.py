"""On which day what a page says last changed, as far as the plan's own dates tell: the days of the site map (views).

Search engines stop believing a site map with wrong days (sitemaps.org, `lastmod`): no day is better than such a day.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from plan.edition import Edition
from plan.model.actions import Action
from plan.model.engagement import Engagement
from plan.model.measure import Measure
from plan.model.measure import Reading as Definition
from plan.periods import PartialDate
from plan.schedule import milestone_timing, timing


def latest(today: date, *days: date | None) -> date | None:
    """The newest of the days that are known and have come; None where there is none."""
    return max((day for day in days if day and day <= today), default=None)


def together(days: Iterable[date | None]) -> date | None:
    """The day of a page that shows several records: the newest of theirs, but None where one of them is not known."""
    found = tuple(days)
    known = [day for day in found if day]
    return max(known) if known and len(known) == len(found) else None


def action_changed(action: Action, today: date) -> date | None:
    """When the state of an action was last reported, a step was done, or it or a step became late, which pages say."""
    status = action.status
    done = (milestone.done_on for milestone in action.milestones)
    return latest(today, status.as_of, status.done_on, *done, *_became_late(action, today))


def measure_changed(edition: Edition, measure: Measure) -> date | None:
    """When somebody last reported on a measure or judged it.

    Figures carry no day: they are out long after their period has ended. So where they run past the day that is known,
    none is. Only a measure without figures changes on the days of its target alone.
    """
    readings = edition.readings[measure.id]
    ends = [point.period.last_day for reading in readings if (point := reading.series.latest)]
    report = edition.last_reports.get(measure.id)
    days = [report.date if report else None, *(day for each in readings for day in _judged(each.definition))]
    if not ends:
        days += (day for each in readings for day in _targeted(each.definition))
    found = latest(edition.today, *days)
    return found if found and found >= max(ends, default=found) else None


def engagement_changed(asked: Engagement, today: date) -> date | None:
    """When a survey or consultation opened or closed; not known once it has answers, which carry no day."""
    if asked.results or asked.said or asked.took_part:
        return None
    return latest(today, asked.opens.first_day if asked.opens else None, _day_after(asked.closes))


def known_day(moment: PartialDate | None, today: date) -> date | None:
    """The day that a date means, when it is written to the day and has come."""
    return latest(today, moment.first_day) if moment and moment.day else None


def _became_late(action: Action, today: date) -> Iterator[date | None]:
    if timing(action, today) == "late":
        yield _day_after(action.due)
        yield _day_after(action.start) if action.status.state == "not_started" else None
    for milestone in action.milestones:
        if milestone_timing(milestone, action, today) == "late":
            yield _day_after(milestone.due)


def _judged(definition: Definition) -> Iterator[date]:
    if definition.progress and definition.progress.judgement:
        yield definition.progress.judgement.date
    if definition.target and definition.target.verdict:
        yield definition.target.verdict.on


def _targeted(definition: Definition) -> Iterator[date | None]:
    target = definition.target
    if target:
        yield target.done_on
        yield None if target.done_on else _day_after(target.by)
        yield target.agreed_on.first_day if target.agreed_on and target.agreed_on.day else None


def _day_after(moment: PartialDate | None) -> date | None:
    return moment.last_day + timedelta(days=1) if moment else None

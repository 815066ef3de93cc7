"""Dates in the wrong order, and days that have not come yet: one of the checks across files."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from plan.checks.scope import Entry, Scope
from plan.model.actions import Action, ActionStatus, Milestone
from plan.model.base import Record
from plan.model.engagement import Consent, Engagement
from plan.model.governance import Amendment
from plan.model.plan_file import Adopted, Ages, PlanFile, PlanPeriod, SourceOfPlan, Statement
from plan.model.reference import Helpline
from plan.model.statements import Accessibility, Burden, Privacy
from plan.model.target import Judgement, Target, Verdict
from plan.periods import PartialDate
from plan.problems import Problem
from plan.source.yaml_file import Loc

Moment = date | PartialDate


@dataclass(frozen=True)
class _Order:
    """Two dates of a record of which the second may not lie before the first."""

    model: type[Record]
    first: str
    second: str
    what: str


_ORDERS = (
    _Order(PlanPeriod, "start", "end", "this period ends before it starts"),
    _Order(Action, "start", "due", "this action is due before it starts"),
    _Order(Engagement, "opens", "closes", "this closes before it opens"),
    _Order(Engagement, "closes", "reply_by", "the reply is promised for a day before this closes"),
    _Order(Statement, "hide_from", "hide_until", "the last day on which this is hidden is before the first"),
    _Order(Accessibility, "prepared_on", "reviewed_on", "the statement was reviewed before it was prepared"),
)

_NOT_YET: dict[type[Record], tuple[str, ...]] = {
    ActionStatus: ("as_of", "done_on"),
    Milestone: ("done_on",),
    Target: ("agreed_on", "done_on"),
    Verdict: ("on",),
    Judgement: ("date",),
    Adopted: ("on",),
    Amendment: ("date",),
    Consent: ("on",),
    Helpline: ("checked_on",),
    Accessibility: ("prepared_on", "reviewed_on", "tested_on"),
    Burden: ("assessed_on",),
    Privacy: ("reviewed_on",),
    SourceOfPlan: ("read_on",),
}
"""Days on which something happened, which cannot lie after today."""

_OF_THE_SITE = (Helpline, Accessibility, Burden, Privacy)
"""What a website says of itself. Of a kept copy it is looked at again after the day on which the plan's story stops."""


def dates(scope: Scope) -> Iterator[Problem]:
    """Every pair of dates in the wrong order and every past event with a day in the future."""
    for entry in scope.entries:
        for loc, record in entry.records:
            yield from _in_order(entry, loc, record)
            if not (scope.plan.plan.as_at and isinstance(record, _OF_THE_SITE)):
                yield from _not_yet(entry, loc, record, scope.today)
            if isinstance(record, Ages) and record.from_ > record.to:
                what = f"these ages go from {record.from_} down to {record.to}"
                yield entry.error(
                    (*loc, "to"), "ages-order", what, "Write the lower age after from: and the higher after to:."
                )
        if isinstance(entry.record, Action):
            yield from _action(entry, entry.record)
        if isinstance(entry.record, PlanFile):
            yield from _adopted(entry, entry.record)


def _first_day(moment: Moment) -> date:
    return moment.first_day if isinstance(moment, PartialDate) else moment


def _last_day(moment: Moment) -> date:
    return moment.last_day if isinstance(moment, PartialDate) else moment


def _before(one: Moment, other: Moment) -> bool:
    """Whether the whole of one lies before the other: March 2027 is not before 2027."""
    return _last_day(one) < _first_day(other)


def _in_order(entry: Entry, loc: Loc, record: Record) -> Iterator[Problem]:
    for order in _ORDERS:
        if not isinstance(record, order.model):
            continue
        first, second = getattr(record, order.first), getattr(record, order.second)
        if first and second and _before(second, first):
            fix = f"Check both dates: {order.first} is {first}, {order.second} is {second}."
            yield entry.error((*loc, order.second), "dates-order", order.what, fix)


def _not_yet(entry: Entry, loc: Loc, record: Record, today: date) -> Iterator[Problem]:
    for name in _NOT_YET.get(type(record), ()):
        day = getattr(record, name)
        if day and _first_day(day) > today:
            what = f"'{name}' says when this happened, but {day} has not come yet (today is {today})"
            yield entry.error((*loc, name), "in-the-future", what, "Check the year and the month.")


def _action(entry: Entry, action: Action) -> Iterator[Problem]:
    """An action, or a step of it, that is done before the action starts or due outside its time."""
    status = action.status
    ended = status.done_on or status.as_of
    if action.start and status.state == "done" and _before(ended, action.start):
        place = ("status", "done_on" if status.done_on else "as_of")
        what = f"this action is done on {ended}, before it starts ({action.start})"
        yield entry.error(place, "done-before-start", what, "Check both dates, and the state.")
    if status.done_on and status.done_on > status.as_of:
        what = f"'done_on' is {status.done_on}, later than the day for which this status is true ({status.as_of})"
        yield entry.error(("status", "done_on"), "dates-order", what, "Check both dates.")
    for index, milestone in enumerate(action.milestones):
        yield from _milestone(entry, ("milestones", index), action, milestone)


def _milestone(entry: Entry, loc: Loc, action: Action, step: Milestone) -> Iterator[Problem]:
    for name, moment in (("due", step.due), ("done_on", step.done_on)):
        if moment and action.start and _before(moment, action.start):
            word = "due" if name == "due" else "done"
            what = f"this milestone is {word} before its action starts ({action.start})"
            yield entry.error((*loc, name), "milestone-before-start", what, "Check both dates.")


def _adopted(entry: Entry, plan: PlanFile) -> Iterator[Problem]:
    if plan.adopted and plan.period and _before(plan.period.end, plan.adopted.on):
        what = f"the plan was adopted on {plan.adopted.on}, after it ended ({plan.period.end})"
        yield entry.error(("adopted", "on"), "adopted-after-end", what, "Check both dates.")

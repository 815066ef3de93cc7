"""Dates that records type about themselves and that their own content gives the lie: one of the checks across files."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from plan.checks.scope import Entry, Scope
from plan.checks.truth_readings import Read, readings_of
from plan.checks.truth_texts import sentences
from plan.checks.truth_words import NO_CLAIM, ON_TIME
from plan.model.actions import Action
from plan.model.engagement import Engagement
from plan.model.measure import Measure
from plan.model.plan_file import PlanFile
from plan.model.update import Review, Update
from plan.problems import Level, Problem
from plan.schedule import milestone_timing, timing
from plan.source.yaml_file import Document, Loc


def truth_dates(scope: Scope) -> Iterator[Problem]:
    """Every date that is older or newer than what it stands beside, and every text that calls late work on time."""
    for entry, action in scope.of(Action):
        yield from _status(entry, action)
        yield from _on_time(entry, action, scope.today)
    for entry, measure in scope.of(Measure):
        agreed = any(one.target.agreed_on or one.target.done_on for one in (measure, *measure.parts) if one.target)
        for read in readings_of(measure) if agreed else ():
            yield from _milestone(entry, read, scope.plan.plan)
            yield from _agreed(entry, read)
    for entry, plan in scope.of(PlanFile):
        yield from _amended(entry, plan)
    for entry, engagement in scope.of(Engagement):
        yield from _answers(entry, engagement, scope.today)
    yield from _not_yet(scope)


def _status(entry: Entry, action: Action) -> Iterator[Problem]:
    """A status that is older than a step that is done."""
    for index, step in enumerate(action.milestones):
        if step.done_on and step.done_on > action.status.as_of:
            what = f"this step was done on {step.done_on}, and the action's status is older ({action.status.as_of})"
            fix = "Write in status: how the action is going now, and in as_of: the day on which that is true."
            yield entry.warning(("milestones", index, "done_on"), "status-older", what, fix)


def _on_time(entry: Entry, action: Action, today: date) -> Iterator[Problem]:
    """A text that says that work keeps to its time when the work, or one of its steps, is late."""
    late = _late(action, today)
    if late is None:
        return
    for field in entry.fields:
        if not field.words or field.loc[-1] == "title" or "milestones" in field.loc:
            continue
        for sentence in sentences(field.value):
            found = ON_TIME.search(sentence.words)
            if found and not NO_CLAIM.search(sentence.words):
                what = f"this says '{found[0]}', and {late}"
                fix = "Say how it is: by how much it is late, and why. If it is done, write the state and the day."
                yield entry.at_words(entry.warning(field.loc, "late-called-on-time", what, fix), found[0])


def _late(action: Action, today: date) -> str | None:
    if timing(action, today) == "late":
        return f"the action is late: it was due by {action.due}" if action.due else "the action has not started in time"
    for step in action.milestones:
        if milestone_timing(step, action, today) == "late":
            return f"its step '{step.title}' is late: it was due by {step.due}"
    return None


def _milestone(entry: Entry, read: Read, plan: PlanFile) -> Iterator[Problem]:
    """A milestone that was done before it was agreed, or before the plan began: a target that was met beforehand."""
    target = read.reading.target
    if target is None or target.kind != "milestone" or target.done_on is None:
        return
    starts: tuple[tuple[date | None, str], ...] = (
        (target.agreed_on.first_day if target.agreed_on else None, "it was agreed"),
        (plan.period.start.first_day if plan.period else None, "the plan began"),
    )
    for day, event in starts:
        if day and target.done_on < day:
            what = f"this was done on {target.done_on}, before {event} ({day}): the target was met beforehand"
            place: Loc = (*read.loc, "target", "done_on")
            yield entry.warning(
                place, "target-met-before", what, "Check both dates, or set a target for what is to come."
            )
            return


def _agreed(entry: Entry, read: Read) -> Iterator[Problem]:
    """A target that was agreed when its time was over already, so that it could be chosen by the figures."""
    target, ended = read.reading.target, read.series.target_period
    if target and target.agreed_on and ended and target.agreed_on.first_day > ended.last_day:
        what = f"this target was agreed on {target.agreed_on}, when its time was over already ({ended.label})"
        yield entry.warning(
            (*read.loc, "target", "agreed_on"), "agreed-too-late", what, "Check the date and the period."
        )


def _amended(entry: Entry, plan: PlanFile) -> Iterator[Problem]:
    """A change to the plan from before there was a plan."""
    for index, amendment in enumerate(plan.amendments):
        if plan.adopted and amendment.date < plan.adopted.on:
            what = f"this change is of {amendment.date}, before the plan was adopted ({plan.adopted.on})"
            yield entry.warning(("amendments", index, "date"), "amended-before-adopted", what, "Check both dates.")


def _answers(entry: Entry, engagement: Engagement, today: date) -> Iterator[Problem]:
    """Results of a survey or consultation that has not opened yet."""
    if engagement.results and engagement.opens and engagement.opens.first_day > today:
        what = f"there are results, and this opens on {engagement.opens} (today is {today})"
        yield entry.error(("opens",), "results-before", what, "Check the date.")


def _not_yet(scope: Scope) -> Iterator[Problem]:
    """Reports and reviews of a day that has not come."""
    for entry, update in scope.of(Update):
        if update.kind == "progress_report" and update.date > scope.today:
            what = f"this reports what happened, but its date, {update.date}, has not come yet (today is {scope.today})"
            yield entry.error(("date",), "in-the-future", what, "Check the year and the month.")
    for review in scope.plan.reviews:
        document = scope.loaded.documents.get(f"reviews/{review.kind}/{review.id}")
        yield from _review(document, review, scope.today) if document else ()


def _review(document: Document, review: Review, today: date) -> Iterator[Problem]:
    days: list[tuple[Loc, date]] = [
        *((("in_step", number, "checked_on"), one.checked_on) for number, one in enumerate(review.in_step)),
        *((("readers", number, "date"), one.date) for number, one in enumerate(review.readers)),
    ]
    for place, day in days:
        if day > today:
            what = f"'{place[-1]}' says when this happened, but {day} has not come yet (today is {today})"
            yield document.problem(place, Level.ERROR, "in-the-future", what, "Check the year and the month.")

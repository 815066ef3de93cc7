"""What the passing of time asks for, and what a plan may honestly lack: reminders are printed and stop nothing."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from plan.checks.scope import Entry, Scope
from plan.model.actions import Action
from plan.model.engagement import Engagement
from plan.model.measure import Measure, Reading
from plan.model.outcome import Outcome
from plan.model.plan_file import PlanFile
from plan.model.reference import Helplines
from plan.model.statements import Accessibility, Privacy
from plan.periods import parse_period
from plan.problems import Problem
from plan.source.yaml_file import Loc


def reminders(scope: Scope) -> Iterator[Problem]:
    """Everything that somebody should look at again on this day; nobody looks after a previous plan any more."""
    if scope.main:
        return
    yield from _outcomes(scope)
    yield from _measures(scope)
    yield from _plan(scope)
    yield from _statements(scope)
    for entry, action in scope.of(Action):
        yield from _action(entry, action, scope.today)
    for entry, engagement in scope.of(Engagement):
        yield from _engagement(entry, engagement, scope.today)


def a_year_before(day: date) -> date:
    """The same day a year earlier; 28 February for 29 February."""
    return day.replace(year=day.year - 1, day=28 if (day.month, day.day) == (2, 29) else day.day)


def _outcomes(scope: Scope) -> Iterator[Problem]:
    for entry, outcome in scope.of(Outcome):
        if not outcome.measures:
            what = "this outcome has no measure, so nobody can tell how it is going"
            yield entry.reminder(
                ("title",), "outcome-without-measure", what, "Add measures: with the id of one, if there is one."
            )
    if scope.is_complete("outcomes"):
        shown = {name for outcome in scope.plan.outcomes for name in outcome.measures}
        for entry, measure in scope.of(Measure):
            if measure.id not in shown:
                what = "no outcome names this measure, so no outcome's page shows it"
                yield entry.reminder(
                    ("title",), "measure-without-outcome", what, "Add its id to measures: of an outcome."
                )


def _measures(scope: Scope) -> Iterator[Problem]:
    for entry, measure in scope.of(Measure):
        if measure.next_update and measure.next_update.last_day < scope.today:
            what = f"new figures were expected by {measure.next_update}"
            fix = "Add them, and write when the next ones come."
            yield entry.reminder(("next_update",), "update-overdue", what, fix)
        yield from _target(entry, (), measure, measure, scope.today)
        for index, part in enumerate(measure.parts):
            yield from _target(entry, ("parts", index), part, measure, scope.today)


def _target(entry: Entry, loc: Loc, reading: Reading, measure: Measure, today: date) -> Iterator[Problem]:
    """A target whose time has passed and of which nobody has said how it ended."""
    target = reading.target
    if target is None or target.verdict or target.done_on:
        return
    ended, name = target.by.last_day if target.by else None, "by"
    if target.period and measure.period_kind:
        try:
            ended, name = parse_period(target.period, measure.period_kind).last_day, "period"
        except ValueError:  # another spelling, of which the loader has told
            return
    if ended and ended < today:
        what = f"the time of this target ended on {ended}, and nobody has said how it went"
        fix = "Add verdict: below it, with on:, by: and text:."
        yield entry.reminder((*loc, "target", name), "target-without-verdict", what, fix)


def _plan(scope: Scope) -> Iterator[Problem]:
    for entry, plan in scope.of(PlanFile):
        expected = plan.expected_on
        if plan.status in ("draft", "consultation") and expected and expected.last_day < scope.today:
            what = f"this plan was expected by {expected} and is still not in force"
            yield entry.reminder(
                ("expected_on",), "plan-expected", what, "Write when it is expected now, or change status:."
            )
        if plan.status == "current" and plan.period and plan.period.end.last_day < scope.today:
            what = f"this plan ended ({plan.period.end}) and its status is still current"
            fix = "Change status: to ended, or the period if the plan was made longer."
            yield entry.reminder(("status",), "plan-ended", what, fix)


def _statements(scope: Scope) -> Iterator[Problem]:
    """Helplines and statements that nobody has looked at for a year."""
    oldest = a_year_before(scope.today)
    for entry, helplines in scope.of(Helplines):
        for index, helpline in enumerate(helplines.helplines):
            if helpline.checked_on < oldest:
                what = f"nobody has checked this helpline for a year (last on {helpline.checked_on})"
                fix = "Call or look it up, mend what has changed, and write today's date."
                yield entry.reminder(("helplines", index, "checked_on"), "helpline-unchecked", what, fix)
    for entry, accessibility in scope.of(Accessibility):
        what = "the accessibility statement"
        yield from _looked_at(entry, "reviewed_on", what, accessibility.reviewed_on, oldest)
        if accessibility.tested_on:
            yield from _looked_at(entry, "tested_on", "the website", accessibility.tested_on, oldest)
        else:
            what = "nobody has tested yet whether everybody can use this website"
            fix = "Test it, with people too, then add tested_on:, tested_by:, pages_tested: and how_tested:."
            yield entry.reminder(("compliance",), "site-untested", what, fix)
        yield from _promised(entry, accessibility, scope.today)
    for entry, privacy in scope.of(Privacy):
        yield from _looked_at(entry, "reviewed_on", "the privacy statement", privacy.reviewed_on, oldest)


def _looked_at(entry: Entry, name: str, what: str, day: date, oldest: date) -> Iterator[Problem]:
    """What has to be looked at once a year: the Government Digital Service asks it of accessibility statements."""
    if day >= oldest:
        return
    if name == "tested_on":
        fix = "Test it again, with people too, then write what you found, how, and the day."
        said = f"{what} was last tested for accessibility more than a year ago ({day})"
        yield entry.reminder((name,), "site-untested", said, fix)
    else:
        fix = "Read it again, change what is no longer true, and write today's date."
        yield entry.reminder(
            (name,), "statement-unreviewed", f"{what} was last reviewed more than a year ago ({day})", fix
        )


def _promised(entry: Entry, statement: Accessibility, today: date) -> Iterator[Problem]:
    for index, problem in enumerate(statement.problems):
        if problem.fix_by and problem.fix_by.last_day < today:
            what = f"this problem was to be mended by {problem.fix_by}, and it is still listed"
            fix = "Take it out if it is mended. If not, write when it will be and tell those who asked."
            yield entry.reminder(("problems", index, "fix_by"), "fix-overdue", what, fix)


def _action(entry: Entry, action: Action, today: date) -> Iterator[Problem]:
    """An action that should be finished and of which the last word is older than its due date."""
    running = action.status.state in ("not_started", "in_progress")
    if running and action.due and action.due.last_day < today and action.status.as_of <= action.due.last_day:
        what = f"this was due ({action.due}), and its status is from before that ({action.status.as_of})"
        fix = "Ask its lead, then write the state and the day on which it was true."
        yield entry.reminder(("status", "as_of"), "status-out-of-date", what, fix)


def _engagement(entry: Entry, engagement: Engagement, today: date) -> Iterator[Problem]:
    closed = engagement.closes and engagement.closes.last_day < today
    promised = engagement.reply_by and engagement.reply_by.last_day < today
    if closed and promised and not engagement.results and not engagement.said:
        what = f"people were promised an answer by {engagement.reply_by}, and there are no results here"
        fix = "Add results: and said:, or write a new day after reply_by: and tell people."
        yield entry.reminder(("reply_by",), "answer-overdue", what, fix)

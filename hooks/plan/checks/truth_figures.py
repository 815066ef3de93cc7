"""Figures that cannot be what they are said to be: of a time to come, without the baseline, beside no comparison."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from plan.checks.scope import Entry, Scope
from plan.checks.truth_readings import Read, readings_of
from plan.model.measure import Comparator, Measure, Observation
from plan.periods import Period, parse_period
from plan.problems import Level, Problem, quoted
from plan.progress.interval import counterpart

_NOT_FINAL = frozenset({"p", "e", "f"})
"""Provisional, estimated, forecast: symbols with which a figure may stand before its time is over."""


def truth_figures(scope: Scope) -> Iterator[Problem]:
    """Every figure of a time to come, every day of new figures that is over and every comparison with nothing."""
    for entry, measure in scope.of(Measure):
        rows = _rows(measure)
        yield from _too_early(entry, measure, rows, scope.today)
        yield from _next_update(entry, measure, rows)
        if measure.comparators:
            yield from _comparators(entry, measure, tuple(readings_of(measure)))


def _rows(measure: Measure) -> list[tuple[int, Observation, Period]]:
    """The rows that have a number, each with its place among all of them and its period."""
    found = []
    for number, row in enumerate(measure.observations):
        try:
            period = parse_period(row.period, measure.period_kind) if measure.period_kind else None
        except ValueError:  # another spelling, of which the loader has told
            continue
        if period is not None and row.value is not None:
            found.append((number, row, period))
    return found


_Rows = Sequence[tuple[int, Observation, Period]]


def _too_early(entry: Entry, measure: Measure, rows: _Rows, today: date) -> Iterator[Problem]:
    """A figure of a time that has not begun; or that is not over, but a survey may be over before its year is."""
    surveys = {part.id for part in measure.parts if part.kind == "survey"}
    for number, row, period in rows:
        is_survey = measure.kind == "survey" or row.part in surveys
        if period.first_day > today and "f" not in row.symbols:
            what = f"there is a figure for {period.label}, which has not begun (today is {today})"
            fix = "Mark it f (forecast), or check the period."
            yield _at_row(entry, number, (Level.ERROR, "figure-of-the-future", what, fix))
        elif period.last_day > today and not is_survey and not _NOT_FINAL.intersection(row.symbols):
            what = f"there is a figure for {period.label}, which is not over yet (today is {today})"
            fix = "Mark it p (provisional) until it is, or e (estimated)."
            yield _at_row(entry, number, (Level.WARNING, "period-not-over", what, fix))


def _at_row(entry: Entry, number: int, said: tuple[Level, str, str, str]) -> Problem:
    """A problem at the period of a row, wherever the rows of the measure stand."""
    if entry.table:
        return entry.table.problem(entry.table.rows[number].cells["period"], *said)
    return entry.document.problem(("observations", number, "period"), *said)


def _next_update(entry: Entry, measure: Measure, rows: _Rows) -> Iterator[Problem]:
    """A day of the next figures that lies before the end of the newest ones."""
    happened = [period for _, row, period in rows if "f" not in row.symbols and row.comparator is None]
    newest, expected = max(happened, default=None), measure.next_update
    if newest and expected and expected.last_day < newest.last_day:
        what = f"the next figures are said to come by {expected}, and those for {newest.label} are here already"
        yield entry.warning(("next_update",), "next-update-older", what, "Write when the next ones come.")


def _comparators(entry: Entry, measure: Measure, reads: tuple[Read, ...]) -> Iterator[Problem]:
    """A comparator that has no period with a value in common with the measure, so that nothing can be compared."""
    own = [{point.period for point in read.series.points if point.value is not None} for read in reads]
    if not any(own):
        return
    for index, comparator in enumerate(measure.comparators):
        if comparator.period:
            yield from _another_time(entry, index, comparator, reads)
            continue
        found = [read.series.comparators.get(comparator.id, ()) for read in reads]
        theirs = [{point.period for point in points if point.value is not None} for points in found]
        if any(one & other for one, other in zip(own, theirs, strict=True)) or (any(found) and not any(theirs)):
            continue  # they compare, or the comparator's rows say honestly why they have no figure
        named = quoted(comparator.title)
        if any(theirs):
            what = f"{named} has figures, but for no period for which this measure has one: nothing compares"
        else:
            what = f"there are no figures for {named}"
        fix = f"Add rows with {comparator.id} in the column comparator, or take the comparator out."
        yield entry.warning(("comparators", index, "id"), "comparator-without-overlap", what, fix)


def _another_time(entry: Entry, index: int, comparator: Comparator, reads: tuple[Read, ...]) -> Iterator[Problem]:
    """A comparator that is another time, for which there is no figure before the newest one."""
    others = [counterpart(read.series, comparator.id) for read in reads]
    if not any(other is not None and other.value is not None for other in others):
        what = f"there is no figure for {comparator.period}, the time that {quoted(comparator.title)} stands for"
        fix = "Add a row of that time, which must be before the newest figure, or take the comparator out."
        yield entry.warning(("comparators", index, "period"), "comparator-without-overlap", what, fix)

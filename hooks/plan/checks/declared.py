"""Whether what a measure's gap and progress name is declared in the same file: one of the checks across files."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from plan.checks.scope import Entry, Scope
from plan.load.names import did_you_mean
from plan.model.measure import Gap, Measure, Reading
from plan.problems import Problem, quoted
from plan.source.yaml_file import Loc


def declared(scope: Scope) -> Iterator[Problem]:
    """Every breakdown, category or comparator that a measure uses and does not declare."""
    for entry, measure in scope.of(Measure):
        yield from _reading(entry, (), measure, measure)
        for index, part in enumerate(measure.parts):
            yield from _reading(entry, ("parts", index), part, measure)


def _reading(entry: Entry, loc: Loc, reading: Reading, measure: Measure) -> Iterator[Problem]:
    if reading.gap:
        yield from _gap(entry, (*loc, "gap"), reading.gap, measure)
    elif reading.kind == "gap" and measure.observations:
        fix = "Add gap: with the breakdown and its two groups, from: and to:."
        yield entry.error((*loc, "kind"), "gap-missing", "this gap does not say between whom it is", fix)
    comparator = reading.progress.comparator if reading.progress else None
    known = [each.id for each in measure.comparators]
    if comparator and comparator not in known:
        yield _undeclared(entry, (*loc, "progress", "comparator"), "comparator", comparator, known)


def _gap(entry: Entry, loc: Loc, gap: Gap, measure: Measure) -> Iterator[Problem]:
    breakdown = next((each for each in measure.breakdowns if each.id == gap.breakdown), None)
    if breakdown is None:
        known = [each.id for each in measure.breakdowns]
        yield _undeclared(entry, (*loc, "breakdown"), "breakdown", gap.breakdown, known)
        return
    categories = [each.id for each in breakdown.categories]
    for key, name in (("from", gap.from_), ("to", gap.to)):
        if name not in categories:
            yield _undeclared(entry, (*loc, key), "category", name, categories)
    if gap.from_ == gap.to:
        what = "this gap is between a group and itself"
        yield entry.error((*loc, "to"), "gap-of-one", what, "Write another group after to:.")


def _undeclared(entry: Entry, loc: Loc, what: str, name: str, known: Iterable[str]) -> Problem:
    names = list(known)
    listed = f"This measure has {', '.join(names)}." if names else f"Declare it in this file first ({_PLACE[what]})."
    said = f"this measure has no {what} {quoted(name)}"
    return entry.error(loc, f"no-such-{what}", said, did_you_mean(name, names, listed))


_PLACE = {"breakdown": "breakdowns:", "category": "categories: of its breakdown", "comparator": "comparators:"}

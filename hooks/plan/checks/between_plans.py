"""What ties a plan to its previous plans, and the files that they share: one of the checks across files."""

from __future__ import annotations

from collections.abc import Iterator

from plan.checks.references import missing
from plan.checks.scope import Entry, Scope
from plan.load.kinds import FILES
from plan.model.outcome import BecameOf, Outcome
from plan.problems import Level, Problem
from plan.walk import Field


def between_plans(scopes: tuple[Scope, ...]) -> Iterator[Problem]:
    """References from an outcome to an outcome of another plan: one that it continues, or that it became."""
    earlier = {scope.plan.id: scope for scope in scopes if scope.main}
    for scope, following in zip(scopes, (None, *scopes), strict=False):  # the plan, and earlier ones, the newest first
        for entry, outcome in scope.of(Outcome):
            yield from _continues(entry, outcome, earlier)
            if following and outcome.became:
                yield from _became(entry, outcome.became, following)


def _continues(entry: Entry, outcome: Outcome, earlier: dict[str, Scope]) -> Iterator[Problem]:
    for index, continued in enumerate(outcome.continues):
        if continued.plan in earlier:
            named = Field(("continues", index, "outcome"), continued.outcome)
            where = f" in the previous plan '{continued.plan}'"
            problem = missing(earlier[continued.plan], entry, named, "outcomes", where)
            yield from [problem] if problem else []


def _became(entry: Entry, became: BecameOf, following: Scope) -> Iterator[Problem]:
    if became.outcome:
        named = Field(("became", "outcome"), became.outcome)
        problem = missing(following, entry, named, "outcomes", " in the plan that followed")
        yield from [problem] if problem else []


def files_not_used(scopes: tuple[Scope, ...]) -> Iterator[Problem]:
    """A doubt about each file in `files/` that no record of any of the plans names."""
    if not all(scope.is_whole for scope in scopes):
        return
    used = {
        field.value for scope in scopes for entry in scope.entries for field in entry.fields if field.refers == FILES
    }
    for scope in scopes:
        for name in sorted(scope.plan.files - used):
            what = "nothing in the plan uses this file"
            fix = "Name it where it belongs (a document, a picture, a logo), or delete it."
            yield Problem(Level.WARNING, "file-not-used", f"{scope.folder}/{FILES}/{name}", 1, 1, what, fix)

"""What a reader could be misled by: figures without a source, words put into a mouth, two pages of one name."""

from __future__ import annotations

from collections.abc import Iterator

from plan.checks.scope import FOLDER_KINDS, Entry, Scope
from plan.model.local_picture import LocalPicture
from plan.model.outcome import Outcome
from plan.model.plan_file import PlanFile
from plan.problems import Problem

ARTICLES = range(1, 43)
"""Articles 1 to 42 of the UN Convention on the Rights of the Child are rights; 43 to 54 say how it is carried out."""


def honesty(scope: Scope) -> Iterator[Problem]:
    """Every statement that claims more than the plan can show."""
    yield from _figures(scope)
    yield from _quotations(scope)
    yield from _rights(scope)
    for kind in sorted(FOLDER_KINDS):
        yield from _titles(scope.of_kind(kind))


def _figures(scope: Scope) -> Iterator[Problem]:
    """Facts with a figure and no source; an example plan has none to give."""
    if scope.plan.site.example:
        return
    for entry, picture in scope.of(LocalPicture):
        for index, fact in enumerate(picture.facts):
            if fact.figure and not fact.source:
                fix = "Add source: with its title and date. If there is none, leave the figure out."
                place = ("facts", index, "figure")
                yield entry.warning(place, "figure-without-source", "nothing says where this figure comes from", fix)


def _quotations(scope: Scope) -> Iterator[Problem]:
    for entry, plan in scope.of(PlanFile):
        for index, statement in enumerate(plan.statements):
            if statement.words and statement.reported:
                what = "this statement has both exact words and reported words"
                fix = "Keep words: if they are exactly what was said, otherwise keep reported:."
                yield entry.warning(("statements", index, "reported"), "words-and-reported", what, fix)


def _rights(scope: Scope) -> Iterator[Problem]:
    for entry, outcome in scope.of(Outcome):
        for index, article in enumerate(outcome.rights):
            if article not in ARTICLES:
                what = f"there is no right in article {article} of the UN Convention on the Rights of the Child"
                yield entry.error(
                    ("rights", index), "no-such-right", what, "Write the number of an article from 1 to 42."
                )


def _titles(entries: tuple[Entry, ...]) -> Iterator[Problem]:
    """Two records of a kind with the same title, which readers cannot tell apart in a list."""
    first: dict[str, Entry] = {}
    for entry in entries:
        title = str(getattr(entry.record, "title", ""))
        other = first.setdefault(" ".join(title.casefold().split()), entry)
        if other is not entry:
            what = f"{other.document.path} has the same title, so readers cannot tell the two apart"
            yield entry.warning(("title",), "title-twice", what, "Say in each title what is special about it.")

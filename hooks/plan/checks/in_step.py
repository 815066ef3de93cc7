"""Whether the texts of the other versions still say what the standard texts say, as far as the reviews tell."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from plan.checks.in_step_messages import all_to_check, document_of, not_recorded, telling_files, to_check
from plan.checks.scope import Scope
from plan.in_step.simplified import WHOLE, SimplifiedText
from plan.in_step.states import NEEDS_CHECKING, Readers, State, TextState, in_step
from plan.in_step.written import as_items
from plan.model.update import Review
from plan.problems import Level, Problem


def versions_in_step(scope: Scope) -> Iterator[Problem]:
    """Reminders of every text that somebody should check, and doubts about checks of what is not there.

    A text that is out of date is a reminder, since its page says so to its readers, and an urgent change of the
    standard text must not wait for it. What a change itself leaves behind is an error in `check --since`. Earlier
    plans are kept as they were and have no reviews.
    """
    if scope.main:
        return
    found = in_step(scope.plan)
    open_ = [each for each in found.texts if each.state is not State.CURRENT]
    telling = telling_files(scope) if open_ else frozenset()
    texts = [each for each in open_ if document_of(scope, each.text).path not in telling]
    yield from _to_check(scope, [each for each in texts if each.state in NEEDS_CHECKING])
    yield from _not_recorded(scope, [each.text for each in texts if each.state is State.NOT_RECORDED])
    for review, number in found.orphans:
        if not _is_unread(scope, review):
            yield from _orphan(scope, review, number)
    for each in found.readers:
        yield from _of_unknown_text(scope, each)


def _to_check(scope: Scope, changed: Sequence[TextState]) -> Iterator[Problem]:
    """A reminder of each text, but one in all of those of a record that are held against its main texts."""
    for _, group in groupby(changed, lambda each: each.text.record):
        states = list(group)
        others = [each for each in states if not each.text.has_its_own]
        together = others if len(others) > 1 else []
        yield from (to_check(scope, each) for each in states if each not in together)
        if together:
            yield all_to_check(scope, together)


def _not_recorded(scope: Scope, new: Sequence[SimplifiedText]) -> Iterator[Problem]:
    """One reminder in all: of the record that is checked the soonest, and of how many others there are."""
    records = [tuple(texts) for _, texts in groupby(new, _record)]
    if records:
        yield not_recorded(scope, min(records, key=_size), len(records) - 1)


def _size(texts: Sequence[SimplifiedText]) -> int:
    return sum(len(text.standard) for text in texts)


def _record(text: SimplifiedText) -> str:
    return text.record


def _is_unread(scope: Scope, review: Review) -> bool:
    """Whether the record of a review has mistakes, so that nobody knows which texts it has."""
    name = review.kind if review.id == WHOLE else f"{review.kind}/{review.id}"
    return any(problem.path == f"{scope.folder}/{name}.yml" for problem in scope.loaded.errors)


def _orphan(scope: Scope, review: Review, number: int) -> Iterator[Problem]:
    document = scope.loaded.documents.get(f"reviews/{review.kind}/{review.id}")
    if document:
        check = review.in_step[number]
        what = f"this is a check of {check.version}, {check.field}, and there is no such text now"
        fix = "Delete it, from the hyphen to checked_by. If the text has moved, check it at its new place."
        yield document.problem(("in_step", number, "field"), Level.REMINDER, "check-of-nothing", what, fix)


def _of_unknown_text(scope: Scope, readers: Readers) -> Iterator[Problem]:
    """A check by a group that does not say what they read, so that nobody can tell when it lapses."""
    if not readers.of_unknown_text:
        return
    document = scope.document(f"reviews/{readers.kind}/{readers.id}")
    review = next(each for each in scope.plan.reviews if (each.kind, each.id) == (readers.kind, readers.id))
    for check in readers.of_unknown_text:
        place = ("readers", review.readers.index(check), "id")
        what = f"this does not say which words {check.group} read, so the page does not say that they checked it"
        fix = "If they read what stands there now, put this in the place of the whole record:"
        problem = document.problem(place, Level.REMINDER, "readers-of-unknown-text", what, fix)
        yield replace(problem, paste=as_items([check.model_copy(update={"text_read": readers.words})]))

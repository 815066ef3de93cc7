"""What `check` blocks because of texts in other versions: what a change leaves behind, or all that is not current."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from itertools import groupby

from plan.checks.in_step_messages import CODES, document_of, left_behind, telling_files
from plan.checks.scope import Scope, scopes
from plan.commands.findings import Findings
from plan.in_step.change import Change, change, differences
from plan.in_step.fingerprint import bare
from plan.in_step.simplified import SimplifiedText, files_of, simplified_texts
from plan.in_step.states import State, TextState, in_step
from plan.load.loaded import Loaded
from plan.model.plan import Plan
from plan.problems import Level, Problem, in_order

_CODES = frozenset(CODES.values())
_NOT_COMPARED = (
    "versions-not-compared",
    "the earlier state of this plan has mistakes that leave no plan to compare with, so nobody knows which texts in "
    "easy read and for young people this change leaves behind",
    "Compare with a state that has no mistakes, or look at: python -m plan status",
)

_Place = tuple[str, str, str, str]
"""The kind and id of a record, the version and the field of a text."""


def strictly(found: Findings) -> Findings:
    """The findings, in which every text that is not known to be in step is an error, new or not."""
    known = tuple(each for each in found.known if each.code in _CODES)
    problems = (replace(each, level=Level.ERROR) if each.code in _CODES else each for each in (*found.problems, *known))
    others = tuple(each for each in found.known if each.code not in _CODES)
    return replace(found, problems=tuple(in_order(problems)), known=others)


def newly_behind(now: Loaded, earlier: Loaded, today: date) -> tuple[Problem, ...]:
    """An error for each text that is out of date because of what has changed since an earlier state of the plan.

    That is a text whose standard text says something else since, while neither the text itself nor the record of its
    check has been changed with it. A text that was out of date already is none of this change's business, unless its
    standard text has changed again. Where the earlier plan cannot be read, a reminder says that nothing was compared.
    """
    every = scopes(now, today)
    if not every:
        return ()
    if earlier.plan is None:
        return (every[0].document("plan").problem((), Level.REMINDER, *_NOT_COMPARED),)
    return tuple(_behind(every[0], earlier.plan))


def without_reminders_of(problems: Iterable[Problem], errors: Iterable[Problem]) -> tuple[Problem, ...]:
    """The problems without the reminders of texts of which an error tells already."""
    told = set(map(_place, errors))
    return tuple(each for each in problems if each.code not in _CODES or _place(each) not in told)


def _place(problem: Problem) -> tuple[str, int, int]:
    return problem.path, problem.line, problem.column


def texts_behind(scope: Scope, earlier: Plan) -> Iterator[tuple[TextState, SimplifiedText]]:
    """Each text that a change leaves behind, with what it was before.

    One that has no standard text of its own counts where no other text of its version tells of the change.
    """
    before_by_place, old_ids = _by_place(earlier), _old_ids(scope.plan)
    for _, group in groupby(in_step(scope.plan).texts, _record_and_version):
        pairs = [(each, _earlier(each.text, before_by_place, old_ids)) for each in group]
        told = any(each.text.has_its_own and before and _moved(each, before) for each, before in pairs)
        for state, before in pairs:
            if before and _is_behind(state, before) and (state.text.has_its_own or not told):
                yield state, before


def _behind(scope: Scope, earlier: Plan) -> Iterator[Problem]:
    telling = telling_files(scope)
    for state, before in texts_behind(scope, earlier):
        tells = document_of(scope, state.text).path in telling
        yield left_behind(scope, state, () if tells else differences(before.standard, state.text.standard))


def _record_and_version(state: TextState) -> tuple[str, str, str]:
    return state.text.kind, state.text.id, state.text.version


def _earlier(
    text: SimplifiedText,
    earlier: Mapping[_Place, SimplifiedText],
    old_ids: Mapping[tuple[str, str], tuple[str, ...]],
) -> SimplifiedText | None:
    return next(filter(None, (earlier.get(place) for place in _places(text, old_ids))), None)


def _moved(state: TextState, before: SimplifiedText) -> bool:
    return change(before.standard, state.text.standard) is Change.MAJOR


def _is_behind(state: TextState, before: SimplifiedText) -> bool:
    text = state.text
    if state.state is State.CURRENT or bare(text.words) != bare(before.words):
        return False
    return _moved(state, before)


def _by_place(plan: Plan) -> dict[_Place, SimplifiedText]:
    return {(text.kind, text.id, text.version, text.field): text for text in simplified_texts(plan)}


def _old_ids(plan: Plan) -> dict[tuple[str, str], tuple[str, ...]]:
    return {(kind, id_): getattr(record, "old_ids", ()) for kind, id_, record in files_of(plan)}


def _places(text: SimplifiedText, old_ids: Mapping[tuple[str, str], tuple[str, ...]]) -> Iterator[_Place]:
    """Where a text stood before, if its record has been renamed too."""
    for id_ in (text.id, *old_ids.get((text.kind, text.id), ())):
        yield text.kind, id_, text.version, text.field

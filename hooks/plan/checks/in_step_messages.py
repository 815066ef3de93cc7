"""What an editor reads of a text in another version that may no longer say what the standard text says."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from plan.audiences import AUDIENCES, STANDARD
from plan.checks.disclosed_words import disclosed_words, is_about
from plan.checks.scope import Scope
from plan.in_step.change import Difference
from plan.in_step.simplified import WHOLE, SimplifiedText
from plan.in_step.states import State, TextState
from plan.in_step.written import as_file, as_items, checked
from plan.model.plan import Plan
from plan.problems import HIDDEN, Level, Problem
from plan.source.yaml_file import Document

NAMES = {audience.id: audience.called for audience in AUDIENCES if audience != STANDARD}
"""What editors call the versions."""

BY = "your role"
"""Stands in a block to paste until somebody writes who checked the texts."""

CODES = {
    State.MAJOR: "version-out-of-date",
    State.MINOR: "version-words-changed",
    State.EDITED: "version-both-changed",
    State.NOT_RECORDED: "version-not-recorded",
}
"""Problems of texts that have to be checked again, or for the first time."""

_SHOWN = 2
"""So many differing sentences are shown."""
_LONGEST = 160
"""So many characters of each."""
_FORM = "the form 'Say that versions agree' does it (docs/maintain/from-the-forges-page.md)"
_PASTED = 2
"""More checks than this are not shown to be pasted: they would hide what else there is to read."""
_NUMBER = re.compile(r"\d[\d.,]*\d|\d")


def hides_figures(plan: Plan) -> bool:
    """Whether any figure of a plan is hidden: it may have been a number in a text that was written before."""
    return any("c" in row.symbols for measure in plan.measures for row in measure.observations)


def words_before(difference: Difference, *, hide: bool) -> str:
    """The words that stood somewhere before; with `hide`, without numbers that are gone, since one may be hidden."""
    if not hide:
        return difference.before
    kept = set(_NUMBER.findall(difference.now))
    return _NUMBER.sub(lambda number: number[0] if number[0] in kept else HIDDEN, difference.before)


def telling_files(scope: Scope) -> frozenset[str]:
    """The files whose texts may tell a hidden figure: nothing repeats their words until that is mended.

    Of a measure that cannot be read nobody knows what it hides: every file with a number that is about it counts.
    """
    unread = scope.ids["measures"] - {measure.id for measure in scope.plan.measures}
    doubted = (
        entry.document.path
        for entry in scope.entries
        if any(is_about(entry, measure) for measure in unread)
        and any(text.words and _NUMBER.search(text.value) for text in entry.fields)
    )
    return frozenset((*(problem.path for problem in disclosed_words(scope)), *doubted))


def document_of(scope: Scope, text: SimplifiedText) -> Document:
    """The file in which a text stands."""
    return scope.document(text.kind if text.id == WHOLE else f"{text.kind}/{text.id}")


def not_recorded(scope: Scope, texts: Sequence[SimplifiedText], others: int = 0) -> Problem:
    """That nobody has checked some texts of one record yet; `others` is of how many more records that is true."""
    first = texts[0]
    names = " and ".join(dict.fromkeys(NAMES[text.version] for text in texts))
    what = f"nobody has recorded yet that the {names} texts of {first.record} say what its standard texts say"
    if others:
        what += f", nor of {others:,} other record{'s' * (others != 1)} (python -m plan status lists them)"
    place, block = _new(scope, texts) if len(texts) <= _PASTED else ("", "")
    return _problem(scope, first, what, _fix(first.record, place), block)


def to_check(scope: Scope, state: TextState) -> Problem:
    """That a text has to be held against its standard text again, because that has changed since it was checked."""
    text, before = state.text, state.checked
    assert before is not None
    day, changed = before.checked_on, _said(state.differences, hide=_hides_figures(scope))
    what = {
        State.MAJOR: f"its standard text says something else since this was checked on {day}: {changed}",
        State.MINOR: f"its standard text has other words since this was checked on {day}: {changed}",
        State.EDITED: f"this and its standard text have both changed since they were checked on {day}",
    }[state.state]
    place, block = _instead(scope, text)
    found = _problem(scope, text, what, _fix(f"{text.record} --version {text.version}", place), block)
    return replace(found, code=CODES[state.state])


def all_to_check(scope: Scope, states: Sequence[TextState]) -> Problem:
    """That several texts of a record, which are held against its main texts, have to be looked at again."""
    first, code = states[0].text, CODES[min((each.state for each in states), key=list(CODES).index)]
    listed = "; ".join(
        f"{NAMES[version]}: {', '.join(each.text.field for each in states if each.text.version == version)}"
        for version in dict.fromkeys(each.text.version for each in states)
    )
    what = f"the main texts of {first.record} have changed since somebody held these against them ({listed})"
    return replace(_problem(scope, first, what, _fix(first.record), ""), code=code)


def left_behind(scope: Scope, state: TextState, found: Sequence[Difference]) -> Problem:
    """That a change of a standard text has left a text of another version as it was.

    `found` is how the standard text has changed; without any, neither its words nor a block to paste are shown.
    """
    text, name = state.text, NAMES[state.text.version]
    what = f"this change makes the standard text say something else, and leaves its {name} text as it was"
    place, block = _instead(scope, text) if state.checked else _new(scope, (text,))
    fix = f"Change this too, in the same change. {_fix(f'{text.record} --version {text.version}', place)}"
    if not found:
        fix, block = "Mend what else is said of this file first, and then change this too, in the same change.", ""
    said = f": {_said(found, hide=_hides_figures(scope))}" if found else ""
    problem = _problem(scope, text, what + said, fix, block)
    return replace(problem, code="version-left-behind", level=Level.ERROR)


def _hides_figures(scope: Scope) -> bool:
    return hides_figures(scope.plan) or not scope.is_complete("measures")


def _said(found: Sequence[Difference], *, hide: bool) -> str:
    """Differing sentences for a message."""
    shown = "; ".join(f"{_quoted(words_before(each, hide=hide))} became {_quoted(each.now)}" for each in found[:_SHOWN])
    more = len(found) - _SHOWN
    return f"{shown}; and {more:,} more" if more > 0 else shown


def _quoted(text: str) -> str:
    short = text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
    return f"'{short}'" if text else "nothing"


def _path(scope: Scope, text: SimplifiedText) -> str:
    return f"{scope.folder}/reviews/{text.kind}/{text.id}.yml"


def _new(scope: Scope, texts: Sequence[SimplifiedText]) -> tuple[str, str]:
    """Where checks of texts that were never checked belong, and the checks."""
    first, found = texts[0], [checked(text, scope.today, BY) for text in texts]
    reviews = (review for review in scope.plan.reviews if (review.kind, review.id) == (first.kind, first.id))
    review = next(reviews, None)
    if review is None:
        return f"write this into a new file, {_path(scope, first)}", as_file(found)
    if review.in_step:
        return f"add this at the end of in_step: in {_path(scope, first)}", as_items(found)
    return f"add this to {_path(scope, first)}", as_file(found)


def _instead(scope: Scope, text: SimplifiedText) -> tuple[str, str]:
    """Which check of a text a new one takes the place of, and the new one."""
    place = f"put this in the place of {text.version}, {text.field} in {_path(scope, text)}"
    return place, as_items([checked(text, scope.today, BY)])


def _fix(record: str, place: str = "") -> str:
    without = f" Without a terminal, {place}, with {BY}:" if place else f" Without a terminal, {_FORM}."
    return f'If both say the same, record that: python -m plan accept {record} --by "{BY}".{without}'


def _problem(scope: Scope, text: SimplifiedText, what: str, fix: str, paste: str) -> Problem:
    """The problem at the text, and at its name where it is a list."""
    place, code = document_of(scope, text), CODES[State.NOT_RECORDED]
    problem = place.problem(text.loc, Level.REMINDER, code, what, fix, at_key=(*text.loc, 0) in place.values)
    return replace(problem, paste=paste)

"""How every text of another version stands to the standard text, and which of them people who use it have read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import groupby

from plan.in_step.change import Change, Difference, change, differences
from plan.in_step.fingerprint import bare, fingerprint
from plan.in_step.simplified import SimplifiedText, simplified_texts
from plan.model.plan import Plan
from plan.model.update import InStep, ReaderCheck, Review


class State(StrEnum):
    """How a text of another version stands to the standard text."""

    CURRENT = "current"
    """Somebody has checked that it says the same, and the standard text has not changed since."""
    EDITED = "edited"
    """Both texts have changed since they were checked: probably together, but nobody has said that they agree."""
    MINOR = "minor"
    """The standard text has other words since, which seem to say the same."""
    MAJOR = "major"
    """The standard text may say something else since: the page tells its readers."""
    NOT_RECORDED = "not_recorded"
    """Nobody has said yet that it says the same."""


NEEDS_CHECKING = frozenset({State.EDITED, State.MINOR, State.MAJOR})
"""States of texts that somebody should look at again."""


@dataclass(frozen=True)
class TextState:
    """How one text of another version stands to the standard text."""

    text: SimplifiedText
    state: State
    checked: InStep | None = None
    """The last check of it, if there is one."""

    @property
    def differences(self) -> tuple[Difference, ...]:
        """The sentences of the standard text that have changed since the last check."""
        return differences(self.checked.standard_text, self.text.standard) if self.checked else ()


@dataclass(frozen=True)
class Readers:
    """Who of those who use a version has read the texts of one record in it."""

    kind: str
    id: str
    version: str
    words: str
    """All texts of the record in this version, as they stand now, one a line."""
    standing: tuple[ReaderCheck, ...] = ()
    """Checks of a text that says the same as the one that stands there now, the newest first."""
    lapsed: tuple[ReaderCheck, ...] = ()
    """Checks of a text that has changed since."""
    of_unknown_text: tuple[ReaderCheck, ...] = ()
    """Checks that do not say which words were read."""


@dataclass(frozen=True)
class InStepWith:
    """How the other versions of a plan stand to the standard one."""

    texts: tuple[TextState, ...]
    readers: tuple[Readers, ...]
    """One for each record and version that has texts."""
    orphans: tuple[tuple[Review, int], ...] = ()
    """The checks of texts that are not there any more: each with its review and its number in it."""


def in_step(plan: Plan) -> InStepWith:
    """How every text of another version in a plan stands. The plan has to be as typed, with its placeholders.

    Earlier plans have no reviews: their texts do not change any more.
    """
    reviews = {(review.kind, review.id): review for review in plan.reviews}
    checks: dict[tuple[str, str, str, str], InStep] = {
        (review.kind, review.id, each.version, each.field): each for review in plan.reviews for each in review.in_step
    }
    texts, compared = simplified_texts(plan), _Compared()
    states = tuple(_state(text, checks.get((text.kind, text.id, text.version, text.field)), compared) for text in texts)
    return InStepWith(states, tuple(_readers(texts, reviews)), tuple(_orphans(plan, texts)))


def _orphans(plan: Plan, texts: tuple[SimplifiedText, ...]) -> Iterator[tuple[Review, int]]:
    there = {(text.kind, text.id, text.version, text.field) for text in texts}
    for review in plan.reviews:
        for number, each in enumerate(review.in_step):
            if (review.kind, review.id, each.version, each.field) not in there:
                yield review, number


class _Compared:
    """What texts are known by and how they have changed: several texts repeat the same standard text."""

    def __init__(self) -> None:
        self._prints: dict[str, str] = {}
        self._changes: dict[tuple[str, str], Change] = {}

    def fingerprint(self, text: str) -> str:
        if text not in self._prints:
            self._prints[text] = fingerprint(text)
        return self._prints[text]

    def change(self, before: str, now: str) -> Change:
        if (before, now) not in self._changes:
            self._changes[before, now] = change(before, now)
        return self._changes[before, now]


def _state(text: SimplifiedText, checked: InStep | None, compared: _Compared) -> TextState:
    if checked is None:
        return TextState(text, State.NOT_RECORDED)
    if checked.fingerprint == compared.fingerprint(text.standard):
        return TextState(text, State.CURRENT, checked)
    moved = compared.change(checked.standard_text, text.standard)
    if moved is Change.SAME:  # the fingerprint was typed, or is of another time: the words decide
        return TextState(text, State.CURRENT, checked)
    if checked.text_fingerprint and checked.text_fingerprint != compared.fingerprint(text.words):
        return TextState(text, State.EDITED, checked)
    return TextState(text, State.MAJOR if moved is Change.MAJOR else State.MINOR, checked)


def _readers(texts: tuple[SimplifiedText, ...], reviews: dict[tuple[str, str], Review]) -> Iterator[Readers]:
    def place(text: SimplifiedText) -> tuple[str, str, str]:
        return text.kind, text.id, text.version

    order = {key: number for number, key in enumerate(dict.fromkeys(map(place, texts)))}
    for (kind, id_, version), group in groupby(sorted(texts, key=lambda text: order[place(text)]), place):
        words = "\n".join(text.words for text in group)
        review = reviews.get((kind, id_))
        checks = [each for each in (review.readers if review else ()) if each.version == version]
        checks.sort(key=_day, reverse=True)
        read = [(each, _lapses(each, words)) for each in checks]
        standing, lapsed, unknown = (tuple(one for one, now in read if now is gone) for gone in (False, True, None))
        yield Readers(kind, id_, version, words, standing, lapsed, unknown)


def _day(check: ReaderCheck) -> date:
    return check.date


def _lapses(check: ReaderCheck, words: str) -> bool | None:
    """Whether a text says something else than what was read; None where nobody wrote down what that was."""
    if check.text_read is None:
        return None
    return bare(check.text_read) != bare(words) and change(check.text_read, words) is Change.MAJOR

"""What a difference must never repeat: figures that are confidential in either of two states, and words about them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from plan.checks.disclosed_words import is_about
from plan.checks.in_step_messages import telling_files
from plan.checks.revisions_rows import about
from plan.checks.scope import Entry, Scope
from plan.model.measure import Measure, Observation
from plan.problems import HIDDEN

_NUMBER = re.compile(r"\d[\d.,]*\d|\d")


@dataclass(frozen=True)
class Hiding:
    """Which numbers and words of two states of a plan are not shown."""

    numbers: frozenset[Decimal]
    """Figures that one state marks as confidential and the other has."""
    telling: frozenset[str]
    """The files of texts that may tell a hidden figure: no word of them is shown."""
    measures: frozenset[str]
    """The measures that hide a figure in either state."""

    def text(self, text: str) -> str:
        """A text without the numbers that are known to be confidential."""
        return _NUMBER.sub(lambda found: HIDDEN if read_number(found[0]) in self.numbers else found[0], text)

    def before(self, text: str, now: str, entry: Entry) -> str:
        """A text that stood in a record, without numbers that are gone where the record is about a hidden figure."""
        if self._is_about_one(entry):
            kept = set(_NUMBER.findall(now))
            text = _NUMBER.sub(lambda found: found[0] if found[0] in kept else HIDDEN, text)
        return self.text(text)

    def hides(self, entry: Entry) -> bool:
        """Whether no word of a record may be shown."""
        return entry.document.path in self.telling

    def _is_about_one(self, entry: Entry) -> bool:
        own = isinstance(entry.record, Measure) and entry.record.id in self.measures
        return own or any(is_about(entry, measure) for measure in self.measures)


def hiding(then: tuple[Scope, ...], now: tuple[Scope, ...]) -> Hiding:
    """What two states of a plan, with their earlier plans, do not show."""
    scopes = (*then, *now)
    return Hiding(
        frozenset(_confidential(then, now)),
        frozenset(path for scope in scopes for path in telling_files(scope)),
        frozenset(
            measure.id
            for scope in scopes
            for _, measure in scope.of(Measure)
            if any(map(is_secret, measure.observations))
        ),
    )


def is_secret(row: Observation) -> bool:
    """Whether a row is marked as confidential."""
    return "c" in row.symbols


def _confidential(then: tuple[Scope, ...], now: tuple[Scope, ...]) -> Iterator[Decimal]:
    """The numbers of rows that either state marks."""
    rows = [
        ((scope.plan.id, measure.id, about(row)), row)
        for scope in (*then, *now)
        for _, measure in scope.of(Measure)
        for row in measure.observations
    ]
    secret = {place for place, row in rows if is_secret(row)}
    for place, row in rows:
        if place in secret:
            figures = (row.value, row.lower, row.upper, row.numerator, row.denominator)
            yield from (figure for figure in figures if figure is not None)


def read_number(text: str) -> Decimal | None:
    """A number as it is meant, however it is written; None for what is no number."""
    plain = text.replace(",", "").rstrip(".")
    return Decimal(plain) if plain.isascii() and plain.count(".") < 2 else None

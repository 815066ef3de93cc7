"""Whether a sentence tells what a table hides: a number beside a period of which the figure is confidential.

`truth_numbers` doubts numbers that the data does not have in texts on how a measure is going. Here every text of the
measure counts, the notes of its other rows too, since what is hidden in one place may be told in any other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from plan.checks.figures_places import figure_problem
from plan.checks.scope import Entry, Scope
from plan.checks.truth_texts import sentences
from plan.load.confidential_notes import names_a_number, thresholds_in
from plan.model.measure import Measure, Observation
from plan.model.outcome import Outcome
from plan.model.update import Update
from plan.problems import HIDDEN, Level, Problem

_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
_DATE = re.compile(
    r"\b\d{1,2} (?=(?:January|February|March|April|May|June|July|August|September|October|November|Dec))"
)
_PEOPLE = "child|children|people|person|pupils?|famil(?:y|ies)|girls?|boys?|babies|students?|young people|care leavers?"
_WHAT = f"this text names a number beside a period of which the figure is hidden: {HIDDEN}"
_FIX = (
    "If it is the hidden figure, or tells it, take it out, and tell the person who looks after the data (information "
    "governance) today: it stays in the history of changes."
)


def disclosed_words(scope: Scope) -> Iterator[Problem]:
    """Every sentence about a measure that names a period with a hidden figure and a number that is not published."""
    for entry, measure in scope.of(Measure):
        hidden = [row for row in measure.observations if "c" in row.symbols]
        if hidden:
            told = _Told(scope, measure, hidden)
            yield from _texts(scope, entry, told)
            yield from _notes(entry, told)


class _Told:
    """What is known of one measure: its hidden rows, and the numbers that anybody may name."""

    def __init__(self, scope: Scope, measure: Measure, hidden: list[Observation]) -> None:
        self.measure = measure
        self._categories = {one.id: one.title for split in measure.breakdowns for one in split.categories}
        self._hidden = hidden
        rule = scope.plan.plan.small_numbers
        self._below = rule.below if rule else None
        figures = (
            (row.value, row.lower, row.upper, row.numerator, row.denominator) for row in measure.observations if row
        )
        self._shown = {number for row in figures for number in row if number is not None}
        unit = measure.unit
        nouns = [re.escape(each) for each in ((unit.one, unit.other) if unit else ()) if each]
        self._counted = re.compile(rf"\b((?:[\w-]+ )?[\w-]+) (?:{'|'.join([*nouns, _PEOPLE])})\b", re.IGNORECASE)

    def tells(self, sentence: str, period: str = "") -> bool:
        """Whether a sentence names a hidden row's period, and whom it is about, beside a number that is not shown."""
        rows = (row for row in self._hidden if row.period == period or _names(sentence, row.period))
        return any(self._is_about(sentence, row) for row in rows) and self._has_number(sentence)

    def _is_about(self, sentence: str, row: Observation) -> bool:
        named = [self._categories.get(each, each) for each in row.breakdown.values()]
        return all(name.casefold() in sentence.casefold() for name in named)

    def _has_number(self, sentence: str) -> bool:
        text = _DATE.sub(" ", re.sub(r"\b(?:19|20)\d\d(?:[-/–](?:\d\d){1,2})?\b", " ", sentence))
        if any(number == self._below for number in thresholds_in(text)):
            text = re.sub(r"(?i)\b(?:fewer than|less than|below|under) \w+", " ", text)
        numbers = (Decimal(found.replace(",", "")) for found in _NUMBER.findall(text))
        if any(number not in self._shown for number in numbers):
            return True
        before = " ".join(self._counted.findall(text))
        return names_a_number(" ".join(word for word in before.split() if word.isalpha()))


def _names(sentence: str, period: str) -> bool:
    """Whether a sentence names a period, in the plan's own spelling or with two digits for the second year."""
    years = re.fullmatch(r"(\d{4}) to \d\d(\d\d)", period)
    short = rf"|{years[1]}[-/–](?:\d\d)?{years[2]}" if years else ""
    return bool(re.search(rf"(?<![\d-])(?:{re.escape(period)}{short})(?! to \d|[\d/–-])", sentence))


def _texts(scope: Scope, entry: Entry, told: _Told) -> Iterator[Problem]:
    for other in scope.entries:
        if other is not entry and not is_about(other, told.measure.id):
            continue
        for text in other.fields:
            if text.words and any(told.tells(each.words) for each in sentences(text.value)):
                yield other.warning(text.loc, "hidden-figure-in-words", _WHAT, _FIX).without_line()
        if isinstance(other.record, Update):
            for at, change in enumerate(other.record.changes):
                said = f"{change.field}: {change.before} {change.now}"
                if not _of_another(change.address, told.measure) and told.tells(said):
                    yield other.warning(("changes", at), "hidden-figure-in-words", _WHAT, _FIX).without_line()


def is_about(entry: Entry, measure: str) -> bool:
    """Whether a record is about a measure: an outcome or an update that names it, or any text with a link to it."""
    if isinstance(entry.record, Outcome | Update):
        return measure in entry.record.measures
    return any(text.words and f"measures/{measure}" in text.value for text in entry.fields)


def _of_another(address: str, measure: Measure) -> bool:
    """Whether an address is the page of another measure, whose figures are told by its own periods."""
    place, _, name = address.strip("/").partition("/")
    return place == "measures" and name not in (measure.id, *measure.old_ids)


def _notes(entry: Entry, told: _Told) -> Iterator[Problem]:
    """Notes of rows that are shown, which are about the period of their row."""
    for number, row in enumerate(told.measure.observations):
        if row.note and row.breakdown == {} and "c" not in row.symbols and told.tells(row.note, row.period):
            place = (number, "note")
            yield figure_problem(entry, place, "hidden-figure-in-words", _WHAT, _FIX, level=Level.WARNING)

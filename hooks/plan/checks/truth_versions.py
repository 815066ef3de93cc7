"""Numbers typed into easy read or young people's texts that their record does not have: a check across files.

Three texts of one record drift apart where a number is typed into each. So a number of another version has to stand in
the same file, in the figures of a measure that the record is about, or in the dates and ages of the plan.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from plan.audiences import STANDARD
from plan.checks.scope import Entry, Scope
from plan.checks.truth_known import known_figures
from plan.checks.truth_quantities import NUMBER_WORDS, SHARE, units_of
from plan.checks.truth_texts import sentences
from plan.formats import rounded
from plan.model.measure import Measure
from plan.model.outcome import Outcome
from plan.model.update import Update
from plan.placeholders.filling import version_of
from plan.problems import HIDDEN, Problem, quoted
from plan.source.yaml_file import Loc, Value
from plan.walk import Field

KINDS = frozenset(
    {"plan", "principles", "local_picture", "outcomes", "priorities", "measures", "delivery_plans", "actions"}
    | {"partners", "groups", "engagement", "updates"}
)
"""Files whose other versions are held against them. Helplines, meanings and wishes have numbers of their own."""

_NUMBER = re.compile(
    r"(?<![\w.,/:+-])£?(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(?:\s?(?:%|per ?cent\b|(million|thousand)\b))?"
    r"(?![\w/:-]|[.,]\d)",
    re.IGNORECASE,
)
_ANY_NUMBER = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?")
_MAY_HAVE = re.compile(rf"\d|\b(?:{'|'.join(NUMBER_WORDS)})\b", re.IGNORECASE)
_NO_NUMBER = re.compile(r"\{[^{}\n]*\}|(?<!\d)\+?0[\d ()-]{5,}\d")
"""Placeholders and phone numbers."""
_PERCENT = re.compile(r"(\d+(?:\.\d+)?)\s?(?:%|per ?cent\b)")
_TIMES = {"million": 6, "thousand": 3}
_SMALL = 12
"""Whole numbers up to this one mostly count what the text itself tells, as in "3 things": only shares are doubted."""
_EVERYDAY = frozenset(map(Decimal, (18, 24, 52, 60, 100, 101, 111, 112, 365, 999)))
"""Numbers that everybody knows without a record: of age, hours, weeks, minutes, all of a share, emergency numbers."""
_LARGEST_WHOLE = 1000
"""So many out of more are a rate."""


@dataclass(frozen=True)
class _Record:
    """What one record has: everything in its file but its other versions, and the figures of its measures."""

    scope: Scope
    entry: Entry

    @cached_property
    def measures(self) -> tuple[Measure, ...]:
        record = self.entry.record
        if isinstance(record, Measure):
            return (record,)
        named = record.measures if isinstance(record, Outcome | Update) else ()
        return tuple(measure for _, measure in self.scope.of(Measure) if measure.id in named)

    @cached_property
    def may_tell(self) -> bool:
        """Whether a number could be a confidential one, which no message may repeat."""
        return any("c" in row.symbols for measure in self.measures for row in measure.observations)

    @cached_property
    def _words(self) -> str:
        """Its own file, its measures' files and their periods, and the plan's dates and ages, as one text."""
        plan = self.scope.plan.plan
        dates = [str(end) for each in (plan.period,) if each for end in (each.start, each.end)]
        ages = [f"{each.from_} {each.to}" for each in (plan.ages, plan.young_people_ages) if each]
        files = [self.entry, *(one for one, measure in self.scope.of(Measure) if measure in self.measures)]
        texts = (text for file in files for text in _scalars(file.document.value))
        periods = (row.period for measure in self.measures for row in measure.observations)
        return " ; ".join((*texts, *periods, *dates, *ages))

    @cached_property
    def _typed(self) -> frozenset[Decimal]:
        found = (place for place, word in enumerate(NUMBER_WORDS, 1) if re.search(rf"\b{word}\b", self._words, re.I))
        return frozenset((*map(_decimal, _ANY_NUMBER.findall(self._words)), *map(Decimal, found)))

    @cached_property
    def _figures(self) -> tuple[Decimal, ...]:
        return tuple(abs(known.value) for measure in self.measures for known in known_figures(measure, None))

    @cached_property
    def _shares(self) -> tuple[Decimal, ...]:
        """Every share that is in it, as a percentage."""
        typed = [_decimal(found) for found in _PERCENT.findall(self._words)]
        typed += [100 * part / whole for _, part, whole in _shares(self._words)]
        scores = [unit.out_of for measure in self.measures for unit in units_of(measure) if unit.out_of]
        return (*typed, *self._figures, *(100 * value / most for value in self._figures for most in scores))

    def has(self, number: Decimal, places: int) -> bool:
        """Whether a number is in it, as far as it was rounded."""
        return number in self._typed or any(rounded(each, places) == number for each in (*self._typed, *self._figures))

    def has_share(self, part: Decimal, whole: Decimal) -> bool:
        """Whether so many out of a whole is in it, as nearly as it is told; of a large whole, as a rate is given."""
        if whole > _LARGEST_WHOLE:
            return self.has(part, 0)
        reach = 50 / whole
        return any(abs(value - 100 * part / whole) <= reach for value in self._shares)


def truth_versions(scope: Scope) -> Iterator[Problem]:
    """Every number in a text of another version that its record does not have."""
    for entry in scope.entries:
        if entry.kind not in KINDS:
            continue
        record = _Record(scope, entry)
        for text in entry.fields:
            is_version = text.words and version_of(text.loc) is not STANDARD
            if is_version and _MAY_HAVE.search(text.value) and not _is_told_elsewhere(entry, text):
                for words in _unknown(record, text.value):
                    yield _not_there(record, text.loc, words)


def _is_told_elsewhere(entry: Entry, text: Field) -> bool:
    """Whether `truth_numbers` holds a text against the figures."""
    return isinstance(entry.record, Measure) and "how_it_is_going" in text.loc


def _unknown(record: _Record, text: str) -> Iterator[str]:
    for sentence in sentences(_NO_NUMBER.sub(" ", text)):
        words = sentence.unlinked
        for written, part, whole in _shares(words):
            if not record.has_share(part, whole):
                yield written
        for found in _NUMBER.finditer(SHARE.sub(" ", words)):
            number = _decimal(found[1] + (found[2] or "")).scaleb(_TIMES.get((found[3] or "").lower(), 0))
            is_bare = found[0] == found[1]
            if is_bare and (number <= _SMALL or number in _EVERYDAY):
                continue
            if not record.has(number, max(0, len(found[2] or "") - 1)):
                yield found[0]


def _shares(words: str) -> Iterator[tuple[str, Decimal, Decimal]]:
    """Every x out of y: as it was written, x, and y."""
    for found in SHARE.finditer(words):
        part, whole = _either(found[1], found[2], found[3]), _either(found[4], found[5], found[6])
        if whole > 0 and part <= whole:
            yield found[0], part, whole


def _not_there(record: _Record, loc: Loc, words: str) -> Problem:
    fix = "Take the number from the data with a placeholder such as {latest}, or write it without a number."
    if record.may_tell:
        what = f"a number in this text is nowhere else in this record: {HIDDEN}"
        return record.entry.warning(loc, "number-not-in-record", what, fix).without_line()
    what = f"{quoted(words)} is nowhere else in this record, nor in its figures"
    return record.entry.at_words(record.entry.warning(loc, "number-not-in-record", what, fix), words)


def _scalars(value: Value) -> Iterator[str]:
    """Every text of a file but those of its other versions."""
    if isinstance(value, str):
        yield value
    inside: Iterable[Value] = value if isinstance(value, list) else ()
    if isinstance(value, dict):
        inside = (each for key, each in value.items() if version_of((key,)) is STANDARD)
    for each in inside:
        yield from _scalars(each)


def _either(whole: str | None, rest: str | None, word: str | None) -> Decimal:
    if word:
        return Decimal(NUMBER_WORDS.index(word.lower()) + 1)
    return _decimal((whole or "0") + (rest or ""))


def _decimal(written: str) -> Decimal:
    return Decimal(written.replace(",", ""))

"""The texts of a plan by version and by page, with their sentences and the place of each: what the word checks read."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from plan.audiences import AUDIENCES, STANDARD
from plan.checks.language_quoted import is_quoted
from plan.checks.scope import Entry, Scope
from plan.language.finding import Finding
from plan.language.sentences import Sentence, sentences
from plan.model.base import Record
from plan.model.measure import Measure
from plan.model.outcome import Outcome
from plan.model.update import Update
from plan.model.versions import Idea
from plan.placeholders.asked import PlaceholderError
from plan.placeholders.filling import Filler, has_placeholders
from plan.placeholders.written import has_braces
from plan.problems import HIDDEN, Problem, quoted
from plan.source.confidential import hides_line
from plan.source.yaml_file import Loc
from plan.walk import Field

_OTHERS = frozenset(audience.id for audience in AUDIENCES if audience is not STANDARD)
_NUMBER = re.compile(r"\d[\d.,]*")
_LINKED = re.compile(r"measures/([a-z][a-z0-9-]*)")
_NO_FIGURE = "a number here is hard to read"
_TITLES = frozenset({"title", "question", "term"})
_FILES_OF_MANY_PAGES = frozenset({"plan", "site", "helplines", "glossary", "local_picture", "principles"})
"""Files whose parts stand on several pages, or are read one by one."""


@dataclass(frozen=True)
class Text:
    """One text of one version."""

    entry: Entry
    loc: Loc
    value: str
    version: str
    record: Record
    """The record that it stands in: an `Idea` in easy read."""
    sentences: tuple[Sentence, ...]
    """What readers see, with figures and dates in the place of placeholders."""
    may_tell: bool
    """Whether a number in it could be a confidential one, which no message may repeat."""

    @property
    def page(self) -> tuple[str, str]:
        """What names the page that it stands on: its file, or the part of its file, and the version."""
        many = self.entry.kind in _FILES_OF_MANY_PAGES and self.loc
        return f"{self.entry.document.path}#{self.loc[0] if many else ''}", self.version

    def problem(self, finding: Finding, sentence: Sentence | None = None) -> Problem:
        """A finding as a problem of its file: it quotes the sentence, and the caret stands at the words."""
        what, fix = f"{finding.what}: {quoted(sentence.text)}" if sentence else finding.what, finding.fix
        if self.may_tell:
            what, fix = (_NO_FIGURE, "Write it as readers say it.") if finding.from_figures else (what, fix)
            what = _NUMBER.sub(HIDDEN, what)
        made = self.entry.document.problem(self.loc, finding.level, finding.code, what, fix)
        if sentence:
            made = self._at(made, sentence, finding.words)
        hides = self.may_tell and (finding.from_figures or _NUMBER.search(made.excerpt))
        return made.without_line() if hides else made

    def _at(self, problem: Problem, sentence: Sentence, words: str) -> Problem:
        """The problem at words of a sentence or at its beginning; where it is if they stand on no one line."""
        lines = self.entry.document.lines
        span = self.entry.document.values.get(self.loc)
        last = min(span[2] + 1, len(lines)) if span else problem.line
        beginning = " ".join(sentence.text.split(" ")[:_BEGINNING])
        start = _find(lines, problem.line, last, beginning, 0)
        at = _find(lines, start[0], last, words, start[1]) if start and words else start
        if at is None:
            at = _find(lines, problem.line, last, words, 0) if words else None
        if at is None:
            return problem
        number, column = at
        line = lines[number - 1]
        if hides_line(line, "\n".join(lines)):
            return replace(problem, line=number, column=1, excerpt=HIDDEN, width=1)
        return replace(problem, line=number, column=column + 1, excerpt=line, width=len(words or beginning))


_BEGINNING = 2
"""How many words of a sentence the caret marks when the whole sentence is meant: two mostly stand on one line."""


def _find(lines: tuple[str, ...], first: int, last: int, words: str, column: int) -> tuple[int, int] | None:
    """The line (from 1) and the column (from 0) of words that are no part of longer ones."""
    looks = re.compile(rf"(?<!\w){re.escape(words)}(?!\w)")
    for number in range(first, last + 1):
        found = looks.search(lines[number - 1], column if number == first else 0)
        if found:
            return number, found.start()
    return None


def texts(scope: Scope) -> Iterator[Text]:
    """Every text that the word checks judge: all of the other versions, and of the standard one what is our own.

    Of a plan that has ended only the other versions are judged: its standard text is a record of what was said.
    """
    telling = tellers(scope)
    for entry in scope.entries:
        records = dict(entry.records)
        for field in entry.fields:
            if field.words is None:
                continue
            version = next((str(key) for key in field.loc if key in _OTHERS), STANDARD.id)
            record = _owner(records, field.loc)
            if version == STANDARD.id and (scope.main or is_quoted(record, str(_name(field.loc)))):
                continue
            found = _sentences(_read(scope.filler, entry, field), field.loc)
            yield Text(entry, field.loc, field.value, version, record, found, entry.document.path in telling)


def _read(filler: Filler, entry: Entry, field: Field) -> str:
    """A text as its readers see it, with figures and dates; as it is typed where one is not there (told elsewhere)."""
    if not (has_braces(field.value) and has_placeholders(field)):
        return field.value
    try:
        return filler.text(field, entry.record)
    except PlaceholderError:
        return field.value


def tellers(scope: Scope) -> frozenset[str]:
    """The files of records that are about a measure with a confidential figure, so that a sentence may tell it.

    They are the measure itself, outcomes and updates that name it, and every file with a link to it.
    """
    secret = {measure.id for measure in scope.plan.measures if any("c" in row.symbols for row in measure.observations)}
    if not secret:
        return frozenset()
    return frozenset(entry.document.path for entry in scope.entries if secret & set(_measures(entry)))


def _measures(entry: Entry) -> Iterator[str]:
    """The ids of the measures that a record is about."""
    record = entry.record
    if isinstance(record, Measure):
        yield record.id
    if isinstance(record, Outcome | Update):
        yield from record.measures
    for field in entry.fields:
        if field.words and "measures/" in field.value:
            yield from _LINKED.findall(field.value)


def _sentences(value: str, loc: Loc) -> tuple[Sentence, ...]:
    found = sentences(value)
    if _name(loc) in _TITLES:
        return tuple(replace(sentence, is_heading=True) for sentence in found)
    return found


def _name(loc: Loc) -> str | int:
    """The name of the field that a text stands in."""
    return next((key for key in reversed(loc) if isinstance(key, str)), "")


def _owner(records: Mapping[Loc, Record], loc: Loc) -> Record:
    """The record that a text stands in."""
    return next(records[loc[:end]] for end in range(len(loc) - 1, -1, -1) if loc[:end] in records)


def is_idea(text: Text) -> bool:
    """Whether a text is an idea of easy read."""
    return isinstance(text.record, Idea)

"""Which sentences of a plan speak of a measure, in all versions, and on which day they were true (truth checks)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from plan.checks.scope import Entry, Scope, id_of
from plan.model.measure import Measure
from plan.model.outcome import Outcome
from plan.model.update import Update
from plan.problems import HIDDEN, Problem, quoted
from plan.source.yaml_file import Loc

_ABOUT_FIGURES = frozenset({"story", "how_it_is_going", "reason", "verdict"})
"""Texts of a measure that say how it is going. Its definition and its reasons have numbers of their own."""

_CODE = re.compile(r"```.*?```|`[^`]*`", re.DOTALL)
_LINK = re.compile(r"\[([^\]]*)\]\(([^)\s]*)[^)]*\)")
_MEASURE = re.compile(r"(?:\.\./|/)*measures/([a-z][a-z0-9-]*)")
_NEW_BLOCK = re.compile(r"^\s*(?:[-*+]|\d+[.)])\s+")
_HEADING = re.compile(r"\s*#+ ")
_ALONE = re.compile(r"\s*(?:#+ |\|)")
_ALL_BOLD = re.compile(r"\*\*[^*]+\*\*:?")
_END_OF_SENTENCE = re.compile(r"(?<=[.!?])[*_]*\s+(?=[A-Z0-9“‘\"'(*\x01])")
_MARKED = re.compile("\x01([^\x00\x01]*)\x00([^\x00\x01]*)\x01")


@dataclass(frozen=True)
class Sentence:
    """One sentence as readers see it."""

    words: str
    unlinked: str
    """The same without the words of its links, which are names of other pages."""
    links: tuple[str, ...] = ()
    heading: str = ""
    """The words of the heading, or of the line in bold, that it stands under."""


@dataclass(frozen=True)
class Said:
    """A sentence about measures."""

    entry: Entry
    loc: Loc
    sentence: Sentence
    measures: tuple[Measure, ...]
    """Mostly one; beside links to several, nobody can tell which of them is meant."""
    on: date | None = None
    """The day on which it was said, for news that stay; None for what has to be true today."""

    @property
    def may_tell(self) -> bool:
        """Whether a number in it could be a confidential one, which no message may repeat."""
        return any("c" in row.symbols for measure in self.measures for row in measure.observations)

    def quoted(self, words: str) -> str:
        """Some of its words for a message."""
        return quoted(re.sub(r"\d[\d.,]*", HIDDEN, words) if self.may_tell else words)

    def warning(self, words: str, code: str, what: str, fix: str) -> Problem:
        """A doubt at some of its words, without their line where that could tell a confidential number."""
        problem = self.entry.at_words(self.entry.warning(self.loc, code, what, fix), words)
        return problem.without_line() if self.may_tell and re.search(r"\d", problem.excerpt) else problem


def said_of_measures(scope: Scope) -> Iterator[Said]:
    """Every sentence about a measure: in its own texts on how it is going, and beside a link to it elsewhere."""
    measures = {measure.id: measure for _, measure in scope.of(Measure)}
    for entry in scope.entries:
        record = entry.record
        if not isinstance(record, Measure | Outcome | Update):
            continue
        on = record.date if isinstance(record, Update) else None
        for text in entry.fields:
            if not text.words or (isinstance(record, Measure) and not _ABOUT_FIGURES.intersection(text.loc)):
                continue
            for sentence in sentences(text.value):
                named = tuple(measures[name] for name in _named(sentence, record) if name in measures)
                if named:
                    yield Said(entry, text.loc, sentence, named, on)


def _named(sentence: Sentence, record: Measure | Outcome | Update) -> Iterator[str]:
    if isinstance(record, Measure):
        yield id_of(record)
        return
    found = (_MEASURE.match(link) for link in sentence.links)
    yield from dict.fromkeys(one[1] for one in found if one)


def sentences(text: str) -> Iterator[Sentence]:
    """The sentences of a Markdown text, without its headings, tables and code."""
    heading = ""
    for block in _blocks(_CODE.sub(" ", text)):
        found = _HEADING.match(block)
        if found or _ALL_BOLD.fullmatch(block):
            heading = _plain(block.strip("# "))
        if found:
            continue
        for part in _END_OF_SENTENCE.split(_LINK.sub("\x01\\1\x00\\2\x01", block)):
            links = tuple(found[2] for found in _MARKED.finditer(part))
            yield Sentence(_plain(_MARKED.sub(r"\1", part)), _plain(_MARKED.sub(" ", part)), links, heading)


def _blocks(text: str) -> Iterator[str]:
    """Headings, paragraphs and items of lists, each on one line, without tables."""
    lines: list[str] = []
    for line in (*text.split("\n"), ""):
        alone = not line.strip() or _ALONE.match(line)
        if (alone or _NEW_BLOCK.match(line)) and lines:
            yield " ".join(lines)
            lines = []
        if not alone:
            lines.append(_NEW_BLOCK.sub("", line, count=1).strip())
        elif _HEADING.match(line):
            yield line.strip()


def _plain(words: str) -> str:
    return " ".join(re.sub(r"\*\*|__|(?<!\w)[*_]|[*_](?!\w)", "", words).split())

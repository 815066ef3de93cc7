"""What the checks look at: the records of one plan (the plan itself or a previous one), their files and known ids."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import TypeVar

from plan.load.kinds import FILES, FOLDERS, LISTED, PREVIOUS, SINGLE_FILES
from plan.load.loaded import Loaded
from plan.model.base import Record
from plan.model.plan import Plan
from plan.placeholders.filling import Filler
from plan.problems import HIDDEN, Level, Problem
from plan.source.confidential import hides_line
from plan.source.csv_file import Table
from plan.source.yaml_file import Document, Loc
from plan.walk import Field, Walker
from plan.wording import default_words

RecordT = TypeVar("RecordT", bound=Record)

FOLDER_KINDS = frozenset(kind.name for kind in FOLDERS)
_SHARED = ("glossary", "pictures", FILES, PREVIOUS)
"""What a previous plan may take from the plan itself when it has none of its own."""


@dataclass(frozen=True)
class Entry:
    """One record that has a file of its own, with everything in it."""

    kind: str
    """Its folder, or the name of its file: `measures`, `plan`."""
    record: Record
    document: Document
    table: Table | None
    """The series beside a measure, if it has one."""
    fields: tuple[Field, ...]
    """Its texts and references, without those of the series beside it."""
    records: tuple[tuple[Loc, Record], ...]
    """Itself and the records within it, likewise, each with its place."""

    def error(self, loc: Loc, code: str, what: str, fix: str) -> Problem:
        """A mistake at a place of the file."""
        return self.document.problem(loc, Level.ERROR, code, what, fix)

    def warning(self, loc: Loc, code: str, what: str, fix: str) -> Problem:
        """A doubt at a place of the file."""
        return self.document.problem(loc, Level.WARNING, code, what, fix)

    def reminder(self, loc: Loc, code: str, what: str, fix: str) -> Problem:
        """Something to do, at a place of the file."""
        return self.document.problem(loc, Level.REMINDER, code, what, fix)

    def at_words(self, problem: Problem, words: str) -> Problem:
        """The same problem at these words of its text, which may have many lines; as it is if they are not found."""
        lines = self.document.lines
        number = next((at for at in range(problem.line, len(lines) + 1) if words and words in lines[at - 1]), None)
        if number is None:
            return problem
        line = lines[number - 1]
        if hides_line(line, "\n".join(lines)):
            return replace(problem, line=number, column=1, excerpt=HIDDEN, width=1)
        return replace(problem, line=number, column=line.index(words) + 1, excerpt=line, width=len(words))


@dataclass(frozen=True)
class Scope:
    """One plan to check: the plan itself, or a previous one."""

    loaded: Loaded
    plan: Plan
    today: date
    entries: tuple[Entry, ...]
    main: Scope | None = None
    """For a previous plan: the plan it belongs to."""

    @property
    def prefix(self) -> str:
        """What the keys of its files begin with: empty, or `previous/<id>/`."""
        return f"{PREVIOUS}/{self.plan.id}/" if self.plan.id else ""

    @cached_property
    def filler(self) -> Filler:
        """What fills the placeholders of the plan's texts, in the words that come with the software."""
        return Filler(self.plan, self.today, default_words())

    @cached_property
    def folder(self) -> str:
        """The folder of the plan as shown in messages, such as `plan_data`."""
        return self.document("plan").path.rpartition("/")[0]

    def document(self, name: str) -> Document:
        """The file of this plan with the key `name`. Raises KeyError when there is none."""
        return self.loaded.documents[self.prefix + name]

    def of_kind(self, kind: str) -> tuple[Entry, ...]:
        """The records of a folder, or the one record of a file."""
        return self._by_kind.get(kind, ())

    def of(self, model: type[RecordT]) -> Iterator[tuple[Entry, RecordT]]:
        """The records of one model that have a file of their own, each with its entry."""
        for entry in self.entries:
            if isinstance(entry.record, model):
                yield entry, entry.record

    @cached_property
    def _by_kind(self) -> dict[str, tuple[Entry, ...]]:
        kinds = dict.fromkeys(entry.kind for entry in self.entries)
        return {kind: tuple(entry for entry in self.entries if entry.kind == kind) for kind in kinds}

    @cached_property
    def ids(self) -> Mapping[str, frozenset[str]]:
        """The known ids of every kind; of a record that has mistakes the id is known all the same."""
        known = self.loaded.ids
        own = {kind: known.get(self.prefix + kind, frozenset()) for kind in (*FOLDER_KINDS, *LISTED, PREVIOUS)}
        own[FILES] = self.plan.files
        own["pictures"] |= {picture.id for picture in self.plan.further_pictures}
        shared = {kind: own[kind] | self.main.ids[kind] for kind in _SHARED} if self.main else {}
        return own | shared

    def is_readable(self, kind: str) -> bool:
        """Whether all ids of a kind are known, so that another id is a mistake."""
        shared = self.main is None or kind not in _SHARED or self.main.is_readable(kind)
        return self.prefix + kind not in self.loaded.unread and shared

    def is_complete(self, kind: str) -> bool:
        """Whether every record of a folder could be read, so that what none of them names is really not named."""
        return len(self.of_kind(kind)) == len(self.ids[kind])

    @property
    def is_whole(self) -> bool:
        """Whether every file of the plan could be read."""
        return not any(problem.path.startswith(f"{self.folder}/") for problem in self.loaded.errors)

    @cached_property
    def renamed(self) -> Mapping[str, Mapping[str, str]]:
        """For each folder of records, the old ids and the id that each has become."""
        return {
            kind: {
                old: id_of(entry.record)
                for entry in self.of_kind(kind)
                for old in entry.record.__dict__.get("old_ids", ())
            }
            for kind in FOLDER_KINDS
        }


def id_of(record: Record) -> str:
    """The id of a record; empty for one that has none."""
    return str(record.__dict__.get("id", ""))


def scopes(loaded: Loaded, today: date) -> tuple[Scope, ...]:
    """The plan and each previous plan, as things to check on a day; a plan that carries `as_at` has that as its day."""
    if loaded.plan is None:
        return ()
    walker = Walker()
    main = _scope(loaded, loaded.plan, today, walker)
    return main, *(_scope(loaded, plan, today, walker, main) for plan in loaded.plan.previous)


def _scope(loaded: Loaded, plan: Plan, today: date, walker: Walker, main: Scope | None = None) -> Scope:
    prefix = f"{PREVIOUS}/{plan.id}/" if plan.id else ""
    found = ((kind, f"{prefix}{name}", record) for kind, name, record in files_of_plan(plan))
    entries = tuple(_entry(loaded, kind, key, record, walker) for kind, key, record in found if key in loaded.documents)
    return Scope(loaded, plan, plan.plan.as_at or today, entries, main)


def files_of_plan(plan: Plan) -> Iterator[tuple[str, str, Record]]:
    """The kind, the file's name without its ending, and the record of every file of a plan."""
    for kind in SINGLE_FILES:
        record = getattr(plan, kind.name)
        if record is not None:
            yield kind.name, kind.name, record
    for kind in FOLDERS:
        for record in getattr(plan, kind.name):
            yield kind.name, f"{kind.name}/{id_of(record)}", record


def _entry(loaded: Loaded, kind: str, key: str, record: Record, walker: Walker) -> Entry:
    table = loaded.tables.get(key)
    without = "observations" if table else ""
    fields, records = walker.fields(record, without=without), walker.records(record, without=without)
    return Entry(kind, record, loaded.documents[key], table, tuple(fields), tuple(records))

"""Where the files of a plan name one of its records, and each of these places with the record's new name."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import TypeAlias

from plan.checks.scope import Entry, Scope, id_of
from plan.in_step.fingerprint import fingerprint
from plan.in_step.simplified import simplified_texts
from plan.load.kinds import REVIEWS, WORDING
from plan.model.base import Record
from plan.model.measure import Measure
from plan.model.update import Review
from plan.placeholders.answers import OF_ACTIONS, OF_PLAN
from plan.placeholders.written import Placeholder, placeholders
from plan.source.in_place import Change, texts
from plan.source.yaml_file import Document, Loc

Changes: TypeAlias = dict[Loc, Change]
Mention: TypeAlias = tuple[str, Document, Changes]
"""A file that names the record: its name in the plan's folder without the ending, itself, and what changes in it."""
_Words: TypeAlias = Mapping[tuple[str, str, str, str], str]
"""The words of each text of another version, by its kind, id, version and field."""


@dataclass(frozen=True)
class Renaming:
    """A record that gets another id. What it changes is the same in a text and in the file that holds the text."""

    kind: str
    old: str
    new: str

    def id(self, text: str) -> str:
        """The new id in the place of the old one."""
        return text.replace(self.old, self.new, 1)

    def back(self, text: str) -> str:
        """The old id in the place of the new one."""
        return text.replace(self.new, self.old, 1)

    def links(self, text: str) -> str:
        """A text with each link to the record under its new name."""
        before = r"(\]\(\s*<?|\]:\s*<?|href=\\?[\"'])"
        link = rf"{before}{re.escape(self.kind)}/{re.escape(self.old)}(?![\w/-])"
        return re.sub(link, rf"\g<1>{self.kind}/{self.new}", text)

    def words(self, text: str, parts: Collection[str] = ()) -> str:
        """The same, with each placeholder too. `parts` are those of the measure whose text it is: they come first."""
        for each in reversed(list(placeholders(text))):
            if self._is_named(each, parts):
                text = text[: each.start] + self.id(each.words) + text[each.end :]
        return self.links(text)

    def _is_named(self, asked: Placeholder, parts: Collection[str]) -> bool:
        if asked.names[:1] != (self.old,) or (asked.names == ("plan",) and asked.name in OF_PLAN):
            return False
        if asked.name in OF_ACTIONS:
            return self.kind == "actions"
        return self.kind == "measures" and self.old not in parts


def mentions(scopes: tuple[Scope, ...], renaming: Renaming) -> Iterator[Mention]:
    """Each file that names a record of the plan itself, which is the first of `scopes`."""
    main = scopes[0]
    for number, scope in enumerate(scopes):
        for entry in scope.entries:
            changes = _in_texts(scope, entry, renaming) | _references(number, entry, renaming)
            if changes:
                yield scope.prefix + _name(entry), entry.document, changes
    for key, document in main.loaded.documents.items():
        if key.startswith(f"{WORDING}/") and (changes := _changed(document, renaming.links)):
            yield key, document, changes
    words = {(each.kind, each.id, each.version, each.field): each.words for each in simplified_texts(main.plan)}
    records = {(entry.kind, id_of(entry.record)): entry.record for entry in main.entries}
    for review in main.plan.reviews:
        key = f"{REVIEWS.name}/{review.kind}/{review.id}"
        change = partial(renaming.words, parts=parts_of(records.get((review.kind, review.id))))
        changes = _changed(main.document(key), change) | _fingerprints(review, change, words)
        if changes:
            yield key, main.document(key), changes


def parts_of(record: Record | None) -> frozenset[str]:
    """The ids of the parts of a measure; none of any other record."""
    return frozenset(part.id for part in record.parts) if isinstance(record, Measure) else frozenset()


def _name(entry: Entry) -> str:
    """The name of an entry's file in its plan, without the ending."""
    own = id_of(entry.record)
    return f"{entry.kind}/{own}" if own else entry.kind


def _in_texts(scope: Scope, entry: Entry, renaming: Renaming) -> Changes:
    """Links and placeholders. What an earlier plan names is its own record, where it has one of that name."""
    if scope.main is None:
        return _changed(entry.document, partial(renaming.words, parts=parts_of(entry.record)))
    own = scope.ids.get(renaming.kind, frozenset())
    return {} if renaming.old in own else _changed(entry.document, renaming.links)


def _changed(document: Document, change: Change) -> Changes:
    """The texts of a file in which a change changes something."""
    return {loc: change for loc, text in texts(document.value).items() if change(text) != text}


def _references(number: int, entry: Entry, renaming: Renaming) -> Changes:
    """Fields that name the record: in the plan itself, and in the plan before it what an outcome became."""
    found: Changes = {}
    for field in entry.fields:
        ours = number == 0 or (number == 1 and field.loc == ("became", "outcome"))
        if ours and (field.refers, field.value) == (renaming.kind, renaming.old):
            size = next(size for size in range(len(field.loc), -1, -1) if entry.document.knows(field.loc[:size]))
            found[field.loc[:size]] = renaming.id
    return found


def _fingerprints(review: Review, change: Change, words: _Words) -> Changes:
    """What checked texts are known by: a text with a record's new name in it still says what was checked."""
    found: Changes = {}
    for number, each in enumerate(review.in_step):
        now = words.get((review.kind, review.id, each.version, each.field), "")
        for name, known, text in (
            ("fingerprint", each.fingerprint, each.standard_text),
            ("text_fingerprint", each.text_fingerprint, now),
        ):
            if known and known == fingerprint(text) and change(text) != text:
                found["in_step", number, name] = partial(_print, known, fingerprint(change(text)))
    return found


def _print(before: str, after: str, text: str) -> str:
    return text.replace(before, after)

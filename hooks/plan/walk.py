"""Every text and reference in a record with its place in its file, whatever the record's shape: the checks use it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Annotated, NamedTuple, TypeVar, get_args, get_origin

from plan.model.base import Published, Record, Refers, Words
from plan.source.yaml_file import Loc

RecordT = TypeVar("RecordT", bound=Record)


class Field(NamedTuple):
    """One text of a record: where it stands in the file, the text, and what its type says about it."""

    loc: Loc
    value: str
    refers: str | None = None
    """The kind of record whose id this must be, if it is a reference."""
    words: Words | None = None
    """How readers see this text, if they do."""
    published: bool = False
    """Whether this is an address or a number that the organisation makes public."""


class _Member(NamedTuple):
    """One attribute of a class of records: its name in Python, its name in the file, and what its type says."""

    name: str
    key: str
    said: _Said | None
    """None for one that is no marked text itself, but in which a record stands."""


_Said = tuple[str | None, Words | None, bool]
"""What the type of a text says about it: the last three values of its `Field`."""


class Walker:
    """Walks records. Each class is looked at once in the life of a walker, which is one check or one build."""

    def __init__(self) -> None:
        self._members: dict[type[Record], tuple[_Member, ...]] = {}

    def fields(self, record: Record, at: Loc = (), without: str = "") -> Iterator[Field]:
        """Every marked text in a record and the records within it, in the order of the model.

        `at` is the place of the record itself in its file; `without` names an attribute to leave out.
        """
        for member in self._of(type(record)):
            if member.name == without:
                continue
            value = getattr(record, member.name)
            if value:
                yield from self._texts(value, member.said, (*at, member.key))

    def records(self, record: RecordT, at: Loc = (), without: str = "") -> Iterator[tuple[Loc, Record]]:
        """A record and every record within it, each with its place in the file, without those in one attribute."""
        yield at, record
        for member in self._of(type(record)):
            if member.name == without:
                continue
            value = getattr(record, member.name)
            if value:
                yield from self._within(value, (*at, member.key))

    def changed(self, record: RecordT, change: Callable[[Field], str], at: Loc = (), without: str = "") -> RecordT:
        """The same record with every marked text in it as `change` gives it; itself where all of them stay the same."""
        updates: dict[str, object] = {}
        for member in self._of(type(record)):
            old = None if member.name == without else getattr(record, member.name)
            new = self._changed(old, member.said, (*at, member.key), change) if old else old
            if new is not old:
                updates[member.name] = new
        return record.model_copy(update=updates) if updates else record

    def _changed(self, value: object, said: _Said | None, at: Loc, change: Callable[[Field], str]) -> object:
        if isinstance(value, str):
            return change(Field(at, value, *said)) if said else value
        if isinstance(value, Record):
            return self.changed(value, change, at)
        if not isinstance(value, tuple | dict):
            return value
        old = value.items() if isinstance(value, dict) else enumerate(value)
        new = {key: self._changed(item, said, (*at, key), change) for key, item in old}
        if all(new[key] is item for key, item in (value.items() if isinstance(value, dict) else enumerate(value))):
            return value
        return new if isinstance(value, dict) else tuple(new.values())

    def _texts(self, value: object, said: _Said | None, at: Loc) -> Iterator[Field]:
        if isinstance(value, str):
            if said:
                yield Field(at, value, *said)
        elif isinstance(value, Record):
            yield from self.fields(value, at)
        elif isinstance(value, tuple | dict):
            for key, item in value.items() if isinstance(value, dict) else enumerate(value):
                yield from self._texts(item, said, (*at, key))

    def _within(self, value: object, at: Loc) -> Iterator[tuple[Loc, Record]]:
        if isinstance(value, Record):
            yield from self.records(value, at)
        elif isinstance(value, tuple | dict):
            for key, item in value.items() if isinstance(value, dict) else enumerate(value):
                yield from self._within(item, (*at, key))

    def _of(self, kind: type[Record]) -> tuple[_Member, ...]:
        """The attributes of a class in which a marked text or another record can stand."""
        if kind not in self._members:
            kind.model_rebuild()  # a class that stands before one it names does not know that one's type yet
            members = []
            for name, field in kind.model_fields.items():
                said = _said((*field.metadata, *_inside(field.annotation)))
                if said or any(_is_record(part) for part in _inside(field.annotation)):
                    members.append(_Member(name, field.alias or name, said))
            self._members[kind] = tuple(members)
        return self._members[kind]


def fields(record: Record) -> Iterator[Field]:
    """Every marked text of one record. To walk many records, make one `Walker` and use it for all."""
    return Walker().fields(record)


def _said(marks: Iterable[object]) -> _Said | None:
    """What the marks of a type say of its texts, if there are any."""
    found = [mark for mark in marks if isinstance(mark, Refers | Words | Published)]
    refers = next((mark.kind for mark in found if isinstance(mark, Refers)), None)
    words = next((mark for mark in found if isinstance(mark, Words)), None)
    return (refers, words, any(isinstance(mark, Published) for mark in found)) if found else None


def _inside(annotation: object) -> Iterator[object]:
    """The types and marks that an annotation is made of, records included but not what stands in them."""
    yield annotation
    if get_origin(annotation) is Annotated:
        yield from annotation.__metadata__  # type: ignore[attr-defined]
        yield from _inside(get_args(annotation)[0])
    else:
        for part in get_args(annotation):
            yield from _inside(part)


def _is_record(part: object) -> bool:
    return isinstance(part, type) and issubclass(part, Record)

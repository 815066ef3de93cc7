"""Two states of one record, field by field: what its file holds, whatever way it is typed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Any

from plan.audiences import AUDIENCES, STANDARD
from plan.difference.words import flat
from plan.model.base import Record

VERSIONS = tuple(audience.id for audience in AUDIENCES if audience != STANDARD)
_NOT_SHOWN = frozenset({"id", "old_ids", "observations"})
"""Names, of which others tell, and the figures, which are compared by what they are about."""
_IDEA = frozenset({"text", "picture", "explains"})


@dataclass(frozen=True)
class FieldChange:
    """One field of a record that a change makes another one."""

    version: str
    """The version of the text; `standard` for all other fields too."""
    path: tuple[str, ...]
    """Where it stands in the record, without the version: the names of fields, and the ids of records in lists."""
    before: str
    """What stood there, empty for what is new."""
    now: str

    @property
    def is_text(self) -> bool:
        """Whether both are words of several, so that they are best shown word by word."""
        return " " in self.before.strip() and " " in self.now.strip()


def changed_fields(then: Record, now: Record) -> tuple[FieldChange, ...]:
    """Every field in which two states of a record differ, in the order of the record, each version for itself."""
    return tuple(_group(STANDARD.id, (), typed(then), typed(now)))


def typed(record: Record) -> Mapping[str, Any]:
    """What a record holds, as plain values by the names in its file, without what is not set."""
    found: Mapping[str, Any] = record.model_dump(mode="json", by_alias=True, exclude_none=True)
    return found


def _group(
    version: str, path: tuple[str, ...], then: Mapping[str, Any], now: Mapping[str, Any]
) -> Iterator[FieldChange]:
    names = dict.fromkeys((*now, *then))
    for name in sorted(names, key=lambda each: each in VERSIONS):
        if name in VERSIONS:
            yield from _group(name, path, then.get(name) or {}, now.get(name) or {})
        elif name not in _NOT_SHOWN:
            yield from _value(version, (*path, name), then.get(name), now.get(name))


def _value(version: str, path: tuple[str, ...], then: Any, now: Any) -> Iterator[FieldChange]:
    if _same(then, now):
        return
    kinds = [each for each in (then, now) if each is not None]
    if all(isinstance(each, dict) for each in kinds):
        yield from _group(version, path, then or {}, now or {})
    elif all(_has_records(each) for each in kinds):
        yield from _records(version, path, then or [], now or [])
    else:
        yield FieldChange(version, path, shown(then), shown(now))


def _has_records(value: Any) -> bool:
    """Whether this is a list of records, which are no ideas of an easy-read text."""
    return isinstance(value, list) and all(isinstance(each, dict) and not each.keys() <= _IDEA for each in value)


def _records(version: str, path: tuple[str, ...], then: Sequence[Any], now: Sequence[Any]) -> Iterator[FieldChange]:
    """Records in a list: each is held against the one with its name, wherever that stands."""
    before, after = ({_name(each, at): each for at, each in enumerate(listed)} for listed in (then, now))
    for name in dict.fromkeys((*after, *before)):
        yield from _group(version, (*path, name), before.get(name, {}), after.get(name, {}))
    kept = [name for name in before if name in after]
    if kept != [name for name in after if name in before]:
        yield FieldChange(version, (*path, "order"), ", ".join(before), ", ".join(after))


def _name(record: Mapping[str, Any], at: int) -> str:
    """What a record in a list is known by: its id, what it names, or its place."""
    for name in ("id", "period", "partner", "plan"):
        if isinstance(record.get(name), str):
            return str(record[name])
    return str(at + 1)


def _same(then: Any, now: Any) -> bool:
    """Whether readers see the same: 12.0 is 12, an empty list is none, and line breaks in a paragraph do not count."""
    if then == now or (not then and not now and not isinstance(then, bool) and not isinstance(now, bool)):
        return True
    if isinstance(then, str) and isinstance(now, str):
        return flat(then) == flat(now) or _number(then) == _number(now) is not None
    return False


def _number(text: str) -> Decimal | None:
    try:
        return Decimal(text)
    except InvalidOperation:
        return None


def shown(value: Any) -> str:
    """A value as a person reads it: yes and no, ideas one a line, names with commas between them."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list):
        ideas = all(isinstance(each, dict) for each in value)
        return ("\n" if ideas else ", ").join(_texts(value))
    if isinstance(value, dict):
        return (
            _idea(value)
            if value.keys() <= _IDEA
            else ", ".join(f"{name} {shown(each)}" for name, each in value.items())
        )
    return flat(str(value))


def _texts(values: Iterable[Any]) -> Iterator[str]:
    return (shown(each) for each in values)


def _idea(idea: Mapping[str, Any]) -> str:
    """An idea with the name of its picture, which readers see too."""
    picture = f" (picture: {idea['picture']})" if idea.get("picture") else ""
    return f"{flat(str(idea.get('text', '')))}{picture}"

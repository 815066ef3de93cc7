"""A record's own words for young people: where it has none, nothing takes their place."""

from __future__ import annotations

from typing import Any

from plan.model.versions import InVersions


def own_title(record: InVersions[Any, Any] | None) -> str:
    """A record's title for young people; empty where it has none."""
    return own_words(record, "title")


def own_text(record: InVersions[Any, Any] | None) -> str:
    """A record's text for young people; empty where it has none."""
    return own_words(record, "text")


def own_words(record: InVersions[Any, Any] | None, name: str) -> str:
    """One of a record's texts for young people, by the name of its field; empty where it has none.

    Raises AttributeError for a field that the record's block cannot have.
    """
    block = record.young_people if record else None
    return str(getattr(block, name) or "") if block else ""


def names_of(place: str, record: InVersions[Any, Any] | None, *fields: str) -> tuple[str, ...]:
    """Those of a record's texts for young people that it has, named as in commands: outcomes/safe/title.

    `place` is the name of the record, which stands before the names of its texts.
    """
    return tuple(f"{place}/{name}" for name in fields if own_words(record, name))

"""Which pictures a page shows: whatever stands in a field called `picture`, of the page or of anything in its view."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import TypeGuard

FIELD = "picture"
"""The name of every field of a page or view that holds the address of a picture; it is empty or None for none."""

_NAME = re.compile(r"\w+")


class PictureFinder:
    """Looks through pages. What no picture can stand in, as its types tell, is never looked at.

    Each class is looked at once in the life of a finder, which is one build.
    """

    def __init__(self) -> None:
        self._ways: dict[type, tuple[str, ...]] = {}
        self._inside: dict[type, dict[str, tuple[type, ...]]] = {}

    def shown(self, value: object) -> Iterator[str]:
        """The address of every picture in a page, a view, or a tuple of them."""
        if isinstance(value, tuple):
            for each in value:
                yield from self.shown(each)
        elif is_dataclass(value):
            for name in self._ways_in(type(value)):
                found = getattr(value, name)
                if name != FIELD:
                    yield from self.shown(found)
                elif found:
                    yield found

    def _ways_in(self, kind: type) -> tuple[str, ...]:
        """The fields of a class in which a picture can stand: directly, or in what stands in them."""
        if kind not in self._ways:
            inside = self._classes_in(kind)
            ways = (name for name in inside if name == FIELD or self._any_shows(inside[name], set()))
            self._ways[kind] = tuple(ways)
        return self._ways[kind]

    def _any_shows(self, kinds: tuple[type, ...], seen: set[type]) -> bool:
        """Whether a picture can stand in any of some classes: `object` is a view of any kind."""
        return any(kind is object or self._shows(kind, seen) for kind in kinds)

    def _shows(self, kind: type, seen: set[type]) -> bool:
        if kind in seen:
            return False
        seen.add(kind)
        return any(name == FIELD or self._any_shows(inside, seen) for name, inside in self._classes_in(kind).items())

    def _classes_in(self, kind: type) -> dict[str, tuple[type, ...]]:
        """The fields of a class, each with the classes that its type names, as they are called in its module.

        To work out the types themselves would take ten times as long.
        """
        if kind not in self._inside:
            called = {"object": object, **vars(sys.modules[kind.__module__])}
            named = {
                field.name: [called.get(word) for word in _NAME.findall(str(field.type))] for field in fields(kind)
            }
            self._inside[kind] = {name: tuple(filter(_is_view, found)) for name, found in named.items()}
        return self._inside[kind]


def _is_view(found: object) -> TypeGuard[type]:
    """Whether something is a class that can have fields for pictures."""
    return found is object or (isinstance(found, type) and is_dataclass(found))

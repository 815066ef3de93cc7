"""Which pictures a page shows: whatever stands in a field called `picture`, of the page or of anything in its view."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any, get_args, get_type_hints

FIELD = "picture"
"""The name of every field of a page or view that holds the address of a picture; it is empty or None for none."""


class PictureFinder:
    """Looks through pages. What no picture can stand in, as its types tell, is never looked at.

    Each class is looked at once in the life of a finder, which is one build.
    """

    def __init__(self) -> None:
        self._ways: dict[type, tuple[str, ...]] = {}

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
            hints = get_type_hints(kind)
            names = [field.name for field in fields(kind)]
            self._ways[kind] = tuple(name for name in names if name == FIELD or _holds_a_picture(hints[name], set()))
        return self._ways[kind]


def _holds_a_picture(hint: Any, seen: set[Any]) -> bool:
    """Whether a picture can stand in something of a type: `object` is a view of any kind."""
    if hint is object:
        return True
    if not (isinstance(hint, type) and is_dataclass(hint)):
        return any(_holds_a_picture(part, seen) for part in get_args(hint))
    if hint in seen:
        return False
    seen.add(hint)
    hints = get_type_hints(hint)
    return any(field.name == FIELD or _holds_a_picture(hints[field.name], seen) for field in fields(hint))

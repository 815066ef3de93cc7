"""What a live preview keeps from one rebuild to the next: what is made of the same as last time is not made again."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from pathlib import Path
from typing import Any, TypeVar, cast

Made = TypeVar("Made")


class Memory:
    """What was made, each thing with all that it was made of. A single build keeps nothing, and makes everything."""

    def __init__(self, *, keeping: bool = False) -> None:
        self.keeping = keeping
        self._kept: dict[Hashable, tuple[Any, Any]] = {}
        self._asked: set[Hashable] = set()

    def once(self, name: Hashable, made_of: object, make: Callable[[], Made]) -> Made:
        """What has this name: the same as last time, if what it is made of equals what it was made of, else made anew.

        `made_of` has to be everything that `make` depends on, and nothing that changes in place.
        """
        if not self.keeping:
            return make()
        self._asked.add(name)
        known = self._kept.get(name)
        if known is None or known[0] != made_of:
            known = made_of, make()
            self._kept[name] = known
        return cast(Made, known[1])

    def same(self, name: Hashable, value: Made) -> Made:
        """A value, or the one of last time where it equals it: what is one and the same is compared at once."""
        return self.once(name, value, lambda: value)

    def forget_the_rest(self) -> None:
        """A site is whole: forget what it did not ask for, such as pages that are gone."""
        self._kept = {name: self._kept[name] for name in self._asked}
        self._asked = set()


def texts_of(templates: Path) -> dict[str, str]:
    """The text of every template and style in a folder, to tell whether any of them has changed."""
    files = sorted(file for file in templates.rglob("*") if file.suffix in (".html", ".css"))
    return {str(file): file.read_text(encoding="utf-8", errors="replace") for file in files}

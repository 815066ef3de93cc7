"""Bodies of pages that a live preview need not make again, because all that they are made of is as it was."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from markupsafe import Markup

from plan.page import PlanPage


class Bodies:
    """The bodies of one build, for the next.

    A body is made of its page, and of what all pages share: addresses, words, templates. Whatever differs, it is made
    anew.
    """

    def __init__(self) -> None:
        self._shared: tuple[Any, ...] = ()
        self._last: dict[str, tuple[PlanPage, Markup]] = {}
        self._now: dict[str, tuple[PlanPage, Markup]] = {}

    def begin(self, *shared: object) -> None:
        """A build begins; `shared` is what all of its pages share."""
        self._last, self._now = (self._now if shared == self._shared else {}), {}
        self._shared = shared

    def body(self, page: PlanPage, make: Callable[[PlanPage], Markup]) -> Markup:
        """The body of a page: the last one, if it was made of the same, else a new one."""
        known, body = self._last.get(page.path, (None, None))
        if body is None or known != page:
            body = make(page)
        self._now[page.path] = page, body
        return body


def texts_of(templates: Path) -> dict[str, str]:
    """The text of every template in a folder, to tell whether any of them has changed."""
    return {str(file): file.read_text(encoding="utf-8", errors="replace") for file in sorted(templates.rglob("*.html"))}

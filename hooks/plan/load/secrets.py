"""Which places of a measure's file may hold a confidential number: no message shows them (also see `source`)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cached_property

from plan.model.measure import Measure
from plan.problems import HIDDEN, Problem
from plan.source.confidential import marks_confidential
from plan.source.yaml_file import Document, Loc, Value

_OTHER_FIELDS = frozenset(Measure.model_fields) - {"observations"}


class Secrets:
    """The confidential rows of one file, by where they are and by their lines; worked out when first asked for."""

    def __init__(self, document: Document) -> None:
        self._document = document

    @cached_property
    def _rows(self) -> frozenset[Loc]:
        return frozenset(_rows((), self._document.value))

    @cached_property
    def _lines(self) -> frozenset[int]:
        places = (self._document.values, self._document.names) if self._rows else ()
        return frozenset(span[0] + 1 for spans in places for loc, span in spans.items() if self.covers(loc))

    def covers(self, loc: Loc) -> bool:
        """Whether what stands at `loc` is a confidential row or part of one."""
        return any(loc[: len(row)] == row for row in self._rows)

    def keep(self, problem: Problem) -> Problem:
        """The same problem, without its line when a part of a confidential row stands on it."""
        return replace(problem, excerpt=HIDDEN, width=1) if problem.line in self._lines else problem


def _rows(loc: Loc, value: Value) -> Iterator[Loc]:
    """What is marked c, by a symbol or by any text where only figures should stand."""
    if isinstance(value, str):
        if loc[0] not in _OTHER_FIELDS and marks_confidential(value):
            yield loc
        return
    children: list[tuple[str | int, Value]] = []
    if value is not None:
        children = list(value.items()) if isinstance(value, dict) else list(enumerate(value))
    by_symbol_only = not loc or loc[0] in _OTHER_FIELDS
    if any(_marks(name, child, by_symbol_only=by_symbol_only) for name, child in children):
        yield loc
        return
    for name, child in children:
        yield from _rows((*loc, name), child)


def _marks(name: str | int, value: Value, *, by_symbol_only: bool) -> bool:
    if by_symbol_only and not re.match("symbol", str(name), re.IGNORECASE):
        return False
    texts = value if isinstance(value, list) else [value]
    return any(isinstance(text, str) and marks_confidential(text) for text in texts)

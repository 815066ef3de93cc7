"""Ids that the website needs for itself: they would share an address or a place on a page with something else."""

from __future__ import annotations

from collections.abc import Iterator

from plan.checks.scope import Scope, id_of
from plan.problems import Problem

ON_EVERY_PAGE = frozenset({"main", "menu", "find", "contents-title"})
"""Places that every page has: a link to a board or a word of that id would lead to them."""

BELOW_A_LIST = {"actions": frozenset({"filter"})}
"""Addresses below a kind's list that are not records: /actions/filter/ has the actions of one partner or state."""


def reserved(scope: Scope) -> Iterator[Problem]:
    """Every record and list item whose id the website uses itself."""
    for entry in scope.entries:
        if id_of(entry.record) in BELOW_A_LIST.get(entry.kind, ()):
            yield entry.error((), "reserved-id", *_words(id_of(entry.record), "Give this file another name."))
        for loc, record in entry.records:
            if loc and id_of(record) in ON_EVERY_PAGE:
                yield entry.error((*loc, "id"), "reserved-id", *_words(id_of(record), "Choose another id."))


def _words(id_: str, fix: str) -> tuple[str, str]:
    return f"the website itself uses '{id_}' as an address", fix

"""Some records of a list at a time, whatever the records are: by what they are found, and how to choose among them.

The list leads to a page for each filter with plain links, so that choosing works without JavaScript.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Generic, Protocol, TypeVar

from plan.edition import Edition
from plan.page import Link, PlanPage
from plan.views.choices import Choice, ChoiceGroup
from plan.views.parts import outcome_colour, outcome_picture

RecordT = TypeVar("RecordT")

Key = tuple[str, str]
"""By what a record can be found: the kind and the id of a filter, in an address' spelling."""


@dataclass(frozen=True)
class Name:
    """What records can be found by, with its name."""

    key: Key
    text: str
    about: str = ""
    """The path of its page; empty for a state."""


@dataclass(frozen=True)
class Filter(Generic[RecordT]):
    """One set of records that has a page."""

    kind: str
    id: str
    name: str
    path: str
    about: str
    """The path of the page of what the records belong to; empty for a state."""
    records: tuple[RecordT, ...]

    @property
    def link(self) -> Link | None:
        """The page of what the records belong to, where there is one."""
        return Link(self.name, self.about) if self.about else None


class _Titled(Protocol):
    @property
    def id(self) -> str: ...

    @property
    def title(self) -> str: ...


def spelt(state: str) -> str:
    """A state or a result as addresses and keys of words spell it."""
    return state.replace("_", "-")


def names(edition: Edition, kind: str, section: str, records: Iterable[_Titled]) -> Iterator[Name]:
    """The names of all records of a kind, each of which has a page in a section."""
    for each in records:
        yield Name((kind, each.id), each.title, edition.path(section, each.id))


def filtered(
    records: Iterable[RecordT],
    keys: Callable[[RecordT], Iterable[Key]],
    named: Iterable[Name],
    path: Callable[[str, str], str],
) -> tuple[Filter[RecordT], ...]:
    """Every filter that lets a record through, in the order of the names.

    `keys` says what a record is found by, `path` the address of the filter of a kind and an id.
    """
    found: dict[Key, list[RecordT]] = {}
    for record in records:
        for key in dict.fromkeys(keys(record)):
            found.setdefault(key, []).append(record)
    return tuple(
        Filter(*each.key, each.text, path(*each.key), each.about, tuple(found[each.key]))
        for each in named
        if each.key in found
    )


def choices_by_kind(found: Iterable[Filter[RecordT]], title: Callable[[str], str]) -> tuple[ChoiceGroup, ...]:
    """The choices between filters, with the title that each kind has."""
    return tuple(choices(tuple(each), title(kind)) for kind, each in groupby(found, lambda each: each.kind))


def choices(found: Iterable[Filter[RecordT]], title: str, current: Filter[RecordT] | None = None) -> ChoiceGroup:
    """The choices between filters of one kind, of which the current one is marked."""
    return ChoiceGroup(title, tuple(Choice(each.name, each.path, len(each.records), each is current) for each in found))


def below_the_list(edition: Edition, page: PlanPage, found: Filter[RecordT], whole: Link) -> PlanPage:
    """The page of a filter, completed: below the whole list, found through it alone, in its outcome's colour."""
    of_outcome = found.kind == "outcome"
    return replace(
        page,
        crumbs=(whole,),
        in_menu=False,
        in_search=False,
        colour=outcome_colour(edition, found.id) if of_outcome else 0,
        picture=outcome_picture(edition, found.id) if of_outcome else "",
    )

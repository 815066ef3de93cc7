"""Choices between pages that show some records of a list: plain links, so that choosing works without JavaScript."""

from __future__ import annotations

from dataclasses import dataclass

from plan.views.parts import Status


@dataclass(frozen=True)
class Choice:
    """One page of some records, to choose from a list."""

    text: str
    path: str
    count: int
    current: bool = False


@dataclass(frozen=True)
class ChoiceGroup:
    """All choices of one kind."""

    title: str
    choices: tuple[Choice, ...]


@dataclass(frozen=True)
class StateCount:
    """How many there are in one state, with the page that lists them."""

    count: int
    status: Status
    path: str

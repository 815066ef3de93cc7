"""A page of the easy read version: one topic in ideas below a few headings, with the links and numbers it needs."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from plan.edition import Edition
from plan.model.versions import Ideas, Titled
from plan.page import Link
from plan.prose import first_sentence
from plan.views.ideas import IdeaView
from plan.views.measure_words import MeasureInWords
from plan.views.parts import Fact, Status
from plan.views.versions_in_step import notice, readers_checked


@dataclass(frozen=True)
class Going:
    """How one measure, or one part of it, is going, in a list."""

    status: Status
    picture: str | None
    """The address of the picture beside it."""
    part: str = ""
    """Which part it is about; empty for a whole measure."""


@dataclass(frozen=True)
class Section:
    """Ideas below one heading, and what belongs to them."""

    title: str = ""
    """Its heading; empty for what stands right below the heading of the page."""
    ideas: tuple[IdeaView, ...] = ()
    id: str = ""
    """By which links lead to it; its heading has it."""
    level: Literal[1, 2, 3, 4] = 2
    """The level of its heading; 1 for one without, whose measures stand right below the heading of the page."""
    ways: tuple[Fact, ...] = ()
    """How to reach somebody."""
    links: tuple[Link, ...] = ()
    """Pages to go on to."""
    colour: int = 0
    """The number of its outcome's colour, from 1; 0 for none."""
    measures: tuple[MeasureInWords, ...] = ()
    going: tuple[Going, ...] = ()
    """How a measure is going in one sentence, or each of its parts."""

    @property
    def is_empty(self) -> bool:
        """Whether it has nothing to say below its heading."""
        return not (self.ideas or self.ways or self.links or self.measures or self.going)

    @property
    def level_below(self) -> int:
        """The level of headings within it."""
        return self.level + 1


@dataclass(frozen=True)
class IdeasPageView:
    """Everything on the page of one topic."""

    sections: tuple[Section, ...]
    notice: tuple[IdeaView, ...] = ()
    """That the page is out of date, where it is."""
    checked: tuple[IdeaView, ...] = ()
    """Who of those who use easy read has checked the page, or that nobody has; empty where it has no text to check."""
    who_checked: Link | None = None
    """The page with all of that."""
    on_paper: tuple[Section, ...] | None = None
    """What stands in the booklet, where that differs: nothing, where another of its pages says it already."""

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to show: there is no page then."""
        return not self.sections


def text_of(words: Titled[Ideas] | None) -> Ideas | None:
    """The text of a record in easy read, if it has one."""
    return words.text if words else None


def filled(sections: Iterable[Section]) -> tuple[Section, ...]:
    """The sections that say something, themselves or in smaller sections that follow them."""
    kept: list[Section] = []
    for section in reversed(tuple(sections)):
        if not section.is_empty or (kept and kept[-1].level > section.level):
            kept.append(section)
    return tuple(reversed(kept))


def in_ideas(edition: Edition, sections: Iterable[Section], names: Iterable[str]) -> IdeasPageView:
    """A page of some sections; `names` are the texts of the plan that stand in them, as commands name them.

    By these the page knows whether it is out of date, and who has checked it.
    """
    told = tuple(names)
    changed = notice(edition, told)
    now = edition.parent or edition
    return IdeasPageView(
        sections=filled(sections),
        notice=tuple(map(IdeaView, changed.sentences)) if changed else (),
        checked=tuple(map(IdeaView, readers_checked(edition, told))) if told else (),
        who_checked=Link(edition.t("easy_checked.title"), now.path("who-checked")) if told else None,
    )


def described(view: IdeasPageView, otherwise: str) -> str:
    """What search results say about a page: its first ideas, or other words where it has none."""
    words = " ".join(idea.words for section in view.sections for idea in section.ideas)
    return first_sentence(words) or otherwise

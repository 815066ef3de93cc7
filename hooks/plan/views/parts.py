"""Parts that several kinds of page show: statuses, labelled facts, cards and the lists that link records together."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from plan.edition import Edition
from plan.formats import open_date
from plan.model.target import Result
from plan.page import Link
from plan.periods import PartialDate
from plan.progress import Progress

Tone = Literal["good", "slow", "bad", "neutral", "done"]

TONES: dict[Result, Tone] = {
    "met": "done",
    "on_track": "good",
    "right_way": "good",
    "too_slow": "slow",
    "wrong_way": "bad",
    "no_change": "neutral",
    "too_early": "neutral",
    "no_target": "neutral",
    "cannot_tell": "neutral",
}


@dataclass(frozen=True)
class Status:
    """How something is going: words first, then a shape, then a colour."""

    code: str
    words: str
    tone: Tone


@dataclass(frozen=True)
class Tally:
    """How many measures or actions are in one state."""

    count: int
    status: Status


@dataclass(frozen=True)
class Fact:
    """A labelled fact of a record: plain `text`, with a link where `path` is given; or a Markdown text in `prose`."""

    label: str
    text: str = ""
    path: str | None = None
    prose: str = ""
    href: str | None = None
    """An outside address."""


@dataclass(frozen=True)
class Card:
    """A record in a list: its title, where its page is, a sentence and a few facts."""

    title: str
    path: str
    text: str = ""
    eyebrow: str = ""
    facts: tuple[Fact, ...] = ()
    status: Status | None = None
    colour: int = 0
    picture: str = ""
    """The address of its picture, which says nothing that the title does not say."""
    tally: tuple[Tally, ...] = ()
    """How the measures of an outcome are going."""


def result_status(edition: Edition, result: Result) -> Status:
    """A result of progress in words."""
    return Status(result, edition.t(f"result.{result}"), TONES[result])


def progress_status(edition: Edition, found: Progress) -> Status:
    """A result in the words that fit how it was worked out: a milestone is late, a threshold is not kept."""
    key = f"result_by.{found.method}.{found.result}"
    moved = found.method == "threshold" and found.compared_with is not None
    if edition.t.has(key) and not moved:
        return Status(found.result, edition.t(key), TONES[found.result])
    return result_status(edition, found.result)


def outcome_colour(edition: Edition, outcome_id: str | None) -> int:
    """The number of an outcome's colour: its place in the plan from 1, the council's in turn; 0 for no outcome."""
    place = edition.outcome_numbers.get(outcome_id or "")
    return (place - 1) % len(edition.plan.site.colours.outcomes) + 1 if place else 0


def outcome_picture(edition: Edition, outcome_id: str | None) -> str:
    """The address of an outcome's picture, which leads through all its pages; empty where there is none."""
    outcome = edition.outcomes.get(outcome_id or "")
    return edition.picture_path(outcome.picture) or "" if outcome else ""


def links(edition: Edition, kind: str, ids: Iterable[str]) -> tuple[Link, ...]:
    """Links to records of a kind, in the order given."""
    titles = edition.titles[kind]
    return tuple(Link(titles[id_], edition.path(kind, id_)) for id_ in ids)


def when(edition: Edition, moment: PartialDate | date) -> str:
    """A date with the word before it that it needs: on 3 May 2026, in May 2026, in 2026."""
    known = isinstance(moment, date) or moment.day is not None
    return edition.t("when.on" if known else "when.in", date=open_date(moment))


def present(facts: Iterable[Fact | None]) -> tuple[Fact, ...]:
    """The facts that there are."""
    return tuple(fact for fact in facts if fact is not None)

"""What a version says about itself: that a page is out of date, who has checked it, and how much of the plan it has.

Whatever stands on a page is named as in commands: `outcomes/safe`; with the field behind it where a page shows only
some (`plan/vision`, `plan/what_is_this`). Sentences come as lines, of which each is one idea.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from plan.edition import Edition
from plan.in_step.simplified import FILES, WHOLE, record_name
from plan.in_step.states import InStepWith, Readers, State, in_step
from plan.in_step.topics import Topic, topics
from plan.model.update import ReaderCheck


@dataclass(frozen=True)
class StepNotice:
    """That the standard texts behind a page have changed since somebody checked that the page says the same."""

    sentences: tuple[str, ...]
    checked_on: date


@dataclass(frozen=True)
class ReaderCheckView:
    """That a group read the texts of one record."""

    record: str
    """The record, as in commands."""
    group: str
    date: str
    changed: str
    """What they changed, as Markdown; empty where nobody wrote it down."""
    paid: bool | None
    """Whether they were paid; None where nobody wrote it down."""


@dataclass(frozen=True)
class Coverage:
    """How much of the plan a version has, and how much of that was read by people who use the version."""

    covered: int
    parts: int
    checked: int
    sentences: tuple[str, ...]
    missing: tuple[Topic, ...]


def notice(edition: Edition, texts: Iterable[str]) -> StepNotice | None:
    """What a page that shows these texts has to say when one of them is out of date, and None otherwise.

    Out of date is a text whose standard text may say something else since it was checked. The day is that of the
    check, the oldest one where there are several: on which day the standard text was changed no file tells.
    """
    names = tuple(texts)
    days = [
        each.checked.checked_on
        for each in _states(edition).texts
        if each.state is State.MAJOR and each.checked and each.text.version == edition.audience.id
        if _is_named(f"{each.text.record}/{each.text.field}", names)
    ]
    return StepNotice(_lines(edition, "in_step.changed", date=edition.date(min(days))), min(days)) if days else None


def readers_checked(edition: Edition, records: Iterable[str]) -> tuple[str, ...]:
    """Who of those who use this version has checked a page with the texts of these records, and when.

    A page counts as checked when all of its records that have texts are, by whichever groups.
    """
    read = _read_of(edition, records)
    if not read or not all(each.standing for each in read):
        return _lines(edition, "in_step.not_checked")
    newest = {check.group: check for check in sorted((one for each in read for one in each.standing), key=_day)}
    latest = sorted(newest.values(), key=_day, reverse=True)
    return tuple(line for check in latest for line in _check_words(edition, check))


def reader_checks(edition: Edition) -> tuple[ReaderCheckView, ...]:
    """Every check by people who use this version that still holds, the newest first."""
    found = [
        (each, check)
        for each in _states(edition).readers
        if each.version == edition.audience.id
        for check in each.standing
    ]
    found.sort(key=lambda pair: pair[1].date, reverse=True)
    return tuple(
        ReaderCheckView(
            record_name(each.kind, each.id), check.group, edition.date(check.date), check.changed or "", check.paid
        )
        for each, check in found
    )


def coverage(edition: Edition) -> Coverage:
    """How many parts of the plan this version has texts for, and how many of them its readers have checked."""
    parts = topics(edition.plan, edition.audience)
    covered = [each for each in parts if each.is_covered(edition.audience)]
    checked = sum(_is_checked(edition, each) for each in covered)
    told = _coverage_words(edition, len(covered), len(parts), checked)
    missing = tuple(each for each in parts if each not in covered)
    return Coverage(len(covered), len(parts), checked, tuple(told), missing)


def _states(edition: Edition) -> InStepWith:
    return edition.once(_worked_out)


def _worked_out(edition: Edition) -> InStepWith:
    plan = edition.typed or edition.plan
    return in_step(plan) if plan.reviews else InStepWith((), ())


def _is_named(text: str, names: tuple[str, ...]) -> bool:
    return any(text == name or text.startswith(f"{name}/") for name in names)


def _record_of(name: str) -> tuple[str, str]:
    """The kind and id of the record that a name begins with."""
    kind, _, rest = name.partition("/")
    return (kind, WHOLE) if kind in FILES else (kind, rest.partition("/")[0])


def _read_of(edition: Edition, records: Iterable[str]) -> tuple[Readers, ...]:
    named = set(map(_record_of, records))
    found = (each for each in _states(edition).readers if each.version == edition.audience.id)
    return tuple(each for each in found if (each.kind, each.id) in named)


def _is_checked(edition: Edition, topic: Topic) -> bool:
    read = _read_of(edition, (topic.name,))
    return bool(read) and all(each.standing for each in read)


def _check_words(edition: Edition, check: ReaderCheck) -> tuple[str, ...]:
    key = "in_step.checked_and_changed" if check.changed else "in_step.checked"
    return _lines(edition, key, group=check.group, date=edition.date(check.date))


def _coverage_words(edition: Edition, covered: int, parts: int, checked: int) -> Iterator[str]:
    whole = covered == parts
    key = "in_step.covers_all" if whole else "in_step.covers"
    yield from _lines(edition, key, **({} if whole else {"covered": covered, "parts": parts}))
    if not checked:
        yield from _lines(edition, "in_step.none_checked")
    elif checked == covered:
        yield from _lines(edition, "in_step.all_checked")
    else:
        yield from _lines(edition, "in_step.some_checked", checked=checked)


def _lines(edition: Edition, key: str, **values: object) -> tuple[str, ...]:
    return tuple(line for line in edition.t(key, None, **values).splitlines() if line.strip())


def _day(check: ReaderCheck) -> date:
    return check.date

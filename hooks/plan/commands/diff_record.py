"""`python -m plan diff REF --record`: writes down what a change does to the plan, as an update for readers."""

from __future__ import annotations

import re
from argparse import ArgumentParser, Namespace
from collections.abc import Iterable, Mapping
from datetime import date

from plan.checks.scope import Scope
from plan.commands.command import DONE, FOUND_ERRORS, Output, WrongUseError
from plan.commands.difference_record import recorded_changes
from plan.commands.plan_folder import PlanFolder
from plan.commands.sound_plan import UnsoundPlanError, sound_plan
from plan.difference.plan_difference import PlanDifference
from plan.formats import long_date
from plan.load.names import ID, id_like
from plan.model.update import RecordedChange
from plan.problems import Level, report
from plan.source.tidy_yaml import Tidy
from plan.starting.new_record import file_text
from plan.starting.writing import CannotWriteError, tried, write_all

_NOT_WRITTEN = "Nothing was written."


def describe_record(parser: ArgumentParser) -> None:
    """Add the options for a record to a parser."""
    group = parser.add_argument_group("to tell readers of it")
    group.add_argument("--record", action="store_true", help="write it down as an update, for the public pages")
    group.add_argument("--title", metavar="WORDS", help="what has changed, in one line")
    group.add_argument("--why", metavar="WORDS", help="why it has changed, and who agreed to it")
    group.add_argument("--date", metavar="DATE", help="the day of the change, such as 2026-11-21; without this, today")
    group.add_argument("--id", metavar="ID", help="the update's id; without this it is made of the title")
    group.add_argument("--words", action="store_true", help="tell of reworded texts what they said and say now")


def record(
    options: Namespace, folder: PlanFolder, difference: PlanDifference, environment: Mapping[str, str]
) -> Output:
    """Write the update. Raises WrongUseError when something is missing or wrong, or cannot be written."""
    name, day = _asked(options, difference.today)
    try:
        scope = sound_plan(folder, environment)
    except UnsoundPlanError:
        # Its list would print lines as they are, and one may have a number that was confidential before.
        listed = f"python -m plan check --since {options.since}"
        return Output(f"{_NOT_WRITTEN} The plan has mistakes: mend them first. This lists them: {listed}", FOUND_ERRORS)
    changes = recorded_changes(difference, words=options.words)
    if not changes:
        raise WrongUseError(f"{_NOT_WRITTEN} Since {options.since} nothing has changed of which readers are told.")
    file = f"updates/{name}.yml"
    if name in {one for update in scope.plan.updates for one in (update.id, *update.old_ids)}:
        raise WrongUseError(f"{_NOT_WRITTEN} {folder.shown}/{file} is there already. Choose another name with --id.")
    values = _values(options, day, changes, scope)
    texts = {file: file_text("updates", folder.path / file, values)}
    try:
        found = tried(folder.path, folder.shown, texts, scope.today)
        if any(each.level is Level.ERROR for each in found):
            return Output(f"{report(found)}\n\n{_NOT_WRITTEN} Change these words, and try again.", FOUND_ERRORS)
        write_all(folder.path, texts, {})
    except CannotWriteError as error:
        raise WrongUseError(f"{error} {_NOT_WRITTEN}") from error
    told = _told(f"{folder.shown}/{file}", day, changes)
    doubts = [each for each in found if each.level is Level.WARNING]
    return Output(f"{told}\n\n{report(doubts)}" if doubts else told, DONE)


def refuse_without_record(options: Namespace) -> None:
    """Raises WrongUseError where somebody says what only a record has, but does not ask for one."""
    given = [name for name in ("title", "why", "date", "id", "words") if getattr(options, name)]
    if given and not options.record:
        raise WrongUseError(
            f"--{given[0]} is for a record. Say --record too, and the change is written down for readers."
        )


def _asked(options: Namespace, today: date) -> tuple[str, date]:
    """The id and the day of the update. Raises WrongUseError with everything that is missing or wrong."""
    title, why = (options.title or "").strip(), (options.why or "").strip()
    faults = [] if title else ["--title is missing: what has changed, in one line."]
    faults += [] if why else ["--why is missing: why it has changed, and who agreed to it. Nobody but you can know."]
    name = options.id or id_like(title) or ""
    if (options.id or title) and not ID.fullmatch(name):
        faults.append("--id is missing or wrong: small letters a to z, digits and hyphens, from 2 to 30 of them.")
    day = _day(options.date) if options.date else today
    if day is None:
        faults.append(f"--date is not a date: {options.date}. Write it like this: 2026-11-21")
    elif day > today:
        faults.append(f"--date is still to come: {long_date(day)}. Write the day on which the plan was changed.")
    if faults or day is None:
        raise WrongUseError("\n".join((_NOT_WRITTEN, *faults)))
    return name, day


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if re.fullmatch(r"\d{4}-\d\d-\d\d", text) else None
    except ValueError:
        return None


def _values(options: Namespace, day: date, changes: tuple[RecordedChange, ...], scope: Scope) -> Mapping[str, Tidy]:
    """The update as its file has it."""
    addresses = {each.address for each in changes}
    return {
        "title": options.title.strip(),
        "date": day.isoformat(),
        "kind": "plan_change",
        "text": options.why.strip(),
        "outcomes": _touched(addresses, "outcomes", (each.id for each in scope.plan.outcomes)),
        "measures": _touched(addresses, "measures", (each.id for each in scope.plan.measures)),
        "changes": [each.model_dump(exclude_none=True) for each in changes],
    }


def _touched(addresses: set[str], place: str, ids: Iterable[str]) -> list[str]:
    return [each for each in ids if f"/{place}/{each}/" in addresses]


def _told(file: str, day: date, changes: tuple[RecordedChange, ...]) -> str:
    """What was written and what comes next."""
    pages = dict.fromkeys(each.page for each in changes)
    return "\n".join(
        (
            f"Written: {file}, dated {long_date(day)}.",
            "It tells readers what has changed on these pages:",
            *(f"  - {page}" for page in pages),
            "Read it, take away what readers need not know, and commit it with the change itself.",
            "It has no easy-read text yet, and none for young people: add them if the change matters to them.",
        )
    )

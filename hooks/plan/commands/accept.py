"""`python -m plan accept`: records that texts in other versions were checked, by us or by people who use them."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from datetime import date
from itertools import groupby
from pathlib import Path

from pydantic import ValidationError

from plan.checks.in_step_messages import NAMES, document_of, telling_files
from plan.checks.scope import Scope
from plan.commands import chosen_texts
from plan.commands.command import DONE, Command, Output, WrongUseError
from plan.commands.plan_folder import plan_folder
from plan.commands.review_file import with_checks
from plan.commands.sound_plan import UnsoundPlanError, readable_plan
from plan.in_step.simplified import SimplifiedText, simplified_texts
from plan.in_step.written import checked
from plan.model.update import InStep, ReaderCheck, Review


def describe(parser: ArgumentParser) -> None:
    """Add the options of this command to a parser."""
    chosen_texts.describe(parser, "+")
    parser.add_argument("--by", metavar="ROLE", help="who checked that the texts say the same: a role, no name")
    parser.add_argument(
        "--readers", metavar="GROUP", help="a group of people who use this version, and have read these texts"
    )
    parser.add_argument(
        "--on", metavar="DATE", help="the day on which they read them, such as 2026-05-03, if not today"
    )
    parser.add_argument("--changed", metavar="WORDS", help="what the group changed")
    parser.add_argument("--paid", choices=("yes", "no"), help="whether the people of the group were paid")
    parser.add_argument("--data", metavar="FOLDER", help="the plan's folder, if it is not plan_data")


def run(options: Namespace, environment: Mapping[str, str]) -> Output:
    """Record checks. Raises WrongUseError when the options cannot be followed or a file cannot be written."""
    if not (options.by or options.readers):
        raise WrongUseError('Say who checked the texts: --by "your role", or --readers "the name of the group".')
    if options.readers and not options.version:
        raise WrongUseError("Say which version the group read: --version easy_read, or --version young_people.")
    folder = plan_folder(options.data, environment)
    try:
        scope = readable_plan(folder, environment)
        texts, left_out = _readable(scope, options)
    except UnsoundPlanError as error:
        return error.output("Nothing was recorded: mend these mistakes first. Others in the plan do not matter here.")
    told = telling_files(scope).intersection(document_of(scope, each).path for each in texts)
    if told:
        raise WrongUseError(
            f"A text in {', '.join(sorted(told))} may tell a figure that is hidden, or that a measure hides which "
            "cannot be read, and a review would repeat it. "
            "Nothing was recorded: look at python -m plan check first."
        )
    written = [_record(scope, folder.path, tuple(own), options) for _, own in groupby(texts, _kind_and_id)]
    if left_out:
        names = ", ".join(left_out)
        written.append(f"Not recorded, because it cannot be read: {names}. Look at python -m plan check.")
    return Output("\n".join(written), DONE)


def _readable(scope: Scope, options: Namespace) -> tuple[tuple[SimplifiedText, ...], tuple[str, ...]]:
    """The texts that are meant, and the records of the folders that are named which cannot be read.

    Raises UnsoundPlanError when a record that is named itself cannot be read.
    """
    broken = chosen_texts.unreadable(scope)
    names = [chosen_texts.plain_name(name) for name in options.records]
    itself = [problem for name in dict.fromkeys(names) for problem in broken.get(name, ())]
    if itself:
        raise UnsoundPlanError(itself)
    of_folders = {name: why for name, why in broken.items() if name.partition("/")[0] in names}
    found = chosen_texts.chosen(scope.plan, options.records, options.version)
    return tuple(each for each in found if each.record not in broken), tuple(of_folders)


def _kind_and_id(text: SimplifiedText) -> tuple[str, str]:
    return text.kind, text.id


def _record(scope: Scope, folder: Path, texts: Sequence[SimplifiedText], options: Namespace) -> str:
    """Write the checks of one record; gives the sentence that says so."""
    kind, id_ = _kind_and_id(texts[0])
    path = folder / "reviews" / kind / f"{id_}.yml"
    known = (each for each in scope.plan.reviews if (each.kind, each.id) == (kind, id_))
    review = next(known, Review(kind=kind, id=id_))
    try:
        in_step = [checked(each, scope.today, options.by) for each in texts] if options.by else []
        readers = [_read(scope, review, texts, options)] if options.readers else []
    except ValidationError as error:
        names = ", ".join(sorted({str(each["loc"][-1]) for each in error.errors()}))
        raise WrongUseError(f"This cannot be recorded ({names}): write one line of at most 240 characters.") from error
    written = with_checks(_source(path), review, in_step, readers)
    _write(path, written.text)
    remarks = "" if written.keeps_remarks else " The remarks in that file could not be kept."
    return f"{_told(texts, in_step, readers)} It stands in {scope.folder}/reviews/{kind}/{id_}.yml.{remarks}"


def _read(scope: Scope, review: Review, texts: Iterable[SimplifiedText], options: Namespace) -> ReaderCheck:
    """That a group read all texts of a record in one version."""
    here = _kind_and_id(next(iter(texts)))
    words = [
        each.words
        for each in simplified_texts(scope.plan)
        if _kind_and_id(each) == here and each.version == options.version
    ]
    taken = {each.id for each in review.readers}
    number = next(at for at in range(1, len(taken) + 2) if f"check-{at}" not in taken)
    given = {"changed": options.changed, "paid": options.paid}
    return ReaderCheck.model_validate(
        {
            "id": f"check-{number}",
            "version": options.version,
            "group": options.readers,
            "date": _day(options.on, scope.today).isoformat(),
            **{name: value for name, value in given.items() if value},
            "text_read": "\n".join(words),
        }
    )


def _day(typed: str | None, today: date) -> date:
    try:
        day = date.fromisoformat(typed) if typed else today
    except ValueError:
        raise WrongUseError(f"'{typed}' is not a date. Write it as year-month-day, such as 2026-05-03.") from None
    if day > today:
        raise WrongUseError(f"{day} has not come yet (today is {today}).")
    return day


def _told(texts: Sequence[SimplifiedText], in_step: Sequence[InStep], readers: Sequence[ReaderCheck]) -> str:
    record, said = texts[0].record, []
    if in_step:
        lists = "; ".join(
            f"{NAMES[version]}: {', '.join(each.field for each in own)}"
            for version, own in groupby(sorted(texts, key=_version), _version)
        )
        said.append(f"{record} says what its standard texts say ({lists}), checked by {in_step[0].checked_by}.")
    said += [f"{each.group} read {record} in {NAMES[each.version]} on {each.date}." for each in readers]
    return " ".join(said)


def _version(text: SimplifiedText) -> str:
    return text.version


def _source(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8") if path.exists() else ""
    except OSError as error:
        raise WrongUseError(f"{path} cannot be read: {error.strerror}.") from error


def _write(path: Path, text: str) -> None:
    """Put a file in its place at once, so that nobody ever reads half of it."""
    part = path.with_name(f".{path.name}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        part.write_text(text, encoding="utf-8", newline="\n")
        part.replace(path)
    except OSError as error:
        with suppress(OSError):
            part.unlink()
        raise WrongUseError(f"{path} cannot be written: {error.strerror}. It is as it was.") from error


COMMAND = Command(
    "accept", "record that texts in easy read or for young people were checked and say the same", describe, run
)
"""The command as `plan.__main__` lists it."""

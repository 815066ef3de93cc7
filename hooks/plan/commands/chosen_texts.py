"""Which texts of other versions a command is about: the records that were named, in one version or in all."""

from __future__ import annotations

from argparse import ArgumentParser
from collections.abc import Mapping, Sequence

from plan.checks.scope import Scope
from plan.commands.command import WrongUseError
from plan.in_step.simplified import (
    FILES,
    FOLDERS,
    VERSIONS,
    WHOLE,
    SimplifiedText,
    files_of,
    record_name,
    simplified_texts,
)
from plan.load.names import did_you_mean
from plan.model.plan import Plan
from plan.problems import Problem


def describe(parser: ArgumentParser, how_many: str) -> None:
    """Add the names of records and the version to a parser; `how_many` records is as argparse has it (`+`, `*`)."""
    parser.add_argument(
        "records",
        metavar="KIND/ID",
        nargs=how_many,
        help="a record, such as outcomes/safe; a folder, such as outcomes, for all in it; plan for plan.yml",
    )
    parser.add_argument("--version", choices=VERSIONS, help="only this version; otherwise every one")


def chosen(plan: Plan, names: Sequence[str], version: str | None) -> tuple[SimplifiedText, ...]:
    """The texts of the records that are named, of all records where none is, in one version if it is given.

    Raises WrongUseError for a name of nothing, and for a record that has no such texts.
    """
    texts = tuple(each for each in simplified_texts(plan) if version in (None, each.version))
    if not names:
        return texts
    there = {record_name(kind, id_): (kind, id_) for kind, id_, _ in files_of(plan)}
    found: dict[SimplifiedText, None] = {}
    for typed in names:
        name = plain_name(typed)
        if name not in there and name not in FOLDERS:
            known = (*there, *FOLDERS)
            raise WrongUseError(
                f"There is no record '{typed}' in this plan. {did_you_mean(name, known, 'Write it as kind/id.')}"
            )
        own = [each for each in texts if name in (each.record, each.kind)]
        if not own:
            raise WrongUseError(f"'{typed}' has no text in {version or 'another version'}, so there is nothing here.")
        found |= dict.fromkeys(own)
    return tuple(found)


def unreadable(scope: Scope) -> Mapping[str, tuple[Problem, ...]]:
    """The records that cannot be read, or whose reviews cannot, by their names in commands, and why.

    Such a record is not in the plan, and a check of its texts would be of none, or put its older checks aside.
    """
    found: dict[str, tuple[Problem, ...]] = {}
    for problem in scope.loaded.errors:
        name = plain_name(problem.path.removeprefix(f"{scope.folder}/"))
        found[name] = (*found.get(name, ()), problem)
    return found


def plain_name(typed: str) -> str:
    """A name as commands have it, also where the name of its file or review was typed."""
    name = typed.strip().replace("\\", "/").removeprefix("plan_data/").removeprefix("reviews/")
    name = name.removesuffix("/").removesuffix(".yml").removesuffix(".csv")
    return name.removesuffix(f"/{WHOLE}") if name.partition("/")[0] in FILES else name

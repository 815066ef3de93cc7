"""`python -m plan export xlsx`: the figures of measures as a workbook that an officer fills in and sends back."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Mapping, Sequence
from pathlib import Path

from plan.checks.scope import Scope
from plan.commands.command import DONE, Output, WrongUseError
from plan.commands.import_xlsx import NOT_INSTALLED
from plan.commands.plan_folder import plan_folder
from plan.commands.sound_plan import UnsoundPlanError, readable_plan
from plan.load.names import did_you_mean
from plan.model.measure import Measure
from plan.problems import Level
from plan.workbook.of_plan import has_sheet, measure_sheet, read_me
from plan.workbook.writing import workbook_bytes


def describe(parser: ArgumentParser) -> None:
    """Add the options of this command to a parser."""
    parser.add_argument("file", metavar="FILE", help="the workbook to make, such as figures.xlsx")
    parser.add_argument("measures", metavar="KIND/ID", nargs="*", help="measures such as measures/attendance; else all")
    parser.add_argument("--data", metavar="FOLDER", help="the plan's folder, if it is not plan_data")


def run(options: Namespace, environment: Mapping[str, str]) -> Output:
    """Make the workbook. Raises WrongUseError when it cannot be written, or a measure that is named is not there."""
    path = Path(options.file)
    if path.suffix.lower() != ".xlsx":
        raise WrongUseError(f"'{path.name}' does not end in .xlsx. Write the name of a workbook, such as figures.xlsx.")
    folder = plan_folder(options.data, environment)
    try:
        scope = readable_plan(folder, environment)
        chosen = _chosen(scope, [name.removeprefix("measures/") for name in options.measures])
    except UnsoundPlanError as error:
        return error.output("Nothing was exported: mend these mistakes first. Others in the plan do not matter here.")
    tables = scope.loaded.tables
    with_sheet = [measure for measure in chosen if has_sheet(measure, tables)]
    left_out = [measure.id for measure in chosen if measure not in with_sheet]
    if not with_sheet:
        raise WrongUseError(f"No figures can be filled in for {', '.join(left_out)}: they stand with the words.")
    plan, contact = scope.plan, _contact(scope)
    pages = [measure_sheet(measure, tables.get(f"measures/{measure.id}")) for measure in with_sheet]
    try:
        raw = workbook_bytes(
            plan.plan.title, read_me(plan.plan.title, scope.today, contact, with_sheet, left_out), pages
        )
        with path.open("xb") as file:
            file.write(raw)
    except ModuleNotFoundError as missing:
        if missing.name != "openpyxl":
            raise
        raise WrongUseError(NOT_INSTALLED) from missing
    except FileExistsError:
        raise WrongUseError(f"There is a file {path} already, and it is left as it is. Choose another name.") from None
    except OSError as error:
        raise WrongUseError(f"{path} cannot be written: {error.strerror}.") from error
    left = f" Without a sheet, because their figures stand with their words: {', '.join(left_out)}." if left_out else ""
    many = f"{len(with_sheet):,} sheet{'s' * (len(with_sheet) != 1)} of figures"
    return Output(
        f"The workbook is {path}: {many}, and a sheet Read me.{left}\n"
        "Send it to whoever has the new figures. When it comes back: python -m plan import xlsx FILE",
        DONE,
    )


def _chosen(scope: Scope, names: Sequence[str]) -> list[Measure]:
    """The measures that are meant. Raises UnsoundPlanError when one has mistakes, WrongUseError when one is unknown."""
    known = scope.loaded.ids["measures"]
    for name in names:
        if name not in known:
            raise WrongUseError(f"The plan has no measure '{name}'. {did_you_mean(name, known)}".strip())
    wanted = set(names) or known
    readable = {measure.id: measure for measure in scope.plan.measures if measure.id in wanted}
    broken = wanted - set(readable)
    files = {f"{scope.folder}/measures/{id_}{end}" for id_ in broken for end in (".yml", ".csv")}
    if broken:
        problems = (each for each in scope.loaded.problems if each.path in files and each.level is Level.ERROR)
        raise UnsoundPlanError([*problems])
    return [*readable.values()]


def _contact(scope: Scope) -> str:
    """The role and address of whoever in the council is asked about the plan, as the site says."""
    first = next(iter(scope.plan.site.contacts), None) if scope.plan.site else None
    return f"{first.role}: {first.email}" if first and first.email else ""

"""`python -m plan import xlsx`: figures from a workbook that somebody filled in, shown first and then written."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from plan.checks.scope import Scope
from plan.commands.command import DONE, FOUND_ERRORS, Output, WrongUseError
from plan.commands.plan_folder import plan_folder
from plan.commands.sheets_in_plan import Change, Looked, look
from plan.commands.sound_plan import UnsoundPlanError, readable_plan
from plan.load.listing import Place, list_plan
from plan.problems import Level
from plan.workbook.differences import counts, differences
from plan.workbook.faults import UnreadableWorkbookError
from plan.workbook.long_sheet import csv_sheet
from plan.workbook.opening import open_workbook
from plan.workbook.sheet import Sheet, read_sheet

NOT_INSTALLED = (
    "Spreadsheets need the Python package openpyxl, which is not installed here. In the folder of the plan's website, "
    "python3 hooks/setup_environment.py --spreadsheets installs it; make import-xlsx and make export-xlsx do so too."
)
NOT_FOR_FIGURES = ("read me", "lists")
"""Sheets of a workbook that `export xlsx` writes beside those of measures."""


def describe(parser: ArgumentParser) -> None:
    """Add the options of this command to a parser."""
    parser.add_argument(
        "file", metavar="FILE", help="the workbook (.xlsx), or a .csv in the shape of data/measures.csv"
    )
    parser.add_argument("--dry-run", action="store_true", help="show what would change, and write nothing")
    parser.add_argument("--yes", action="store_true", help="write without asking")
    parser.add_argument("--data", metavar="FOLDER", help="the plan's folder, if it is not plan_data")


def run(options: Namespace, environment: Mapping[str, str]) -> Output:
    """Import figures. Raises WrongUseError when the file is no workbook, or the plan's files cannot be written."""
    folder = plan_folder(options.data, environment)
    sheets = _sheets(Path(options.file))
    try:
        scope = readable_plan(folder, environment)
    except UnsoundPlanError as error:
        return error.output("Nothing was imported: mend these mistakes first.")
    found = look(scope, list_plan(Place(folder.path, folder.shown)), sheets)
    code = FOUND_ERRORS if found.refused else DONE
    shown = "\n\n".join(_shown(scope, found))
    if not found.changes:
        return Output(f"{shown}\n\nNothing was written.", code)
    if options.dry_run:
        return Output(f"{shown}\n\nNothing was written, because of --dry-run.", code)
    if not options.yes:
        if not (sys.stdin and sys.stdin.isatty()):
            said = "Nothing was written. If all of this is meant, run the same command again with --yes at its end."
            return Output(f"{shown}\n\n{said}", code)
        if not _says_yes(shown):
            return Output("Nothing was written.", code)
        shown = ""
    _write([(change.proposal.series.path, change.merged.raw) for change in found.changes])
    return Output(f"{shown}\n\n{_written(found.changes)}".lstrip(), code)


def _sheets(path: Path) -> list[Sheet]:
    try:
        if path.suffix.lower() == ".csv" and path.is_file() and not path.read_bytes().startswith(b"PK"):
            return [csv_sheet(path)]
        workbook = open_workbook(path)
        named = (sheet for sheet in workbook.worksheets if sheet.title.strip().lower() not in NOT_FOR_FIGURES)
        return [read_sheet(sheet) for sheet in named if sheet.max_row > 1 or sheet.cell(1, 1).value is not None]
    except UnreadableWorkbookError as error:
        raise WrongUseError(f"{path.name}: {error}\nNothing was imported.") from error
    except ModuleNotFoundError as missing:
        if missing.name != "openpyxl":
            raise
        raise WrongUseError(NOT_INSTALLED) from missing


def _shown(scope: Scope, found: Looked) -> Sequence[str]:
    """All that whoever decides must see, part by part."""
    parts = [_summary(found)]
    if found.refused:
        parts.append("Not imported. Mend these in the workbook, and import it again:")
        parts += [fault.text() for fault in found.refused]
    if found.changes:
        parts.append("What changes:")
    for change in found.changes:
        measure = change.proposal.measure
        title = measure.title if measure else change.proposal.id
        head = f"{change.proposal.id}, {title}: {counts(change.merged)}"
        parts.append("\n".join([head, *(f"  {line}" for line in differences(change.merged))]))
    if found.doubts:
        parts += ["Please look at this:", *(fault.text() for fault in found.doubts)]
    if found.elsewhere:
        parts.append("Because of these figures, look at this elsewhere in the plan too:")
        parts += [problem.text() for problem in found.elsewhere]
    return parts


def _summary(found: Looked) -> str:
    refused = len({fault.sheet for fault in found.refused if fault.level is Level.ERROR})
    changed = len(found.changes)
    parts = [
        f"{changed:,} measure{' changes' if changed == 1 else 's change'}" if changed else "no measure changes",
        f"{found.same:,} {'is as it was' if found.same == 1 else 'are as they were'}" if found.same else "",
        f"{refused:,} sheet{' has' if refused == 1 else 's have'} mistakes" if refused else "",
    ]
    told = ", ".join(filter(None, parts))
    return f"{told[:1].upper()}{told[1:]}."


def _says_yes(shown: str) -> bool:
    """Whether somebody at the terminal says yes; anything else is no, also when they leave."""
    try:
        answer = input(f"{shown}\n\nWrite these changes into the plan? Type yes, or press Enter to leave it as it is: ")
    except (EOFError, KeyboardInterrupt):
        return False
    return answer.strip().lower() in ("yes", "y")


def _write(files: Sequence[tuple[Path, bytes]]) -> None:
    """Write all files beside the old ones first, and only then put each in its place."""
    parts = [(path.with_name(f".{path.name}.part"), path, raw) for path, raw in files]
    try:
        for part, _, raw in parts:
            part.write_bytes(raw)
        for part, path, _ in parts:
            part.replace(path)
    except OSError as error:
        for part, _, _ in parts:
            with suppress(OSError):
                part.unlink()
        raise WrongUseError(
            f"A file of the plan cannot be written: {error.strerror}. Look with git status at what was written."
        ) from error


def _written(changes: Sequence[Change]) -> str:
    names = "\n".join(f"  {change.proposal.series.shown}" for change in changes)
    return (
        f"Written:\n{names}\n\nNext: make check. Then send in the changed .csv files, and never the workbook, "
        "as plan_data/README.md says."
    )

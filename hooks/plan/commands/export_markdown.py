"""`python -m plan export markdown`: writes the whole published plan as Markdown, for another site generator."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Mapping
from pathlib import Path

from plan.commands.command import DONE, FOUND_ERRORS, Output, WrongUseError
from plan.commands.findings import counted
from plan.commands.plan_folder import REPOSITORY, plan_folder
from plan.problems import PlanDataError
from plan.publication import CannotPublishError
from plan.today import WrongDayError


def describe(parser: ArgumentParser) -> None:
    """Add the options of this command to a parser."""
    parser.add_argument(
        "folder", metavar="FOLDER", help="where to write it: a new or empty folder, or an earlier export"
    )
    parser.add_argument("--data", metavar="FOLDER", help="the plan's folder, if it is not plan_data")


def run(options: Namespace, environment: Mapping[str, str]) -> Output:
    """Export the plan. Raises WrongUseError when the folder cannot be written to or holds something else."""
    # Here, because everything that makes pages takes longer to import than the other commands to run.
    from plan.export.folder import OccupiedFolderError, write  # noqa: PLC0415
    from plan.export.handwritten import UnreadablePageError  # noqa: PLC0415
    from plan.export.tree import tree  # noqa: PLC0415
    from plan.publisher import read_publisher  # noqa: PLC0415

    source = plan_folder(options.data, environment)
    try:
        publisher = read_publisher(source.path, source.shown, environment)
        files = tuple(tree(publisher, REPOSITORY / "overrides", REPOSITORY / "docs"))
        folder = write(files, Path(options.folder))
    except PlanDataError as error:
        return Output(f"{error}\n\nNothing was exported: mend the mistakes first.", FOUND_ERRORS)
    except (WrongDayError, OccupiedFolderError, UnreadablePageError, CannotPublishError) as error:
        raise WrongUseError(str(error)) from error
    return Output(
        f"The plan is in {folder}: {len(files):,} files. Read README.md there first.\n" + counted(publisher.problems),
        DONE,
    )

"""`python -m plan export` and `python -m plan import`: the plan's words and figures in other programs' formats."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Mapping

from plan.commands import export_markdown, export_xlsx, import_xlsx
from plan.commands.command import Command, Output


def describe_export(parser: ArgumentParser) -> None:
    """Add the formats to write, and the options of each."""
    formats = parser.add_subparsers(title="formats", dest="into", metavar="FORMAT", required=True)
    export_markdown.describe(formats.add_parser("markdown", help="the whole plan, for another site generator"))
    export_xlsx.describe(formats.add_parser("xlsx", help="the figures as a workbook to fill in, a sheet a measure"))


def describe_import(parser: ArgumentParser) -> None:
    """Add the formats to read, and the options of each."""
    formats = parser.add_subparsers(title="formats", dest="of", metavar="FORMAT", required=True)
    import_xlsx.describe(formats.add_parser("xlsx", help="a workbook that somebody filled in"))


def export(options: Namespace, environment: Mapping[str, str]) -> Output:
    """Write the plan in a format. Raises WrongUseError when it cannot be written there."""
    run = export_markdown.run if options.into == "markdown" else export_xlsx.run
    return run(options, environment)


EXPORT = Command(
    "export", "write the plan as Markdown, or its figures as a workbook to fill in", describe_export, export
)
"""The command as `plan.__main__` lists it."""

IMPORT = Command("import", "take figures from a workbook that was filled in", describe_import, import_xlsx.run)
"""The command as `plan.__main__` lists it."""

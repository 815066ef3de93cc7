"""`python -m plan`: the commands for people who write a plan. Nothing here ends in a traceback."""

from __future__ import annotations

import argparse
import os
import platform
import sys
import traceback
from collections.abc import Mapping, Sequence
from io import TextIOWrapper
from typing import NoReturn, TextIO

try:
    from plan.commands import (
        accept,
        add,
        check,
        check_links,
        diff,
        exporting,
        new,
        next_plan,
        publish,
        rename,
        review_pack,
        status,
    )
    from plan.commands.command import BROKEN, WRONG_USE, Command, Output, WrongUseError
except ModuleNotFoundError as missing:
    if (missing.name or "plan").partition(".")[0] == "plan":
        raise
    sys.exit(
        f"The Python package '{missing.name}' is not installed for this Python. In the folder of the plan's website, "
        "'make check' installs what is needed and runs the check."
    )

COMMANDS: tuple[Command, ...] = (
    check.COMMAND,
    diff.COMMAND,
    status.COMMAND,
    accept.COMMAND,
    check_links.COMMAND,
    review_pack.COMMAND,
    next_plan.COMMAND,
    new.COMMAND,
    add.COMMAND,
    rename.COMMAND,
    exporting.EXPORT,
    exporting.IMPORT,
    publish.COMMAND,
)
"""Every command, in the order of the help."""


class _Parser(argparse.ArgumentParser):
    """A parser whose complaints are one plain sentence."""

    def error(self, message: str) -> NoReturn:
        raise WrongUseError(f"{message[:1].upper()}{message[1:]}.\nTo see what can be written here: {self.prog} --help")


def parser() -> argparse.ArgumentParser:
    """The words that can be written after `python -m plan`."""
    found = _Parser(
        prog="python -m plan",
        description="Looks after the plan in plan_data/: its words, its figures and what ties them together.",
        epilog="Every command tells more about itself: python -m plan check --help. "
        "PLAN_DATA=FOLDER in the environment chooses another plan.",
        add_help=True,
    )
    commands = found.add_subparsers(title="commands", dest="command", metavar="COMMAND", parser_class=_Parser)
    for command in COMMANDS:
        added = commands.add_parser(command.name, help=command.summary, description=command.summary.capitalize() + ".")
        command.describe(added)
    return found


def run(arguments: Sequence[str], environment: Mapping[str, str]) -> Output:
    """Carry out the command that the arguments name; whatever happens, the output says it in plain words."""
    words = parser()
    try:
        options = words.parse_args(arguments)
        command = next((each for each in COMMANDS if each.name == options.command), None)
        return command.run(options, environment) if command else Output(words.format_help())
    except WrongUseError as error:
        return Output(code=WRONG_USE, aside=str(error))
    except Exception as error:  # the last stop before an editor would see a traceback
        return Output(code=BROKEN, aside=_apology(error, arguments, environment))


def _apology(error: Exception, arguments: Sequence[str], environment: Mapping[str, str]) -> str:
    """What to send to whom, without a word of the plan, which may be confidential."""
    if environment.get("PLAN_DEBUG") == "1":
        return "".join(traceback.format_exception(error))
    last = traceback.extract_tb(error.__traceback__)[-1]
    place = f"{last.filename.replace(os.sep, '/').rpartition('/plan/')[2]}, line {last.lineno}, in {last.name}"
    return (
        "Sorry: this program has a mistake in itself. It is not your doing, and nothing was changed.\n"
        "Please send these three lines to the person who looks after the code of this website:\n\n"
        f"  python -m plan {' '.join(arguments)}\n"
        f"  {type(error).__name__} at {place}\n"
        f"  Python {platform.python_version()} on {platform.system()}\n\n"
        "They can see more by running the same with PLAN_DEBUG=1."
    )


def _write(text: str, stream: TextIO) -> None:
    """Write as UTF-8 wherever the program runs; a reader that stops early (such as head) is no mistake."""
    if not text:
        return
    if isinstance(stream, TextIOWrapper):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        print(text.rstrip("\n"), file=stream, flush=True)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def main() -> int:
    """Run the command of the command line; gives how it ended."""
    try:
        output = run(sys.argv[1:], os.environ)
    except KeyboardInterrupt:
        return 130
    _write(output.text, sys.stdout)
    _write(output.aside, sys.stderr)
    return output.code


if __name__ == "__main__":
    sys.exit(main())

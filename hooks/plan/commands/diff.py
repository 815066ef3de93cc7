"""`python -m plan diff`: says in words what a change does to the plan, for whoever approves it."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Iterator, Mapping
from datetime import date

from plan.checks.in_step_messages import NAMES
from plan.checks.scope import scopes
from plan.commands.board_page import board_page
from plan.commands.command import DONE, Command, Output, WrongUseError
from plan.commands.diff_record import describe_record, record, refuse_without_record
from plan.commands.difference_text import as_json, as_markdown, as_text
from plan.commands.earlier import earlier_folder
from plan.commands.left_behind import texts_behind
from plan.commands.plan_folder import PlanFolder, plan_folder
from plan.commands.summary_page import append
from plan.commands.text import without_commands
from plan.difference.plan_difference import PlanDifference, plan_difference
from plan.load.folder import load
from plan.load.loaded import Loaded
from plan.today import WrongDayError, today


def describe(parser: ArgumentParser) -> None:
    """Add the options of this command to a parser."""
    parser.add_argument("since", metavar="REF", help="the branch, tag or commit to compare with, such as origin/main")
    parser.add_argument("--format", choices=tuple(_WRITERS), default="text", help="text (the usual), Markdown or JSON")
    parser.add_argument(
        "--append", metavar="FILE", help="add it as Markdown to a file too, such as a pipeline's summary"
    )
    parser.add_argument(
        "--page", metavar="FILE", help="write one printed page for a board, such as board.html, instead"
    )
    parser.add_argument("--data", metavar="FOLDER", help="the plan's folder, if it is not plan_data")
    describe_record(parser)


def run(options: Namespace, environment: Mapping[str, str]) -> Output:
    """Say what a change does. Raises WrongUseError when the earlier state or the day cannot be known."""
    refuse_without_record(options)
    folder = plan_folder(options.data, environment)
    if options.page:
        if options.record or options.append or options.format != "text":
            raise WrongUseError(
                "--page stands alone: leave --record, --append and --format for a command of their own."
            )
        return board_page(folder, options.since, options.page, environment)
    compared = compare(folder, options.since, environment)
    if isinstance(compared, str):
        if options.record:
            raise WrongUseError(f"Nothing was written. {compared}")
        return Output(compared, DONE)
    difference, behind = compared
    if options.record:
        return record(options, folder, difference, environment)
    written = _WRITERS[options.format](difference, behind)
    aside = append(options.append, as_markdown(difference, behind)) if options.append else ""
    return Output(without_commands(written) if options.format == "text" else written, DONE, aside)


def compare(
    folder: PlanFolder, since: str, environment: Mapping[str, str]
) -> tuple[PlanDifference, tuple[str, ...]] | str:
    """What has changed in a plan since an earlier state of it, and sentences about texts that were left behind.

    Gives a sentence instead where one of the two states cannot be read as a plan. Raises WrongUseError when the
    earlier state or the day cannot be known.
    """
    now = load(folder.path, folder.shown)
    try:
        day = today(environment, now.plan.plan.as_at if now.plan else None)
    except WrongDayError as error:
        raise WrongUseError(str(error)) from error
    with earlier_folder(folder.path, since) as place:
        then = load(place, folder.shown) if place else None
    if then is None or then.plan is None:
        return f"There was no plan at {since} that can be read, so there is nothing to compare with."
    if now.plan is None:
        return "The plan cannot be read, so nothing can be compared. python -m plan check says why."
    return plan_difference(then, now, since, day), tuple(_behind(then, now, day))


def _behind(then: Loaded, now: Loaded, day: date) -> Iterator[str]:
    scope = scopes(now, day)[0]
    assert then.plan
    for state, _ in texts_behind(scope, then.plan):
        text = state.text
        name = f"{text.record}: the {NAMES[text.version]} text ({text.field})"
        yield f"{name} still says what the standard text said before."
    for path in dict.fromkeys(problem.path for problem in now.errors):
        yield f"{path} cannot be read, so nothing is said of it here. python -m plan check says why."


_WRITERS: Mapping[str, Callable[[PlanDifference, tuple[str, ...]], str]] = {
    "text": as_text,
    "markdown": as_markdown,
    "json": as_json,
}

COMMAND = Command("diff", "say in words what a change does to the plan, page by page", describe, run)
"""The command as `plan.__main__` lists it."""

"""The page of `python -m plan diff REF --page FILE`: what a board is told has changed since a day."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from plan.audiences import STANDARD
from plan.checks.scope import scopes
from plan.commands.command import DONE, FOUND_ERRORS, Output, WrongUseError
from plan.commands.earlier import earlier_day, earlier_folder
from plan.commands.plan_folder import REPOSITORY, PlanFolder
from plan.difference.hiding import hiding
from plan.difference.plan_difference import plan_difference
from plan.edition import Edition
from plan.load.folder import load
from plan.load.loaded import Loaded
from plan.problems import PlanDataError
from plan.today import WrongDayError


def board_page(folder: PlanFolder, since: str, file: str, environment: Mapping[str, str]) -> Output:
    """Write the page. Raises WrongUseError when the earlier state, the day or the file cannot be used.

    There is no page of a plan with mistakes, and which they are is for `check` to say, which hides what is hidden.
    """
    # Here, because everything that makes pages takes longer to import than the other commands to run.
    from plan.publisher import read_publisher  # noqa: PLC0415

    with earlier_folder(folder.path, since) as place:
        then = load(place, folder.shown) if place else None
    if then is None or then.plan is None:
        return Output(f"There was no plan at {since} that can be read, so there is nothing to compare with.", DONE)
    if then.errors:
        return Output(f"There is no page: the plan at {since} has mistakes. Compare with a sound state.", FOUND_ERRORS)
    try:
        publisher = read_publisher(folder.path, folder.shown, environment)
    except PlanDataError:
        told = f"python -m plan check --since {since}"
        return Output(
            f"There is no page: the plan has mistakes. Mend them first; this lists them: {told}", FOUND_ERRORS
        )
    except WrongDayError as error:
        raise WrongUseError(str(error)) from error
    edition = next(each for each in publisher.editions if each.audience == STANDARD)
    day = min(earlier_day(folder.path, since), edition.today)
    page = _page(edition, then, load(folder.path, folder.shown), since, day)
    try:
        Path(file).write_text(page, encoding="utf-8", newline="\n")
    except OSError as error:
        raise WrongUseError(f"{file} cannot be written: {error.strerror}.") from error
    return Output(f"The page for the board is in {file}: open it in a browser and print it.", DONE)


def _page(edition: Edition, then: Loaded, now: Loaded, since: str, day: date) -> str:
    from plan.rendering import environment as templates  # noqa: PLC0415
    from plan.views.board_page import board_page_view  # noqa: PLC0415
    from plan.views.board_rows import Compared  # noqa: PLC0415

    assert then.plan
    hidden = hiding(scopes(then, edition.today), scopes(now, edition.today))
    difference = plan_difference(then, now, since, edition.today)
    view = board_page_view(edition, Compared(then.plan, day, difference, hidden))
    template = templates(REPOSITORY / "overrides").get_template("plan/printed/board_page.html")
    return template.render(view=view, t=edition.t)

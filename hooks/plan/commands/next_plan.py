"""`python -m plan next`: keeps the plan of today as an earlier one, and begins the next."""

from __future__ import annotations

import shutil
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

from plan.checks.scope import Scope
from plan.commands.command import DONE, Command, Output, WrongUseError
from plan.commands.ended_plan import MOVES, begun, ended, led_back, moved_down
from plan.commands.plan_folder import PlanFolder, plan_folder
from plan.commands.sound_plan import UnsoundPlanError, sound_plan
from plan.commands.whole_change import whole_change
from plan.formats import long_date
from plan.in_step.simplified import FOLDERS
from plan.load.kinds import PREVIOUS, REVIEWS
from plan.load.names import PREVIOUS_ID


def describe(parser: ArgumentParser) -> None:
    """Add the options of this command to a parser."""
    parser.add_argument("--title", required=True, help="the title of the next plan")
    parser.add_argument("--start", required=True, metavar="DATE", help="its first day, such as 2030-04-01")
    parser.add_argument("--end", required=True, metavar="DATE", help="its last day, such as 2034-03-31")
    parser.add_argument(
        "--name", help="the folder of the plan that ends, such as 2026-to-2030: its years, if not given"
    )
    parser.add_argument("--as-at", metavar="DATE", help="the day on which its story stops, if not today")
    parser.add_argument("--data", metavar="FOLDER", help="the plan's folder, if it is not plan_data")


def run(options: Namespace, environment: Mapping[str, str]) -> Output:
    """Begin the next plan. Raises WrongUseError when the options cannot be followed; then nothing has changed."""
    folder = plan_folder(options.data, environment)
    start, end = _day(options.start), _day(options.end)
    if end <= start:
        raise WrongUseError(f"The next plan would end on {end}, and begin on {start}.")
    try:
        scope = sound_plan(folder, environment)
        name, as_at = _name(scope, folder, options.name), _day(options.as_at) if options.as_at else scope.today
        with whole_change(folder, scope.today) as new:
            _keep(new, scope, name, as_at)
            old_file = (folder.path / "plan.yml").read_text(encoding="utf-8")
            (new / "plan.yml").write_text(begun(old_file, options.title, start, end), encoding="utf-8", newline="")
    except UnsoundPlanError as error:
        return error.output("Nothing was changed: mend these mistakes first, as they would be kept for ever.")
    return Output(_told(scope, folder, name), DONE)


def _name(scope: Scope, folder: PlanFolder, given: str | None) -> str:
    """The name of the folder in which the plan is kept."""
    period = scope.plan.plan.period
    name = given or (f"{period.start.first_day.year}-to-{period.end.first_day.year}" if period else "")
    if not name:
        raise WrongUseError("The plan does not say its years. Give its folder a name: --name 2026-to-2030")
    if not PREVIOUS_ID.fullmatch(name):
        raise WrongUseError(f"'{name}' is no name for a folder. Use small letters, digits and hyphens: 2026-to-2030.")
    if (folder.path / PREVIOUS / name).exists():
        raise WrongUseError(
            f"{folder.shown}/{PREVIOUS}/{name} is there already. Give another name: --name 2026-to-2030"
        )
    return name


def _keep(new: Path, scope: Scope, name: str, as_at: date) -> None:
    """Move what belongs to the plan that ends into its folder."""
    kept = new / PREVIOUS / name
    kept.mkdir(parents=True)
    for each in MOVES:
        if (new / each).exists():
            (new / each).rename(kept / each)
        shutil.rmtree(new / REVIEWS.name / each.removesuffix(".yml"), ignore_errors=True)
    for file in kept.rglob("*.yml"):
        _rewrite(file, moved_down(_text(file)))
    _rewrite(kept / "plan.yml", ended(_text(kept / "plan.yml"), as_at))
    records = {f"{kind}/{record.id}" for kind in FOLDERS for record in getattr(scope.plan, kind)}
    for file in new.glob("*.yml"):
        _rewrite(file, led_back(_text(file), name, records))


def _text(file: Path) -> str:
    return file.read_bytes().decode("utf-8")


def _rewrite(file: Path, text: str) -> None:
    file.write_bytes(text.encode())


def _told(scope: Scope, folder: PlanFolder, name: str) -> str:
    return "\n".join(_lines(scope, folder, name))


def _lines(scope: Scope, folder: PlanFolder, name: str) -> Iterator[str]:
    plan = scope.plan.plan
    yield f"'{plan.title}' stands in {folder.shown}/{PREVIOUS}/{name} now. Old addresses of its pages lead there."
    yield f"{folder.shown}/plan.yml begins the next plan, as a draft."
    if plan.period and scope.today < plan.period.end.last_day:
        day = long_date(plan.period.end.last_day)
        yield f"The plan that ends runs until {day}. Publish this when the next one begins, not before."
    yield "\nNext:"
    yield f"1. In {folder.shown}/{PREVIOUS}/{name}/plan.yml, say under what_became_of_it: what happened to the plan."
    yield "2. In each of its outcomes, say under became: what became of it."
    yield f"3. In {folder.shown}/plan.yml, write the next plan, in every version that readers are used to. Until it has"
    yield "   texts in easy read and for young people, the website has no pages for them."
    yield "4. python -m plan add outcome begins an outcome. Name under continues: which one it goes on with."


def _day(typed: str) -> date:
    try:
        return date.fromisoformat(typed)
    except ValueError:
        raise WrongUseError(f"'{typed}' is not a date. Write it as year-month-day, such as 2030-04-01.") from None


COMMAND = Command("next", "keep this plan as an earlier one and begin the next", describe, run)
"""The command as `plan.__main__` lists it."""

"""`python -m plan check`: says what is wrong in a plan without building a site, for editors and for pull requests."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

from plan.checks import check
from plan.checks.revisions import revisions
from plan.commands.annotations import as_json, azure, github, gitlab
from plan.commands.command import DONE, FOUND_ERRORS, Command, Output, WrongUseError
from plan.commands.earlier import earlier_folder
from plan.commands.findings import Findings, split
from plan.commands.left_behind import newly_behind, strictly, without_reminders_of
from plan.commands.once_confidential import hide_once_confidential, unmarked
from plan.commands.plan_folder import PlanFolder, plan_folder
from plan.commands.summary_page import append
from plan.commands.text import summary, text, without_commands
from plan.load.folder import load
from plan.problems import in_order
from plan.today import today


def describe(parser: ArgumentParser) -> None:
    """Add the options of this command to a parser."""
    parser.add_argument(
        "--format",
        choices=tuple(_WRITERS),
        default="text",
        help="text for people (the usual), or what GitHub, GitLab, Azure or another program reads",
    )
    parser.add_argument(
        "--since",
        metavar="REF",
        help="stop only for mistakes that were not there yet at this branch, tag or commit, such as origin/main",
    )
    parser.add_argument(
        "--strict-versions",
        action="store_true",
        help="stop also for every text in easy read or for young people that is not known to be in step",
    )
    parser.add_argument("--data", metavar="FOLDER", help="the plan's folder, if it is not plan_data")


def run(options: Namespace, environment: Mapping[str, str]) -> Output:
    """Check the plan and write what was found. Raises WrongUseError when the options cannot be followed."""
    folder = plan_folder(options.data, environment)
    found = find(folder, options.since or "", environment)
    if options.strict_versions:
        found = strictly(found)
    code = FOUND_ERRORS if found.blocks else DONE
    return replace(_WRITERS[options.format](found, environment), code=code)


def find(folder: PlanFolder, since: str, environment: Mapping[str, str]) -> Findings:
    """What is wrong in a plan, apart from what was wrong at `since` already if that is not empty.

    With `since` also what the change does to figures that were published then, and the texts in other versions that it
    leaves behind, which the plan alone cannot show.
    Raises WrongUseError when the day of today or the earlier state cannot be known.
    """
    loaded = load(folder.path, folder.shown)
    try:
        day = today(environment, loaded.plan.plan.as_at if loaded.plan else None)
    except ValueError as error:
        raise WrongUseError(str(error)) from error
    problems = check(loaded, day)
    if not since:
        return Findings(folder.shown, day, problems)
    with earlier_folder(folder.path, since) as place:
        earlier = load(place, folder.shown) if place else None
        before = check(earlier, day) if earlier else ()
    if earlier is None:
        return Findings(folder.shown, day, problems, since=since)
    new, known = (hide_once_confidential(each, loaded, earlier) for each in split(problems, before))
    changed = revisions(loaded, earlier)  # show no number that is confidential in either version, by themselves
    told = {(problem.path, problem.line) for problem in changed if problem.code == "no-longer-confidential"}
    freed = [problem for problem in unmarked(loaded, earlier) if (problem.path, problem.line) not in told]
    behind = hide_once_confidential(newly_behind(loaded, earlier, day), loaded, earlier)
    new = without_reminders_of(new, behind)
    return Findings(folder.shown, day, tuple(in_order((*new, *changed, *freed, *behind))), known, since)


def _for_people(found: Findings, environment: Mapping[str, str]) -> Output:
    return Output(text(found))


def _for_github(found: Findings, environment: Mapping[str, str]) -> Output:
    """The whole list in the log and on the summary page too, since only ten annotations of a level are shown."""
    aside = append(environment.get("GITHUB_STEP_SUMMARY"), summary(found))
    return Output(f"{without_commands(text(found))}\n{github(found)}".rstrip(), aside=aside)


def _for_gitlab(found: Findings, environment: Mapping[str, str]) -> Output:
    return Output(gitlab(found), aside=text(found))


def _for_azure(found: Findings, environment: Mapping[str, str]) -> Output:
    folder = environment.get("AGENT_TEMPDIRECTORY")
    page = str(Path(folder) / "plan-check.md") if folder else None
    aside = append(page, summary(found))
    upload = f"##vso[task.uploadsummary]{page}" if page and not aside else ""
    return Output("\n".join(filter(None, (without_commands(text(found)), azure(found), upload))), aside=aside)


def _for_programs(found: Findings, environment: Mapping[str, str]) -> Output:
    return Output(as_json(found))


_WRITERS: Mapping[str, Callable[[Findings, Mapping[str, str]], Output]] = {
    "text": _for_people,
    "github": _for_github,
    "gitlab": _for_gitlab,
    "azure": _for_azure,
    "json": _for_programs,
}

COMMAND = Command(
    "check", "say what is wrong in the plan, and how to mend it, without building the site", describe, run
)

"""`python -m plan check-links`: asks other websites whether the pages that the plan links to are still there.

Nothing here is a gate: a website of somebody else may be down for a day, so the command ends with 0 whatever it finds,
unless `--strict` asks for 1 when there is something to mend. What could not be told is no reason for that.
"""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from plan.checks import check
from plan.checks.scope import Scope
from plan.commands.command import DONE, FOUND_ERRORS, Command, Output
from plan.commands.plan_folder import plan_folder
from plan.commands.sound_plan import UnsoundPlanError, readable_plan
from plan.commands.text import fenced
from plan.outside.answers import Answer, Outcome
from plan.outside.asking import answers
from plan.outside.links import OutsideLink, outside_links
from plan.outside.network import Network
from plan.problems import Level, Problem, harmless

LONGEST_MARKDOWN = 60_000
"""In characters: GitHub takes no issue of more than 65,536."""

_HEADS: Mapping[Outcome, tuple[str, str]] = {
    Outcome.GONE: ("Gone", "Find where the page is now and write that address, or take the link out."),
    Outcome.MOVED: ("Moved", "Look at the new address, and put it in the place of the old one."),
    Outcome.CERTIFICATE: (
        "Not safe to open",
        "Tell whoever runs the website, and take the link out until it is mended.",
    ),
    Outcome.INSIDE: ("Not for the public", "Write the address that everybody can open, or take the link out."),
    Outcome.UNSURE: ("Could not be told", "Open them yourself. Most of them answer people, or will tomorrow."),
}
"""What is said of the links, and what to do, in the order of their haste."""


@dataclass(frozen=True)
class Look:
    """What needs a look although nobody has changed it."""

    folder: str
    day: str
    asked: int
    examples: int
    """Addresses that were not asked, because no such website can exist."""
    answered: Mapping[Outcome, Sequence[tuple[OutsideLink, Answer]]]
    reminders: Sequence[Problem] = ()

    @property
    def to_do(self) -> int:
        """How many things somebody has to mend or look at."""
        return sum(len(found) for outcome, found in self.answered.items() if outcome is not Outcome.UNSURE) + len(
            self.reminders
        )


def describe(parser: ArgumentParser) -> None:
    """Add the options of this command to a parser."""
    parser.add_argument("--format", choices=("text", "markdown"), default="text", help="text for people, or Markdown")
    parser.add_argument(
        "--with-reminders",
        action="store_true",
        help="say also what the passing of time asks for: helplines, reviews, figures and versions out of date",
    )
    parser.add_argument("--strict", action="store_true", help="end with 1 when there is something to mend")
    parser.add_argument("--data", metavar="FOLDER", help="the plan's folder, if it is not plan_data")


def run(options: Namespace, environment: Mapping[str, str]) -> Output:
    """Ask for every link of the plan. Raises WrongUseError when the day of today cannot be known."""
    try:
        scope = readable_plan(plan_folder(options.data, environment), environment)
    except UnsoundPlanError as error:
        return error.output("Nobody can tell where its links lead until these mistakes are mended.")
    found = look(scope, Network(name=f"plan-link-check (+{scope.plan.site.address})"), options.with_reminders)
    written = markdown(found) if options.format == "markdown" else text(found)
    return Output(written, FOUND_ERRORS if options.strict and found.to_do else DONE)


def look(scope: Scope, network: Network, with_reminders: bool) -> Look:
    """Ask for every link of a plan, and gather what the check reminds of."""
    links = outside_links(scope)
    real = [link for link in links if not link.is_example]
    said = answers((link.address for link in real), network)
    by_outcome = {
        outcome: [(link, said[link.address]) for link in real if said[link.address].outcome is outcome]
        for outcome in _HEADS
    }
    problems = check(scope.loaded, scope.today) if with_reminders else ()
    reminders = [problem for problem in problems if problem.level is Level.REMINDER]
    return Look(scope.folder, str(scope.today), len(real), len(links) - len(real), by_outcome, reminders)


def text(found: Look) -> str:
    """Everything that was found, for a terminal."""
    parts = [f"{head}\n{body}" for head, body in _parts(found)]
    return "\n\n".join([_opening(found), *parts, _closing(found)])


def markdown(found: Look) -> str:
    """The same for the page of a pipeline or for an issue, short enough for both."""
    written = f"{_opening(found)}\n"
    for head, body in _parts(found):
        room = max(0, LONGEST_MARKDOWN - len(written))
        short = body if len(body) <= room else body[:room].rpartition("\n")[0]
        written += f"\n### {head}\n\n{fenced(short)}\n"
        if short != body:
            return f"{written}\nThere is more: `python -m plan check-links --with-reminders` lists everything.\n"
    return f"{written}\n{_closing(found)}\n"


def _opening(found: Look) -> str:
    links = f"{found.asked:,} link{'s' * (found.asked != 1)} to other websites asked for"
    examples = f", {found.examples:,} to websites that are only examples left out" if found.examples else ""
    return f"{found.folder} on {found.day}: {links}{examples}."


def _closing(found: Look) -> str:
    if not found.to_do:
        return "Nothing else needs a look." if found.answered[Outcome.UNSURE] else "Nothing needs a look."
    return f"In all: {found.to_do:,} to mend or to look at. None of it stops a change."


def _parts(found: Look) -> Iterator[tuple[str, str]]:
    for outcome, (head, to_do) in _HEADS.items():
        links = found.answered[outcome]
        if links:
            lines = [line for link, answer in links for line in _lines(link, answer)]
            yield f"{head} ({len(links):,})", "\n".join([to_do, *lines])
    if found.reminders:
        listed = [f"{each.path}:{each.line}: {each.what}. {each.fix}".rstrip() for each in found.reminders]
        yield f"Reminders ({len(listed):,})", "\n".join(listed)


def _lines(link: OutsideLink, answer: Answer) -> Iterator[str]:
    yield f"  {harmless(link.address)}"
    yield f"    {answer.why}"
    if answer.now:
        yield f"    new address: {answer.now}"
    yield f"    {', '.join(link.places)}"


COMMAND = Command("check-links", "ask other websites whether the pages that the plan links to are there", describe, run)
"""The command as `plan.__main__` lists it."""

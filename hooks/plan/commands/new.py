"""`python -m plan new`: a guided start that writes a small complete plan, in all versions, from a few answers."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from plan.commands.command import DONE, FOUND_ERRORS, Command, Output, WrongUseError
from plan.commands.conversation import Talk, ask_all, confirmed, terminal
from plan.commands.plan_folder import PlanFolder, plan_folder
from plan.disk_faults import reason
from plan.language.word_lists import read_word_lists
from plan.problems import Level, Problem, report
from plan.source.yaml_file import read_yaml
from plan.starting.answers import answers_in, examples, problems_of, written
from plan.starting.new_plan import plan_questions, plan_texts
from plan.starting.questions import Faults, Question, missing
from plan.starting.words import NewWords
from plan.starting.writing import CannotWriteError, tried, write_whole
from plan.today import WrongDayError, today

FOLDER = "our-plan"
"""Where a new plan is written if nothing else is said: beside the example, which stays as it is."""
_EXAMPLE = """Answers for a new plan, of a county that does not exist. Write your own in their place. Then:
python -m plan new our-plan --answers THIS-FILE
A line that begins with # is a remark. What you leave out is left out of the plan, or has its usual value."""
_KEPT = """Your answers so far. python -m plan new goes on from here. You can also change them in this file."""


@dataclass(frozen=True)
class _Place:
    """Where a plan is written, and where its answers are."""

    folder: PlanFolder
    answers: Path
    """The file in which all answers stand that were given."""
    kept: Path
    """Where answers are kept while they are given: beside the folder."""
    again: str
    """The command that goes on from the answers."""


def describe(parser: ArgumentParser) -> None:
    """Add the options of this command to a parser."""
    parser.add_argument(
        "folder", metavar="FOLDER", nargs="?", default=FOLDER, help=f"a new or empty folder (usually {FOLDER})"
    )
    parser.add_argument("--answers", metavar="FILE", help="a file of answers; only what is missing there is asked")
    parser.add_argument("--example-answers", action="store_true", help="print such a file, to begin with")


def run(options: Namespace, environment: Mapping[str, str]) -> Output:
    """Begin a plan. Raises WrongUseError when it cannot be written, or nobody is there to ask."""
    return new(options, environment, terminal())


def new(options: Namespace, environment: Mapping[str, str], talk: Talk | None) -> Output:
    """The same with somebody at a terminal, or with nobody."""
    try:
        day = today(environment)
    except WrongDayError as error:
        raise WrongUseError(str(error)) from error
    questions = plan_questions(day)
    if options.example_answers:
        return Output(written(questions, examples(questions), _EXAMPLE))
    place, sources = _begun(options, talk)
    answers: dict[str, str] = {}
    looks = NewWords(read_word_lists()).faults
    wrong = [each for one in sources for each in _read(one, questions, answers, looks, complete=talk is None)]
    if wrong:
        return Output(f"{report(wrong)}\n\nNothing was written: change these answers first.", FOUND_ERRORS)
    if talk:
        _ask(talk, questions, answers, looks, place)
    for each in questions:
        if each.default and each.applies(answers) and not answers.get(each.name):
            answers[each.name] = each.default
    applying = {each.name: answers[each.name] for each in questions if answers.get(each.name) and each.applies(answers)}
    return _made(talk, place, plan_texts(place.folder.path, applying, day), day)


def _begun(options: Namespace, talk: Talk | None) -> tuple[_Place, Sequence[Path]]:
    """Where the plan will stand, and the files of answers that there are. Raises WrongUseError."""
    folder = plan_folder(options.folder, {})
    _refuse_to_destroy(folder)
    kept = folder.path.with_name(f"{folder.path.name}-answers.yml")
    named = [Path(options.answers)] if options.answers else []
    sources = [*named, kept] if kept.exists() and (talk or not named) else named
    if not (talk or sources):
        raise WrongUseError(
            "Nobody can be asked here: this is no terminal. Name a file of answers with --answers.\n"
            "To have one to begin with: python -m plan new --example-answers > answers.yml"
        )
    answers = kept if talk else sources[0]
    again = f"python -m plan new {options.folder}" + (f" --answers {answers.as_posix()}" if answers != kept else "")
    return _Place(folder, answers, kept, again), sources


def _refuse_to_destroy(folder: PlanFolder) -> None:
    try:
        there = folder.path.exists() and (not folder.path.is_dir() or any(folder.path.iterdir()))
    except OSError as error:
        raise WrongUseError(f"{folder.shown} cannot be looked into: {reason(error)}.") from error
    if there:
        raise WrongUseError(
            f"{folder.shown} holds something already, and nothing there is ever replaced. Name a new folder: "
            f"python -m plan new {FOLDER}\ndocs/maintain/start-your-plan.md says how it takes the place of the example."
        )


def _read(
    source: Path, questions: tuple[Question, ...], answers: dict[str, str], looks: Faults, *, complete: bool
) -> Sequence[Problem]:
    """Take the answers of a file, but those that are known already; gives what is wrong with it."""
    document = read_yaml(source, source.as_posix())
    own = answers_in(document, questions)
    for name, text in own.items():
        answers.setdefault(name, text)
    found = problems_of(document, questions, own, looks)
    return [each for each in found if each.level is Level.ERROR and (complete or each.code != "missing-answer")]


def _ask(talk: Talk, questions: Sequence[Question], answers: dict[str, str], looks: Faults, place: _Place) -> None:
    """Ask what is not answered yet, and keep each answer. Raises WrongUseError when whoever answers leaves."""

    def keep() -> None:
        try:
            place.kept.parent.mkdir(parents=True, exist_ok=True)
            place.kept.write_text(written(questions, answers, _KEPT), encoding="utf-8", newline="\n")
        except OSError as error:
            raise WrongUseError(f"Your answers cannot be kept in {place.kept}: {reason(error)}.") from error

    keep()
    left = len(missing(questions, answers))
    talk.say(
        f"A new plan, in all three versions. There are about {left} questions; most take a sentence.\n"
        "Press Enter for what stands in brackets. Ctrl-C leaves, and nothing that you answered is lost."
        + ("\nThe answers that you have given already are taken." if answers else "")
    )
    try:
        ask_all(talk, questions, answers, looks, lambda _: (), keep=keep)
    except (EOFError, KeyboardInterrupt):
        raise WrongUseError(
            f"\nNo plan was written yet. Your answers are in {place.kept.name}. To go on from there:\n\n  {place.again}"
        ) from None


def _made(talk: Talk | None, place: _Place, texts: Mapping[str, str], day: date) -> Output:
    """Write the plan, unless the check would find a mistake in it. Raises WrongUseError."""
    folder = place.folder
    try:
        found = tried(folder.path, folder.shown, texts, day)
    except CannotWriteError as error:
        raise WrongUseError(f"{error} Nothing was written.") from error
    serious = [each for each in found if each.level is not Level.REMINDER]
    if any(each.level is Level.ERROR for each in serious):
        said = f"Nothing was written. Change the answers in {place.answers.as_posix()}, and go on with:"
        return Output(f"{report(serious)}\n\n{said}\n\n  {place.again}", FOUND_ERRORS)
    if talk:
        try:
            _show(talk, folder, texts, serious)
            if not confirmed(talk, "Write this plan?"):
                raise EOFError
        except (EOFError, KeyboardInterrupt):
            raise WrongUseError(f"\nNothing was written. To go on from your answers:\n\n  {place.again}") from None
    try:
        write_whole(folder.path, texts)
    except CannotWriteError as error:
        raise WrongUseError(f"{error} Nothing was written.") from error
    if place.answers == place.kept:
        with suppress(OSError):
            place.kept.unlink(missing_ok=True)
    return Output(_told(folder, texts, () if talk else serious), DONE)


def _show(talk: Talk, folder: PlanFolder, texts: Mapping[str, str], serious: Sequence[Problem]) -> None:
    """Show what would be written, and what the check thinks of it."""
    if serious:
        talk.say(f"\n{report(serious)}\n\nYou can mend these now (say no), or in the plan's files later.")
    talk.say(f"\nThese {len(texts)} files would be written:")
    talk.say("\n".join(f"  {folder.shown}/{name}" for name in texts))


def _told(folder: PlanFolder, texts: Mapping[str, str], doubts: Sequence[Problem]) -> str:
    """What was written, what the check thinks of it, and the next three steps."""
    listed = [report(doubts)] if doubts else []
    steps = (
        f"Look at it: PLAN_DATA={folder.shown} make serve",
        f"Go on: python -m plan add measure --data {folder.shown}, or open the files: each says what it holds.",
        "Publish it: docs/maintain/start-your-plan.md says how it takes the place of the example, and what then.",
    )
    numbered = "\n".join(f"  {number}. {step}" for number, step in enumerate(steps, 1))
    return "\n\n".join(
        [f"Your plan is in {folder.shown}: {len(texts)} files.", *listed, f"What to do next:\n{numbered}"]
    )


COMMAND = Command(
    "new", "begin your own plan: a guided start that asks, and writes a small complete plan", describe, run
)
"""The command as `plan.__main__` lists it."""

"""`python -m plan new`: a guided start that writes a small complete plan, in all versions, from a few answers."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Mapping, Sequence
from contextlib import suppress
from datetime import date
from pathlib import Path

from plan.commands.command import DONE, FOUND_ERRORS, Command, Output, WrongUseError
from plan.commands.conversation import Talk, ask_all, confirmed, terminal
from plan.commands.plan_folder import PlanFolder, plan_folder
from plan.disk_faults import reason
from plan.language.word_lists import read_word_lists
from plan.load.starter_pictures import starter_set
from plan.problems import Level, Problem, report
from plan.source.yaml_file import read_yaml
from plan.starting.answers import answers_in, examples, problems_of, written
from plan.starting.new_plan import plan_questions, plan_texts
from plan.starting.questions import Faults, Question, faults, missing
from plan.starting.words import Words
from plan.starting.writing import CannotWriteError, tried, write_whole
from plan.today import WrongDayError, today

FOLDER = "our-plan"
"""Where a new plan is written if nothing else is said: beside the example, which stays as it is."""
_EXAMPLE = """Answers for a new plan, of a county that does not exist. Write your own in their place. Then:
python -m plan new our-plan --answers THIS-FILE
A line that begins with # is a remark. What you leave out is left out of the plan, or has its usual value."""
_KEPT = """Your answers so far. python -m plan new goes on from here. You can also change them in this file."""


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
    folder = plan_folder(options.folder, {})
    _refuse_to_destroy(folder)
    kept = _kept(folder)
    source = Path(options.answers) if options.answers else kept if kept.exists() else None
    if not (talk or source):
        raise WrongUseError(
            "Nobody can be asked here: this is no terminal. Name a file of answers with --answers.\n"
            "To have one to begin with: python -m plan new --example-answers > answers.yml"
        )
    answers: dict[str, str] = {}
    looks = _faults_with(Words(read_word_lists()))
    wrong = _read(source, questions, answers, looks, complete=talk is None) if source else ()
    if wrong:
        return Output(f"{report(wrong)}\n\nNothing was written: change the answers in {source}.", FOUND_ERRORS)
    if talk:
        _ask(talk, questions, answers, looks, kept)
    for each in questions:
        if each.default and each.applies(answers) and not answers.get(each.name):
            answers[each.name] = each.default
    applying = {each.name: answers[each.name] for each in questions if answers.get(each.name) and each.applies(answers)}
    return _made(talk, folder, source or kept, plan_texts(folder.path, applying, day), day)


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


def _faults_with(words: Words) -> Faults:
    """What is wrong with an answer to a question about a plan that does not exist yet."""
    pictures = {each.name for each in starter_set()}

    def found(question: Question, answer: str, answers: Mapping[str, str]) -> tuple[str, ...]:
        if question.at[-1:] == ("picture",) and answer not in pictures:
            return (f"There is no picture '{answer}'. docs/maintain/pictures.md shows what there is.",)
        return faults(question, answer, answers) or tuple(words.faults(question, answer, answers))

    return found


def _read(
    source: Path, questions: tuple[Question, ...], answers: dict[str, str], looks: Faults, *, complete: bool
) -> Sequence[Problem]:
    """Take the answers of a file; gives what is wrong with it."""
    document = read_yaml(source, source.as_posix())
    answers |= answers_in(document, questions)
    found = problems_of(document, questions, answers, looks)
    return [each for each in found if each.level is Level.ERROR and (complete or each.code != "missing-answer")]


def _ask(talk: Talk, questions: Sequence[Question], answers: dict[str, str], looks: Faults, kept: Path) -> None:
    """Ask what is not answered yet, and keep each answer. Raises WrongUseError when whoever answers leaves."""

    def keep() -> None:
        with suppress(OSError):
            kept.write_text(written(questions, answers, _KEPT), encoding="utf-8", newline="\n")

    left = len(missing(questions, answers))
    talk.say(
        f"A new plan, in all three versions. There are about {left} questions; most take a sentence.\n"
        "Press Enter for what stands in brackets. Ctrl-C leaves, and nothing that you answered is lost."
        + ("\nThe answers that you have given already are taken." if answers else "")
    )
    try:
        ask_all(talk, questions, answers, looks, lambda _: (), keep=keep)
    except (EOFError, KeyboardInterrupt):
        keep()
        raise WrongUseError(
            f"\nNo plan was written yet. Your answers are in {kept.name}. To go on from there:\n\n"
            f"  python -m plan new {kept.name.removesuffix('-answers.yml')}"
        ) from None


def _made(talk: Talk | None, folder: PlanFolder, answers: Path, texts: Mapping[str, str], day: date) -> Output:
    """Write the plan, unless the check would find a mistake in it. Raises WrongUseError."""
    again = f"python -m plan new {folder.shown} --answers {answers.as_posix()}"
    try:
        found = tried(folder.path, folder.shown, texts, day)
    except CannotWriteError as error:
        raise WrongUseError(f"{error} Nothing was written.") from error
    serious = [each for each in found if each.level is not Level.REMINDER]
    if any(each.level is Level.ERROR for each in serious):
        said = (
            f"Nothing was written. Change the answers that stand in {answers.as_posix()}, and go on with:\n\n  {again}"
        )
        return Output(f"{report(serious)}\n\n{said}", FOUND_ERRORS)
    if talk:
        try:
            _show(talk, folder, texts, serious)
            if not confirmed(talk, "Write this plan?"):
                raise EOFError
        except (EOFError, KeyboardInterrupt):
            raise WrongUseError(f"\nNothing was written. To go on from your answers:\n\n  {again}") from None
    try:
        write_whole(folder.path, texts)
    except CannotWriteError as error:
        raise WrongUseError(f"{error} Nothing was written.") from error
    kept = _kept(folder)
    if answers == kept:
        with suppress(OSError):
            kept.unlink(missing_ok=True)
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


def _kept(folder: PlanFolder) -> Path:
    """Where the answers are kept while they are given: beside the folder."""
    return folder.path.with_name(f"{folder.path.name}-answers.yml")


COMMAND = Command(
    "new", "begin your own plan: a guided start that asks, and writes a small complete plan", describe, run
)
"""The command as `plan.__main__` lists it."""

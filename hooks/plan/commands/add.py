"""`python -m plan add`: begins a new record, with its file, its place in the plan and what else may be said there."""

from __future__ import annotations

import shlex
from argparse import ArgumentParser, Namespace
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from plan.commands.command import DONE, FOUND_ERRORS, Command, Output, WrongUseError
from plan.commands.conversation import Talk, ask_all, terminal
from plan.commands.plan_folder import PlanFolder, plan_folder
from plan.commands.sound_plan import UnsoundPlanError, readable_plan
from plan.load.names import id_like
from plan.problems import Level, Problem, report
from plan.source.list_item import CannotAddItemError, with_item
from plan.starting.new_record import FIGURES, Beginning, beginnings, record_files
from plan.starting.questions import Question, missing, read_questions, wrong
from plan.starting.surroundings import Surroundings
from plan.starting.writing import CannotWriteError, tried, write_all

_ID = Question("id", "", (), "Its id: a short name that stands in its page's address", "It never changes.", needed=True)


def describe(parser: ArgumentParser) -> None:
    """Add the kinds of record and the options of each to a parser."""
    kinds = parser.add_subparsers(title="what to add", dest="record", metavar="KIND")
    for beginning in beginnings():
        what = f"begin a new {beginning.called}"
        about = f"{what.capitalize()}. At a terminal it asks for what is not said with these options."
        one = kinds.add_parser(beginning.word, help=what, description=about)
        for question in read_questions("records.yml", beginning.kind):
            one.add_argument(f"--{question.name}", metavar="WORDS", help=_help(question))
        one.add_argument("--id", metavar="ID", help="its id; without this it is made of the title")
        one.add_argument("--data", metavar="FOLDER", help="the plan's folder, if it is not plan_data")


def _help(question: Question) -> str:
    """What `--help` says of an option; argparse takes % for a sign of its own."""
    choices = f" ({', '.join(question.choices)})" if question.choices else ""
    return f"{question.ask}{choices}".replace("%", "%%")


def run(options: Namespace, environment: Mapping[str, str]) -> Output:
    """Begin a record. Raises WrongUseError when an answer is missing or wrong, or nothing can be written."""
    return add(options, environment, terminal())


def add(options: Namespace, environment: Mapping[str, str], talk: Talk | None) -> Output:
    """The same with somebody at a terminal, or with nobody."""
    word = options.record or _word(talk)
    beginning = next(each for each in beginnings() if each.word == word)
    folder = plan_folder(getattr(options, "data", None), environment)
    try:
        scope = readable_plan(folder, environment)
    except UnsoundPlanError as error:
        return error.output("Nothing was added: mend these mistakes first.")
    plan = Surroundings(scope, beginning)
    questions = plan.filled(read_questions("records.yml", beginning.kind))
    given = {each.name: getattr(options, each.name.replace("-", "_"), None) for each in (*questions, _ID)}
    answers = {name: text.strip() for name, text in given.items() if text and text.strip()}
    if talk:
        _refuse(wrong((*questions, _ID), answers, plan.faults))
        _ask(talk, plan, questions, answers)
    else:
        _fill_in(plan, questions, answers)
    try:
        return _written(folder, beginning, plan, questions, answers)
    except (CannotWriteError, CannotAddItemError) as error:
        raise WrongUseError(f"{error} Nothing was written.") from error


def _word(talk: Talk | None) -> str:
    """What to add, from whoever sits at the terminal. Raises WrongUseError when nobody does, or when they leave."""
    words = tuple(each.word for each in beginnings())
    try:
        while talk:
            typed = talk.hear(f"What do you want to add? {', '.join(words)}: ").strip().lower()
            if typed in words:
                return typed
    except (EOFError, KeyboardInterrupt):
        raise WrongUseError("\nNothing was written.") from None
    raise WrongUseError(f"Say what to add: {', '.join(words)}. Such as: python -m plan add {words[0]}")


def _ask(talk: Talk, plan: Surroundings, questions: Sequence[Question], answers: dict[str, str]) -> None:
    """Ask for what is not said yet. Raises WrongUseError, with how to go on, when whoever answers leaves."""
    title, *others = questions
    try:
        talk.say(f"A new {plan.beginning.called}. Press Enter for what stands in brackets, and Ctrl-C to leave.")
        ask_all(talk, [title], answers, plan.faults, plan.ids)
        suggested = replace(_ID, default=plan.suggested_id(answers[title.name]))
        asked = [each for each in others if each.needed or plan.can_be_answered(each)]
        ask_all(talk, [suggested, *asked], answers, plan.faults, plan.ids)
        talk.say("")
    except (EOFError, KeyboardInterrupt):
        raise WrongUseError(f"\nNothing was written. To go on from here:\n\n{_again(plan, answers)}") from None


def _fill_in(plan: Surroundings, questions: Sequence[Question], answers: dict[str, str]) -> None:
    """Take the usual answers where nothing is said. Raises WrongUseError with all that is wrong or missing."""
    for each in questions:
        if each.default and each.applies(answers):
            answers.setdefault(each.name, each.default)
    if "title" in answers:
        answers.setdefault("id", id_like(answers["title"]) or "")
    asked = (*questions, _ID) if "title" in answers else questions
    told = [f"--{each.name} is missing: {each.ask}" for each in missing(asked, answers)]
    _refuse((*wrong(asked, answers, plan.faults), *told))


def _refuse(faults: Iterable[str]) -> None:
    """Raises WrongUseError with everything that is wrong, if anything is."""
    if said := tuple(faults):
        raise WrongUseError("\n".join(("Nothing was written.", *said)))


def _again(plan: Surroundings, answers: Mapping[str, str]) -> str:
    """The command that gives the same answers again."""
    words = [part for name, text in answers.items() if text for part in (f"--{name}", text)]
    return f"  python -m plan add {plan.beginning.word} {shlex.join(words)}"


def _written(
    folder: PlanFolder,
    beginning: Beginning,
    plan: Surroundings,
    questions: Sequence[Question],
    answers: Mapping[str, str],
) -> Output:
    """Write the files, unless the check would find a mistake in them. Raises CannotWriteError."""
    texts = record_files(beginning, folder.path, answers["id"], questions, answers)
    changed: dict[str, bytes] = {}
    if beginning.kind == "measures":
        outcome = f"outcomes/{answers['outcome']}.yml"
        changed[outcome] = (folder.path / outcome).read_bytes()
        texts[outcome] = with_item(changed[outcome], f"{folder.shown}/{outcome}", "measures", answers["id"]).decode()
    begun = {f"{folder.shown}/{name}" for name in texts if name not in changed}
    whole = tried(folder.path, folder.shown, texts, plan.scope.today)
    found = [each for each in whole if each.path in begun]
    errors = [each for each in found if each.level is Level.ERROR]
    if errors:
        said = "Nothing was written. Change what is wrong in these answers:"
        return Output(f"{report(errors)}\n\n{said}\n\n{_again(plan, answers)}", FOUND_ERRORS)
    write_all(folder.path, texts, changed)
    return Output(_told(folder, texts, changed, found), DONE)


def _told(folder: PlanFolder, texts: Mapping[str, str], changed: Mapping[str, bytes], found: Sequence[Problem]) -> str:
    """What was written and what comes next."""
    lines = [f"{'Changed' if name in changed else 'Wrote'} {folder.shown}/{name}" for name in texts]
    first = next(iter(texts))
    more = [f"Open {folder.shown}/{first}. The lines with # show what else it may say, and in which versions."]
    more += _about_figures(folder, first, texts) if first.startswith("measures/") else []
    check = "make check" if folder.shown == "plan_data" else f"PLAN_DATA={folder.shown} make check"
    doubts = [each for each in found if each.level is Level.WARNING]
    listed = [report(doubts)] if doubts else []
    steps = "\n".join(f"  {number}. {step}" for number, step in enumerate([*more, f"Check it: {check}"], 1))
    return "\n\n".join(["\n".join(lines), *listed, f"What to do next:\n{steps}"])


def _about_figures(folder: PlanFolder, measure: str, texts: Mapping[str, str]) -> list[str]:
    figures = measure.replace(".yml", ".csv")
    if figures in texts:
        return [f"Put its other figures into {folder.shown}/{figures}, each time on a line of its own."]
    return [
        f"When there are figures, put them into {folder.shown}/{figures} below {FIGURES}, and take no_figures: out."
    ]


COMMAND = Command("add", "begin a new measure, outcome, action, partner, update or survey", describe, run)
"""The command as `plan.__main__` lists it."""

"""Questions and answers at a terminal: each answer is looked at at once, and asked for again when it will not do."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from functools import partial
from typing import Protocol

from plan.model.typed import YES_NO
from plan.starting.questions import Faults, Question

Known = Callable[[Question], tuple[str, ...]]
"""The ids that an answer may be; empty where it is no id."""


class Talk(Protocol):
    """Somebody at a terminal."""

    def say(self, text: str) -> None:
        """Show a text."""

    def hear(self, prompt: str) -> str:
        """Show a prompt and give the line that is typed. Raises EOFError when there will be no more."""


class Terminal:
    """The terminal at which the program was started."""

    def say(self, text: str) -> None:
        """Show a text at once."""
        print(text, flush=True)

    def hear(self, prompt: str) -> str:
        """The line that is typed."""
        return input(prompt).encode("utf-8", "replace").decode()


def terminal() -> Talk | None:
    """The terminal, if somebody sits at one: a workflow or a script has none."""
    if sys.stdin is None or not (sys.stdin.isatty() and sys.stdout.isatty()):
        return None
    with suppress(ImportError):  # Windows has its own way to go back in the line that is typed
        import readline  # noqa: F401, PLC0415
    return Terminal()


def ask_all(  # noqa: PLR0913 -- who is asked, what, and what is done with each answer
    talk: Talk,
    questions: Iterable[Question],
    answers: dict[str, str],
    faults: Faults,
    known: Known,
    *,
    keep: Callable[[], None] = lambda: None,
) -> None:
    """Ask every question that makes sense and has no answer yet, and put what is answered into `answers`.

    `keep` is called after each answer. Raises EOFError or KeyboardInterrupt when whoever answers leaves; what was
    answered until then is in `answers`.
    """
    part = ""
    for question in questions:
        if question.applies(answers) and question.name not in answers:
            if question.part != part and question.name != question.short_name:
                talk.say(f"\n== {question.part.replace('-', ' ').capitalize()} ==")
            part = question.part
            talk.say("\n".join(_put_in_words(question, known(question))))
            answers[question.name] = _answer(talk, question, partial(faults, question, answers=answers))
            keep()


def confirmed(talk: Talk, what: str) -> bool:
    """Whether somebody says yes; Enter is yes. Raises EOFError or KeyboardInterrupt."""
    while True:
        answer = talk.hear(f"\n{what} [yes]: ").strip().lower() or "yes"
        if answer in ("yes", "y", "no", "n"):
            return answer.startswith("y")
        talk.say(f"  {YES_NO.fix}")


def _put_in_words(question: Question, known: tuple[str, ...]) -> Iterator[str]:
    yield f"\n{question.ask}"
    if question.why:
        yield f"  {question.why}"
    if question.meanings:
        yield "  Choose from:"
        yield from (f"    {choice:<24}{meaning}".rstrip() for choice, meaning in question.meanings.items())
    elif question.default in YES_NO.choices:
        yield "  Yes or no."
    elif question.example not in ("", question.default):
        yield f"  For example: {question.example}"
    elif known:
        yield f"  Choose from: {', '.join(known)}"


def _answer(talk: Talk, question: Question, wrong: Callable[[str], tuple[str, ...]]) -> str:
    """The first answer that will do; nothing is an answer where the question can be left out."""
    hint = f" [{question.default}]" if question.default else "" if question.needed else " [leave out]"
    while True:
        text = talk.hear(f"{question.short_name}{hint}: ").strip() or question.default
        said = wrong(text) if text else ("This is needed.",) if question.needed else ()
        if not said:
            return text
        talk.say("\n".join(f"  {each}" for each in said))

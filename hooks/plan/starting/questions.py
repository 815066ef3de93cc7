"""What the commands that begin records and plans ask, and whether an answer will do."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from pydantic import BaseModel, ValidationError

from plan.load.kinds import FOLDERS, SINGLE_FILES
from plan.load.messages import explain_all
from plan.load.period_spelling import period_fault
from plan.load.shapes import choices, model_at, shape_at
from plan.model.typed import YES_NO
from plan.periods import PERIOD_KINDS
from plan.source.yaml_file import Loc, Value, read_yaml
from plan.wording import flatten

HERE = Path(__file__).parent
CHOICES = HERE.parent / "editor" / "choices.yml"
"""What each choice means, as programs tell it to whoever types."""
_MODELS: Mapping[str, type[BaseModel]] = {kind.name: kind.model for kind in (*FOLDERS, *SINGLE_FILES)}


@dataclass(frozen=True)
class Question:
    """One question. Its name is the option that answers it, and the name of the answer in a file of answers."""

    name: str
    kind: str
    """The kind of file into which the answer goes, such as actions."""
    at: Loc
    """Where it stands there; empty for an answer of which something else is made."""
    ask: str
    why: str = ""
    example: str = ""
    default: str = ""
    needed: bool = False
    refers: str = ""
    """The kind of record whose id is asked for."""
    period: bool = False
    """Whether it is a period, in the spelling that the measure's period kind asks for."""
    when: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """The answers to earlier questions with which it makes sense; `any` is any answer, `none` is none."""
    part: str = ""
    """The group to which it belongs in a file of answers; the name then begins with it, as in plan.title."""

    @property
    def short_name(self) -> str:
        """Its name inside its group."""
        return self.name.rpartition(".")[2]

    @property
    def choices(self) -> tuple[str, ...]:
        """What there is to choose from; empty when any words will do."""
        return choices(shape_at(_MODELS[self.kind], self.at)) if self.at else ()

    @property
    def meanings(self) -> Mapping[str, str]:
        """What there is to choose from with what each choice means, where that is said."""
        record = model_at(_MODELS[self.kind], self.at[:-1]) if self.choices else None
        if record is None:
            return {}
        told, name = flatten(read_yaml(CHOICES, CHOICES.name).value), self.at[-1]
        ways = (f"{record.__name__}.{name}", f"{name}")
        return {
            each: next((told[f"{way}.{each}"] for way in ways if f"{way}.{each}" in told), "") for each in self.choices
        }

    def applies(self, answers: Mapping[str, str]) -> bool:
        """Whether it makes sense after what was answered before."""
        return all(_fits(answers.get(name, ""), wanted) for name, wanted in self.when.items())


def _fits(answer: str, wanted: tuple[str, ...]) -> bool:
    return bool(answer) if wanted == ("any",) else not answer if wanted == ("none",) else answer in wanted


def faults(question: Question, answer: str, answers: Mapping[str, str]) -> tuple[str, ...]:
    """What is wrong with an answer, in the words of the check of the plan; empty when it will do."""
    if question.period:
        kind = next((one for one in PERIOD_KINDS if one == answers.get("period-kind", "financial_year")), None)
        fault = period_fault(answer, kind) if kind else None
        return (_said(fault[1], fault[2]),) if fault else ()
    if not question.at:
        return (YES_NO.fix,) if question.default in YES_NO.choices and not YES_NO.matches(answer) else ()
    model = _MODELS[question.kind]
    try:
        model.model_validate(nested(question.at, answer), by_alias=True, by_name=False)
    except ValidationError as refused:
        told = explain_all(refused, model, lambda _: False)
        return tuple(_said(each.what, each.fix) for each in told if each.loc[: len(question.at)] == question.at)
    return ()


def _said(what: str, fix: str) -> str:
    return f"{what[:1].upper()}{what[1:]}. {fix}"


def nested(at: Loc, value: Value) -> Value:
    """A value inside the groups and lists that lead to its place."""
    for step in reversed(at):
        value = {step: value} if isinstance(step, str) else [value]
    return value


def read_questions(file: str, kind: str = "") -> Iterator[Question]:
    """The questions of a file beside this module, in their order; with a kind, only those about a record of it.

    Such a file is a part of the code: a mistake in it raises KeyError or TypeError, and a test reads all of them.
    """
    whole = read_yaml(HERE / file, file).value
    assert isinstance(whole, dict), file
    for part, listed in whole.items():
        if kind in ("", part):
            assert isinstance(listed, dict), part
            yield from (_question(name, told, part, kind) for name, told in listed.items())


def _question(name: str, told: Value, part: str, kind: str) -> Question:
    assert isinstance(told, dict), name
    place, when = str(told.get("at") or ""), told.get("when")
    return Question(
        name=name,
        kind=kind,
        at=tuple(int(step) if step.isdigit() else step for step in place.split(".")) if place else (),
        part=part,
        needed=told.get("needed") == "yes",
        period=told.get("period") == "yes",
        when={key: tuple(str(value).split(", ")) for key, value in when.items()} if isinstance(when, dict) else {},
        **{key: str(told.get(key) or "").strip() for key in ("ask", "why", "example", "default", "refers")},
    )


class Faults(Protocol):
    """What is wrong with the answer to a question, when others were answered before it."""

    def __call__(self, question: Question, answer: str, answers: Mapping[str, str]) -> tuple[str, ...]:
        """Sentences for whoever answered; none when the answer will do."""


def wrong(questions: Iterable[Question], answers: Mapping[str, str], looks: Faults) -> Iterator[str]:
    """What is wrong with answers that were given as options, each with its option's name."""
    for each in questions:
        if answers.get(each.name) and not each.applies(answers):
            wanted = " and ".join(f"--{name} {_listed(values)}" for name, values in each.when.items())
            yield f"--{each.name} goes only with {wanted}."
        elif answers.get(each.name):
            yield from (f"--{each.name}: {said}" for said in looks(each, answers[each.name], answers))


def _listed(values: tuple[str, ...]) -> str:
    return "" if values == ("any",) else "left out" if values == ("none",) else " or ".join(values)


def missing(questions: Iterable[Question], answers: Mapping[str, str]) -> tuple[Question, ...]:
    """The questions that need an answer, make sense after the others, and have none."""
    return tuple(each for each in questions if each.needed and each.applies(answers) and not answers.get(each.name))

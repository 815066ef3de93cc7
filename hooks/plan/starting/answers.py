"""A file of answers: what is asked, as remarks, and what was answered, to be gone on with or to be written by hand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from textwrap import wrap

from plan.load.names import did_you_mean
from plan.problems import Level, Problem
from plan.source.tidy_yaml import tidy_yaml
from plan.source.yaml_file import Document
from plan.starting.questions import Faults, Question


def examples(questions: Iterable[Question]) -> dict[str, str]:
    """The example of every question that makes sense with those before it."""
    found: dict[str, str] = {}
    for each in questions:
        if each.example and each.applies(found):
            found[each.name] = each.example
    return found


def written(questions: Iterable[Question], answers: Mapping[str, str], head: str) -> str:
    """The file of answers, with every question as a remark above its answer; without one the line is a remark too."""
    lines = [f"# {line}" for line in head.splitlines()]
    for part, own in groupby(questions, lambda each: each.part):
        lines += ["", f"{part}:"]
        for each in own:
            lines += _entry(each, answers.get(each.name))
    return "\n".join(lines) + "\n"


def _entry(question: Question, answer: str | None) -> Iterator[str]:
    told = [question.ask, question.why, f"One of: {', '.join(question.choices)}." if question.choices else ""]
    yield from (f"  # {line}" for line in wrap(" ".join(each for each in told if each), 114))
    empty = f"# {question.short_name}:" if answer is None else f"{question.short_name}:"
    yield from (f"  {line}" for line in (tidy_yaml({question.short_name: answer or ""}).splitlines() or [empty]))


def answers_in(document: Document, questions: Iterable[Question]) -> dict[str, str]:
    """The answers that stand in a file, by the names of their questions; what is no answer is passed over.

    A name with nothing behind it is an answer too: this is to be left out.
    """
    value = document.value if isinstance(document.value, dict) else {}
    found: dict[str, str] = {}
    for each in questions:
        group = value.get(each.part)
        answer = (group.get(each.short_name) or "") if isinstance(group, dict) and each.short_name in group else None
        if isinstance(answer, str):
            found[each.name] = answer.strip()
    return found


def problems_of(
    document: Document, questions: tuple[Question, ...], answers: Mapping[str, str], looks: Faults
) -> Iterator[Problem]:
    """What is wrong with a file of answers: what YAML refuses, unknown names, wrong answers, and missing ones."""
    yield from document.problems
    if not isinstance(document.value, dict):
        return
    known = {each.name: each for each in questions}
    parts = {each.part for each in questions}
    for loc in document.names:
        if (len(loc) == 1 and loc[0] not in parts) or (len(loc) == 2 and f"{loc[0]}.{loc[1]}" not in known):
            names = (
                parts if len(loc) == 1 else [name.partition(".")[2] for name in known if name.startswith(f"{loc[0]}.")]
            )
            fix = did_you_mean(str(loc[-1]), names, "Delete it.")
            yield document.problem(
                loc, Level.ERROR, "unknown-answer", f"nobody asks for '{loc[-1]}' here", fix, at_key=True
            )
    for each in questions:
        loc = (each.part, each.short_name)
        if answers.get(each.name):
            for said in looks(each, answers[each.name], answers):
                what, _, fix = said.partition(". ")
                yield document.problem(loc, Level.ERROR, "wrong-answer", what, fix)
        elif each.needed and each.applies(answers):
            what = f"'{each.short_name}' is missing below {each.part}:"
            yield document.problem(loc, Level.ERROR, "missing-answer", what, f"{each.ask} Such as: {each.example}")

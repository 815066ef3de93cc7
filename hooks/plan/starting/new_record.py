"""The files of a new record, made of the answers about it: tidy YAML that says what else may stand there."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from textwrap import wrap
from typing import Any

from plan.source.tidy_yaml import Tidy, tidy_yaml
from plan.source.yaml_file import read_yaml
from plan.starting.questions import HERE, Question

SCHEMAS = Path(__file__).resolve().parents[3] / "docs" / "schema"
"""Where the rules are kept by which programs help whoever types."""
ABOUT = HERE.parent / "editor" / "records.yml"
"""What each kind of file holds, as programs tell it to whoever types."""
FIGURES = "period,value,symbol,note"
"""The first line of a new measure's figures."""
_LATER = "More that can stand here. Take away the # and the space after it in front of each line that you use:"


@dataclass(frozen=True)
class Beginning:
    """What `python -m plan add` knows of a kind of record."""

    word: str
    """What the command calls one, such as measure."""
    called: str
    """What texts call one, such as survey or consultation."""
    kind: str
    """Its folder, such as measures."""
    head: str
    """The remark at the top of its file."""
    later: Mapping[str, Any]
    """What may stand there later."""


def beginnings() -> tuple[Beginning, ...]:
    """The kinds of record that can be added, in the order in which help lists them."""
    whole: Any = read_yaml(HERE / "kinds.yml", "kinds.yml").value
    return tuple(
        Beginning(word, told.get("called", word), told["kind"], told["head"], told["later"])
        for word, told in whole.items()
    )


def modeline(kind: str, file: Path) -> str:
    """The line that tells programs where the rules for a file are; empty outside the folder that has them."""
    if not file.resolve().is_relative_to(SCHEMAS.parents[1]):
        return ""
    way = Path(os.path.relpath(SCHEMAS, file.resolve().parent)).as_posix()
    return f"# yaml-language-server: $schema={way}/{kind}.schema.json\n"


def values(questions: Iterable[Question], answers: Mapping[str, str]) -> dict[str, Tidy]:
    """The answers at their places, in the order of the questions; what was not answered is left out.

    A list has one item: the answers below `outcomes.0` are those of its first. A figure goes into a file of its own.
    """
    tree: dict[str, Any] = {}
    for question in questions:
        answer = answers.get(question.name, "").strip()
        if answer and question.at and question.at[0] != "observations" and (answer, question.default) != ("no", "no"):
            _put(tree, question.at, answer)
    return tree


def _put(tree: dict[str, Any], at: tuple[str | int, ...], answer: str) -> None:
    *way, last = at
    if last == 0:
        tree_of(tree, way[:-1])[str(way[-1])] = [answer]
    else:
        tree_of(tree, way)[str(last)] = answer


def tree_of(tree: dict[str, Any], way: Iterable[str | int]) -> dict[str, Any]:
    """The group at a place, made where there is none yet."""
    for step in way:
        tree = tree.setdefault(str(step), {})
    return tree


def record_files(
    beginning: Beginning, folder: Path, id: str, questions: Iterable[Question], answers: Mapping[str, str]
) -> dict[str, str]:
    """The text of each file of a new record, by its name in the folder of the plan."""
    written, name = values(questions, answers), f"{beginning.kind}/{id}"
    figures = {}
    if beginning.kind == "measures":
        figure, since = answers.get("value", ""), answers.get("baseline", "")
        if figure:
            figures = {f"{name}.csv": f"{FIGURES}\n{since},{figure},,\n"}
        else:
            tree_of(written, ["no_figures"])["why"] = "not_yet"
    return {f"{name}.yml": file_text(beginning.kind, folder / f"{name}.yml", written), **figures}


def file_text(kind: str, file: Path, written: Mapping[str, Tidy]) -> str:
    """The whole text of a file of a kind: what programs and people are told first, the values, and what may follow."""
    beginning = next((each for each in beginnings() if each.kind == kind), None)
    about: Any = read_yaml(ABOUT, ABOUT.name).value
    head = beginning.head if beginning else " ".join(about[kind]["about"].split())
    later = {name: each for name, each in beginning.later.items() if name not in written} if beginning else {}
    remarks = (_LATER, *tidy_yaml(later).splitlines()) if later else ()
    first, last = ("".join(f"# {line}".rstrip() + "\n" for line in lines) for lines in (wrap(head, 116), remarks))
    return f"{modeline(kind, file)}{first}{tidy_yaml(written)}{last}"

"""A small complete plan: what is asked for it, and its files, made of the answers by the pattern in plan_files.yml."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from itertools import groupby
from pathlib import Path
from typing import Any

from plan.load.names import id_like
from plan.source.yaml_file import Loc, read_yaml
from plan.starting.new_record import FIGURES, file_text
from plan.starting.questions import HERE, Question, read_questions

OUTCOMES = ("outcome-1", "outcome-2", "outcome-3")
"""The parts of the answers in which the outcomes stand."""
_ANSWER = re.compile(r"\{([a-z0-9.-]+)\}")
_RECORDS = (
    ("partners", "organisation.name", "organisation.id"),
    ("partners", "partner.title", "partner.id"),
    ("actions", "action.title", "action.id"),
    ("groups", "group.title", "group.id"),
    *(("outcomes", f"{part}.title", f"{part}.id") for part in OUTCOMES),
    *(("measures", f"{part}.measure", f"{part}.measure-id") for part in OUTCOMES),
)
"""The records of a new plan: their kind, the answer that gives the title, and what the id made of it is called."""


def plan_questions(today: date) -> tuple[Question, ...]:
    """Everything that is asked for a new plan, in its order; the name of a question is `part.name`."""
    places: dict[str, tuple[str, Loc]] = {}
    for file, tree in _pattern().items():
        for name, place in _places(file, tree):
            places.setdefault(name, place)
    words = {"next_year": today.year + 1, "last_year": today.year + 5}
    found: list[Question] = []
    for asked, own in groupby(read_questions("new_plan.yml"), lambda each: each.part):
        listed = list(own)
        for part in OUTCOMES if asked == "outcome" else (asked,):
            found += (_in_part(part, each, places, words) for each in listed)
    return tuple(each for each in found if each.name != f"{OUTCOMES[0]}.another")


def _in_part(part: str, asked: Question, places: Mapping[str, tuple[str, Loc]], words: Mapping[str, int]) -> Question:
    """A question as it is asked in a part of the answers."""
    kind, at = places.get(f"{asked.part}.{asked.name}", ("", ()))
    when = {f"{part}.{name}": values for name, values in asked.when.items()}
    return replace(
        asked,
        name=f"{part}.{asked.name}",
        kind=kind,
        at=at,
        part=part,
        when={**_only_if_wanted(part, asked.name), **when},
        example=asked.example.format(**words),
    )


def _only_if_wanted(part: str, name: str) -> dict[str, tuple[str, ...]]:
    """The second and third outcome are asked for only if there is one."""
    if part not in OUTCOMES[1:]:
        return {}
    earlier = OUTCOMES[1 : OUTCOMES.index(part) + (name != "another")]
    return {f"{each}.another": ("yes",) for each in earlier}


def _pattern() -> dict[str, Any]:
    whole: Any = read_yaml(HERE / "plan_files.yml", "plan_files.yml").value
    return dict(whole)


def _kind(file: str) -> str:
    return file.removesuffix(".yml").partition("/")[0]


def _places(file: str, tree: Any, at: Loc = ()) -> Iterator[tuple[str, tuple[str, Loc]]]:
    """Each answer of the pattern with the kind of file and the place in which it stands."""
    if isinstance(tree, str):
        answer = _ANSWER.fullmatch(tree)
        if answer:
            yield answer[1], (_kind(file), ("observations", 0, *at) if file.endswith(".csv") else at)
        return
    for step, each in tree.items() if isinstance(tree, dict) else enumerate(tree):
        yield from _places(file, each, (*at, step))


def plan_texts(folder: Path, answers: Mapping[str, str], today: date) -> dict[str, str]:
    """The text of every file of a plan by its name in `folder`, which is looked at for nothing but where it is."""
    told = _completed(answers, today)
    texts = {}
    for pattern, tree in _pattern().items():
        for part in OUTCOMES if "{outcome." in pattern else ("",):
            file, filled = _filled(pattern, told, part), _filled(tree, told, part)
            if file and file.endswith(".csv") and filled.get("value"):
                texts[file] = f"{FIGURES}\n{filled['period']},{filled['value']},,\n"
            elif file and not file.endswith(".csv") and filled:
                texts[file] = file_text(_kind(file), folder / file, filled)
    return texts


def _filled(tree: Any, told: Mapping[str, str], part: str) -> Any:
    """A pattern with the answers in it; a text of which an answer is missing is empty, and so is an item without id."""
    if isinstance(tree, str):
        names = [name.replace("outcome.", f"{part}.") if part else name for name in _ANSWER.findall(tree)]
        if not all(told.get(name) for name in names):
            return ""
        return _ANSWER.sub(lambda _: told[names.pop(0)], tree)
    if isinstance(tree, dict):
        found = {name: _filled(each, told, part) for name, each in tree.items()}
        found = {name: each for name, each in found.items() if each}
        return {} if "id" in tree and "id" not in found else found
    return [each for each in (_filled(each, told, part) for each in tree) if each]


def _completed(answers: Mapping[str, str], today: date) -> dict[str, str]:
    """The answers with what follows from them: ids, numbers, and what a no leaves out."""
    told = {name: text for name, text in answers.items() if text} | {"today": str(today)}
    if told.get("website.example") == "no":
        del told["website.example"]
    told |= {f"{name}.id": name for name in ("emergency", "childline") if told.get(f"help.{name}") == "yes"}
    for number, part in enumerate(OUTCOMES, 1):
        without = "" if told.get(f"{part}.value") else "not_yet"
        told |= {f"{part}.number": str(number), f"{part}.no-figures": without}
    taken: dict[str, list[str]] = {}
    for kind, title, id in _RECORDS:
        if title in told:
            others = taken.setdefault(kind, [])
            near = id_like(told[title])
            told[id] = near if near and near not in others else f"{kind.removesuffix('s')}-{len(others) + 1}"
            others.append(told[id])
    return told

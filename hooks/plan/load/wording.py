"""The words of the interface that a council changes, from `wording/<lang>.yml`, as texts by their dotted names."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from plan.load.listing import Place
from plan.problems import Level, Problem
from plan.source.yaml_file import Document, Loc, Value, read_yaml


def read_wording(
    places: Mapping[str, Place], language: str | None
) -> tuple[dict[str, str], dict[str, Document], list[Problem]]:
    """The words for a site in `language`, such as en-GB, with each file by its key and all that is wrong.

    `en.yml` comes first and `en-GB.yml` changes it; files of other languages are read, not used, and warned of.
    """
    words: dict[str, str] = {}
    documents: dict[str, Document] = {}
    problems: list[Problem] = []
    for name in sorted(places):
        document = read_yaml(places[name].path, places[name].shown)
        documents[f"wording/{name}"] = document
        problems += [*document.problems, *_problems((), document.value, document)]
        if language is None or name in (language, language.partition("-")[0]):
            words |= dict(_texts("", document.value))
        else:
            what = f"the site is in the language {language}, so these words are not used"
            problems.append(
                document.problem((), Level.WARNING, "wording-not-used", what, "Delete the file or rename it.")
            )
    return words, documents, problems


def _texts(name: str, value: Value) -> Iterator[tuple[str, str]]:
    if isinstance(value, str) and value.strip():
        yield name, value
    elif isinstance(value, dict):
        for step, inside in value.items():
            yield from _texts(f"{name}.{step}" if name else step, inside)


def _problems(loc: Loc, value: Value, document: Document) -> Iterator[Problem]:
    name = f"'{loc[-1]}'" if loc else "this file"
    if isinstance(value, list):
        yield document.problem(
            loc, Level.ERROR, "not-one-value", f"{name} is a list here", "Write its words after the colon.", at_key=True
        )
    elif isinstance(value, dict):
        for step, inside in value.items():
            yield from _problems((*loc, step), inside, document)
    elif loc and not (value and value.strip()):
        yield document.problem(
            loc, Level.ERROR, "empty", f"{name} is empty", "Write its words, or delete the line.", at_key=True
        )

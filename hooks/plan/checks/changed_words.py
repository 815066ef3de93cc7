"""Whether the words that a council changes in `wording/<lang>.yml` can be filled in: one of the checks across files."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from string import Formatter

from plan.load.loaded import Loaded
from plan.problems import Level, Problem, quoted
from plan.source.yaml_file import Loc, Value
from plan.wording import default_words

FORMS = ("one", "other")
"""The forms of words that have a number in them."""


def changed_words(loaded: Loaded) -> Iterator[Problem]:
    """Words with a name in braces that nothing fills in, or with a brace that stands alone."""
    changed = [document for key, document in loaded.documents.items() if key.startswith("wording/")]
    own = default_words() if changed else {}
    for document in changed:
        for loc, text in _texts((), document.value):
            names = _names_for(".".join(map(str, loc)), own)
            wrong = _wrong(text, names)
            if wrong:
                can = " ".join(f"{{{name}}}" for name in sorted(names))
                fix = f"These words can have {can}." if can else "Write these words without { and }."
                yield document.problem(loc, Level.ERROR, "braces", wrong, fix)


def _texts(loc: tuple[str, ...], value: Value) -> Iterator[tuple[Loc, str]]:
    if isinstance(value, str):
        yield loc, value
    elif isinstance(value, dict):
        for name, inside in value.items():
            yield from _texts((*loc, name), inside)


def _names_for(key: str, own: Mapping[str, str]) -> set[str]:
    """The names that the project's own words for a key, or for its variants and its other forms, have in braces."""
    stem, _, last = key.rpartition(".")
    alike = (key, stem, *(f"{stem}.{form}" for form in FORMS if last in FORMS))
    return {name for each in alike if each in own for name in _names_in(own[each])}


def _names_in(text: str) -> set[str]:
    parts = (part for part in Formatter().parse(text) if part[1] is not None)
    return {
        f"{name}{'!' if turned else ''}{turned or ''}{':' if form else ''}{form}" for _, name, form, turned in parts
    }


def _wrong(text: str, names: set[str]) -> str | None:
    """What is wrong with the braces of some words, if anything."""
    try:
        unknown = sorted(_names_in(text) - names)
    except ValueError:
        return "a { or a } stands alone in these words"
    return f"nothing is filled in for {quoted('{' + unknown[0] + '}')} in these words" if unknown else None

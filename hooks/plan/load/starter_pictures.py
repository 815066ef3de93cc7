"""Pictures that a plan can use without naming them in `pictures.yml`: its own set of drawings, and the starter set."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from plan.model.reference import Picture, Pictures
from plan.source.yaml_file import read_yaml

STARTER_SET = Path(__file__).with_suffix(".yml")
MOST_NAMES = 3
"""How many names a message proposes."""


@dataclass(frozen=True)
class StarterPicture:
    """A name of the starter set: the code of its drawing, and other words by which people look for it."""

    name: str
    openmoji: str
    also: tuple[str, ...]


def starter_set() -> tuple[StarterPicture, ...]:
    """Every picture of the starter set, in the order of its file."""
    names = read_yaml(STARTER_SET, STARTER_SET.name).value
    assert isinstance(names, dict)
    return tuple(_starter(name, said) for name, said in names.items())


def _starter(name: str, said: object) -> StarterPicture:
    assert isinstance(said, dict), name
    return StarterPicture(name, str(said["openmoji"]), tuple(map(str, said["also"])))


def further_pictures(own: Pictures, files: Iterable[str]) -> tuple[Picture, ...]:
    """The pictures that a plan can use beside those that it names, each name once.

    First those of its own set: every file of `files/` whose name begins with the set's prefix. Then the starter set.
    """
    found = {picture.id: picture for picture in _own_set(own, files)}
    for each in starter_set():
        found.setdefault(each.name, Picture(id=each.name, openmoji=each.openmoji))
    named = {picture.id for picture in own.pictures}
    return tuple(picture for name, picture in found.items() if name not in named)


def _own_set(own: Pictures, files: Iterable[str]) -> Iterator[Picture]:
    for file in sorted(files) if own.own_set else ():
        name = file.rpartition(".")[0]
        if own.own_set and name.startswith(own.own_set.prefix):
            yield Picture(id=name.removeprefix(own.own_set.prefix), file=file, credit=own.own_set.credit)


def near_pictures(wanted: str, known: Iterable[str]) -> tuple[str, ...]:
    """The known names that an editor most likely meant: those looked for by this word, then those written alike."""
    known, word = set(known), wanted.lower().replace("_", "-")
    words = {word, word.replace("-", " "), word.removesuffix("s")}
    meant = [each.name for each in starter_set() if each.name in known and words & {*each.also, each.name}]
    alike = difflib.get_close_matches(word, sorted(known), MOST_NAMES, 0.7)
    return tuple(dict.fromkeys((*meant, *alike)))[:MOST_NAMES]

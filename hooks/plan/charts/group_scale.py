"""The scale of a dot plot and a bar chart, from left to right, and its words: its steps, and what is compared with."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

from plan.charts.drawing import Label, Role, Size, Stroke, path
from plan.charts.group_places import MARGIN, Columns, Line, height, in_lines, stacked
from plan.charts.groups import GroupRow, Reference, ScaleWords
from plan.charts.scale import Scale, ticks
from plan.charts.text_width import ASCENT, DESCENT, text_width

_NOUGHT = Decimal(0)
_FOR_A_STEP = 75
"""How much width a step needs, about."""
_APART = 12
"""The least space between the words of two steps."""
_CLEAR = 3
"""How near to words that line may come."""
_HIGHER = 4
"""How far the reference goes up beyond the rows, to its words."""


def across(
    rows: Sequence[GroupRow], reference: Reference | None, columns: Columns, words: ScaleWords, *, from_nought: bool
) -> Scale:
    """A scale of round steps for all that is drawn, and for 0 where it has to begin there or nothing is drawn."""
    values = [value for row in rows for value in row.drawn]
    values += [reference.value] if reference else []
    values += [_NOUGHT] if from_nought or not values else []
    most = max(3, int((columns.right - columns.left) / _FOR_A_STEP))
    return Scale(ticks(values, most, words.finest), columns.left, columns.right)


def above(reference: Reference | None, scale: Scale, size: Size) -> tuple[Label, ...]:
    """The words of the reference, as near to its line as they stay inside the drawing."""
    if reference is None:
        return ()
    lines = in_lines(reference.label, "reference", size.width - 2 * MARGIN, size)
    x = scale.at(reference.value)
    return tuple(
        Label(_inside(x, label.text, size), label.y, label.text, label.role, "middle")
        for label in stacked(lines, x, 0, size)
    )


def below(words: ScaleWords, scale: Scale, columns: Columns, top: float) -> tuple[Label, ...]:
    """The words of those steps that have room beside each other, and below them what the numbers are."""
    size = columns.size
    lines = [Line(words.tick(tick), "tick") for tick in scale.ticks]
    found: list[Label] = []
    end = float(-_APART)
    for tick, line in zip(scale.ticks, lines, strict=True):
        half = text_width(line.text, size.letters) / 2
        x = _inside(scale.at(tick), line.text, size)
        if x - half >= end + _APART and half * 2 <= size.width - 2 * MARGIN:
            found += (Label(x, label.y, line.text, "tick", "middle") for label in stacked([line], x, top, size))
            end = x + half
    under = top + height(lines[:1], size)
    room = size.width - MARGIN - columns.start
    notes = [line for note in _notes(words, scale) for line in in_lines(note, "note", room, size)]
    return (*found, *stacked(notes, columns.start, under, size))


def _notes(words: ScaleWords, scale: Scale) -> tuple[str, ...]:
    return (words.unit, words.is_cut) if scale.is_cut else (words.unit,)


def upright(scale: Scale, bands: Sequence[tuple[float, float]]) -> tuple[Stroke, ...]:
    """A line from top to bottom for each step, a stronger one for 0: they stop where there are words."""
    return tuple(_upright(scale.at(tick), bands, "axis" if tick == 0 else "grid") for tick in scale.ticks)


def through(
    reference: Reference, scale: Scale, words: Iterable[Label], size: Size, band: tuple[float, float]
) -> Stroke:
    """The line of what is compared with, through all rows and up to its words. It stops where there are other words."""
    x, (top, bottom) = scale.at(reference.value), band
    covered = sorted(_height(label, size) for label in words if label.y < bottom and _covers(label, x, size))
    edges = [top - _HIGHER, *(edge for each in covered for edge in each), bottom]
    free = [(start, end) for start, end in zip(edges[::2], edges[1::2], strict=True) if start < end]
    return _upright(x, free, "reference")


def _covers(label: Label, x: float, size: Size) -> bool:
    """Whether a line from top to bottom at `x` would go through the words."""
    width = text_width(label.text, size.letters)
    left = label.x - {"start": 0.0, "middle": width / 2, "end": width}[label.anchor]
    return left - _CLEAR <= x <= left + width + _CLEAR


def _height(label: Label, size: Size) -> tuple[float, float]:
    return label.y - ASCENT * size.letters, label.y + DESCENT * size.letters


def _upright(x: float, bands: Sequence[tuple[float, float]], role: Role) -> Stroke:
    return Stroke("".join(path([(x, top), (x, bottom)]) for top, bottom in bands), role)


def _inside(x: float, text: str, size: Size) -> float:
    """The middle of a line of words that would stand at `x`, moved so far that the words stay inside the drawing."""
    half = text_width(text, size.letters) / 2 + MARGIN
    return max(half, min(x, size.width - half))

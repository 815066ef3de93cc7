"""What a dot plot and a bar chart have in common: rows with their words, over one scale."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from math import ceil

from plan.charts.drawing import Label, Size, State, Stroke
from plan.charts.group_places import BETWEEN, Place, body, columns
from plan.charts.group_scale import above, across, below, through, upright
from plan.charts.groups import GroupRow, Reference, ScaleWords
from plan.charts.scale import Scale
from plan.charts.text_width import ASCENT, DESCENT, LEADING

RADIUS = 6.0
"""Of a dot."""
_LINE = 1.0
"""Half a line from top to bottom."""


@dataclass(frozen=True)
class Mark:
    """A row with a value, and where its mark stands."""

    row: GroupRow
    value: Decimal
    x: float
    y: float
    stands_back: bool
    """Whether other rows stand out."""

    @property
    def state(self) -> State:
        """How sure its value is."""
        return "provisional" if self.row.provisional else "firm"


@dataclass(frozen=True)
class GroupChart:
    """All but the marks and the values at them."""

    size: Size
    height: int
    scale: Scale
    marks: tuple[Mark, ...]
    values_at_marks: bool
    steps: tuple[Stroke, ...]
    """The lines of the scale."""
    labels: tuple[Label, ...]
    reference: Reference | None
    band: tuple[float, float]
    """Where the rows begin and end."""

    def strokes(self, values: Sequence[Label]) -> tuple[Stroke, ...]:
        """All lines from top to bottom, where these are the values at the marks."""
        if self.reference is None:
            return self.steps
        words = [label for label in (*self.labels, *values) if label.role not in ("reference", "tick")]
        return (*self.steps, through(self.reference, self.scale, words, self.size, self.band))


def group_chart(
    rows: Sequence[GroupRow], reference: Reference | None, words: ScaleWords, size: Size, *, from_nought: bool
) -> GroupChart:
    """Rows in the order in which they are given.

    With `from_nought` the scale has 0, and there is room to the left of marks that go below it. No place depends on a
    number that is not published: of a row without a value, only its words are looked at.
    """
    both_sides = from_nought and any(row.value is not None and row.value < 0 for row in rows)
    shared = columns(rows, size, _LINE if from_nought else RADIUS + _LINE, both_sides=both_sides)
    scale = across(rows, reference, shared, words, from_nought=from_nought)
    head = above(reference, scale, size)
    top = LEADING * size.letters * len(head) + BETWEEN
    middle = body(rows, shared, top)
    is_blank = reference is None and not any(row.drawn for row in rows)
    foot = () if is_blank else below(words, scale, shared, middle.bottom)
    steps = () if is_blank else upright(scale, _bands(middle.places))
    return GroupChart(
        size=size,
        height=ceil(max((label.y + DESCENT * size.letters for label in foot), default=middle.bottom)),
        scale=scale,
        marks=_marks(middle.places, scale),
        values_at_marks=shared.values_at_marks,
        steps=steps,
        labels=(*head, *middle.labels, *foot),
        reference=reference,
        band=(top, middle.bottom),
    )


def _marks(places: Sequence[Place], scale: Scale) -> tuple[Mark, ...]:
    some_stand_out = any(place.row.stands_out for place in places)
    return tuple(
        Mark(each.row, each.row.value, scale.at(each.row.value), each.y, some_stand_out and not each.row.stands_out)
        for each in places
        if each.row.value is not None
    )


def _bands(places: Sequence[Place]) -> list[tuple[float, float]]:
    """From where to where lines may go from top to bottom: the free parts of rows, those joined that meet."""
    bands: list[tuple[float, float]] = []
    for top, bottom in (place.free for place in places):
        if bands and bands[-1][1] == top:
            bands[-1] = (bands[-1][0], bottom)
        elif top < bottom:
            bands.append((top, bottom))
    return bands


def value_beside(mark: Mark, x: float, size: Size, *, to_the_left: bool = False) -> Label:
    """The value of a mark that ends at `x`."""
    y = mark.y + (ASCENT - DESCENT) / 2 * size.letters
    if to_the_left:
        return Label(x - BETWEEN, y, mark.row.shown, "value", "end")
    return Label(x + BETWEEN, y, mark.row.shown, "value")

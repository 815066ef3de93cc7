"""The axis of time: which periods stand below a plot when there is no room for all of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from plan.charts.content import Content, Line
from plan.charts.drawing import Label, Stroke, written
from plan.charts.frame import Frame, below_axis
from plan.charts.text_width import ASCENT, text_width

_STEPS_OF_YEARS = (1, 2, 3, 4, 5, 10, 20, 25, 50, 100)
_APART = 10.0
"""Between two labels of the axis of time."""


@dataclass(frozen=True)
class _Time:
    """A period that may stand below the axis."""

    x: float
    label: str
    box: tuple[float, float]
    """From where to where its label reaches."""


def times(where: Frame, content: Content) -> tuple[tuple[Stroke, ...], tuple[Label, ...]]:
    """Short strokes and labels below the plot: as many periods as have room, the latest of them always."""
    chosen = _thinned(where, _labels_in_time(content.lines), _a_year_has(content.lines))
    for level in content.levels:
        if level.place is not None and level.label:
            chosen = _with_one_more(chosen, _time(where, level.place, level.label))
    foot = where.height
    marks = "".join(f"M{written(each.x)} {written(foot)}v5" for each in chosen)
    y = foot + below_axis(where) + ASCENT * where.size.letters
    labels = (Label(sum(each.box) / 2, y, each.label, "tick", "middle") for each in chosen)
    return ((Stroke(marks, "axis"),) if chosen else (), tuple(labels))


def _labels_in_time(lines: Sequence[Line]) -> list[tuple[float, str]]:
    """All periods that any line has, the oldest first."""
    labels: dict[float, str] = {}
    for line in sorted(lines, key=lambda line: not line.is_main):
        for mark in line.marks:
            labels.setdefault(mark.place, mark.label)
    return sorted(labels.items())


def _time(where: Frame, place: float, label: str) -> _Time:
    half = text_width(label, where.size.letters) / 2
    middle = max(min(where.x(place), where.size.width - half), half)
    return _Time(where.x(place), label, (middle - half, middle + half))


def _a_year_has(lines: Iterable[Line]) -> int:
    """How many periods the main line has in a year, one at the least."""
    marks = max(lines, key=lambda line: (line.is_main, len(line.marks))).marks
    apart = sorted(later.place - earlier.place for earlier, later in pairwise(marks))
    return max(1, round(1 / apart[len(apart) // 2])) if apart and apart[len(apart) // 2] > 0 else 1


def _thinned(where: Frame, labels: Sequence[tuple[float, str]], a_year_has: int) -> list[_Time]:
    """Every period where they have room, else every second and so on, counted from the latest; at least that one."""
    within = [step for step in range(1, a_year_has) if a_year_has % step == 0]
    steps = (*within, *(years * a_year_has for years in _STEPS_OF_YEARS))
    regular = (labels[::-1][::step][::-1] for step in steps)
    for chosen in (*(each for each in regular if len(each) > 1), [labels[0], labels[-1]]):
        found: list[_Time] = []
        for place, label in chosen:
            time = _time(where, place, label)
            if found and time.box[0] - found[-1].box[1] < _APART:
                break
            found.append(time)
        else:
            return found
    return [_time(where, *labels[-1])]


def _with_one_more(chosen: list[_Time], more: _Time) -> list[_Time]:
    """The periods and one more, if it has room between them."""
    start, end = more.box
    apart = all(end + _APART <= each.box[0] or each.box[1] + _APART <= start for each in chosen)
    return [*chosen, more] if apart else chosen

"""The shapes of a line chart: its lines with their gaps and breaks, its targets, its baseline."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from plan.charts.canvas import Canvas, Point
from plan.charts.content import Baseline, Level, Line, Mark, Step
from plan.charts.drawing import Role, State
from plan.charts.frame import Frame

MOST_DOTS = 24
"""A line of more marks than this has no dot at each of them, and its confidence limits are an area."""

DIAMOND: tuple[Point, ...] = ((0, -7), (7, 0), (0, 7), (-7, 0))
SMALL_DIAMOND: tuple[Point, ...] = ((0, -5), (5, 0), (0, 5), (-5, 0))
SQUARE: tuple[Point, ...] = ((-4, -4), (4, -4), (4, 4), (-4, 4))
TRIANGLE: tuple[Point, ...] = ((0, -5), (5, 4), (-5, 4))
POINTING_DOWN: tuple[Point, ...] = ((0, 5), (5, -4), (-5, -4))
CROSS: tuple[Point, ...] = ((-4.5, -1), (-1, -1), (-1, -4.5), (1, -4.5), (1, -1), (4.5, -1), (4.5, 1), (1, 1), (1, 4.5))
CROSS = (*CROSS, (-1, 4.5), (-1, 1), (-4.5, 1))

COMPARATORS: dict[Role, tuple[Point, ...]] = {
    "comparator-1": SQUARE,
    "comparator-2": TRIANGLE,
    "comparator-3": CROSS,
    "comparator-4": POINTING_DOWN,
}
"""What stands at the end of each line that the main one is compared with. A fifth begins again."""

RADIUS = 4.0
_WHISKER = 3.0


def roles(lines: Sequence[Line]) -> tuple[Role, ...]:
    """The role of each line, in their order."""
    others = tuple(COMPARATORS)
    number = 0
    found: list[Role] = []
    for line in lines:
        found.append("main" if line.is_main else others[number % len(others)])
        number += not line.is_main
    return tuple(found)


def put_line(canvas: Canvas, where: Frame, line: Line, role: Role) -> None:
    """A line in its parts, the ends of each part marked; the main line with a dot at each value."""
    ends = []
    with_dots = line.is_main and len(line.marks) <= MOST_DOTS
    for run in line.runs:
        points = where.points(run)
        put_run(canvas, run, points, role)
        marked = with_dots or len(run) == 1
        ends += [(at, mark) for at, mark in zip(points, run, strict=True) if marked or mark is line.drawn[-1]]
    for at, mark in ends:
        put_end(canvas, at, role, mark.state)


def put_run(canvas: Canvas, run: Sequence[Mark], points: Sequence[Point], role: Role) -> None:
    """One part of a line: firm, and dashed or dotted where it leads to or from what is less sure."""
    start = 0
    states = [less_sure(earlier.state, later.state) for earlier, later in pairwise(run)]
    for end, state in enumerate(states, 1):
        if end == len(states) or states[end] != state:
            canvas.line(points[start : end + 1], role, state)
            start = end


def less_sure(one: State, other: State) -> State:
    """The less sure of two."""
    for state in _LEAST_SURE_FIRST:
        if state in (one, other):
            return state
    return "firm"


_LEAST_SURE_FIRST: tuple[State, ...] = ("forecast", "provisional")


def put_end(canvas: Canvas, at: Point, role: Role, state: State) -> None:
    """What marks one value of a line: a dot for the main one, a shape of its own for any other."""
    if role == "main":
        canvas.dot(at, RADIUS, role, state)
    else:
        canvas.shape(at, COMPARATORS[role], role, state)


def put_limits(canvas: Canvas, where: Frame, line: Line) -> None:
    """Confidence limits: whiskers at each value, or an area where there are too many."""
    for run in line.runs:
        limits = [
            (where.x(mark.place), where.y(mark.lower), where.y(mark.upper))
            for mark in run
            if mark.lower is not None and mark.upper is not None
        ]
        if len(line.marks) <= MOST_DOTS:
            for x, lower, upper in limits:
                canvas.line([(x, lower), (x, upper)], "interval")
                for end in (lower, upper):
                    canvas.faint([(x - _WHISKER, end), (x + _WHISKER, end)], "interval")
        elif len(limits) > 1:
            above, below = [(x, upper) for x, _, upper in limits], [(x, lower) for x, lower, _ in limits]
            canvas.area(above + below[::-1], "range")


def gaps(line: Line) -> Iterator[tuple[Mark, ...]]:
    """The periods without a figure, those in a row together."""
    run: list[Mark] = []
    for mark in line.marks:
        if mark.value is None:
            run.append(mark)
        elif run:
            yield tuple(run)
            run = []
    if run:
        yield tuple(run)


def put_gaps(canvas: Canvas, where: Frame, line: Line) -> None:
    """A dotted line from top to foot at each period without a figure: nothing there is at any height."""
    for gap in gaps(line):
        for mark in gap:
            x = where.x(mark.place)
            canvas.faint([(x, 0), (x, where.height)], "gap")


def breaks(where: Frame, line: Line) -> Iterator[float]:
    """Where new ways of counting begin: half way from the period before."""
    for earlier, later in pairwise(line.marks):
        if later.breaks:
            yield (where.x(earlier.place) + where.x(later.place)) / 2


def put_level(canvas: Canvas, where: Frame, level: Level) -> None:
    """A target: a dashed line at its value, to the diamond where it is to be reached by then; a band has two."""
    end = where.right if level.place is None else where.x(level.place)
    heights = [where.y(value) for value in (level.value, level.other) if value is not None]
    if len(heights) == 2:
        (one, other), left = heights, where.left
        canvas.area([(left, one), (end, one), (end, other), (left, other)], "band")
    for y in heights:
        canvas.line([(where.left, y), (end, y)], "target")
        if level.place is not None:
            canvas.shape((end, y), DIAMOND, "target")


def put_step(canvas: Canvas, where: Frame, step: Step) -> None:
    """An interim step: a small diamond."""
    canvas.shape((where.x(step.place), where.y(step.value)), SMALL_DIAMOND, "target")


def baseline_at(where: Frame, line: Line, baseline: Baseline) -> Point | None:
    """Where the value of the baseline is; None where it is not published."""
    found = (mark for mark in line.drawn if mark.place == baseline.place)
    return next((where.point(mark) for mark in found), None)


def put_baseline(canvas: Canvas, at: Point) -> None:
    """An upright stroke through the value of the baseline."""
    canvas.line([(at[0], at[1] - 11), (at[0], at[1] + 11)], "baseline")

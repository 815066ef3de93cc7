"""What a drawing consists of: paths, bars, dots and labels at places, each with its role and never with a colour.

The stylesheet gives each role its look, so one drawing serves light, dark, high contrast and forced colours and paper.
Every chart is drawn twice, wide and narrow, since letters must be readable at any width of the screen.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

Role = Literal[
    "grid",
    "axis",
    "cut",
    "main",
    "comparator-1",
    "comparator-2",
    "comparator-3",
    "comparator-4",
    "reference",
    "target",
    "band",
    "baseline",
    "interval",
    "range",
    "gap",
    "break",
    "leader",
    "bar",
    "other",
    "tick",
    "name",
    "value",
    "inside",
    "note",
]
"""What a shape or a label is, which is its class in the stylesheet (`overrides/plan/styles/charts.css`).

`grid` and `axis` lines; `cut` where an axis does not start at nought; `main` what the chart is about, `comparator-1`
and so on what it is compared with, `other` the rows of a chart by groups that do not stand out; `reference` a line
across rows; `target`, `band` (between two targets), `baseline`; `interval` and `range` confidence limits, as whiskers
and as an area; `gap` a period without a figure; `break` where a new way of counting begins; `leader` from a line to its
label. Labels are `tick` beside an axis, `name`, `value`, `inside` a bar, `note`, or have the role of what they name.
"""

State = Literal["firm", "provisional", "forecast"]
"""How sure a part of a drawing is: a provisional part is dashed and its dots are open, a forecast is dotted."""

Anchor = Literal["start", "middle", "end"]


def written(value: float) -> str:
    """A coordinate as it stands in a drawing: one decimal at most, the same on every machine."""
    text = f"{value:.1f}"
    return "0" if text == "-0.0" else text.removesuffix(".0")


def path(points: Iterable[tuple[float, float]], *, closed: bool = False) -> str:
    """The SVG path through some points, in straight lines, its coordinates as `written` gives them."""
    steps = "L".join([f"{x:.1f} {y:.1f}" for x, y in points]).replace("-0.0", "0").replace(".0", "")
    return f"M{steps}Z" if closed else f"M{steps}"


class _Shape:
    """What is painted in the look of its role, as sure as it is."""

    role: Role
    state: State

    @property
    def look(self) -> str:
        """Its classes in the stylesheet."""
        return self.role if self.state == "firm" else f"{self.role} {self.state}"


@dataclass(frozen=True)
class Area(_Shape):
    """A filled shape: a band, a diamond, a square."""

    path: str
    role: Role
    state: State = "firm"


@dataclass(frozen=True)
class Stroke(_Shape):
    """A line that is not filled."""

    path: str
    role: Role
    state: State = "firm"


@dataclass(frozen=True)
class Bar(_Shape):
    """A rectangle."""

    x: float
    y: float
    width: float
    height: float
    role: Role
    state: State = "firm"

    @property
    def place(self) -> tuple[str, str, str, str]:
        """Its left, top, width and height as they stand in the drawing."""
        return written(self.x), written(self.y), written(self.width), written(self.height)


@dataclass(frozen=True)
class Dot(_Shape):
    """A circle: open where its value is provisional or forecast."""

    x: float
    y: float
    radius: float
    role: Role
    state: State = "firm"

    @property
    def place(self) -> tuple[str, str, str]:
        """Its centre and radius as they stand in the drawing."""
        return written(self.x), written(self.y), written(self.radius)


@dataclass(frozen=True)
class Label:
    """One line of text; `y` is the line that its letters stand on."""

    x: float
    y: float
    text: str
    role: Role
    anchor: Anchor = "start"

    @property
    def look(self) -> str:
        """Its classes."""
        return self.role if self.anchor == "start" else f"{self.role} {self.anchor}"

    @property
    def place(self) -> tuple[str, str]:
        """Where it stands in the drawing."""
        return written(self.x), written(self.y)


@dataclass(frozen=True)
class Size:
    """How large a drawing is, in the units that its letters are measured in too."""

    id: Literal["wide", "narrow"]
    width: int
    height: int
    """How high the plot of a line chart is, to which its labels are added."""
    letters: int
    """The size of its letters: `overrides/plan/styles/charts.css` says the same."""


WIDE = Size("wide", 640, 280, 16)
"""For windows of at least 40rem and for paper: its letters are 14 CSS pixels at the least and 17 at the most."""

NARROW = Size("narrow", 280, 200, 14)
"""For phones: its letters are 14 CSS pixels in the 288 that a window of 320 leaves."""


@dataclass(frozen=True)
class Drawing:
    """Shapes and labels, painted in the order of these fields: what comes later lies above."""

    width: int
    height: int
    areas: tuple[Area, ...] = ()
    strokes: tuple[Stroke, ...] = ()
    bars: tuple[Bar, ...] = ()
    dots: tuple[Dot, ...] = ()
    marks: tuple[Area, ...] = ()
    """Filled shapes above the lines, where a dot would not do: diamonds, squares, triangles."""
    labels: tuple[Label, ...] = ()
    top: int = 0
    """The coordinate of its upper edge, below nought where something stands above the plot."""


@dataclass(frozen=True)
class Chart:
    """One chart with the words that a screen reader says: a name, and a description of what is drawn and how."""

    id: str
    """Unique on its page, and fit for an HTML id."""
    kind: Literal["line", "dots", "bars"]
    name: str
    description: str
    wide: Drawing
    narrow: Drawing


@dataclass(frozen=True)
class Sparkline:
    """A word-sized line without words: what stands beside it says the same, so nobody is told of it twice."""

    drawing: Drawing

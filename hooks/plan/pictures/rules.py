"""What may stand in a drawing that the site publishes, what is left out of it, and what is refused with which words.

The names are those of SVG 2 (https://www.w3.org/TR/SVG2/). What is not listed here is never published.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

SVG = "{http://www.w3.org/2000/svg}"
XLINK_HREF = "{http://www.w3.org/1999/xlink}href"


class Fault(NamedTuple):
    """What is wrong with a picture, as the end of a sentence that begins with its name, and how to mend it."""

    what: str
    fix: str


class NotCleanError(Exception):
    """A picture cannot be published; carries everything that is wrong with it."""

    def __init__(self, *faults: Fault) -> None:
        self.faults = tuple(dict.fromkeys(faults))
        super().__init__("; ".join(fault.what for fault in self.faults))


SHAPES = frozenset({"path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "use"})
"""Elements that draw something."""

GROUPS = frozenset({"g", "defs", "symbol"})
"""Elements that only hold others: an empty one is left out."""

PAINT = frozenset({"clipPath", "mask", "pattern", "marker", "linearGradient", "radialGradient", "stop"})
"""Elements that say how others look."""

LEFT_OUT = frozenset({"title", "desc", "metadata"})
"""Elements that draw nothing. The words beside a picture say what it means, so its own title is read by nobody."""

PRESENTATION = frozenset({
    "clip-path", "clip-rule", "color", "display", "fill", "fill-opacity", "fill-rule", "marker", "marker-end",
    "marker-mid", "marker-start", "mask", "opacity", "overflow", "paint-order", "stop-color", "stop-opacity",
    "stroke", "stroke-dasharray", "stroke-dashoffset", "stroke-linecap", "stroke-linejoin", "stroke-miterlimit",
    "stroke-opacity", "stroke-width", "vector-effect", "visibility",
})  # fmt: skip
"""Attributes that may also stand in a style."""

GEOMETRY = frozenset({
    "clipPathUnits", "cx", "cy", "d", "fr", "fx", "fy", "gradientTransform", "gradientUnits", "height",
    "markerHeight", "markerUnits", "markerWidth", "maskContentUnits", "maskUnits", "offset", "orient", "pathLength",
    "patternContentUnits", "patternTransform", "patternUnits", "points", "preserveAspectRatio", "r", "refX", "refY",
    "rx", "ry", "spreadMethod", "transform", "viewBox", "width", "x", "x1", "x2", "y", "y1", "y2",
})  # fmt: skip
"""Attributes that say where something is and how large."""

FUNCTIONS = frozenset({"url", "rgb", "rgba", "hsl", "hsla", "matrix", "translate", "scale", "rotate", "skewx", "skewy"})
"""What may stand before a bracket in the value of an attribute."""

PLAIN_SVG = (
    "Save it again as plain SVG (Inkscape: Plain SVG; Illustrator: Export As, Styling: Presentation Attributes)."
)
_MAKER = "Ask who made it for a drawing without it."
_PHOTOGRAPH = "Ask who made it for a drawing of lines and shapes only."
_MOVES = Fault(
    "is a moving picture, which can make people ill (WCAG 2.2, 2.2.2)", "Ask who made it for one that stands still."
)

REFUSED: Mapping[str, Fault] = {
    "script": Fault("has a script in it", f"A picture must not run a program. {_MAKER}"),
    "foreignObject": Fault("has a piece of a web page in it", PLAIN_SVG),
    "image": Fault("has a photograph in it, which may say where and when it was taken", _PHOTOGRAPH),
    "feImage": Fault("has a photograph in it, which may say where and when it was taken", _PHOTOGRAPH),
    "style": Fault("has a style sheet in it", PLAIN_SVG),
    "a": Fault("has a link in it", _MAKER),
    "animate": _MOVES,
    "animateMotion": _MOVES,
    "animateTransform": _MOVES,
    "set": _MOVES,
    "text": Fault(
        "has words in it, which nobody can hear, enlarge or translate (WCAG 2.2, 1.4.5)",
        "Take the words out of the drawing and write them into the plan.",
    ),
    "filter": Fault("has an effect in it, such as a shadow or a blur", "Save it without effects."),
}
"""Elements that no picture may have, because they do more than draw or change what a reader is shown."""


def unknown(name: str) -> Fault:
    """The fault of an element that is not known here."""
    return Fault(f"has something in it that this site does not know: {name}", PLAIN_SVG)

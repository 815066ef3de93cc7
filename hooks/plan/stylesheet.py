"""The stylesheet of each version, put together from `overrides/plan/styles/` and the council's colours."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

import jinja2

from plan.audiences import EASY_READ, YOUNG_PEOPLE, Audience
from plan.model.site import Colours
from plan.palette import palette

STYLESHEET = "assets/plan.css"
"""The address of the standard version's."""

PARTS = ("colours", "base", "shell", "parts", "charts", "charts_by_group", "pages", "written", "leaving", "other_ways")
"""The files that a stylesheet is put together from, in this order: a later rule wins over an earlier one."""

STANDARD_ONLY = frozenset({"charts", "charts_by_group", "written"})
"""What only pages of the standard version have: charts with axes, and pages that are written by hand."""

OWN_PARTS: Mapping[str, tuple[str, ...]] = {
    EASY_READ.id: ("measure_words", "easy_read"),
    YOUNG_PEOPLE.id: ("measure_words", "young_people"),
}
"""What a version has besides: its own look, on top of the site's. Only its own pages load it."""

FOR_DESIGNERS = "assets/designers.css"
"""The address of the stylesheet with the look of every version: the pages for designers show parts of all of them."""


def stylesheet_for(audience: Audience, path: str) -> str:
    """The address of the one stylesheet that a page of a version loads."""
    if f"{path}/".startswith("maintain/"):
        return FOR_DESIGNERS
    return f"assets/{audience.kind.replace('_', '-')}.css" if audience.kind in OWN_PARTS else STYLESHEET


def stylesheets(env: jinja2.Environment, colours: Colours) -> Iterator[tuple[str, str]]:
    """Every stylesheet of the site with its address."""
    yield STYLESHEET, stylesheet(env, colours, PARTS)
    shared = tuple(part for part in PARTS if part not in STANDARD_ONLY)
    for version, own in OWN_PARTS.items():
        yield f"assets/{version.replace('_', '-')}.css", stylesheet(env, colours, (*shared, *own))
    yield FOR_DESIGNERS, stylesheet(env, colours)


_ONLY_FOR_DESIGNERS = re.compile(r"/\*.*?\*/\s*|^[ \t]+|\n(?=\n)", re.DOTALL | re.MULTILINE)


def stylesheet(env: jinja2.Environment, colours: Colours, parts: Sequence[str] = ()) -> str:
    """A stylesheet for a council's colours, put together from some parts, or from those of every version.

    Comments and indentation stay with the designers.
    """
    council = palette(colours)
    every = dict.fromkeys((*PARTS, *(part for own in OWN_PARTS.values() for part in own)))
    texts = (env.get_template(f"plan/styles/{part}.css").render(palette=council) for part in parts or every)
    return _ONLY_FOR_DESIGNERS.sub("", "\n".join(texts)).strip() + "\n"

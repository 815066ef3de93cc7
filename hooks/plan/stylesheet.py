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
"""The files that every stylesheet is put together from, in this order: a later rule wins over an earlier one."""

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
    return f"assets/{audience.id.replace('_', '-')}.css" if audience.id in OWN_PARTS else STYLESHEET


def stylesheets(env: jinja2.Environment, colours: Colours) -> Iterator[tuple[str, str]]:
    """Every stylesheet of the site with its address."""
    yield STYLESHEET, stylesheet(env, colours, ())
    for version, own in OWN_PARTS.items():
        yield f"assets/{version.replace('_', '-')}.css", stylesheet(env, colours, own)
    yield FOR_DESIGNERS, stylesheet(env, colours)


_ONLY_FOR_DESIGNERS = re.compile(r"/\*.*?\*/\s*|^[ \t]+|\n(?=\n)", re.DOTALL | re.MULTILINE)


def stylesheet(env: jinja2.Environment, colours: Colours, own: Sequence[str] | None = None) -> str:
    """A stylesheet for a council's colours, with the `own` parts of a version, or with those of every version.

    Comments and indentation stay with the designers.
    """
    council = palette(colours)
    more = dict.fromkeys(part for parts in OWN_PARTS.values() for part in parts) if own is None else own
    parts = (env.get_template(f"plan/styles/{part}.css").render(palette=council) for part in (*PARTS, *more))
    return _ONLY_FOR_DESIGNERS.sub("", "\n".join(parts)).strip() + "\n"

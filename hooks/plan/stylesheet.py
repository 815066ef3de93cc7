"""The one stylesheet of the site, put together from `overrides/plan/styles/` and the council's colours."""

from __future__ import annotations

import re

import jinja2

from plan.model.site import Colours
from plan.palette import palette

STYLESHEET = "assets/plan.css"
"""Its address."""

PARTS = (
    "colours",
    "base",
    "shell",
    "parts",
    "charts",
    "charts_by_group",
    "pages",
    "measure_words",
    "easy_read",
    "written",
    "other_ways",
)
"""The files that it is put together from, in this order: a later rule wins over an earlier one."""

_FOR_DESIGNERS = re.compile(r"/\*.*?\*/\s*|^[ \t]+|\n(?=\n)", re.DOTALL | re.MULTILINE)


def stylesheet(env: jinja2.Environment, colours: Colours) -> str:
    """The stylesheet for a council's colours; comments and indentation stay with the designers."""
    council = palette(colours)
    parts = (env.get_template(f"plan/styles/{part}.css").render(palette=council) for part in PARTS)
    return _FOR_DESIGNERS.sub("", "\n".join(parts)).strip() + "\n"

"""Pages written by hand, as accessible as the rest: their tables and examples have names and scroll by keyboard."""

from __future__ import annotations

import re
from itertools import count

from markupsafe import Markup

from plan.rendering import Renderer, without_heading

_PART = re.compile(
    r"<h[1-6][^>]*>(?P<heading>.*?)</h[1-6]>|<table>(?P<table>.*?)</table>|<pre>(?P<example>.*?)</pre>", re.DOTALL
)
_COLUMN = re.compile(r"(<th)(?=[\s>])")


def accessible(body: str, renderer: Renderer, title: str) -> Markup:
    """The HTML that Markdown made of a page: without its title, with a name for each table and example.

    The name is that of the heading above. Tables and examples can be wider than a phone: they scroll by themselves, and
    so must be reached by keyboard and have a name (WCAG 2.2, 2.1.1 and 4.1.2). `title` is the page's own; the shell
    prints it.
    """
    parts = renderer.env.get_template("plan/parts/written.html").module
    t, numbers, above = renderer.edition.t, count(1), title

    def named(part: re.Match[str]) -> str:
        nonlocal above
        if part["heading"] is not None:
            above = Markup(part["heading"]).striptags()  # noqa: S704 - the project's own pages
            return part[0]
        if part["table"] is not None:
            inner = _COLUMN.sub(r'\1 scope="col"', part["table"])
            number = next(numbers)
            caption = t("written.table", number=number, title=above)
            return str(parts.table(Markup(inner), caption, f"table-{number}"))  # type: ignore[attr-defined]  # noqa: S704
        return str(parts.example(Markup(part["example"]), t("written.example", title=above)))  # type: ignore[attr-defined]  # noqa: S704

    return Markup(_PART.sub(named, without_heading(body)))  # noqa: S704 - the project's own pages

"""Pages written by hand, as accessible as the rest: what Markdown makes of their components, with names and roles."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import count
from typing import Any

from markupsafe import Markup

from plan.rendering import Renderer, without_heading

_PART = re.compile(
    r"<h[1-6][^>]*>(?P<heading>.*?)</h[1-6]>|<table[^>]*>(?P<table>.*?)</table>|<pre[^>]*>(?P<example>.*?)</pre>"
    r'|<div class="admonition(?P<kinds>[^"]*)">\s*<p class="admonition-title">(?P<callout>.*?)</p>',
    re.DOTALL,
)
_COLUMN = re.compile(r"(<th)(?=[\s>])")
_ALIGNED = re.compile(r' style="text-align: (?P<side>\w+);"')
_SLASH = re.compile(r"(<(?:img|br|hr)\b[^<>]*?) ?/>")
"""An empty element as XHTML ends it, which HTML does not."""
_NOTES = re.compile(r'<div class="footnote">\s*<hr ?/?>\s*(?P<notes>.*)\s*</div>', re.DOTALL)
_NOTE = re.compile(r'<a class="footnote-ref" href="(?P<href>[^"]*)">(?P<number>\d+)</a>')
_BACK = re.compile(
    r'(?:&#160;)?<a class="footnote-backref" href="(?P<href>#fnref(?P<place>\d*)-[^"]*)" title="(?P<number>\d+)">'
    r".*?</a>"
)


def accessible(body: str, renderer: Renderer, title: str) -> Markup:
    """The HTML that Markdown made of a page, without its title, which the shell prints; `title` is that title.

    - Tables and examples can be wider than a phone: they scroll by themselves, and so must be reached by keyboard and
      have a name (WCAG 2.2, 2.1.1 and 4.1.2). It is that of the heading above.
    - A callout is a note that its title names: neither its colour nor its place has to be seen.
    - A footnote's number is called a note, and the way back says where it leads: links are heard without the text.
    """
    written = _Writing(renderer, title)
    html = _PART.sub(written.part, without_heading(body))
    return _own(_SLASH.sub(r"\1>", _NOTES.sub(written.notes, _NOTE.sub(written.note, html))))


class _Writing:
    """The components of one page, in their order."""

    def __init__(self, renderer: Renderer, title: str) -> None:
        self._macros: Any = renderer.env.get_template("plan/parts/written.html").module
        self._t: Callable[..., str] = renderer.edition.t
        self._above = title
        self._tables, self._callouts = count(1), count(1)

    def part(self, found: re.Match[str]) -> str:
        """One heading, table, example or beginning of a callout."""
        if found["heading"] is not None:
            self._above = _own(found["heading"]).striptags()
            return found[0]
        if found["table"] is not None:
            return self._table(found["table"])
        if found["callout"] is not None:
            id_ = f"callout-{next(self._callouts)}"
            return str(self._macros.callout(_own(found["kinds"]), _own(found["callout"]), id_))
        return str(self._macros.example(_own(found["example"]), self._t("written.example", title=self._above)))

    def _table(self, inner: str) -> str:
        number = next(self._tables)
        inner = _COLUMN.sub(r'\1 scope="col"', _ALIGNED.sub(self._aligned, inner))
        caption = self._t("written.table", number=number, title=self._above)
        return str(self._macros.table(_own(inner), caption, f"table-{number}"))

    def _aligned(self, found: re.Match[str]) -> str:
        return str(self._macros.aligned_right()) if found["side"] == "right" else ""

    def notes(self, found: re.Match[str]) -> str:
        """The list of footnotes, as a part of the page with a heading."""
        return str(self._macros.notes(_own(_BACK.sub(self._back, found["notes"])), self._t("written.notes")))

    def note(self, found: re.Match[str]) -> str:
        """The number of a footnote in the text."""
        name = self._t("written.note", number=found["number"])
        return str(self._macros.note(_own(found["href"]), found["number"], name))

    def _back(self, found: re.Match[str]) -> str:
        several = "_place" if found["place"] else ""
        name = self._t(f"written.back_to{several}", number=found["number"], place=found["place"])
        return str(self._macros.back(_own(found["href"]), self._t("written.back"), name))


def _own(html: str) -> Markup:
    """HTML that Markdown made of the project's own pages."""
    return Markup(html)  # noqa: S704

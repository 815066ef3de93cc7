"""Markdown of the plan's texts as plain text, for files whose readers know no formatting (used by StratML)."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from plan.memory import Memory
from plan.prose import ProseWriter

BLOCKS = frozenset({"p", "li", "h3", "h4", "h5", "h6", "tr", "blockquote", "dt", "dd", "ul", "ol", "table", "hr"})
"""Elements that begin and end a line."""


class PlainTextWriter(HTMLParser):
    """Turns texts into lines of words. One object serves a whole build, since making one is dear."""

    def __init__(self, memory: Memory | None = None) -> None:
        super().__init__()
        self._memory = memory or Memory()
        self._writer = ProseWriter()
        self._found: list[str] = []

    def text(self, markdown: str | None) -> str:
        """A text without Markdown: a line for each paragraph, and for each item of a list, which begins with "- ".

        Links keep their words and lose their addresses. No text gives an empty one.
        """
        return self._memory.once(("plain", markdown), None, lambda: self._text(markdown)) if markdown else ""

    def _text(self, markdown: str) -> str:
        self._found = []
        self.reset()
        self.feed(str(self._writer.html(markdown, lambda target: None)))
        self.close()
        lines = (re.sub(r"[^\S\n]+", " ", line).strip() for line in "".join(self._found).split("\n"))
        return "\n".join(line for line in lines if line)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin a line, or leave space before a cell (called by the standard library's parser)."""
        if tag in BLOCKS or tag == "br":
            self._end_line()
        self._found.append("- " if tag == "li" else " " if tag in ("td", "th") else "")

    def handle_endtag(self, tag: str) -> None:
        """End a line (called by the standard library's parser)."""
        if tag in BLOCKS:
            self._end_line()

    def handle_data(self, data: str) -> None:
        """Keep words; a line that was only broken in the file goes on (called by the standard library's parser)."""
        if data.strip() or not self._found or self._found[-1] != "- ":
            self._found.append(data.replace("\n", " "))

    def _end_line(self) -> None:
        """A paragraph right in an item of a list begins beside the item's mark."""
        if not self._found or self._found[-1] != "- ":
            self._found.append("\n")

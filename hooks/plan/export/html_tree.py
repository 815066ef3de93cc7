"""The HTML of a page's body as a tree of elements, which the export turns into Markdown."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = frozenset({"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"})
"""Elements without an end (HTML Standard, 13.1.2, "Void elements")."""


@dataclass(eq=False)
class Element:
    """One element of HTML with what is in it."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: list[Element | str] = field(default_factory=list)

    @property
    def elements(self) -> Iterator[Element]:
        """The elements directly inside it."""
        return (child for child in self.children if isinstance(child, Element))

    def find_all(self, *tags: str) -> Iterator[Element]:
        """Every element of these names below it, outermost first; what is inside a found one is not looked at."""
        for child in self.elements:
            if child.tag in tags:
                yield child
            else:
                yield from child.find_all(*tags)


class _Reader(HTMLParser):
    """Builds the tree; made for one body and thrown away."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Element("body")
        self._open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs})
        self._open[-1].children.append(element)
        if tag not in VOID:
            self._open.append(element)

    def handle_endtag(self, tag: str) -> None:
        if tag in (element.tag for element in self._open[1:]):
            while self._open.pop().tag != tag:
                pass

    def handle_data(self, data: str) -> None:
        self._open[-1].children.append(data)


def html_tree(html: str) -> Element:
    """The tree of a body's HTML, which is taken to be well formed, as templates and `plan.prose` make it."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.root

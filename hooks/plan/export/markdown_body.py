"""The HTML of a page's body as Markdown: headings, lists, tables and quotations (used by `tree`).

What every kind of element becomes:

* a list of terms: a list whose items begin with the term in bold and a colon;
* a list whose items all begin with headings: its items one after the other, since their headings part them;
* `details`: its summary as a paragraph in bold, and then, open, what it hides;
* a table: a table with pipes, its caption in bold before it and the names of its rows in bold;
* forms and drawings: nothing, since they only work on our own site or repeat what stands beside them;
* an id: a place that links lead to, unless generators make the same one of the heading;
* every other element: what is in it. No text is lost.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from plan.export.html_tree import Element
from plan.export.inline import PHRASING, Inline, anchor, left_out
from plan.export.lists import BULLET, Block, indented, list_of, number, together
from plan.export.tables import rows

_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_SIMPLE_WORDS = re.compile(r"[a-z0-9]+( [a-z0-9]+)*")
_ENDS = (".", "?", "!", ":")


def markdown_body(body: Element, link: Callable[[str], str]) -> str:
    """A page's body as Markdown; `link` gives what an address in the HTML is in the tree of files."""
    return together(_Blocks(link).of(body.children))


class _Blocks:
    """Turns the elements of one body into blocks."""

    def __init__(self, link: Callable[[str], str]) -> None:
        self._inline = Inline(link)
        self._places: list[str] = []
        """Ids of elements that have begun and have no text yet: the next text is their place."""
        self._slugs: set[str] = set()
        """What generators make of the headings so far."""
        self._makers: dict[str, Callable[[Element], list[Block]]] = {
            **dict.fromkeys(_HEADINGS, self._heading),
            **dict.fromkeys(("ul", "ol"), self._list),
            "dl": self._terms,
            "table": self._table,
            "blockquote": self._quotation,
            "pre": self._code,
            "hr": self._rule,
            "summary": self._summary,
        }

    def of(self, nodes: Iterable[Element | str]) -> list[Block]:
        """The blocks of some nodes; what stands in a line together is one paragraph."""
        found: list[Block] = []
        together: list[Element | str] = []
        for node in nodes:
            if isinstance(node, str) or node.tag in PHRASING:
                together.append(node)
            elif not left_out(node):
                found += [*self._paragraph(together), *self._block(node)]
                together = []
        return [*found, *self._paragraph(together)]

    def _inside(self, element: Element) -> list[Block]:
        id_ = element.attributes.get("id", "")
        self._places += [id_] if id_ else []
        found = self.of(element.children)
        if not found and id_ in self._places:
            self._places.remove(id_)
        return found

    def _paragraph(self, nodes: Iterable[Element | str]) -> list[Block]:
        words = self._inline.markdown(nodes)
        return [Block(self._anchors() + words)] if words else []

    def _anchors(self) -> str:
        places, self._places = self._places, []
        return "".join(map(anchor, places))

    def _block(self, element: Element) -> list[Block]:
        return self._makers.get(element.tag, self._inside)(element)

    def _quotation(self, element: Element) -> list[Block]:
        return [Block(indented(together(self._inside(element)), "> ", "> "), "other")]

    def _code(self, element: Element) -> list[Block]:
        return [Block(indented(_text(element).strip("\n"), "    ", "    "), "code")]

    def _rule(self, element: Element) -> list[Block]:
        return [Block("* * *", "other")]

    def _summary(self, element: Element) -> list[Block]:
        return self._paragraph([Element("strong", {}, element.children)])

    def _heading(self, element: Element) -> list[Block]:
        words = self._inline.heading(element.children)
        if not words:
            return []
        id_, slug = element.attributes.get("id", ""), _slug(_text(element))
        if id_ and (id_ != slug or slug in self._slugs):
            self._places.append(id_)
        self._slugs.add(slug)
        places = self._anchors()
        return [Block(f"{'#' * _HEADINGS[element.tag]} {words}{' ' if places else ''}{places}", "heading")]

    def _list(self, element: Element) -> list[Block]:
        items = [child for child in element.elements if not left_out(child)]
        if items and all(_begins_with_heading(item) for item in items):
            return [block for item in items for block in self._inside(item)]
        first = int(element.attributes.get("start") or 1)
        signs = [number(place) if element.tag == "ol" else BULLET for place in range(first, first + len(items))]
        return list_of([(sign, self._inside(item)) for sign, item in zip(signs, items, strict=True)])

    def _terms(self, element: Element) -> list[Block]:
        items: list[tuple[list[Block], list[Block]]] = []
        for part in _term_parts(element):
            if part.tag != "dd" and "id" in part.attributes:
                self._places.append(part.attributes["id"])
            if part.tag == "dt":
                colon = [] if _text(part).rstrip().endswith(_ENDS) else [":"]
                items.append((self._paragraph([Element("strong", {}, [*part.children, *colon])]), []))
            elif part.tag == "dd" and items:
                items[-1][1].extend(self._inside(part))
        return list_of((BULLET, _explained(term, meaning)) for term, meaning in items)

    def _table(self, element: Element) -> list[Block]:
        captions = [Element("strong", {}, caption.children) for caption in element.find_all("caption")]
        before = [block for caption in captions for block in self._paragraph([caption])]
        found = rows(element, self._inline)
        return [*before, Block(found, "other")] if found else before


def _slug(words: str) -> str:
    """The id that every generator makes of a heading of plain words; empty where they may differ."""
    lower = " ".join(words.lower().split())
    return lower.replace(" ", "-") if _SIMPLE_WORDS.fullmatch(lower) else ""


def _text(element: Element) -> str:
    return "".join(child if isinstance(child, str) else _text(child) for child in element.children)


def _begins_with_heading(item: Element) -> bool:
    for child in item.children:
        if not isinstance(child, str):
            return child.tag in _HEADINGS or (child.tag not in PHRASING and _begins_with_heading(child))
        if child.strip():
            return False
    return False


def _term_parts(element: Element) -> Iterator[Element]:
    """Terms and meanings in order, each group's `div` before them."""
    for part in element.find_all("dt", "dd", "div"):
        yield part
        if part.tag == "div":
            yield from _term_parts(part)


def _explained(term: list[Block], meaning: list[Block]) -> list[Block]:
    """A term with its meaning, which begins on the same line if it is a paragraph."""
    if term and meaning and meaning[0].kind == "text":
        return [Block(f"{term[0].markdown} {meaning[0].markdown}"), *meaning[1:]]
    return [*term, *meaning]

"""A table of HTML as one with pipes, which has one row of names above and no merged cells (used by `markdown_body`)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from plan.export.html_tree import Element
from plan.export.inline import PHRASING, Inline, anchor, left_out, raw


def rows(element: Element, inline: Inline) -> str:
    """The rows of a table, its names first: the last row of its head, or nothing above the columns.

    A cell that spans others is followed by empty ones in their places.
    """
    head = [row for part in element.find_all("thead") for row in part.find_all("tr")]
    found = [[_cell(cell, row in head, inline) for cell in _cells(row)] for row in element.find_all("tr")]
    spans = [[_spans(cell) for cell in _cells(row)] for row in element.find_all("tr")]
    grid = _grid(found, spans)
    width = max(map(len, grid), default=0)
    lines = [[*row, *[""] * (width - len(row))] for row in grid]
    names = len(head) or _named(element)
    above, below = lines[: max(names, 1) - 1], lines[names:]
    title = lines[names - 1] if names else [""] * width
    return "\n".join(_row(each) for each in (title, ["---"] * width, *above, *below)) if width else ""


def _named(element: Element) -> int:
    """1 where the first row has nothing but names, though no part of the table is called its head."""
    first = next(element.find_all("tr"), None)
    return int(first is not None and all(cell.tag == "th" for cell in _cells(first)))


def _cells(row: Element) -> list[Element]:
    return [child for child in row.elements if child.tag in ("td", "th")]


def _cell(cell: Element, in_head: bool, inline: Inline) -> str:
    words = raw("br").join(_lines(cell.children, inline, bold=cell.tag == "th" and not in_head))
    return (anchor(cell.attributes["id"]) if "id" in cell.attributes else "") + words


def _lines(nodes: Iterable[Element | str], inline: Inline, bold: bool) -> Iterator[str]:
    """The lines of a cell: its paragraphs and the like, since a cell has no blocks."""
    together: list[Element | str] = []
    for node in [*nodes, Element("p")]:
        if isinstance(node, str) or node.tag in PHRASING:
            together.append(node)
        elif not left_out(node):
            words = inline.markdown([Element("strong", children=together)] if bold else together)
            yield from words.split("  \n") if words else ()
            together = []
            yield from _lines(node.children, inline, bold) if node.children else ()


def _spans(cell: Element) -> tuple[int, int]:
    """How many columns and rows a cell takes."""
    return int(cell.attributes.get("colspan") or 1), int(cell.attributes.get("rowspan") or 1)


def _grid(found: list[list[str]], spans: list[list[tuple[int, int]]]) -> list[list[str]]:
    taken: set[tuple[int, int]] = set()
    grid: list[list[str]] = []
    for y, (texts, sizes) in enumerate(zip(found, spans, strict=True)):
        row: list[str] = []
        for text, (across, down) in zip(texts, sizes, strict=True):
            while (len(row), y) in taken:
                row.append("")
            taken |= {(len(row) + dx, y + dy) for dx in range(across) for dy in range(1, down)}
            row += [text, *[""] * (across - 1)]
        grid.append(row)
    return grid


def _row(cells: Iterable[str]) -> str:
    return "| " + " | ".join(cells) + " |"

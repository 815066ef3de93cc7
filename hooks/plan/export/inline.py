"""What stands in a line - words, links, emphasis - from HTML to Markdown (used by `markdown_body`)."""

from __future__ import annotations

import re
import string
import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from html import escape
from itertools import zip_longest

from plan.export.escaping import ending, escaped, line
from plan.export.html_tree import Element

STRONG, EMPHASIS = frozenset({"strong", "b"}), frozenset({"em", "i", "cite", "dfn"})
KEPT = frozenset({"sub", "sup", "abbr", "kbd", "mark", "del", "ins", "s"})
"""Elements for which Markdown has no sign: they stay HTML."""
LEFT_OUT = frozenset(
    {"script", "style", "template", "noscript", "form", "button", "input", "select", "textarea", "label", "svg", "head"}
)
"""Elements that only work on our own site, and drawings: a chart has a table and a text beside it."""
PHRASING = STRONG | EMPHASIS | KEPT | {"a", "span", "code", "br", "img", "small", "time", "bdi", "bdo", "q", "u"}
PHRASING |= {"data", "var", "samp", "wbr"}
"""Elements that stand in a line; every other one begins a block of its own."""

_BLANKS = re.compile(r"[ \t\n\r\f]+")
_PLAIN_CODE = re.compile(r"[^`{|]*")
_PLAIN_ADDRESS = re.compile(r"https?://[\w./?=%#&-]+", re.ASCII)


def left_out(element: Element) -> bool:
    """Whether an element is nothing to read: a picture that says no more than the words beside it is none."""
    said_by_words = element.tag == "img" and not element.attributes.get("alt")
    return element.tag in LEFT_OUT or said_by_words or "hidden" in element.attributes


def raw(tag: str, end: bool = False, **attributes: str) -> str:
    """A tag of HTML, for what Markdown cannot say."""
    listed = "".join(f' {name}="{_in_quotes(value)}"' for name, value in attributes.items() if value)
    return f"<{'/' * end}{tag}{listed}>"


def _in_quotes(value: str) -> str:
    """A value of an attribute, without the signs that a table or a template would read."""
    return re.sub(r"[|{`\\\[\]\s]", lambda sign: f"&#{ord(sign[0])};" if sign[0] != " " else " ", escape(value))


def anchor(id_: str) -> str:
    """A place that links lead to. No dialect shows it, where half of them would print `{#id}`."""
    return raw("a", id=id_) + raw("a", end=True)


@dataclass(frozen=True)
class Piece:
    """A finished piece of a line."""

    markdown: str
    sign: str = ""
    """The sign to put round it, such as `**`, where both sides allow it."""
    tag: str = ""
    """The element to write instead where they do not."""


class Inline:
    """Turns what stands in a line into Markdown; `link` gives what an address in the HTML is in the tree of files."""

    def __init__(self, link: Callable[[str], str]) -> None:
        self.link = link

    def markdown(self, nodes: Iterable[Element | str]) -> str:
        """The line or, where it has breaks, the lines."""
        whole = _joined(self._pieces(nodes, frozenset()))
        lines = [part.strip(" ") for part in whole.split("\n")]
        return "  \n".join(line(part) for part in lines if part)

    def heading(self, nodes: Iterable[Element | str]) -> str:
        """The one line of a heading."""
        return ending(_BLANKS.sub(" ", _joined(self._pieces(nodes, frozenset()))).strip(" "))

    def _pieces(self, nodes: Iterable[Element | str], inside: frozenset[str]) -> list[Piece]:
        found: list[Piece] = []
        text = ""
        for node in _unwrapped(nodes):
            if isinstance(node, str):
                text += node
                continue
            found += [Piece(escaped(_BLANKS.sub(" ", text))), *self._element(node, inside)]
            text = ""
        return [*found, Piece(escaped(_BLANKS.sub(" ", text)))]

    def _element(self, element: Element, inside: frozenset[str]) -> list[Piece]:
        tag, id_ = element.tag, element.attributes.get("id", "")
        place = [Piece(anchor(id_))] if id_ else []
        if tag == "br":
            return [Piece("\n")]
        if tag == "img":
            return [*place, Piece(self._image(element))]
        if tag == "code":
            return [*place, Piece(_code(_text(element)))]
        if tag == "a":
            return [*place, *self._link(element, inside)]
        if tag in KEPT:
            title = element.attributes.get("title", "") if tag == "abbr" else ""
            return [
                *place,
                Piece(raw(tag, title=title)),
                *self._pieces(element.children, inside),
                Piece(raw(tag, end=True)),
            ]
        sign, name = ("**", "strong") if tag in STRONG else ("*", "em")
        inner = self._pieces(element.children, inside | {name})
        return [*place, *(inner if name in inside else _signed(_joined(inner), sign, name))]

    def _image(self, element: Element) -> str:
        words, place = (element.attributes.get(name, "") for name in ("alt", "src"))
        return f"![{escaped(words)}]({address(self.link(place))})"

    def _link(self, element: Element, inside: frozenset[str]) -> list[Piece]:
        inner = self._pieces(element.children, inside | {"a"})
        words = _joined(inner)
        href = element.attributes.get("href")
        if href is None or "a" in inside or not words.strip():
            return inner
        if href == _text(element).strip() and _PLAIN_ADDRESS.fullmatch(href):
            return [Piece(f"<{href}>")]
        before, words, after = _split(words.replace("\n", " "))
        return [Piece(before), Piece(f"[{words}]({address(self.link(href))})"), Piece(after)]


def address(href: str) -> str:
    """A link's address as Markdown: what may not stand in an address is written by its number (RFC 3986, 2.1)."""
    safe = re.sub(r'[\s"<>\\`{}|^\[\]]', lambda sign: "".join(f"%{byte:02X}" for byte in sign[0].encode()), href)
    safe = re.sub(r"&(?=#?\w+;)", "&amp;", safe)
    return f"<{safe}>" if "(" in safe or ")" in safe else safe


def _unwrapped(nodes: Iterable[Element | str]) -> Iterable[Element | str]:
    """Text and the elements that matter: of a span and the like only what is in it."""
    for node in nodes:
        if isinstance(node, str):
            yield node
        elif left_out(node):
            continue
        elif node.tag in STRONG | EMPHASIS | KEPT | {"a", "code", "br", "img"}:
            yield node
        else:
            yield from _unwrapped(node.children)


def _text(element: Element) -> str:
    parts = (child if isinstance(child, str) else _text(child) for child in element.children)
    return _BLANKS.sub(" ", "".join(parts))


def _code(text: str) -> str:
    """Code between backticks, or as HTML where a sign in it would be read by a table or a template."""
    before, words, after = _split(text)
    if not words:
        return text
    plain = f"`{words}`" if _PLAIN_CODE.fullmatch(words) else raw("code") + escaped(words) + raw("code", end=True)
    return before + plain + after


def _split(words: str) -> tuple[str, str, str]:
    """Blanks, words, blanks."""
    inner = words.strip(" \n")
    if not inner:
        return words, "", ""
    start = words.index(inner)
    return words[:start], inner, words[start + len(inner) :]


def _signed(words: str, sign: str, tag: str) -> list[Piece]:
    before, inner, after = _split(words)
    return [Piece(before), Piece(inner, sign, tag), Piece(after)] if inner else [Piece(words)]


def _joined(pieces: list[Piece]) -> str:
    """The pieces one after the other, emphasised by signs where their neighbours let these work (CommonMark, 6.2)."""
    whole = ""
    pieces = [piece for piece in pieces if piece.markdown]
    for piece, after in zip_longest(pieces, pieces[1:], fillvalue=Piece("")):
        written = piece.markdown.lstrip(" ") if whole.endswith((" ", "\n")) else piece.markdown
        if piece.sign and _apart(whole[-1:]) and _apart((after.sign or after.markdown)[:1]) and _bare(written):
            written = piece.sign + written + piece.sign
        elif piece.sign:
            written = raw(piece.tag) + written + raw(piece.tag, end=True)
        elif written.startswith("[") and whole.endswith("!"):
            whole = whole[:-1] + "\\!"  # else an exclamation and a link are a picture
        whole += written
    return whole


def _bare(words: str) -> bool:
    """Whether words do not begin or end with a sign of emphasis themselves."""
    return not (words.startswith("*") or words.endswith("*"))


def _apart(neighbour: str) -> bool:
    """Whether a sign of emphasis works beside this character."""
    if not neighbour or neighbour in " \n":
        return True
    return neighbour not in "*_\\" and (neighbour in string.punctuation or unicodedata.category(neighbour)[0] == "P")

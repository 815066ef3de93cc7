"""Markdown of the plan's texts to safe HTML: no script, style, event, frame or dangerous link survives."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import escape
from html.parser import HTMLParser

import nh3
from markdown import Markdown
from markupsafe import Markup

TAGS = {
    *("p", "br", "hr", "strong", "em", "ul", "ol", "li", "a", "blockquote", "h3", "h4", "h5", "h6"),
    *("table", "thead", "tbody", "tr", "th", "td", "abbr", "sub", "sup", "dl", "dt", "dd"),
}
"""The only elements a text may have."""

ATTRIBUTES = {"a": {"href", "title"}, "abbr": {"title"}, "ol": {"start"}}
"""The only attributes that they may have."""

SCHEMES = {"http", "https", "mailto", "tel", "sms"}
"""The only kinds of outside link a text may have."""

_WORDS = r"[\w ,.;:'’‘“”()£%/?–—-]"
_BOLD = rf"(?<![\w*])\*\*(\w(?:{_WORDS}*\w)?)\*\*(?![\w*])"
_PLAIN_LINE = re.compile(rf"(?!\d+[.)](?:\s|$))(?:[\w(‘“£]|{_BOLD})(?:{_WORDS}|{_BOLD})*")
"""A line in which Markdown could understand nothing but bold words: most texts of a plan are made of these."""

_ITEM = re.compile(rf"- {_PLAIN_LINE.pattern}")
_BOLD_WORDS = re.compile(_BOLD)
_ODD = re.compile(r"__|_\b|\b_|//|--| \n")
_MAY_HAVE_HEADING = re.compile(r"#|^\s*(?:=+|-+)\s*$", re.MULTILINE)


class ProseWriter:
    """Turns texts into HTML. One object serves a whole build, since making one is dear."""

    def __init__(self) -> None:
        toc = {"baselevel": 3, "permalink": False, "marker": ""}
        self._markdown = Markdown(extensions=["sane_lists", "tables"], output_format="html")
        self._with_headings = Markdown(
            extensions=["sane_lists", "tables", "toc"], extension_configs={"toc": toc}, output_format="html"
        )

    def html(self, text: str, link: Callable[[str], str | None]) -> Markup:
        """`text` as HTML that is safe to print.

        `link` is given what a link inside the plan names (`outcomes/safe`) and gives its address from the page at
        hand, or None for one that leads nowhere: its words then stand without a link. Headings begin at level 3.
        """
        text = text.strip()
        plain = self._plain(text)
        return plain if plain is not None else self._rich(text, link)

    def _plain(self, text: str) -> Markup | None:
        """The same as `_rich`, twenty times as fast, for paragraphs, lists and bold words only; else None.

        `text` has no blanks at its ends.
        """
        if _ODD.search(text):
            return None
        blocks, after_list = [], False
        for block in text.split("\n\n"):
            lines = block.split("\n")
            if all(map(_PLAIN_LINE.fullmatch, lines)):
                blocks.append(f"<p>{_bold(block)}</p>")
                after_list = False
            elif not after_list and all(map(_ITEM.fullmatch, lines)):
                items = "\n".join(f"<li>{_bold(line[2:])}</li>" for line in lines)
                blocks.append(f"<ul>\n{items}\n</ul>")
                after_list = True
            else:
                return None
        return Markup("\n".join(blocks))  # noqa: S704 - escaped by `_bold`

    def _rich(self, text: str, link: Callable[[str], str | None]) -> Markup:
        def attribute(tag: str, name: str, value: str) -> str | None:
            if (tag, name) != ("a", "href"):
                return (
                    value if name in ATTRIBUTES.get(tag, ()) else None
                )  # nh3 itself lets title and lang pass anywhere
            return value if is_outside(value) else link(value)

        writer = self._with_headings if _MAY_HAVE_HEADING.search(text) else self._markdown
        html = writer.reset().convert(text)
        clean = nh3.clean(
            html, tags=TAGS, attributes=ATTRIBUTES, attribute_filter=attribute, url_schemes=SCHEMES, link_rel=None
        )
        return Markup(clean)  # noqa: S704 - sanitised on the line above


def _bold(text: str) -> str:
    """Plain words with bold ones among them as HTML."""
    return _BOLD_WORDS.sub(r"<strong>\1</strong>", escape(text, quote=False))


def is_outside(href: str) -> bool:
    """Whether a link leaves the site: it then begins with one of `SCHEMES`."""
    scheme, colon, _ = href.partition(":")
    return bool(colon) and scheme.strip().lower() in SCHEMES


_SIMPLE_LINK = re.compile(r"""(?<![!\]\\])\[[\w ,.;:'’‘“”£%/?–—-]+\]\(([\w:/.#?=%-]+)\)""")
_MAY_BE_MORE = re.compile(r"[\[\]<>`\\]|^(?: {4}|\t)", re.MULTILINE)
"""What can make another link, or words of what looks like a link, outside such plain links."""


class LinkReader(HTMLParser):
    """Finds what the links of texts name. One object serves a whole check, since making one is dear."""

    def __init__(self) -> None:
        super().__init__()
        self._markdown = Markdown(extensions=["sane_lists", "tables"])
        self._found: list[str] = []

    def hrefs(self, text: str) -> tuple[str, ...]:
        """What the links of a Markdown text name, in order, as they stand in it, also those that reach no page."""
        if "[" not in text and "<" not in text:
            return ()
        simple = _SIMPLE_LINK.findall(text)
        if not _MAY_BE_MORE.search(_SIMPLE_LINK.sub("", text)):
            return tuple(simple)
        self._found = []
        self.reset()
        self.feed(self._markdown.reset().convert(text))
        return tuple(self._found)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Remember where a link leads (called by the standard library's parser)."""
        self._found += [value or "" for name, value in attrs if (tag, name) == ("a", "href")]


def first_sentence(text: str, most: int = 155) -> str:
    """The beginning of a text for search results and previews: whole sentences, else whole words, no Markdown."""
    plain = re.sub(r"\s+", " ", re.sub(r"\[([^\]]*)\]\([^)]*\)|[*_#>`]|<[^>]*>", r"\1", text)).strip()
    if len(plain) <= most:
        return plain
    sentences = re.match(rf"(.{{40,{most - 1}}}[.?!])(?=\s)", plain)
    return sentences[1] if sentences else plain[:most].rsplit(" ", 1)[0].rstrip(",;:") + "…"

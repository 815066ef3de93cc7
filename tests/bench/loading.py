"""What the HTML of a page and the text of a stylesheet make a browser load."""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import NamedTuple

IN_STYLES = re.compile(r"""(@import\s+(?:url\()?|url\()\s*["']?([^"')\s;]+)""")
COMMENTS = re.compile(r"/\*.*?\*/", re.DOTALL)
SCRIPTS = {"", "module", "text/javascript", "application/javascript"}
"""The types of `script` elements that hold script, and not data."""
LOADED = {
    "img": ("src", "picture"),
    "input": ("src", "picture"),
    "image": ("href", "picture"),
    "use": ("href", "picture"),
    "source": ("src", "other"),
    "video": ("src", "other"),
    "audio": ("src", "other"),
    "track": ("src", "other"),
    "iframe": ("src", "other"),
    "embed": ("src", "other"),
    "object": ("data", "other"),
}
LINKED = {"icon": "picture", "apple-touch-icon": "picture", "mask-icon": "picture", "manifest": "other"}
LINKED |= {name: "other" for name in ("preload", "prefetch", "preconnect", "dns-prefetch")} | {
    "modulepreload": "script"
}
VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}


class Wanted(NamedTuple):
    """A file that is asked for."""

    address: str
    """As it is written."""
    kind: str
    """style, script, picture or other."""
    blocks: bool = False
    """Nothing is drawn before it has come."""


@dataclass
class Found:
    """What is found in a page."""

    kind: str = ""
    """The kind of page, which its body's class says."""
    inline_script: int = 0
    pictured: bool = False
    """Its main part has a chart, or a picture that is more than an icon."""
    wanted: list[Wanted] = field(default_factory=list)


def found_in_page(html: str) -> Found:
    """Find everything that a page loads. The search page's script loads what `data-index` says."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.found


def found_in_stylesheet(style: str, blocks: bool) -> Iterator[Wanted]:
    """Find everything that a stylesheet loads; what it imports blocks a page as it does itself."""
    for before, address in IN_STYLES.findall(COMMENTS.sub("", style)):
        if not address.startswith(("data:", "#")):
            imported = before.startswith("@import")
            yield Wanted(address, "style" if imported else "picture", blocks and imported)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found = Found()
        self.open: list[str] = []
        self.inline = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag not in VOID:
            self.open.append(tag)
        self.inline = tag if tag == "style" or (tag == "script" and given.get("type", "") in SCRIPTS) else ""
        if tag == "body":
            self.found.kind = given.get("class", "").partition(" ")[0].removeprefix("page-")
        if "main" in self.open and (tag in ("img", "picture", "video") or self._is_chart(tag, given)):
            self.found.pictured = True
        self.found.wanted += self._wanted(tag, given)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in self.open:
            while self.open.pop() != tag:
                pass
        self.inline = ""

    def handle_data(self, data: str) -> None:
        if self.inline == "script":
            self.found.inline_script += len(gzip.compress(data.encode(), 9, mtime=0))
        elif self.inline == "style":
            self.found.wanted += found_in_stylesheet(data, blocks=True)

    def _is_chart(self, tag: str, given: dict[str, str]) -> bool:
        return tag == "svg" and (
            given.get("role") == "img" or given.get("class") == "sparkline" or "figure" in self.open
        )

    def _wanted(self, tag: str, given: dict[str, str]) -> Iterator[Wanted]:
        yield from found_in_stylesheet(given.get("style", ""), blocks=False)
        yield from (Wanted(address, "picture") for address in _candidates(given))
        if given.get("poster"):
            yield Wanted(given["poster"], "picture")
        if given.get("data-index"):
            yield Wanted(given["data-index"], "other")
        if tag == "script" and given.get("src"):
            waits = "defer" in given or "async" in given or given.get("type") == "module"
            yield Wanted(given["src"], "script", not waits)
        elif tag == "link":
            yield from _linked(given)
        elif tag in LOADED:
            name, kind = LOADED[tag]
            address = given.get(name, "") or given.get(f"xlink:{name}", "")
            if address and not address.startswith(("data:", "#")):
                yield Wanted(address, kind)


def _candidates(given: dict[str, str]) -> list[str]:
    """The last picture of each set, which is the largest by custom."""
    sets = (given.get("srcset"), given.get("imagesrcset"))
    return [each.split(",")[-1].split()[0] for each in sets if each and each.strip()]


def _linked(given: dict[str, str]) -> Iterator[Wanted]:
    names = given.get("rel", "").lower().split()
    if "stylesheet" in names:
        yield Wanted(given.get("href", ""), "style", given.get("media", "all") != "print")
    elif "alternate" not in names:
        yield from (Wanted(given.get("href", ""), LINKED[name]) for name in names if name in LINKED)

"""What a first visit to each page of a built site loads: how many bytes, and whether that is little enough.

Every byte counts that the page, its stylesheets and its scripts make a browser load, its icon too. What is text is
compressed with gzip -9, as a web server does; pictures and other files that are compressed already are not. The headers
of the answers, which the server adds, do not count. A KB is 1,000 bytes.
"""

from __future__ import annotations

import gzip
import re
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from loading import Found, Wanted, found_in_page, found_in_stylesheet

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "hooks"))

from plan.audiences import AUDIENCES, EASY_READ

HOST = "https://site.invalid/"
TEXT = {".html", ".css", ".js", ".svg", ".json", ".xml", ".txt", ".webmanifest"}
FONTS = {".woff", ".woff2", ".ttf", ".otf", ".eot"}

HOME, PLAIN, PICTURED, SCRIPT = 20_000, 15_000, 30_000, 5_000
"""The most bytes of a first visit to the home page, to pages without and with charts or pictures, and of script."""

IN_EASY_READ = 64_000
"""The most bytes of a first visit to a page in easy read: each idea has its picture, which other pages show too."""

LARGER: Mapping[str, tuple[int, str]] = {
    "whole-plan": (100_000, "It holds the text of every page of the plan, for printing."),
    "easy-read-booklet": (160_000, "It holds every page in easy read with all of their pictures, for printing."),
    "actions": (18_000, "It lists every action."),
    "a-to-z": (20_000, "It lists every page of the site."),
    "site-map": (20_000, "It lists every page of the site."),
    "open-data": (20_000, "It says what every column of the figures means, for people who come to work with them."),
    "search": (42_000, "It loads the index of the whole plan, once somebody looks for something."),
    "methods": (20_000, "It explains every way to work out a result, with its formula and its words."),
    "young-people-whole": (100_000, "It holds the text of every page for young people, for printing."),
    "young-people-get-help": (16_000, "It has every helpline with its hours, and the button to leave at once."),
}
"""The kinds of page that may weigh more than others, how much, and why."""
FOR_MAKERS, MAKERS = "maintain/", 40_000
"""Where long pages are that only people who change the code load, and what they may weigh: one shows every chart."""


@dataclass(frozen=True)
class Part:
    """A file that a page loads."""

    address: str
    """Its path in the site, or its whole address on another host."""
    kind: str
    """style, script, picture, font or other."""
    size: int
    """Bytes as they travel; 0 on another host, of which nothing is known."""
    blocks: bool
    """Nothing is drawn before it has come."""


@dataclass(frozen=True)
class Weight:
    """A page with everything that a first visit to it loads."""

    path: str
    kind: str
    version: str
    html: int
    inline_script: int
    """Bytes of script in the HTML, of which they are a part."""
    pictured: bool
    """It has charts or pictures."""
    parts: tuple[Part, ...]

    def of(self, kind: str) -> int:
        """The bytes of all parts of a kind."""
        return sum(part.size for part in self.parts if part.kind == kind)

    @property
    def script(self) -> int:
        """The bytes of all script."""
        return self.inline_script + self.of("script")

    @property
    def total(self) -> int:
        """The bytes of everything."""
        return self.html + sum(part.size for part in self.parts)

    @property
    def requests(self) -> int:
        """How many files a first visit asks for, the page itself too."""
        return 1 + len(self.parts)

    @property
    def most(self) -> int:
        """The most bytes that it may weigh."""
        if self.kind in LARGER:
            return LARGER[self.kind][0]
        if self.kind == "home":
            return HOME
        if self.version == EASY_READ.id:
            return IN_EASY_READ
        if self.path.startswith(FOR_MAKERS):
            return MAKERS
        return PICTURED if self.pictured else PLAIN

    @property
    def faults(self) -> tuple[str, ...]:
        """Every way in which it is heavier or slower than was promised."""
        blocking = [part.address for part in self.parts if part.blocks]
        styles = [part.address for part in self.parts if part.kind == "style" and part.blocks]
        return tuple(_faults(self, blocking, styles))


def _faults(weight: Weight, blocking: list[str], styles: list[str]) -> Iterator[str]:
    if weight.total > weight.most:
        yield f"weighs {weight.total:,} bytes, and may weigh {weight.most:,}"
    if weight.script > SCRIPT:
        yield f"has {weight.script:,} bytes of script, and may have {SCRIPT:,}"
    if len(blocking) > 1 or blocking != styles:
        yield f"is drawn only when all of these have come: {', '.join(blocking)}"
    for part in weight.parts:
        if part.kind == "font":
            yield f"loads a font: {part.address}"
        if urlsplit(part.address).netloc:
            yield f"loads from another host: {part.address}"


def weigh(site: Path, below: str = "/") -> list[Weight]:
    """Weigh every page of a built site that is meant for the path `below`, in the order of their addresses.

    Raises FileNotFoundError for what a page loads that is not there.
    """
    address = urljoin(HOST, below)
    return [_weight(site, file, address) for file in sorted(site.rglob("*.html"))]


def largest(weights: list[Weight]) -> list[Weight]:
    """The heaviest page of each kind and version, in the order of their names."""
    found: dict[tuple[str, str], Weight] = {}
    for weight in sorted(weights, key=lambda each: each.total):
        found[weight.version, weight.kind] = weight
    versions = [audience.id for audience in AUDIENCES]
    return sorted(found.values(), key=lambda each: (versions.index(each.version), each.kind))


def table(weights: list[Weight]) -> Iterator[str]:
    """The lines of a table of the heaviest pages, for people to read."""
    yield f"  {'version':13} {'kind':16} {'HTML':>7} {'styles':>7} script pictures  other   total    most requests"
    for each in largest(weights):
        kinds = f"{each.of('style'):7,} {each.script:6,} {each.of('picture'):8,} {each.of('other'):6,}"
        sums = f"{each.total:7,} {each.most:7,} {each.requests:8}"
        met = "MISSED" if each.faults else "met"
        yield f"  {each.version:13} {each.kind:16} {each.html:7,} {kinds} {sums}  {met:6}  /{each.path}"


def as_json(weights: list[Weight]) -> list[dict[str, str | int]]:
    """The heaviest pages, for programs to read."""
    return [
        {
            "version": each.version,
            "kind": each.kind,
            "page": each.path,
            "html": each.html,
            "styles": each.of("style"),
            "script": each.script,
            "pictures": each.of("picture"),
            "other": each.of("other"),
            "total": each.total,
            "most": each.most,
            "requests": each.requests,
        }
        for each in largest(weights)
    ]


def size(file: Path) -> int:
    """How many bytes of a file travel."""
    content = file.read_bytes()
    return len(gzip.compress(content, 9, mtime=0)) if file.suffix in TEXT else len(content)


def _weight(site: Path, file: Path, address: str) -> Weight:
    path = file.relative_to(site).as_posix().removesuffix("index.html")
    html = file.read_text(encoding="utf-8")
    page = found_in_page(html)
    prefixed = [each for each in AUDIENCES if each.prefix and path.startswith(each.prefix)]
    return Weight(
        path=path,
        kind=page.kind,
        version=prefixed[0].id if prefixed else AUDIENCES[0].id,
        html=size(file),
        inline_script=page.inline_script,
        pictured=page.pictured,
        parts=tuple(_parts(site, address, path, page)),
    )


def _parts(site: Path, top: str, path: str, page: Found) -> Iterator[Part]:
    """Every file that is loaded, each once, with what stylesheets load in their turn."""
    here = urljoin(top, path)
    ahead, seen = [(here, wanted) for wanted in page.wanted], {here}
    while ahead:
        base, wanted = ahead.pop(0)
        address = urljoin(base, wanted.address).partition("#")[0]
        if address in seen:
            continue
        seen.add(address)
        if not address.startswith(top):
            yield Part(address, _kind(wanted), 0, wanted.blocks)
            continue
        file = site / unquote(address.removeprefix(top)).partition("?")[0]
        if wanted.kind == "style":
            style = file.read_text(encoding="utf-8")
            ahead += [(address, more) for more in found_in_stylesheet(style, wanted.blocks)]
        yield Part(address.removeprefix(top), _kind(wanted), size(file), wanted.blocks)


def _kind(wanted: Wanted) -> str:
    return "font" if re.search(r"\.\w+$", wanted.address) and Path(wanted.address).suffix in FONTS else wanted.kind

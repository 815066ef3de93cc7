"""Which pages of a site differ from those of an earlier one, and a sample of them where they are many."""

from __future__ import annotations

import hashlib
import re
from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import zip_longest
from pathlib import Path
from typing import NamedTuple

from tests.browser.conftest import Served

MOST = 24
"""So many pages are looked at, or one of each kind and version where those are more: two seconds for each."""

_OWN = re.compile(r"<title>.*?</title>|<main\b.*</main>", re.DOTALL)
_LOADED = re.compile(r'(?:href|src)="([^"]+\.(?:css|js))"')
_NO_PAGE = ("", "moved")
"""Kinds of page that nobody reads: the reader is sent on at once."""


class _Content(NamedTuple):
    """What decides whether a page is as it was."""

    own: str
    """Its title and its main part."""
    frame: str
    """What stands round that, on all pages alike."""
    look: str
    """The style sheets and scripts that it loads."""


@dataclass(frozen=True)
class Changes:
    """The pages of a site that are to be looked at after a change."""

    pages: tuple[str, ...]
    """The paths of those that are new, say something else, or look otherwise than before."""
    sample: tuple[str, ...]
    """Those of them that are looked at, and one of each version if nothing but the frame has changed."""
    restyled: bool = False
    """Whether a style sheet or script has changed, so that all pages look otherwise."""


def changes(before: Served | None, after: Served, most: int = MOST) -> Changes:
    """The pages that are not as they were; all of them when there was no site before."""
    pages: dict[str, int] = {}
    framed: dict[str, int] = {}
    restyled = False
    for path in after.paths:
        if after.kind(path) in _NO_PAGE:
            continue
        now, was = _content(after, path), _content(before, path) if before and path in before.paths else None
        restyled |= bool(was and was.look != now.look)
        if not was or (was.own, was.look) != (now.own, now.look):
            pages[path] = _distance(was.own if was else "", now.own)
        elif was.frame != now.frame:
            framed[path] = _distance(was.frame, now.frame)
    seen = {after.version(path) for path in pages}
    frames = {path: distance for path, distance in framed.items() if after.version(path) not in seen}
    sample = (*sampled(after, pages, most), *sampled(after, frames, 0, by_kind=False))
    return Changes(tuple(pages), sample, restyled)


def sampled(site: Served, pages: Mapping[str, int], most: int, *, by_kind: bool = True) -> tuple[str, ...]:
    """The most changed page of each kind and version, then the next of each until there are `most`.

    `pages` says of each path how much of the page has changed; where that is the same, the larger page comes first.
    """
    groups: dict[tuple[str, str], list[str]] = defaultdict(list)
    for path in sorted(pages, key=lambda path: (-pages[path], -_file(site, path).stat().st_size, path)):
        groups[site.kind(path) if by_kind else "", site.version(path)].append(path)
    in_turn = [path for row in zip_longest(*(groups[key] for key in sorted(groups))) for path in row if path]
    return tuple(in_turn[: max(most, len(groups))])


def _content(site: Served, path: str) -> _Content:
    html = _file(site, path).read_text(encoding="utf-8")
    folder = _file(site, path).parent
    loaded = (folder / each for each in _LOADED.findall(html))
    look = hashlib.sha256(b"\0".join(file.read_bytes() for file in loaded if file.is_file())).hexdigest()
    return _Content("\n".join(_OWN.findall(html)), _OWN.sub("", html), look)


def _distance(before: str, now: str) -> int:
    """How many characters stand in lines of which only one of two texts has them."""
    one, other = Counter(before.splitlines()), Counter(now.splitlines())
    return sum(len(line) * count for line, count in ((one - other) + (other - one)).items())


def _file(site: Served, path: str) -> Path:
    return site.folder / path / "index.html"

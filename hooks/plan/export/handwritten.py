"""The pages of `docs/` that are written by hand, read without a site generator (used by the export)."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import Any
from urllib.parse import urlsplit

from plan.export.front_matter import split_front_matter
from plan.page import PlanPage, address_of, handwritten_page

FOR_EDITORS = "maintain"
"""The folder of pages for people who look after the site: they stay with the code that they are about."""
_LINK = re.compile(r"(?P<before>\]\(\s*<?|^ {0,3}\[[^\]\n]+\]:\s*<?)(?P<target>[^)\s>]+)", re.MULTILINE)
"""Where a link or a picture of Markdown leads, in its place or in a definition (CommonMark 0.31, 6.3, 4.7)."""
_FIRST_HEADING = re.compile(r"^# +(.+?)[ #]*$", re.MULTILINE)


class UnreadablePageError(Exception):
    """A page that is written by hand cannot be read; as text it says which and why."""


@dataclass(frozen=True)
class HandwrittenFile:
    """One page as it stands in its file."""

    file: str
    """Its place below the folder, such as `about.md`."""
    page: PlanPage
    said: dict[str, Any]
    """Its front matter."""
    markdown: str
    """What stands below that."""

    def moved(self, files: Mapping[str, str]) -> str:
        """Its text in the folder of its address, with links that still lead where they led.

        `files` gives the new place of each file that is moved.
        """
        before, now = posixpath.dirname(self.file), self.page.path

        def link(found: re.Match[str]) -> str:
            target, hash_, fragment = found["target"].partition("#")
            if not target or target.startswith("/") or urlsplit(target).scheme:
                return found[0]
            there = posixpath.normpath(posixpath.join(before, target))
            return found["before"] + posixpath.relpath(files.get(there, there), now or ".") + hash_ + fragment

        return _LINK.sub(link, self.markdown)


def handwritten_files(docs: Path) -> tuple[HandwrittenFile, ...]:
    """Every page for readers that is written by hand, in order. Raises UnreadablePageError."""
    found = (file for file in sorted(docs.rglob("*.md")) if _is_for_readers(file.relative_to(docs)))
    return tuple(_read(file, file.relative_to(docs).as_posix()) for file in found)


def other_files(docs: Path) -> dict[str, Path]:
    """What stands beside these pages, such as pictures: the place of each in the folder, and where it is."""
    found = (file for file in sorted(docs.rglob("*")) if file.is_file() and file.suffix != ".md")
    return {file.relative_to(docs).as_posix(): file for file in found if _is_for_readers(file.relative_to(docs))}


def _is_for_readers(file: Path) -> bool:
    """As `exclude_docs` in mkdocs.yml and MkDocs itself have it: no hidden files, and no README at the top."""
    return file.parts[0] not in (FOR_EDITORS, "README.md") and not any(part.startswith(".") for part in file.parts)


def _read(file: Path, place: str) -> HandwrittenFile:
    try:
        said, markdown = split_front_matter(file.read_text(encoding="utf-8-sig"))
    except (OSError, ValueError) as error:
        raise UnreadablePageError(f"docs/{place}: this page cannot be read. Save it as UTF-8 text.") from error
    path = address_of(place)
    heading = _FIRST_HEADING.search(markdown)
    title = said.get("title") or (heading[1] if heading else PurePath(path).name.replace("-", " ").capitalize())
    return HandwrittenFile(place, handwritten_page(path, str(title), said), said, markdown.lstrip("\n"))

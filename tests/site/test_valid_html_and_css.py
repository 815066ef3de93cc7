"""Every page, stylesheet and drawing of every site is valid: the Nu HTML checker neither complains nor warns."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

import pytest

CHECKER = Path(__file__).parents[1] / "node_modules/vnu-jar/build/dist/vnu.jar"
WORDS = 160
QUICK = ("-Xss4m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")
"""What makes Java do half as much for a program that runs for seconds, with the stack that the checker needs."""

NO_GUESS = "--no-langdetect"
"""The checker guesses languages: Croatian, for a page of credits that is all names. axe asks for `lang`."""

EXCEPTIONS: Mapping[str, str] = {
    r"Resource violates Content Security Policy \(meta tag\): [a-z ]+ “(?!\w+:|//)": (
        "The checker reads files, and a file has no host that could be the page's own; the tests in a browser, which "
        "are served by a host, hold every page to its policy. Only what the site itself has is let through here."
    ),
    r"Inline script violates Content Security Policy \(meta tag\): blocked by “script-src”": (
        "The block is data (application/ld+json), which no browser runs or blocks. Scripts are tried in a browser, "
        "which obeys the policy."
    ),
    r"CSS: “paint-order”: Property “paint-order” doesn't exist": (
        "SVG 2 has it, and browsers since 2017; without it, words in charts would be thinner, and still be read."
    ),
}
"""What the checker may say, as a regular expression of its whole message, each with the reason.

Here belong properties and rules of CSS that browsers know and the checker does not yet (@container, @property,
@starting-style, view-transition-name and field-sizing are such). One that nothing needs any more is a fault too.
"""

pytestmark = pytest.mark.java


class Remark(NamedTuple):
    """Something that the checker says of a file."""

    file: str
    line: int
    words: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.words}"


def remarks(*folders: Path) -> list[Remark]:
    """Everything that the checker says of all pages, stylesheets and drawings in some folders beside one another."""
    java = os.environ.get("JAVA") or shutil.which("java")
    assert java, "There is no Java: make test says what to install."
    options = ["--format", "json", "--stdout", "--exit-zero-always", NO_GUESS]
    options += ["--skip-non-html", "--also-check-css", "--also-check-svg"]
    command = [java, *QUICK, "-jar", str(CHECKER), *options, *map(str, folders)]
    result = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False, timeout=300)
    assert result.returncode == 0, result.stderr
    return [
        Remark(
            file=name(said.get("url", ""), folders),
            line=said.get("lastLine", 0),
            words=" ".join(f"{said['message']} {said.get('extract', '')}".split())[:WORDS],
        )
        for said in json.loads(result.stdout)["messages"]
    ]


def name(url: str, folders: tuple[Path, ...]) -> str:
    """The path of a file from the folder that it is in, whose address the checker gives."""
    file = Path(unquote(urlsplit(url).path))
    return next((file.relative_to(folder.parent).as_posix() for folder in folders if folder in file.parents), url)


def test_the_checker_looks_into_pages_stylesheets_and_drawings(tmp_path: Path) -> None:
    folder = tmp_path / "wrong"
    (folder / "below").mkdir(parents=True)
    page = '<!doctype html><html lang="en"><meta charset="utf-8"><title>A page</title><body>{}</body></html>'
    (folder / "index.html").write_text(page.format("<p>Right.</p>"))
    (folder / "below/index.html").write_text(page.format("<p><div>Wrong.</div></p>"))
    (folder / "below/warned.html").write_text(page.format("<section><p>No heading.</p></section>"))
    (folder / "wrong.css").write_text("p { colour: red }")
    (folder / "wrong.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg"><rectangle/></svg>')
    said = defaultdict(list)
    for remark in remarks(folder):
        said[remark.file.removeprefix("wrong/")].append(remark.words)
    assert sorted(said) == ["below/index.html", "below/warned.html", "wrong.css", "wrong.svg"]
    for file, word in (("below/index.html", "“p”"), ("below/warned.html", "heading"), ("wrong.css", "colour")):
        assert word in " ".join(said[file])


def test_every_file_of_every_site_is_valid(sites) -> None:
    found = remarks(*(site.folder for site in sites.values()))
    needed = {rule for rule in EXCEPTIONS for remark in found if re.match(rule, remark.words)}
    faults = [str(remark) for remark in found if not any(re.match(rule, remark.words) for rule in EXCEPTIONS)]
    assert not faults, "\n".join(faults)
    assert needed == EXCEPTIONS.keys(), "Nothing needs these exceptions any more."

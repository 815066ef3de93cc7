"""The plan leaves as Markdown, and another generator shows every page of it: same titles, same words, same links."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from html import unescape
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin

import pytest
import yaml
from bs4 import BeautifulSoup, NavigableString, Tag

ROOT = Path(__file__).parents[2]
BUILD_DAY = "1795219200"
INSIDE = "https://inside.invalid/"
WITHOUT_MKDOCS = """
import runpy, sys
for name in ("mkdocs", "material", "properdocs", "zensical"):
    sys.modules[name] = None
sys.argv[0] = "plan"
runpy.run_module("plan", run_name="__main__")
"""
BLOCKS = {"p", "div", "section", "article", "li", "ul", "ol", "dl", "dt", "dd", "table", "tr", "td", "th", "caption"}
BLOCKS |= {"h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "details", "summary", "figure", "figcaption", "br", "nav"}
OURS_ONLY = "form, noscript, svg, button, [hidden], .contents, .exit, .history, h1"
"""What works or is needed on our own site only, and the heading, which is compared by itself."""


def export(plan: Path | str, folder: Path) -> subprocess.CompletedProcess[str]:
    """Export a plan as somebody does who has not even installed MkDocs."""
    return subprocess.run(
        [sys.executable, "-c", WITHOUT_MKDOCS, "export", "markdown", "--data", str(plan), str(folder)],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT / "hooks"), "SOURCE_DATE_EPOCH": BUILD_DAY},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def words(main: Tag) -> str:
    """The words of a page, with single blanks; a term of a list has the colon that the export puts after it."""
    for term in main.find_all("dt"):
        if not re.search(r"[.?!:]\s*$", term.get_text()):
            term.append(":")
    return " ".join("".join(spaced(main)).split())


def spaced(node: Tag) -> Iterator[str]:
    for child in node.children:
        if isinstance(child, Tag):
            blank = " " if child.name in BLOCKS else ""
            yield from (blank, *spaced(child), blank)
        elif type(child) is NavigableString:
            yield child


def links(main: Tag, path: str) -> list[tuple[str, str]]:
    """The words of each link and where it leads, seen from the site's root."""
    here = f"{INSIDE}{path}/" if path else INSIDE
    found = [(a, urljoin(here, unquote(a["href"]))) for a in main.find_all("a", href=True)]
    return [(" ".join(a.get_text().split()), href) for a, href in found]


@dataclass
class Left:
    """An exported plan, built by the other generator."""

    tree: Path
    built: Path

    @cached_property
    def html(self) -> dict[str, str]:
        """Every page by its path; the page for a wrong address is the other generator's own."""
        files = {file.relative_to(self.built).as_posix(): file for file in sorted(self.built.rglob("*.html"))}
        return {
            path.removesuffix("index.html").strip("/"): file.read_text(encoding="utf-8")
            for path, file in files.items()
            if path != "404.html"
        }

    @cached_property
    def articles(self) -> dict[str, Tag]:
        """What the other site says on each page: its shell, which repeats the whole menu, takes a minute to parse."""
        found = {}
        for path, html in self.html.items():
            article = BeautifulSoup(html[html.index("<article") : html.index("</article>")], "html.parser")
            for shell in article.select("#__skip, .headerlink"):
                shell.decompose()
            found[path] = article
        return found

    def main(self, path: str) -> Tag:
        """What the other site says on a page below its heading."""
        article = BeautifulSoup(str(self.articles[path]), "html.parser")
        article.find("h1").decompose()
        return article


def leave(plan: Path | str, folder: Path) -> Left:
    """Export a plan and build it as its README says."""
    done = export(plan, folder)
    assert done.returncode == 0, done.stdout + done.stderr
    shown = re.search(
        r"^```yaml\n(.*?)^```", (folder / "README.md").read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE
    )
    assert shown
    assert len(shown[1].splitlines()) <= 5
    (folder / "mkdocs.yml").write_text(shown[1], encoding="utf-8")
    command = [sys.executable, "-m", "zensical", "build", "--strict"]
    built = subprocess.run(command, cwd=folder, capture_output=True, text=True, encoding="utf-8", check=False)
    assert built.returncode == 0, built.stdout + built.stderr
    return Left(folder, folder / "site")


@pytest.fixture(params=[pytest.param("example", marks=pytest.mark.nightly), "stockport", "worcestershire"])
def site(request: pytest.FixtureRequest, sites):
    """Each of the three sites; the largest takes minutes, so its turn is at night."""
    return sites[request.param]


@pytest.fixture(scope="module")
def left(tmp_path_factory, sites):
    """A function that gives the exported and built tree of one of the three plans."""
    found = {}

    def one(site) -> Left:
        if site.name not in found:
            plan = {"example": "plan_data"}.get(site.name, f"tests/plans/{site.name}")
            found[site.name] = leave(ROOT / plan, tmp_path_factory.mktemp("left") / site.name)
        return found[site.name]

    return one


def our_main(site, path: str) -> Tag:
    """What our own site says on a page: the line that it is an example, and everything below its heading."""
    soup = BeautifulSoup(str(site.pages[path]), "html.parser")
    main = soup.find("main")
    for element in main.select(OURS_ONLY):
        element.decompose()
    notice = soup.select_one("header .notice")
    if notice and main.select_one(".heading"):
        main.insert(0, BeautifulSoup(f"<p>{notice.get_text()}</p>", "html.parser"))
    return main


def title(soup: BeautifulSoup) -> str:
    """The heading of a page, without the unseen sign by which a title is kept from being read as HTML."""
    return soup.find("h1").get_text().strip().replace("\u2060", "")


def compared(site) -> list[str]:
    """The pages of our own site that leave: all but those for editors and the one for a wrong address."""
    return [path for path in site.pages if path != "404.html" and not path.startswith("maintain/")]


def test_every_page_is_there_and_no_other(site, left) -> None:
    assert sorted(left(site).articles) == sorted(compared(site))


def test_every_page_has_its_title(site, left) -> None:
    ours = {path: title(site.pages[path]) for path in compared(site)}
    theirs = {path: title(soup) for path, soup in left(site).articles.items()}
    assert theirs == ours


def test_every_page_says_the_same(site, left) -> None:
    different = {}
    for path in compared(site):
        ours, theirs = words(our_main(site, path)), words(left(site).main(path))
        if ours != theirs:
            different[path] = (ours, theirs)
    assert different == {}


def test_every_link_has_the_same_words_and_leads_to_the_same_place(site, left) -> None:
    different = {}
    for path in compared(site):
        ours, theirs = links(our_main(site, path), path), links(left(site).main(path), path)
        if ours != theirs:
            different[path] = [pair for pair in zip(ours, theirs, strict=False) if pair[0] != pair[1]] or (ours, theirs)
    assert different == {}


def test_every_link_inside_the_other_site_leads_somewhere(site, left) -> None:
    there = left(site)
    files = {file.relative_to(there.built).as_posix() for file in there.built.rglob("*") if file.is_file()}
    places = {path: set(re.findall(r'\sid="([^"]+)"', html)) for path, html in there.html.items()}
    dead = set()
    for path, html in there.html.items():
        for written in set(re.findall(r'\s(?:href|src)="([^"]*)"', html)):
            url, fragment = urldefrag(urljoin(f"{INSIDE}{path}/" if path else INSIDE, unescape(written)))
            target = unquote(url.removeprefix(INSIDE)).strip("/")
            is_there = target in files or (target in places and (not fragment or fragment in places[target]))
            if url.startswith(INSIDE) and not is_there:
                dead.add((path, written))
    assert dead == set()


DIFFICULT = "1. *Care* & <b>, a_b | `c` #d {{ e }} &lt; \\ $f$ ~~g~~ [h](i)"
LINES = ["+ plus", "2026. A year", "# no heading", "- no list", "> no quotation", "!!! note", ": no meaning", "a | b"]


def test_difficult_texts_come_through(small_plan, build_plan, built, tmp_path) -> None:
    def add(file: str, **fields: object) -> None:
        said = yaml.safe_load((small_plan / file).read_text(encoding="utf-8"))
        (small_plan / file).write_text(yaml.safe_dump({**said, **fields}), encoding="utf-8")

    escaped = "\n\n".join("\\" + line if line[0] in "+#->!:" else line.replace(".", "\\.") for line in LINES)
    add("outcomes/happy.yml", title=DIFFICULT, summary="# " + DIFFICULT, why_it_matters=escaped)
    add("measures/happy-children.yml", title="2026. " + DIFFICULT)
    add("partners/council.yml", title=DIFFICULT)
    ours = built(build_plan(small_plan).site)
    theirs = leave(small_plan, tmp_path / "left")
    for path in compared(ours):
        assert title(theirs.articles[path]) == title(ours.pages[path])
        assert words(our_main(ours, path)) == words(theirs.main(path)), path
        assert links(our_main(ours, path), path) == links(theirs.main(path), path), path

"""No placeholder is left on any page or in any file, wherever in a plan it stood."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from dataclasses import fields
from functools import partial
from pathlib import Path

import pytest
import yaml
from bs4 import BeautifulSoup
from example_plan import EXAMPLE

from plan.load.folder import load
from plan.model.base import Record
from plan.model.plan import Plan
from plan.placeholders.filling import has_placeholders
from plan.source.yaml_file import Loc
from plan.walk import Walker

IN_THE_PLAN, FIGURE = "{first-time-entrants.baseline:number}", "166"
IN_AN_EARLIER_ONE, ITS_END = "{plan.end:words}", "on 31 March 2026"
LONGEST_TITLE = 150
NAMES = {"term", "also", "area"}
"""What other texts write word for word: with a placeholder, they would name what is not there."""


def records(plan: Plan, prefix: str = "") -> Iterator[tuple[str, Record]]:
    """Every record of a plan and its earlier plans with the key of its file."""
    for field in fields(plan):
        value = getattr(plan, field.name)
        if isinstance(value, Record):
            yield prefix + field.name, value
        for one in value if isinstance(value, tuple) else ():
            if isinstance(one, Record):
                yield f"{prefix}{field.name}/{one.id}", one
            elif isinstance(one, Plan):
                yield from records(one, f"{field.name}/{one.id}/")


def add(tree: object, loc: Loc, words: str) -> int:
    """Put a placeholder into the last sentence of the text that stands at a place, if there is room."""
    *way, last = loc
    try:
        for step in way:
            tree = tree[step]
        old = tree[last]
    except KeyError:
        return 0  # the model gives this text by itself, or it stands in the table beside this file
    if len(old) + len(words) >= LONGEST_TITLE and "\n" not in old:
        return 0
    sentence, stop = re.fullmatch(r"(.*?)([.!?]?[*_)]*)\s*", old, re.DOTALL).groups()
    tree[last] = f"{sentence} {words}{stop}"
    return 1


@pytest.fixture(scope="module")
def site(mkdocs, built, made_once):
    """The site of the example plan with a placeholder in every text of every record."""
    return built(made_once("placeholders", partial(build_with_placeholders, mkdocs)) / "site")


def build_with_placeholders(mkdocs, into: Path) -> None:
    folder = shutil.copytree(EXAMPLE, into / "plan")
    loaded = load(folder, "")
    assert loaded.plan
    changed = 0
    for key, record in records(loaded.plan):
        document = loaded.documents.get(key)
        if document is None or key == "everyday_words":
            continue
        words = IN_AN_EARLIER_ONE if key.startswith("previous/") else IN_THE_PLAN
        places = [
            field.loc for field in Walker().fields(record) if has_placeholders(field) and not NAMES & {*field.loc}
        ]
        changed += sum(add(document.value, loc, words) for loc in places)
        file = folder / document.path.removeprefix("/")
        file.write_text(yaml.safe_dump(document.value, allow_unicode=True, sort_keys=False), encoding="utf-8")
    assert changed > 900
    result = mkdocs("build", "-d", str(into / "site"), PLAN_DATA=str(folder))
    assert result.returncode == 0, result.stderr


def test_no_file_of_the_site_has_a_placeholder(site) -> None:
    left = [
        file.relative_to(site.folder).as_posix()
        for file in site.folder.rglob("*")
        if file.suffix in (".html", ".json", ".xml", ".csv", ".txt", ".ttl")
        if re.search(r"\{(?:first-time-entrants|plan)\.", file.read_text(encoding="utf-8"))
    ]
    assert left == []


@pytest.mark.parametrize("path", ["", "vision", "outcomes/safe", "measures/repeat-plans", "actions/bus-trial", "words"])
def test_every_page_has_the_figure_in_its_texts(site, path: str) -> None:
    assert site.text(path).count(FIGURE) > 3


@pytest.mark.parametrize("file", ["data/plan.json", "feed.xml"])
def test_files_have_it_too(site, file: str) -> None:
    assert FIGURE in (site.folder / file).read_text(encoding="utf-8")


def test_the_other_versions_have_it_too(site) -> None:
    assert FIGURE in site.text("easy-read")
    assert FIGURE in site.text("young-people")


def test_an_earlier_plan_has_its_own_dates(site) -> None:
    assert site.text("previous/2022-to-2026").count(ITS_END) > 3


def test_no_page_of_any_plan_shows_a_brace(sites) -> None:
    def shown(soup: BeautifulSoup) -> str:
        words = (text for text in soup.find_all(string=True) if text.parent.name not in ("script", "style"))
        said = (str(tag.get(name) or "") for tag in soup.find_all(True) for name in ("content", "aria-label", "alt"))
        return " ".join((*words, *said))

    with_braces = [
        (site.name, path)
        for site in sites.values()
        for path, soup in site.pages.items()
        if not path.startswith("maintain")
        if re.search(r"[{}]", shown(soup))
    ]
    assert with_braces == []

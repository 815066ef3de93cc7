"""Lighthouse gives the heaviest page of each kind and version 100 of 100, for all that it looks at, on a phone."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest
from example_plan import EXAMPLE_NAME

ROOT = Path(__file__).parents[2]
TABLE = ROOT / "build/lighthouse.md"
"""The scores as a table, for docs/maintain/weight.md."""
BUILD_DAY = "1795219200"

NO_PAGE = {"moved": "goes on to another page at once", "not-found": "stands at no address of its own"}

LESS: Mapping[tuple[str, str], tuple[int, str]] = {
    ("whole-plan", "performance"): (50, "It holds the text of every page of the plan, for printing."),
    ("young-people-whole", "performance"): (90, "It holds every page for young people, for printing."),
    ("easy-read-booklet", "performance"): (75, "It holds every page of easy read, for printing."),
}
"""The categories in which a kind of page may have less than 100: how much it must have, and why."""

NOT_LISTED = "seo: is-crawlable"
UNLISTED = {
    "action-filter": "shows what the page of all actions shows, and search engines shall list that one",
    "measure-filter": "shows what the page of all measures shows, and search engines shall list that one",
    "handwritten": "the heaviest of them is for people who change the code, and not for residents",
}
"""The kinds of page that search engines shall not list, which alone may cost them points for SEO."""

pytestmark = [pytest.mark.lighthouse, pytest.mark.nightly]


@pytest.fixture
def scoring(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The module beside this one."""
    monkeypatch.syspath_prepend(str(Path(__file__).parent))
    return import_module("scoring")


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """The example plan's site."""
    surroundings = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": BUILD_DAY, "PLAN_DATA": EXAMPLE_NAME}
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "-d", str(tmp_path / "site")]
    subprocess.run(command, cwd=ROOT, env=surroundings, check=True, capture_output=True)
    return tmp_path / "site"


def faults(kind: str, found) -> list[str]:
    """In what a page has less than it should."""
    wrong = []
    for category, score in found.scores.items():
        short = [each for each in found.short if each.startswith(category)]
        if short == [NOT_LISTED] and kind in UNLISTED:
            continue
        least = LESS.get((kind, category), (100, ""))[0]
        if score < least:
            wrong.append(f"{category} {score}, and should have {least}: {'; '.join(short)}")
    return wrong


def test_the_heaviest_page_of_each_kind_has_the_highest_scores(
    site: Path, weights: ModuleType, scoring: ModuleType, browser_arguments: tuple[str, ...]
) -> None:
    rows = ["| Version | Kind of page | Performance | Accessibility | Best practices | SEO |", "| --- " * 6 + "|"]
    wrong = []
    with scoring.served(site) as address, scoring.Lighthouse(browser_arguments) as lighthouse:
        for page in weights.largest(weights.weigh(site)):
            if page.kind in NO_PAGE:
                continue
            least = LESS.get((page.kind, "performance"), (100, ""))[0]
            found = lighthouse.best(address + page.path, least)
            wrong += [f"/{page.path} has {fault}" for fault in faults(page.kind, found)]
            scores = " | ".join(str(found.scores[category]) for category in scoring.CATEGORIES)
            rows.append(f"| {page.version} | {page.kind} | {scores} |")
            TABLE.parent.mkdir(exist_ok=True)
            TABLE.write_text("\n".join(rows) + "\n", encoding="utf-8")
    assert not wrong, "\n".join(wrong)


def test_a_page_that_falls_short_is_told_of(
    scoring: ModuleType, browser_arguments: tuple[str, ...], tmp_path: Path
) -> None:
    page = '<meta name="robots" content="noindex"><img src="no.png"><p style="color: #ccc">Hard to read.</p>'
    (tmp_path / "index.html").write_text(page)
    with scoring.served(tmp_path) as address, scoring.Lighthouse(browser_arguments) as lighthouse:
        found = lighthouse.best(address, 0)
    told = {each.partition(" ")[0]: each for each in faults("home", found)}
    assert "color-contrast" in told["accessibility"]
    assert "errors-in-console" in told["best-practices"]
    assert "is-crawlable" in told["seo"]

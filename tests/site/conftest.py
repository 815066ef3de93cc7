"""The example site and both seed plans, each built once as an editor builds them, and read as HTML."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, partial
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin

import pytest
from bs4 import BeautifulSoup, Tag
from example_plan import PLANS

ROOT = Path(__file__).parents[2]
BUILD_DAY = "1795219200"
"""21 November 2026: the day on which the tests' sites are built, so that no state changes as time passes."""


INSIDE = "https://inside.invalid/"
LEADS = {"href", "src", "action", "formaction", "poster", "data", "xlink:href", "data-index"}
"""Attributes whose value is an address; the search page's script loads what `data-index` says."""
IN_STYLES = re.compile(r"""(?:url\(|@import\s)\s*["']?([^"')\s]+)""")
IN_SCRIPTS = re.compile(r"""(?:\bfrom|\bimport\s*\(?|\bfetch\(|\bURL\()\s*["']([^"']+)["']""")


def run_mkdocs(*arguments: str, root: Path = ROOT, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run MkDocs as the Makefile does, in its own process."""
    return subprocess.run(
        [sys.executable, "-m", "mkdocs", *arguments],
        cwd=root,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": BUILD_DAY, **environment},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=300,
    )


class Pages(Mapping[str, BeautifulSoup]):
    """Every page of a site by its path; the home page's is empty. A page is read when somebody asks for it."""

    def __init__(self, folder: Path) -> None:
        self._files = {
            file.relative_to(folder).as_posix().removesuffix("index.html").strip("/"): file
            for file in sorted(folder.rglob("*.html"))
        }
        self._read: dict[str, BeautifulSoup] = {}

    def __getitem__(self, path: str) -> BeautifulSoup:
        if path not in self._read:
            self._read[path] = BeautifulSoup(self._files[path].read_text(encoding="utf-8"), "html.parser")
        return self._read[path]

    def __contains__(self, path: object) -> bool:
        return path in self._files

    def __iter__(self) -> Iterator[str]:
        return iter(self._files)

    def __len__(self) -> int:
        return len(self._files)


@dataclass(frozen=True)
class BuiltSite:
    """A built site and what the build printed."""

    name: str
    folder: Path
    log: str

    @cached_property
    def pages(self) -> Mapping[str, BeautifulSoup]:
        """Every page by its path; the home page's is empty."""
        return Pages(self.folder)

    @cached_property
    def references(self) -> Mapping[str, frozenset[tuple[str, str, str]]]:
        """What every page, stylesheet and script of the site leads to or loads from the site itself, by its path.

        Each is the address as it is written, the path of its page or file, and the place on that page. The page for
        wrong addresses is left out: it stands at no address of its own.
        """
        found = {
            path: self._inside(f"{path}/", addresses(soup)) for path, soup in self.pages.items() if path != "404.html"
        }
        for pattern, suffix in ((IN_STYLES, "css"), (IN_SCRIPTS, "js")):
            for file in sorted(self.folder.rglob(f"*.{suffix}")):
                path = file.relative_to(self.folder).as_posix()
                found[path] = self._inside(path, pattern.findall(file.read_text(encoding="utf-8")))
        return found

    def _inside(self, here: str, written: Iterable[str]) -> frozenset[tuple[str, str, str]]:
        whole = {address: urldefrag(urljoin(INSIDE + here.lstrip("/"), address)) for address in written}
        return frozenset(
            (address, unquote(found.url.removeprefix(INSIDE)).partition("?")[0].strip("/"), found.fragment)
            for address, found in whole.items()
            if found.url.startswith(INSIDE)
        )

    @property
    def listed(self) -> Mapping[str, BeautifulSoup]:
        """The pages that search engines may list."""
        return {path: soup for path, soup in self.pages.items() if not soup.find("meta", attrs={"name": "robots"})}

    def text(self, path: str) -> str:
        """The words of a page's main part, with single spaces."""
        main = self.pages[path].find("main")
        assert main is not None
        return " ".join(main.get_text(" ").split())


def addresses(page: BeautifulSoup) -> Iterator[str]:
    """Every address that a page leads to or loads, as it is written."""
    for tag in page.find_all(True):
        assert isinstance(tag, Tag)
        yield from (str(value) for name, value in tag.attrs.items() if name in LEADS and value)
        for several in (tag.get("srcset"), tag.get("imagesrcset")):
            yield from (each.split()[0] for each in str(several or "").split(",") if each.strip())
        yield from IN_STYLES.findall(str(tag.get("style", "")))
        if tag.name == "style":
            yield from IN_STYLES.findall(tag.get_text())
        if tag.name == "meta" and tag.get("http-equiv") == "refresh":
            yield str(tag["content"]).partition("url=")[2]


@pytest.fixture(scope="session")
def sites(made_once: Callable[[str, Callable[[Path], None]], Path]) -> Mapping[str, BuiltSite]:
    """All three sites, built strictly."""
    built = {}
    for name in PLANS:
        made = made_once(f"strict-{name}", partial(build_strictly, name))
        built[name] = BuiltSite(name, made / name, (made / "said").read_text(encoding="utf-8"))
    return built


def build_strictly(name: str, into: Path) -> None:
    """Build the site of one of the plans, and keep what the build printed beside it."""
    result = run_mkdocs("build", "--strict", "-d", str(into / name), PLAN_DATA=PLANS[name])
    assert result.returncode == 0, result.stderr
    (into / "said").write_text(result.stderr, encoding="utf-8")


@pytest.fixture(params=sorted(PLANS))
def site(request: pytest.FixtureRequest, sites: Mapping[str, BuiltSite]) -> BuiltSite:
    """Each of the three sites in turn."""
    return sites[request.param]


@pytest.fixture
def example(sites: Mapping[str, BuiltSite]) -> BuiltSite:
    """The example plan's site."""
    return sites["example"]


@pytest.fixture(scope="session")
def mkdocs() -> Callable[..., subprocess.CompletedProcess[str]]:
    """A function that runs MkDocs as the Makefile does; it takes `root=` for another project, and PLAN_DATA=."""
    return run_mkdocs


@pytest.fixture
def small_plan(tmp_path: Path) -> Path:
    """A copy of the smallest plan, for a test to change."""
    return shutil.copytree(ROOT / "tests/plans/small", tmp_path / "small")


@pytest.fixture(scope="session")
def built() -> Callable[[Path], BuiltSite]:
    """A function that reads the pages of a built site."""
    return lambda folder: BuiltSite(folder.name, folder, "")


@dataclass(frozen=True)
class Build:
    """What came of one build of a plan."""

    code: int
    said: str
    site: Path


@pytest.fixture
def build_plan(tmp_path: Path) -> Callable[..., Build]:
    """A function that builds a plan, named as PLAN_DATA names it, and holds for every build what must always hold."""

    def one(plan: Path | str, *arguments: str) -> Build:
        site = tmp_path / "site"
        result = run_mkdocs("build", "-d", str(site), *arguments, PLAN_DATA=str(plan))
        found = Build(result.returncode, result.stdout + result.stderr, site)
        assert "Traceback" not in found.said
        assert found.code in (0, 1), found.said
        assert site.exists() == (found.code == 0), found.said
        return found

    return one

"""The same commit gives the same bytes, wherever and however it is built; another day changes only what tells of it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import zip_longest
from pathlib import Path
from xml.etree import ElementTree

import pytest
from example_plan import PLANS

ROOT = Path(__file__).parents[2]
BUILD_DAY, NEXT_DAY = "1795219200", "1795305600"
"""Midnight (UTC) on 21 and on 22 November 2026: west of Greenwich it is still the day before."""
WORDS_OF_DAYS = (("21 November 2026", "22 November 2026"), ("2026-11-21", "2026-11-22"))
EXAMPLE_OFTEN = pytest.mark.parametrize(
    "site",
    ["example", *(pytest.param(name, marks=pytest.mark.nightly) for name in PLANS if name != "example")],
    indirect=True,
)
"""The example on each change, and all three plans every night."""
OTHER_ORDER = '''"""Lists every folder in another order than the file system does."""

import os

in_order, names_in_order = os.scandir, os.listdir


class Backwards:
    def __init__(self, *folder):
        self.entries = in_order(*folder)
        self.left = list(self.entries)

    def __iter__(self):
        return self

    def __next__(self):
        if not self.left:
            raise StopIteration
        return self.left.pop()

    def __enter__(self):
        return self

    def __exit__(self, *problem):
        self.close()

    def close(self):
        self.entries.close()


os.scandir = Backwards
os.listdir = lambda *folder: names_in_order(*folder)[::-1]
'''


@dataclass(frozen=True)
class Machine:
    """How one build differs from another."""

    environment: dict[str, str] = field(default_factory=dict)
    umask: int = -1
    elsewhere: bool = False
    """Whether a copy of the project is built, from a third folder."""
    other_order: bool = False
    """Whether folders list their files the other way round."""


ASCII_ONLY = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
MACHINES = {
    "hashes": Machine({"PYTHONHASHSEED": "4242"}),
    "other hashes": Machine({"PYTHONHASHSEED": "77"}),
    "east": Machine({"TZ": "Pacific/Kiritimati"}),
    "west": Machine({"TZ": "Etc/GMT+12"}),
    "ASCII": Machine(ASCII_ONLY),
    "UTF-8": Machine({"LC_ALL": "C.UTF-8", "PYTHONUTF8": "1"}),
    "private files": Machine(umask=0o077),
    "another folder": Machine(elsewhere=True),
    "another order": Machine(other_order=True),
    "optimised": Machine({"PYTHONOPTIMIZE": "2"}),
    "small terminal": Machine({"COLUMNS": "20", "LINES": "5"}),
}
EVERYTHING_ELSE = Machine(
    {**ASCII_ONLY, "PYTHONHASHSEED": "4242", "TZ": "Etc/GMT+12"}, umask=0o077, elsewhere=True, other_order=True
)

Build = Callable[..., Path]


@pytest.fixture(scope="module")
def project_elsewhere(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the project whose files are made in another order and have other times, with nothing compiled yet."""
    folder = tmp_path_factory.mktemp("elsewhere") / "a copy of it"
    names = ("hooks", "overrides", "docs", "plan_data", "tests/plans", "mkdocs.yml")
    files = [file for name in names for file in (ROOT / name, *(ROOT / name).rglob("*")) if file.is_file()]
    for number, file in enumerate(sorted((file for file in files if "__pycache__" not in file.parts), reverse=True)):
        copy = folder / file.relative_to(ROOT)
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(file, copy)
        os.utime(copy, (10**9 + number * 86_399,) * 2)
    return folder


@pytest.fixture
def build(project_elsewhere: Path, tmp_path: Path) -> Build:
    """A function that builds a plan on some machine and gives the folder of the site."""

    def one(plan: str, machine: Machine = Machine(), engine: str = "mkdocs", day: str = BUILD_DAY) -> Path:
        (tmp_path / "sitecustomize.py").write_text(OTHER_ORDER, encoding="utf-8")
        ordered = {"PYTHONPATH": str(tmp_path)} if machine.other_order else {}
        root, start = (project_elsewhere, tmp_path) if machine.elsewhere else (ROOT, ROOT)
        arguments = ["build", "--strict", "-f", str(root / "mkdocs.yml"), "-d", str(tmp_path / "site")]
        surroundings = {"NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": day, "PLAN_DATA": PLANS.get(plan, plan)}
        result = subprocess.run(
            [sys.executable, "-m", engine, *arguments],
            cwd=start,
            env={**os.environ, **surroundings, **machine.environment, **ordered},
            umask=machine.umask,
            capture_output=True,
            encoding="utf-8",
            check=False,
            timeout=300,
        )
        assert result.returncode == 0, result.stderr
        return tmp_path / "site"

    return one


def files(folder: Path) -> dict[str, bytes]:
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def differences(first: dict[str, bytes], second: dict[str, bytes]) -> list[str]:
    """The files that only one of two sites has or that differ, each with its first line that differs."""
    found = [f"{name}: only in the {'first' if name in first else 'second'}" for name in sorted({*first} ^ {*second})]
    for name in sorted({*first} & {*second}):
        if first[name] != second[name]:
            lines = zip_longest(first[name].split(b"\n"), second[name].split(b"\n"))
            number, (one, other) = next((n, pair) for n, pair in enumerate(lines, 1) if pair[0] != pair[1])
            found.append(f"{name}, line {number}:\n    {around(one, other)}\n    {around(other, one)}")
    return found


def around(line: bytes | None, other: bytes | None) -> str:
    """The place of a line at which it differs from another; a search index is one line of many thousand letters."""
    if line is None:
        return "(no such line)"
    pairs = enumerate(zip_longest(line, other or b""))
    same = next((place for place, (one, two) in pairs if one != two), len(line))
    return line[max(0, same - 60) : same + 60].decode(errors="replace")


def same(first: dict[str, bytes], second: dict[str, bytes]) -> None:
    found = differences(first, second)
    assert not found, "\n".join((f"{len(found)} files differ, such as:", *found[:5]))


def test_what_differs_between_two_sites_is_said_with_its_place() -> None:
    first, second = {"a": b"1", "b": b"1\n2", "c": b"x" * 200 + b"A"}, {"b": b"1\n3", "c": b"x" * 200 + b"B", "d": b""}
    found = differences(first, second)
    assert found[:3] == ["a: only in the first", "d: only in the second", "b, line 2:\n    2\n    3"]
    assert "xA\n" in found[3]
    assert len(found[3]) < 200
    assert differences(first, dict(first)) == []


@EXAMPLE_OFTEN
def test_on_another_machine_the_site_has_the_same_bytes(site, build: Build) -> None:
    same(files(site.folder), files(build(site.name, EVERYTHING_ELSE)))


@EXAMPLE_OFTEN
def test_the_fork_of_mkdocs_gives_the_same_bytes(site, build: Build) -> None:
    machine = Machine({"PYTHONHASHSEED": "1", "TZ": "Pacific/Kiritimati", "LC_ALL": "C.UTF-8"})
    same(files(site.folder), files(build(site.name, machine, engine="properdocs")))


@pytest.mark.nightly
@pytest.mark.parametrize("language", ["tr_TR.UTF-8", "de_DE.ISO-8859-1"])
def test_the_language_of_a_machine_changes_no_byte(example, build: Build, tmp_path: Path, language: str) -> None:
    """Turkish has an i without a dot; in ISO 8859-1 a file that is not opened as UTF-8 is garbled."""
    name, _, signs = language.partition(".")
    try:
        subprocess.run(
            ["localedef", "-i", name, "-f", signs, str(tmp_path / language)], capture_output=True, check=True
        )
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("this machine cannot make languages (Debian: sudo apt-get install locales)")
    surroundings = {"LOCPATH": str(tmp_path), "LC_ALL": language, "PYTHONUTF8": "0"}
    used = ["-c", "import locale; print(locale.setlocale(locale.LC_ALL, ''), locale.getencoding())"]
    said = subprocess.run([sys.executable, *used], env=surroundings, capture_output=True, text=True, check=True).stdout
    assert said.split() == [language, signs]
    same(files(example.folder), files(build("example", Machine(surroundings))))


@pytest.mark.nightly
@pytest.mark.parametrize("machine", MACHINES.values(), ids=MACHINES)
def test_nothing_about_a_machine_changes_a_byte(example, build: Build, machine: Machine) -> None:
    """One thing at a time: which of them it is, where the test of all of them together fails."""
    same(files(example.folder), files(build("example", machine)))


def as_the_next_day(site: dict[str, bytes]) -> dict[str, bytes]:
    """A site with its day replaced by the next, but on pages written by hand, none of which knows it."""
    by_hand = {name: content for name, content in site.items() if name.startswith("maintain/")}
    for day, next_day in WORDS_OF_DAYS:
        site = {name: content.replace(day.encode(), next_day.encode()) for name, content in site.items()}
    return site | by_hand


def test_the_next_day_changes_only_what_names_the_day(site, build: Build) -> None:
    """On a day on which no action becomes late and no survey opens or closes; a kept copy has a day of its own."""
    first, second = files(site.folder), files(build(site.name, Machine({"PYTHONHASHSEED": "9"}), day=NEXT_DAY))
    same(as_the_next_day(first), second)
    changed = {name for name in first if first[name] != second[name]}
    kept = "as_at:" in (ROOT / PLANS[site.name] / "plan.yml").read_text(encoding="utf-8")
    assert {name for name in changed if not name.endswith(".html")} == (set() if kept else {"data/plan.json"})
    for name in changed - {"data/plan.json"}:
        assert WORDS_OF_DAYS[0][0] in site.pages[name.removesuffix("index.html").strip("/")].main.get_text(), name


def test_an_action_that_becomes_late_changes_the_pages_that_show_it_and_their_days(small_plan: Path, build) -> None:
    action = small_plan / "actions/playground.yml"
    action.write_text(action.read_text(encoding="utf-8").replace("due: 2027-06", "due: 2026-11-21"), encoding="utf-8")
    first = as_the_next_day(files(build(str(small_plan))))
    second = files(build(str(small_plan), day=NEXT_DAY))
    shown_on = {"actions", "actions/playground", "outcomes/happy", "partners/council", "documents/whole-plan"}
    filters = {f"actions/filter/{name}" for name in ("outcome-happy", "partner-council", "state-on-time", "state-late")}
    pages = {"index.html", *(f"{path}/index.html" for path in shown_on | filters)}
    changed = {name for name in first.keys() | second.keys() if first.get(name) != second.get(name)}
    assert changed == {*pages, "data/plan.json", "data/plan.stratml.xml", "search-index.json", "sitemap.xml"}
    places = ElementTree.fromstring(second["sitemap.xml"]).iterfind("{*}url")
    days = {place.findtext("{*}loc"): place.findtext("{*}lastmod") for place in places}
    late = {path for path, day in days.items() if day == "2026-11-22"}
    assert late == {f"https://smallton.example/plan/actions/{path}" for path in ("", "playground/")}

"""Holds the pins to what was asked for: every package with its hashes, every direct one with its reason."""

import json
import re
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parent.parent
FOLDERS = [ROOT, ROOT / "tests", ROOT / "hooks/plan/workbook"]
PIN = re.compile(r"^([a-z0-9][a-z0-9.-]*)==([^ ]+)(?: ; [^\\]+)? \\$", re.MULTILINE)


def asked(folder: Path) -> dict[str, str]:
    """Each line of requirements.in that asks for a package, with its reason."""
    lines = (folder / "requirements.in").read_text(encoding="utf-8").splitlines()
    wanted = [line.partition("#") for line in lines if line and not line.startswith(("#", "-"))]
    return {line.strip(): reason.strip() for line, _, reason in wanted}


def pinned(folder: Path) -> list[tuple[str, str, str]]:
    """Name, version and the whole entry (hashes and comments too) of each pin in requirements.txt."""
    text = (folder / "requirements.txt").read_text(encoding="utf-8")
    starts = [*PIN.finditer(text)]
    ends = [match.start() for match in starts[1:]] + [len(text)]
    return [(match[1], match[2], text[match.start() : end]) for match, end in zip(starts, ends, strict=True)]


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
class TestTheRequirements:
    def test_give_a_reason_for_each_package_they_ask_for(self, folder: Path) -> None:
        assert [line for line, reason in asked(folder).items() if len(reason.split()) < 3] == []

    def test_are_pinned_with_hashes(self, folder: Path) -> None:
        pins = pinned(folder)
        assert pins
        assert [name for name, _, entry in pins if not re.search(r"--hash=sha256:[0-9a-f]{64}", entry)] == []

    def test_have_nothing_in_the_pins_but_pins_hashes_and_comments(self, folder: Path) -> None:
        lines = (folder / "requirements.txt").read_text(encoding="utf-8").splitlines()
        other = [line for line in lines if not line.lstrip().startswith(("#", "--hash=")) and not PIN.match(line)]
        assert other == []

    def test_are_in_step_with_their_pins(self, folder: Path) -> None:
        names = {canonicalize_name(Requirement(line).name) for line in asked(folder)}
        own = re.compile(r"^ +# +(via )?-r requirements\.in$", re.MULTILINE)
        assert {name for name, _, entry in pinned(folder) if own.search(entry)} == names

    def test_are_met_by_their_pins(self, folder: Path) -> None:
        versions = {(name, version) for name, version, _ in pinned(folder)}
        for line in asked(folder):
            wanted = Requirement(line)
            met = [wanted.specifier.contains(v) for name, v in versions if name == canonicalize_name(wanted.name)]
            assert met, f"{line} is not pinned: make requirements"
            assert all(met), f"{line} is not met: make requirements"


def test_a_package_that_site_and_tests_both_need_is_the_same_in_both() -> None:
    site = {(name, version) for name, version, _ in pinned(ROOT)}
    both = {name for name, _ in site}
    assert {(name, version) for name, version, _ in pinned(ROOT / "tests") if name in both} <= site


@pytest.mark.parametrize("folder", ["tests", "tests/lighthouse"])
def test_npm_packages_are_pinned_too(folder: str) -> None:
    asked_of_npm = json.loads((ROOT / folder / "package.json").read_text())["devDependencies"]
    locked = json.loads((ROOT / folder / "package-lock.json").read_text())["packages"]
    assert locked.pop("")["devDependencies"] == asked_of_npm
    assert {name: locked[f"node_modules/{name}"]["version"] for name in asked_of_npm} == asked_of_npm
    assert all(entry["integrity"].startswith("sha512-") for entry in locked.values())


def test_spreadsheets_need_nothing_that_the_site_installs_and_the_tests_have_the_same() -> None:
    names = {folder: {(name, version) for name, version, _ in pinned(folder)} for folder in FOLDERS}
    site, tests, workbook = (names[folder] for folder in FOLDERS)
    assert not site & workbook
    assert workbook <= tests

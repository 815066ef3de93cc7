"""What some tests need beside Python: found on the machine, installed where that is allowed, or named in a sentence."""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

TESTS = Path(__file__).resolve().parent
LIGHT_BROWSER = "chromium-headless-shell"
"""Chromium without windows: the same engine for half of the processor's time (Debian's package of that name)."""
BROWSERS = (
    LIGHT_BROWSER,
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
)
FONTS = ("fonts-dejavu-core", "fonts-liberation")
"""Two families that differ much, on which tests try whether words fit."""
STRATML_SCHEMA = "part2_PerformancePlanOrReport20160216.xsd"
OLDEST_JAVA = 17
"""What the Nu HTML checker is compiled for."""
JAVA_VERSION = re.compile(r'version "(?:1\.)?(\d+)')


class Found(NamedTuple):
    """A program or file that tests need: where it is, or why they cannot have it."""

    path: str | None
    why_not: str = ""


WITHOUT_SCHEMA = Found(None, "STRATML_XSD=none says that there is no copy of the schema here.")


class Need(NamedTuple):
    """Tests with a mark of their own, and why they cannot run, if so."""

    mark: str
    tests: str
    why_not: tuple[str, ...]
    forgone: bool = False
    """Whether somebody has said that this machine does without them, so that CI need not fail."""


class Machine(NamedTuple):
    """What this machine has for the tests."""

    needs: tuple[Need, ...]
    surroundings: Mapping[str, str]
    """Variables of the environment that tell the tests where the programs and files are."""

    @property
    def missing(self) -> tuple[Need, ...]:
        """The tests that cannot run."""
        return tuple(need for need in self.needs if need.why_not)


def look(in_ci: bool, nightly: bool) -> Machine:
    """Look for all that is needed, and install it where that is allowed: programs in CI only, npm packages anywhere."""
    browser, java, schema = find_browser(in_ci), find_java(in_ci), find_stratml_schema()
    packages = install_packages(TESTS, "axe-core, the Nu HTML checker and yaml-language-server")
    needs = [
        Need("browser", "the tests in a browser", _reasons(browser.why_not, packages)),
        Need("java", "the check that pages are valid HTML and CSS", _reasons(java.why_not, packages)),
        Need("node", "the help that editors have while they type", _reasons(packages)),
        Need(
            "stratml",
            "the check that the StratML file follows its schema",
            _reasons(schema.why_not),
            schema == WITHOUT_SCHEMA,
        ),
    ]
    if nightly:
        lighthouse = install_packages(TESTS / "lighthouse", "Lighthouse")
        needs.append(Need("lighthouse", "the scores that Lighthouse gives", _reasons(browser.why_not, lighthouse)))
    programs = {"CHROMIUM": browser.path, "JAVA": java.path, "STRATML_XSD": schema.path}
    return Machine(tuple(needs), {name: path for name, path in programs.items() if path})


def find_browser(in_ci: bool) -> Found:
    """Find Chromium or Chrome, the light one first, which CI installs where there is one to install."""
    chosen = os.environ.get("CHROMIUM")
    if chosen:
        path = shutil.which(chosen)
        return Found(path, "" if path else f"CHROMIUM={chosen} is not a program.")
    for package in (LIGHT_BROWSER, "chromium"):
        if may_install(in_ci) and not _first((LIGHT_BROWSER,) if package == LIGHT_BROWSER else BROWSERS):
            install(package, *FONTS)
    found = _first(BROWSERS)
    install_it = "(Debian: sudo apt-get install chromium-headless-shell, or chromium). Elsewhere: CHROMIUM=<its path>."
    return Found(found, "" if found else f"There is no Chromium or Chrome here {install_it}")


def find_java(in_ci: bool) -> Found:
    """Find a Java that is new enough: the one in JAVA_HOME, else the first of the path."""
    home = os.environ.get("JAVA_HOME")
    places = (str(Path(home) / "bin" / "java"), "java") if home else ("java",)
    found = _new_enough(places)
    if not found and may_install(in_ci):
        install("default-jre-headless")
        found = _new_enough(places)
    install_it = "(Debian: sudo apt-get install default-jre-headless). Elsewhere: JAVA_HOME=<its folder>."
    return Found(found, "" if found else f"There is no Java {OLDEST_JAVA} or newer here {install_it}")


def find_stratml_schema() -> Found:
    """Find the schema of StratML Part 2: STRATML_XSD names it, its folder, or none to do without.

    No licence lets us keep a copy here.
    """
    chosen = os.environ.get("STRATML_XSD")
    if not chosen:
        return Found(None, f"STRATML_XSD does not say where {STRATML_SCHEMA} is.")
    if chosen == "none":
        return WITHOUT_SCHEMA
    path = Path(chosen).resolve()
    file = path / STRATML_SCHEMA if path.is_dir() else path
    return Found(str(file), "") if file.is_file() else Found(None, f"STRATML_XSD={chosen} leads to no schema.")


def install_packages(folder: Path, what: str) -> str:
    """Install the npm packages of a folder's lock file unless they are there; gives the reason if that fails."""
    lock = hashlib.sha256((folder / "package-lock.json").read_bytes()).hexdigest()
    mark = folder / "node_modules" / ".installed"
    if mark.is_file() and mark.read_text() == lock:
        return ""
    npm = shutil.which("npm")
    if not npm:
        return f"There is no npm here to install {what} (install Node.js 18 or newer)."
    print(f"\n-- installing the npm packages of {folder.name}/package-lock.json", flush=True)
    outcome = subprocess.run([npm, "ci"], cwd=folder, capture_output=True, text=True, check=False)
    if outcome.returncode:
        return f"npm could not install {what}; it ended with:\n{outcome.stderr[-600:]}"
    mark.write_text(lock)
    return ""


def may_install(in_ci: bool) -> bool:
    """Tell whether this is a CI machine that lets us install programs."""
    return in_ci and hasattr(os, "geteuid") and os.geteuid() == 0 and bool(shutil.which("apt-get"))


def install(*packages: str) -> None:
    """Install packages of the operating system; whether that went well shows in what is found afterwards."""
    print(f"\n-- installing {' '.join(packages)} for the tests", flush=True)
    quietly = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in (["update"], ["install", "-y", *packages]):
        subprocess.run(["apt-get", "-qq", *command], env=quietly, stdout=subprocess.DEVNULL, check=False)


def _first(names: tuple[str, ...]) -> str | None:
    return next(filter(None, map(shutil.which, names)), None)


def _new_enough(places: tuple[str, ...]) -> str | None:
    """The first of some programs that is a new enough Java; on macOS `java` may only say that there is none."""
    for path in filter(None, map(shutil.which, places)):
        said = subprocess.run([path, "-version"], capture_output=True, text=True, check=False)
        version = JAVA_VERSION.search(said.stderr + said.stdout)
        if not said.returncode and version and int(version[1]) >= OLDEST_JAVA:
            return path
    return None


def _reasons(*why_not: str) -> tuple[str, ...]:
    return tuple(reason for reason in why_not if reason)

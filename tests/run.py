"""Runs format, lint, types and tests one after the other and says at the end what failed; for `make test` and CI."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

SIDE_BY_SIDE = ("--numprocesses", "auto", "--dist", "worksteal")  # one process for each core of the machine
TESTS = Path(__file__).resolve().parent
ROOT = TESTS.parent
BROWSER_NAMES = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
)


def main(arguments: list[str]) -> int:
    """Run everything, the slowest tests too if the arguments have --nightly; gives the exit status."""
    surroundings = dict(os.environ)
    if "--nightly" in arguments:
        surroundings["HYPOTHESIS_PROFILE"] = "nightly"
    in_ci = os.environ.get("CI", "").lower() not in ("", "0", "false")
    browser = find_browser(in_ci)
    missing = [reason for reason in (None if browser else no_browser(), missing_packages()) if reason]
    if browser:
        surroundings["CHROMIUM"] = browser
    steps = {
        "format (make format mends it)": ["ruff", "format", "--check", "."],
        "lint": ["ruff", "check", "."],
        "types": ["mypy"],
        "tests": [
            "pytest",
            "--verbosity=0",
            "-rs",
            *SIDE_BY_SIDE,
            "-m",
            marks("--nightly" in arguments, bool(missing)),
        ],
    }
    failed = [name for name, command in steps.items() if not passes(name, command, surroundings)]
    for reason in missing:
        print(f"Not run: the tests in a browser. {reason}", flush=True)
    if missing and in_ci:
        failed.append("tests in a browser, which CI must run")
    if failed:
        print("Failed: " + "; ".join(failed) + ".", flush=True)
    return 1 if failed else 0


def marks(nightly: bool, without_browser: bool) -> str:
    """Give the pytest expression for the tests to run."""
    return " and ".join(
        (["not nightly"] if not nightly else []) + (["not browser"] if without_browser else []),
    )


def passes(name: str, command: list[str], surroundings: dict[str, str]) -> bool:
    """Run one step from the top of the repository and tell whether it ended well."""
    print(f"\n-- {name}: {command[0]}", flush=True)
    return subprocess.run([sys.executable, "-m", *command], cwd=ROOT, env=surroundings, check=False).returncode == 0


def find_browser(in_ci: bool) -> str | None:
    """Give the path of a Chromium or Chrome; on a CI machine that lets us, install one first."""
    chosen = os.environ.get("CHROMIUM")
    if chosen:
        return shutil.which(chosen)
    found = next(filter(None, map(shutil.which, BROWSER_NAMES)), None)
    if found or not in_ci or not hasattr(os, "geteuid") or os.geteuid() != 0 or not shutil.which("apt-get"):
        return found
    print("\n-- installing Chromium for the tests in a browser", flush=True)
    quietly = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in (["update"], ["install", "-y", "chromium"]):
        subprocess.run(["apt-get", "-qq", *command], env=quietly, stdout=subprocess.DEVNULL, check=False)
    return shutil.which("chromium")


def no_browser() -> str:
    """Say what to install, or what is wrong with the reader's own choice."""
    if os.environ.get("CHROMIUM"):
        return f"CHROMIUM={os.environ['CHROMIUM']} is not a program."
    return (
        "There is no Chromium or Chrome here (Debian: sudo apt-get install chromium). Elsewhere: CHROMIUM=<its path>."
    )


def missing_packages() -> str | None:
    """Install the npm packages of the lock file unless they are there; gives the reason if that is not possible."""
    lock = (TESTS / "package-lock.json").read_bytes()
    mark = TESTS / "node_modules" / ".installed"
    if mark.is_file() and mark.read_text() == hashlib.sha256(lock).hexdigest():
        return None
    npm = shutil.which("npm")
    if not npm:
        return "There is no npm here to install axe-core, which finds accessibility faults (install Node.js)."
    print("\n-- installing the npm packages of tests/package-lock.json", flush=True)
    outcome = subprocess.run([npm, "ci"], cwd=TESTS, capture_output=True, text=True, check=False)
    if outcome.returncode:
        return f"npm could not install the packages of tests/package.json; it ended with:\n{outcome.stderr[-600:]}"
    mark.write_text(hashlib.sha256(lock).hexdigest())
    return None


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

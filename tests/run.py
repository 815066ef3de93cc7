"""Runs format, lint, types and tests one after the other and says at the end what failed; for `make test` and CI."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from needed import look

SIDE_BY_SIDE = ("--numprocesses", str((os.cpu_count() or 1) + 2), "--dist", "worksteal")
"""Two processes more than the machine has cores: tests wait for a browser or for a build half of their time."""
ROOT = Path(__file__).resolve().parent.parent
ALONE = "lighthouse"
"""The mark of tests that measure how fast a page is: nothing else may run beside them."""


def main(arguments: list[str]) -> int:
    """Run everything, the slowest tests too if the arguments have --nightly; gives the exit status."""
    nightly = "--nightly" in arguments
    in_ci = os.environ.get("CI", "").lower() not in ("", "0", "false")
    machine = look(in_ci, nightly)
    surroundings = {**os.environ, **machine.surroundings, **({"HYPOTHESIS_PROFILE": "nightly"} if nightly else {})}
    without = [need.mark for need in machine.missing]
    steps = {
        "format (make format mends it)": ["ruff", "format", "--check", "."],
        "lint": ["ruff", "check", "."],
        "types": ["mypy"],
        "tests": ["pytest", "--verbosity=0", "-rs", *SIDE_BY_SIDE, "-m", marks(nightly, without)],
    }
    if nightly and ALONE not in without:
        steps[f"tests of speed, nothing beside them ({ALONE})"] = ["pytest", "--verbosity=0", "-rs", "-m", ALONE]
    failed = [name for name, command in steps.items() if not passes(name, command, surroundings)]
    for need in machine.missing:
        print(f"Not run: {need.tests}. {' '.join(need.why_not)}", flush=True)
    if in_ci:
        failed += [f"{need.tests}, which CI must run" for need in machine.missing if not need.forgone]
    if failed:
        print("Failed: " + "; ".join(failed) + ".", flush=True)
    return 1 if failed else 0


def marks(nightly: bool, without: Sequence[str]) -> str:
    """Give the pytest expression for the tests that run side by side."""
    left_out = [ALONE, *([] if nightly else ["nightly"]), *(mark for mark in without if mark != ALONE)]
    return " and ".join(f"not {mark}" for mark in left_out)


def passes(name: str, command: list[str], surroundings: dict[str, str]) -> bool:
    """Run one step from the top of the repository and tell whether it ended well."""
    print(f"\n-- {name}: {command[0]}", flush=True)
    return subprocess.run([sys.executable, "-m", *command], cwd=ROOT, env=surroundings, check=False).returncode == 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

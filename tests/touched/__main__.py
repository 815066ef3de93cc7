"""Looks at the pages that a change touches with the eyes of people who cannot see, click or read small letters.

    make test-pages REF=origin/main

The site is built as it was at REF and as it is now; the pages that differ are opened in a browser. Faults that were
there at REF are counted and stop nothing. It ends with 0, with 1 when the change brings a fault or the site cannot be
built, and with 2 when it could not be run.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path
from threading import Thread

from playwright.sync_api import Browser, sync_playwright
from tests.browser.conftest import BELOW, ROOT, Handler, Served
from tests.conftest import ARGUMENTS
from tests.needed import TESTS, find_browser, install_packages
from tests.touched.changed_pages import changes
from tests.touched.faults import faults_of, new_faults
from tests.touched.report import Findings, summary, text

from plan.commands.command import WrongUseError
from plan.commands.earlier import earlier_folder
from plan.problems import PlanDataError
from plan.publisher import read_publisher

LONGEST_BUILD = 600
"""Seconds."""


class CannotBuildError(Exception):
    """The site could not be built; as text what the build said."""


def main(arguments: Sequence[str]) -> int:
    """Do what the module says; gives the exit status."""
    parser = argparse.ArgumentParser(prog="make test-pages", description="Look at the pages that a change touches.")
    parser.add_argument("ref", metavar="REF", help="compare with this branch, tag or commit, such as origin/main")
    parser.add_argument("--summary", metavar="FILE", help="add the findings to this file, as Markdown")
    options = parser.parse_args(arguments)
    in_ci = os.environ.get("CI", "").lower() not in ("", "0", "false")
    program, packages = find_browser(in_ci), install_packages(TESTS, "axe-core")
    missing = program.why_not or packages
    try:
        if missing:
            raise WrongUseError(missing)
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=program.path, args=list(ARGUMENTS))
            found = look(browser, options.ref)
            browser.close()
    except WrongUseError as error:
        print(f"The pages could not be looked at. {error}", file=sys.stderr)
        return 2
    except CannotBuildError as error:
        print(f"The website cannot be built, so there are no pages to look at:\n\n{error}", file=sys.stderr)
        return 1
    print(text(found))
    if options.summary:
        with Path(options.summary).open("a", encoding="utf-8") as page:
            page.write(summary(found))
    return 1 if found.blocks else 0


def look(browser: Browser, ref: str) -> Findings:
    """Build both sites and look at the pages that differ.

    Raises WrongUseError when there is no such state, and CannotBuildError when the site of now cannot be built.
    """
    with earlier_folder(ROOT, ref) as earlier, tempfile.TemporaryDirectory(prefix="plan-pages-") as place:
        builds = [(folder, _start(folder, Path(place) / name)) for name, folder in (("now", ROOT), ("then", earlier))
                  if folder]  # fmt: skip
        said = [_ended(build) for _, build in builds]
        if said[0]:
            raise CannotBuildError(said[0])
        unknown = "" if len(said) > 1 and not said[1] else _unknown(ref)
        with served(Path(place) / "now") as after, served(Path(place) / "then") as before:
            return compare(browser, None if unknown else before, after, ref, unknown)


def compare(browser: Browser, before: Served | None, after: Served, ref: str, unknown: str = "") -> Findings:
    """Look at the pages of a site that differ from those of an earlier one, which may be missing."""
    found = changes(before, after)
    new, old = {}, 0
    for path in found.sample:
        now = faults_of(browser, after, path)
        was_there = now and before and path in before.paths
        fresh, kept = new_faults(now, faults_of(browser, before, path) if was_there and before else ())
        old += kept
        if fresh:
            new[path] = fresh
    return Findings(
        ref,
        len(found.sample),
        len(found.pages),
        found.restyled,
        unknown,
        new,
        old,
        sources(new),
        {path: after.version(path) for path in new},
    )


def sources(paths: Sequence[str] | dict[str, object]) -> dict[str, str]:
    """The file from which each of some pages is made, where it is one."""
    if not paths:
        return {}
    name = os.environ.get("PLAN_DATA") or "plan_data"
    try:
        pages = read_publisher(ROOT / name, name, os.environ).pages
    except PlanDataError:
        return {}
    made = {f"{page.path}/".lstrip("/"): f"{name}/{page.source}" for page in pages if page.source}
    by_hand = {path: file for path in paths for file in (f"docs/{path.rstrip('/')}.md", f"docs/{path}index.md")
               if (ROOT / file).is_file()}  # fmt: skip
    return {**made, **by_hand}


@contextmanager
def served(folder: Path) -> Iterator[Served]:
    """Serve a site on this machine alone while it is looked at."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=str(folder)))
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield Served(folder, f"http://127.0.0.1:{server.server_port}{BELOW}")
    finally:
        server.shutdown()
        server.server_close()


def _start(folder: Path, into: Path) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "mkdocs", "build", "--site-dir", str(into)]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": _day()}
    return subprocess.Popen(
        command, cwd=folder, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )


def _ended(build: subprocess.Popen[str]) -> str:
    """Wait for a build; gives what it said if it failed."""
    try:
        said, _ = build.communicate(timeout=LONGEST_BUILD)
    except subprocess.TimeoutExpired:
        build.kill()
        build.communicate()
        return "It took longer than ten minutes."
    return said.strip() or "It ended without a word." if build.returncode else ""


def _day() -> str:
    """One day for both builds, so that a page does not differ because midnight passed between them."""
    return os.environ.get("SOURCE_DATE_EPOCH") or str(int(time.time()))


def _unknown(ref: str) -> str:
    return (
        f"The website as it was at {ref} cannot be built, so nobody can tell which faults were there before. "
        "Those below stop nothing."
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

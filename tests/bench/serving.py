"""How long an edit takes until a live preview shows it."""

from __future__ import annotations

import http.client
import re
import socket
import statistics
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable
from pathlib import Path
from typing import Literal

from running import ROOT, environment

LONGEST_WAIT = 120.0
RELOAD = re.compile(r"livereload\((\d+), (\d+)\)")
"""What MkDocs adds to each page that it previews: the version that the browser has, and a number of its own."""
BETWEEN = 1.0
"""Seconds that an editor needs at least from one change to the next."""


def seconds_until_shown(plan: Path, measure: str, edits: int, temporary: Path) -> float:
    """Edit the title of a measure so many times; gives the median of the seconds from saving to the page that shows it.

    Raises TimeoutError when a page does not come.
    """
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        where = f"127.0.0.1:{free.getsockname()[1]}"
    command = [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", where]
    surroundings = environment(PLAN_DATA=str(plan), TMPDIR=str(temporary))
    quiet = subprocess.DEVNULL
    process = subprocess.Popen(command, cwd=ROOT, env=surroundings, stdout=quiet, stderr=quiet)
    try:
        return _edited(plan / "measures" / f"{measure}.yml", f"http://{where}/", f"measures/{measure}/", edits)
    finally:
        process.terminate()
        process.wait()


def _edited(file: Path, server: str, page: str, edits: int) -> float:
    words = file.read_text(encoding="utf-8")
    title = words.splitlines()[0].removeprefix("title: ")
    shown = _until(lambda: title in (found := _page(server + page)) and found)
    seconds = []
    for number in range(edits):
        time.sleep(BETWEEN)
        new = f"A title that was edited {number} times"
        start = time.perf_counter()
        file.write_text(words.replace(title, new, 1), encoding="utf-8")
        shown = _until(lambda shown=shown, new=new: _next(server, page, shown, new))
        seconds.append(time.perf_counter() - start)
    return statistics.median(seconds)


def _next(server: str, page: str, shown: str, words: str) -> str:
    """The page as it is after the next rebuild, for which the browser's script waits as MkDocs tells it to."""
    version = RELOAD.search(shown)
    if version:
        _page(f"{server}livereload/{version[1]}/{version[2]}")
    found = _page(server + page)
    return found if words in found else ""


def _until(there: Callable[[], str | Literal[False]]) -> str:
    """What a question gives once it gives something. Raises TimeoutError."""
    end = time.monotonic() + LONGEST_WAIT
    while not (found := there()):
        if time.monotonic() > end:
            raise TimeoutError("The live preview did not show a change.")
        time.sleep(0.05)
    return found


def _page(address: str) -> str:
    try:
        with urllib.request.urlopen(address, timeout=LONGEST_WAIT) as answer:
            return str(answer.read().decode())
    except (OSError, http.client.HTTPException):
        return ""

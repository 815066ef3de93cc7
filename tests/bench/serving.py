"""How long an edit takes until a live preview shows it."""

from __future__ import annotations

import http.client
import socket
import statistics
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable
from pathlib import Path

from running import ROOT, environment

LONGEST_WAIT = 120.0
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
        return _edited(plan / "measures" / f"{measure}.yml", f"http://{where}/measures/{measure}/", edits)
    finally:
        process.terminate()
        process.wait()


def _edited(file: Path, address: str, edits: int) -> float:
    words = file.read_text(encoding="utf-8")
    title = words.splitlines()[0].removeprefix("title: ")
    _wait(lambda: title in _page(address))
    seconds = []
    for number in range(edits):
        time.sleep(BETWEEN)
        new = f"A title that was edited {number} times"
        start = time.perf_counter()
        file.write_text(words.replace(title, new, 1), encoding="utf-8")
        _wait(lambda new=new: new in _page(address))
        seconds.append(time.perf_counter() - start)
    return statistics.median(seconds)


def _wait(shown: Callable[[], bool]) -> None:
    end = time.monotonic() + LONGEST_WAIT
    while not shown():
        if time.monotonic() > end:
            raise TimeoutError("The live preview did not show a change.")
        time.sleep(0.01)


def _page(address: str) -> str:
    try:
        with urllib.request.urlopen(address, timeout=10) as answer:
            return str(answer.read().decode())
    except (OSError, http.client.HTTPException):
        return ""

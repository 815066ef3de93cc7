"""Programs that are timed as a whole, one at a time or in pairs, with their output on a fast disk."""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[2]
MEMORY_DISK = Path("/dev/shm")
ROOM = 2 * 1024**3
MIB_PER_UNIT = 1 / 1024**2 if sys.platform == "darwin" else 1 / 1024
"""How many MiB one unit of getrusage's ru_maxrss is: a byte on macOS, a KiB elsewhere (getrusage(2))."""


class Run(NamedTuple):
    """One run of a program."""

    seconds: float
    """From its start to its end, by the clock on the wall."""
    peak_mib: float
    """The most memory that it had at once; never less than this program itself had when it started the other."""


class Pair(NamedTuple):
    """Two programs that were run in turn, several times."""

    ours: tuple[Run, ...]
    theirs: tuple[Run, ...]

    @property
    def ratio(self) -> float:
        """Our seconds by theirs: the median of the pairs."""
        return statistics.median(
            ours.seconds / theirs.seconds for ours, theirs in zip(self.ours, self.theirs, strict=True)
        )


@contextmanager
def fast_folder() -> Iterator[Path]:
    """A temporary folder on a file system in memory where there is one with room, else on the usual disk."""
    in_memory = MEMORY_DISK.is_dir() and os.access(MEMORY_DISK, os.W_OK) and shutil.disk_usage(MEMORY_DISK).free > ROOM
    with tempfile.TemporaryDirectory(prefix="plan-bench-", dir=MEMORY_DISK if in_memory else None) as name:
        yield Path(name)


def environment(**more: str) -> dict[str, str]:
    """What programs are told: a fixed day, and to keep what Python compiles, as on any computer."""
    usual = {name: text for name, text in os.environ.items() if name not in ("PYTHONDONTWRITEBYTECODE", "PLAN_DATA")}
    return {**usual, "NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": "1795219200", **more}


def run(command: Sequence[str], folder: Path, **more: str) -> Run:
    """Run a program in a folder, with `more` in its environment. Raises CalledProcessError when it fails."""
    with tempfile.TemporaryFile("w+") as said:
        start = time.perf_counter()
        process = subprocess.Popen(command, cwd=folder, env=environment(**more), stdout=said, stderr=said)
        _, status, used = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            said.seek(0)
            sys.stderr.write(said.read())
            raise subprocess.CalledProcessError(process.returncode, command)
    return Run(seconds, used.ru_maxrss * MIB_PER_UNIT)


def in_turn(ours: Callable[[], Run], theirs: Callable[[], Run], rounds: int) -> Pair:
    """Run two programs in turn, so that both meet the same busy and idle moments of the machine."""
    runs = [(ours(), theirs()) for _ in range(rounds)]
    return Pair(tuple(one for one, _ in runs), tuple(other for _, other in runs))


def middle(runs: Sequence[Run]) -> Run:
    """The median of some runs, each figure for itself."""
    return Run(statistics.median(one.seconds for one in runs), statistics.median(one.peak_mib for one in runs))

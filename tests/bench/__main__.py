"""`make bench`: how long building, checking and previewing made-up plans takes, and what the example weighs.

Seconds of one machine say little and change with what else it does, so what counts are ratios of programs that were
run in turn. What is measured is printed, and written to build/bench.json.
"""

from __future__ import annotations

import argparse
import json
import math
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

from builds import build, build_stock, export, loop
from made_up_plan import write_plan
from made_up_versions import write_plan_in_versions
from running import ROOT, Run, environment, fast_folder, in_turn, middle
from serving import seconds_until_shown
from weights import as_json, table, weigh

TARGETS = {
    "growth": ("ten times the measures take at most 11 times the time", 11.0),
    "stock": ("at most 0.25 of stock Material", 0.25),
    "loop": ("at most 0.6 of a bare loop of Jinja2 and Python-Markdown", 0.6),
    "memory": ("less than 350 MiB", 350.0),
    "check": ("1,000 measures are read and checked in less than 1 second", 1.0),
    "words": ("the words of 300 actions in three versions are checked in less than 3 seconds", 3.0),
    "charts": ("3,000 charts, wide and narrow, are drawn and rendered in less than 10 seconds", 10.0),
    "serve": ("an edit is shown in less than 1 second", 1.0),
}
CHECKED = 1000
CHARTS = 3000
WORDED = 300
ROUNDS = 3
Rival = Callable[[Path, Path], Run]


def main(arguments: list[str]) -> None:
    """Measure, print, and write build/bench.json."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--sizes", default="30,300,3000", help="numbers of measures, the smallest first")
    options.add_argument("--to", default=str(ROOT / "build/bench.json"), help="the file of the results")
    chosen = options.parse_args(arguments)
    with fast_folder() as folder:
        found = measure(folder, [int(size) for size in chosen.sizes.split(",")])
        found["weights"] = weights(folder / "example")
    Path(chosen.to).parent.mkdir(parents=True, exist_ok=True)
    Path(chosen.to).write_text(json.dumps(found, indent=1) + "\n")
    print(f"The figures are in {chosen.to}")


class Built(NamedTuple):
    """What building one plan took."""

    pages: int
    typical: Run
    ratio: float
    """Our seconds by those of the rival, if it had one."""


def measure(folder: Path, sizes: list[int]) -> dict[str, Any]:
    """Measure everything; `folder` is where plans and sites go. Sizes: small, middle (Material), large (the loop)."""
    print(f"Python {sys.version.split()[0]}, in {folder}. Each figure is the median of {ROUNDS} runs.")
    small, middling, large = sizes
    rivals = {small: None, middling: build_stock, large: loop}
    built = {size: build_in_turn(folder, size, rival) for size, rival in rivals.items()}
    growth = built[large].typical.seconds / built[middling].typical.seconds
    judge(f"from {middling:,} to {large:,} measures", "growth", growth)
    judge(f"{middling:,} measures", "stock", built[middling].ratio)
    judge(f"{large:,} measures", "loop", built[large].ratio)
    judge(f"{large:,} measures", "memory", built[large].typical.peak_mib)
    return {
        "sizes": {
            str(size): {
                "pages": one.pages,
                "seconds": round(one.typical.seconds, 2),
                "peak_mib": round(one.typical.peak_mib),
            }
            for size, one in built.items()
        },
        "ratio_to_stock": {str(middling): round(built[middling].ratio, 3)},
        "ratio_to_loop": {str(large): round(built[large].ratio, 3)},
        "check_1000_seconds": round(check_seconds(folder), 2),
        "words_300_seconds": round(words_seconds(folder), 2),
        "charts_3000_seconds": round(chart_seconds(built[large]), 2),
        "serve_edit_seconds": round(serve_seconds(folder, middling), 2),
    }


def build_in_turn(folder: Path, size: int, rival: Rival | None) -> Built:
    """Build a plan of so many measures, in turn with a rival that makes the same pages from Markdown."""
    plan, site, theirs = folder / f"plan-{size}", folder / f"site-{size}", folder / f"theirs-{size}"
    write_plan(plan, size)
    build(plan, site)  # what Python and Jinja compile is kept from here on
    if rival:
        markdown = export(plan, folder / f"markdown-{size}")
        pair = in_turn(lambda: build(plan, site), lambda: rival(markdown, theirs), ROUNDS)
        ours, ratio = pair.ours, pair.ratio
    else:
        ours, ratio = tuple(build(plan, site) for _ in range(ROUNDS)), math.nan
    found = Built(sum(1 for _ in site.rglob("*.html")), middle(ours), ratio)
    seconds = found.typical.seconds
    speed, memory = f"{found.pages / seconds:4.0f} pages a second", f"{found.typical.peak_mib:3.0f} MiB of memory"
    print(f"  {size:>5,} measures: {found.pages:>5,} pages in {seconds:5.2f} s, {speed}, {memory}", flush=True)
    return found


def check_seconds(folder: Path) -> float:
    """The processor seconds that reading and checking 1,000 measures takes, in the run that was disturbed least.

    The least of several runs says what the code needs; the others say what else the machine did (Python's `timeit`).
    """
    write_plan(folder / "checked", CHECKED)
    command = [sys.executable, str(Path(__file__).with_name("checking.py")), str(folder / "checked")]
    parts = []
    for _ in range(2 * ROUNDS):
        said = subprocess.run(command, env=environment(), capture_output=True, text=True, check=True).stdout
        parts.append([float(seconds) for seconds in said.split()])
    reading, checking = min(parts, key=sum)
    judge(f"{reading:.2f} s reading, {checking:.2f} s checking", "check", reading + checking)
    return reading + checking


def words_seconds(folder: Path) -> float:
    """The processor seconds that checking the words of 300 actions in three versions takes: the least of some runs."""
    write_plan_in_versions(folder / "worded", WORDED)
    command = [sys.executable, str(Path(__file__).with_name("wording.py")), str(folder / "worded")]
    runs = [
        subprocess.run(command, env=environment(), capture_output=True, text=True, check=True) for _ in range(ROUNDS)
    ]
    seconds = min(float(run.stdout) for run in runs)
    judge(f"{WORDED} actions", "words", seconds)
    return seconds


def chart_seconds(largest: Built) -> float:
    """The processor seconds that so many charts take, in the least of some runs, beside a build of the largest plan."""
    command = [sys.executable, str(Path(__file__).with_name("charting.py")), str(CHARTS)]
    runs = [
        subprocess.run(command, env=environment(), capture_output=True, text=True, check=True) for _ in range(ROUNDS)
    ]
    drawing, rendering = min(([float(seconds) for seconds in run.stdout.split()] for run in runs), key=sum)
    share = (drawing + rendering) / largest.typical.seconds
    beside = f"{share:.0%} of the time that {largest.pages:,} pages take"
    judge(f"{drawing:.2f} s drawing, {rendering:.2f} s rendering: {beside}", "charts", drawing + rendering)
    return drawing + rendering


def serve_seconds(folder: Path, size: int) -> float:
    """The seconds from an edit to the page that shows it."""
    seconds = seconds_until_shown(folder / f"plan-{size}", "measure-1", 2 * ROUNDS - 1, folder)
    judge(f"{size:,} measures", "serve", seconds)
    return seconds


def weights(site: Path) -> list[dict[str, str | int]]:
    """What the heaviest page of each kind and version of the example weighs."""
    build(ROOT / "plan_data", site)
    found = weigh(site)
    print("Bytes of a first visit to the heaviest page of each kind of the example, text compressed with gzip -9:")
    print("\n".join(table(found)), flush=True)
    return as_json(found)


def judge(what: str, target: str, figure: float) -> None:
    """Print a figure beside its target."""
    words, most = TARGETS[target]
    print(f"  {figure:7.2f}  {'met   ' if figure <= most else 'MISSED'}  {words} ({what})", flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])

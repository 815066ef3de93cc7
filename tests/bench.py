"""`make bench`: how long it takes to read, check and build made-up plans, on this machine, in one run.

Seconds of one machine say little, so each figure stands beside the time that PyYAML alone needs for the same files.
"""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import tempfile
import time
from datetime import date
from pathlib import Path

import yaml

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "hooks"))

from plan.checks import check  # noqa: E402 - the package is found on the line above
from plan.load.folder import load  # noqa: E402

OBSERVATIONS = 10
PER_OUTCOME = 30
TODAY = date(2026, 11, 21)

SITE = "name: Made-up plan\naddress: https://plan.example/\nexample: yes\norganisation: {name: Made-up Council}\n"
PLAN = "title: Made-up plan\narea: Nowhere\nstatus: current\nsummary: A plan that was made up to measure speed.\n"
OUTCOME = "number: {number}\ntitle: Outcome {number}\ngood_looks_like: Children are well.\nmeasures: [{measures}]\n"
MEASURE = """title: Children who are well in place {number}
question: Are children well in place {number}?
definition: |
  We count every child who says so, **once a year**.

  We ask in schools, and by post.
unit: {{type: percent}}
decimals: 1
polarity: higher_is_better
period_kind: calendar_year
baseline: {{period: 2016}}
target: {{kind: reach_by, value: 90, period: 2030}}
source: {{title: School survey, statistic_status: survey}}
owner: {{role: Head of research}}
"""


def write_plan(folder: Path, measures: int) -> None:
    """Write a plan with so many measures, each with its series in a CSV file."""
    for name in ("outcomes", "measures"):
        (folder / name).mkdir(parents=True)
    (folder / "site.yml").write_text(SITE)
    (folder / "plan.yml").write_text(PLAN)
    for number in range(measures):
        path = folder / "measures" / f"measure-{number}.yml"
        path.write_text(MEASURE.format(number=number))
        rows = (f"{2016 + step},{50 + (number + step * 3) % 40},,\n" for step in range(OBSERVATIONS))
        path.with_suffix(".csv").write_text("period,value,symbol,note\n" + "".join(rows))
    for number in range(0, measures, PER_OUTCOME):
        ids = ", ".join(f"measure-{each}" for each in range(number, min(number + PER_OUTCOME, measures)))
        outcome = OUTCOME.format(number=number // PER_OUTCOME + 1, measures=ids)
        (folder / "outcomes" / f"outcome-{number}.yml").write_text(outcome)


def seconds(work: object) -> float:
    """The processor time that a call takes."""
    start = time.process_time()
    work()  # type: ignore[operator]
    return time.process_time() - start


def measure_reading(folder: Path) -> None:
    """Print what reading and checking 1,000 measures takes beside PyYAML's own time for the same files."""
    files = sorted(folder.rglob("*.yml"))
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    bare = seconds(lambda: [yaml.load(file.read_text(), loader) for file in files])
    reading = seconds(lambda: load(folder, "plan_data"))
    loaded = load(folder, "plan_data")
    checking = seconds(lambda: check(loaded, TODAY))
    print(f"1,000 measures with {OBSERVATIONS} observations each, processor time:")
    print(f"  read and validate    {reading:5.2f} s   {reading / bare:4.1f} times PyYAML alone ({bare:.2f} s)")
    print(f"  check across files   {checking:5.2f} s   {checking / bare:4.1f} times PyYAML alone")


def measure_building(parent: Path, measures: int) -> None:
    """Print what building a whole site with so many measures takes."""
    folder, site = parent / f"plan-{measures}", parent / f"site-{measures}"
    write_plan(folder, measures)
    before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
    start = time.perf_counter()
    command = [sys.executable, "-m", "mkdocs", "build", "-d", str(site)]
    environment = {**os.environ, "PLAN_DATA": str(folder), "NO_MKDOCS_2_WARNING": "1"}
    subprocess.run(command, cwd=ROOT, env=environment, check=True, capture_output=True)
    wall = time.perf_counter() - start
    used = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - before
    pages = sum(1 for _ in site.rglob("*.html"))
    size = sum(file.stat().st_size for file in site.rglob("*.html"))
    print(
        f"  {measures:>5} measures: {pages:>5} pages in {wall:6.2f} s ({used:.2f} s of processor), "
        f"{pages / wall:4.0f} pages a second, {size / pages / 1024:4.1f} KiB a page"
    )


def main() -> None:
    """Measure, and print."""
    with tempfile.TemporaryDirectory() as name:
        parent = Path(name)
        write_plan(parent / "reading", 1000)
        measure_reading(parent / "reading")
        print("Building a whole site:")
        for measures in (30, 300, 3000):
            measure_building(parent, measures)


if __name__ == "__main__":
    main()

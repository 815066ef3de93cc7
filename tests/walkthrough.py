"""The usual edits of `docs/maintain/usual-edits.md`, carried out on a copy of the example plan as the page says.

After a change to a message or to the example, write the answers on the page anew, and read them aloud:

    PYTHONPATH=hooks:tests .venv/bin/python -m walkthrough
"""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from example_plan import EXAMPLE

from plan.__main__ import run

ROOT = Path(__file__).resolve().parents[1]
PAGE = ROOT / "docs/maintain/usual-edits.md"
TODAY = "1795392000"
"""23 November 2026, the day on which the page was walked through."""
_STEP = re.compile(
    r"(?ms)^(?:(?:In|Make) `(?P<file>[\w./-]+)`[^\n]*:|[^\n]+:)\n\n"
    r"```(?P<kind>diff|yaml|csv|sh|text)\n(?P<box>.*?)^```$"
)


class Step(NamedTuple):
    """One box of the page: what to type into a file, or what is answered."""

    kind: str
    """`diff`: lines that change in a file; `yaml`, `csv`: a new file; `sh`: a command; `text`: an answer."""
    file: str
    box: str
    place: tuple[int, int]
    """Where the box's words begin and end on the page."""


def edits(page: str) -> dict[str, list[Step]]:
    """The steps of each edit, by its heading."""
    found: dict[str, list[Step]] = {}
    headings = list(re.finditer(r"(?m)^## (\d+\. .+)$", page))
    for heading, after in zip(headings, [*headings[1:], None], strict=True):
        end = after.start() if after else len(page)
        found[heading[1]] = [
            Step(step["kind"], step["file"] or "", step["box"], step.span("box"))
            for step in _STEP.finditer(page, heading.end(), end)
        ]
    return found


def copy_of_the_example(place: Path) -> Path:
    """A repository with the example plan in it and nothing else, as a clean clone has it; gives the plan's folder."""
    plan = Path(shutil.copytree(EXAMPLE, place / "plan_data"))
    git = ["git", "-C", str(place), "-c", "user.name=Editor", "-c", "user.email=editor@council.example"]
    for command in (["init", "-q"], ["add", "."], ["commit", "-q", "-m", "The plan as it is published"]):
        subprocess.run([*git, *command], check=True, capture_output=True)
    return plan


def carry_out(plan: Path, steps: list[Step]) -> Iterator[tuple[Step, str]]:
    """Type what an edit says into a plan; gives each answer of the page with what is answered in truth."""
    told = ""
    for step in steps:
        if step.kind == "text":
            yield step, told or answer(plan)
            told = ""
        elif step.kind == "sh":
            told = obeyed(plan, step.box)
        elif step.kind == "diff":
            file = plan / step.file
            file.write_text(changed(file.read_text(encoding="utf-8"), step), encoding="utf-8")
        elif step.kind in ("yaml", "csv"):
            file = plan / step.file
            assert not file.exists(), f"{step.file} is not new"
            file.parent.mkdir(exist_ok=True)
            file.write_text(step.box, encoding="utf-8")


def changed(text: str, step: Step) -> str:
    """A file's text with the lines of a step changed: - goes, + comes, and all others must stand there once."""
    lines = step.box.splitlines(keepends=True)
    old = "".join(line[1:] for line in lines if not line.startswith("+"))
    new = "".join(line[1:] for line in lines if not line.startswith("-"))
    assert text.count(old) == 1, f"{step.file} has these lines {text.count(old)} times:\n{old}"
    return text.replace(old, new)


def obeyed(plan: Path, command: str) -> str:
    """What a command of the page prints."""
    words = shlex.split(command.replace("\\\n", " "))
    assert words[:4] == ["PYTHONPATH=hooks", ".venv/bin/python", "-m", "plan"], command
    return printed(plan, words[4:])


def answer(plan: Path) -> str:
    """What the pull request's page says of a change: what is wrong, and what it does to the plan."""
    return f"{printed(plan, ['check', '--since', 'HEAD'])}\n{printed(plan, ['diff', 'HEAD'])}"


def printed(plan: Path, words: list[str]) -> str:
    """What a command prints about a plan."""
    told = run([*words, "--data", str(plan)], {"SOURCE_DATE_EPOCH": TODAY})
    assert not told.aside, told.aside
    return told.text.replace(f"{plan.as_posix()}/", "plan_data/").rstrip("\n") + "\n"


def walked(page: str) -> str:
    """The page with the answers that each edit gets."""
    answers: list[tuple[Step, str]] = []
    for steps in edits(page).values():
        with tempfile.TemporaryDirectory() as place:
            answers += carry_out(copy_of_the_example(Path(place)), steps)
    for step, told in reversed(answers):
        page = page[: step.place[0]] + told + page[step.place[1] :]
    return page


if __name__ == "__main__":
    PAGE.write_text(walked(PAGE.read_text(encoding="utf-8")), encoding="utf-8")

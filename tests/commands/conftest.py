"""Findings of every sort to be written in every format, and a plan in a Git repository."""

from __future__ import annotations

import subprocess
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from pathlib import Path

import pytest

from plan.commands.findings import Findings
from plan.problems import HIDDEN, Level, Problem
from plan.source.yaml_file import yaml_from_bytes
from plan.starting.answers import answers_in, examples, written
from plan.starting.new_plan import plan_questions

ERROR = Problem(
    Level.ERROR,
    "number",
    "plan_data/measures/returns, new.csv",
    12,
    8,
    "'50%: half' is not a number",
    "Write a plain number, with no % and no words.",
    "2023,p,'50%: half'",
    width=11,
)
WARNING = Problem(
    Level.WARNING,
    "phone-in-words",
    "plan_data/partners/club.yml",
    4,
    3,
    "this looks like a phone number",
    "Take it out; [or] move it.",
    HIDDEN,
)
REMINDER = Problem(
    Level.REMINDER,
    "outcome-without-measure",
    "plan_data/outcomes/safe.yml",
    1,
    8,
    "this outcome has no measure",
    "",
    "title: ##[error]Sicher für Kinder – ‘safe’",
    width=5,
)


@pytest.fixture
def findings() -> Findings:
    """An error, a doubt and a reminder, each with something that a format has to write in its own way."""
    return Findings("plan_data", date(2026, 11, 21), (ERROR, REMINDER, WARNING))


@pytest.fixture
def compared() -> Findings:
    """A doubt that is new, beside an error that was there before."""
    return Findings("plan_data", date(2026, 11, 21), (WARNING,), (ERROR,), "origin/main")


class Scripted:
    """Somebody at a terminal who types these answers, one after the other, and then leaves."""

    def __init__(self, answers: Iterable[str]) -> None:
        self.answers = list(answers)
        self.shown: list[str] = []

    def say(self, text: str) -> None:
        self.shown.append(text)

    def hear(self, prompt: str) -> str:
        self.shown.append(prompt)
        if not self.answers:
            raise KeyboardInterrupt
        return self.answers.pop(0)

    @property
    def all_shown(self) -> str:
        return "\n".join(self.shown)


@pytest.fixture
def scripted() -> type[Scripted]:
    """Somebody at a terminal."""
    return Scripted


SOUND = {
    "site.yml": "name: S\nexample: yes\naddress: https://plan.example.org/\norganisation: {name: C}\n",
    "plan.yml": "title: A good place to grow up\narea: Exampleshire\nstatus: current\n",
}


class Repository:
    """A Git repository with a plan in it."""

    def __init__(self, top: Path) -> None:
        self.top = top
        self.data = top / "plan_data"

    def write(self, files: Mapping[str, str | None]) -> None:
        """Write files of the plan; None deletes one."""
        for name, text in files.items():
            file = self.data / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.unlink(missing_ok=True) if text is None else file.write_text(text, encoding="utf-8")

    def commit(self, files: Mapping[str, str | None]) -> None:
        """Write files and record them."""
        self.write(files)
        self.git("add", "--all")
        self.git("commit", "--quiet", "--allow-empty", "--message", "Change the plan")

    def git(self, *arguments: str) -> str:
        """Run Git as nobody in particular."""
        name = ("-c", "user.name=Nobody", "-c", "user.email=nobody@example.org", "-c", "commit.gpgsign=false")
        done = subprocess.run(["git", *name, *arguments], cwd=self.top, check=True, capture_output=True, text=True)
        return done.stdout.strip()


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repository:
    """A repository with one sound state of a plan, called `first`."""
    for name in ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(tmp_path / "no-such-settings"))
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    top = tmp_path / "a repository"
    top.mkdir()
    found = Repository(top)
    found.git("init", "--quiet")
    found.commit(SOUND)
    found.git("tag", "first")
    return found


@pytest.fixture
def folder(tmp_path: Path) -> Callable[[Mapping[str, str]], Path]:
    """Writes a sound plan with these files added, in no repository, and gives its folder."""

    def write(files: Mapping[str, str]) -> Path:
        found = Repository(tmp_path)
        found.write({**SOUND, **files})
        return found.data

    return write


@pytest.fixture
def example_answers() -> dict[str, str]:
    """The answers that `new --example-answers` prints."""
    questions = plan_questions(date(2026, 11, 21))
    return answers_in(yaml_from_bytes(written(questions, examples(questions), "").encode(), "answers.yml"), questions)

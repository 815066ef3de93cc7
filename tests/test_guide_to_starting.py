"""`docs/maintain/start-your-plan.md` leads from nothing to a plan of one's own: its commands do what it says."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
from pathlib import Path

import pytest

from plan.__main__ import run
from plan.checks import check
from plan.load.folder import load
from plan.problems import Level
from plan.today import today

ROOT = Path(__file__).parents[1]
GUIDE = (ROOT / "docs/maintain/start-your-plan.md").read_text(encoding="utf-8")
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")
DAY = {"SOURCE_DATE_EPOCH": "1795219200"}  # 21 November 2026


def commands() -> list[str]:
    blocks = re.findall(r"```sh\n(.*?)```", GUIDE, re.DOTALL)
    return [line for block in blocks for line in block.replace("\\\n", " ").splitlines()]


def typed(line: str, top: Path) -> list[str]:
    """The words behind `-m plan`, as `make` or a person gives them."""
    if "-m plan" in line:
        return shlex.split(line.partition("-m plan ")[2].partition(" > ")[0])
    target = re.search(r"make (\w+)", line)
    assert target
    recipe = re.search(rf"(?m)^{target[1]}:.*\n.*-m plan (.*)$", MAKEFILE)
    assert recipe, line
    variables = dict(word.split("=", 1) for word in shlex.split(line) if "=" in word)
    return shlex.split(re.sub(r"\$\((\w+)\)", lambda name: variables.get(name[1], ""), recipe[1]))


@pytest.fixture
def top(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_its_commands_lead_to_a_plan_without_a_mistake(top: Path) -> None:
    """Those that ask are answered with options; what they are told is then in a script of the guide's own."""
    done = []
    for line in commands():
        if not re.search(r"-m plan|make (new|add|check)", line):
            continue
        words = typed(line, top)
        output = run(words, {**DAY, "PLAN_DATA": str(top / "our-plan")})
        if line.startswith("make new"):
            assert "Nobody can be asked here" in output.aside
        elif line.startswith("make add"):
            assert "--title is missing: " in output.aside
        else:
            assert output.code == 0, output
        if " > " in line:
            (top / line.rpartition("> ")[2].strip()).write_text(output.text, encoding="utf-8")
        done.append(words[0])
    assert {"new", "add", "check"} <= set(done)
    found = check(load(top / "our-plan"), today(DAY))
    assert [problem.text() for problem in found if problem.level is not Level.REMINDER] == []
    assert load(top / "our-plan").plan.actions[1].id == "open-two-more-libraries"


def test_every_make_command_of_it_exists() -> None:
    asked = {name for line in commands() for name in re.findall(r"\bmake (\w+)", line)}
    assert asked >= {"new", "add", "check", "serve", "site"}
    assert asked <= set(re.findall(r"(?m)^([a-z-]+):.*## ", MAKEFILE))


@pytest.mark.skipif(os.name == "nt" or not shutil.which("git"), reason="the guide's lines are for a shell with git")
def test_the_plan_takes_the_place_of_the_example_which_stays_in_the_history(top: Path) -> None:
    block = next(block for block in re.findall(r"```sh\n(.*?)```", GUIDE, re.DOTALL) if "git rm" in block)
    who = ("-c", "user.name=Nobody", "-c", "user.email=nobody@example.org", "-c", "commit.gpgsign=false")

    def git(*words: str) -> str:
        return subprocess.run(["git", *who, *words], cwd=top, check=True, capture_output=True, text=True).stdout

    (top / "plan_data/outcomes").mkdir(parents=True)
    for name in ("README.md", "plan.yml", "outcomes/safe.yml"):
        (top / "plan_data" / name).write_text(f"the example's {name}", encoding="utf-8")
    (top / "our-plan").mkdir()
    (top / "our-plan/plan.yml").write_text("ours", encoding="utf-8")
    git("init", "--quiet")
    git("add", "plan_data")
    git("commit", "--quiet", "--message", "The example")

    (top / "plan_data/plan.yml").write_text("changed", encoding="utf-8")
    refused = subprocess.run(["sh", "-e", "-c", block], cwd=top, capture_output=True, text=True, check=False)
    assert refused.returncode != 0
    assert (top / "our-plan/plan.yml").read_text() == "ours"
    git("checkout", "--quiet", "plan_data")

    subprocess.run(["sh", "-e", "-c", block], cwd=top, check=True, capture_output=True)
    there = {file.relative_to(top).as_posix() for file in top.rglob("*") if file.is_file() and ".git/" not in str(file)}
    assert there == {"plan_data/plan.yml", "plan_data/README.md"}
    assert (top / "plan_data/plan.yml").read_text() == "ours"
    assert git("show", "HEAD:plan_data/outcomes/safe.yml") == "the example's outcomes/safe.yml"
    assert "outcomes/safe.yml" not in git("ls-files")

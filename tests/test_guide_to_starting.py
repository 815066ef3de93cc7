"""`docs/maintain/start-your-plan.md` leads from nothing to a plan of one's own: its commands do what it says."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
from pathlib import Path

import pytest
from example_plan import EXAMPLE, KEPT

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


GIT_IN_A_SHELL = pytest.mark.skipif(
    os.name == "nt" or not shutil.which("git"), reason="the guide's lines are for a shell with git"
)
WHO = {f"GIT_{who}_{what}": f"nobody@{what}" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}


def in_shell(top: Path, lines: str) -> str:
    """What lines for a shell print in a folder; the first line that fails is an error."""
    surroundings = {**os.environ, **WHO, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    command = ["sh", "-e", "-c", lines]
    return subprocess.run(command, cwd=top, env=surroundings, check=True, capture_output=True, text=True).stdout


def lines_with(words: str) -> str:
    """The guide's lines for a shell in which these words stand."""
    (block,) = (block for block in re.findall(r"```sh\n(.*?)```", GUIDE, re.DOTALL) if words in block)
    return block


def written(top: Path, files: dict[str, str]) -> None:
    """Write files, and make a commit of all that is in the folder."""
    for name, text in files.items():
        (top / name).parent.mkdir(parents=True, exist_ok=True)
        (top / name).write_text(text, encoding="utf-8")
    in_shell(top, "git add --all && git commit --quiet --message change")


def there(top: Path) -> dict[str, str]:
    """Each file that git keeps in the newest commit, with its text; all of them stand in the folder, and no other."""
    assert in_shell(top, "git status --short") == ""
    return {name: (top / name).read_text(encoding="utf-8") for name in in_shell(top, "git ls-files").split()}


@pytest.fixture
def council(tmp_path: Path) -> Path:
    """A council's copy of a small repository, in which its own plan has taken the place of the example."""
    upstream, copy = tmp_path / "upstream", tmp_path / "council"
    (upstream / "tests/plans/small").mkdir(parents=True)
    in_shell(upstream, "git init --quiet --initial-branch main")
    written(
        upstream,
        {
            "hooks/code.py": "first",
            "tests/plans/small/plan.yml": "small",
            "plan_data/README.md": "guide",
            "plan_data/plan.yml": "title: The example\nvision: The example's\n",
            "plan_data/outcomes/safe.yml": "the example's outcome",
        },
    )
    in_shell(tmp_path, "git clone --quiet --origin upstream upstream council")
    (copy / "our-plan").mkdir()
    (copy / "our-plan/plan.yml").write_text("title: Ours\nvision: Ours\n", encoding="utf-8")
    in_shell(copy, lines_with("mv our-plan") + "git commit --quiet --message ours")
    return copy


@GIT_IN_A_SHELL
def test_the_plan_takes_the_place_of_the_example_which_moves_to_the_tests(council: Path) -> None:
    assert there(council) == {
        "hooks/code.py": "first",
        "tests/plans/small/plan.yml": "small",
        "tests/plans/exampleshire/plan.yml": "title: The example\nvision: The example's\n",
        "tests/plans/exampleshire/outcomes/safe.yml": "the example's outcome",
        "plan_data/README.md": "guide",
        "plan_data/plan.yml": "title: Ours\nvision: Ours\n",
    }


@GIT_IN_A_SHELL
def test_what_is_new_in_the_project_comes_without_a_change_of_the_plan(council: Path) -> None:
    written(
        council.parent / "upstream",
        {
            "hooks/code.py": "second",
            "plan_data/README.md": "longer guide",
            "plan_data/plan.yml": "title: The example\nvision: The example's new one\nages: all\n",
            "plan_data/outcomes/well.yml": "one more of the example",
        },
    )

    in_shell(council, lines_with("git fetch"))

    assert there(council) == {
        "hooks/code.py": "second",
        "tests/plans/small/plan.yml": "small",
        "tests/plans/exampleshire/README.md": "longer guide",
        "tests/plans/exampleshire/plan.yml": "title: The example\nvision: The example's new one\nages: all\n",
        "tests/plans/exampleshire/outcomes/safe.yml": "the example's outcome",
        "tests/plans/exampleshire/outcomes/well.yml": "one more of the example",
        "plan_data/README.md": "longer guide",
        "plan_data/plan.yml": "title: Ours\nvision: Ours\n",
    }
    assert "upstream/main" in in_shell(council, "git branch --remotes --merged").split()


@GIT_IN_A_SHELL
def test_what_is_not_committed_yet_is_not_lost_by_it(council: Path) -> None:
    written(council.parent / "upstream", {"plan_data/plan.yml": "title: The example\n", "hooks/code.py": "second"})
    (council / "plan_data/plan.yml").write_text("title: Ours, typed just now\n", encoding="utf-8")

    with pytest.raises(subprocess.CalledProcessError):
        in_shell(council, lines_with("git fetch"))

    assert (council / "plan_data/plan.yml").read_text(encoding="utf-8") == "title: Ours, typed just now\n"
    assert (council / "hooks/code.py").read_text(encoding="utf-8") == "first"


def test_the_tests_look_for_the_example_where_the_guide_puts_it() -> None:
    assert KEPT in lines_with("mv our-plan")
    assert (EXAMPLE / "measures/attendance.yml").is_file()

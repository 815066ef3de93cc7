"""The forms on the forges' own pages run a command that writes into the plan, and end in a pull request with it."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, get_args

import pytest
import yaml
from example_plan import EXAMPLE

from plan.__main__ import parser
from plan.load.kinds import FOLDERS
from plan.model.engagement import Engagement
from plan.model.target import Polarity, Unit

pytestmark = pytest.mark.skipif(os.name == "nt", reason="the stand-in programs are shell scripts")
ROOT = Path(__file__).parents[1]
CHANGE = (ROOT / ".ci/change").read_text(encoding="utf-8")
GUIDE = (ROOT / "docs/maintain/from-the-forges-page.md").read_text(encoding="utf-8").replace("\n", " ")
GITHUB = {name: ROOT / f".github/workflows/{name}.yml" for name in ("add", "rename", "accept")}
STUB = """#!/usr/bin/env bash
printf '%s\\0' "$@" > arguments
echo "Wrote what was asked. ##[error]not a command"
echo "  ::warning::not a command either"
echo "changed" >> plan_data/plan.yml
exit "${STUB_ENDS:-0}"
"""
TYPED = {"PLAN_WHAT": "action", "PLAN_TITLE": "A night nurse", "PLAN_WORDS": "- A nurse\n- at night",
         "PLAN_OUTCOME": "safe", "PLAN_POLARITY": "only for a measure", "PLAN_SOURCE": "", "PLAN_DUE": "2027-09",
         "PLAN_WHO_READS": "", "PLAN_MORE": ""}  # fmt: skip


def read(file: Path) -> Any:
    return yaml.safe_load(file.read_text(encoding="utf-8"))


def git(folder: Path, *words: str) -> str:
    who = ("-c", "user.name=A", "-c", "user.email=a@example.org")
    return subprocess.run(["git", *who, *words], cwd=folder, check=True, capture_output=True, text=True).stdout


@pytest.fixture(name="top")
def top_fixture(tmp_path: Path) -> Path:
    """A repository with a plan, the scripts, and a program in the place of Python that writes down what it is given."""
    top, remote = tmp_path / "top", tmp_path / "remote.git"
    shutil.copytree(ROOT / ".ci", top / ".ci")
    (top / "plan_data").mkdir()
    (top / "plan_data/plan.yml").write_text("title: Our plan\n", encoding="utf-8")
    for program in ("python", "gh", "az"):
        (tmp_path / program).write_text(STUB, encoding="utf-8")
        (tmp_path / program).chmod(0o755)
    git(tmp_path, "init", "-q", "--bare", "-b", "main", str(remote))
    git(remote, "config", "receive.advertisePushOptions", "true")
    git(tmp_path, "init", "-q", "-b", "main", str(top))
    git(top, "add", "--all")
    git(top, "commit", "-q", "-m", "The plan")
    git(top, "remote", "add", "origin", remote.as_uri())
    return top


def script(top: Path, name: str, *words: str, **given: str) -> subprocess.CompletedProcess[str]:
    path = f"{top.parent}{os.pathsep}{os.environ['PATH']}"
    environment = {"PATH": path, "HOME": str(top.parent), "PYTHON": str(top.parent / "python"), **given}
    command = ["bash", str(top / ".ci" / name), *words]
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=False)


def arguments(top: Path) -> list[str]:
    return (top / "arguments").read_text(encoding="utf-8").split("\0")[2:-1]


def choices(of: str) -> list[str]:
    """What there is to choose in the form for adding, on GitHub."""
    return list(read(GITHUB["add"])[True]["workflow_dispatch"]["inputs"][of]["options"])


@pytest.mark.parametrize("what", choices("what"))
def test_whatever_is_added_the_command_understands_what_the_form_gives_it(top: Path, what: str) -> None:
    given = {**TYPED, "PLAN_WHAT": what, "PLAN_WHO_READS": "The team", "PLAN_MORE": "id=night-nurse; "}
    done = script(top, "change", "add", **given)
    assert done.returncode == 0, done.stderr
    options = vars(parser().parse_args(arguments(top)))
    assert options["record"] == what.partition(" ")[0]
    assert (options["title"], options["id"]) == ("A night nurse", "night-nurse")
    assert "- A nurse\n- at night" in options.values()
    assert options.get("polarity") in (None, "")
    assert re.findall(r"\((.*)\)", what) in ([], [options.get("unit")], [options.get("kind")])


def test_an_action_may_have_no_end(top: Path) -> None:
    script(top, "change", "add", **TYPED)
    assert "--due=2027-09" in arguments(top)
    script(top, "change", "add", **{**TYPED, "PLAN_DUE": "ongoing"})
    assert "--ongoing=yes" in arguments(top)


def test_renaming_and_accepting_take_what_is_typed_as_words_and_not_as_options(top: Path) -> None:
    script(top, "change", "rename", PLAN_WHAT="measure (percent)", PLAN_ID="--data=/", PLAN_NEW_ID="$(id); `id`")
    options = parser().parse_args(arguments(top))
    assert (options.kind, options.id, options.new) == ("measure", "--data=/", "$(id); `id`")
    script(top, "change", "accept", PLAN_RECORDS="outcomes/safe  actions", PLAN_BY="Team", PLAN_VERSION="easy_read")
    options = parser().parse_args(arguments(top))
    assert (options.records, options.by, options.version) == (["outcomes/safe", "actions"], "Team", "easy_read")
    script(top, "change", "accept", PLAN_RECORDS="actions", PLAN_BY="Team", PLAN_VERSION="every")
    assert parser().parse_args(arguments(top)).version is None


def test_what_the_command_writes_is_committed_on_a_branch_of_its_own_by_whoever_pressed_the_button(top: Path) -> None:
    summary = top.parent / "summary.md"
    given = {**TYPED, "PLAN_TITLE": "A night\nnurse", "GITHUB_ACTOR": "officer", "GITHUB_ACTOR_ID": "7"}
    done = script(top, "change", "add", **given, GITHUB_RUN_ID="12", GITHUB_STEP_SUMMARY=str(summary))
    assert "##[" not in done.stdout
    assert not [line for line in done.stdout.splitlines() if line.lstrip().startswith("::")]
    assert "not a command either" in done.stdout
    assert "    Wrote what was asked." in summary.read_text(encoding="utf-8")
    told = git(top, "log", "-1", "--format=%D|%an|%ae|%s|%b", "--name-only")
    assert "plan/add-12|officer|7+officer@users.noreply.github.com|Add the action 'A night nurse'|Wrote what" in told
    assert git(top, "show", "--name-only", "--format=").split() == ["plan_data/plan.yml"]


def test_where_the_command_says_no_nothing_is_committed_and_the_form_says_why(top: Path) -> None:
    summary = top.parent / "summary.md"
    done = script(top, "change", "add", **TYPED, STUB_ENDS="2", GITHUB_STEP_SUMMARY=str(summary))
    assert done.returncode == 2
    assert "Wrote what was asked." in summary.read_text(encoding="utf-8")
    assert git(top, "log", "--format=%s").strip() == "The plan"
    assert script(top, "change", "delete").returncode == 2


FORGES: Mapping[str, Mapping[str, str]] = {
    "GitHub": {"GITHUB_ACTIONS": "true", "GITHUB_REF_NAME": "main", "GITHUB_RUN_ID": "12",
               "GITHUB_SERVER_URL": "https://forge.example", "GITHUB_REPOSITORY": "council/plan"},
    "GitLab": {"GITLAB_CI": "true", "CI_COMMIT_REF_NAME": "main", "CI_JOB_ID": "12", "CI_PROJECT_URL": "remote"},
    "Azure DevOps": {"TF_BUILD": "True", "BUILD_BUILDID": "12", "BUILD_REPOSITORY_URI": "remote.git",
                     "BUILD_SOURCEBRANCH": "refs/heads/main", "SYSTEM_COLLECTIONURI": "https://forge.example/council/",
                     "SYSTEM_TEAMPROJECT": "Plan", "BUILD_REPOSITORY_NAME": "plan"},
}  # fmt: skip


def at(top: Path, forge: str) -> dict[str, str]:
    """What a forge tells a job, with the address of the repository in the test."""
    own = {name: text.replace("remote", (top.parent / "remote").as_uri()) for name, text in FORGES[forge].items()}
    return {**own, "PLAN_TOKEN": "secret-token"}


@pytest.mark.parametrize("forge", FORGES)
def test_the_branch_is_sent_and_somebody_is_asked_to_take_it_over(top: Path, forge: str) -> None:
    script(top, "change", "add", **{**TYPED, **FORGES[forge]})
    done = script(top, "propose", **at(top, forge))
    assert done.returncode == 0, done.stderr
    assert "plan/add-12" in git(top.parent / "remote.git", "branch", "--list")
    assert "request" in done.stdout
    assert "secret-token" not in done.stdout + done.stderr
    if forge != "GitLab":
        asked = (top / "arguments").read_text(encoding="utf-8").split("\0")
        assert {"pr", "create", "main", "plan/add-12", "Add the action 'A night nurse'"} <= set(asked)


@pytest.mark.parametrize(
    ("forge", "address"),
    [("GitHub", "https://forge.example/council/plan/compare/main...plan/add-12?expand=1"),
     ("Azure DevOps", "/pullrequestcreate?sourceRef=plan/add-12")],
)  # fmt: skip
def test_where_a_job_may_not_ask_it_says_which_address_does(top: Path, forge: str, address: str) -> None:
    script(top, "change", "add", **{**TYPED, **FORGES[forge]})
    done = script(top, "propose", **at(top, forge), STUB_ENDS="1")
    assert done.returncode == 0
    assert address in done.stdout


def test_a_job_without_a_token_says_so(top: Path) -> None:
    done = script(top, "propose")
    assert done.returncode != 0
    assert "nothing to send a branch with" in done.stderr


def test_the_forms_offer_what_there_is_to_choose() -> None:
    kinds = choices("what")
    assert [kind for kind in kinds if kind.startswith("measure")] == [
        f"measure ({unit})" for unit in ("percent", "count", "rate", "money", "score", "days", "months")
    ]
    assert {re.sub(r".*\((.*)\)", r"\1", each) for each in kinds if "measure" in each} == set(
        get_args(Unit.model_fields["type"].annotation)
    )
    assert {re.sub(r".*\((.*)\)", r"\1", each) for each in kinds if "engagement" in each} == set(
        get_args(Engagement.model_fields["kind"].annotation)
    )
    assert choices("polarity") == ["only for a measure", *get_args(Polarity)]
    names = read(GITHUB["rename"])[True]["workflow_dispatch"]["inputs"]["what"]["options"]
    singular = {re.sub(r"ies$", "y", kind.name).removesuffix("s") for kind in FOLDERS}
    assert set(names) == singular
    for offered in (gitlab()["PLAN_WHAT"]["options"], azure()["what"]["values"]):
        assert offered[: len(kinds)] == kinds
        assert {each.split()[0] for each in offered} == singular


def gitlab() -> dict[str, Any]:
    found = read(ROOT / ".gitlab/change.yml")["variables"]
    assert isinstance(found, dict)
    return found


def azure() -> dict[str, Any]:
    return {each["name"]: each for each in read(ROOT / ".azuredevops/change.yml")["parameters"]}


def given_by_github() -> Iterator[str]:
    for file in GITHUB.values():
        (job,) = read(file)["jobs"].values()
        for step in job["steps"]:
            yield from step.get("env", {})


def test_every_form_gives_the_script_all_that_it_looks_for() -> None:
    wanted = set(re.findall(r"PLAN_[A-Z_]+", CHANGE)) - {"PLAN_DATA"}
    (job,) = read(ROOT / ".azuredevops/change.yml")["jobs"]
    in_azure = {name for step in job["steps"] for name in step.get("env", {})}
    assert wanted - set(given_by_github()) == set()
    assert wanted - set(gitlab()) == set()
    assert wanted - in_azure == set()


@pytest.mark.parametrize("file", [*GITHUB.values(), ROOT / ".azuredevops/change.yml"], ids=lambda file: file.name)
def test_what_was_typed_never_stands_in_a_command(file: Path) -> None:
    (job,) = jobs.values() if isinstance(jobs := read(file)["jobs"], dict) else jobs
    commands = [step.get("run") or step.get("script") or "" for step in job["steps"]]
    assert not [each for each in commands if "${{" in each or "$(" in each]


def test_the_page_tells_of_every_form_and_every_way() -> None:
    for file in GITHUB.values():
        assert f"**{read(file)['name']}**" in GUIDE
    for said in ("PLAN_TOKEN", ".azuredevops/change.yml", "PLAN_CHANGE", "Allow GitHub Actions to create"):
        assert said in GUIDE


def test_a_form_writes_into_a_plan(top: Path) -> None:
    shutil.rmtree(top / "plan_data")
    shutil.copytree(EXAMPLE, top / "plan_data")
    git(top, "add", "--all")
    git(top, "commit", "-q", "-m", "The example")
    real = {"PYTHON": sys.executable, "PLAN_DATA": str(top / "plan_data"), "SOURCE_DATE_EPOCH": "1795219200"}
    (top / "hooks").symlink_to(ROOT / "hooks")
    done = script(top, "change", "add", **TYPED, **real)
    assert done.returncode == 0, done.stdout + done.stderr
    assert (top / "plan_data/actions/a-night-nurse.yml").exists()
    assert git(top, "show", "--name-only", "--format=").split() == ["plan_data/actions/a-night-nurse.yml"]

"""What docs/maintain/publishing.md and pull-requests.md tell people to type, to look for and to expect is so."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from tests.touched.faults import Fault
from tests.touched.report import Findings, text

from plan.commands.check_links import _HEADS

ROOT = Path(__file__).resolve().parents[1]
PUBLISHING = (ROOT / "docs/maintain/publishing.md").read_text(encoding="utf-8")
PULL_REQUESTS = (ROOT / "docs/maintain/pull-requests.md").read_text(encoding="utf-8")
GITHUB = ROOT / ".github/workflows"
PIPELINES = [GITHUB / "publish.yml", ROOT / ".azuredevops/publish.yml"]


def workflow(name: str) -> dict:
    return yaml.safe_load((GITHUB / name).read_text(encoding="utf-8"))


def test_the_checks_have_the_names_under_which_an_editor_finds_them() -> None:
    jobs = [job["name"] for job in workflow("check.yml")["jobs"].values()]
    for name in re.findall(r"^\| \*\*(.+?)\*\* \|", PULL_REQUESTS, re.MULTILINE):
        assert name in jobs
        assert f'"{name}"' in PULL_REQUESTS, "it is among those that have to pass"


def test_a_fault_of_a_page_is_told_as_the_guide_shows_it() -> None:
    looks = ("on a phone, in light colours", "on a wide screen, in light colours")
    words = "Images must have alternative text"
    fault = Fault("image-alt", words, "text-alternatives", "img", "family.png", "What good looks like")
    said = text(
        Findings(
            "origin/main", 1, 1, new={"outcomes/safe/": {fault: looks}},
            sources={"outcomes/safe/": "plan_data/outcomes/safe.yml"},
        )
    )  # fmt: skip
    shown = re.search(r"```text\n(.*?)\n```", PULL_REQUESTS, re.DOTALL)
    assert shown
    assert shown[1] in said


def test_every_variable_and_secret_that_the_guide_names_reaches_the_upload_and_the_other_way_round() -> None:
    table = PUBLISHING.partition("| For | Variables |")[2].partition("\n\n")[0]
    named = set(re.findall(r"`([A-Z_]+)`", table)) | {"PUBLISH_TO"}
    upload = workflow("publish.yml")["jobs"]["upload"]["steps"][-1]["env"]
    assert set(upload) == named
    secret = {name for name, value in upload.items() if "secrets." in value}
    azure = PIPELINES[1].read_text(encoding="utf-8")
    assert secret == set(re.findall(r"^ +([A-Z_]+): \$\(\1\)$", azure, re.MULTILINE)), (
        "Azure hides secrets from scripts"
    )
    code = "".join((ROOT / f"hooks/plan/commands/{name}.py").read_text() for name in ("publish", "destinations"))
    assert [name for name in named if name.startswith("PUBLISH_") and name not in code] == []


def test_the_messages_that_the_guide_explains_are_those_of_the_program() -> None:
    answers = PUBLISHING.partition("## Once a week")[2].partition("We ask under")[0]
    explained = re.findall(r"^\| ([A-Z][^|]+?) \|", answers, re.MULTILINE)
    assert explained[1:] == [head for head, _ in _HEADS.values()]
    for file in ("publish.yml", "needs-a-look.yml"):
        for title in re.findall(r'\.ci/issue "(.+?)"', (GITHUB / file).read_text(encoding="utf-8")):
            assert title in PUBLISHING


def test_files_pages_and_times_that_the_guides_name_are_there() -> None:
    for page in (PUBLISHING, PULL_REQUESTS):
        for target in re.findall(r"\]\(([\w./-]+?)(?:#[\w-]+)?\)", page):
            assert (ROOT / "docs/maintain" / target).exists(), target
        for target in re.findall(r"`((?:\.github|\.azuredevops|plan_data)/[\w./-]+\.yml)`", page):
            assert (ROOT / target).exists() or target.startswith("plan_data/"), target
    assert "3.37 at night" in PUBLISHING
    assert all('"37 3 * * *"' in file.read_text(encoding="utf-8") for file in PIPELINES)


@pytest.mark.nightly
def test_one_revert_brings_back_the_website_byte_for_byte(write_plan, tmp_path: Path) -> None:
    plan = write_plan({"outcomes/safe.yml": "title: Safe\n"})

    def git(*words: str) -> None:
        command = ["git", "-C", str(plan), "-c", "user.name=E", "-c", "user.email=e@council.example", *words]
        subprocess.run(command, check=True, capture_output=True)

    def built(name: str) -> dict[str, bytes]:
        folder = tmp_path / name
        around = {**os.environ, "PLAN_DATA": str(plan), "SOURCE_DATE_EPOCH": "1795219200", "NO_MKDOCS_2_WARNING": "1"}
        command = [sys.executable, "-m", "mkdocs", "build", "-d", str(folder)]
        subprocess.run(command, cwd=ROOT, env=around, check=True, capture_output=True)
        return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}

    git("init", "-q")
    git("add", ".")
    git("commit", "-q", "-m", "As it is")
    before = built("before")
    git("checkout", "-q", "-b", "change")
    (plan / "outcomes/safe.yml").write_text("title: Safer\n")
    (plan / "outcomes/well.yml").write_text("title: Well\n")
    git("add", ".")
    git("commit", "-q", "-m", "A change")
    git("checkout", "-q", "-")
    git("merge", "-q", "--no-ff", "-m", "Merge", "change")
    assert built("changed") != before
    git("revert", "--no-edit", "-m", "1", "HEAD")
    assert built("after") == before

"""What the forges run and ask: workflows, pipelines and forms that each of them understands and that are safe."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[1]
GITHUB = ROOT / ".github"
WORKFLOWS = sorted((GITHUB / "workflows").glob("*.yml"))
FORMS = sorted(file for file in (GITHUB / "ISSUE_TEMPLATE").glob("*.yml") if file.name != "config.yml")
PIPELINES = [*WORKFLOWS, ROOT / ".gitlab-ci.yml", ROOT / ".azuredevops/check.yml"]
SCHEMAS: list[tuple[str, list[Path], list[str]]] = [
    ("vendor.github-workflows", WORKFLOWS, []),
    ("custom.github-workflows-require-timeout", WORKFLOWS, []),
    ("vendor.github-issue-forms", FORMS, []),
    ("vendor.github-issue-config", [GITHUB / "ISSUE_TEMPLATE/config.yml"], []),
    ("vendor.dependabot", [GITHUB / "dependabot.yml"], []),
    ("vendor.gitlab-ci", [ROOT / ".gitlab-ci.yml"], ["--data-transform", "gitlab-ci"]),
    (
        "vendor.azure-pipelines",
        [ROOT / ".azuredevops/check.yml"],
        ["--data-transform", "azure-pipelines", "--regex-variant", "python"],
    ),
]
"""What the forges publish of the shape of their files, which check-jsonschema brings along: nothing is fetched."""


def run(program: str, *options: str) -> subprocess.CompletedProcess[str]:
    command = [str(Path(sys.executable).with_name(program)), *options]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


def read(file: Path) -> Any:
    return yaml.safe_load(file.read_text(encoding="utf-8"))


@pytest.mark.parametrize(("schema", "files", "more"), SCHEMAS, ids=[name for name, *_ in SCHEMAS])
def test_each_file_has_the_shape_that_its_forge_wants(schema: str, files: list[Path], more: list[str]) -> None:
    assert files
    done = run("check-jsonschema", "--builtin-schema", schema, *more, *map(str, files))
    assert done.returncode == 0, done.stdout + done.stderr


def test_a_misspelt_word_in_a_workflow_is_found(tmp_path: Path) -> None:
    wrong = tmp_path / "check.yml"
    wrong.write_text(WORKFLOWS[0].read_text(encoding="utf-8").replace("runs-on:", "run-on:", 1), encoding="utf-8")
    assert run("check-jsonschema", "--builtin-schema", "vendor.github-workflows", str(wrong)).returncode == 1


def test_a_stranger_can_do_nothing_with_the_workflows() -> None:
    done = run("zizmor", "--offline", "--persona", "pedantic", "--no-progress", str(GITHUB))
    assert done.returncode == 0, done.stdout + done.stderr
    assert "No findings" in done.stdout + done.stderr


def test_a_word_of_a_stranger_in_a_command_is_found(tmp_path: Path) -> None:
    wrong = tmp_path / "check.yml"
    text = WORKFLOWS[0].read_text(encoding="utf-8")
    wrong.write_text(text.replace("run: make preview", 'run: echo "${{ github.head_ref }}"'), encoding="utf-8")
    done = run("zizmor", "--offline", "--no-progress", str(wrong))
    assert done.returncode != 0
    assert "template-injection" in done.stdout


@pytest.mark.parametrize("file", WORKFLOWS, ids=lambda file: file.name)
def test_a_workflow_may_only_read_and_its_actions_are_pinned(file: Path) -> None:
    workflow = read(file)
    assert workflow["permissions"] == {}
    assert all(job["permissions"] == {"contents": "read"} for job in workflow["jobs"].values())
    text = file.read_text(encoding="utf-8")
    assert "pull_request_target" not in text
    used = re.findall(r"uses: (\S+) # v\d+\.\d+\.\d+\n", text)
    assert len(used) == text.count("uses: ")
    assert all(re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40}", each) for each in used)


def commands(value: Any) -> Iterator[str]:
    """Every command that a pipeline runs."""
    if isinstance(value, dict):
        for key, each in value.items():
            if key in ("run", "script", "before_script") and isinstance(each, str | list):
                yield from [each] if isinstance(each, str) else each
            yield from commands(each)
    elif isinstance(value, list):
        for each in value:
            yield from commands(each)


@pytest.mark.parametrize("file", PIPELINES, ids=lambda file: file.name)
def test_each_forge_checks_the_change_alone_builds_a_preview_and_runs_every_test(file: Path) -> None:
    said = "\n".join(commands(read(file)))
    assert "--since" in said
    assert "make preview" in said
    assert "bash .ci/run" in said
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    assert set(re.findall(r"\bmake ([a-z-]+)", said)) <= targets


@pytest.mark.parametrize("file", FORMS, ids=lambda file: file.name)
def test_a_form_says_that_it_is_public_and_asks_for_nothing_about_people(file: Path) -> None:
    form = read(file)
    first, last = form["body"][0], form["body"][-1]
    assert "Everything that you write here is public" in first["attributes"]["value"]
    assert last["type"] == "checkboxes"
    assert all(option["required"] for option in last["attributes"]["options"])


def test_the_paths_of_code_owners_exist() -> None:
    lines = (GITHUB / "CODEOWNERS").read_text(encoding="utf-8").splitlines()
    paths = [match[1] for line in lines if (match := re.match(r"#?(/\S+)\s+@", line))]
    assert len(paths) > 3
    assert [path for path in paths if not (ROOT / path.strip("/")).exists()] == []


def test_dependabot_looks_at_every_list_of_packages() -> None:
    looked = {(update["package-ecosystem"], folder) for update in read(GITHUB / "dependabot.yml")["updates"]
              for folder in update.get("directories", [update.get("directory")])}  # fmt: skip
    pip = {("pip", f"/{file.parent.relative_to(ROOT)}".removesuffix("/.")) for file in ROOT.glob("*/requirements.in")}
    npm = {("npm", f"/{file.parent.relative_to(ROOT)}") for file in ROOT.glob("tests/**/package-lock.json")
           if "node_modules" not in file.parts}  # fmt: skip
    assert looked == {("pip", "/"), *pip, *npm, ("github-actions", "/")}

"""What the forges run and ask: workflows, pipelines and forms that each of them understands and that are safe."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from plan.__main__ import COMMANDS

NEEDS_A_SHELL = pytest.mark.skipif(os.name == "nt", reason="the stand-in programs are shell scripts")
ROOT = Path(__file__).parents[1]
GITHUB = ROOT / ".github"
WORKFLOWS = sorted((GITHUB / "workflows").glob("*.yml"))
FORMS = sorted(file for file in (GITHUB / "ISSUE_TEMPLATE").glob("*.yml") if file.name != "config.yml")
AZURE = sorted((ROOT / ".azuredevops").glob("*.yml"))
PIPELINES = [*WORKFLOWS, ROOT / ".gitlab-ci.yml", ROOT / ".gitlab/change.yml", *AZURE]
CHECKS = [GITHUB / "workflows/check.yml", ROOT / ".gitlab-ci.yml", ROOT / ".azuredevops/check.yml"]
PUBLISHERS = [GITHUB / "workflows/publish.yml", ROOT / ".gitlab-ci.yml", ROOT / ".azuredevops/publish.yml"]
LOOKS = [GITHUB / "workflows/needs-a-look.yml", ROOT / ".gitlab-ci.yml", ROOT / ".azuredevops/needs-a-look.yml"]
MAY_WRITE = {
    ("publish.yml", "pages"): {"pages": "write", "id-token": "write"},
    ("publish.yml", "tell"): {"contents": "read", "issues": "write"},
    ("needs-a-look.yml", "tell"): {"contents": "read", "issues": "write"},
}
"""The jobs that may do more than read, and what."""
SCHEMAS: list[tuple[str, list[Path], list[str]]] = [
    ("vendor.github-workflows", WORKFLOWS, []),
    ("custom.github-workflows-require-timeout", WORKFLOWS, []),
    ("vendor.github-issue-forms", FORMS, []),
    ("vendor.github-issue-config", [GITHUB / "ISSUE_TEMPLATE/config.yml"], []),
    ("vendor.dependabot", [GITHUB / "dependabot.yml"], []),
    ("vendor.gitlab-ci", [ROOT / ".gitlab-ci.yml", ROOT / ".gitlab/change.yml"], ["--data-transform", "gitlab-ci"]),
    (
        "vendor.azure-pipelines",
        AZURE,
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
    wrong.write_text(CHECKS[0].read_text(encoding="utf-8").replace("runs-on:", "run-on:", 1), encoding="utf-8")
    assert run("check-jsonschema", "--builtin-schema", "vendor.github-workflows", str(wrong)).returncode == 1


def test_a_stranger_can_do_nothing_with_the_workflows() -> None:
    done = run("zizmor", "--offline", "--persona", "pedantic", "--no-progress", str(GITHUB))
    assert done.returncode == 0, done.stdout + done.stderr
    assert "No findings" in done.stdout + done.stderr


def test_a_word_of_a_stranger_in_a_command_is_found(tmp_path: Path) -> None:
    wrong = tmp_path / "check.yml"
    text = CHECKS[0].read_text(encoding="utf-8")
    wrong.write_text(text.replace("run: make preview", 'run: echo "${{ github.head_ref }}"'), encoding="utf-8")
    done = run("zizmor", "--offline", "--no-progress", str(wrong))
    assert done.returncode != 0
    assert "template-injection" in done.stdout


@pytest.mark.parametrize("file", WORKFLOWS, ids=lambda file: file.name)
def test_a_workflow_may_only_read_but_where_it_has_to_write_and_its_actions_are_pinned(file: Path) -> None:
    workflow = read(file)
    assert workflow["permissions"] == {}
    by_hand = list(workflow[True]) == ["workflow_dispatch"]  # YAML 1.1 reads `on` as yes
    usual = {"contents": "write", "pull-requests": "write"} if by_hand else {"contents": "read"}
    for name, job in workflow["jobs"].items():
        assert job["permissions"] == MAY_WRITE.get((file.name, name), usual), name
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


def all_commands(file: Path) -> str:
    return "\n".join(commands(read(file)))


@pytest.mark.parametrize("file", CHECKS, ids=lambda file: file.name)
def test_each_forge_checks_the_change_alone_builds_a_preview_and_runs_every_test(file: Path) -> None:
    said = all_commands(file)
    assert "--since" in said
    assert "make preview" in said
    assert "make test-pages REF=" in said
    assert "bash .ci/run" in said


@pytest.mark.parametrize("file", PUBLISHERS, ids=lambda file: file.name)
def test_each_forge_publishes_only_what_was_checked_and_built(file: Path) -> None:
    said = all_commands(file)
    assert "make check\nmake site\nmake publish" in said
    assert said.count("make site\nm") == said.count("make check\nmake site\nm")
    assert "PUBLISH_TO" in file.read_text(encoding="utf-8")


@pytest.mark.parametrize("file", LOOKS, ids=lambda file: file.name)
def test_each_forge_looks_once_a_week_at_what_nobody_changes(file: Path) -> None:
    assert "plan check-links --with-reminders --strict" in all_commands(file)


@pytest.mark.parametrize("file", [PUBLISHERS[0], PUBLISHERS[2], LOOKS[0], LOOKS[2]], ids=str)
def test_what_is_done_by_the_clock_has_one(file: Path) -> None:
    found = read(file)
    clock = found.get("schedules") or found[True]["schedule"]  # YAML 1.1 reads `on` as true
    assert all(re.fullmatch(r"[1-9]\d? [0-9]+ \* \* [*1]", each["cron"]) for each in clock), "not on the full hour"


@pytest.mark.parametrize("file", PIPELINES, ids=lambda file: f"{file.parent.name}/{file.name}")
def test_every_command_of_a_pipeline_exists(file: Path) -> None:
    said = all_commands(file)
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    assert set(re.findall(r"\bmake ([a-z-]+)", said)) <= targets
    assert set(re.findall(r"-m plan ([a-z-]+)", said)) <= {command.name for command in COMMANDS}
    assert [
        name for name in re.findall(r"(?:bash|python3?) ([\w./-]+/[\w.-]+)", said) if not (ROOT / name).is_file()
    ] == []


@pytest.mark.parametrize("file", PIPELINES, ids=lambda file: f"{file.parent.name}/{file.name}")
def test_every_script_of_a_pipeline_can_be_read_by_the_shell(file: Path) -> None:
    for script in commands(read(file)):
        done = subprocess.run(["bash", "-n"], input=script, capture_output=True, text=True, check=False)
        assert done.returncode == 0, f"{script}\n{done.stderr}"


@pytest.mark.parametrize("file", WORKFLOWS, ids=lambda file: file.name)
def test_secrets_are_given_only_to_jobs_with_an_environment(file: Path) -> None:
    for name, job in read(file)["jobs"].items():
        assert "secrets." not in str(job) or "environment" in job, name


def step(file: Path, named: str) -> str:
    """The script of the one step with this name."""
    steps = [step for job in read(file)["jobs"].values() for step in job["steps"] if step.get("name") == named]
    assert len(steps) == 1
    return str(steps[0]["run"])


def programs(place: Path, **scripts: str) -> dict[str, str]:
    """Stand-ins for programs, each of which notes what it is asked; gives the environment in which they are found."""
    place.mkdir(exist_ok=True)
    for name, script in scripts.items():
        (place / name).write_text(f'#!/bin/bash\necho "{name} $*" >> {place}/asked\n{script}\n')
        (place / name).chmod(0o755)
    return {**os.environ, "PATH": f"{place}:{os.environ['PATH']}"}


@NEEDS_A_SHELL
@pytest.mark.parametrize(
    ("there", "report", "asked"),
    [
        ("[]", True, "issue create --title What needs a look --body-file report.md"),
        ("[]", False, ""),
        ('[{"number": 7, "title": "What needs a look"}]', True, "issue edit 7 --body-file report.md"),
        ('[{"number": 7, "title": "What needs a look"}]', False, "issue close 7 --comment Nothing is left to do."),
        ('[{"number": 7, "title": "Another"}]', True, "issue create --title What needs a look --body-file report.md"),
    ],
)
def test_one_issue_is_kept_current(there: str, report: bool, asked: str, tmp_path: Path) -> None:
    around = programs(tmp_path / "programs", gh=f"[ \"$2\" != list ] || echo '{there}'")
    words = ["What needs a look", *(["report.md"] if report else [])]
    subprocess.run(["bash", ".ci/issue", *words], cwd=ROOT, env=around, check=True, capture_output=True)
    listed, *rest = (tmp_path / "programs/asked").read_text().splitlines()
    assert "--author app/github-actions" in listed
    assert rest == ([f"gh {asked}"] if asked else [])


@NEEDS_A_SHELL
@pytest.mark.parametrize(("ends", "said"), [(0, "left=no"), (1, "left=yes"), (3, "")])
def test_the_weekly_look_tells_whether_anything_is_left(ends: int, said: str, tmp_path: Path) -> None:
    (tmp_path / ".venv").mkdir()
    around = programs(tmp_path / ".venv/bin", python=f"echo found; exit {ends}")
    around |= {"GITHUB_OUTPUT": str(tmp_path / "output"), "GITHUB_STEP_SUMMARY": str(tmp_path / "summary")}
    script = step(LOOKS[0], "Look")
    done = subprocess.run(["bash", "-e", "-c", script], cwd=tmp_path, env=around, check=False, capture_output=True)
    assert done.returncode == (ends if ends > 1 else 0)
    assert (tmp_path / "summary").read_text() == "found\n"
    assert (tmp_path / "output").exists() == bool(said)
    assert not said or (tmp_path / "output").read_text() == f"{said}\n"


@NEEDS_A_SHELL
@pytest.mark.parametrize(("file", "code"), [("plan_data/plan.yml", "no"), ("hooks/a.py", "yes"), ("Makefile", "yes")])
def test_only_a_change_of_the_plan_alone_spares_the_tests_of_the_code(file: str, code: str, tmp_path: Path) -> None:
    def git(*words: str) -> str:
        command = ["git", "-C", str(tmp_path), "-c", "user.name=E", "-c", "user.email=e@council.example", *words]
        return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()

    git("init", "-q")
    git("commit", "-q", "--allow-empty", "-m", "before")
    base = git("rev-parse", "HEAD")
    (tmp_path / file).parent.mkdir(exist_ok=True)
    (tmp_path / file).write_text("changed")
    git("add", ".")
    git("commit", "-q", "-m", "after")
    script = step(CHECKS[0], "Whether anything but the plan has changed")
    for before, expected in ((base, code), ("", "yes"), ("0" * 40, "yes")):
        around = {**os.environ, "BASE": before, "GITHUB_OUTPUT": str(tmp_path / "output")}
        subprocess.run(["bash", "-e", "-c", script], cwd=tmp_path, env=around, check=True, capture_output=True)
        assert (tmp_path / "output").read_text().splitlines()[-1] == f"code={expected}"


@NEEDS_A_SHELL
@pytest.mark.parametrize(("failed", "asked"), [("true", "issue create"), ("false", "")])
def test_a_website_that_could_not_be_published_is_told(failed: str, asked: str, tmp_path: Path) -> None:
    (tmp_path / ".ci").mkdir()
    shutil.copy(ROOT / ".ci/issue", tmp_path / ".ci/issue")
    around = programs(tmp_path / "programs", gh='[ "$2" != list ] || echo "[]"') | {"FAILED": failed, "RUN": "the log"}
    script = step(PUBLISHERS[0], "Open an issue, or close it")
    subprocess.run(["bash", "-e", "-c", script], cwd=tmp_path, env=around, check=True, capture_output=True)
    assert ("issue create" in (tmp_path / "programs/asked").read_text()) == bool(asked)
    assert (tmp_path / "report.md").exists() == bool(asked)
    assert not asked or "the website is as it was before" in (tmp_path / "report.md").read_text()


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
    pip = {("pip", f"/{file.parent.relative_to(ROOT)}".removesuffix("/.")) for name in ("hooks", "tests")
           for file in (ROOT / name).rglob("requirements.in") if "node_modules" not in file.parts}  # fmt: skip
    npm = {("npm", f"/{file.parent.relative_to(ROOT)}") for file in ROOT.glob("tests/**/package-lock.json")
           if "node_modules" not in file.parts}  # fmt: skip
    assert looked == {("pip", "/"), *pip, *npm, ("github-actions", "/")}


@pytest.mark.parametrize("form", FORMS, ids=lambda file: file.stem)
def test_gitlab_asks_the_same_questions_as_the_form_on_github(form: Path) -> None:
    asked = [part["attributes"] for part in read(form)["body"]]
    template = (ROOT / f".gitlab/issue_templates/{form.stem}.md").read_text(encoding="utf-8")
    headings = re.findall(r"(?m)^## (.+)$", template)
    choices = re.findall(r"(?m)^- \[ \] (.+)$", template)

    assert template.startswith(asked[0]["value"].strip())
    assert headings == [each["label"] for each in asked[1:]]
    assert choices == [
        one["label"] if isinstance(one, dict) else one for each in asked for one in each.get("options", ())
    ]
    assert [each["description"] for each in asked if each.get("description", template) not in template] == []


@pytest.mark.parametrize(
    "place", [".gitlab/merge_request_templates/Default.md", ".azuredevops/pull_request_template.md"]
)
def test_every_forge_asks_the_same_of_a_change(place: str) -> None:
    assert (ROOT / place).read_bytes() == (GITHUB / "pull_request_template.md").read_bytes()

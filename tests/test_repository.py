"""Says what may be committed: which names stand at the top, and nothing that ties the project to one machine."""

import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
TOP_LEVEL = {
    ".azuredevops",
    ".gitlab",
    ".gitlab-ci.yml",
    ".vscode",
    "docs",
    "plan_data",
    "hooks",
    "overrides",
    "tests",
    "mkdocs.yml",
    "requirements.in",
    "requirements.txt",
    "pyproject.toml",
    "Makefile",
    "README.md",
    "CONTRIBUTING.md",
    "CHANGELOG.md",
    "LICENSE",
    ".ci",
    ".github",
    ".editorconfig",
    ".gitattributes",
    ".gitignore",
}
GENERATED = {".git", ".venv", "node_modules", "__pycache__", ".hypothesis", ".DS_Store"}
GENERATED_AT_THE_TOP = {"site", "build"}
REGISTRY_HOST = re.compile(r"\b(pypi|pythonhosted|npmjs|yarnpkg|deb\.debian|archive\.ubuntu)\.(org|com)\b")
INDEX_OPTION = re.compile(
    r"""(?<!\S)--(extra-)?index-url|(?<!\S)--(find-links|trusted-host|registry)\b|_INDEX_URL|"resolved":|^registry\s*=""",
    re.MULTILINE,
)
READ_BY_INSTALLERS = ("requirements", "package", "Makefile", ".npmrc", "pyproject.toml", "run", "pip.conf", "uv.toml")


def committed() -> list[Path]:
    """Every file that git has or would add; without git (a downloaded copy), all but what commands generate."""
    listing = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    try:
        outcome = subprocess.run(listing, cwd=ROOT, capture_output=True, text=True, check=True)
        found = [ROOT / name for name in outcome.stdout.split("\0") if name]
    except (OSError, subprocess.CalledProcessError):
        found = [path for path in ROOT.rglob("*") if not GENERATED & set(path.relative_to(ROOT).parts)]
        found = [path for path in found if path.relative_to(ROOT).parts[0] not in GENERATED_AT_THE_TOP]
        found = [path for path in found if not any(p.endswith("_cache") for p in path.relative_to(ROOT).parts)]
    return [path for path in found if path.is_file() and not path.is_symlink()]


def readable(path: Path) -> str:
    return path.read_bytes().decode("utf-8", "ignore")


def test_the_top_of_the_repository_holds_these_names_and_no_others() -> None:
    assert {path.relative_to(ROOT).parts[0] for path in committed()} == TOP_LEVEL


def test_no_module_test_or_template_is_left_out_of_the_repository() -> None:
    written = {path for name in ("hooks", "overrides", "tests") for path in (ROOT / name).rglob("*")}
    written = {path for path in written if path.suffix in (".py", ".html") and "node_modules" not in path.parts}
    assert sorted(written - set(committed())) == [], ".gitignore leaves these out"


def test_no_file_names_a_package_registry() -> None:
    naming = {str(path.relative_to(ROOT)): REGISTRY_HOST.search(readable(path)) for path in committed()}
    assert {name: match[0] for name, match in naming.items() if match} == {}


def test_nothing_tells_an_installer_where_to_fetch_from() -> None:
    read = [path for path in committed() if path.name.startswith(READ_BY_INSTALLERS) or ".github" in path.parts]
    assert {"requirements.txt", "package-lock.json", "Makefile"} <= {path.name for path in read}
    telling = {str(path.relative_to(ROOT)): INDEX_OPTION.search(readable(path)) for path in read}
    assert {name: match[0] for name, match in telling.items() if match} == {}


@pytest.mark.parametrize(
    "line",
    [
        "--index-url somewhere",
        "--extra-index-url somewhere",
        "mkdocs==1 --find-links folder",
        '  "resolved": "somewhere",',
        "registry=somewhere",
        "PIP_INDEX_URL=somewhere",
    ],
)
def test_that_check_sees_each_way_to_say_it(line: str) -> None:
    assert INDEX_OPTION.search(line)


def test_options_that_keep_addresses_out_are_no_fault() -> None:
    assert not INDEX_OPTION.search("uv pip compile --no-emit-index-url --no-emit-find-links")

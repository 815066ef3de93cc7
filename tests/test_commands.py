"""Runs the Makefile and the two programs behind it against machines that are not as they should be."""

import ast
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import setup_environment
from setup_environment import CannotPrepareError, find_python, prepare

ROOT = Path(__file__).resolve().parent.parent
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")
README = (ROOT / "README.md").read_text(encoding="utf-8")
COMMANDS = re.findall(r"^([a-z-]+):.*## ", MAKEFILE, re.MULTILINE)

pytestmark = pytest.mark.skipif(os.name == "nt", reason="the stand-in programs are shell scripts")


def program(path: Path, script: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(0o755)
    return path


def make(*arguments: str, path: str | None = None, folder: Path = ROOT) -> subprocess.CompletedProcess[str]:
    surroundings = {"PATH": path or os.environ["PATH"], "HOME": os.environ.get("HOME", "/")}
    make_program = shutil.which("make") or "make"
    return subprocess.run(
        [make_program, *arguments], cwd=folder, env=surroundings, capture_output=True, text=True, check=False
    )


@pytest.fixture
def bare_path(tmp_path: Path) -> str:
    """A PATH with the few programs that the Makefile uses, and no Python."""
    folder = tmp_path / "programs"
    folder.mkdir()
    for name in ("sh", "dirname", "sed", "printf", "pwd"):
        (folder / name).symlink_to(shutil.which(name) or f"/bin/{name}")
    return str(folder)


class TestMake:
    def test_alone_lists_every_command_with_what_it_does(self) -> None:
        listed = re.findall(r"^  ([a-z-]+) +\S+ \S+", make().stdout, re.MULTILINE)
        phony = re.search(r"^\.PHONY: (.*)$", MAKEFILE.replace("\\\n", " "), re.MULTILINE)
        assert listed == COMMANDS
        assert phony
        assert sorted(phony[1].split()) == sorted(COMMANDS)

    def test_works_from_another_folder_and_in_one_with_spaces_and_an_apostrophe(self, tmp_path: Path) -> None:
        checkout = tmp_path / "Jane's own plan"
        checkout.mkdir()
        shutil.copy(ROOT / "Makefile", checkout)
        elsewhere = make("-f", str(checkout / "Makefile"), folder=tmp_path)
        assert elsewhere.returncode == 0
        assert "  site " in elsewhere.stdout
        assert elsewhere.stdout == make(folder=checkout).stdout

    @pytest.mark.parametrize("command", [name for name in COMMANDS if name != "help"])
    def test_without_python_says_what_to_install(self, command: str, bare_path: str) -> None:
        outcome = make(command, path=bare_path)
        assert outcome.returncode != 0
        assert "needs Python 3.11 or newer" in outcome.stderr
        assert "apt-get install python3" in outcome.stderr

    def test_never_silences_mkdocs_because_strict_would_then_let_warnings_pass(self) -> None:
        builds = re.findall(r"-m mkdocs (.*)", MAKEFILE)
        assert builds
        assert not any(re.search(r"\s(-q|--quiet)\b", f" {options}") for options in builds)

    def test_says_how_the_versions_stand_with_the_options_that_it_is_given(self) -> None:
        done = make("-n", "status", "OPTIONS=--format json", "--no-print-directory")
        assert done.returncode == 0, done.stderr
        assert "-m plan status --format json" in done.stdout

    def test_builds_strictly(self) -> None:
        assert "-m mkdocs build --strict" in MAKEFILE


class TestTheReadme:
    def test_has_the_same_commands_for_windows(self) -> None:
        by_make = re.findall(r"\$\(PYTHON\) (-m (?:mkdocs|plan) [a-z]+(?: --strict| xlsx)?|tests/run\.py)", MAKEFILE)
        for_windows = "".join(re.findall(r"```powershell\n(.*?)```", README, re.DOTALL)).replace("\\", "/")
        named = re.findall(r"python (-m (?:mkdocs|plan) [a-z]+(?: --strict| xlsx)?|tests/.*)", for_windows)
        assert set(named) == set(by_make)
        assert "python -m pip install --require-hashes -r requirements.txt\n" in for_windows
        assert '"-m", "pip", "install", "--require-hashes"' in read("setup_environment")
        assert '$env:NO_MKDOCS_2_WARNING = "1"' in for_windows
        assert '$env:PYTHONPATH = "hooks"' in for_windows

    def test_names_every_command_a_newcomer_needs(self) -> None:
        assert [name for name in ("site", "serve", "check", "test") if f"make {name}" not in README] == []

    def test_names_only_commands_that_exist(self) -> None:
        texts = README + (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
        assert set(re.findall(r"(?:`|^ *)make ([a-z-]+)", texts, re.MULTILINE)) <= set(COMMANDS)

    def test_links_only_to_files_that_exist(self) -> None:
        texts = README + (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
        targets = re.findall(r"\]\((?!https?:|#)([^)#]+)", texts)
        assert [target for target in targets if not (ROOT / target).exists()] == []


class TestContinuousIntegration:
    def test_runs_the_command_that_the_readme_gives(self) -> None:
        assert "make test" in (ROOT / ".ci/run").read_text()
        assert ".ci/run" in (ROOT / ".github/workflows/check.yml").read_text()

    def test_uses_outside_actions_only_at_one_exact_version(self) -> None:
        used = re.findall(r"uses: (\S+)", (ROOT / ".github/workflows/check.yml").read_text())
        assert used
        assert [action for action in used if not re.fullmatch(r"[\w./-]+@[0-9a-f]{40}", action)] == []


def read(module: str) -> str:
    return (ROOT / "hooks" / f"{module}.py").read_text(encoding="utf-8")


@pytest.mark.parametrize("module", ["setup_environment", "setup_messages"])
def test_an_old_python_can_read_the_program_that_tells_it_so(module: str) -> None:
    ast.parse(read(module), feature_version=(3, 6))


class TestFindingPython:
    @pytest.fixture(autouse=True)
    def _no_python_of_our_own(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(sys, "executable", "")
        monkeypatch.setenv("PATH", f"{tmp_path}/bin")

    def found(self, tmp_path: Path) -> str:
        return find_python(tmp_path / ".venv")

    def test_takes_the_usual_python_if_it_is_new_enough(self, tmp_path: Path) -> None:
        program(tmp_path / "bin/python3", "echo ready 3.12")
        program(tmp_path / "bin/python3.13", "echo ready 3.13")
        assert self.found(tmp_path) == f"{tmp_path}/bin/python3"

    def test_finds_a_newer_one_beside_an_old_one(self, tmp_path: Path) -> None:
        program(tmp_path / "bin/python3", "echo too-old 3.9")
        program(tmp_path / "bin/python3.11", "echo ready 3.11")
        assert self.found(tmp_path) == f"{tmp_path}/bin/python3.11"

    def test_passes_over_one_that_does_not_start(self, tmp_path: Path) -> None:
        program(tmp_path / "bin/python3.13", "echo 'python3.13: command not found' >&2; exit 127")
        program(tmp_path / "bin/python3.12", "echo ready 3.12")
        assert self.found(tmp_path) == f"{tmp_path}/bin/python3.12"

    def test_does_not_make_the_environment_with_the_environment_itself(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("PATH", f"{tmp_path}/.venv/bin:{tmp_path}/bin")
        program(tmp_path / ".venv/bin/python3", "echo ready 3.12")
        program(tmp_path / "bin/python3", "echo ready 3.12")
        assert self.found(tmp_path) == f"{tmp_path}/bin/python3"

    def test_says_which_version_there_is_when_all_are_too_old(self, tmp_path: Path) -> None:
        program(tmp_path / "bin/python3", "echo too-old 3.9")
        with pytest.raises(CannotPrepareError, match=r"needs Python 3\.11 or newer; this computer has 3\.9"):
            self.found(tmp_path)

    def test_says_what_to_install_when_debian_left_the_venv_module_out(self, tmp_path: Path) -> None:
        program(tmp_path / "bin/python3", "echo without-venv 3.12")
        with pytest.raises(CannotPrepareError, match=r"apt-get install python3\.12-venv"):
            self.found(tmp_path)


class TestPreparing:
    @pytest.fixture
    def checkout(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
        """A folder whose .venv is made in no time, with a Python that only notes what it is asked to install."""
        (tmp_path / "tests").mkdir()
        (tmp_path / "requirements.txt").write_text("mkdocs==1.6.1\n")
        (tmp_path / "tests/requirements.txt").write_text("pytest==9.0.0\n")

        def make_in_no_time(environment: Path) -> None:
            shutil.rmtree(environment, ignore_errors=True)
            script = (
                f'case "$1" in -m) echo "$@" >> "{tmp_path}/asked"; cat "{tmp_path}/refusal" 2>/dev/null && exit 1;;'
            )
            program(environment / "bin/python", f"{script} esac; exit 0")

        monkeypatch.setattr(setup_environment, "make_environment", make_in_no_time)
        return tmp_path

    def installed(self, checkout: Path) -> list[list[str]]:
        """What pip was asked to install since the last time this was called."""
        asked = checkout / "asked"
        lines = asked.read_text().splitlines() if asked.exists() else []
        asked.unlink(missing_ok=True)
        return [re.findall(r"-r \S*?((?:tests/)?requirements\.txt)", line) for line in lines]

    def test_installs_the_pins_once(self, checkout: Path) -> None:
        prepare(checkout, with_tests=False)
        assert self.installed(checkout) == [["requirements.txt"]]
        prepare(checkout, with_tests=False)
        assert self.installed(checkout) == []

    def test_installs_again_when_they_changed(self, checkout: Path) -> None:
        prepare(checkout, with_tests=False)
        (checkout / "requirements.txt").write_text("mkdocs==1.6.2\n")
        self.installed(checkout)
        prepare(checkout, with_tests=False)
        assert self.installed(checkout) == [["requirements.txt"]]

    def test_adds_what_the_tests_need(self, checkout: Path) -> None:
        prepare(checkout, with_tests=False)
        self.installed(checkout)
        prepare(checkout, with_tests=True)
        assert self.installed(checkout) == [["requirements.txt", "tests/requirements.txt"]]
        prepare(checkout, with_tests=False)
        assert self.installed(checkout) == []

    def test_begins_again_after_an_installation_that_was_cut_off(self, checkout: Path) -> None:
        prepare(checkout, with_tests=False)
        (checkout / ".venv/unfinished").touch()
        (checkout / ".venv/half-a-package").touch()
        prepare(checkout, with_tests=False)
        assert not (checkout / ".venv/half-a-package").exists()
        assert not (checkout / ".venv/unfinished").exists()

    def test_begins_again_when_the_python_of_the_environment_is_gone(self, checkout: Path) -> None:
        prepare(checkout, with_tests=False)
        (checkout / ".venv/bin/python").unlink()
        self.installed(checkout)
        prepare(checkout, with_tests=False)
        assert self.installed(checkout) == [["requirements.txt"]]

    @pytest.mark.parametrize(
        ("refusal", "meaning"),
        [
            ("Failed to establish a new connection: [Errno -3]", "cannot reach its package index"),
            ("OSError: [Errno 28] No space left on device", "disk is full"),
            ("THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE", "do not work round it"),
            ("SSLError: CERTIFICATE_VERIFY_FAILED", "PIP_CERT"),
            ("error: subprocess-exited-with-error", "no ready-made file for this Python"),
            ("ERROR: No matching distribution found for nh3==9", "does not have a package"),
            ("something that nobody has seen before", "something that nobody has seen before"),
        ],
    )
    def test_says_in_plain_words_why_pip_failed_and_tries_again_next_time(
        self, checkout: Path, refusal: str, meaning: str
    ) -> None:
        (checkout / "refusal").write_text(f"Collecting mkdocs\n{refusal}\n")
        with pytest.raises(CannotPrepareError, match=meaning) as caught:
            prepare(checkout, with_tests=False)
        assert len(str(caught.value).splitlines()) < 8
        assert refusal in (checkout / ".venv/installation.log").read_text()
        (checkout / "refusal").unlink()
        self.installed(checkout)
        prepare(checkout, with_tests=False)
        assert self.installed(checkout) == [["requirements.txt"]]

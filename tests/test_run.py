"""`make test` finds what its tests need, says in a sentence what it has to leave out, and in CI leaves nothing out."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest

TESTS = Path(__file__).resolve().parent
MakeProgram = Callable[..., Path]
NPM = """import pathlib
pathlib.Path("node_modules").mkdir(exist_ok=True)
open("node_modules/here", "a").write("x")
"""


def java(version: str) -> str:
    """The Python of a program that says which Java it is, as Java does."""
    return f"import sys\nsys.stderr.write('openjdk version \"{version}\" 2025-04-15')"


@pytest.fixture
def runner(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """tests/run.py, which is a program of its own."""
    monkeypatch.syspath_prepend(str(TESTS))
    return import_module("run")


@pytest.fixture
def needed(runner: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> ModuleType:
    """tests/needed.py, on a machine that has no program at all."""
    for name in ("CHROMIUM", "JAVA_HOME"):
        monkeypatch.delenv(name, raising=False)
    (tmp_path / "bin").mkdir()
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    module = import_module("needed")
    monkeypatch.setattr(module, "BROWSERS", ("chromium-headless-shell", "chromium", "google-chrome"))
    return module


@pytest.fixture
def program(tmp_path: Path) -> MakeProgram:
    """A function that writes a program of the path, or of another folder, from some Python."""

    def one(name: str, code: str = "") -> Path:
        path = tmp_path / "bin" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"#!{sys.executable}\n{code}")
        path.chmod(0o755)
        return path

    return one


def test_a_browser_is_found_by_any_of_its_names(needed: ModuleType, program: MakeProgram) -> None:
    assert "apt-get install chromium" in needed.find_browser(False).why_not
    path = program("google-chrome")
    assert needed.find_browser(False) == (str(path), "")


def test_the_light_browser_comes_first(needed: ModuleType, program: MakeProgram) -> None:
    program("chromium")
    path = program("chromium-headless-shell")
    assert needed.find_browser(False) == (str(path), "")


def test_ci_installs_the_light_browser_or_else_the_whole_one(
    needed: ModuleType, program: MakeProgram, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked_for: list[str] = []

    def install(package: str, *_fonts: str) -> None:
        asked_for.append(package)
        if package == "chromium":
            program(package)

    monkeypatch.setattr(needed, "may_install", lambda in_ci: in_ci)
    monkeypatch.setattr(needed, "install", install)
    assert needed.find_browser(True).path
    assert asked_for == ["chromium-headless-shell", "chromium"]
    program("chromium-headless-shell")
    needed.find_browser(True)
    assert asked_for == ["chromium-headless-shell", "chromium"]


def test_a_chosen_browser_must_be_a_program(
    needed: ModuleType, program: MakeProgram, monkeypatch: pytest.MonkeyPatch
) -> None:
    program("chromium")
    monkeypatch.setenv("CHROMIUM", "/no/such/browser")
    assert needed.find_browser(False) == (None, "CHROMIUM=/no/such/browser is not a program.")


@pytest.mark.parametrize("version", ["17.0.15", "21", "25.0.1"])
def test_a_new_java_is_found(version: str, needed: ModuleType, program: MakeProgram) -> None:
    path = program("java", java(version))
    assert needed.find_java(False) == (str(path), "")


@pytest.mark.parametrize("version", ["11.0.2", "1.8.0_402"])
def test_an_old_java_is_none(version: str, needed: ModuleType, program: MakeProgram) -> None:
    program("java", java(version))
    path, why_not = needed.find_java(False)
    assert path is None
    assert why_not.startswith("There is no Java 17 or newer here")


def test_a_program_that_only_says_where_to_get_java_is_none(needed: ModuleType, program: MakeProgram) -> None:
    program("java", "raise SystemExit('Unable to locate a Java Runtime.')")
    assert needed.find_java(False).path is None


def test_the_java_of_java_home_comes_before_that_of_the_path(
    needed: ModuleType, program: MakeProgram, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    program("java", java("17"))
    chosen = program("../home/bin/java", java("21")).resolve()
    monkeypatch.setenv("JAVA_HOME", str(tmp_path / "home"))
    assert needed.find_java(False) == (str(chosen), "")


def test_programs_are_installed_in_ci_only_and_by_root_only(
    needed: ModuleType, program: MakeProgram, monkeypatch: pytest.MonkeyPatch
) -> None:
    program("apt-get")
    monkeypatch.setattr(os, "geteuid", lambda: 0, raising=False)
    assert (needed.may_install(True), needed.may_install(False)) == (True, False)
    monkeypatch.setattr(os, "geteuid", lambda: 1000, raising=False)
    assert not needed.may_install(True)


def test_what_is_installed_is_found(needed: ModuleType, program: MakeProgram, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []
    monkeypatch.setattr(needed, "may_install", lambda in_ci: in_ci)
    monkeypatch.setattr(needed, "install", lambda name: (asked.append(name), program("java", java("21"))))
    assert needed.find_java(True).path
    assert asked == ["default-jre-headless"]


def test_the_schema_of_stratml_is_found_by_its_folder_or_its_name(
    needed: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    file = tmp_path / needed.STRATML_SCHEMA
    monkeypatch.setenv("STRATML_XSD", str(tmp_path))
    assert needed.find_stratml_schema().why_not == f"STRATML_XSD={tmp_path} leads to no schema."
    file.write_text("")
    assert needed.find_stratml_schema() == (str(file), "")
    monkeypatch.setenv("STRATML_XSD", str(file))
    assert needed.find_stratml_schema() == (str(file), "")
    monkeypatch.delenv("STRATML_XSD")
    assert needed.find_stratml_schema().path is None


@pytest.mark.parametrize(("said", "forgone"), [("none", True), ("nowhere", False), ("", False)])
def test_only_a_machine_that_is_said_to_do_without_the_schema_may_lack_it_in_ci(
    said: str, forgone: bool, needed: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("STRATML_XSD", said)
    monkeypatch.setattr(needed, "install_packages", lambda folder, what: "")
    need = next(need for need in needed.look(False, False).needs if need.mark == "stratml")
    assert need.why_not
    assert need.forgone == forgone


def test_npm_packages_are_installed_once_for_each_lock_file(
    needed: ModuleType, program: MakeProgram, tmp_path: Path
) -> None:
    folder, installed = tmp_path / "packages", tmp_path / "packages/node_modules/here"
    folder.mkdir()
    (folder / "package-lock.json").write_text("one")
    assert "no npm here to install axe-core" in needed.install_packages(folder, "axe-core")
    program("npm", NPM)
    for lock, times in (("one", 1), ("one", 1), ("another", 2)):
        (folder / "package-lock.json").write_text(lock)
        assert needed.install_packages(folder, "axe-core") == ""
        assert installed.read_text() == "x" * times


def test_what_npm_says_when_it_fails_is_told(needed: ModuleType, program: MakeProgram, tmp_path: Path) -> None:
    (tmp_path / "package-lock.json").write_text("{}")
    program("npm", "raise SystemExit('no way out')")
    assert "no way out" in needed.install_packages(tmp_path, "axe-core")
    assert not (tmp_path / "node_modules").exists()


def test_nothing_is_left_out_when_all_is_there_but_what_is_too_slow_or_runs_alone(runner: ModuleType) -> None:
    assert runner.marks(False, []) == "not lighthouse and not nightly"
    assert runner.marks(True, []) == "not lighthouse"


def test_tests_that_cannot_run_are_left_out(runner: ModuleType) -> None:
    assert runner.marks(True, ["browser", "lighthouse"]) == "not lighthouse and not browser"


@pytest.mark.parametrize(("ci", "status"), [("true", 1), ("", 0)])
def test_what_is_left_out_is_said_and_fails_in_ci_alone(
    ci: str, status: int, runner: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    need = import_module("needed").Need("java", "the check of pages", ("There is no Java.",))
    asked: list[list[str]] = []
    monkeypatch.setenv("CI", ci)
    monkeypatch.setattr(runner, "look", lambda in_ci, nightly: import_module("needed").Machine((need,), {}))
    monkeypatch.setattr(runner, "passes", lambda name, command, surroundings: bool(asked.append(command)) or True)
    assert runner.main([]) == status
    assert "Not run: the check of pages. There is no Java." in capsys.readouterr().out
    assert asked[-1][-2:] == ["-m", "not lighthouse and not nightly and not java"]


def test_speed_is_measured_in_a_step_of_its_own_at_night(runner: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[list[str]] = []
    monkeypatch.setattr(runner, "look", lambda in_ci, nightly: import_module("needed").Machine((), {}))
    monkeypatch.setattr(runner, "passes", lambda name, command, surroundings: bool(asked.append(command)) or True)
    assert runner.main(["--nightly"]) == 0
    assert [command[-2:] for command in asked[-2:]] == [["-m", "not lighthouse"], ["-m", "lighthouse"]]
    assert "--numprocesses" not in asked[-1]


def test_every_step_is_run_and_the_ones_that_failed_are_named(
    runner: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    ran: list[str] = []
    monkeypatch.setattr(runner, "look", lambda in_ci, nightly: import_module("needed").Machine((), {}))
    monkeypatch.setattr(runner, "passes", lambda name, command, _: bool(ran.append(command[0])) or name != "types")
    assert runner.main([]) == 1
    assert ran == ["ruff", "ruff", "mypy", "pytest"]
    assert "Failed: types." in capsys.readouterr().out


def test_the_tests_are_told_where_the_programs_are_and_that_it_is_night(
    runner: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: dict[str, str] = {}
    found = import_module("needed").Machine((), {"CHROMIUM": "/usr/bin/chromium"})
    monkeypatch.setattr(runner, "look", lambda in_ci, nightly: found)
    monkeypatch.setattr(runner, "passes", lambda name, command, surroundings: bool(told.update(surroundings)) or True)
    assert runner.main(["--nightly"]) == 0
    assert told["CHROMIUM"] == "/usr/bin/chromium"
    assert told["HYPOTHESIS_PROFILE"] == "nightly"

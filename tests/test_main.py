"""`python -m plan` as people start it: from any folder, in any locale, and never with a traceback."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from plan import __main__ as program
from plan.commands.command import BROKEN, DONE, WRONG_USE

HOOKS = Path(program.__file__).parents[1]


def started(*words, python=sys.executable, cwd=None, **environment):
    """Start the program as a shell would."""
    everything = {"PATH": os.environ["PATH"], "PYTHONPATH": str(HOOKS), **environment}
    return subprocess.run(
        [python, "-m", "plan", *map(str, words)], capture_output=True, cwd=cwd, env=everything, check=False
    )


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    """A plan with one mistake, in words that need more than ASCII."""
    folder = tmp_path / "plan_data"
    (folder / "outcomes").mkdir(parents=True)
    (folder / "site.yml").write_text(
        "name: S\naddress: https://a.example/\norganisation: {name: C}\n", encoding="utf-8"
    )
    (folder / "plan.yml").write_text("title: P\narea: A\nstatus: current\n", encoding="utf-8")
    (folder / "outcomes" / "safe.yml").write_text("title: Safe\nmeasures: [‘ŵy’]\n", encoding="utf-8")
    return folder


def test_alone_it_prints_help_in_plain_words():
    output = program.run([], {})

    assert output.code == DONE
    assert "say what is wrong in the plan" in output.text
    assert "PLAN_DATA" in output.text


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["chek"], "check"),
        (["check", "--format", "xml"], "github"),
        (["check", "extra"], "extra"),
        (["check", "--since"], "--since"),
    ],
)
def test_a_word_that_it_does_not_know_is_wrong_use(words, said):
    output = program.run(words, {})

    assert output.code == WRONG_USE
    assert output.text == ""
    assert said in output.aside
    assert "--help" in output.aside


@pytest.mark.parametrize("words", [["--help"], ["check", "--help"]])
def test_help_can_be_asked_for(words, plan):
    done = started(*words)

    assert done.returncode == DONE
    assert b"--help" in done.stdout


def test_it_runs_from_any_folder(plan, tmp_path):
    done = started("check", "--data", "plan_data", cwd=tmp_path)

    assert done.returncode == 1
    assert b"there is no measure" in done.stdout


@pytest.mark.parametrize(
    "locale", [{"LC_ALL": "C"}, {"PYTHONIOENCODING": "ascii"}, {"PYTHONUTF8": "0", "LC_ALL": "POSIX"}]
)
def test_it_writes_utf_8_whatever_the_locale(plan, locale):
    done = started("check", "--data", plan, **locale)

    assert "'‘ŵy’'" in done.stdout.decode("utf-8")
    assert done.stderr == b""


def test_a_reader_that_stops_early_is_no_mistake(plan):
    process = subprocess.Popen(
        [sys.executable, "-m", "plan", "check", "--data", str(plan)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={"PYTHONPATH": str(HOOKS)},
    )
    process.stdout.close()
    complaint = process.stderr.read()
    process.stderr.close()

    assert process.wait() == 1
    assert complaint == b""


def test_a_mistake_of_the_program_is_an_apology_without_a_traceback_or_a_word_of_the_plan(monkeypatch):
    output = broken(monkeypatch, {})

    assert output.code == BROKEN
    assert "Sorry" in output.aside
    assert "ZeroDivisionError at" in output.aside
    assert "python -m plan check" in output.aside
    assert "Traceback" not in output.aside
    assert "secret" not in output.aside


def test_somebody_who_mends_the_program_can_see_more(monkeypatch):
    assert "Traceback" in broken(monkeypatch, {"PLAN_DEBUG": "1"}).aside


def broken(monkeypatch, environment):
    """What is printed when a command fails in a way that nobody thought of."""

    def fail(options, environment):
        raise ZeroDivisionError("secret")

    check, *_ = program.COMMANDS
    monkeypatch.setattr(program, "COMMANDS", (type(check)(check.name, check.summary, check.describe, fail),))
    return program.run(["check"], environment)


def test_a_python_without_the_packages_is_told_what_to_do(tmp_path):
    (tmp_path / "pydantic.py").write_text("raise ModuleNotFoundError(name='pydantic')\n", encoding="utf-8")
    done = started("check", PYTHONPATH=os.pathsep.join([str(tmp_path), str(HOOKS)]))

    assert done.returncode == 1
    assert b"'pydantic' is not installed" in done.stderr
    assert b"make check" in done.stderr
    assert b"Traceback" not in done.stderr

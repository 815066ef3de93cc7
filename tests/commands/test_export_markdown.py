"""`export markdown` from its options to what it writes and how it ends, where MkDocs is not even installed."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
WITHOUT_MKDOCS = """
import runpy, sys
for name in ("mkdocs", "material", "properdocs", "zensical"):
    sys.modules[name] = None
runpy.run_module("plan", run_name="__main__")
"""


def export(*words: object, cwd: Path | None = None, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", WITHOUT_MKDOCS, "export", "markdown", *map(str, words)],
        cwd=cwd,
        env={
            "PATH": os.environ["PATH"],
            "PYTHONPATH": str(ROOT / "hooks"),
            "PLAN_DATA": "tests/plans/small",
            "SOURCE_DATE_EPOCH": "1795219200",
            **environment,
        },
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def contents(folder: Path) -> dict[str, bytes]:
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def test_it_says_where_the_plan_is_and_what_to_read(tmp_path: Path) -> None:
    done = export(tmp_path / "out")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith(f"The plan is in {tmp_path / 'out'}: ")
    assert "Read README.md there first." in done.stdout
    assert (tmp_path / "out/docs/outcomes/happy/index.md").is_file()


def test_it_writes_the_same_bytes_each_time(tmp_path: Path) -> None:
    export(tmp_path / "one", PYTHONHASHSEED="1", TZ="Asia/Tokyo")
    export(tmp_path / "two", PYTHONHASHSEED="2", LC_ALL="C")
    assert contents(tmp_path / "one") == contents(tmp_path / "two") != {}


def test_it_obeys_the_day_of_the_environment(tmp_path: Path) -> None:
    export(tmp_path / "out", SOURCE_DATE_EPOCH="1798761600")
    assert "2027-01-01" in (tmp_path / "out/README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("file", "text"),
    [("plan.yml", "title: ["), ("outcomes/happy.yml", "number: 1\ntitle: Happy\nmeasures: [nobody-knows]\n")],
    ids=["unreadable", "readable"],
)
def test_a_plan_with_mistakes_is_not_exported(tmp_path: Path, file: str, text: str) -> None:
    plan = shutil.copytree(ROOT / "tests/plans/small", tmp_path / "small")
    (plan / file).write_text(text, encoding="utf-8")
    done = export(tmp_path / "out", "--data", plan)
    assert done.returncode == 1
    assert f"{file}:" in done.stdout
    assert "Nothing was exported" in done.stdout
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    ("words", "environment", "said"),
    [
        ([], {}, "required: FOLDER"),
        (["."], {}, "stand in"),
        (["letters"], {}, "is not empty"),
        (["letters/letter.txt"], {}, "is a file"),
        (["out"], {"SOURCE_DATE_EPOCH": "soon"}, "SOURCE_DATE_EPOCH"),
    ],
)
def test_what_cannot_be_done_is_said_plainly(
    tmp_path: Path, words: list[str], environment: dict[str, str], said: str
) -> None:
    (tmp_path / "letters").mkdir()
    (tmp_path / "letters/letter.txt").write_text("Dear", encoding="utf-8")
    done = export(*words, cwd=tmp_path, **environment)
    assert done.returncode == 2
    assert said in done.stderr
    assert "Traceback" not in done.stderr
    assert contents(tmp_path) == {"letters/letter.txt": b"Dear"}

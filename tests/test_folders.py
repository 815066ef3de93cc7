"""Folders change places in one step, and are locked by whoever uses them for as long as that lives."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from plan import folders
from plan.folders import LONGEST_BUILD, claim, exchange, lock

LOCK_IT = (
    "import sys; from pathlib import Path; from plan.folders import lock; "
    "lock(Path(sys.argv[1])); print('locked', flush=True); sys.stdin.read()"
)


def locked(folder: Path) -> int:
    number = lock(folder)
    if number is None:
        pytest.skip("this system cannot lock folders")
    return number


def abandoned(folder: Path) -> bool:
    with claim(folder) as free:
        return free


@pytest.fixture
def two(tmp_path: Path) -> tuple[Path, Path]:
    for name in ("one", "other"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "file").write_text(name)
    return tmp_path / "one", tmp_path / "other"


def test_two_folders_change_places(two: tuple[Path, Path]) -> None:
    if not exchange(*two):
        pytest.skip("this system cannot exchange folders in one step")
    assert [(folder / "file").read_text() for folder in two] == ["other", "one"]


def test_a_folder_that_is_not_there_cannot(two: tuple[Path, Path]) -> None:
    if not exchange(*two):
        pytest.skip("this system cannot exchange folders in one step")
    with pytest.raises(FileNotFoundError):
        exchange(two[0], two[1].with_name("nowhere"))
    assert (two[0] / "file").exists()


def test_a_system_that_cannot_says_so(two: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(folders, "CHANGE_PLACES", {})
    assert not exchange(*two)
    assert [(folder / "file").read_text() for folder in two] == ["one", "other"]


def test_a_folder_is_abandoned_when_its_lock_is_let_go(tmp_path: Path) -> None:
    number = locked(tmp_path)
    assert not abandoned(tmp_path)
    with pytest.raises(BlockingIOError):
        lock(tmp_path)
    os.close(number)
    assert abandoned(tmp_path)


def test_a_folder_that_is_claimed_cannot_be_locked(tmp_path: Path) -> None:
    os.close(locked(tmp_path))
    with claim(tmp_path), pytest.raises(BlockingIOError):
        lock(tmp_path)


def test_a_folder_keeps_its_lock_when_it_is_renamed(tmp_path: Path) -> None:
    (tmp_path / "old").mkdir()
    number = locked(tmp_path / "old")
    (tmp_path / "old").rename(tmp_path / "new")
    assert not abandoned(tmp_path / "new")
    os.close(number)


def test_a_folder_is_abandoned_when_whoever_locked_it_is_killed(tmp_path: Path) -> None:
    hooks = str(Path(folders.__file__).parents[1])
    command = [sys.executable, "-c", LOCK_IT, str(tmp_path)]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
    with subprocess.Popen(command, env={"PYTHONPATH": hooks}, text=True, **pipes) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "locked\n"
        assert not abandoned(tmp_path)
        other.kill()
        other.wait()
    assert abandoned(tmp_path)


@pytest.mark.parametrize(("age", "wanted"), [(0, False), (LONGEST_BUILD + 60, True)], ids=["young", "old"])
def test_where_folders_cannot_be_locked_only_an_old_one_is_abandoned(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, age: int, wanted: bool
) -> None:
    monkeypatch.setattr(folders, "lock", lambda folder: None)
    now = tmp_path.stat().st_mtime
    os.utime(tmp_path, (now - age, now - age))
    assert abandoned(tmp_path) is wanted


def test_a_folder_that_is_gone_is_abandoned(tmp_path: Path) -> None:
    assert abandoned(tmp_path / "nowhere")

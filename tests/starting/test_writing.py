"""All files are written or none, whatever happens between the first and the last."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from plan.problems import Level
from plan.starting.writing import CannotWriteError, tried, write_all, write_whole

TODAY = date(2026, 11, 21)


def files_in(folder: Path) -> dict[str, bytes]:
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def test_a_trial_changes_nothing_and_speaks_of_its_own_files_only(write_plan) -> None:
    folder = write_plan({"outcomes/old.yml": "title: Old\ncolour: red\n"})
    before = files_in(folder)
    found = tried(folder, "plan_data", {"outcomes/new.yml": "title: New\ncolour: red\n"}, TODAY)
    assert {problem.path for problem in found} == {"plan_data/outcomes/new.yml"}
    assert Level.ERROR in {problem.level for problem in found}
    assert files_in(folder) == before


def test_new_files_are_written_and_known_ones_changed(tmp_path: Path) -> None:
    (tmp_path / "a.yml").write_bytes(b"old")
    write_all(tmp_path, {"a.yml": "new", "b/c.yml": "more"}, {"a.yml": b"old"})
    assert files_in(tmp_path) == {"a.yml": b"new", "b/c.yml": b"more"}


@pytest.mark.parametrize(
    ("known", "said"), [({}, "is there already"), ({"a.yml": b"older"}, "has been changed meanwhile")]
)
def test_a_file_that_is_not_as_it_was_is_left_alone(tmp_path: Path, known: dict[str, bytes], said: str) -> None:
    (tmp_path / "a.yml").write_bytes(b"old")
    with pytest.raises(CannotWriteError, match=said):
        write_all(tmp_path, {"b.yml": "new", "a.yml": "new"}, known)
    assert files_in(tmp_path) == {"a.yml": b"old"}


def test_what_was_written_before_the_disk_refused_is_undone(tmp_path: Path) -> None:
    (tmp_path / "a.yml").write_bytes(b"old")
    (tmp_path / "b").write_bytes(b"a file where a folder should be")
    with pytest.raises(CannotWriteError, match="cannot be written to"):
        write_all(tmp_path, {"a.yml": "new", "c.yml": "new", "b/d.yml": "new"}, {"a.yml": b"old"})
    assert files_in(tmp_path) == {"a.yml": b"old", "b": b"a file where a folder should be"}


def test_a_whole_plan_is_put_in_place_at_once_or_not_at_all(tmp_path: Path) -> None:
    folder = tmp_path / "our-plan"
    with pytest.raises(CannotWriteError, match="The plan cannot be written to"):
        write_whole(folder, {"plan.yml": "title: T\n", "plan.yml/inside.yml": "x: y\n"})
    assert list(tmp_path.iterdir()) == []
    write_whole(folder, {"plan.yml": "title: T\n", "outcomes/safe.yml": "title: S\n"})
    assert files_in(folder) == {"plan.yml": b"title: T\n", "outcomes/safe.yml": b"title: S\n"}
    assert [file.name for file in tmp_path.iterdir()] == ["our-plan"]

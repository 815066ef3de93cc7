"""Whatever stands in the plan's folder, or does not: a plain message at file and line, and never a traceback."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest
from project_copy import copy_of_the_project


def replace(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


def test_a_missing_folder_is_said_with_what_to_do(build_plan, tmp_path: Path) -> None:
    found = build_plan(tmp_path / "nowhere")
    assert found.code == 1
    assert f"{tmp_path}/nowhere:1:1: there is no such folder" in found.said
    assert "copy plan_data/ from another plan" in found.said


def test_the_projects_own_plan_may_be_missing_too(mkdocs, tmp_path: Path) -> None:
    result = mkdocs("build", root=copy_of_the_project(tmp_path, plan=None))
    assert result.returncode == 1
    assert "plan_data:1:1: there is no such folder" in result.stderr
    assert "Traceback" not in result.stderr
    assert not (tmp_path / "site").exists()


def test_an_empty_folder_is_said(build_plan, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    found = build_plan(tmp_path / "empty")
    assert found.code == 1
    assert "this folder is empty" in found.said


def test_a_file_instead_of_a_folder_is_said(build_plan, tmp_path: Path) -> None:
    (tmp_path / "plan.zip").write_bytes(b"PK")
    found = build_plan(tmp_path / "plan.zip")
    assert found.code == 1
    assert "a plan is a folder of files" in found.said


def test_what_cannot_be_read_is_named_with_the_rest(build_plan, small_plan: Path) -> None:
    (small_plan / "outcomes/folder.yml").mkdir()
    (small_plan / "actions/nowhere.yml").symlink_to("/nowhere/at/all.yml")
    os.mkfifo(small_plan / "partners/pipe.yml")
    (small_plan / "measures/happy-children.yml").write_bytes(b"\xff\xfe\x00title: x")
    found = build_plan(small_plan)
    assert found.code == 1
    for file in ("outcomes/folder.yml", "actions/nowhere.yml", "partners/pipe.yml", "measures/happy-children.yml"):
        assert re.search(rf"{re.escape(str(small_plan / file))}:\d+:\d+: ", found.said), file


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="whoever is root may read every file")
def test_a_file_that_may_not_be_read_is_said(build_plan, small_plan: Path) -> None:
    (small_plan / "plan.yml").chmod(0)
    found = build_plan(small_plan)
    assert found.code == 1
    assert "plan.yml:1:1: " in found.said


def test_an_empty_plan_file_is_said(build_plan, small_plan: Path) -> None:
    (small_plan / "plan.yml").write_text("")
    found = build_plan(small_plan)
    assert found.code == 1
    assert f"{small_plan}/plan.yml:1:1: " in found.said
    assert "empty" in found.said


def test_mistakes_in_two_files_are_reported_at_once(build_plan, small_plan: Path) -> None:
    replace(small_plan / "plan.yml", "area: Smallton", "area: [Smallton")
    replace(small_plan / "outcomes/happy.yml", "number: 1", "number: 1\n\tmeasures: none")
    found = build_plan(small_plan)
    assert found.code == 1
    assert re.search(r"small/plan\.yml:\d+:\d+: ", found.said)
    assert re.search(r"small/outcomes/happy\.yml:2:\d+: ", found.said)


def test_a_plan_may_be_named_from_the_top_of_the_project(build_plan) -> None:
    assert build_plan("tests/plans/small", "--strict").code == 0


def test_a_plan_may_be_named_by_its_whole_path(build_plan, small_plan: Path) -> None:
    assert build_plan(small_plan, "--strict").code == 0


def test_an_empty_name_means_the_projects_own_plan(mkdocs, tmp_path: Path) -> None:
    project = copy_of_the_project(tmp_path)
    result = mkdocs("build", root=project, PLAN_DATA="")
    assert result.returncode == 0, result.stderr
    assert (project / "site/outcomes/happy/index.html").exists()


def test_a_day_that_is_none_is_said(mkdocs, small_plan: Path, tmp_path: Path) -> None:
    result = mkdocs("build", "-d", str(tmp_path / "site"), PLAN_DATA=str(small_plan), SOURCE_DATE_EPOCH="today")
    assert result.returncode == 1
    assert "SOURCE_DATE_EPOCH is 'today'" in result.stderr
    assert "Traceback" not in result.stderr

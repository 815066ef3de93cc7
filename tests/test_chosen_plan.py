"""The plan that a build is about: the folder that is named, or everything that is wrong with it."""

import logging
from pathlib import Path

import pytest

from plan.chosen_plan import NoPlanError, announce, read_chosen_plan, watched_folder
from plan.problems import Level, Problem

PLAN = "title: Plan\narea: Smallton\nstatus: current\n"
SITE = "name: Plan\naddress: https://plan.example/\norganisation: {name: Council}\n"


def write(folder: Path, plan: str = PLAN) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "plan.yml").write_text(plan, encoding="utf-8")
    (folder / "site.yml").write_text(SITE, encoding="utf-8")
    return folder


def test_without_a_name_it_is_the_plan_of_the_project(tmp_path: Path) -> None:
    folder = write(tmp_path / "plan_data")
    assert watched_folder(tmp_path, {}) == folder
    assert read_chosen_plan(tmp_path, {}).edition.plan.plan.title == "Plan"


def test_another_plan_is_built_with_the_same_code(tmp_path: Path) -> None:
    write(tmp_path / "plan_data")
    write(tmp_path / "plans" / "other", PLAN.replace("title: Plan", "title: The other"))
    found = read_chosen_plan(tmp_path, {"PLAN_DATA": "plans/other"})
    assert found.edition.plan.plan.title == "The other"


def test_every_mistake_is_told_in_one_message(tmp_path: Path) -> None:
    write(tmp_path / "plan_data", "titel: Plan\narea: Smallton\nstatus: runs\n")
    with pytest.raises(NoPlanError) as raised:
        read_chosen_plan(tmp_path, {})
    assert "plan_data/plan.yml:1" in str(raised.value)
    assert "plan_data/plan.yml:3" in str(raised.value)
    assert raised.value.folder_exists


def test_a_day_that_cannot_be_read_is_told_as_a_problem_too(tmp_path: Path) -> None:
    write(tmp_path / "plan_data")
    with pytest.raises(NoPlanError, match="SOURCE_DATE_EPOCH"):
        read_chosen_plan(tmp_path, {"SOURCE_DATE_EPOCH": "yesterday"})


def test_a_folder_that_is_not_there_is_known_to_be_missing(tmp_path: Path) -> None:
    with pytest.raises(NoPlanError) as raised:
        read_chosen_plan(tmp_path, {})
    assert not raised.value.folder_exists


def test_only_warnings_are_counted_by_a_strict_build(caplog: pytest.LogCaptureFixture) -> None:
    problems = [
        Problem(level, "some-rule", "plan_data/plan.yml", 1, 1, "something is wrong", "Mend it.")
        for level in (Level.WARNING, Level.REMINDER)
    ]
    with caplog.at_level(logging.INFO):
        announce(problems, logging.getLogger("plan.test_chosen_plan"))
    assert [record.levelno for record in caplog.records] == [logging.WARNING, logging.INFO]

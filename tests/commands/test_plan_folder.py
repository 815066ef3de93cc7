"""Which folder a command is about, and what messages call it."""

from pathlib import Path

import pytest

from plan.commands.plan_folder import REPOSITORY, plan_folder


@pytest.fixture
def top(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "repository" / "tests").mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "repository" / "tests")
    return tmp_path / "repository"


def test_without_a_word_it_is_the_plan_of_the_repository(top):
    found = plan_folder(None, {}, top)

    assert (found.path, found.shown) == (top / "plan_data", "plan_data")


def test_the_environment_names_a_folder_from_the_top_of_the_repository(top):
    found = plan_folder(None, {"PLAN_DATA": "tests/plans/stockport"}, top)

    assert (found.path, found.shown) == (top / "tests/plans/stockport", "tests/plans/stockport")
    assert plan_folder(None, {"PLAN_DATA": ""}, top).shown == "plan_data"


def test_an_option_names_a_folder_from_where_the_command_is_run(top):
    found = plan_folder("plans/stockport", {"PLAN_DATA": "elsewhere"}, top)

    assert found.path.resolve() == top / "tests/plans/stockport"
    assert found.shown == "tests/plans/stockport"


def test_a_folder_outside_the_repository_is_shown_by_its_whole_name(top, tmp_path):
    assert plan_folder(str(tmp_path / "other"), {}, top).shown == (tmp_path / "other").as_posix()


def test_the_repository_is_the_folder_that_holds_hooks():
    assert (REPOSITORY / "hooks" / "plan" / "__main__.py").is_file()

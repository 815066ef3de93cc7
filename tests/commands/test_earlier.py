"""The plan as it was at an earlier state, and plain words when that cannot be known."""

import pytest

from plan.commands.command import WrongUseError
from plan.commands.earlier import earlier_folder


def test_the_folder_is_as_it_was_then(repository):
    repository.commit({"plan.yml": "title: Other\n", "outcomes/new.yml": "title: New\n"})

    with earlier_folder(repository.data, "first") as place:
        names = sorted(path.name for path in place.iterdir())
        title = (place / "plan.yml").read_text(encoding="utf-8").split("\n")[0]

    assert names == ["plan.yml", "site.yml"]
    assert title == "title: A good place to grow up"
    assert not place.exists()


def test_a_folder_that_was_not_there_yet_is_nothing(repository):
    with earlier_folder(repository.top / "tests", "first") as place:
        assert place is None


def test_a_folder_that_is_the_whole_repository_is_read_too(tmp_path, repository):
    with earlier_folder(repository.top, "first") as place:
        assert (place / "plan_data" / "plan.yml").is_file()


@pytest.mark.parametrize("ref", ["no-such-branch", "--output=x", "", "HEAD~5", "first:plan_data"])
def test_a_state_that_does_not_exist_is_refused_in_plain_words(repository, ref):
    with pytest.raises(WrongUseError, match="no state called"), earlier_folder(repository.data, ref):
        pass


def test_a_copy_without_its_history_says_how_to_get_it(repository, tmp_path):
    repository.commit({"plan.yml": "title: Other\n"})
    repository.git("clone", "--quiet", "--depth", "1", f"file://{repository.top}", str(tmp_path / "shallow"))

    with pytest.raises(WrongUseError, match="fetch-depth: 0"), earlier_folder(tmp_path / "shallow/plan_data", "HEAD~1"):
        pass


def test_a_folder_in_no_repository_is_refused(tmp_path, monkeypatch):
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))

    with pytest.raises(WrongUseError, match="Git repository"), earlier_folder(tmp_path, "first"):
        pass


def test_a_computer_without_git_is_told_so(repository, monkeypatch):
    monkeypatch.setenv("PATH", "")

    with pytest.raises(WrongUseError, match="needs Git"), earlier_folder(repository.data, "first"):
        pass

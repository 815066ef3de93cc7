"""A site takes the place of the last one only when it is complete."""

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest

from plan import publication as module
from plan.publication import CannotPublishError, Publication, mend

HOOKS = Path(module.__file__).parents[1]


@pytest.fixture
def last_good(tmp_path: Path) -> Path:
    site = tmp_path / "site"
    site.mkdir()
    (site / "index.html").write_text("the last good site")
    return site


@pytest.fixture(params=["one step", "two steps"])
def steps(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """The swap in one step, and in two as on a system that knows no other."""
    if request.param == "two steps":
        monkeypatch.setattr(module, "exchange", lambda one, other: False)


def built(site: Path, words: str) -> Publication:
    """A complete new site that is not yet in its place."""
    publication = Publication(site)
    publication.prepare()
    (publication.staging / "index.html").write_text(words)
    publication.complete = True
    return publication


def folders(parent: Path) -> list[str]:
    return sorted(path.name for path in parent.iterdir())


@pytest.mark.usefixtures("steps")
def test_a_new_site_replaces_the_last_one_whole(last_good: Path) -> None:
    (last_good / "gone.html").write_text("a page that the new site does not have")
    assert built(last_good, "the new site").finish()
    assert (last_good / "index.html").read_text() == "the new site"
    assert not (last_good / "gone.html").exists()
    assert folders(last_good.parent) == ["site"]


def test_what_is_half_built_never_touches_the_last_site(last_good: Path) -> None:
    publication = Publication(last_good)
    publication.prepare()
    (publication.staging / "index.html").write_text("half")
    publication.discard()
    assert (last_good / "index.html").read_text() == "the last good site"
    assert folders(last_good.parent) == ["site"]


def test_the_first_site_needs_no_last_one(tmp_path: Path) -> None:
    publication = Publication(tmp_path / "deep" / "site")
    publication.prepare()
    (publication.staging / "index.html").write_text("first")
    publication.publish()
    assert (tmp_path / "deep" / "site" / "index.html").read_text() == "first"


def test_a_failed_exchange_leaves_the_last_site_in_its_place(last_good: Path) -> None:
    publication = Publication(last_good)
    with pytest.raises(FileNotFoundError):
        publication.publish()  # nothing was prepared, so there is nothing to put in its place
    assert (last_good / "index.html").read_text() == "the last good site"


def test_only_a_complete_site_is_put_in_the_place_of_the_last_one(last_good: Path) -> None:
    publication = Publication(last_good)
    publication.prepare()
    (publication.staging / "index.html").write_text("half")
    assert not publication.finish()
    assert (last_good / "index.html").read_text() == "the last good site"
    publication.prepare()
    (publication.staging / "index.html").write_text("whole")
    publication.complete = True
    assert publication.finish()
    assert (last_good / "index.html").read_text() == "whole"
    assert folders(last_good.parent) == ["site"]


def test_a_site_that_was_complete_once_does_not_make_the_next_one_so(last_good: Path) -> None:
    publication = Publication(last_good)
    publication.prepare()
    publication.complete = True
    assert publication.finish()
    publication.prepare()
    assert not publication.finish()


def test_a_file_where_the_site_should_go_is_kept_and_told(tmp_path: Path) -> None:
    place = tmp_path / "site"
    place.write_text("not a folder")
    with pytest.raises(CannotPublishError, match="is a file"):
        Publication(place).prepare()
    assert place.read_text() == "not a folder"


def test_a_site_that_cannot_be_exchanged_is_told_with_the_last_one_still_there(last_good: Path) -> None:
    publication = Publication(last_good)
    publication.complete = True  # though nothing was built
    with pytest.raises(CannotPublishError, match="The last one is still there"):
        publication.finish()
    assert (last_good / "index.html").read_text() == "the last good site"


def test_the_new_site_is_for_the_same_people(last_good: Path) -> None:
    last_good.chmod(0o700)
    assert built(last_good, "new").finish()
    assert last_good.stat().st_mode & 0o777 == 0o700


@pytest.mark.parametrize("there", ["plan.yml", ".git"])
def test_a_folder_that_is_no_site_is_not_replaced(tmp_path: Path, there: str) -> None:
    (tmp_path / "work").mkdir()
    (tmp_path / "work" / there).write_text("")
    with pytest.raises(CannotPublishError, match="Choose another folder"):
        Publication(tmp_path / "work").prepare()
    assert folders(tmp_path) == ["work"]


def test_a_site_with_its_own_repository_is_not_replaced(last_good: Path) -> None:
    (last_good / ".git").mkdir()
    with pytest.raises(CannotPublishError, match="Choose another folder"):
        Publication(last_good).prepare()


def test_a_folder_with_nothing_to_see_in_it_is_taken(tmp_path: Path) -> None:
    (tmp_path / "public").mkdir()
    (tmp_path / "public" / ".gitkeep").write_text("")
    assert built(tmp_path / "public", "first").finish()


def test_a_site_of_which_something_was_removed_meanwhile_is_not_published(last_good: Path) -> None:
    publication = built(last_good, "new")
    publication.staging.rename(last_good.with_name("elsewhere"))
    publication.staging.mkdir()
    with pytest.raises(CannotPublishError, match="another program has removed"):
        publication.finish()
    assert (last_good / "index.html").read_text() == "the last good site"


def test_a_disk_of_its_own_is_told_in_plain_words(last_good: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def busy(self: Path, target: Path) -> Path:
        raise OSError(errno.EBUSY, "Device or resource busy")

    publication = built(last_good, "new")
    monkeypatch.setattr(module, "exchange", lambda one, other: False)
    monkeypatch.setattr(Path, "rename", busy)
    with pytest.raises(CannotPublishError, match="a disk or volume of its own"):
        publication.finish()
    assert (last_good / "index.html").read_text() == "the last good site"
    assert folders(last_good.parent) == ["site"]


def test_of_two_steps_the_second_may_fail(last_good: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rename = Path.rename

    def no_second(self: Path, target: Path) -> Path:
        if "-building-" in self.name:
            raise OSError(errno.EIO, "Input/output error")
        return rename(self, target)

    publication = built(last_good, "new")
    monkeypatch.setattr(module, "exchange", lambda one, other: False)
    monkeypatch.setattr(Path, "rename", no_second)
    with pytest.raises(CannotPublishError, match="The last one is still there"):
        publication.finish()
    assert (last_good / "index.html").read_text() == "the last good site"
    assert folders(last_good.parent) == ["site"]


def test_what_dead_builds_left_is_removed_and_what_living_ones_build_is_not(last_good: Path) -> None:
    living = built(last_good, "new")
    for name in (".site-building-0badcafe", ".site-outgoing-0badcafe", ".site-outgoing-0badbeef"):
        (last_good.with_name(name) / "outcomes").mkdir(parents=True)
    mend(last_good)
    assert folders(last_good.parent) == [living.staging.name, "site"]
    assert living.finish()
    assert (last_good / "index.html").read_text() == "new"


def test_folders_of_other_sites_are_left_alone(last_good: Path) -> None:
    others = [".site2-building-0badcafe", "site-building-0badcafe", ".website-outgoing-0badcafe"]
    for name in others:
        last_good.with_name(name).mkdir()
    mend(last_good)
    assert folders(last_good.parent) == sorted([*others, "site"])


def test_a_site_that_a_dead_build_moved_away_is_put_back(last_good: Path) -> None:
    (last_good.with_name(".site-building-0badcafe")).mkdir()
    last_good.rename(last_good.with_name(".site-outgoing-0badcafe"))
    mend(last_good)
    assert folders(last_good.parent) == ["site"]
    assert (last_good / "index.html").read_text() == "the last good site"


def test_of_several_sites_that_were_moved_away_the_newest_is_put_back(last_good: Path) -> None:
    older = last_good.with_name(".site-outgoing-ffffffff")
    (older / "of another year").mkdir(parents=True)
    os.utime(older, (0, 0))
    last_good.rename(last_good.with_name(".site-outgoing-00000000"))
    mend(last_good)
    assert folders(last_good.parent) == ["site"]
    assert (last_good / "index.html").read_text() == "the last good site"


def test_where_nothing_was_ever_built_there_is_nothing_to_mend(tmp_path: Path) -> None:
    mend(tmp_path / "nowhere" / "site")
    assert folders(tmp_path) == []


BUILD_OFTEN = """
import sys
from pathlib import Path
from plan import publication as module
site, name, steps = Path(sys.argv[1]), sys.argv[2], sys.argv[3]
if steps == "two steps":
    module.exchange = lambda one, other: False
for number in range(100):
    publication = module.Publication(site)
    publication.prepare()
    for file in ("index.html", "other.html"):
        (publication.staging / file).write_text(f"{name} {number}")
    publication.complete = True
    publication.finish()
"""


@pytest.mark.parametrize("way", ["one step", "two steps"])
def test_many_builds_at_once_leave_one_whole_site(last_good: Path, way: str) -> None:
    (last_good / "other.html").write_text("the last good site")
    started = [
        subprocess.Popen([sys.executable, "-c", BUILD_OFTEN, str(last_good), name, way], env={"PYTHONPATH": str(HOOKS)})
        for name in ("one", "another")
    ]
    seen = [last_good.is_dir() for _ in iter(lambda: any(process.poll() is None for process in started), False)]
    assert [process.wait() for process in started] == [0, 0]
    if way == "one step":
        assert all(seen), "there was a moment without a site"
    assert (last_good / "index.html").read_text() == (last_good / "other.html").read_text()
    assert folders(last_good.parent) == ["site"]

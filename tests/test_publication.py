"""A site takes the place of the last one only when it is complete."""

from pathlib import Path

import pytest

from plan.publication import CannotPublishError, Publication


@pytest.fixture
def last_good(tmp_path: Path) -> Path:
    site = tmp_path / "site"
    site.mkdir()
    (site / "index.html").write_text("the last good site")
    return site


def folders(parent: Path) -> list[str]:
    return sorted(path.name for path in parent.iterdir())


def test_a_new_site_replaces_the_last_one_whole(last_good: Path) -> None:
    (last_good / "gone.html").write_text("a page that the new site does not have")
    publication = Publication(last_good)
    publication.prepare()
    (publication.staging / "index.html").write_text("the new site")
    publication.publish()
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

"""Which pictures are published, at which address, and what stands in their files."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from plan.load.starter_pictures import further_pictures
from plan.model.plan import Plan
from plan.model.plan_file import PlanFile
from plan.model.reference import Pictures
from plan.model.site import Site
from plan.page import PlanPage
from plan.pictures.published import picture_addresses, published_file, published_pictures, read_file
from plan.pictures.rules import NotCleanError

CREDIT = {"title": "Hub", "author": "Council", "licence": "CC BY 4.0"}
SHIELD = {"id": "shield", "openmoji": "1F6E1"}
LEAF = {"id": "leaf", "file": "leaf.svg", "credit": CREDIT}
PHOTO = {"id": "hub", "file": "hub.JPG", "credit": CREDIT}
LEAF_FILE = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><!-- Jo --><path d="M0 0h9v9z"/></svg>'


def plan(*pictures: dict, id: str = "", files: tuple[str, ...] = (), previous: tuple[Plan, ...] = ()) -> Plan:
    site = {"name": "Plan", "address": "https://plan.example/", "organisation": {"name": "Council"}}
    file = PlanFile.model_validate({"title": "Plan", "area": "Here", "status": "current"})
    named = Pictures.model_validate({"pictures": pictures})
    return Plan(id, file, Site.model_validate(site), pictures=named, files=frozenset(files), previous=previous)


def page(picture: str) -> PlanPage:
    return PlanPage("outcomes/safe", "outcome", "Safe", None, "", picture=picture)


def write(file: Path) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(LEAF_FILE, encoding="utf-8")


def test_drawings_stay_drawings_and_photographs_become_what_every_browser_shows() -> None:
    photos = [
        {**PHOTO, "id": f"hub-{at}", "file": name} for at, name in enumerate(("a.JPG", "b.jpeg", "c.png", "d.webp"))
    ]
    assert picture_addresses(plan(SHIELD, LEAF, *photos, {**LEAF, "id": "book", "file": "book.pdf"})) == {
        "shield": "pictures/shield.svg",
        "leaf": "pictures/leaf.svg",
        "hub-0": "pictures/hub-0.jpg",
        "hub-1": "pictures/hub-1.jpg",
        "hub-2": "pictures/hub-2.webp",
        "hub-3": "pictures/hub-3.webp",
        "book": None,
    }


def test_a_picture_that_the_plan_does_not_name_is_published_from_its_own_set_or_the_starter_set() -> None:
    own = Pictures.model_validate({"own_set": {"prefix": "drawn-", "credit": CREDIT}})
    files = ("drawn-shield.svg", "report.pdf")
    with_set = replace(plan(files=files), further_pictures=further_pictures(own, files))
    found = published_pictures(with_set, [page("pictures/shield.svg"), page("pictures/house.svg")])
    assert [(each.picture.file, each.picture.openmoji) for each in found] == [
        ("drawn-shield.svg", None),
        (None, "1F3E0"),
    ]


def test_a_photograph_is_published_as_bytes_without_what_the_camera_wrote(tmp_path: Path) -> None:
    (tmp_path / "files").mkdir()
    image, exif = Image.new("RGB", (60, 40), "red"), Image.Exif()
    exif[0x010F] = "Camera of Jo"
    image.save(tmp_path / "files/hub.JPG", "JPEG", exif=exif)
    (found,) = published_pictures(plan(PHOTO), [page("pictures/hub.jpg")])
    written = published_file(found, tmp_path)
    assert isinstance(written, bytes)
    assert b"Jo" in (tmp_path / "files/hub.JPG").read_bytes()
    assert b"Jo" not in written


def test_only_pictures_that_a_page_shows_are_published_and_each_once() -> None:
    pages = [page("pictures/leaf.svg"), page(""), page("pictures/leaf.svg")]
    assert [each.picture.id for each in published_pictures(plan(SHIELD, LEAF, PHOTO), pages)] == ["leaf"]


def test_an_earlier_plan_has_pictures_at_addresses_of_its_own() -> None:
    old = plan({"id": "shield", "openmoji": "2764"}, id="2018-to-2022")
    pages = [page("previous/2018-to-2022/pictures/shield.svg"), page("pictures/shield.svg")]
    found = published_pictures(plan(SHIELD, previous=(old,)), pages)
    assert [each.picture.openmoji for each in found] == ["1F6E1", "2764"]
    assert [each.address for each in found] == [each.picture for each in reversed(pages)]


def test_a_drawing_of_openmoji_is_published_clean(tmp_path: Path) -> None:
    (found,) = published_pictures(plan(SHIELD), [page("pictures/shield.svg")])
    text = str(published_file(found, tmp_path))
    assert text.startswith("<svg ")
    assert "id=" not in text


@pytest.mark.parametrize("place", ["files/leaf.svg", "previous/old/files/leaf.svg"])
def test_a_drawing_of_the_councils_own_is_published_clean_wherever_it_stands(tmp_path: Path, place: str) -> None:
    write(tmp_path / place)
    old = plan(LEAF, id="old", files=("leaf.svg",) if "old" in place else ())
    (found,) = published_pictures(plan(previous=(old,)), [page("previous/old/pictures/leaf.svg")])
    text = str(published_file(found, tmp_path))
    assert "M0 0h9v9z" in text
    assert "Jo" not in text


def test_a_pipe_is_no_drawing_to_wait_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "leaf.svg")
    with pytest.raises(FileNotFoundError):
        read_file(tmp_path / "leaf.svg", 9)


def test_a_drawing_that_became_dangerous_after_the_checks_is_not_published(tmp_path: Path) -> None:
    write(tmp_path / "files/leaf.svg")
    file = tmp_path / "files/leaf.svg"
    file.write_text(LEAF_FILE.replace("<path", "<script/><path"), encoding="utf-8")
    (found,) = published_pictures(plan(LEAF), [page("pictures/leaf.svg")])
    with pytest.raises(NotCleanError):
        published_file(found, tmp_path)

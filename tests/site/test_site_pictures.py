"""Pictures of built sites: each is shown by a page, each that is shown is there, and no file says who drew it how."""

from __future__ import annotations

import gzip
import io
import re
from pathlib import Path
from urllib.parse import urljoin
from xml.etree import ElementTree

import pytest
from bs4 import Tag
from PIL import Image

from plan.pictures.photograph import LONGEST_SIDE

INSIDE = "https://inside.invalid/"
LARGEST = 3_000
"""Bytes that a picture of the example weighs at most, compressed: the parent with a baby has the most lines."""
MAKER = 0x010F
"""The tag of Exif in which a camera writes its maker."""
SMALL_PICTURES = """pictures:
- {id: leaf, file: leaf.svg, credit: {title: Leaf, author: A. Drawer, licence: CC BY 4.0}}
- id: hub
  file: hub.jpg
  credit: {title: The hub, author: A. Photographer, licence: CC BY 4.0, consent: recorded}
- {id: star, openmoji: 2B50}
"""
LEAF = (
    """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><title>Jo's leaf</title><path d="M0 0h9v9z"/></svg>"""
)


def photograph() -> bytes:
    """What a camera writes, with who held it."""
    image, written, exif = Image.new("RGB", (900, 600), "green"), io.BytesIO(), Image.Exif()
    exif[MAKER] = "Camera of Jo"
    image.save(written, "JPEG", exif=exif)
    return written.getvalue()


def drawings(folder: Path) -> dict[str, Path]:
    """The files of pictures of a site, by their addresses."""
    found = (file for file in folder.rglob("pictures/*") if file.is_file() and file.suffix != ".html")
    return {file.relative_to(folder).as_posix(): file for file in found}


def shown(site) -> dict[str, list[tuple[str, Tag]]]:
    """The address of every picture that pages of the plan show, with the pages and where it stands on them."""
    found: dict[str, list[tuple[str, Tag]]] = {}
    for path, soup in site.pages.items():
        if path.startswith("maintain/"):  # pages for designers, which show the parts of any page
            continue
        for image in soup.select("img.picture"):
            address = urljoin(INSIDE + (f"{path}/" if path else ""), str(image["src"])).removeprefix(INSIDE)
            found.setdefault(address, []).append((path, image))
    return found


def test_only_pages_in_easy_read_of_the_seeds_show_pictures(sites) -> None:
    assert len(drawings(sites["example"].folder)) >= 6
    for name in ("stockport", "worcestershire"):
        places = [path for each in shown(sites[name]).values() for path, _ in each]
        assert len(places) >= 6
        assert [path for path in places if not path.startswith("easy-read")] == []


def test_every_picture_is_shown_and_every_picture_that_is_shown_is_there(site) -> None:
    assert set(shown(site)) == set(drawings(site.folder))


def test_a_picture_beside_a_heading_is_no_news_to_a_screen_reader_and_keeps_its_place(site) -> None:
    """It says what the heading says, and the page does not move when it has come."""
    for places in shown(site).values():
        for path, image in places:
            assert image["alt"] == "", path
            assert image["width"].isdigit(), path
            assert image["height"].isdigit(), path
            words = image.parent.select("h1, h2, h3, p") if image.parent.name != "h2" else [image.parent]
            assert any(each.get_text(strip=True) for each in words), f"{path}: no words stand beside {image}"


def test_a_picture_does_not_wait_until_it_is_seen(site) -> None:
    """It is small, the first ones are seen at once, and a page that is printed has to have all of them."""
    assert [path for places in shown(site).values() for path, image in places if image.get("loading")] == []


def test_files_of_pictures_hold_lines_and_shapes_and_nothing_else(site) -> None:
    for address, file in drawings(site.folder).items():
        text = file.read_text(encoding="utf-8")
        assert not re.search(r"<!|<[?]|<script|<style|<title|<metadata|https?://(?!www[.]w3[.]org/2000/svg)", text), (
            address
        )
        assert ElementTree.fromstring(text).get("viewBox"), address
        assert len(gzip.compress(text.encode(), 9)) <= LARGEST, address


def test_an_outcomes_picture_leads_through_all_its_pages(example) -> None:
    for place in ("outcomes/safe", "measures/repeat-plans", "actions/filter/outcome-safe"):
        heading = example.pages[place].select_one("main .heading")
        assert heading.select_one("img.picture")["src"].endswith("pictures/shield.svg"), place


def test_just_the_pictures_that_are_published_are_credited(example) -> None:
    """A drawing that has several names is credited once."""
    files = {file.stem: file.read_bytes() for file in drawings(example.folder).values()}
    hub = files.pop("family-hub")
    page = example.pages["credits"].find(id="openmoji").parent
    credited = [name.get_text(strip=True).replace(" ", "-") for name in page.select("dt")]
    assert sorted(files[name] for name in credited) == sorted(set(files.values()))
    assert hub not in files.values()
    assert "Drawn for this example" in example.text("credits")
    assert "CC BY-SA 4.0" in page.get_text()


@pytest.fixture(name="small_site")
def small_site_fixture(build_plan, built, small_plan: Path):
    """A site whose one outcome has a drawing of the council's own, beside a photograph and a star that nobody shows."""
    (small_plan / "files").mkdir()
    (small_plan / "files/leaf.svg").write_text(LEAF, encoding="utf-8")
    (small_plan / "files/hub.jpg").write_bytes(photograph())
    (small_plan / "pictures.yml").write_text(SMALL_PICTURES, encoding="utf-8")
    outcome = small_plan / "outcomes/happy.yml"
    outcome.write_text(outcome.read_text(encoding="utf-8") + "picture: leaf\n", encoding="utf-8")
    found = build_plan(small_plan, "--strict")
    assert found.code == 0, found.said
    return built(found.site)


def test_a_councils_own_drawing_is_shown_and_credited_and_what_nobody_shows_is_left_out(small_site) -> None:
    site = small_site
    assert set(drawings(site.folder)) == set(shown(site)) == {"pictures/leaf.svg"}
    assert "Jo" not in (site.folder / "pictures/leaf.svg").read_text(encoding="utf-8")
    assert "A. Drawer" in site.text("credits")
    assert "A. Photographer" not in site.text("credits")
    assert "OpenMoji" not in site.text("credits")
    assert not list(site.folder.rglob("*.jpg"))


def test_a_photograph_that_an_outcome_names_is_shown_small_without_what_the_camera_wrote(
    build_plan, built, small_plan: Path
) -> None:
    (small_plan / "files").mkdir()
    (small_plan / "files/leaf.svg").write_text(LEAF, encoding="utf-8")
    (small_plan / "files/hub.jpg").write_bytes(photograph())
    (small_plan / "pictures.yml").write_text(SMALL_PICTURES, encoding="utf-8")
    outcome = small_plan / "outcomes/happy.yml"
    outcome.write_text(outcome.read_text(encoding="utf-8") + "picture: hub\n", encoding="utf-8")
    found = build_plan(small_plan, "--strict")
    assert found.code == 0, found.said
    site = built(found.site)
    assert set(drawings(site.folder)) == set(shown(site)) == {"pictures/hub.jpg"}
    raw = (site.folder / "pictures/hub.jpg").read_bytes()
    assert b"Jo" not in raw
    assert max(Image.open(io.BytesIO(raw)).size) == LONGEST_SIDE
    assert "A. Photographer" in site.text("credits")
    assert "A. Drawer" not in site.text("credits")

"""Which pictures are published and at which addresses: those that a page shows, each once, whatever the version."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from plan.load.kinds import FILES, PREVIOUS
from plan.model.plan import Plan
from plan.model.reference import Picture
from plan.page import PlanPage
from plan.pictures.openmoji import drawing
from plan.pictures.shown import PictureFinder
from plan.pictures.svg import MOST_BYTES, clean_svg

PICTURES = "pictures"
"""The folder of their addresses."""

DRAWING = ".svg"
PHOTOGRAPHS = (".png", ".jpg", ".jpeg", ".webp")
"""Endings of pictures made of dots: a camera writes into them where they were taken, so they are not published yet."""


@dataclass(frozen=True)
class PublishedPicture:
    """A picture that a page shows."""

    address: str
    picture: Picture
    plan: Plan
    """The plan that names it: the plan of today or an earlier one."""


def picture_addresses(plan: Plan) -> dict[str, str | None]:
    """The address of each picture that a plan names, by its name; None for one that cannot be published."""
    folder = f"{PREVIOUS}/{plan.id}/{PICTURES}" if plan.id else PICTURES
    return {
        picture.id: f"{folder}/{picture.id}{DRAWING}" if picture.openmoji or is_drawing(picture) else None
        for picture in plan.pictures.pictures
    }


def is_drawing(picture: Picture) -> bool:
    """Whether a picture is a drawing of the council's own."""
    return (picture.file or "").lower().endswith(DRAWING)


def published_pictures(plan: Plan, pages: Iterable[PlanPage]) -> tuple[PublishedPicture, ...]:
    """The pictures that any of the pages shows, in the order in which the plan and its earlier plans name them."""
    finder = PictureFinder()
    shown = {address for page in pages for address in finder.shown(page)}
    return tuple(each for each in _all(plan) if each.address in shown)


def _all(plan: Plan) -> Iterator[PublishedPicture]:
    for each in (plan, *plan.previous):
        addresses = picture_addresses(each)
        for picture in each.pictures.pictures:
            address = addresses[picture.id]
            if address:
                yield PublishedPicture(address, picture, each)


def published_drawing(found: PublishedPicture, folder: Path) -> str:
    """What stands in the file of a published picture; `folder` is that of the plan of today.

    Raises NotCleanError, FileNotFoundError and other errors of the disk, for a file that has changed since the checks.
    """
    if found.picture.openmoji:
        file = drawing(found.picture.openmoji)
        if file is None:
            raise FileNotFoundError(f"OpenMoji {found.picture.openmoji}")
        return clean_svg(file.read_bytes())
    return clean_svg(read_drawing(own_file(found.picture.file or "", found.plan, folder)))


def own_file(name: str, plan: Plan, folder: Path) -> Path:
    """Where a file of `files/` is that a plan names: its own, or that of the plan of today, whose folder is given."""
    own = folder / PREVIOUS / plan.id / FILES / name
    return own if plan.id and name in plan.files else folder / FILES / name


def read_drawing(file: Path) -> bytes:
    """The bytes of a drawing, at most one more than a drawing may have. Raises OSError, also for what is no file."""
    if not file.is_file():  # a pipe would let the build wait for ever
        raise FileNotFoundError(file)
    with file.open("rb") as opened:
        return opened.read(MOST_BYTES + 1)

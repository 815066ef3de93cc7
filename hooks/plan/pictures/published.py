"""Which pictures are published and at which addresses: those that a page shows, each once, whatever the version."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePath

from plan.load.kinds import FILES, PREVIOUS
from plan.model.plan import Plan
from plan.model.reference import Picture
from plan.page import PlanPage
from plan.pictures.openmoji import drawing
from plan.pictures.photograph import MOST_BYTES_OF_PHOTOGRAPH, PHOTOGRAPHS, clean_photograph
from plan.pictures.shown import PictureFinder
from plan.pictures.svg import MOST_BYTES, clean_svg

PICTURES = "pictures"
"""The folder of their addresses."""

DRAWING = ".svg"


@dataclass(frozen=True)
class PublishedPicture:
    """A picture that a page shows."""

    address: str
    picture: Picture
    plan: Plan
    """The plan that names it: the plan of today or an earlier one."""


def usable_pictures(plan: Plan) -> tuple[Picture, ...]:
    """Every picture that a plan can use, each name once: those that it names, its own set, then the starter set."""
    return (*plan.pictures.pictures, *plan.further_pictures)


def picture_addresses(plan: Plan) -> dict[str, str | None]:
    """The address of each picture that a plan can use, by its name; None for one that cannot be published."""
    folder = f"{PREVIOUS}/{plan.id}/{PICTURES}" if plan.id else PICTURES
    endings = {picture.id: _published_ending(picture) for picture in usable_pictures(plan)}
    return {name: f"{folder}/{name}{ending}" if ending else None for name, ending in endings.items()}


def _published_ending(picture: Picture) -> str | None:
    """How the name of a picture's file ends on the site; None for what is no picture."""
    if picture.openmoji or is_drawing(picture):
        return DRAWING
    return PHOTOGRAPHS.get(ending(picture))


def ending(picture: Picture) -> str:
    """How the name of a picture's own file ends: `.jpg`."""
    return PurePath((picture.file or "").lower()).suffix


def is_drawing(picture: Picture) -> bool:
    """Whether a picture is a drawing of the council's own."""
    return ending(picture) == DRAWING


def published_pictures(plan: Plan, pages: Iterable[PlanPage]) -> tuple[PublishedPicture, ...]:
    """The pictures that any of the pages shows, in the order in which the plan and its earlier plans name them."""
    finder = PictureFinder()
    shown = {address for page in pages for address in finder.shown(page)}
    return tuple(each for each in _all(plan) if each.address in shown)


def _all(plan: Plan) -> Iterator[PublishedPicture]:
    for each in (plan, *plan.previous):
        addresses = picture_addresses(each)
        for picture in usable_pictures(each):
            address = addresses[picture.id]
            if address:
                yield PublishedPicture(address, picture, each)


def published_file(found: PublishedPicture, folder: Path) -> str | bytes:
    """What stands in the file of a published picture: text for a drawing; `folder` is that of the plan of today.

    Raises NotCleanError, FileNotFoundError and other errors of the disk, for a file that has changed since the checks.
    """
    if found.picture.openmoji:
        file = drawing(found.picture.openmoji)
        if file is None:
            raise FileNotFoundError(f"OpenMoji {found.picture.openmoji}")
        return clean_svg(file.read_bytes())
    own = own_file(found.picture.file or "", found.plan, folder)
    if is_drawing(found.picture):
        return clean_svg(read_file(own, MOST_BYTES))
    return clean_photograph(read_file(own, MOST_BYTES_OF_PHOTOGRAPH), PHOTOGRAPHS[ending(found.picture)])


def own_file(name: str, plan: Plan, folder: Path) -> Path:
    """Where a file of `files/` is that a plan names: its own, or that of the plan of today, whose folder is given."""
    own = folder / PREVIOUS / plan.id / FILES / name
    return own if plan.id and name in plan.files else folder / FILES / name


def read_file(file: Path, most: int) -> bytes:
    """The bytes of a picture, at most one more than it may have. Raises OSError, also for what is no file."""
    if not file.is_file():  # a pipe would let the build wait for ever
        raise FileNotFoundError(file)
    with file.open("rb") as opened:
        return opened.read(most + 1)

"""`python -m plan review-pack`: sheets to print, on which a group says what is clear in a version and what is not."""

from __future__ import annotations

import base64
from argparse import ArgumentParser, Namespace
from collections.abc import Mapping
from pathlib import Path, PurePath

from plan.commands import chosen_texts
from plan.commands.command import DONE, FOUND_ERRORS, Command, Output, WrongUseError
from plan.commands.plan_folder import REPOSITORY, plan_folder
from plan.edition import Edition
from plan.model.plan import Plan
from plan.pictures.published import PublishedPicture, picture_addresses, published_file, usable_pictures
from plan.problems import PlanDataError
from plan.today import WrongDayError

_TYPES = {
    ".svg": "image/svg+xml",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".png": "image/png",
    ".webp": "image/webp",
}


def describe(parser: ArgumentParser) -> None:
    """Add the options of this command to a parser."""
    chosen_texts.describe(parser, "*")
    parser.set_defaults(version="easy_read")
    parser.add_argument("--out", metavar="FILE", help="the file to write, such as pack.html; otherwise it is printed")
    parser.add_argument("--data", metavar="FOLDER", help="the plan's folder, if it is not plan_data")


def run(options: Namespace, environment: Mapping[str, str]) -> Output:
    """Make one page of HTML with everything in it. Raises WrongUseError when the options cannot be followed."""
    # Here, because everything that makes pages takes longer to import than the other commands to run.
    from plan.publisher import read_publisher  # noqa: PLC0415

    folder = plan_folder(options.data, environment)
    try:
        publisher = read_publisher(folder.path, folder.shown, environment)
    except PlanDataError as error:
        return Output(f"{error}\n\nThere are no sheets: mend the mistakes first.", FOUND_ERRORS)
    except WrongDayError as error:
        raise WrongUseError(str(error)) from error
    edition = next(each for each in publisher.editions if each.audience.id == options.version)
    page = _page(edition, folder.path, options)
    if not options.out:
        return Output(page, DONE)
    try:
        Path(options.out).write_text(page, encoding="utf-8", newline="\n")
    except OSError as error:
        raise WrongUseError(f"{options.out} cannot be written: {error.strerror}.") from error
    return Output(f"The sheets are in {options.out}: open it in a browser and print it.", DONE)


def _page(edition: Edition, folder: Path, options: Namespace) -> str:
    from plan.rendering import environment as templates  # noqa: PLC0415
    from plan.views.review_pack import review_pack_view  # noqa: PLC0415

    texts = chosen_texts.chosen(edition.plan, options.records, options.version)
    if not texts:
        raise WrongUseError(f"This plan has no text in {options.version}, so there is nothing to check.")
    view = review_pack_view(edition, texts)
    drawn = _drawn(edition.plan, frozenset(view.pictures), folder)
    template = templates(REPOSITORY / "overrides").get_template("plan/printed/review_pack.html")
    return template.render(view=view, t=edition.t, link=lambda address: drawn[address])


def _drawn(plan: Plan, addresses: frozenset[str], folder: Path) -> dict[str, str]:
    """Each picture as an address that holds the picture itself, so that the page needs no other file."""
    places = picture_addresses(plan)
    found: dict[str, str] = {}
    for picture in usable_pictures(plan):
        address = places[picture.id]
        if address in addresses and address:
            content = published_file(PublishedPicture(address, picture, plan), folder)
            raw = content.encode() if isinstance(content, str) else content
            kind = _TYPES[PurePath(address).suffix]
            found[address] = f"data:{kind};base64,{base64.b64encode(raw).decode()}"
    return found


COMMAND = Command("review-pack", "make sheets on which a group says what is clear to them", describe, run)
"""The command as `plan.__main__` lists it."""

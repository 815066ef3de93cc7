"""Whether each picture can be shown: one of the checks across files."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from pathlib import Path

from plan.checks.scope import Entry, Scope
from plan.load.kinds import FILES
from plan.model.reference import Picture, Pictures
from plan.pictures.openmoji import drawing, near
from plan.pictures.published import PHOTOGRAPHS, is_drawing, own_file, read_drawing
from plan.pictures.svg import NotCleanError, clean_svg
from plan.problems import Problem
from plan.source.yaml_file import Loc

HEAVY = 10_000
"""Bytes of a drawing, compressed: a page with pictures weighs 30,000 at most, and shows several."""


def pictures(scope: Scope) -> Iterator[Problem]:
    """Every OpenMoji code that does not exist, and every file of the council's own that cannot be shown."""
    for entry, listed in scope.of(Pictures):
        for index, picture in enumerate(listed.pictures):
            loc: Loc = ("pictures", index)
            if picture.openmoji:
                yield from _openmoji(entry, (*loc, "openmoji"), picture.openmoji, picture.id)
            elif not is_drawing(picture):
                yield _dots(entry, (*loc, "file"), picture)
            elif picture.file in scope.ids[FILES]:
                yield from _drawing(entry, (*loc, "file"), own_file(picture.file, scope.plan, scope.loaded.folder))


def _openmoji(entry: Entry, loc: Loc, code: str, name: str) -> Iterator[Problem]:
    if drawing(code):
        return
    proposals = near(code, name)
    meant = f"Did you mean {' or '.join(proposals)}? " if proposals else ""
    fix = f"{meant}Every picture is shown at openmoji.org with its code."
    yield entry.error(loc, "no-such-openmoji", f"OpenMoji has no picture with the code {code}", fix)


def _drawing(entry: Entry, loc: Loc, file: Path) -> Iterator[Problem]:
    """What is wrong with a drawing of the council's own; that it is not there at all is told by another check."""
    try:
        clean = clean_svg(read_drawing(file))
    except OSError:
        yield entry.error(loc, "picture-unreadable", f"'{file.name}' cannot be read", "Check who may read the file.")
        return
    except NotCleanError as error:
        for fault in error.faults:
            yield entry.error(loc, "picture-not-clean", f"'{file.name}' {fault.what}", fault.fix)
        return
    weight = len(gzip.compress(clean.encode(), 9))
    if weight > HEAVY:
        what = f"'{file.name}' weighs {weight:,} bytes on the way to a reader, and {HEAVY:,} is a lot for one picture"
        yield entry.warning(loc, "picture-heavy", what, "Ask who made it for a simpler drawing.")


def _dots(entry: Entry, loc: Loc, picture: Picture) -> Problem:
    """A picture made of dots: a photograph, or a file of a kind that the site cannot show."""
    if (picture.file or "").lower().endswith(PHOTOGRAPHS):
        what = "this picture is not shown on the website yet"
        fix = "A camera writes into a file where it was taken, and that cannot be taken out here yet. Use a drawing."
        return entry.reminder(loc, "picture-not-shown", what, fix)
    kinds = "an SVG file, for a drawing, or a PNG, JPEG or WebP file"
    return entry.error(
        loc, "picture-kind", f"'{picture.file}' is no picture that a website shows", f"Save it as {kinds}."
    )

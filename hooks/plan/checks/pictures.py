"""Whether each picture can be shown: one of the checks across files."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from pathlib import Path

from plan.checks.scope import Entry, Scope
from plan.load.kinds import FILES
from plan.model.reference import Picture, Pictures
from plan.pictures.openmoji import drawing, near
from plan.pictures.photograph import MOST_BYTES_OF_PHOTOGRAPH, PHOTOGRAPHS, clean_photograph
from plan.pictures.published import ending, is_drawing, own_file, read_file
from plan.pictures.rules import NotCleanError
from plan.pictures.svg import MOST_BYTES, clean_svg
from plan.problems import Problem
from plan.source.yaml_file import Loc

HEAVY = 10_000
"""Bytes of a drawing, compressed: a page with pictures weighs 30,000 at most, and shows several."""
MOST_NAMES = 5
"""How many names a reminder lists."""


def pictures(scope: Scope) -> Iterator[Problem]:
    """Every OpenMoji code that does not exist, and every file of the council's own that cannot be shown."""
    for entry, listed in scope.of(Pictures):
        for index, picture in enumerate(listed.pictures):
            loc: Loc = ("pictures", index)
            if picture.openmoji:
                yield from _openmoji(entry, (*loc, "openmoji"), picture.openmoji, picture.id)
            else:
                yield from _own(scope, entry, (*loc, "file"), picture)
        if listed.own_set:
            yield from _own_set(scope, entry, listed)


def _openmoji(entry: Entry, loc: Loc, code: str, name: str) -> Iterator[Problem]:
    if drawing(code):
        return
    proposals = near(code, name)
    meant = f"Did you mean {' or '.join(proposals)}? " if proposals else ""
    fix = f"{meant}Every picture is shown at openmoji.org with its code."
    yield entry.error(loc, "no-such-openmoji", f"OpenMoji has no picture with the code {code}", fix)


def _own(scope: Scope, entry: Entry, loc: Loc, picture: Picture) -> Iterator[Problem]:
    """What is wrong with a picture of the council's own; that it is not there at all is told by another check."""
    if not is_drawing(picture) and ending(picture) not in PHOTOGRAPHS:
        kinds = "an SVG file, for a drawing, or a PNG, JPEG or WebP file"
        what = f"'{picture.file}' is no picture that a website shows"
        yield entry.error(loc, "picture-kind", what, f"Save it as {kinds}.")
        return
    if picture.file not in scope.ids[FILES]:
        return
    try:
        yield from _file(entry, loc, picture, own_file(picture.file or "", scope.plan, scope.loaded.folder))
    except OSError:
        yield entry.error(loc, "picture-unreadable", f"'{picture.file}' cannot be read", "Check who may read the file.")
    except NotCleanError as error:
        for fault in error.faults:
            yield entry.error(loc, "picture-not-clean", f"'{picture.file}' {fault.what}", fault.fix)


def _file(entry: Entry, loc: Loc, picture: Picture, file: Path) -> Iterator[Problem]:
    """What is wrong with a file that is there. Raises NotCleanError and OSError."""
    if is_drawing(picture):
        weight = len(gzip.compress(clean_svg(read_file(file, MOST_BYTES)).encode(), 9))
        if weight > HEAVY:
            what = f"'{file.name}' weighs {weight:,} bytes on the way to a reader, and {HEAVY:,} is a lot for a picture"
            yield entry.warning(loc, "picture-heavy", what, "Ask who made it for a simpler drawing.")
        return
    clean_photograph(read_file(file, MOST_BYTES_OF_PHOTOGRAPH), PHOTOGRAPHS[ending(picture)])
    if picture.credit and picture.credit.consent is None:
        what = f"nothing says whether the people in '{file.name}' agreed that it is published"
        fix = (
            "Add consent: recorded to its credit once they have (for a child, a parent or carer too), or "
            "consent: not_needed if nobody can be recognised in it."
        )
        yield entry.error(loc, "picture-consent", what, fix)


def _own_set(scope: Scope, entry: Entry, listed: Pictures) -> Iterator[Problem]:
    """What is wrong with the files of the council's own set, and which names it does not have yet."""
    loc: Loc = ("own_set", "prefix")
    for picture in scope.plan.further_pictures:
        if picture.file:
            yield from _own(scope, entry, loc, picture)
    starter = {picture.id for picture in scope.plan.further_pictures if picture.openmoji}
    used = {field.value for each in scope.entries for field in each.fields if field.refers == "pictures"}
    missing = sorted(used & starter)
    if missing:
        more = f" and {len(missing) - MOST_NAMES} more" if len(missing) > MOST_NAMES else ""
        what = f"your own set has no picture for {', '.join(missing[:MOST_NAMES])}{more}: the starter set's are shown"
        assert listed.own_set is not None
        fix = f"Add files such as files/{listed.own_set.prefix}{missing[0]}.svg."
        yield entry.reminder(loc, "own-set-not-complete", what, fix)

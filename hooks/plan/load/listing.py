"""Which files of a folder hold which records, before any is read: the loader reads what is listed here."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from plan.load.kinds import FILES, FOLDERS, IGNORED_FOLDERS, PREVIOUS, REVIEWS, SINGLE_FILES, WORDING, Kind
from plan.load.names import (
    LANGUAGE,
    PREVIOUS_ID,
    Fault,
    attachment_fault,
    did_you_mean,
    folder_fault,
    id_like,
    is_ignored,
    leftover_fault,
    nearest,
    record_fault,
    top_level_fault,
)
from plan.problems import Level, Problem


class Place(NamedTuple):
    """A file or folder: where it is, and how messages name it."""

    path: Path
    shown: str

    def of(self, name: str) -> Place:
        """The place of something in this folder."""
        return Place(self.path / name, f"{self.shown}/{name}")

    def problem(self, fault: Fault) -> Problem:
        """An error about the file as a whole."""
        return Problem(Level.ERROR, fault.code, self.shown, 1, 1, fault.what, fault.fix)


class Found(NamedTuple):
    """The file of one record. `id` is its name; empty for a file of which there is one."""

    kind: Kind
    id: str
    place: Place
    about: str = ""
    """For a review: the kind of the record that it is about."""


@dataclass
class Listing:
    """What a plan's folder holds."""

    place: Place
    records: list[Found] = field(default_factory=list)
    series: dict[str, Place] = field(default_factory=dict)
    """The CSV file of each measure, by the measure's id."""
    wording: dict[str, Place] = field(default_factory=dict)
    files: set[str] = field(default_factory=set)
    previous: dict[str, Listing] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    misnamed: set[tuple[str, str]] = field(default_factory=set)
    """Kind and id of records whose file has a wrong name: they are not read, and not missing either."""


def list_plan(place: Place, *, previous: bool = False) -> Listing:
    """List the files of a plan; every name that no kind of record claims is among the problems."""
    listing = Listing(place)
    for name, is_folder in _names(place, listing):
        inside = place.of(name)
        if name in IGNORED_FOLDERS and is_folder and not previous:
            continue
        if is_folder:
            _folder(listing, name, inside, previous=previous)
        else:
            _top_level_file(listing, name, inside, previous=previous)
    return listing


def _names(place: Place, listing: Listing) -> list[tuple[str, bool]]:
    """The names in a folder that matter, in order, and whether each is itself a folder."""
    try:
        with os.scandir(place.path) as entries:
            found = [(entry.name, _is_folder(entry)) for entry in entries if not is_ignored(entry.name)]
    except OSError as error:
        reason = "you are not allowed to" if isinstance(error, PermissionError) else "the computer could not open it"
        fault = Fault("unreadable-folder", f"this folder cannot be read: {reason}", "Check who may read the folder.")
        listing.problems.append(place.problem(fault))
        return []
    return sorted(found)


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:
        return False


def _folder(listing: Listing, name: str, place: Place, *, previous: bool) -> None:
    kinds = {kind.name: kind for kind in FOLDERS}
    if name in kinds:
        _records(listing, kinds[name], place)
    elif name == FILES:
        _attachments(listing, place)
    elif name == REVIEWS.name and not previous:
        _reviews(listing, place)
    elif name == WORDING and not previous:
        _wording(listing, place)
    elif name == PREVIOUS and not previous:
        _previous(listing, place)
    else:
        known = [*kinds, FILES, *(() if previous else (REVIEWS.name, WORDING, PREVIOUS))]
        listing.problems.append(place.problem(folder_fault(name, known, [kind.name for kind in SINGLE_FILES])))


def _top_level_file(listing: Listing, name: str, place: Place, *, previous: bool) -> None:
    kinds = {f"{kind.name}.yml": kind for kind in SINGLE_FILES}
    kind = kinds.get(name)
    if kind and (kind.in_previous or not previous):
        listing.records.append(Found(kind, "", place))
        return
    if kind:
        fault = Fault("not-in-previous", f"an earlier plan has no {name} of its own", "Take this file out.")
    else:
        fault = top_level_fault(name, [one.name for one in SINGLE_FILES], [one.name for one in FOLDERS])
        meant = nearest(name.partition(".")[0], [one.name for one in SINGLE_FILES])
        listing.misnamed.update({(meant, "")} if meant else ())
    listing.problems.append(place.problem(fault))


_KINDS = frozenset(kind.name for kind in FOLDERS)


def _records(listing: Listing, kind: Kind, folder: Place, about: str = "") -> None:
    """List the records of one folder; those of measures with their series."""
    series: dict[str, Place] = {}
    for name, is_folder in _names(folder, listing):
        place, stem = folder.of(name), name.rpartition(".")[0]
        if is_folder:
            fix = f"Move its files to {name}/, beside it." if name in _KINDS else "Move its files up by one."
            fault: Fault | None = Fault("folder-inside", f"{kind.name}/ holds no folders", fix)
        elif kind.name == "measures" and name.endswith(".csv") and not leftover_fault(name):
            series[stem], fault = place, None
        else:
            fault = record_fault(name)
            if not fault:
                listing.records.append(Found(kind, stem, place, about))
        if fault:
            listing.problems.append(place.problem(fault))
            base = name.partition(".")[0]
            listing.misnamed.update((kind.name, one) for one in (base, id_like(base)) if one)
    _pair_series(listing, series)


def _pair_series(listing: Listing, series: dict[str, Place]) -> None:
    """Keep each series that has its measure; one alone is an error."""
    known = {found.id for found in listing.records if found.kind.name == "measures"}
    known |= {id for kind, id in listing.misnamed if kind == "measures"}
    for stem, place in series.items():
        listing.series[stem] = place
        if stem not in known:
            hint = did_you_mean(f"{stem}", known, f"Add {stem}.yml beside it, or delete this file.")
            what = f"there is no measure for this series: '{stem}.yml' is missing"
            listing.problems.append(place.problem(Fault("series-alone", what, hint)))


def _reviews(listing: Listing, folder: Place) -> None:
    kinds = [kind.name for kind in (*FOLDERS, *SINGLE_FILES)]
    for name, is_folder in _names(folder, listing):
        if is_folder and name in kinds:
            _records(listing, REVIEWS, folder.of(name), name)
        else:
            what = f"'{name}' is not a folder that is named after a kind of record"
            fix = did_you_mean(
                name, kinds, "Reviews stand in reviews/<kind>/<id>.yml, such as reviews/outcomes/safe.yml."
            )
            listing.problems.append(folder.of(name).problem(Fault("review-place", what, fix)))


def _wording(listing: Listing, folder: Place) -> None:
    for name, is_folder in _names(folder, listing):
        stem, _, ending = name.rpartition(".")
        if not is_folder and ending == "yml" and LANGUAGE.fullmatch(stem):
            listing.wording[stem] = folder.of(name)
        else:
            what = f"'{name}' is not a file that is named after a language"
            listing.problems.append(
                folder.of(name).problem(Fault("wording-name", what, "Name it like en.yml or cy.yml."))
            )


def _attachments(listing: Listing, folder: Place) -> None:
    for name, is_folder in _names(folder, listing):
        fault = attachment_fault(name, is_folder=is_folder)
        if fault:
            listing.problems.append(folder.of(name).problem(fault))
        else:
            listing.files.add(name)


def _previous(listing: Listing, folder: Place) -> None:
    for name, is_folder in _names(folder, listing):
        place = folder.of(name)
        if is_folder and PREVIOUS_ID.fullmatch(name):
            listing.previous[name] = list_plan(place, previous=True)
            continue
        if is_folder:
            what = "the name of this folder cannot be an id"
            fix = "Rename it: 2 to 30 lower-case letters, digits and hyphens, such as 2017-to-2021."
        else:
            what, fix = "previous/ holds folders, one for each earlier plan", "Move this file into one of them."
        listing.problems.append(place.problem(Fault("previous-name", what, fix)))
        listing.misnamed.update({("previous", name.partition(".")[0])})

"""From a folder to a plan: everything that reads `plan_data/` begins with `load`."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

from plan.load.assemble import assemble
from plan.load.kinds import FOLDERS, LISTED, PREVIOUS
from plan.load.listing import Found, Listing, Place, list_plan
from plan.load.loaded import Loaded
from plan.load.names import Fault
from plan.load.records import Read
from plan.load.remembered import read_remembered
from plan.load.starter_pictures import further_pictures
from plan.load.wording import read_wording
from plan.memory import Memory
from plan.model.base import Record
from plan.model.plan import Plan
from plan.model.site import Site
from plan.problems import Problem, in_order
from plan.source.csv_file import Table
from plan.source.yaml_file import Document, Value


@dataclass
class _Reading:
    """What was read so far."""

    memory: Memory
    problems: list[Problem] = field(default_factory=list)
    documents: dict[str, Document] = field(default_factory=dict)
    tables: dict[str, Table] = field(default_factory=dict)
    ids: dict[str, frozenset[str]] = field(default_factory=dict)
    unread: set[str] = field(default_factory=set)


def load(root: Path, shown: str = "plan_data", memory: Memory | None = None) -> Loaded:
    """Read the plan in the folder `root`; nothing that stands in the folder makes it raise.

    `shown` is how messages name the folder; files that the `memory` of a preview has are not read again. The plan is
    there whenever `plan.yml` and `site.yml` have no mistakes, with every other record that has none; `ids` knows the
    others too.
    """
    place = Place(root, shown)
    fault = _folder_fault(root)
    if fault:
        return Loaded(None, (place.problem(fault),), {}, {}, folder=root)
    reading = _Reading(memory or Memory())
    with _garbage_left_lying():
        plan = _read_plan(list_plan(place), "", reading, None)
    problems = tuple(in_order(reading.problems))
    return Loaded(plan, problems, reading.documents, reading.tables, reading.ids, frozenset(reading.unread), root)


@contextmanager
def _garbage_left_lying() -> Iterator[None]:
    """Spare Python the search for garbage: all that is read is kept, and searching it takes a third of the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _folder_fault(root: Path) -> Fault | None:
    """What is wrong when there is no folder to read at all."""
    try:
        if root.is_dir():
            return None
        there = root.exists()
    except (OSError, ValueError):
        there = False
    if there:
        return Fault("not-a-folder", "this is a file, but a plan is a folder of files", "Name the folder of the plan.")
    fix = "Check where you are, or copy plan_data/ from another plan to start with."
    return Fault("no-folder", "there is no such folder, so there is no plan to read", fix)


def _read_plan(listing: Listing, prefix: str, reading: _Reading, site: Site | None) -> Plan | None:
    """Read everything in one plan's folder, then its earlier plans; `site` is that of the plan round an earlier one."""
    reading.problems += [*listing.problems, *_missing_files(listing, previous=bool(prefix))]
    records: dict[str, list[Record]] = {}
    for found in listing.records:
        series = listing.series.get(found.id) if found.kind.name == "measures" else None
        read = read_remembered(found, series, reading.memory)
        key = prefix + _key(found)
        reading.problems += read.problems
        reading.documents[key] = read.document
        reading.tables |= {key: read.table} if read.table else {}
        records.setdefault(found.kind.name, []).extend([read.record] if read.record else [])
        _note_unread(found, read, prefix, reading)
    _note_ids(listing, prefix, reading)
    own_site = next((one for one in records.get("site", []) if isinstance(one, Site)), site)
    wording, documents, problems = read_wording(listing.wording, own_site.language if own_site else None)
    reading.documents |= documents
    reading.problems += problems
    earlier = [
        _read_plan(one, f"{prefix}{PREVIOUS}/{name}/", reading, own_site) for name, one in listing.previous.items()
    ]
    name = prefix.removesuffix("/").rpartition("/")[2]
    plan = assemble(name, records, own_site, [one for one in earlier if one])
    if plan is None:
        return None
    further = () if name else further_pictures(plan.pictures, listing.files)
    return replace(plan, wording=wording, files=frozenset(listing.files), further_pictures=further)


def _key(found: Found) -> str:
    """The key of a record in `Loaded.documents`."""
    return "/".join(part for part in (found.kind.name, found.about, found.id) if part)


def _missing_files(listing: Listing, *, previous: bool) -> Iterator[Problem]:
    """That a plan lacks one of the files that no plan can do without."""
    there = {found.kind.name for found in listing.records} | {kind for kind, _ in listing.misnamed}
    if not there and not listing.problems and not listing.series:
        what = "this folder is empty, so there is no plan to read"
        fix = (
            "Copy another plan's files to start from: plan.yml first."
            if previous
            else ("Begin a plan with make new, or copy the files of another one: site.yml and plan.yml first.")
        )
        yield listing.place.problem(Fault("empty-folder", what, fix))
        return
    needed = {"plan": "its title, area and status"} | ({} if previous else {"site": "the name and address of the site"})
    for name, holds in needed.items():
        if name not in there:
            fault = Fault("missing-file", f"the file {name}.yml is missing", f"Add it: it holds {holds}.")
            yield listing.place.of(f"{name}.yml").problem(fault)


def _note_unread(found: Found, read: Read, prefix: str, reading: _Reading) -> None:
    """Remember the kinds whose records stand in a file that could not be read."""
    for kind, (file, _) in LISTED.items():
        if found.kind.name == file and read.document.value is None:
            reading.unread.add(prefix + kind)


def _note_ids(listing: Listing, prefix: str, reading: _Reading) -> None:
    """Collect every id in a plan's folder, whether its record has mistakes or not."""
    known: dict[str, set[str]] = {kind.name: set() for kind in FOLDERS}
    known |= {PREVIOUS: set(listing.previous), **{kind: set() for kind in LISTED}}
    for kind, id in [*((found.kind.name, found.id) for found in listing.records), *listing.misnamed]:
        if id and kind in known:
            known[kind].add(id)
        elif (kind, id) in listing.misnamed:
            reading.unread.update(prefix + one for one, (file, _) in LISTED.items() if file == kind)
    for kind, (file, name) in LISTED.items():
        document = reading.documents.get(prefix + file)
        known[kind] |= set(_ids_in(document.value, name)) if document else set()
    reading.ids |= {prefix + kind: frozenset(ids) for kind, ids in known.items()}


def _ids_in(value: Value, name: str) -> Iterator[str]:
    """The ids of a list of records inside a file."""
    listed = value.get(name) if isinstance(value, dict) else None
    for one in listed if isinstance(listed, list) else []:
        id = one.get("id") if isinstance(one, dict) else None
        if isinstance(id, str):
            yield id

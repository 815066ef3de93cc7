"""What is wrong with the name of a file or folder, in an editor's words: the listing of a folder asks here."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable
from typing import NamedTuple

ID = re.compile(r"[a-z][a-z0-9-]{1,29}")
PREVIOUS_ID = re.compile(r"[a-z0-9][a-z0-9-]{1,29}")
"""The name of an earlier plan's folder: it may begin with a year, as in 2017-to-2021."""
LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Z]{2})?")
_ATTACHMENT = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")
_COPY = re.compile(r"copy of |[ _-]+copy( \d+)?$| \(\d+\)$|conflicted copy", re.IGNORECASE)
_BACKUP = re.compile(r"(~|\.(bak|backup|orig|old|save|tmp|temp|rej|swp))$|^#.*#$", re.IGNORECASE)
_NEVER_READ = frozenset({"thumbs.db", "desktop.ini", "readme.md"})
_SPREADSHEETS = frozenset({"xlsx", "xls", "xlsm", "ods", "numbers"})


class Fault(NamedTuple):
    """What is wrong with a name and how to mend it."""

    code: str
    what: str
    fix: str


def is_ignored(name: str) -> bool:
    """Whether a name is one that computers leave behind, or a README: neither read nor refused."""
    return name.startswith((".", "~$")) or name.lower() in _NEVER_READ


def nearest(name: str, known: Iterable[str]) -> str | None:
    """The known name that somebody most likely meant, if one is near."""
    by_plain = {re.sub(r"[ -]", "_", one.lower()): one for one in known}
    found = difflib.get_close_matches(re.sub(r"[ -]", "_", name.lower()), by_plain, 1, 0.6)
    return by_plain[found[0]] if found else None


def did_you_mean(name: str, known: Iterable[str], otherwise: str = "") -> str:
    """A question with the nearest known name, or what to say when none is near."""
    found = nearest(name, known)
    return f"Did you mean '{found}'?" if found else otherwise


def id_like(text: str) -> str | None:
    """The id nearest to a text, for a suggestion: 'Safe at Home' gives safe-at-home."""
    plain = re.sub(r"[^a-z0-9]+", "-", text.lower().replace("'", "").replace("’", "")).lstrip("-0123456789")
    if len(plain) > 30:
        plain = plain[:31].rpartition("-")[0] or plain[:30]
    plain = plain.rstrip("-")
    return plain if ID.fullmatch(plain) else None


def leftover_fault(name: str) -> Fault | None:
    """What is wrong when a name is that of a copy or a backup, which no record may have."""
    if _COPY.search(name.rpartition(".")[0] or name) and not ID.fullmatch(name.partition(".")[0]):
        return Fault("copied-file", "this is a copy of a file", "Delete it, or give it a name of its own.")
    if _BACKUP.search(name):
        return Fault("backup-file", "this is a backup that a program left here", "Delete it: Git keeps older versions.")
    return None


def record_fault(name: str) -> Fault | None:
    """What is wrong with the name of a file that should be `<id>.yml`."""
    stem, dot, ending = name.rpartition(".")
    if not dot or ending != "yml":
        return leftover_fault(name) or _ending_fault(name, stem, ending if dot else "")
    if ID.fullmatch(stem):
        return None
    return leftover_fault(name) or _id_fault(stem)


def _ending_fault(name: str, stem: str, ending: str) -> Fault:
    if ending.lower() in ("yaml", "yml"):
        return Fault("file-ending", f"the name of this file ends in .{ending}", f"Rename it to {stem}.yml.")
    if ending.lower() in _SPREADSHEETS:
        fix = "Save the sheet as CSV UTF-8 beside the measure, and keep the workbook somewhere else."
        return Fault("spreadsheet", "this is a spreadsheet, and the plan reads only .yml and .csv files", fix)
    if ending.lower() == "csv":
        return Fault("csv-place", "only a measure has a .csv file", "Move it to measures/, beside the measure's file.")
    if ending:
        fix = "Move it to files/, if the plan shows it; otherwise take it out of the folder."
        return Fault("unknown-file", f"a .{ending} file has no place here", fix)
    return Fault("unknown-file", "this file has no place here", f"If it is a record, rename it to {name}.yml.")


def _id_fault(stem: str) -> Fault:
    suggestion = id_like(stem)
    rule = "Use 2 to 30 lower-case letters, digits and hyphens, with a letter first"
    fix = f"Rename it to {suggestion}.yml. {rule}." if suggestion else f"{rule}, then .yml."
    if len(stem) > 30 and re.fullmatch(r"[a-z0-9-]+", stem):
        return Fault("file-name", f"the name of this file is {len(stem)} characters long, and 30 is the most", fix)
    return Fault("file-name", "the name of this file cannot be an id", fix)


def top_level_fault(name: str, single_files: Iterable[str], folders: Iterable[str]) -> Fault:
    """What is wrong with a file that stands at the top of the plan's folder and is none of the known ones."""
    stem, dot, ending = name.rpartition(".")
    fault = leftover_fault(name) or (_ending_fault(name, stem, ending if dot else "") if ending != "yml" else None)
    if fault:
        return fault
    single, folder = nearest(stem, single_files), nearest(stem, folders)
    if folder and stem.lower() in (folder, folder[:-1]):
        fix = f"Records of that kind stand in the folder {folder}/, one file each."
    elif single:
        fix = f"Did you mean '{single}.yml'?"
    else:
        fix = f"Take it out, or give it one of these names: {', '.join(f'{one}.yml' for one in single_files)}."
    return Fault("unknown-file", f"the plan knows no file called '{name}' here", fix)


def attachment_fault(name: str, *, is_folder: bool) -> Fault | None:
    """What is wrong with something in `files/`."""
    if is_folder:
        return Fault("folder-inside", "files/ holds no folders", "Move its files up by one.")
    if name.lower().endswith((".md", ".markdown", ".mdown", ".mkd", ".mkdn")):
        what = "a text in Markdown cannot be a document of the plan: nobody could open it"
        return Fault("file-kind", what, "Save it as a PDF or a Word file, or write its text into the plan.")
    if _ATTACHMENT.fullmatch(name):
        return None
    plain = re.sub(r"[^A-Za-z0-9._-]+", "-", name).strip("-.")
    what = "the name of this file has a space or a sign that addresses cannot have"
    return Fault("file-name", what, f"Rename it, such as {plain}." if plain else "Rename it.")


def folder_fault(name: str, known: Iterable[str], single_files: Iterable[str]) -> Fault:
    """What is wrong with a folder that is none of the `known` ones of its plan."""
    if name in single_files:
        fix = f"Put what is in it into one file, {name}.yml."
    else:
        listed = ", ".join(sorted(known))
        fix = did_you_mean(name, known, f"Take it out, or give it one of these names: {listed}.")
    return Fault("unknown-folder", f"the plan knows no folder called '{name}' here", fix)

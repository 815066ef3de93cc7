"""A file that somebody sent is opened as a workbook only if it is one, of a size that a person filled in.

Every other kind of file that may come under such a name has its own plain words. Nothing in it is run or fetched.
"""

from __future__ import annotations

import io
import warnings
import zipfile
import zlib
from pathlib import Path
from typing import TYPE_CHECKING

from plan.workbook.faults import UnreadableWorkbookError

if TYPE_CHECKING:
    from openpyxl import Workbook

LARGEST_FILE = 20_000_000
LARGEST_UNPACKED = 100_000_000
"""Bytes. A workbook of all measures of a large plan has a hundredth of that."""
MOST_PARTS = 5_000
MOST_SHEETS = 1_000
MOST_ROWS, MOST_COLUMNS = 20_000, 200

_SAVE_AS = "In Excel choose Save As, then Excel Workbook (.xlsx)."
_DECLARATIONS = tuple(
    word.encode(code) for word in ("<!DOCTYPE", "<!ENTITY") for code in ("utf-8", "utf-16-le", "utf-16-be")
)
_OLD_OFFICE = bytes.fromhex("D0CF11E0A1B11AE1")


def open_workbook(path: Path) -> Workbook:
    """The workbook in a file, with formulas as they were typed.

    Raises UnreadableWorkbookError when there is none that can be read, and ModuleNotFoundError without openpyxl.
    """
    import openpyxl  # noqa: PLC0415 -- optional: nothing else of the project needs it

    raw = _read(path)
    _refuse_other_kinds(raw)
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as parts:
            _refuse_dangerous(parts)
            _refuse_other_zips(parts)
    except (zipfile.BadZipFile, RuntimeError, NotImplementedError, EOFError, OSError, zlib.error) as error:
        raise UnreadableWorkbookError("This file is cut short or damaged. Ask for it to be sent again.") from error
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # about what openpyxl would not write again; nothing is written
            found = openpyxl.load_workbook(io.BytesIO(raw), keep_links=False)
    except Exception as error:  # whatever a spoilt file makes the library raise
        raise UnreadableWorkbookError(f"This workbook is damaged and cannot be read. {_SAVE_AS}") from error
    if len(found.sheetnames) > MOST_SHEETS:
        raise UnreadableWorkbookError(f"This workbook has more than {MOST_SHEETS:,} sheets. Is it the right one?")
    for sheet in found.worksheets:
        if sheet.max_row > MOST_ROWS or sheet.max_column > MOST_COLUMNS:
            raise UnreadableWorkbookError(
                f"Sheet {sheet.title} has cells as far away as row {sheet.max_row:,} and column {sheet.max_column:,}. "
                "Delete the empty rows and columns outside the table (mark them, right click, Delete), and save."
            )
    return found


def _read(path: Path) -> bytes:
    try:
        if path.is_file() and path.stat().st_size > LARGEST_FILE:
            raise UnreadableWorkbookError(
                "This file is larger than 20 MB: no workbook of figures is. Is it the right one?"
            )
        return path.read_bytes()
    except FileNotFoundError:
        raise UnreadableWorkbookError(
            "There is no such file. Check its name, and the folder that you are in."
        ) from None
    except IsADirectoryError:
        raise UnreadableWorkbookError("This is a folder. Name the workbook in it.") from None
    except OSError as error:
        said = "Close it in Excel if it is open there, and check that you may read it."
        raise UnreadableWorkbookError(f"This file cannot be read ({error.strerror}). {said}") from error


def _refuse_other_kinds(raw: bytes) -> None:
    """Say plainly what a file is that is no zip, as every workbook of today is one."""
    if raw.startswith(b"PK"):
        return
    if not raw:
        raise UnreadableWorkbookError("This file is empty. Ask for it to be sent again.")
    if raw.startswith(_OLD_OFFICE):
        if "EncryptedPackage".encode("utf-16-le") in raw:
            raise UnreadableWorkbookError(
                "This workbook is protected by a password. In Excel choose File, Info, Protect Workbook, Encrypt with "
                "Password, take the password out, and save a copy."
            )
        raise UnreadableWorkbookError(f"This is a workbook in the old format of Excel (.xls). {_SAVE_AS}")
    text = raw[:2000].decode("utf-8", "replace")
    if not {"\x00", "\ufffd"} & set(text) and {",", ";", "\t"} & set(text):
        raise UnreadableWorkbookError(
            "This is a text file, such as a CSV, under the name of a workbook. Open it in Excel and choose Save As, "
            "then Excel Workbook (.xlsx)."
        )
    raise UnreadableWorkbookError(f"This is not an Excel workbook. {_SAVE_AS}")


def _refuse_other_zips(parts: zipfile.ZipFile) -> None:
    names = {name.lower() for name in parts.namelist()}
    if "mimetype" in names and b"opendocument" in parts.read("mimetype")[:200]:
        raise UnreadableWorkbookError(
            "This is an OpenDocument file (.ods). In LibreOffice choose Save As, then Excel 2007-365 (.xlsx)."
        )
    if "xl/workbook.bin" in names:
        raise UnreadableWorkbookError(f"This is a binary workbook (.xlsb). {_SAVE_AS}")
    if any(name.endswith("vbaproject.bin") for name in names):
        raise UnreadableWorkbookError(f"This workbook holds macros (.xlsm), which are never opened here. {_SAVE_AS}")
    if "xl/workbook.xml" not in names:
        raise UnreadableWorkbookError(f"This is not an Excel workbook, but another kind of file. {_SAVE_AS}")


def _refuse_dangerous(parts: zipfile.ZipFile) -> None:
    """Refuse what would unpack to far more than it seems: a zip bomb, or entities in its XML."""
    infos = parts.infolist()
    if len(infos) > MOST_PARTS or sum(part.file_size for part in infos) > LARGEST_UNPACKED:
        raise UnreadableWorkbookError(
            "This workbook unpacks to more than a hundred million characters, as no workbook of figures does. It was "
            "not opened. Is it the right one?"
        )
    for part in infos:
        content = parts.read(part) if part.filename.endswith((".xml", ".rels", ".vml")) else b""
        if any(word in content for word in _DECLARATIONS):
            raise UnreadableWorkbookError(
                "This workbook holds declarations that Excel never writes and that can do harm. It was not opened: ask "
                "whoever sent it where it comes from."
            )

"""From a file to its text: the YAML and the CSV reader start here, and a file that is not text ends here."""

import codecs
import re
import stat
from pathlib import Path

from plan.problems import HIDDEN, Level, Problem
from plan.source.confidential import hides_line

MOST_BYTES = 2_000_000
_OTHER_PROGRAMS = (
    (b"%PDF", "a PDF document"),
    (b"\xd0\xcf\x11\xe0", "an old Word or Excel document"),
    (b"{\\rtf", "a Word document (RTF)"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\x1f\x8b", "a compressed file"),
    (b"SQLite format", "a database"),
)
_WEB_PAGE = re.compile(rb"\s*<(?:!doctype|html|\?xml)", re.IGNORECASE)
_ZIPPED = ((b"xl/", "an Excel workbook"), (b"word/", "a Word document"), (b"opendocument", "a LibreOffice document"))
_SAVE_CSV = "In Excel choose Save As, then CSV UTF-8 (comma delimited)."
_SAVE_TEXT = "Save it again and choose the encoding UTF-8."
_COPY_WORDS = "Copy its words into a YAML file: start from another file of the same kind."


def read_bytes(path: Path, shown: str) -> bytes | Problem:
    """Read a file of a reasonable size; a file that cannot be opened or is too large gives a problem instead."""
    try:
        status = path.stat()
        mode = status.st_mode
        if stat.S_ISDIR(mode):
            return _refuse(shown, "folder", "this is a folder, not a file", "Rename it or take it out of this place.")
        if not stat.S_ISREG(mode):
            return _refuse(shown, "not-a-file", "this is not an ordinary file", "Take it out of this place.")
        with path.open("rb", buffering=0) as file:
            raw = file.read(MOST_BYTES + 1)
            while len(raw) < min(status.st_size, MOST_BYTES + 1) and (more := file.read(MOST_BYTES + 1)):
                raw += more  # a disk of another machine may give a file in pieces
    except (OSError, ValueError) as error:
        return _unreadable(path, shown, error)
    if len(raw) > MOST_BYTES:
        return _refuse(
            shown,
            "too-large",
            f"this file is larger than {MOST_BYTES:,} bytes, which is too large for words or figures of a plan",
            "Check that it is the right file. Split it if it is.",
        )
    return raw


def decode(raw: bytes, shown: str) -> str | Problem:
    """Turn bytes into text with one kind of line end; anything but UTF-8 gives a problem that says how to save it."""
    body = raw.removeprefix(codecs.BOM_UTF8)
    is_csv = shown.lower().endswith(".csv")
    save = _SAVE_CSV if is_csv else _SAVE_TEXT
    program = _other_program(raw)
    if program:
        what = f"this is {program} with its name changed, not text"
        return _refuse(shown, "renamed-file", what, save if is_csv else _COPY_WORDS)
    if raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) or body[:4000].count(0) * 4 > len(body[:4000]):
        return _refuse(shown, "utf-16", "this file was saved as Unicode text (UTF-16), not as UTF-8", save)
    try:
        text = body.decode("utf-8")
    except UnicodeDecodeError as error:
        return _not_utf8(body, error.start, shown, save)
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _refuse(shown: str, code: str, what: str, fix: str) -> Problem:
    return Problem(Level.ERROR, code, shown, 1, 1, what, fix)


def _unreadable(path: Path, shown: str, error: OSError | ValueError) -> Problem:
    """Say in plain words why the computer did not open a file."""
    try:
        linked = path.is_symlink()
    except (OSError, ValueError):
        linked = False
    if linked:
        return _refuse(
            shown,
            "broken-link",
            "this is a link to a file that cannot be opened",
            "Put the file itself here instead of a link to it.",
        )
    if isinstance(error, FileNotFoundError):
        return _refuse(shown, "file-gone", "this file is not there any more", "Check its name, or start again.")
    reason = (
        "you are not allowed to read it" if isinstance(error, PermissionError) else "the computer could not open it"
    )
    return _refuse(
        shown,
        "unreadable-file",
        f"this file cannot be read: {reason}",
        "Check who may read the file, or save it again.",
    )


def _other_program(raw: bytes) -> str:
    """Recognise what really is in a file by its first bytes; an empty answer means it may be text."""
    if raw.startswith(b"PK\x03\x04"):
        return next((name for part, name in _ZIPPED if part in raw), "a zip file")
    if _WEB_PAGE.match(raw):
        return "a web page"
    return next((name for start, name in _OTHER_PROGRAMS if raw.startswith(start)), "")


def _not_utf8(body: bytes, position: int, shown: str, save: str) -> Problem:
    """Point at the first letter that is not UTF-8, showing the line as the program that saved it would."""
    before = body[:position].decode("utf-8").replace("\r\n", "\n").replace("\r", "\n")
    after = re.split(r"[\r\n]", body[position : position + 400].decode("cp1252", "replace"))[0]
    start = before.rpartition("\n")[2]
    line = start + after
    secret = hides_line(line, body.decode("cp1252", "replace"))
    return Problem(
        Level.ERROR,
        "not-utf-8",
        shown,
        before.count("\n") + 1,
        1 if secret else len(start) + 1,
        "this file was not saved as UTF-8, so this letter would be lost (it looks like Windows text)",
        save,
        HIDDEN if secret else line,
    )

"""A file under the name of a workbook that is none, or that could do harm, is refused in plain words."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import openpyxl
import pytest

from plan.__main__ import run
from plan.workbook import opening
from plan.workbook.faults import UnreadableWorkbookError
from plan.workbook.opening import open_workbook

ENCRYPTED = bytes.fromhex("D0CF11E0A1B11AE1") + b"\0" * 500 + "EncryptedPackage".encode("utf-16-le")


def zipped(**parts: bytes) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name.replace("__", "/").replace("_dot_", "."), content)
    return made.getvalue()


def workbook() -> bytes:
    made = io.BytesIO()
    openpyxl.Workbook().save(made)
    return made.getvalue()


def with_part(name: str, content: bytes) -> bytes:
    """A sound workbook with one part put in or exchanged."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(workbook())) as old, zipfile.ZipFile(made, "w") as new:
        for each in old.namelist():
            if each != name:
                new.writestr(each, old.read(each))
        new.writestr(name, content)
    return made.getvalue()


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (b"", "is empty"),
        (b"period,value\n2024,1\n", "a text file, such as a CSV"),
        (b"\x89PNG\r\n\x1a\n\0\0", "not an Excel workbook"),
        (ENCRYPTED, "protected by a password"),
        (ENCRYPTED[:400], "old format of Excel (.xls)"),
        (zipped(mimetype=b"application/vnd.oasis.opendocument.spreadsheet"), "OpenDocument file (.ods)"),
        (zipped(xl__workbook_dot_bin=b""), "binary workbook (.xlsb)"),
        (zipped(word__document_dot_xml=b""), "another kind of file"),
        (with_part("xl/vbaProject.bin", b"macro"), "holds macros (.xlsm)"),
        (workbook()[:-200], "cut short or damaged"),
        (with_part("xl/workbook.xml", b"<workbook"), "damaged and cannot be read"),
        (with_part("xl/workbook.xml", b'<!DOCTYPE x [<!ENTITY a "aaa">]><workbook>&a;</workbook>'), "can do harm"),
        (with_part("xl/a.xml", '<!DOCTYPE x [<!ENTITY a "aaa">]>'.encode("utf-16")), "can do harm"),
        (zipped(xl__workbook_dot_xml=b"0" * (opening.LARGEST_UNPACKED + 1)), "hundred million"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_is_no_workbook_is_called_what_it_is(tmp_path: Path, raw: bytes, said: str) -> None:
    file = tmp_path / "figures.xlsx"
    file.write_bytes(raw)
    output = run(["import", "xlsx", str(file)], {})
    assert output.code == 2
    assert said in output.aside
    assert "Nothing was imported" in output.aside


def test_a_sound_workbook_is_opened(tmp_path: Path) -> None:
    (tmp_path / "figures.xlsx").write_bytes(workbook())
    assert open_workbook(tmp_path / "figures.xlsx").sheetnames == ["Sheet"]


def test_cells_far_from_the_table_are_refused_before_they_are_read(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.worksheets[0].cell(1_000_000, 1).value = "x"
    book.save(tmp_path / "figures.xlsx")
    with pytest.raises(UnreadableWorkbookError, match="as far away as row 1,000,000"):
        open_workbook(tmp_path / "figures.xlsx")


@pytest.mark.parametrize(("name", "said"), [("nowhere.xlsx", "no such file"), (".", "a folder")])
def test_what_is_no_file_is_said(tmp_path: Path, name: str, said: str) -> None:
    with pytest.raises(UnreadableWorkbookError, match=said):
        open_workbook(tmp_path / name)


def test_a_file_that_is_too_large_is_not_read(tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setattr(opening, "LARGEST_FILE", 10)
    (tmp_path / "figures.xlsx").write_bytes(workbook())
    with pytest.raises(UnreadableWorkbookError, match="larger than 20 MB"):
        open_workbook(tmp_path / "figures.xlsx")

"""From a file to its text, or to a problem that says what the file really is."""

import os
from pathlib import Path

import pytest

from plan.problems import Problem
from plan.source.encoding import MOST_BYTES, decode, read_bytes


def refused(answer):
    assert isinstance(answer, Problem)
    assert answer.text()
    return answer.code


def test_an_ordinary_file_gives_its_bytes(tmp_path):
    (tmp_path / "x.yml").write_bytes(b"title: x")
    assert read_bytes(tmp_path / "x.yml", "x.yml") == b"title: x"


def test_what_is_not_a_readable_file_is_a_problem_and_never_an_exception(tmp_path):
    (tmp_path / "folder.yml").mkdir()
    (tmp_path / "dangling.yml").symlink_to(tmp_path / "nowhere")
    (tmp_path / "loop.yml").symlink_to(tmp_path / "loop.yml")
    assert refused(read_bytes(tmp_path / "folder.yml", "x")) == "folder"
    assert refused(read_bytes(tmp_path / "dangling.yml", "x")) == "broken-link"
    assert refused(read_bytes(tmp_path / "loop.yml", "x")) == "broken-link"
    assert refused(read_bytes(tmp_path / "gone.yml", "x")) == "file-gone"
    assert refused(read_bytes(tmp_path / ("long" * 100), "x")) == "unreadable-file"
    assert refused(read_bytes(Path("nul\0.yml"), "x")) == "unreadable-file"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_does_not_make_the_build_wait_for_ever(tmp_path):
    os.mkfifo(tmp_path / "pipe.yml")
    assert refused(read_bytes(tmp_path / "pipe.yml", "x")) == "not-a-file"


def test_permission_is_named_when_it_is_missing(tmp_path, monkeypatch):
    (tmp_path / "x.yml").write_bytes(b"")

    def refuse(*_, **__):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    answer = read_bytes(tmp_path / "x.yml", "x")
    assert refused(answer) == "unreadable-file"
    assert "not allowed" in answer.what


@pytest.mark.parametrize(("size", "large"), [(MOST_BYTES, False), (MOST_BYTES + 1, True)])
def test_a_file_of_more_than_two_megabytes_is_refused(tmp_path, size, large):
    (tmp_path / "x.yml").write_bytes(b"#" * size)
    assert isinstance(read_bytes(tmp_path / "x.yml", "x"), Problem) == large


@pytest.mark.parametrize(
    ("raw", "kind"),
    [
        (b"PK\x03\x04 xl/workbook.xml", "an Excel workbook"),
        (b"PK\x03\x04 word/document.xml", "a Word document"),
        (b"PK\x03\x04 application/vnd.oasis.opendocument.text", "a LibreOffice document"),
        (b"PK\x03\x04", "a zip file"),
        (b"%PDF-1.4", "a PDF document"),
        (b"\xd0\xcf\x11\xe0", "an old Word or Excel document"),
        (b"{\\rtf1", "a Word document (RTF)"),
        (b"\x89PNG\r\n", "a picture"),
        (b"\xff\xd8\xff\xe0", "a picture"),
        (b"\x1f\x8b\x08", "a compressed file"),
        (b"\n<!doctype html>", "a web page"),
        (b"<?xml version='1.0'?>", "a web page"),
    ],
)
def test_a_renamed_file_is_recognised(raw, kind):
    answer = decode(raw, "x.yml")
    assert refused(answer) == "renamed-file"
    assert kind in answer.what


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_two_byte_text_is_recognised_with_and_without_its_mark(encoding):
    assert refused(decode("title: Safe from harm".encode(encoding), "x.yml")) == "utf-16"


@pytest.mark.parametrize(
    ("raw", "place", "excerpt"),
    [
        (b"title: caf\xe9", (1, 11), "title: café"),
        ("é\r\ntitle: é".encode() + b"\x92s\r\nx", (2, 9), "title: é’s"),
        (b"\xef\xbb\xbfa\rb\xff", (2, 2), "bÿ"),
        (b"a: \xed\xa0\x80", (1, 4), "a: \u00ed\u00a0\u20ac".replace("\u00a0", "␣")),
        (b"a: \xc3", (1, 4), "a: Ã"),
    ],
)
def test_text_of_another_encoding_is_shown_as_it_was_meant(raw, place, excerpt):
    answer = decode(raw, "x.yml")
    assert refused(answer) == "not-utf-8"
    assert (answer.line, answer.column) == place
    assert answer.excerpt == excerpt


def test_the_cure_is_the_one_of_the_program_that_made_the_file():
    assert "CSV UTF-8" in decode(b"caf\xe9", "x.csv").fix
    assert "Excel" not in decode(b"caf\xe9", "x.yml").fix

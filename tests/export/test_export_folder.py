"""An export is written whole or not at all, and never over anything that somebody else has put there."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from plan.export.folder import LIST, OccupiedFolderError, write
from plan.export.tree import TreeFile
from plan.publication import CannotPublishError

FILES = (TreeFile("README.md", "Read me\n"), TreeFile("docs/index.md", "é\n"))


def contents(folder: Path) -> dict[str, bytes]:
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def test_files_are_written_with_a_list_of_them(tmp_path: Path) -> None:
    folder = write(FILES, tmp_path / "out")
    assert folder == tmp_path / "out"
    assert contents(folder) == {
        "README.md": b"Read me\n",
        "docs/index.md": "é\n".encode(),
        LIST: (
            b"9c914a702dd9ed97a60f7840606b5014b12954bc539ea3c175a428c44f2bebb2  README.md\n"
            b"edd3a863872a04239eb29ad4bc12fc892b3d4ae57cc7e786a3697816f8e141c2  docs/index.md\n"
        ),
    }


def test_files_are_copied_as_they_are(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(b"%PDF\r\n")
    folder = write([TreeFile("docs/files/a.pdf", tmp_path / "a.pdf")], tmp_path / "out")
    assert (folder / "docs/files/a.pdf").read_bytes() == b"%PDF\r\n"


@pytest.mark.skipif(sys.platform == "win32", reason="needs sha256sum")
def test_the_list_can_be_checked_by_a_program_that_everybody_has(tmp_path: Path) -> None:
    folder = write(FILES, tmp_path / "out")
    assert subprocess.run(["sha256sum", "--check", "--quiet", LIST], cwd=folder, check=False).returncode == 0


def test_an_empty_folder_is_taken(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    assert (write(FILES, tmp_path / "out") / "README.md").is_file()


def test_an_earlier_export_is_replaced(tmp_path: Path) -> None:
    write((*FILES, TreeFile("docs/old/index.md", "old")), tmp_path / "out")
    folder = write(FILES, tmp_path / "out")
    assert sorted(contents(folder)) == sorted([LIST, "README.md", "docs/index.md"])
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


def spoil_changed(folder: Path) -> None:
    (folder / "docs/index.md").write_text("My own words", encoding="utf-8")


def spoil_added(folder: Path) -> None:
    (folder / "mkdocs.yml").write_text("site_name: Mine", encoding="utf-8")


def spoil_repository(folder: Path) -> None:
    (folder / ".git").mkdir()
    (folder / ".git/HEAD").write_text("ref: refs/heads/main", encoding="utf-8")


def spoil_link(folder: Path) -> None:
    (folder / "elsewhere").symlink_to(folder.parent)


@pytest.mark.parametrize(
    ("spoil", "named"),
    [
        (spoil_changed, "docs/index.md"),
        (spoil_added, "mkdocs.yml"),
        (spoil_repository, ".git/HEAD"),
        (spoil_link, "elsewhere"),
    ],
)
def test_what_somebody_has_added_or_changed_is_not_destroyed(tmp_path: Path, spoil, named: str) -> None:
    folder = write(FILES, tmp_path / "out")
    spoil(folder)
    before = contents(folder)
    with pytest.raises(OccupiedFolderError, match=named):
        write(FILES, folder)
    assert contents(folder) == before


def test_a_folder_with_other_things_is_refused(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("Dear", encoding="utf-8")
    with pytest.raises(OccupiedFolderError, match="not empty"):
        write(FILES, tmp_path)
    assert contents(tmp_path) == {"letter.txt": b"Dear"}


def test_the_folder_that_somebody_stands_in_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(OccupiedFolderError, match="stand in"):
        write(FILES, Path())


def test_a_file_in_its_place_is_refused(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("", encoding="utf-8")
    with pytest.raises(OccupiedFolderError, match="is a file"):
        write(FILES, tmp_path / "out")


def test_an_export_that_fails_half_way_leaves_the_earlier_one(tmp_path: Path) -> None:
    folder = write(FILES, tmp_path / "out")
    before = contents(folder)
    with pytest.raises(CannotPublishError):
        write([*FILES, TreeFile("docs/files/a.pdf", tmp_path / "gone.pdf")], folder)
    assert contents(folder) == before
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="everything is writable here")
def test_a_place_that_cannot_be_written_to_is_named(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(CannotPublishError, match="out"):
        write(FILES, tmp_path / "out")

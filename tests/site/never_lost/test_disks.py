"""A full disk or a place that can only be read stops a build plainly, and the last good site stays whole."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

FILLED = {
    "half a site": lambda disk, site: disk.fill(but=sum(len(text) for text in site.values()) // 2),
    "nothing": lambda disk, _: disk.fill(),
    "no other file": lambda disk, _: disk.fill_names(),
}


@pytest.mark.parametrize(
    "room", [pytest.param(room, marks=() if room == "half a site" else pytest.mark.nightly) for room in FILLED]
)
def test_a_full_disk_leaves_the_last_site_and_no_rubbish(project, disk, files_in, room: str) -> None:
    shutil.copytree(project.folder / "site", disk.folder / "site")
    before = files_in(disk.folder / "site")
    FILLED[room](disk, before)
    free = room_on(disk.folder)
    result = project.build("-d", f"{disk.place}/site", inside=disk.inside)
    assert result.returncode == 1, result.stderr
    assert "there is no room left on the disk" in result.stderr
    assert "as it was" in result.stderr + result.stdout
    assert "in the site's own code" not in result.stderr
    assert "Traceback" not in result.stderr
    assert files_in(disk.folder / "site") == before
    assert {path.name for path in disk.folder.iterdir()} == {"site", "filler"}
    assert room_on(disk.folder) == free

    disk.free()
    result = project.build("-d", f"{disk.place}/site", inside=disk.inside)
    assert result.returncode == 0, result.stderr
    assert files_in(disk.folder / "site") == before


def room_on(folder: Path) -> tuple[int, int]:
    there = os.statvfs(folder)
    return there.f_bavail, there.f_ffree


@pytest.fixture
def forbid(run_command) -> Iterator[Callable[[Path], tuple[str, ...]]]:
    """A function that forbids everybody to write to a folder; gives what starts a command that this binds.

    Permissions do not bind an administrator, who runs tests in CI: there a command starts without that privilege.
    """
    forbidden: list[Path] = []
    bound = ("setpriv", "--bounding-set=-dac_override,-dac_read_search") if os.geteuid() == 0 else ()

    def one(folder: Path) -> tuple[str, ...]:
        folder.chmod(0o555)
        forbidden.append(folder)
        if run_command(*bound, "true") or not run_command(*bound, "touch", str(folder / "allowed")):
            (folder / "allowed").unlink(missing_ok=True)
            pytest.skip("nothing is forbidden to this process, and there is no setpriv here that would bind it")
        return bound

    yield one
    for folder in forbidden:
        folder.chmod(0o755)


@pytest.mark.parametrize("which", ["site", "its parent"])
def test_a_folder_without_permission_keeps_its_site(project, files_in, forbid, which: str) -> None:
    place = project.folder / "place"
    shutil.copytree(project.folder / "site", place / "site")
    before = files_in(place)
    bound = forbid(place / "site" if which == "site" else place)
    result = project.build("-d", str(place / "site"), inside=bound)
    assert result.returncode == 1, result.stderr
    assert f"The site cannot be written to {place}/site: you may not write there." in result.stderr
    assert "Traceback" not in result.stderr
    assert files_in(place) == before
    assert [path.name for path in place.iterdir()] == ["site"]


def test_a_disk_that_can_only_be_read_keeps_its_site(project, disk, files_in) -> None:
    shutil.copytree(project.folder / "site", disk.folder / "site")
    before = files_in(disk.folder)
    disk.protect()
    result = project.build("-d", f"{disk.place}/site", inside=disk.inside)
    assert result.returncode == 1, result.stderr
    assert "that place can only be read" in result.stderr
    assert "Traceback" not in result.stderr
    assert files_in(disk.folder) == before
    assert [path.name for path in disk.folder.iterdir()] == ["site"]

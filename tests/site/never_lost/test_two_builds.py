"""Two builds of one project at the same time both end well, and the site is exactly one of the two."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def plans(built_once: Path, tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Two plans."""
    made = []
    for vision in ("Everybody is well.", "Everybody is at peace."):
        made.append(shutil.copytree(built_once / "plan_data", tmp_path_factory.mktemp("plans") / "plan"))
        file = made[-1] / "plan.yml"
        file.write_text(file.read_text(encoding="utf-8").replace("Every child in Smallton is happy.", vision), "utf-8")
    return made


@pytest.fixture(scope="session")
def whole(new_project, plans: list[Path]) -> list[dict[str, bytes]]:
    """The whole site of each."""
    sites = []
    for plan in plans:
        assert new_project.build(PLAN_DATA=str(plan)).returncode == 0
        sites.append(new_project.site)
    assert sites[0] != sites[1]
    return sites


def let_them_race(project, plans: list[Path], at: str, **steps: str) -> None:
    """Build both, stop them at a point until both are there, and let them go on at the same moment."""
    builds = [project.start(PAUSE_AT=at, PLAN_DATA=str(plan), **steps) for plan in plans]
    for build in builds:
        build.until_paused()
    assert len(list(project.folder.glob(".site-building-*"))) == 2
    for build in builds:
        build.go.touch()
    for build in builds:
        said = build.end()
        assert build.process.returncode == 0, said


@pytest.mark.parametrize(
    ("at", "steps"),
    [("in the middle", {}), ("before the swap", {}), ("before the swap", {"TWO_STEPS": "1"})],
    ids=["building", "in one step", "in two steps"],
)
def test_two_builds_at_once_leave_one_whole_site(project, plans, whole, at: str, steps: dict[str, str]) -> None:
    folders = project.folders
    let_them_race(project, plans, at, **steps)
    assert project.site in whole
    assert project.folders == folders


def test_two_first_builds_at_once_leave_one_whole_site(project, plans, whole) -> None:
    folders = project.folders
    shutil.rmtree(project.folder / "site")
    let_them_race(project, plans, "at the end")
    assert project.site in whole
    assert project.folders == folders


@pytest.mark.nightly
def test_builds_that_start_whenever_they_like_leave_one_whole_site(project, plans, whole) -> None:
    folders = project.folders
    for _ in range(15):
        builds = [project.start(PLAN_DATA=str(plan)) for plan in (*plans, *plans)]
        for build in builds:
            said = build.end()
            assert build.process.returncode == 0, said
        assert project.site in whole
        assert project.folders == folders

"""A build that is stopped in the middle leaves a whole site: the last one, or the new one, and nothing beside it."""

from __future__ import annotations

import random
import shutil
import signal
import time
from pathlib import Path

import pytest

ORDERS = {"Ctrl-C": signal.SIGINT, "SIGTERM": signal.SIGTERM, "SIGHUP": signal.SIGHUP}
NIGHTLY = pytest.mark.nightly
"""Each of these builds the site three times: one of a kind is enough while somebody waits."""

NEW = ("plan_data/plan.yml", "Every child in Smallton is happy.", "Everybody is well.")


@pytest.mark.parametrize("name", [pytest.param(name, marks=() if name == "Ctrl-C" else NIGHTLY) for name in ORDERS])
def test_a_build_that_is_told_to_end_leaves_the_last_site_and_says_so(project, name: str) -> None:
    before, folders = project.site, project.folders
    project.change(*NEW)
    build = project.pause("in the middle")
    assert 0 < len(project.staged) < len(before)
    said = build.end(ORDERS[name])
    assert build.process.returncode == 128 + ORDERS[name], said
    assert f"The build was stopped ({name})" in said
    assert "Nothing was changed" in said
    assert "Traceback" not in said
    assert project.site == before
    assert project.folders == folders


def test_a_build_that_is_told_to_end_when_all_is_written_does_not_publish(project) -> None:
    before, folders = project.site, project.folders
    project.change(*NEW)
    build = project.pause("at the end")
    build.end(signal.SIGINT)
    assert build.process.returncode == 130
    assert project.site == before
    assert project.folders == folders


@pytest.mark.parametrize(
    ("at", "order"), [("before the swap", signal.SIGINT), pytest.param("after the swap", signal.SIGTERM, marks=NIGHTLY)]
)
def test_a_swap_that_has_begun_is_brought_to_its_end(project, at: str, order: signal.Signals) -> None:
    folders = project.folders
    project.change(*NEW)
    build = project.pause(at)
    build.process.send_signal(order)
    said = build.end()
    assert build.process.returncode == 0, said
    assert b"Everybody is well." in project.site["vision/index.html"]
    assert project.folders == folders


@pytest.mark.parametrize(
    "at", ["in the middle", *(pytest.param(at, marks=NIGHTLY) for at in ("at the end", "before the swap"))]
)
def test_a_build_that_is_killed_leaves_the_last_site_and_the_next_one_tidies_up(project, at: str) -> None:
    before, folders = project.site, project.folders
    project.change(*NEW)
    project.pause(at).end(signal.SIGKILL)
    assert project.site == before
    assert project.staged
    spoil(project)
    assert project.build().returncode == 1  # even a build that fails
    assert project.site == before
    assert project.folders == folders


@pytest.mark.nightly
def test_a_build_that_is_killed_after_the_swap_leaves_the_new_site(project) -> None:
    before, folders = project.site, project.folders
    project.change(*NEW)
    project.pause("after the swap").end(signal.SIGKILL)
    new = project.site
    assert new.keys() == before.keys()
    assert b"Everybody is well." in new["vision/index.html"]
    assert project.build().returncode == 0
    assert project.site == new
    assert project.folders == folders


@pytest.mark.nightly
def test_where_a_swap_takes_two_steps_the_next_build_puts_the_last_site_back(project) -> None:
    before, folders = project.site, project.folders
    project.change(*NEW)
    project.pause("between two steps", TWO_STEPS="1").end(signal.SIGKILL)
    assert not project.site
    spoil(project)
    assert project.build().returncode == 1
    assert project.site == before
    assert project.folders == folders


@pytest.mark.nightly
def test_a_build_beside_the_one_that_lives_leaves_it_alone(project) -> None:
    folders = project.folders
    project.change(*NEW)
    build = project.pause("in the middle")
    assert project.build().returncode == 0
    assert project.staged
    said = build.end()
    assert build.process.returncode == 0, said
    assert b"Everybody is well." in project.site["vision/index.html"]
    assert project.folders == folders


@pytest.mark.nightly
@pytest.mark.parametrize("steps", [{}, {"TWO_STEPS": "1"}], ids=["one step", "two steps"])
def test_whenever_a_build_is_killed_a_whole_site_is_there(project, steps: dict[str, str]) -> None:
    folders, old = project.folders, project.site
    project.change(*NEW)
    began = time.monotonic()
    project.start(**steps).end()
    longest = time.monotonic() - began
    whole = [old, project.site]
    plans = [shutil.copytree(project.folder / "plan_data", project.folder.parent / name) for name in ("old", "new")]
    replace_in(plans[0] / "plan.yml", NEW[2], NEW[1])
    spoil(project)
    chance = random.Random(7)
    for plan in plans * 30:
        build = project.start(**steps, PLAN_DATA=str(plan))
        time.sleep(chance.uniform(0.4, 1) * longest)
        build.end(signal.SIGKILL)
        assert project.build().returncode == 1
        assert project.site in whole
        assert project.folders == folders


def spoil(project) -> None:
    """Make a mistake in the plan."""
    project.change("plan_data/plan.yml", "area: Smallton", "areas: Smallton")


def replace_in(file: Path, old: str, new: str) -> None:
    file.write_text(file.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")

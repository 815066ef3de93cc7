"""ProperDocs, the maintained fork of MkDocs, can take MkDocs' place: it serves, and needs no MkDocs beside it.

That it gives the same bytes is tested with everything else that must not change them, in test_same_bytes.py.
"""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import sysconfig
import time
import urllib.error
import urllib.request
import venv
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
BUILD_DAY = {"NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": "1795219200"}
LONGEST_WAIT = 60
"""Seconds: a preview needs about two, on a busy machine many more."""


@pytest.fixture
def address(small_plan: Path, tmp_path: Path) -> Iterator[str]:
    """The address of a running preview of the small plan."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        where = f"127.0.0.1:{free.getsockname()[1]}"
    with (tmp_path / "said.txt").open("wb") as log:
        process = subprocess.Popen(
            [sys.executable, "-m", "properdocs", "serve", "--dev-addr", where],
            cwd=ROOT,
            env={**os.environ, **BUILD_DAY, "PLAN_DATA": str(small_plan), "TMPDIR": str(tmp_path)},
            stdout=log,
            stderr=subprocess.STDOUT,
        )
    yield f"http://{where}/"
    process.terminate()
    try:
        process.wait(timeout=20)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def until_shown(address: str, words: str, said: Path) -> None:
    end = time.monotonic() + LONGEST_WAIT
    while time.monotonic() < end:
        try:
            with urllib.request.urlopen(address, timeout=10) as answer:
                if words in answer.read().decode("utf-8"):
                    return
        except (urllib.error.HTTPError, OSError):
            pass
        time.sleep(0.2)
    pytest.fail(f"{words!r} never stood at {address}.\n{said.read_text(encoding='utf-8')}")


def test_a_preview_shows_the_page_and_follows_an_edit(address: str, small_plan: Path, tmp_path: Path) -> None:
    page, said = f"{address}outcomes/happy/", tmp_path / "said.txt"
    until_shown(page, "Happy children", said)
    outcome = small_plan / "outcomes/happy.yml"
    outcome.write_text(outcome.read_text(encoding="utf-8").replace("Happy", "Glad"), encoding="utf-8")
    until_shown(page, "Glad children", said)


def build(python: Path, engine: str, plan: Path, site: Path) -> dict[str, bytes]:
    result = subprocess.run(
        [str(python), "-m", engine, "build", "--strict", "-d", str(site)],
        cwd=ROOT,
        env={**os.environ, **BUILD_DAY, "PLAN_DATA": str(plan)},
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=300,
    )
    assert result.returncode == 0, result.stderr
    return {file.relative_to(site).as_posix(): file.read_bytes() for file in site.rglob("*") if file.is_file()}


@pytest.mark.skipif(os.name == "nt", reason="Windows lets few people make links")
def test_where_mkdocs_is_not_installed_at_all_the_site_is_the_same(small_plan: Path, tmp_path: Path) -> None:
    """In an environment with everything that is installed here but MkDocs."""
    alone = tmp_path / "alone"
    venv.create(alone, with_pip=False, symlinks=True)
    python, packages = alone / "bin/python", next(alone.glob("lib/python*/site-packages"))
    for package in Path(sysconfig.get_path("purelib")).iterdir():
        if package.name != "mkdocs" and not package.name.startswith("mkdocs-1"):
            (packages / package.name).symlink_to(package)
    asked = subprocess.run([python, "-c", "import mkdocs"], capture_output=True, text=True, check=False)
    assert "No module named 'mkdocs'" in asked.stderr
    here = build(Path(sys.executable), "mkdocs", small_plan, tmp_path / "here")
    there = build(python, "properdocs", small_plan, tmp_path / "there")
    assert sorted(here) == sorted(there)
    assert [name for name in here if here[name] != there[name]] == []

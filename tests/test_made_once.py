"""What takes long is made once for all processes of a test run: the first makes it, the others wait."""

from __future__ import annotations

import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from uuid import uuid4

import pytest

Make = Callable[[str, Callable[[Path], None]], Path]


@pytest.fixture
def name() -> str:
    """A name that no other process of this run has."""
    return uuid4().hex


def test_those_who_ask_at_the_same_time_get_one_folder_when_it_is_full(made_once: Make, name: str) -> None:
    fillers = []

    def fill(folder: Path) -> None:
        fillers.append(folder)
        time.sleep(0.2)
        (folder / "full").touch()

    with ThreadPoolExecutor(3) as people:
        found = list(people.map(lambda _: (made_once(name, fill) / "full").exists(), range(3)))
    assert found == [True] * 3
    assert len(fillers) == 1


def test_where_it_failed_nobody_takes_what_is_half_made(made_once: Make, name: str) -> None:
    def fail(folder: Path) -> None:
        (folder / "half").touch()
        raise OSError("no room")

    with pytest.raises(OSError, match="no room"):
        made_once(name, fail)
    with pytest.raises(AssertionError, match="it failed in another process: no room"):
        made_once(name, fail)

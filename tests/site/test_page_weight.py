"""No page of the example weighs more than was promised: all of them are weighed, and not only the heaviest."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest

BENCH = Path(__file__).parents[1] / "bench"


@pytest.fixture
def weights(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The module of the benchmark, which is a program of its own."""
    monkeypatch.syspath_prepend(str(BENCH))
    return import_module("weights")


def test_every_page_is_as_light_as_promised(example, weights: ModuleType) -> None:
    weighed = weights.weigh(example.folder)
    assert len(weighed) == len(example.pages)
    assert [f"/{each.path} {fault}" for each in weighed for fault in each.faults] == []


def test_a_kind_of_page_that_may_weigh_more_exists_and_needs_it(example, weights: ModuleType) -> None:
    for kind, (most, why) in weights.LARGER.items():
        found = [each.total for each in weights.weigh(example.folder) if each.kind == kind]
        assert weights.PLAIN < max(found) <= most, why


def test_the_home_page_loads_a_stylesheet_a_script_and_pictures(example, weights: ModuleType) -> None:
    (home,) = [each for each in weights.weigh(example.folder) if each.kind == "home" and each.version == "standard"]
    assert {part.kind for part in home.parts} == {"style", "script", "picture"}

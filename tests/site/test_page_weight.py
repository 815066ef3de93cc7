"""No page of the example weighs more than was promised: all of them are weighed, and not only the heaviest."""

from __future__ import annotations

from collections.abc import Sequence
from types import ModuleType
from typing import Any

import pytest


@pytest.fixture(scope="module")
def weighed(sites, weights: ModuleType) -> Sequence[Any]:
    """What each page of the example weighs."""
    return weights.weigh(sites["example"].folder)


def test_every_page_is_as_light_as_promised(example, weighed) -> None:
    assert len(weighed) == len(example.pages)
    assert [f"/{each.path} {fault}" for each in weighed for fault in each.faults] == []


def test_a_kind_of_page_that_may_weigh_more_exists_and_needs_it(weights: ModuleType, weighed) -> None:
    for kind, (most, why) in weights.LARGER.items():
        found = [each.total for each in weighed if each.kind == kind]
        assert weights.PLAIN < max(found) <= most, why


def test_the_home_page_loads_a_stylesheet_a_script_and_pictures(weighed) -> None:
    (home,) = [each for each in weighed if each.kind == "home" and each.version == "standard"]
    assert {part.kind for part in home.parts} == {"style", "script", "picture"}

"""How something is going: words, then a shape, then a colour. Each result and each state has a shape of its own."""

import re
from pathlib import Path
from typing import get_args

import pytest

from plan.model.target import Result
from plan.rendering import environment
from plan.schedule import MilestoneTiming, Timing
from plan.views.parts import Status

MACROS = environment(Path(__file__).resolve().parent.parent / "overrides").get_template("plan/parts/macros.html").module
FAMILIES = {"result": get_args(Result), "action": get_args(Timing), "milestone": get_args(MilestoneTiming)}
CODES = sorted({code for family in FAMILIES.values() for code in family})


def shape(code: str) -> str:
    """The drawing beside the words of a status."""
    html = str(MACROS.status(Status(code, "Some words", "neutral")))  # type: ignore[attr-defined]
    found = re.search(r'<path fill-rule="evenodd" d="([^"]+)"/>', html)
    assert found, code
    return found[1]


@pytest.mark.parametrize("family", FAMILIES)
def test_no_two_results_and_no_two_states_share_a_shape(family: str) -> None:
    shapes = {code: shape(code) for code in FAMILIES[family]}
    assert len(set(shapes.values())) == len(shapes)


def test_nine_results_have_nine_shapes() -> None:
    assert len({shape(code) for code in get_args(Result)}) == 9


@pytest.mark.parametrize(
    ("state", "result"), [("done", "met"), ("on_time", "on_track"), ("late", "wrong_way"), ("coming", "too_early")]
)
def test_an_action_shares_a_shape_only_with_the_result_that_means_the_same(state: str, result: str) -> None:
    assert shape(state) == shape(result)
    others = set(CODES) - {"done", "met", "on_time", "on_track", "late", "wrong_way", "coming", "too_early"}
    assert shape(state) not in {shape(other) for other in others}


@pytest.mark.parametrize("code", CODES)
def test_the_words_come_after_a_shape_that_is_never_read_out(code: str) -> None:
    html = str(MACROS.status(Status(code, "Some words", "bad")))  # type: ignore[attr-defined]
    assert re.search(r'<svg[^>]* aria-hidden="true"[^>]*>.*</svg> Some words</span>$', html)
    assert 'class="status status-bad"' in html

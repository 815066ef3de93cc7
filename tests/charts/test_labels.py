"""Where labels stand."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plan.charts.ink import Box, Ink
from plan.charts.labels import Block, Places, Spot, Wanted, block, stacked
from plan.charts.text_width import LEADING, text_width

ROOM = Box(0, -20, 280, 200)


def label(text: str = "Exampleshire") -> Block:
    return block([text], "name", 14, 200)


def wanted(end: float, height: float, profile: int = 0) -> Wanted:
    return Wanted(Block(("x",), "name", 14, 30, height), (100, end), profile)


def test_a_block_is_as_wide_as_its_widest_line_and_as_high_as_all() -> None:
    found = block(["Exampleshire", "16%"], "name", 14, 200)
    assert found.lines == ("Exampleshire", "16%")
    assert found.width == text_width("Exampleshire", 14)
    assert found.height == pytest.approx(2 * LEADING * 14)


def test_labels_that_stand_out_are_measured_in_heavy_letters() -> None:
    assert block(["Exampleshire"], "main", 14, 200).width > label().width


@pytest.mark.parametrize(("anchor", "left"), [("start", 100), ("middle", 85), ("end", 70)])
def test_a_label_starts_ends_or_has_its_middle_where_its_place_is(anchor: str, left: float) -> None:
    assert Block(("x",), "name", 14, 30, 18).box(100, 0, anchor).left == left  # type: ignore[arg-type]


def test_the_first_place_that_is_free_is_taken() -> None:
    places = Places(ROOM, Ink(280))
    spots = [Spot(10, 20, "start"), Spot(10, 60, "start")]
    assert places.put_first(label(), spots)
    assert places.put_first(label("Other"), spots)
    assert [each.text for each in places.labels] == ["Exampleshire", "Other"]
    assert [box.top for box in places.boxes] == [20, 60]
    assert not places.put_first(label("Third"), spots)


def test_a_place_with_a_line_under_it_is_not_taken() -> None:
    places = Places(ROOM, Ink(280))
    places.ink.line((0, 30), (280, 30))
    assert places.put_first(label(), [Spot(10, 20, "start"), Spot(10, 60, "start")])
    assert places.boxes[0].top == 60


@pytest.mark.parametrize("spot", [Spot(-1, 20, "start"), Spot(250, 20, "start"), Spot(10, -21, "start")])
def test_no_place_outside_the_room_is_taken(spot: Spot) -> None:
    assert not Places(ROOM, Ink(280)).put_first(label(), [spot])


def test_labels_stand_beside_the_ends_of_their_lines_where_they_can() -> None:
    assert stacked([wanted(50, 20), wanted(120, 20)], 0, 200) == (40, 110)


def test_labels_of_lines_that_end_together_stand_one_above_the_other_around_it() -> None:
    found = stacked([wanted(100, 20), wanted(100, 20)], 0, 200)
    assert found is not None
    assert found[0] + 20 <= found[1]
    assert found[0] < 100 < found[1] + 20


def test_a_label_keeps_off_a_line_where_there_is_room() -> None:
    ink = Ink(280)
    ink.line((0, 100), (280, 100))
    each = wanted(100, 20, ink.profile(0, 280))
    found = stacked([each], 0, 200)
    assert found is not None
    assert each.ink(found[0]) == 0
    assert abs(found[0] + 10 - 100) < 30


def test_labels_that_do_not_fit_have_no_places() -> None:
    assert stacked([wanted(50, 120), wanted(60, 120)], 0, 200) is None


def test_no_labels_have_no_places_to_find() -> None:
    assert stacked([], 0, 200) == ()


@given(st.lists(st.tuples(st.floats(0, 200), st.floats(10, 60)), max_size=6), st.integers(0, 2**50 - 1))
def test_a_stack_is_in_order_in_bounds_and_never_overlaps(ends: list[tuple[float, float]], profile: int) -> None:
    given_labels = [wanted(end, height, profile) for end, height in sorted(ends)]
    found = stacked(given_labels, -20, 199)
    if found is None:
        assert sum(height + 8 for _, height in ends) > 219 - 8
        return
    boxes = [(top, top + each.block.height) for each, top in zip(given_labels, found, strict=True)]
    assert all(top >= -20 and bottom <= 199 for top, bottom in boxes)
    assert all(above[1] <= below[0] + 1e-9 for above, below in pairwise(boxes))

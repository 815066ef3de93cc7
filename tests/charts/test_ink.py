"""Where a drawing has lines already."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from plan.charts.ink import ACROSS, DOWN, Box, Ink, rows_between

X, Y = st.floats(0, 600), st.floats(0, 280)


def test_boxes_meet_where_they_have_room_in_common_and_not_where_they_touch() -> None:
    one = Box(0, 0, 10, 10)
    assert one.meets(Box(9, 9, 20, 20))
    assert not one.meets(Box(10, 0, 20, 10))
    assert not one.meets(Box(0, 10, 10, 20))


def test_a_clean_drawing_has_nothing_under_any_box() -> None:
    assert not Ink(640).is_under(Box(0, 0, 640, 280))


@given(st.tuples(X, Y), st.tuples(X, Y), st.floats(0, 1))
def test_every_point_of_a_line_is_known(start: tuple[float, float], end: tuple[float, float], part: float) -> None:
    ink = Ink(640)
    ink.line(start, end)
    x, y = (a + part * (b - a) for a, b in zip(start, end, strict=True))
    assert ink.is_under(Box(x - 0.5, y - 0.5, x + 0.5, y + 0.5))


@example((0.0, 9.0), (24.0, 4.0))
@given(st.tuples(X, Y), st.tuples(X, Y))
def test_nothing_is_known_above_or_below_a_line(start: tuple[float, float], end: tuple[float, float]) -> None:
    ink = Ink(640)
    ink.line(start, end)
    top, bottom = sorted((start[1], end[1]))
    assert not ink.is_under(Box(0, -100, 640, top - DOWN))
    assert not ink.is_under(Box(0, bottom + DOWN, 640, 400))


def test_nothing_is_known_beside_a_box() -> None:
    ink = Ink(640)
    ink.box(Box(100, 100, 120, 120))
    assert ink.is_under(Box(110, 110, 111, 111))
    assert not ink.is_under(Box(0, 0, 99 - ACROSS, 280))
    assert not ink.is_under(Box(121 + ACROSS, 0, 640, 280))


@pytest.mark.parametrize(("one", "other", "rows"), [(0, 0, 1), (0, 7.9, 2), (9, 1, 3), (-50, 3, 1), (-50, -10, 0)])
def test_rows_are_counted_from_the_top_of_the_plot(one: float, other: float, rows: int) -> None:
    assert rows_between(one, other).bit_count() == rows

"""The way of a measure in the size of a word."""

import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plan.charts.drawing import Drawing
from plan.charts.sparkline import sparkline


def drawing_of(*values: str | None) -> Drawing:
    found = sparkline([None if value is None else Decimal(value) for value in values])
    assert found is not None
    return found.drawing


def lines(drawing: Drawing) -> list[list[tuple[float, float]]]:
    texts = [part for stroke in drawing.strokes for part in stroke.path.split("M") if part]
    return [[(float(x), float(y)) for x, y in re.findall(r"([-\d.]+) ([-\d.]+)", text)] for text in texts]


def test_it_goes_from_the_first_value_to_the_last_which_has_a_dot() -> None:
    drawing = drawing_of("1", "3", "2")
    ((first, middle, last),) = lines(drawing)
    assert first[0] < middle[0] < last[0]
    assert middle[1] < last[1] < first[1]
    (dot,) = drawing.dots
    assert (dot.x, dot.y) == pytest.approx(last)


def test_a_gap_stays_a_gap() -> None:
    assert [len(line) for line in lines(drawing_of("1", "3", None, "2", "4", "5"))] == [2, 3]


def test_a_value_alone_between_gaps_is_a_small_dot() -> None:
    drawing = drawing_of("1", None, "2", "3")
    assert [len(line) for line in lines(drawing)] == [2]
    assert [dot.radius for dot in drawing.dots] == [1.5, 3]


def test_its_dot_is_at_the_latest_value_that_is_published() -> None:
    drawing = drawing_of("1", "2", None)
    assert drawing.dots[-1].x < drawing.width / 2 + 5


def test_equal_values_lie_flat_in_the_middle() -> None:
    ((start, end),) = lines(drawing_of("0", "0"))
    assert start[1] == end[1] == drawing_of("0", "0").height / 2


def test_one_value_is_a_dot() -> None:
    drawing = drawing_of("7")
    assert drawing.strokes == ()
    assert len(drawing.dots) == 1


@pytest.mark.parametrize("values", [[], [None], [None, None]])
def test_without_a_value_there_is_none(values: list[Decimal | None]) -> None:
    assert sparkline(values) is None


@given(st.lists(st.none() | st.decimals(Decimal("-1e9"), Decimal("1e9"), places=6), min_size=1, max_size=120))
def test_nothing_leaves_it(values: list[Decimal | None]) -> None:
    found = sparkline(values)
    if found:
        drawing = found.drawing
        points = [point for line in lines(drawing) for point in line] + [(dot.x, dot.y) for dot in drawing.dots]
        assert all(3 <= x <= drawing.width - 3 and 3 <= y <= drawing.height - 3 for x, y in points)

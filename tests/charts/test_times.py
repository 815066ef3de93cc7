"""The axis of time."""

from decimal import Decimal
from itertools import pairwise

import pytest

from plan.charts.content import Content, Level, Line, Mark, Words
from plan.charts.drawing import NARROW, WIDE, Size
from plan.charts.frame import frame
from plan.charts.times import times

WORDS = Words("no figure", "new way", "not from 0")


def shown(labels: list[str], apart: float, size: Size = WIDE, level: Level | None = None) -> list[str]:
    marks = tuple(Mark(2000 + step * apart, label, Decimal(step)) for step, label in enumerate(labels))
    made = Content((Line("Here", marks, True),), str, WORDS, (level,) if level else ())
    return [label.text for label in times(frame(made, size, 0), made)[1]]


def test_every_period_stands_there_where_all_have_room() -> None:
    assert shown(["2020", "2021", "2022"], 1) == ["2020", "2021", "2022"]


def test_years_are_left_out_evenly_and_the_latest_stands() -> None:
    years = [str(year) for year in range(2000, 2020)]
    found = [int(year) for year in shown(years, 1, NARROW)]
    assert found[-1] == 2019
    assert len({later - earlier for earlier, later in pairwise(found)}) == 1


@pytest.mark.parametrize("a_year_has", [4, 12])
def test_of_parts_of_years_the_same_part_stands_each_time(a_year_has: int) -> None:
    labels = [f"part {step % a_year_has} of {2000 + step // a_year_has}" for step in range(10 * a_year_has)]
    found = shown(labels, 1 / a_year_has)
    assert len(found) >= 2
    assert {label.split(" of ")[0] for label in found} == {f"part {a_year_has - 1}"}


def test_the_period_of_a_target_stands_there_where_it_has_room() -> None:
    target = Level("Target", Decimal(2), place=2010, label="by 2010")
    assert shown(["2000", "2001", "2002"], 1, level=target)[-1] == "by 2010"
    close = Level("Target", Decimal(2), place=2002.1, label="by spring 2002")
    assert "by spring 2002" not in shown(["2000", "2001", "2002"], 1, level=close)


def test_a_period_with_a_label_wider_than_half_the_drawing_stands_alone() -> None:
    long = "a very long name of a single period"
    assert shown([long, long, f"{long} (latest)"], 1, NARROW) == [f"{long} (latest)"]

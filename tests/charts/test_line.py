"""Line charts: what is joined and what is not, and that every label has its own room."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal
from itertools import combinations, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plan.charts.content import Baseline, Content, Level, Line, Mark, Step, Words
from plan.charts.drawing import NARROW, WIDE, Drawing, Label, Size
from plan.charts.ink import Box
from plan.charts.labels import is_bold
from plan.charts.line import line_chart
from plan.charts.text_width import ASCENT, LEADING, text_width

FEWER = settings(max_examples=settings.default.max_examples // 2)
WORDS = Words("no figure", "new way of counting", "The scale does not start at 0")
SIZES = pytest.mark.parametrize("size", [WIDE, NARROW], ids=lambda size: size.id)


def mark(place: float, value: str | None, **more: object) -> Mark:
    number = None if value is None else Decimal(value)
    return Mark(place, str(int(place)), number, "" if value is None else f"{value}%", **more)  # type: ignore[arg-type]


def yearly(*values: str | None, title: str = "Exampleshire", is_main: bool = True) -> Line:
    return Line(title, tuple(mark(2016 + year, value) for year, value in enumerate(values)), is_main)


def content(*lines: Line, **more: object) -> Content:
    return Content(lines, lambda value: f"{value}%", WORDS, **more)  # type: ignore[arg-type]


def chart(made_of: Content, size: Size = WIDE) -> Drawing:
    drawing = line_chart(made_of, size)
    assert drawing is not None
    return drawing


def paths(drawing: Drawing, role: str) -> list[list[tuple[float, float]]]:
    """The lines of a role in the plot, each by its points; what is above it are samples beside words."""
    texts = [part for stroke in drawing.strokes if stroke.role == role for part in stroke.path.split("M") if part]
    found = [[(float(x), float(y)) for x, y in re.findall(r"([-\d.]+) ([-\d.]+)", text)] for text in texts]
    return [points for points in found if points[0][1] >= 0]


def texts(drawing: Drawing, *roles: str) -> list[str]:
    return [label.text for label in drawing.labels if not roles or label.role in roles]


def boxes(labels: Iterable[Label], size: Size) -> list[tuple[str, Box]]:
    """The room of each label, as wide as its letters are in the widest of the usual fonts."""
    found = []
    for label in labels:
        width = text_width(label.text, size.letters, bold=is_bold(label.role))
        left = label.x - {"start": 0, "middle": width / 2, "end": width}[label.anchor]
        top = label.y - ASCENT * size.letters
        found.append((label.text, Box(left, top, left + width, top + LEADING * size.letters)))
    return found


def shrunk(box: Box) -> Box:
    return Box(box.left + 0.1, box.top + 0.1, box.right - 0.1, box.bottom - 0.1)


def faults(drawing: Drawing, size: Size) -> list[str]:
    """Labels that overlap or leave the drawing."""
    found = boxes(drawing.labels, size)
    overlaps = [f"{a} | {b}" for (a, one), (b, two) in combinations(found, 2) if shrunk(one).meets(shrunk(two))]
    end = drawing.top + drawing.height
    outside = [
        f"{text} is outside"
        for text, box in ((text, shrunk(box)) for text, box in found)
        if box.left < 0 or box.right > drawing.width or box.top < drawing.top or box.bottom > end
    ]
    return overlaps + outside


EVERYTHING = content(
    Line(
        "Exampleshire",
        (
            mark(2016, "62", lower=Decimal(60), upper=Decimal(64)),
            mark(2017, "64", lower=Decimal(62), upper=Decimal(66)),
            mark(2018, None),
            mark(2019, "70", breaks=True),
            mark(2020, "71", provisional=True),
            mark(2021, "72", forecast=True),
        ),
        is_main=True,
    ),
    yearly("60", "61", None, "62", "63", title="England", is_main=False),
    yearly("58", "59", title="Statistical neighbours", is_main=False),
    levels=(Level("Target: 80% by 2025", Decimal(80), place=2025, label="2025"),),
    steps=(Step(2023, Decimal(75), "75% by 2023"),),
    baseline=Baseline(2016, "Baseline: 62%"),
)


@SIZES
def test_a_line_leads_through_its_values_and_never_over_a_gap(size: Size) -> None:
    lines = paths(chart(content(yearly("10", "12", None, "14", "15", "16")), size), "main")
    assert [len(line) for line in lines] == [2, 3]
    assert lines[0][-1][0] < lines[1][0][0]


def test_a_value_between_two_gaps_is_a_dot_alone() -> None:
    drawing = chart(content(yearly("10", "12", None, "14", None, "15", "16")))
    assert [len(line) for line in paths(drawing, "main")] == [2, 2]
    assert len(drawing.dots) == 5


def test_a_gap_is_marked_and_named() -> None:
    drawing = chart(content(yearly("10", "12", None, "14")))
    ((start, end),) = paths(drawing, "gap")
    assert start[0] == end[0]
    assert "no figure" in texts(drawing, "note")


def test_nothing_leads_over_a_new_way_of_counting() -> None:
    line = Line("Here", (mark(2016, "10"), mark(2017, "11"), mark(2018, "20", breaks=True), mark(2019, "21")), True)
    drawing = chart(content(line))
    before, after = paths(drawing, "main")
    ((start, _),) = paths(drawing, "break")
    assert before[-1][0] < start[0] < after[0][0]
    assert " ".join(texts(drawing, "note")) == "new way of counting"


def test_what_is_provisional_is_dashed_with_an_open_dot_and_a_forecast_is_dotted() -> None:
    drawing = chart(EVERYTHING)
    states = [stroke.state for stroke in drawing.strokes if stroke.role == "main"]
    assert states == ["firm", "provisional", "forecast"]
    assert [dot.state for dot in drawing.dots] == ["firm", "firm", "firm", "provisional", "forecast"]


@SIZES
def test_names_latest_values_and_targets_always_stand(size: Size) -> None:
    said = " ".join(texts(chart(EVERYTHING, size)))
    for words in ("Exampleshire", "72%", "71%", "England", "63%", "Statistical neighbours", "59%", "80%"):
        assert all(word in said for word in words.split()), words


def test_lines_that_are_compared_differ_by_role_and_by_what_marks_their_end() -> None:
    lines = [yearly("1", "2", title=f"Place {number}", is_main=number == 0) for number in range(5)]
    drawing = chart(content(*lines))
    roles = {stroke.role for stroke in drawing.strokes} & {f"comparator-{number}" for number in range(1, 5)}
    assert len(roles) == 4
    ends = [each.path.count("L") for each in drawing.marks]
    assert len(drawing.marks) == 4
    assert len(set(ends)) >= 3


def test_a_target_to_reach_has_a_diamond_when_it_is_due_and_its_line_ends_there() -> None:
    drawing = chart(content(yearly("10", "12"), levels=(Level("Target: 20% by 2020", Decimal(20), place=2020),)))
    ((start, end),) = paths(drawing, "target")
    assert start[1] == end[1]
    (diamond,) = (each for each in drawing.marks if each.role == "target")
    corners = [float(x) for x, _ in re.findall(r"([-\d.]+) ([-\d.]+)", diamond.path)]
    assert sum(corners) / 4 == pytest.approx(end[0])


def test_a_level_to_stay_at_goes_from_side_to_side_without_a_diamond() -> None:
    drawing = chart(content(yearly("10", "12"), levels=(Level("Target: stay above 9%", Decimal(9)),)))
    assert len(paths(drawing, "target")) == 1
    assert drawing.marks == ()


def test_a_band_has_two_edges_and_an_area_between_them() -> None:
    drawing = chart(content(yearly("10", "12"), levels=(Level("Stay within", Decimal(9), Decimal(13)),)))
    assert len(paths(drawing, "target")) == 2
    assert [area.role for area in drawing.areas] == ["band"]


def test_many_values_have_an_area_for_their_limits_and_no_dots_but_the_last() -> None:
    marks = tuple(
        mark(2016 + month / 12, str(50 + month % 7), lower=Decimal(40), upper=Decimal(60)) for month in range(120)
    )
    drawing = chart(content(Line("Here", marks, True)))
    assert [area.role for area in drawing.areas] == ["range"]
    assert len(drawing.dots) == 1
    few = chart(content(Line("Here", marks[:12], True)))
    assert len(paths(few, "interval")) == 3 * 12
    assert len(few.dots) == 12


@SIZES
def test_of_120_months_so_many_stand_below_as_have_room_and_the_latest_is_one(size: Size) -> None:
    marks = tuple(Mark(2016 + month / 12, f"Month {month}", Decimal(50), "50%") for month in range(120))
    shown = [text for text in texts(chart(content(Line("Here", marks, True)), size), "tick") if "Month" in text]
    assert 2 <= len(shown) <= 8
    assert shown[-1] == "Month 119"


@SIZES
def test_a_scale_that_does_not_start_at_nought_says_so(size: Size) -> None:
    cut, whole = chart(content(yearly("90", "92")), size), chart(content(yearly("9", "92")), size)
    assert "does not start at 0" in " ".join(texts(cut, "note"))
    assert {"cut", "axis"} & {stroke.role for stroke in cut.strokes} >= {"cut"}
    assert texts(whole, "note") == []
    assert "cut" not in {stroke.role for stroke in whole.strokes}


@SIZES
def test_one_point_is_a_dot_with_its_value(size: Size) -> None:
    drawing = chart(content(yearly("38.5")), size)
    assert "38.5%" in " ".join(texts(drawing, "main"))
    assert faults(drawing, size) == []


@SIZES
@pytest.mark.parametrize("lines", [(), (yearly(),), (yearly(None, None),)])
def test_without_a_single_value_there_is_no_drawing(size: Size, lines: tuple[Line, ...]) -> None:
    assert line_chart(content(*lines), size) is None


def test_marks_that_go_back_in_time_are_refused() -> None:
    with pytest.raises(ValueError, match="order of time"):
        line_chart(content(Line("Here", (mark(2017, "1"), mark(2016, "2")))), WIDE)


@SIZES
def test_a_baseline_that_is_not_published_is_not_drawn(size: Size) -> None:
    drawing = chart(content(yearly(None, "2", "3"), baseline=Baseline(2016, "Baseline")), size)
    assert "baseline" not in {stroke.role for stroke in drawing.strokes}
    assert "Baseline" not in texts(drawing)


@SIZES
@pytest.mark.parametrize(
    "lines",
    [
        (yearly("0", "0", "0"),),
        (yearly("-3", "4", "-1"),),
        (yearly("1000000000", "1250000000"),),
        (yearly("0.000001", "0.000003"),),
        (yearly("1", "2", "3"), Line("There", (mark(1990, "2"), mark(1991, "2")))),
        (yearly("1", "2", title="A name that is much too long for any column and has_averyverylongwordwithoutaspace"),),
        tuple(yearly("1", "2", title=f"Place number {number}", is_main=number == 0) for number in range(12)),
    ],
    ids=["nought", "negative", "1e9", "1e-6", "no overlap", "long name", "twelve lines"],
)
def test_labels_have_room_of_their_own_in_unusual_charts(size: Size, lines: tuple[Line, ...]) -> None:
    levels = (Level("Target: 2% by 2018", Decimal(2), place=2018, label="2018"),)
    assert faults(chart(content(*lines, levels=levels), size), size) == []


@SIZES
def test_the_same_content_gives_the_same_drawing(size: Size) -> None:
    assert chart(EVERYTHING, size) == chart(EVERYTHING, size)


VALUES = st.decimals(Decimal(-100), Decimal(1000), places=1)
TITLES = st.text(st.sampled_from("Wimpy ,.%0é児م"), min_size=1, max_size=50)


@st.composite
def made_lines(draw: st.DrawFn) -> Line:
    number = draw(st.integers(0, 14))
    apart = draw(st.sampled_from([1, 0.25, 1 / 12, 3]))
    start = draw(st.integers(2000, 2025))
    marks = []
    for step in range(number):
        value = draw(st.none() | VALUES)
        limits = draw(st.sampled_from([None, Decimal("7.5")]))
        provisional, forecast, breaks = (draw(st.booleans()) for _ in range(3))
        lower, upper = (value - limits, value + limits) if value is not None and limits else (None, None)
        words = draw(st.sampled_from(["", f"{value}%", f"{value}%, provisional"])) if value is not None else ""
        place = start + step * apart
        marks.append(Mark(place, f"{place:.2f}", value, words, provisional, forecast, breaks, lower, upper))
    return Line(draw(TITLES), tuple(marks), draw(st.booleans()))


@st.composite
def made_content(draw: st.DrawFn) -> Content:
    lines = tuple(draw(st.lists(made_lines(), min_size=1, max_size=5)))
    places = st.none() | st.integers(1990, 2040)
    levels = [
        Level(draw(TITLES), draw(VALUES), draw(st.none() | VALUES), draw(places), "2030")
        for _ in range(draw(st.integers(0, 2)))
    ]
    steps = [Step(draw(st.integers(1990, 2040)), draw(VALUES), draw(TITLES)) for _ in range(draw(st.integers(0, 2)))]
    baseline = Baseline(lines[0].marks[0].place, draw(TITLES)) if lines[0].marks else None
    return content(*lines, levels=tuple(levels), steps=tuple(steps), baseline=baseline)


@FEWER
@given(made_content(), st.sampled_from([WIDE, NARROW]))
def test_no_label_of_any_chart_stands_on_another_or_leaves_the_drawing(made_of: Content, size: Size) -> None:
    drawing = line_chart(made_of, size)
    if drawing is not None:
        assert faults(drawing, size) == []


@FEWER
@given(made_lines(), VALUES, st.sampled_from([WIDE, NARROW]))
def test_whatever_stands_beside_a_missing_value_changes_nothing(line: Line, secret: Decimal, size: Size) -> None:
    told = tuple(
        mark if mark.value is not None else replace(mark, shown=f"{secret}", lower=secret, upper=secret)
        for mark in line.marks
    )
    assert line_chart(content(line), size) == line_chart(content(replace(line, marks=told)), size)


@FEWER
@given(made_lines())
def test_a_line_has_a_part_for_each_two_neighbours_that_are_joined_and_no_other(line: Line) -> None:
    drawing = line_chart(content(replace(line, is_main=True)), WIDE)
    joined = sum(
        one.value is not None and two.value is not None and not two.breaks for one, two in pairwise(line.marks)
    )
    assert sum(len(each) - 1 for each in (paths(drawing, "main") if drawing else [])) == joined

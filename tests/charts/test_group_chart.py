"""Dot plots and bar charts: what each row shows, and that no words overlap or are cut off whatever the rows are."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plan.charts.bars import bar_chart
from plan.charts.dots import dot_plot
from plan.charts.drawing import NARROW, WIDE, Drawing, Label, Size, Stroke
from plan.charts.groups import GroupRow, Reference, ScaleWords
from plan.charts.text_width import ASCENT, DESCENT, text_width

SIZES = pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])
KINDS = pytest.mark.parametrize("draw", [dot_plot, bar_chart])
BOTH = st.sampled_from([dot_plot, bar_chart])
EITHER = st.sampled_from([WIDE, NARROW])
FEWER = settings(max_examples=settings.default.max_examples // 3)
WORDS = ScaleWords(tick=lambda value: f"{value:f}%", is_cut="The scale does not start at 0")
LONG = "Children from a minority ethnic background who are looked after by another council, or live with family friends"
HIDDEN = GroupRow("Another way", "hidden to protect people")
ENGLAND = Reference(Decimal("67.5"), "England: 67.5%")
NUMBERS = st.decimals(Decimal("-1e9"), Decimal("1e9"), allow_nan=False, places=6) | st.sampled_from(
    [Decimal(0), Decimal("1e9"), Decimal("1e-6"), Decimal("-1e-6")]
)
TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")), min_size=1, max_size=40)


def row(label: str, value: str, lower: str = "", upper: str = "", shown: str = "") -> GroupRow:
    low, high = (Decimal(each) if each else None for each in (lower, upper))
    return GroupRow(label, shown or f"{value}%", Decimal(value), low, high)


@st.composite
def some_rows(draw: st.DrawFn) -> tuple[GroupRow, ...]:
    """Rows of every kind: with a value and with words instead, with limits and without, firm and provisional."""
    return tuple(draw(st.lists(one_row(), min_size=1, max_size=5)))


@st.composite
def one_row(draw: st.DrawFn) -> GroupRow:
    label, shown = draw(TEXTS), draw(TEXTS)
    value, lower, upper = (draw(NUMBERS | st.none()) for _ in range(3))
    return GroupRow(label, shown, value, lower, upper, draw(st.booleans()), draw(st.booleans()))


def box(label: Label, size: Size) -> tuple[float, float, float, float]:
    """What a label covers: left, top, right, bottom."""
    width = text_width(label.text, size.letters)
    left = label.x - {"start": 0, "middle": width / 2, "end": width}[label.anchor]
    return left, label.y - ASCENT * size.letters, left + width, label.y + DESCENT * size.letters


def overlap(one: tuple[float, ...], other: tuple[float, ...]) -> bool:
    return (
        one[0] < other[2] - 0.01 and other[0] < one[2] - 0.01 and one[1] < other[3] - 0.01 and other[1] < one[3] - 0.01
    )


def strokes(drawing: Drawing, role: str) -> list[Stroke]:
    return [stroke for stroke in drawing.strokes if stroke.role == role]


def xs(stroke: Stroke) -> set[float]:
    return {float(x) for x in re.findall(r"[ML](-?[\d.]+) ", stroke.path)}


def said(drawing: Drawing, *roles: str) -> str:
    """All words of a role, joined as a reader joins the lines of a text."""
    return " ".join(label.text for label in drawing.labels if label.role in roles)


def signs(texts: Iterable[str]) -> list[str]:
    """Every sign of some texts, spaces apart."""
    return sorted("".join("".join(texts).split()))


@SIZES
def test_a_dot_stands_further_right_the_more_its_value_is(size: Size) -> None:
    drawing = dot_plot([row("Girls", "71"), row("Boys", "64"), row("All", "67.5")], None, WORDS, size)
    girls, boys, everybody = drawing.dots
    assert boys.x < everybody.x < girls.x
    assert everybody.x == pytest.approx((girls.x + boys.x) / 2)
    assert girls.y < boys.y < everybody.y


@SIZES
def test_an_interval_goes_from_its_lower_to_its_upper_limit_through_the_dot(size: Size) -> None:
    rows = [row("Girls", "71", "68", "74"), row("Boys", "64")]
    drawing = dot_plot(rows, Reference(Decimal(68), "England: 68%"), WORDS, size)
    (interval,) = strokes(drawing, "interval")
    assert min(xs(interval)) < drawing.dots[0].x < max(xs(interval))
    assert {min(xs(interval))} == xs(strokes(drawing, "reference")[0])


@SIZES
def test_every_bar_begins_at_nought_and_is_as_long_as_its_value_says(size: Size) -> None:
    drawing = bar_chart([row("Girls", "80"), row("Boys", "40"), row("Others", "0")], None, WORDS, size)
    (nought,) = strokes(drawing, "axis")
    assert [bar.x for bar in drawing.bars] == [pytest.approx(min(xs(nought)), abs=0.05)] * 3
    assert drawing.bars[0].width == pytest.approx(2 * drawing.bars[1].width)
    assert drawing.bars[2].width == 0


@SIZES
def test_bars_begin_at_nought_even_where_all_values_are_far_from_it(size: Size) -> None:
    drawing = bar_chart([row("Girls", "99.1"), row("Boys", "99.4")], None, WORDS, size)
    assert "0%" in [label.text for label in drawing.labels if label.role == "tick"]
    assert "does not start" not in said(drawing, "note")


@SIZES
def test_dots_need_no_nought_and_say_where_it_is_missing(size: Size) -> None:
    far = dot_plot([row("Girls", "99.1"), row("Boys", "99.4")], None, WORDS, size)
    near = dot_plot([row("Girls", "1"), row("Boys", "99.4")], None, WORDS, size)
    assert said(far, "note") == "The scale does not start at 0"
    assert said(near, "note") == ""


@SIZES
def test_what_is_below_nought_goes_to_the_left_of_it_with_its_value_further_left(size: Size) -> None:
    drawing = bar_chart([row("Coast", "-12.5"), row("Hills", "8")], None, WORDS, size)
    (nought,) = strokes(drawing, "axis")
    coast, hills = drawing.bars
    assert coast.x + coast.width == pytest.approx(max(xs(nought)), abs=0.05) == pytest.approx(hills.x, abs=0.05)
    values = {label.text: box(label, size) for label in drawing.labels if label.role == "value"}
    assert values["-12.5%"][2] < coast.x
    assert values["8%"][0] > hills.x + hills.width


@KINDS
@SIZES
def test_a_row_without_a_value_says_why_and_has_no_mark(draw, size: Size) -> None:
    drawing = draw([row("Girls", "71"), HIDDEN], None, WORDS, size)
    assert len(drawing.dots) + len(drawing.bars) == 1
    assert said(drawing, "note").startswith("hidden to protect people")


@KINDS
def test_where_nothing_is_published_there_is_no_scale_only_words(draw) -> None:
    drawing = draw([HIDDEN, GroupRow("Girls", "no figure")], None, WORDS, NARROW)
    assert (drawing.strokes, drawing.dots, drawing.bars) == ((), (), ())
    assert said(drawing, "name", "note") == "Another way hidden to protect people Girls no figure"


@FEWER
@given(some_rows(), BOTH, EITHER, NUMBERS, NUMBERS)
def test_no_place_depends_on_limits_whose_value_is_hidden(rows, draw, size, lower, upper) -> None:
    hidden = replace(HIDDEN, lower=lower, upper=upper)
    assert draw([*rows, hidden], None, WORDS, size) == draw([*rows, HIDDEN], None, WORDS, size)


def test_what_is_provisional_is_open() -> None:
    rows = [row("Girls", "71"), replace(row("Boys", "64"), provisional=True)]
    assert [dot.state for dot in dot_plot(rows, None, WORDS, WIDE).dots] == ["firm", "provisional"]
    assert [bar.state for bar in bar_chart(rows, None, WORDS, WIDE).bars] == ["firm", "provisional"]


def test_rows_that_stand_back_are_smaller_and_not_only_of_another_colour() -> None:
    rows = [replace(row("Girls", "71"), stands_out=True), row("Boys", "64")]
    front, back = dot_plot(rows, None, WORDS, WIDE).dots
    assert (front.role, back.role) == ("main", "other")
    assert front.radius > back.radius
    front_bar, back_bar = bar_chart(rows, None, WORDS, WIDE).bars
    assert (front_bar.role, back_bar.role) == ("bar", "other")
    assert front_bar.height > back_bar.height


@KINDS
def test_where_no_row_stands_out_none_stands_back(draw) -> None:
    drawing = draw([row("Girls", "71"), row("Boys", "64")], None, WORDS, WIDE)
    assert {mark.role for mark in (*drawing.dots, *drawing.bars)} <= {"main", "bar"}


@KINDS
@SIZES
def test_what_is_compared_with_is_a_line_through_all_rows_with_its_words_above(draw, size: Size) -> None:
    drawing = draw([row("Girls", "71"), row("Boys", "64")], ENGLAND, WORDS, size)
    (line,) = strokes(drawing, "reference")
    assert len(xs(line)) == 1
    assert said(drawing, "reference") == "England: 67.5%"
    top = min(mark.y for mark in (*drawing.dots, *drawing.bars))
    assert all(label.y < top for label in drawing.labels if label.role == "reference")


@given(some_rows(), st.builds(Reference, NUMBERS, TEXTS), BOTH, EITHER)
def test_the_line_of_what_is_compared_with_goes_through_no_words_and_not_beyond_the_rows(
    rows, reference, draw, size
) -> None:
    words = ScaleWords(WORDS.tick, "For every 10,000 children", WORDS.is_cut)
    drawing = draw(rows, reference, words, size)
    (line,) = strokes(drawing, "reference")
    boxes = [box(label, size) for label in drawing.labels if label.role not in ("reference", "tick")]
    ends = [float(y) for y in re.findall(r"[ML]-?[\d.]+ (-?[\d.]+)", line.path)]
    (x,) = xs(line) or {0.0}
    for top, bottom in zip(ends[::2], ends[1::2], strict=True):
        assert not [each for each in boxes if overlap((x, top + 0.1, x, bottom - 0.1), each)]
    foot = [label.y - ASCENT * size.letters for label in drawing.labels if label.role == "tick"]
    assert not foot or max(ends, default=0.0) <= min(foot) + 0.1


@KINDS
@SIZES
def test_a_long_label_stands_on_lines_of_its_own_and_nothing_of_it_is_lost(draw, size: Size) -> None:
    drawing = draw([row(LONG, "12.5")], None, WORDS, size)
    assert said(drawing, "name") == LONG
    assert len([label for label in drawing.labels if label.role == "name"]) > 1


@KINDS
@SIZES
def test_sixty_rows_stand_in_the_order_in_which_they_are_given(draw, size: Size) -> None:
    rows = [row(f"Place {number}", str(number)) for number in range(60)]
    names = [label for label in draw(rows, None, WORDS, size).labels if label.role == "name"]
    assert [label.text for label in names] == [each.label for each in rows]
    assert [label.y for label in names] == sorted(label.y for label in names)


@KINDS
def test_a_row_takes_no_more_height_than_its_words_and_its_mark_need(draw) -> None:
    def height(count: int) -> int:
        return int(draw([row(f"Place {number}", "5") for number in range(count)], None, WORDS, WIDE).height)

    assert (height(60) - height(1)) / 59 == pytest.approx(34)


@given(some_rows(), st.none() | st.builds(Reference, NUMBERS, TEXTS), BOTH, EITHER, TEXTS)
def test_no_words_overlap_or_leave_the_drawing_whatever_the_rows_are(rows, reference, draw, size, unit) -> None:
    words = ScaleWords(tick=lambda value: f"{value:,f}", unit=unit, is_cut="The scale does not start at 0")
    drawing = draw(rows, reference, words, size)
    boxes = [box(label, size) for label in drawing.labels]
    for left, top, right, bottom in boxes:
        assert left >= -0.01
        assert top >= -0.01
        assert right <= drawing.width + 0.01
        assert bottom <= drawing.height + 0.01
    assert not [(one, other) for one, other in combinations(boxes, 2) if overlap(one, other)]


@given(some_rows(), st.none() | st.builds(Reference, NUMBERS, TEXTS), BOTH, EITHER)
def test_no_words_are_lost_whatever_the_rows_are(rows, reference, draw, size) -> None:
    words = ScaleWords(tick=lambda value: "")
    drawing = draw(rows, reference, words, size)
    given_words = [part for each in rows for part in (each.label, each.shown)] + (
        [reference.label] if reference else []
    )
    found = [label.text for label in drawing.labels if label.role != "tick"]
    assert signs(found) == signs(given_words)


@given(some_rows(), st.none() | st.builds(Reference, NUMBERS, TEXTS), BOTH, EITHER)
def test_no_mark_leaves_the_drawing_or_reaches_into_its_words(rows, reference, draw, size) -> None:
    drawing = draw(rows, reference, WORDS, size)
    boxes = [box(label, size) for label in drawing.labels if label.role in ("name", "value", "note")]
    marks = [(dot.x - dot.radius, dot.y - dot.radius, dot.x + dot.radius, dot.y + dot.radius) for dot in drawing.dots]
    marks += [(bar.x, bar.y, bar.x + bar.width, bar.y + bar.height) for bar in drawing.bars]
    for mark in marks:
        assert mark[0] >= -0.01
        assert mark[2] <= drawing.width + 0.01
        assert not [each for each in boxes if overlap(mark, each)]


@FEWER
@given(some_rows(), EITHER)
def test_dots_stand_in_the_order_of_their_values(rows, size) -> None:
    places = [dot.x for dot in dot_plot(rows, None, WORDS, size).dots]
    values = [each.value for each in rows if each.value is not None]
    for (one, left), (other, right) in combinations(zip(values, places, strict=True), 2):
        assert (left <= right) if one <= other else (left >= right)

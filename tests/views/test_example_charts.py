"""Examples of charts for designers: short to write, and drawn as the charts of measures are."""

from decimal import Decimal

import pytest

from plan.charts.content import Line, Words
from plan.charts.groups import GroupRow
from plan.views.example_charts import (
    Said,
    example_bars,
    example_dots,
    example_line,
    example_marks,
    example_sparkline,
)

SAID = Said("example", "Example of a chart", "It has one line.")
WORDS = Words("no figure", "new way of counting", "The scale does not start at 0")


def test_figures_of_an_example_say_by_a_letter_how_sure_they_are() -> None:
    firm, missing, new, provisional, forecast = example_marks(2016, "62 - 70b 71.5p 72f")
    assert [each.label for each in (firm, missing, new)] == ["2016", "2017", "2018"]
    assert (firm.value, missing.value, new.value) == (Decimal(62), None, Decimal(70))
    assert (new.breaks, provisional.provisional, forecast.forecast) == (True, True, True)
    assert [each.shown for each in (firm, provisional, forecast)] == ["62%", "71.5% (provisional)", "72% (forecast)"]


def test_limits_of_an_example_are_as_far_below_as_above() -> None:
    (mark,) = example_marks(2016, "62", give=Decimal(2))
    assert (mark.lower, mark.upper) == (Decimal(60), Decimal(64))


def test_an_example_has_its_words_and_both_sizes() -> None:
    lines = (Line("Here", example_marks(2016, "62 64"), is_main=True),)
    rows = [GroupRow("Girls", "62%", Decimal(62))]
    charts = [
        example_line(SAID, words=WORDS, lines=lines),
        example_dots(SAID, rows, None, ""),
        example_bars(SAID, rows, None),
    ]
    assert [chart.kind for chart in charts] == ["line", "dots", "bars"]
    for chart in charts:
        assert (chart.id, chart.name, chart.description) == SAID
        assert chart.wide.width > chart.narrow.width
        assert chart.wide.labels
        assert chart.narrow.labels


def test_an_example_without_figures_is_refused() -> None:
    with pytest.raises(ValueError, match="example has no figures"):
        example_line(SAID, words=WORDS, lines=())


def test_a_sparkline_keeps_its_gap() -> None:
    drawn = example_sparkline("1 2 - 4 5")
    assert drawn is not None
    assert drawn.drawing.strokes[0].path.count("M") == 2

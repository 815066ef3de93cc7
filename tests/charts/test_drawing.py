"""What a drawing consists of, and the SVG that the template makes of it."""

from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Tag

from plan.charts.drawing import NARROW, WIDE, Area, Bar, Chart, Dot, Drawing, Label, Sparkline, Stroke, path, written
from plan.rendering import environment

OVERRIDES = Path(__file__).parents[2] / "overrides"
DRAWING = Drawing(
    640,
    340,
    areas=(Area("M0 0L1 1Z", "band"),),
    strokes=(Stroke("M0 0L9 9", "main"), Stroke("M9 9L10 10", "main", "provisional")),
    bars=(Bar(1, 2.25, 30.04, 4, "bar"),),
    dots=(Dot(10, 10, 4.5, "main", "provisional"),),
    marks=(Area("M5 5L6 6Z", "target"),),
    labels=(Label(1, 2, "Boys & girls <16", "main", "end"),),
)
CHART = Chart("well", "line", 'Line chart: children who are "well"', "From 2016 to 2025.", DRAWING, Drawing(280, 260))


def shown(macro: str, value: Chart | Sparkline) -> BeautifulSoup:
    page = environment(OVERRIDES).from_string(f"{{{{ figure.{macro}(value) }}}}")
    return BeautifulSoup(page.render(value=value), "html.parser")


def the(soup: BeautifulSoup, selector: str) -> Tag:
    (found,) = soup.select(selector)
    return found


@pytest.mark.parametrize(
    ("value", "text"),
    [(3, "3"), (3.04, "3"), (2.96, "3"), (0.1, "0.1"), (-0.04, "0"), (-1.5, "-1.5"), (1e6, "1000000")],
)
def test_a_coordinate_has_one_decimal_at_most_and_no_sign_without_need(value: float, text: str) -> None:
    assert written(value) == text


def test_a_path_goes_through_its_points_and_back_where_it_is_closed() -> None:
    assert path([(0, 1), (2.5, 3.0)]) == "M0 1L2.5 3"
    assert path([(0, 1), (2.5, 3.0)], closed=True) == "M0 1L2.5 3Z"


def test_a_chart_is_drawn_wide_and_narrow_with_one_name_and_a_description_that_stands_once() -> None:
    soup = shown("chart", CHART)
    drawings = soup.select("figure > svg[role=img]")
    assert [each["class"] for each in drawings] == [["wide"], ["narrow"]]
    assert [each["viewbox"] for each in drawings] == ["0 0 640 340", "0 0 280 260"]
    assert {each["aria-label"] for each in drawings} == {'Line chart: children who are "well"'}
    described = {str(each["aria-describedby"]) for each in drawings}
    assert [the(soup, f"#{id_}").text for id_ in described] == ["From 2016 to 2025."]
    assert str(soup).count("From 2016 to 2025.") == 1


def test_shapes_are_painted_in_the_order_of_the_drawing() -> None:
    names = [each.name for each in shown("chart", CHART).select(".wide > g > *")]
    assert names == ["path", "path", "path", "rect", "circle", "path", "text"]


def test_a_shape_has_its_role_and_what_is_not_sure_as_classes() -> None:
    soup = shown("chart", CHART)
    assert [each["class"] for each in soup.select(".wide path")] == [
        ["area", "band"],
        ["main"],
        ["main", "provisional"],
        ["area", "target"],
    ]
    assert the(soup, "circle")["class"] == ["main", "provisional"]
    assert the(soup, "text")["class"] == ["main", "end"]


def test_places_stand_in_the_drawing_as_coordinates_are_written() -> None:
    soup = shown("chart", CHART)
    assert [the(soup, "rect")[name] for name in ("x", "y", "width", "height")] == ["1", "2.2", "30", "4"]
    assert [the(soup, "circle")[name] for name in ("cx", "cy", "r")] == ["10", "10", "4.5"]
    assert (the(soup, "text")["x"], the(soup, "text")["y"]) == ("1", "2")


def test_words_in_a_drawing_are_words_whatever_signs_they_have() -> None:
    assert the(shown("chart", CHART), "text").text == "Boys & girls <16"
    assert "<16" not in str(shown("chart", CHART))


def test_a_sparkline_is_not_told_to_those_who_hear_the_words_beside_it() -> None:
    drawing = the(shown("sparkline", Sparkline(DRAWING)), "svg")
    assert drawing["aria-hidden"] == "true"
    assert (drawing["width"], drawing["height"]) == ("640", "340")


def test_nothing_of_a_chart_has_a_style_or_a_script_of_its_own() -> None:
    soup = shown("chart", CHART)
    assert soup.select("[style], script, style, [onclick]") == []


def test_the_stylesheet_has_letters_of_the_size_that_the_drawing_reckons_with() -> None:
    css = (OVERRIDES / "plan/styles/charts.css").read_text(encoding="utf-8")
    for size in (WIDE, NARROW):
        rules = [line for line in css.splitlines() if line.startswith(f".chart .{size.id} {{") and "font-size" in line]
        assert [f"font-size: {size.letters}px" in rule for rule in rules] == [True]

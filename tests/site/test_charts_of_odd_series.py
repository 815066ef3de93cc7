"""Series that are odd but true, on a built site: each has a right page, with a chart or without."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterable, Mapping
from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Tag

SMALL = Path(__file__).parents[1] / "plans/small"
ODD_NUMBER = re.compile(r"\b(?:nan|inf|None|\d+[Ee][+-]?\d+)\b")
COMPARED = "comparators: [{id: england, title: England}]\n"
GROUPS = "breakdowns: [{id: area, title: Area, categories: [{id: town, title: Town}, {id: coast, title: Coast}]}]\n"


def yearly(values: Iterable[str], first: int = 2016, before: str = "", after: str = "") -> list[str]:
    return [f"{first + step},{before}{value}{after}" for step, value in enumerate(values)]


PLAIN = "period,value,symbol"
WITH_ENGLAND = "period,comparator,value"
SERIES: Mapping[str, tuple[str, str, list[str]]] = {
    "one-point": ("", PLAIN, ["2025,7,"]),
    "all-hidden": ("", PLAIN, yearly([",c"] * 5)),
    "all-zero": ("", PLAIN, yearly(["0,"] * 5)),
    "negative": ("", PLAIN, yearly(["-5,", "-7.5,", "3,", "-1,"])),
    "enormous": ("", PLAIN, yearly(["1000000000,", "2500000000,", "900000000,"])),
    "minute": ("decimals: 6\n", PLAIN, yearly(["0.000001,", "0.000003,", "0.000002,"])),
    "monthly": (
        "period_kind: month\n",
        PLAIN,
        [f"{2016 + month // 12}-{month % 12 + 1:02},{20 + month % 7}," for month in range(120)],
    ),
    "unequal": (COMPARED, WITH_ENGLAND, [*yearly("12345", before=","), *yearly("67", 2018, "england,")]),
    "late-target": (
        "baseline: {period: 2016}\ntarget: {kind: reach_by, value: 30, period: 2020}\n",
        PLAIN,
        yearly(["10,", "12,", "14,", "15,", "16,", "18,", "19,"]),
    ),
    "apart": (COMPARED, WITH_ENGLAND, [*yearly("123", 2020, ","), *yearly("456", 2010, "england,")]),
    "gap": ("", PLAIN, yearly(["5,", ",c", ",c", "7,", "8,p"])),
    "groups": (GROUPS, "period,area,value,lower,upper", ["2025,,5,4,6", "2025,town,7,5,9", "2025,coast,3,1,4"]),
    "half-hidden": (GROUPS, "period,area,value,symbol", ["2025,town,7,", "2025,coast,,c"]),
    "hidden-groups": (GROUPS, "period,area,value,symbol", ["2025,,40,", "2025,town,,c", "2025,coast,,c"]),
}
NOTHING_TO_DRAW = {"no-points", "all-hidden"}


def measure(more: str) -> str:
    kind = "" if "period_kind" in more else "period_kind: calendar_year\n"
    return f"title: An odd series\nunit: {{type: percent}}\npolarity: higher_is_better\n{kind}{more}"


def write(folder: Path, name: str, more: str, heading: str = "", rows: Iterable[str] = ()) -> None:
    (folder / f"measures/{name}.yml").write_text(measure(more), encoding="utf-8")
    if heading:
        (folder / f"measures/{name}.csv").write_text("\n".join([heading, *rows, ""]), encoding="utf-8")


@pytest.fixture(name="pages", scope="module")
def pages_fixture(tmp_path_factory: pytest.TempPathFactory, mkdocs, built) -> Mapping[str, BeautifulSoup]:
    """The page of each odd measure, from one build of them all."""
    folder, site = tmp_path_factory.mktemp("odd") / "plan", tmp_path_factory.mktemp("odd-site") / "site"
    shutil.copytree(SMALL, folder)
    for name, (more, heading, rows) in SERIES.items():
        write(folder, name, more, heading, rows)
    write(folder, "no-points", "no_figures: {why: not_yet}\n")
    result = mkdocs("build", "-d", str(site), PLAN_DATA=str(folder))
    assert result.returncode == 0, result.stderr
    pages = built(site).pages
    return {name: pages[f"measures/{name}"] for name in (*SERIES, "no-points")}


def main(page: BeautifulSoup) -> Tag:
    found = page.find("main")
    assert isinstance(found, Tag)
    return found


def drawn(page: BeautifulSoup) -> list[Tag]:
    return page.select("figure.chart svg")


@pytest.mark.parametrize("name", [*SERIES, "no-points"])
def test_what_has_figures_has_a_chart_and_what_has_none_says_so(name: str, pages: Mapping[str, BeautifulSoup]) -> None:
    assert bool(drawn(pages[name])) == (name not in NOTHING_TO_DRAW)
    if name in NOTHING_TO_DRAW:
        text = main(pages[name]).get_text(" ")
        assert "No figures yet" in text or "hidden to protect people" in text


@pytest.mark.parametrize("name", [*SERIES, "no-points"])
def test_no_number_is_odd_and_every_place_is_inside_its_drawing(name: str, pages: Mapping[str, BeautifulSoup]) -> None:
    assert ODD_NUMBER.findall(str(main(pages[name]))) == []
    for drawing in drawn(pages[name]):
        left, top, width, height = map(int, str(drawing["viewbox"]).split())
        paths = " ".join(str(path["d"]) for path in drawing.select("path"))
        places = [(float(x), float(y)) for x, y in re.findall(r"(-?[\d.]+) (-?[\d.]+)", paths)]
        places += [(float(str(each["x"])), float(str(each["y"]))) for each in drawing.select("text, rect")]
        places += [(float(str(each["cx"])), float(str(each["cy"]))) for each in drawing.select("circle")]
        assert places
        assert [(x, y) for x, y in places if not (left <= x <= left + width and top <= y <= top + height)] == []


@pytest.mark.parametrize("name", [name for name in SERIES if name not in NOTHING_TO_DRAW])
def test_every_chart_stands_after_a_table_and_has_its_name_and_what_is_drawn(
    name: str, pages: Mapping[str, BeautifulSoup]
) -> None:
    for figure in pages[name].select("figure.chart"):
        assert figure.find_previous("table")
        for drawing in figure.select("svg"):
            assert drawing["aria-label"]
            described = pages[name].find(id=str(drawing["aria-describedby"]))
            assert described is not None
            assert described.get_text(strip=True)


def test_a_gap_is_not_joined_and_the_last_part_is_dashed(pages: Mapping[str, BeautifulSoup]) -> None:
    (wide,) = pages["gap"].select("figure.chart svg.wide")
    assert wide.select_one("path.gap")
    assert wide.select_one("path.main.provisional")
    assert not [path for path in wide.select("path.main.firm") if re.search(r"M[^M]*L", str(path["d"]))]


def test_monthly_figures_of_ten_years_are_all_on_the_line(pages: Mapping[str, BeautifulSoup]) -> None:
    (wide,) = pages["monthly"].select("figure.chart svg.wide")
    points = re.findall(r"[ML]", " ".join(str(path["d"]) for path in wide.select("path.main")))
    assert len(points) >= 120
    assert len(wide.select("text.tick")) < 40


def test_groups_with_limits_are_dots_and_a_hidden_group_says_so(pages: Mapping[str, BeautifulSoup]) -> None:
    assert len(pages["groups"].select("svg.wide path.interval")) >= 2
    bars = pages["half-hidden"].select_one("figure.chart svg.wide:has(rect)")
    assert bars is not None
    assert len(bars.select("rect")) == 1
    assert "hidden to protect people" in bars.get_text(" ")


def test_hidden_groups_have_no_chart_of_their_own(pages: Mapping[str, BeautifulSoup]) -> None:
    assert len(pages["hidden-groups"].select("figure.chart")) == 1


@pytest.mark.parametrize("spoilt", ["Jan-16", "01/01/2016", "42370"])
def test_a_period_that_excel_has_turned_into_something_else_is_said_in_plain_words(
    spoilt: str, build_plan, small_plan: Path
) -> None:
    write(small_plan, "spoilt", "period_kind: month\n", PLAIN, ["2016-02,7,", f"{spoilt},5,"])
    found = build_plan(small_plan)
    assert found.code == 1
    said = [line for line in found.said.splitlines() if "spoilt.csv:3:" in line]
    assert said
    assert spoilt in " ".join(said)
